/** Addresses of a database: for its owner, for the product, and for a superuser. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
  adminUrl: string;
}

/** What a product stands on; made and cleared away by `tools/prove.mjs` and `tools/bench.mjs`. */
export interface Stage extends DatabaseUrls {
  /** The files that start the built programs: copies, so that a build meanwhile disturbs nothing. */
  programs: { api: string; worker: string; cli: string; sandbox: string };
  /** Folder with the keys of the installation. */
  keys: string;
  /** Logs and the sandbox's journal go here. */
  folder: string;
  /** Where programs keep their compiled code, for themselves and for others. */
  compiled: string;
  /** Whether databases have the schema already. */
  isMigrated: boolean;
  /** Starts a Redis of our own, always on the same address; it keeps nothing. */
  startRedis(): Promise<{ url: string; pid: number }>;
  freePort(): Promise<number>;
  /** Makes another database without any rows on the same server; one of that name from an earlier run is dropped. */
  newDatabase(name: string): Promise<DatabaseUrls>;
  /** The file of libfaketime, which shows a process another time than the computer's. */
  faketime(): Promise<string>;
  say(line: string): void;
}

/** What one proof stands on. Its PostgreSQL and its Redis are its own; databases are made as they are wanted. */
export interface ProvingStage extends Omit<Stage, keyof DatabaseUrls> {
  /** Folder with the built parts: `ledger-part.mjs`, `log-writer.mjs`, `zone-part.mjs`, `verify.mjs`. */
  parts: string;
  /** File of the public vectors of RFC 6962, where they are at hand. */
  vectors?: string;
}

/** What one proof found. */
export interface Verdict {
  /** What was tried, in words: `60 kills, 720 sends`. */
  trials: string;
  /** One sentence for each thing that must never happen and did. */
  violations: string[];
}
