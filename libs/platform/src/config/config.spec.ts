import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, loadConfig } from './config';
import { waitsDividedBy } from './waits';

const minimum = {
  CANTEEN_ENV: 'production',
  DATABASE_URL: 'postgres://canteen_app:secret-of-the-database@db/canteen',
  REDIS_URL: 'redis://:secret-of-redis@redis:6379',
  PUBLIC_URL: 'https://canteen.example.nhs.uk/',
  CANTEEN_KEYS: '/keys',
};

function refusalOf(env: Record<string, string | undefined>): ConfigError {
  try {
    loadConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('The settings were accepted.');
}

describe(loadConfig.name, () => {
  it('needs five settings and fills in the rest', () => {
    expect(loadConfig(minimum)).toEqual({
      environment: 'production',
      databaseUrl: minimum.DATABASE_URL,
      databaseOwnerUrl: undefined,
      redisUrl: minimum.REDIS_URL,
      host: '127.0.0.1',
      port: 4100,
      publicUrl: 'https://canteen.example.nhs.uk',
      keysFolder: '/keys',
      stateFolder: '/state',
      sandboxUrl: null,
      facebookApp: null,
      xApp: null,
      facebookTwoPhase: false,
      smtpUrl: null,
      witnesses: [],
      mailFrom: 'Canteen <canteen@localhost>',
      logLevel: 'info',
      queuePrefix: 'canteen',
      workerHealthPort: 4101,
      waits: waitsDividedBy(1),
      dashboardFolder: null,
    });
  });

  it('takes an empty value as absent', () => {
    expect(loadConfig({ ...minimum, SMTP_URL: '', PORT: '' })).toEqual(loadConfig(minimum));
  });

  it('names every missing key at once', () => {
    expect(refusalOf({}).keys.toSorted()).toEqual([
      'CANTEEN_ENV',
      'CANTEEN_KEYS',
      'DATABASE_URL',
      'PUBLIC_URL',
      'REDIS_URL',
    ]);
  });

  it.each([
    ['CANTEEN_ENV', 'canary'],
    ['DATABASE_URL', 'mysql://canary'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_OWNER_URL', 'canary'],
    ['REDIS_URL', 'canary:6379'],
    ['PORT', 'canary'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'https://canary.example/?query'],
    ['PUBLIC_URL', 'https://name:canary@canteen.example'],
    ['SANDBOX_URL', 'http://canary:4300'],
    ['SMTP_URL', 'https://canary'],
    ['MAIL_FROM', 'canary@a.example\r\nBcc: everybody'],
    ['LOG_LEVEL', 'canary'],
    ['QUEUE_PREFIX', 'canary:with:colons'],
    ['WORKER_HEALTH_PORT', 'canary'],
    ['WAIT_DIVISOR', '0'],
    ['WAIT_DIVISOR', '60'],
  ])('refuses %s %s in production, naming the key and never the value', (key, value) => {
    const refusal = refusalOf({ ...minimum, [key]: value });
    expect(refusal.keys).toEqual([key]);
    expect(refusal.message).toContain(`  ${key}: must `);
    expect(refusal.message).not.toContain('canary');
  });

  it.each([
    ['http://canteen.example.nhs.uk', false],
    ['http://localhost.example.nhs.uk', false],
    ['http://127.0.0.1.example.nhs.uk', false],
    ['http://10.0.0.4:4100', false],
    ['ftp://localhost', false],
    ['http://localhost:4100', true],
    ['http://127.0.0.1:4100', true],
    ['http://[::1]:4100', true],
    ['https://10.0.0.4', true],
  ])('takes the public address %s: %p', (address, taken) => {
    const env = { ...minimum, PUBLIC_URL: address };
    if (taken) expect(loadConfig(env).publicUrl).toBe(address);
    else expect(refusalOf(env).keys).toEqual(['PUBLIC_URL']);
  });

  it('takes the sandbox and a divisor outside production', () => {
    const config = loadConfig({
      ...minimum,
      CANTEEN_ENV: 'test',
      SANDBOX_URL: 'http://127.0.0.1:4300/',
      WAIT_DIVISOR: '60',
    });
    expect(config.sandboxUrl).toBe('http://127.0.0.1:4300');
    expect(config.waits).toEqual(waitsDividedBy(60));
  });

  describe('secrets in files', () => {
    let folder: string;
    beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'canteen-config-'))));
    afterEach(() => rmSync(folder, { recursive: true }));

    it('reads each secret from the file its _FILE names', () => {
      const file = join(folder, 'secret');
      writeFileSync(file, 'smtps://practice:secret@mail.example\n');
      chmodSync(file, 0o600);
      expect(loadConfig({ ...minimum, SMTP_URL_FILE: file }).smtpUrl).toBe(
        'smtps://practice:secret@mail.example',
      );
    });

    it('refuses a file that is not there without naming its path', () => {
      const refusal = refusalOf({ ...minimum, SMTP_URL_FILE: join(folder, 'none') });
      expect(refusal.keys).toEqual(['SMTP_URL_FILE']);
      expect(refusal.message).not.toContain(folder);
    });

    it('refuses a setting given twice', () => {
      const refusal = refusalOf({ ...minimum, REDIS_URL_FILE: join(folder, 'none') });
      expect(refusal.keys).toEqual(['REDIS_URL_FILE']);
    });
  });
});

describe(waitsDividedBy.name, () => {
  it('lets a post out within half a minute of the end of whatever was in its way', () => {
    const { leaseFor, sweepEvery, sendAgainAfter } = waitsDividedBy(1);
    expect(leaseFor + sweepEvery).toBeLessThan(30_000);
    expect(sendAgainAfter + sweepEvery).toBeLessThan(30_000);
  });

  it('probes after 5 s, 30 s, 2 min and 10 min, and sixty times sooner in tests', () => {
    expect(waitsDividedBy(1).probeAfter).toEqual([5_000, 30_000, 120_000, 600_000]);
    expect(waitsDividedBy(60).probeAfter).toEqual([83, 500, 2_000, 10_000]);
  });

  it('aborts a send whose first byte is more than 5 s after the gate', () => {
    expect(waitsDividedBy(1).gateToWrite).toBe(5_000);
  });

  it('leaves the machine its time however large the divisor', () => {
    const waits = waitsDividedBy(1_000);
    expect(waits.gateToWrite).toBe(2_000);
    expect(waits.connectTimeout).toBe(1_000);
    expect(
      Object.values(waits)
        .flat()
        .every((ms) => ms >= 1),
    ).toBe(true);
  });
});
