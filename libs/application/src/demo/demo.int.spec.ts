import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SandboxProgram } from '@canteen/connectors/testing';
import { createTestDatabase, type TestDatabase } from '@canteen/data-access/testing';
import { verifyExport } from '@canteen/ledger';
import {
  AdjustableClock,
  type AppConfig,
  KeyRing,
  loadConfig,
  PlatformModule,
  SilentLog,
} from '@canteen/platform';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Inbox } from '../comments/inbox';
import { LogExporter } from '../log/log-exporter';
import { LogVerifier } from '../log/log-verifier';
import { SignInDesk } from '../people/sign-in-desk';
import { PostReader } from '../posts/post-reader';
import { standAloneVerifier, unpackedExport } from '../testing/export-area';
import { demoCast } from './demo-cast';
import { DemoPassword } from './demo-password';
import { DemoPractice, type DemoScene } from './demo-practice';
import { DemoSeeder } from './demo-seeder';
import { DemoModule } from './demo.module';

@Module({})
class TestModule {}

// Every use case on real services: a month takes its time on a busy machine.
jest.setTimeout(400_000);

describe('the demo practice', () => {
  let database: TestDatabase;
  let sandbox: SandboxProgram;
  let context: INestApplicationContext;
  let scene: DemoScene;
  let missing: string[];
  let config: AppConfig;
  const clock = new AdjustableClock();
  const folder = mkdtempSync(join(tmpdir(), 'canteen-demo-'));

  beforeAll(async () => {
    database = await createTestDatabase();
    sandbox = await SandboxProgram.start();
    KeyRing.create(join(folder, 'keys'));
    config = loadConfig({
      CANTEEN_ENV: 'test',
      DATABASE_URL: database.appUrl,
      REDIS_URL: process.env['TEST_REDIS_URL'],
      QUEUE_PREFIX: 'demo-spec',
      CANTEEN_KEYS: join(folder, 'keys'),
      PUBLIC_URL: 'http://localhost:1',
      SANDBOX_URL: sandbox.url,
      LOG_LEVEL: 'silent',
    });
    context = await NestFactory.createApplicationContext(
      {
        module: TestModule,
        imports: [
          PlatformModule.register(config, { clock, log: new SilentLog() }),
          DemoModule.register(),
        ],
      },
      { logger: false, abortOnError: false },
    );
    missing = await context.get(DemoSeeder).seed(clock);
    scene = await context.get(DemoPractice).make();
  });
  afterAll(async () => {
    await context.close();
    await sandbox.stop();
    await database.drop();
    rmSync(folder, { recursive: true });
  });

  const posts = async () =>
    (await context.get(PostReader).list(scene.as('auditor'), { view: 'all', limit: 100 })).items;

  it('tells every scene of its month', () => {
    expect(missing).toEqual([]);
  });

  it('has posts in every place of the calendar, and comments of every lane', async () => {
    const states = new Set((await posts()).map(({ state }) => state));
    expect([...states]).toEqual(
      expect.arrayContaining([
        'published',
        'missed',
        'cancelled',
        'taken-down',
        'on-hold',
        'scheduled',
        'in-review',
        'returned',
        'draft',
      ]),
    );
    const { items } = await context
      .get(Inbox)
      .list(scene.as('auditor'), { view: 'all', limit: 100 });
    expect([...new Set(items.map(({ lane }) => lane))].sort()).toEqual([
      'abuse',
      'hold',
      'life-safety',
      'ordinary',
      'privacy',
    ]);
  });

  it('lets everybody in with the password it prints, and its clock runs again', async () => {
    const password = context.get(DemoPassword).read();
    for (const { email } of Object.values(demoCast)) {
      const { token } = await context
        .get(SignInDesk)
        .signIn({ email, password }, { address: '127.0.0.1', browser: '' });
      expect(token).not.toBe('');
    }
    expect(clock.pinnedAt()).toBeNull();
  });

  it('leaves a log that says what it is, and proves itself', async () => {
    const verified = await context.get(LogVerifier).verify(scene.as('compliance'));
    expect(verified).toMatchObject({ ok: true, problems: [] });
    const { fileName, file } = await context
      .get(LogExporter)
      .export(scene.as('compliance'), { of: 'log' }, standAloneVerifier());
    const { entries } = await unpackedExport(fileName, file);
    expect(verifyExport(entries)).toMatchObject({ ok: true, erased: 0 });
    const first = JSON.parse(entries.split('\n')[1] ?? '') as { leaf: string };
    const leaf = JSON.parse(Buffer.from(first.leaf, 'base64').toString('utf8')) as object;
    expect(leaf).toMatchObject({ seq: 1, kind: 'practice.demo-history' });
  });

  it('is made once', async () => {
    const before = (await posts()).length;
    expect(await context.get(DemoSeeder).seed(clock)).toEqual([]);
    expect(await posts()).toHaveLength(before);
  });
});
