import { PlainError } from './say.mjs';
import { readSettings } from './settings.mjs';

const DATABASE_URL = 'postgres://someone:secret@db.example/canteen';

describe('readSettings', () => {
  it('is a demo with sandbox networks on its own database', () => {
    expect(readSettings({})).toMatchObject({
      environment: 'demo',
      withSandbox: true,
      withDemo: true,
      port: 4100,
      publicUrl: 'http://localhost:4100',
      workerHealthPort: 4101,
      sandboxPort: 4300,
    });
  });

  it('neither seeds nor plays networks on a given database', () => {
    expect(readSettings({ DATABASE_URL })).toMatchObject({
      environment: 'production',
      withSandbox: false,
      withDemo: false,
    });
  });

  it('moves the neighbouring ports with PORT', () => {
    expect(readSettings({ PORT: '5000' })).toMatchObject({
      workerHealthPort: 5001,
      sandboxPort: 5200,
    });
  });

  it.each([
    ['http off this computer', { PUBLIC_URL: 'http://canteen.example' }],
    ['http on every address', { HOST: '0.0.0.0' }],
    ['an address that is none', { PUBLIC_URL: 'canteen' }],
    ['an unknown environment', { CANTEEN_ENV: 'prod' }],
    ['production on the built-in database', { CANTEEN_ENV: 'production' }],
    ['a port that is none', { PORT: '99999' }],
  ])('refuses %s in plain words', (_case, environment) => {
    expect(() => readSettings(environment)).toThrow(PlainError);
  });

  it('lets a TLS proxy stand in front', () => {
    const environment = { DATABASE_URL, HOST: '0.0.0.0', PUBLIC_URL: 'https://canteen.example/' };

    expect(readSettings(environment).publicUrl).toBe('https://canteen.example');
  });
});
