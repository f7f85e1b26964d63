import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { becomesTrue } from './waiting';

const WELL_WITHIN_MS = 90_000;
const ASKED_EVERY_MS = 100;

/** How a program is started. */
export interface ProgramPlan {
  name: string;
  file: string;
  environment: Record<string, string>;
  /** Address that answers 200 once the program is well. */
  health: string;
  logFile: string;
}

/** One real process of the product, which can be killed, frozen and started again. */
export class Program {
  private child: ChildProcess | null = null;

  constructor(readonly plan: ProgramPlan) {}

  /** Starts it and waits until it says that it is well. @throws Error with the end of its log */
  async start(): Promise<void> {
    const { name, file, environment, health, logFile } = this.plan;
    const log = openSync(logFile, 'a');
    const child = spawn(process.execPath, [file], {
      env: { PATH: process.env['PATH'] ?? '', ...environment },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    this.child = child;
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
    const well = await becomesTrue(
      async () => hasEnded() || (await isWell(health)),
      WELL_WITHIN_MS,
      ASKED_EVERY_MS,
    );
    if (well && !hasEnded()) return;
    child.kill('SIGKILL');
    const end = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
    throw new Error(`The ${name} did not start. The end of its log:\n${end}`);
  }

  isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Ends it at once, wherever it stands. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  /** Ends it in the orderly way, and at once when that takes too long. */
  async stop(): Promise<void> {
    const { child } = this;
    const late = setTimeout(() => child?.kill('SIGKILL'), 15_000);
    await this.end('SIGTERM');
    clearTimeout(late);
  }

  freeze(): void {
    this.child?.kill('SIGSTOP');
  }

  thaw(): void {
    this.child?.kill('SIGCONT');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child || !this.isRunning()) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  }
}

async function isWell(address: string): Promise<boolean> {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    // Nothing listens there yet.
    return false;
  }
}
