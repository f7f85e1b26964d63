import { type AppConfig, waitsDividedBy } from '@canteen/platform';

/** The settings of a process in tests; what a test is about is given. */
export function testConfig(given: Partial<AppConfig> = {}): AppConfig {
  return {
    environment: 'test',
    databaseUrl: '',
    redisUrl: '',
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://localhost:4100',
    keysFolder: '',
    stateFolder: '',
    sandboxUrl: null,
    facebookApp: null,
    xApp: null,
    facebookTwoPhase: false,
    smtpUrl: null,
    witnesses: [],
    mailFrom: '',
    logLevel: 'silent',
    queuePrefix: 'test',
    workerHealthPort: 0,
    waits: waitsDividedBy(60),
    dashboardFolder: null,
    ...given,
  };
}
