import { Injectable } from '@nestjs/common';

/** Whoever gives way does so for no longer than this: what is not written down yet, a killed process leaves in doubt. */
const LONGEST_MS = 2_000;
/** The next sends follow the last ones so closely that nobody need begin in between. */
const QUIET_MS = 15;

/**
 * Lets sends go first: while one waits for its first byte, what can be done a moment later gives way.
 * Hundreds can be due in the same second, and each is late until it is out; that it is out may be
 * written down afterwards, and then for many together.
 */
@Injectable()
export class SendMarshal {
  private waiting = 0;
  private isQuiet = true;
  private quietSoon: NodeJS.Timeout | undefined;
  private atLatest: NodeJS.Timeout | undefined;
  private readonly held = new Set<() => void>();

  /** A send waits for its first byte, until the function is called that this returns; once counts. */
  announce(): () => void {
    this.waiting += 1;
    this.isQuiet = false;
    clearTimeout(this.quietSoon);
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      this.waiting -= 1;
      if (this.waiting === 0) this.quietSoon = setTimeout(() => this.becomeQuiet(), QUIET_MS);
    };
  }

  /** Resolves once no send waits, and before long in any case; for all who wait at once. */
  giveWay(): Promise<void> {
    if (this.isQuiet) return Promise.resolve();
    return new Promise((resolve) => {
      this.held.add(resolve);
      // All go with the one that waited longest, so that what they do is done together.
      this.atLatest ??= setTimeout(() => this.letGo(), LONGEST_MS);
    });
  }

  private becomeQuiet(): void {
    this.isQuiet = true;
    this.letGo();
  }

  private letGo(): void {
    clearTimeout(this.atLatest);
    this.atLatest = undefined;
    for (const go of this.held) go();
    this.held.clear();
  }
}
