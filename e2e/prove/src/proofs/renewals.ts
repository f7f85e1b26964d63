import { type ChannelView, routes } from '@canteen/contracts';
import { comesToRest, differences } from '../balance';
import { type BookedAccess } from '../books';
import { type Chance } from '../chance';
import { signInToX, xApp } from '../consent';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, type WorkerSlot } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const ACCOUNTS = 20;
/** As many as one post can go to. */
const CHANNELS_PER_POST = 10;
const WORKERS = 3;
/** Less than a token needs to be used; so everything that wants to use it waits for its renewal. */
const SECONDS_LEFT = 30;
const FRESH_S = 3_600;
/** Longer than due work is leased for, so that others take over what a frozen worker had in hand. */
const FROZEN_MS = 6_500;
/** How long answers are held back, so that a worker is caught between question and answer. */
const HELD_BACK_MS = 1_500;
const MOMENT_WITHIN_MS = 15_000;
/** A renewal that was cut off holds off the next one for ten seconds. */
const SETTLED_WITHIN_MS = 60_000;
const RENEWAL = '/oauth2/token';

/** What happens while the tokens of all accounts are renewed. */
const happenings = ['nothing', 'killed', 'frozen', 'cut off'] as const;

/**
 * P16: the tokens of many accounts end at once, with several workers, the api and posts that all want
 * them; workers are killed and frozen while they renew, and answers are lost. Of each account no more
 * than one renewal is under way at any time, and an access that is lost is told to a person.
 */
export const renewals: Proof = {
  ids: ['P16'],
  name: 'renewals',
  what: 'one renewal of a token at a time, and no access is lost in silence',
  trials: { ci: 200, release: 5_000 },
  cost: { seconds: 200, processors: 0.8 },
  settings: { X_CLIENT_ID: xApp.id, X_CLIENT_SECRET: xApp.secret },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const rounds = Math.ceil(trials / ACCOUNTS);
    await system.networks.allowReturn(xApp.id, `${system.address}/channels/connect`);
    await system.networks.beStrictAboutTokens();
    const practice = await system.newPractice();
    await connectAll(system, practice);
    const delay = () => chance.between(0, 20);
    for (let made = 0; made < WORKERS; made += 1) await system.addWorker(delay);
    const trying = new Renewing(system, practice, chance);
    for (let round = 0; round < rounds; round += 1) await trying.oneRound(round);
    await comesToRest(system, practice);
    return {
      trials: `${rounds * ACCOUNTS} renewals; ${trying.disturbed} killed, frozen or cut off, ${trying.lost} accesses lost and told`,
      violations: [
        ...trying.violations,
        ...(await twoAtATime(system)),
        ...(await differences(system, practice, trying.posts)),
      ],
    };
  },
};

async function connectAll({ networks }: System, practice: Practice): Promise<void> {
  for (let made = 0; made < ACCOUNTS; made += 1) {
    const page = await networks.newPage('x', `Account ${made + 1}`);
    const { id } = await signInToX(practice.manager, page.id, null);
    practice.channels.push({ ...page, channelId: id });
  }
  await networks.giveCredits();
}

/** Lets all tokens end again and again, and looks what became of each. */
class Renewing {
  readonly violations: string[] = [];
  readonly posts: ReadyPost[] = [];
  disturbed = 0;
  lost = 0;

  constructor(
    private readonly system: System,
    private readonly practice: Practice,
    private readonly chance: Chance,
  ) {}

  async oneRound(round: number): Promise<void> {
    const { system, practice } = this;
    const posts = await this.prepare(round);
    const happening = happenings[round % happenings.length] ?? 'nothing';
    const before = await system.books.accesses(practice.id);
    if (happening === 'cut off') await this.cutOffSome();
    const caught = this.catches(happening);
    await system.books.endTokensSoon(practice.id, SECONDS_LEFT);
    const wanting = forEach(practice.channels, 5, ({ channelId }) => this.check(channelId));
    await Promise.all(posts.map((post) => practice.approve(post)));
    this.posts.push(...posts);
    await Promise.all([wanting, caught]);
    const settled = () => this.allSettled();
    if (!(await becomesTrue(settled, SETTLED_WITHIN_MS, 200))) {
      this.violations.push(`P16: after "${happening}" not every renewal came to an end`);
    }
    await system.networks.endFaults();
    await this.lookAfter(happening !== 'nothing', before);
  }

