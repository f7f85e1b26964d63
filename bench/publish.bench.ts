import {
  type Connected,
  type Practice,
  type ReadyPost,
  type System,
  becomesTrue,
  forEach,
  harmlessText,
} from '@canteen/prove';
import { type PolicyView, routes } from '@canteen/contracts';
import { Asking } from './src/asking';
import { type Bench, type Measured } from './src/bench';
import { type Pair } from './src/pairs';

const PAIRS = 5;
const CHANNELS_PER_NETWORK = 5;
const POSTS_PER_ROUND = 10;
const ROUND = POSTS_PER_ROUND * CHANNELS_PER_NETWORK * 2;
/** As many sends as one of our workers has under way. */
const AT_ONCE = 20;
const OUT_WITHIN_MS = 120_000;

/** A hundred publications that become due in one instant, from that instant to the last on its page. */
export const bench: Bench = {
  what: `${ROUND} publications due at once`,
  async run({ system, pairs = PAIRS, say }): Promise<Measured[]> {
    const running = await system();
    const practice = await running.newPractice();
    for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
      await practice.connect(running.networks, ['facebook', 'x']);
    }
    await running.addWorker(() => 0);
    const round = new Round(running, practice);
    await round.prepare();
    await round.ours();
    const measured: Pair[] = [];
    for (let at = 0; at < pairs; at += 1) {
      say(`  round ${at + 1} of ${pairs}`);
      await round.prepare();
      const pair = { ours: 0, bare: 0 };
      if (at % 2 === 0) pair.ours = await round.ours();
      pair.bare = await round.bare();
      if (at % 2 !== 0) pair.ours = await round.ours();
      measured.push(pair);
    }
    round.close();
    const bare = `${ROUND} POSTs to the networks, ${AT_ONCE} at a time`;
    return [{ what: `${ROUND} sent once`, bare, unit: 's', pairs: measured }];
  },
};

/** The same number of posts on the same pages, through the product and past it. */
class Round {
  private numbered = 0;
  private readonly asking: Asking;

  constructor(
    private readonly system: System,
    private readonly practice: Practice,
  ) {
    this.asking = new Asking(system.networks.url);
  }

  /** Has posts approved while everything is paused: they are held until a person lets them go. */
  async prepare(): Promise<void> {
    const { manager } = this.practice;
    await manager.post(routes.policyPause, { reason: 'The next round is made ready.' });
    const posts: ReadyPost[] = [];
    const numbers = Array.from({ length: POSTS_PER_ROUND }, () => this.nextNumber());
    await forEach(numbers, 4, async (number) => {
      posts.push(await this.practice.prepare(harmlessText(number), this.practice.channels));
    });
    await forEach(posts, 4, (post) => this.practice.approve(post));
    const held = await becomesTrue(
      async () => (await this.held()).length === ROUND,
      OUT_WITHIN_MS,
      200,
    );
    if (!held) throw new Error('Not all posts came to be held.');
  }

  /** Lets all of them go in one transaction. @returns seconds until the last was confirmed */
  async ours(): Promise<number> {
    const items = (await this.held()).map(({ publicationId }) => ({ publicationId, go: true }));
    const before = await this.confirmed();
    const began = performance.now();
    await this.practice.manager.post(routes.policyResume, { items });
    const out = await becomesTrue(
      async () => (await this.confirmed()) === before + ROUND,
      OUT_WITHIN_MS,
      20,
    );
    if (!out) throw new Error('Not all posts went out.');
    return (performance.now() - began) / 1_000;
  }

  /** Sends other words to the same pages with nothing in between. @returns seconds until the last answer */
  async bare(): Promise<number> {
    const sends = Array.from({ length: POSTS_PER_ROUND }, () => harmlessText(this.nextNumber()));
    const all = sends.flatMap((text) => this.practice.channels.map((page) => ({ text, page })));
    const began = performance.now();
    await forEach(all, AT_ONCE, async ({ text, page }) => void (await this.send(text, page)));
    return (performance.now() - began) / 1_000;
  }

  close(): void {
    this.asking.close();
  }

  private nextNumber(): number {
    this.numbered += 1;
    return this.numbered;
  }

  private async held(): Promise<PolicyView['heldItems']> {
    return (await this.practice.manager.get<PolicyView>(routes.policy)).heldItems;
  }

  private async confirmed(): Promise<number> {
    const all = await this.system.books.publicationsOf(this.practice.id);
    return all.filter(({ state }) => state === 'confirmed').length;
  }

  private send(text: string, { network, id, token }: Connected): Promise<string> {
    if (network === 'x') {
      const headers = { authorization: `Bearer ${token}` };
      return this.asking.post('/x/2/tweets', { text }, headers);
    }
    return this.asking.post(`/graph/v25.0/${id}/feed`, { message: text, access_token: token });
  }
}
