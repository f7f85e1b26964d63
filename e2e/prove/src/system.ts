import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { Books } from './books';
import { Networks } from './journal';
import { Practice, addressOf } from './practice';
import { Program } from './program';
import { type ProvingStage, type Stage } from './stage';
import { Wire } from './wire';

/** Every wait of the product is divided by this. */
export const WAIT_DIVISOR = 40;

/** A worker and its way to the networks. */
export interface WorkerSlot {
  program: Program;
  wire: Wire;
}

/** The whole product as real processes, with the sandbox networks behind it. */
export class System {
  readonly workers: WorkerSlot[] = [];
  private readonly directWorkers: Program[] = [];
  private practices = 0;

  private constructor(
    readonly stage: Stage,
    public api: Program,
    readonly address: string,
    readonly networks: Networks,
    public books: Books,
    readonly sandbox: Program,
    private readonly sandboxPort: number,
    private environment: Record<string, string>,
    public redis: { url: string; pid: number },
  ) {}

  /**
   * Brings the database up to date and starts networks and api; workers are added by each proof.
   *
   * @param settings environment besides the usual
   */
  static async start(stage: Stage, settings: Record<string, string> = {}): Promise<System> {
    const redis = await stage.startRedis();
    const [port, sandboxPort] = [await stage.freePort(), await stage.freePort()];
    const address = `http://localhost:${port}`;
    const environment = {
      NODE_ENV: 'production',
      CANTEEN_ENV: 'test',
      DATABASE_URL: stage.appUrl,
      REDIS_URL: redis.url,
      PORT: String(port),
      PUBLIC_URL: address,
      CANTEEN_KEYS: stage.keys,
      SANDBOX_URL: `http://127.0.0.1:${sandboxPort}`,
      QUEUE_PREFIX: basename(stage.folder),
      LOG_LEVEL: 'warn',
      WAIT_DIVISOR: String(WAIT_DIVISOR),
      // Workers are started dozens of times: their code is compiled once.
      NODE_COMPILE_CACHE: stage.compiled,
      ...settings,
    };
    const sandbox = new Program({
      name: 'sandbox',
      file: stage.programs.sandbox,
      environment: {
        SANDBOX_PORT: String(sandboxPort),
        SANDBOX_DATA: join(stage.folder, 'sandbox'),
      },
      health: `http://127.0.0.1:${sandboxPort}/health`,
      logFile: join(stage.folder, 'sandbox.log'),
    });
    const api = new Program({
      name: 'api',
      file: stage.programs.api,
      environment,
      health: `http://127.0.0.1:${port}/api/health`,
      logFile: join(stage.folder, 'api.log'),
    });
    const networks = new Networks(`http://127.0.0.1:${sandboxPort}`);
    const books = Books.open(stage.adminUrl);
    const system = new System(
      stage,
      api,
      address,
      networks,
      books,
      sandbox,
      sandboxPort,
      environment,
      redis,
    );
    if (!stage.isMigrated) await system.command('migrate');
    try {
      await Promise.all([api.start(), sandbox.start()]);
      await networks.beGenerous();
    } catch (error) {
      // Whoever asked gets no system that could be stopped.
      await system.stop();
      throw error;
    }
    return system;
  }

  /**
   * One installation of several that a proof makes one after the other, with a database, keys and networks
   * of its own. Whoever makes it stops it.
   */
  static async own(stage: ProvingStage, name: string): Promise<System> {
    // Its name is also that of its queue, so what an earlier one of this run left is not taken for its own.
    const folder = mkdtempSync(join(stage.folder, `${name}-`));
    const keys = join(folder, 'keys');
    cpSync(stage.keys, keys, { recursive: true });
    return System.start({ ...stage, ...(await stage.newDatabase(name)), folder, keys });
  }

  /**
   * Ends the workers and starts the api with other settings, which later workers get too.
   *
   * @param adminUrl of the database that these settings name
   * @param meanwhile is done while nothing runs
   */
  async moveTo(
    settings: Record<string, string>,
    adminUrl: string,
    meanwhile: () => Promise<unknown> = () => Promise.resolve(),
  ): Promise<void> {
    await this.endWorkers();
    await this.api.stop();
    await this.books.close();
    await meanwhile();
    this.environment = { ...this.environment, ...settings };
    this.books = Books.open(adminUrl);
    this.api = new Program({ ...this.api.plan, environment: this.environment });
    await this.api.start();
  }

  /**
   * @param delay how long a piece takes between this worker and the networks, in ms
   * @param settings environment besides that of the installation
   */
  async addWorker(delay: () => number, settings: Record<string, string> = {}): Promise<WorkerSlot> {
    const wire = await Wire.open(this.sandboxPort, delay);
    const program = await this.plainWorker({ ...settings, SANDBOX_URL: wire.url });
    const slot = { program, wire };
    this.workers.push(slot);
    await program.start();
    return slot;
  }

  /** A worker that reaches the networks without a wire in between, which costs time of its own. */
  async addDirectWorker(): Promise<void> {
    const program = await this.plainWorker({});
    this.directWorkers.push(program);
    await program.start();
  }

  private async plainWorker(settings: Record<string, string>): Promise<Program> {
    const health = await this.stage.freePort();
    return new Program({
      name: 'worker',
      file: this.stage.programs.worker,
      environment: {
        ...this.environment,
        ...settings,
        WORKER_HEALTH_PORT: String(health),
      },
      health: `http://127.0.0.1:${health}/health`,
      logFile: join(this.stage.folder, 'worker.log'),
    });
  }

  /** Stops the workers of one proof; the next brings its own. */
  async endWorkers(): Promise<void> {
    const programs = [...this.workers.map(({ program }) => program), ...this.directWorkers];
    await Promise.all(programs.map((program) => program.stop()));
    for (const { wire } of this.workers) wire.close();
    this.workers.length = 0;
    this.directWorkers.length = 0;
  }

  /** Starts Redis again, empty, after it was killed. */
  async restartRedis(): Promise<void> {
    this.redis = await this.stage.startRedis();
  }

  async newPractice(): Promise<Practice> {
    this.practices += 1;
    const name = `practice-${this.practices}`;
    const output = await this.command(
      'practice',
      'create',
      ...['--name', `Practice ${this.practices}`],
      ...['--second-factor', 'offered'],
      ...['--admin-name', 'Mara Quill', '--admin-email', addressOf(name, 'manager')],
    );
    const setUpUrl = /http\S+/.exec(output)?.[0] ?? '';
    return Practice.begin(this.address, name, setUpUrl);
  }

  async stop(): Promise<void> {
    await this.endWorkers();
    await this.api.stop();
    await this.sandbox.stop();
    await this.books.close();
  }

  /** Runs `canteen` with these words. @returns what it printed */
  async command(...words: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [this.stage.programs.cli, ...words],
      {
        env: {
          PATH: process.env['PATH'] ?? '',
          ...this.environment,
          DATABASE_OWNER_URL: this.stage.ownerUrl,
        },
      },
    );
    return stdout;
  }
}
