/** What the proofs stand on; made and cleared away by `tools/prove.mjs`. */
export interface Stage {
  /** The files that start the built programs: copies, so that a build meanwhile disturbs nothing. */
  programs: { api: string; worker: string; cli: string; sandbox: string };
  /** Addresses of an empty database: for its owner, for the product, and for reading it with all rights. */
  ownerUrl: string;
  appUrl: string;
  adminUrl: string;
  /** Folder with the keys of the installation. */
  keys: string;
  /** Logs and the sandbox's journal go here. */
  folder: string;
  /** Starts a Redis of our own, always on the same address; it keeps nothing. */
  startRedis(): Promise<{ url: string; pid: number }>;
  freePort(): Promise<number>;
  /** Makes another empty database on the same server; one of that name from an earlier run is dropped. */
  newDatabase(name: string): Promise<DatabaseUrls>;
  /** The file of libfaketime, which shows a process another time than the computer's. */
  faketime(): Promise<string>;
  say(line: string): void;
}

/** Addresses of a database: for its owner, for the product, and for a superuser. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
  adminUrl: string;
}

/** The stage with what is proved by itself. */
export interface ProvingStage extends Stage {
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
