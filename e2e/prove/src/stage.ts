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
  say(line: string): void;
}

/** What one proof found. */
export interface Verdict {
  /** What was tried, in words: `60 kills, 720 sends`. */
  trials: string;
  /** One sentence for each thing that must never happen and did. */
  violations: string[];
}