  private async prepare(round: number): Promise<ReadyPost[]> {
    const { channels } = this.practice;
    const parts = Array.from({ length: ACCOUNTS / CHANNELS_PER_POST }, (_, part) => part);
    const posts: ReadyPost[] = [];
    await forEach(parts, parts.length, async (part) => {
      const group = channels.slice(part * CHANNELS_PER_POST, (part + 1) * CHANNELS_PER_POST);
      const text = harmlessText(round * parts.length + part);
      posts.push(await this.practice.prepare(text, group));
    });
    return posts;
  }

  /** Some answers are lost after the network renewed, and some requests before it did. */
  private async cutOffSome(): Promise<void> {
    await this.system.networks.spoilNextRenewals(2, 'A2:reset');
    await this.system.networks.spoilNextRenewals(3, 'D1:json503');
    this.disturbed += 5;
  }

  /** Kills or freezes a worker as soon as it has a renewal under way. */
  private async catches(happening: (typeof happenings)[number]): Promise<void> {
    if (happening !== 'killed' && happening !== 'frozen') return;
    const { workers } = this.system;
    for (const { wire } of workers) wire.holdBackMs = HELD_BACK_MS;
    const busy = (): WorkerSlot | undefined => workers.find(({ wire }) => underWay(wire) > 0);
    await becomesTrue(() => busy() !== undefined, MOMENT_WITHIN_MS, 5);
    await pause(this.chance.between(0, HELD_BACK_MS / 2));
    const slot = busy();
    for (const { wire } of workers) wire.holdBackMs = 0;
    if (!slot) return;
    this.disturbed += underWay(slot.wire);
    if (happening === 'killed') {
      await slot.program.kill();
      await slot.program.start();
    } else {
      slot.program.freeze();
      await pause(FROZEN_MS);
      slot.program.thaw();
    }
  }

  /** The api uses the token as well. */
  private async check(channelId: string): Promise<void> {
    await this.practice.manager.post<ChannelView>(routes.channelCheck(channelId));
  }

  private async allSettled(): Promise<boolean> {
    const all = await this.system.books.accesses(this.practice.id);
    return all.every(
      ({ status, renewing, secondsLeft }) =>
        status !== 'healthy' || (!renewing && secondsLeft > FRESH_S),
    );
  }

  /** What is well works; what was lost was lost to a disturbance and told, and is connected again. */
  private async lookAfter(isDisturbed: boolean, before: readonly BookedAccess[]): Promise<void> {
    const { system, practice } = this;
    for (const access of await system.books.accesses(practice.id)) {
      const { channelId, account, status, told } = access;
      const toldBefore = before.find((each) => each.channelId === channelId)?.told ?? 0;
      if (status === 'healthy') {
        const view = await practice.manager.post<ChannelView>(routes.channelCheck(channelId));
        if (view.status === 'healthy') continue;
        this.violations.push(`P16: the access to ${account} was lost and nobody knew`);
      } else {
        this.lost += 1;
        if (told === toldBefore)
          this.violations.push(`P16: nobody was told that ${account} is lost`);
        if (!isDisturbed)
          this.violations.push(`P16: ${account} was lost although nothing happened`);
      }
      await signInToX(practice.manager, account, channelId);
    }
  }
}

const underWay = ({ posts }: WorkerSlot['wire']): number =>
  posts.filter(({ head, endedAt }) => endedAt === null && head.includes(RENEWAL)).length;

/** By what passed between the workers and X: renewals of one account of which one began before the other ended. */
async function twoAtATime({ workers, networks }: System): Promise<string[]> {
  const asked = workers
    .flatMap(({ wire }) => wire.posts)
    .filter(({ head }) => head.includes(RENEWAL))
    .toSorted((one, other) => one.at - other.at);
  const accounts = new Map(
    (await networks.refreshTokens()).map(({ token, account }) => [token, account]),
  );
  const last = new Map<string, number>();
  const violations: string[] = [];
  for (const { head, at, endedAt } of asked) {
    const token = /refresh_token=(sandbox-[^&\s]+)/.exec(head)?.[1] ?? '';
    const account = accounts.get(decodeURIComponent(token));
    if (account === undefined) throw new Error('A renewal names no refresh token.');
    if (at < (last.get(account) ?? 0)) {
      violations.push(`P16: two renewals of ${account} were under way at a time`);
    }
    last.set(account, Math.max(last.get(account) ?? 0, endedAt ?? Number.POSITIVE_INFINITY));
  }
  return violations;
}
