import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkSchema, type DatabaseFacts, inspectDatabase } from '@canteen/data-access';
import {
  type AppConfig,
  type Clock,
  DispatchMarks,
  inspectRedis,
  KeyRing,
  KeyRingError,
} from '@canteen/platform';

/** One thing the doctor looked at. */
export interface Observation {
  ok: boolean;
  /** What it is and how it stands, in one sentence. */
  sentence: string;
  /** What to do about it; null when it is well. */
  advice: string | null;
}

const MOST_CLOCK_DIFFERENCE_MS = 2_000;
const ANSWER_WITHIN_MS = 3_000;

const well = (sentence: string): Observation => ({ ok: true, sentence, advice: null });
const trouble = (sentence: string, advice: string): Observation => ({
  ok: false,
  sentence,
  advice,
});

/** Looks at everything an installation stands on, and says what to do where something is wrong. */
export class Doctor {
  constructor(
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Never throws: what cannot be looked at is an observation too. */
  async examine(): Promise<Observation[]> {
    return [
      ...(await this.database()),
      await this.schema(),
      ...(await this.redis()),
      this.keys(),
      await this.program('The server', this.serverHealth(), 'Start it: npm start'),
      await this.program(
        'The worker',
        `http://127.0.0.1:${this.config.workerHealthPort}/health`,
        'Start it: npm start. Until then nothing is published, screened or imported.',
      ),
      ...(await this.sandbox()),
      ...this.dashboard(),
    ];
  }

  private async database(): Promise<Observation[]> {
    let facts: DatabaseFacts;
    try {
      facts = await inspectDatabase(this.config.databaseUrl, () => Date.parse(this.clock.now()));
    } catch {
      // Refused, unknown host, wrong password: pg's words could quote the address.
      return [
        trouble(
          'The database does not answer.',
          'Check that PostgreSQL runs and that DATABASE_URL has the right address and password.',
        ),
      ];
    }
    return [
      well('The database answers.'),
      ...this.walls(facts),
      ...this.dispatch(facts),
      this.time(facts),
    ];
  }

  private walls({ role, installation, openTables, logIsGuarded }: DatabaseFacts): Observation[] {
    if (installation === null) return [];
    const free = role.superuser || role.bypassesRowSecurity;
    return [
      free
        ? trouble(
            `The database role ${role.name} can step over the walls between practices.`,
            'Give DATABASE_URL a role that is neither superuser nor has BYPASSRLS.',
          )
        : well('The database role cannot step over the walls between practices.'),
      openTables.length > 0
        ? trouble(
            `These tables are not behind row-level security: ${openTables.join(', ')}.`,
            'Somebody changed the schema by hand. Restore a backup, or run the migrate command.',
          )
        : well('Every table of a practice is behind row-level security.'),
      logIsGuarded
        ? well('The response log can only grow.')
        : trouble(
            'The triggers that keep the response log as it is are missing or switched off.',
            'Somebody changed the schema by hand. Verify the log, and restore the triggers from a backup.',
          ),
      installation === this.config.environment
        ? well(`This is a ${installation} installation.`)
        : trouble(
            `The database belongs to a ${installation} installation, the settings say ${this.config.environment}.`,
            'Set CANTEEN_ENV to what the database is, or use another database.',
          ),
    ];
  }

  private dispatch({ identity }: DatabaseFacts): Observation[] {
    if (identity === null) return [];
    const bound = new DispatchMarks(this.config.stateFolder).binding();
    if (bound === null) {
      return [
        well('Nothing was sent from here yet; the worker remembers this database at its start.'),
      ];
    }
    return [
      bound.installation === identity.installation && bound.database === identity.database
        ? well('This is the database that posts were sent from before.')
        : trouble(
            'This is not the database that posts were sent from before: it was restored or copied.',
            'Start the worker. If posts wait, it pauses everything, and an administrator answers for each under Policy.',
          ),
    ];
  }

  private time({ clockDifferenceMs }: DatabaseFacts): Observation {
    const seconds = (Math.abs(clockDifferenceMs) / 1000).toFixed(1);
    if (Math.abs(clockDifferenceMs) <= MOST_CLOCK_DIFFERENCE_MS) {
      return well(`The clocks of the database and this computer agree (${seconds} seconds apart).`);
    }
    return trouble(
      `The clocks of the database and this computer are ${seconds} seconds apart.`,
      'Let both follow a time server. Posts go out by the database’s clock.',
    );
  }

  private async schema(): Promise<Observation> {
    if (this.config.databaseOwnerUrl === undefined) {
      return well('The schema was not compared: DATABASE_OWNER_URL is not set.');
    }
    try {
      const { pending, drift } = await checkSchema(this.config.databaseOwnerUrl);
      if (pending) {
        return trouble('The database is older than this version.', 'Run the migrate command.');
      }
      return drift.length === 0
        ? well('The schema is what this version expects.')
        : trouble(
            'The schema is not what this version expects.',
            'See the differences: canteen migrate --check',
          );
    } catch {
      // As above: what pg says could quote the address.
      return trouble(
        'The schema could not be compared.',
        'Check the address and password in DATABASE_OWNER_URL.',
      );
    }
  }

  private async redis(): Promise<Observation[]> {
    const facts = await inspectRedis(this.config.redisUrl);
    if (facts === null) {
      return [
        trouble(
          'Redis does not answer. Work still happens, a little later.',
          'Check that Redis runs and that REDIS_URL has the right address and password.',
        ),
      ];
    }
    return [
      facts.evictionPolicy === 'noeviction'
        ? well('Redis answers, and throws nothing away when it is full.')
        : trouble(
            'Redis throws data away when its memory is full.',
            'Set maxmemory-policy to noeviction in its configuration.',
          ),
      facts.appendOnly
        ? well('Redis keeps what it is told on disk.')
        : trouble(
            'Redis forgets everything when it restarts.',
            'Set appendonly to yes in its configuration.',
          ),
    ];
  }

  private keys(): Observation {
    try {
      KeyRing.load(this.config.keysFolder);
      return well('The keys are there, readable, and nobody else’s to read.');
    } catch (error) {
      const sentence =
        error instanceof KeyRingError ? error.message : 'The folder of the keys cannot be read.';
      return trouble(
        sentence,
        'Put the keys of this installation back from your copy. New ones (canteen keys create) open nothing that was sealed before.',
      );
    }
  }

  private serverHealth(): string {
    const { host, port } = this.config;
    const name = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host;
    return `http://${name.includes(':') ? `[${name}]` : name}:${port}/api/health`;
  }

  private async sandbox(): Promise<Observation[]> {
    const { sandboxUrl } = this.config;
    if (sandboxUrl === null) return [];
    return [
      await this.program(
        'The sandbox that stands in for Facebook and X',
        `${sandboxUrl}/health`,
        'Start it: npm start',
      ),
    ];
  }

  private async program(name: string, address: string, advice: string): Promise<Observation> {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
      await answer.arrayBuffer();
      if (answer.status === 200) return well(`${name} runs and is well.`);
      return trouble(`${name} runs, and says that it is not well.`, 'Look into its log.');
    } catch {
      // Nothing listens there, or it does not answer in time.
      return trouble(`${name} does not answer.`, advice);
    }
  }

  private dashboard(): Observation[] {
    const { dashboardFolder } = this.config;
    if (dashboardFolder === null) return [];
    return [
      existsSync(join(dashboardFolder, 'index.html'))
        ? well('The dashboard is built.')
        : trouble('The dashboard is not built.', 'Build it: npm run build'),
    ];
  }
}
