import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test } from '@nestjs/testing';
import { AdjustableClock } from './clock/adjustable-clock';
import { Clock } from './clock/clock';
import { APP_CONFIG, loadConfig } from './config/config';
import { Passwords } from './credentials/passwords';
import { SecretTokens } from './credentials/secret-tokens';
import { Ids } from './ids/ids';
import { ImageProcessor } from './images/image-processor';
import { EnvelopeCipher } from './keys/envelope-cipher';
import { KeyRing } from './keys/key-ring';
import { Pseudonyms } from './keys/pseudonyms';
import { TokenVault } from './keys/token-vault';
import { LiveBus } from './live/live-bus';
import { CorrelationId } from './logging/correlation-id';
import { Log } from './logging/log';
import { Mailer } from './mail/mailer';
import { PlatformModule } from './platform-module';
import { Queues } from './queues/queues';

describe(PlatformModule.name, () => {
  const folder = mkdtempSync(join(tmpdir(), 'canteen-module-'));
  KeyRing.create(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('provides everything a process boots with, and connects to nothing by itself', async () => {
    const config = loadConfig({
      CANTEEN_ENV: 'test',
      DATABASE_URL: 'postgres://app@127.0.0.1:1/canteen',
      REDIS_URL: 'redis://127.0.0.1:1',
      PUBLIC_URL: 'http://localhost:4100',
      CANTEEN_KEYS: folder,
      LOG_LEVEL: 'silent',
    });
    const clock = new AdjustableClock();
    clock.set('2026-11-26T08:30:00Z');
    const module = await Test.createTestingModule({
      imports: [PlatformModule.register(config, { clock })],
    }).compile();
    const provided = [
      CorrelationId,
      EnvelopeCipher,
      ImageProcessor,
      KeyRing,
      LiveBus,
      Log,
      Mailer,
      Passwords,
      Pseudonyms,
      Queues,
      SecretTokens,
      TokenVault,
    ];
    for (const token of provided) expect(module.get<object>(token)).toBeInstanceOf(token);
    expect(module.get(APP_CONFIG)).toBe(config);
    expect(module.get(Clock)).toBe(clock);
    const id = module.get(Ids).next();
    expect(parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(Date.parse('2026-11-26T08:30:00Z'));
    module.get(Log).info('Nothing is written at this level.');
    await module.close();
  });
});
