import { type LogKind, type PostDetail, routes } from '@canteen/contracts';
import { comesToRest, differences } from '../balance';
import { type Change } from '../books';
import { Refused } from '../person';
import { type Connected, type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System } from '../system';
import { forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const PRACTICES = 3;
const CHANNELS_PER_NETWORK = 2;
/** An approval takes about so long, and the gate about so long after it. */
const LATEST_CHANGE_MS = 250;
/** How long a change that is taken back stands, so that the gate meets it. */
const STANDS_MS = 600;
/** What passed the gate may take so long until its first byte, and the wire so long for the rest. */
const UNDER_WAY_MS = 2_000 + 1_000;

/** A post that goes out while somebody changes their mind. */
interface Race {
  practice: Practice;
  post: ReadyPost;
  channel: Connected;
}

/** What people can do to keep something from going out. */
interface ChangeOfMind {
  kind: LogKind;
  /** What the entry in the log is about. */
  subject(race: Race): string;
  make(race: Race): Promise<unknown>;
  /** For what concerns more than the one post. */
  undo?: { kind: LogKind; make(race: Race): Promise<unknown> };
}

const changes: readonly ChangeOfMind[] = [
  {
    kind: 'post.reopened',
    subject: ({ post }) => post.id,
    make: ({ practice, post }) => practice.author.post(routes.postReopen(post.id)),
  },
  {
    kind: 'post.cancelled',
    subject: ({ post }) => post.id,
    make: ({ practice, post }) =>
      practice.author.post(routes.postCancel(post.id), { reason: 'It is no longer true.' }),
  },
  {
    kind: 'post.reopened',
    subject: ({ post }) => post.id,
    make: async ({ practice, post }) => {
      const { version } = await practice.author.get<PostDetail>(routes.post(post.id));
      const local = `${new Date().getUTCFullYear() + 1}-06-15T10:00`;
      await practice.author.post(routes.postMove(post.id), { version, local });
    },
  },
  {
    kind: 'member.changed',
    subject: ({ practice }) => practice.approverMember.id,
    make: ({ practice }) => giveApprover(practice, 'author'),
    undo: { kind: 'member.changed', make: ({ practice }) => giveApprover(practice, 'compliance') },
  },
  {
    kind: 'policy.paused',
    subject: ({ practice }) => practice.id,
    make: ({ practice }) => practice.pause(),
    undo: { kind: 'policy.resumed', make: ({ practice }) => practice.resume() },
  },
  {
    kind: 'channel.disconnected',
    subject: ({ channel }) => channel.channelId,
    make: ({ practice, channel }) =>
      practice.manager.post(routes.channelDisconnect(channel.channelId)),
    undo: { kind: 'channel.connected', make: ({ practice, channel }) => practice.open(channel) },
  },
];

function giveApprover({ manager, approverMember }: Practice, role: string): Promise<unknown> {
  const { id, jobTitle } = approverMember;
  return manager.call('PATCH', routes.person(id), { jobTitle, roles: [role] });
}

/** A change that the product took. */
interface Taken {
  post: ReadyPost;
  change: Change;
  /** When it answered: this machine's clock, ms since 1970. */
  at: number;
}

/**
 * P7: at the moment in which a post goes out somebody edits, cancels or moves it, takes the approver's
 * role away, pauses everything or disconnects an account. What was taken is obeyed: by the order of the
 * log no send comes after it, and by the journal of the networks nothing arrives after it.
 */
export const races: Proof = {
  ids: ['P7'],
  name: 'races',
  what: 'nothing goes out after a change that was taken, however close to the send',
  trials: { ci: 250, release: 25_000 },
  cost: { seconds: 200, processors: 1.2 },
  async run(run: ProofRun): Promise<Verdict> {
    const { system, chance, trials } = run;
    const delay = () => chance.between(0, 40);
    await system.addWorker(delay);
    await system.addWorker(delay);
    const numbers = Array.from({ length: PRACTICES }, (_, number) => number);
    const verdicts: { tried: number; taken: number; violations: string[] }[] = [];
    await forEach(numbers, PRACTICES, async (number) => {
      const share = Math.ceil((trials - number) / PRACTICES);
      verdicts.push(await raceAtOne(run, share, number));
    });
    const sum = (of: 'tried' | 'taken') => verdicts.reduce((total, each) => total + each[of], 0);
    return {
      trials: `${sum('tried')} posts, ${sum('tried') * CHANNELS_PER_NETWORK * 2} sends; ${sum('taken')} changes taken, ${sum('tried') - sum('taken')} came too late`,
      violations: verdicts.flatMap(({ violations }) => violations),
    };
  },
};

async function raceAtOne({ system, chance, hasNoticed }: ProofRun, trials: number, number: number) {
  const practice = await system.newPractice();
  for (let made = 0; made < CHANNELS_PER_NETWORK; made += 1) {
    await practice.connect(system.networks, ['facebook', 'x']);
  }
  const approved: ReadyPost[] = [];
  const taken: Taken[] = [];
  const isEnough = () => hasNoticed(() => disobeyed(system, practice, taken));
  let tried = 0;
  for (; tried < trials && !(await isEnough()); tried += 1) {
    const text = harmlessText(number * 1_000 + tried);
    const post = await practice.prepare(text, practice.channels);
    const race = { practice, post, channel: chance.oneOf(practice.channels) };
    const approving = accepts(() => practice.approve(post));
    await pause(chance.between(0, LATEST_CHANGE_MS));
    const made = await changeMind(system, race, chance.oneOf(changes));
    if (await approving) approved.push(post);
    if (made) taken.push(made);
  }
  await comesToRest(system, practice, isEnough);
  return {
    tried,
    taken: taken.length,
    violations: [
      ...(await disobeyed(system, practice, taken)),
      ...(await differences(system, practice, await counted(practice, approved, taken))),
    ],
  };
}

/** Without those whose approver lost the role in the same moment: that approval carried nothing. */
async function counted(
  practice: Practice,
  approved: readonly ReadyPost[],
  taken: readonly Taken[],
): Promise<ReadyPost[]> {
  const changed = new Set(
    taken.filter(({ change }) => change.kind === 'member.changed').map(({ post }) => post.id),
  );
  const counting: ReadyPost[] = [];
  for (const post of approved) {
    const waits = changed.has(post.id) && (await practice.detail(post.id)).state === 'in-review';
    if (!waits) counting.push(post);
  }
  return counting;
}

async function changeMind(system: System, race: Race, mind: ChangeOfMind): Promise<Taken | null> {
  const { kind, undo } = mind;
  const since = await system.books.logSize(race.practice.id);
  if (!(await accepts(() => mind.make(race)))) return null;
  const at = Date.now();
  if (undo) {
    await pause(STANDS_MS);
    await undo.make(race);
  }
  const change = { kind, subject: mind.subject(race), since, undoneBy: undo?.kind ?? null };
  return { post: race.post, change, at };
}

async function disobeyed(
  system: System,
  practice: Practice,
  taken: readonly Taken[],
): Promise<string[]> {
  const violations: string[] = [];
  const standing = await system.networks.postsOn(practice.pages);
  for (const { post, change, at } of taken) {
    const sent = await system.books.sentDespite(practice.id, post.id, change);
    for (const id of sent) violations.push(`P7: publication ${id} was sent after ${change.kind}`);
    if (change.undoneBy !== null) continue;
    const arrived = standing.filter(
      (each) => each.text === post.text && Date.parse(each.at) > at + UNDER_WAY_MS,
    );
    if (arrived.length > 0) {
      violations.push(`P7: ${arrived.length} of post ${post.id} arrived after ${change.kind}`);
    }
  }
  return violations;
}

/** Whether the product took it; what it refuses has not happened. */
async function accepts(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Refused && [403, 404, 409, 422].includes(error.status)) return false;
    throw error;
  }
}
