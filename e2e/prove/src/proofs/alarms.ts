import { routes } from '@canteen/contracts';
import { comesToRest } from '../balance';
import { type Mail, Mailbox } from '../mailbox';
import { type Practice, addressOf } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { type System, WAIT_DIVISOR, type WorkerSlot } from '../system';
import { becomesTrue } from '../waiting';
import { harmlessText } from '../words';

/** Half a minute of grace and a minute to speak up, divided like every other wait. */
const TOLD_WITHIN_MS = ((30 + 60) * 1_000) / WAIT_DIVISOR;
/** What a busy machine itself needs to send a mail, which is not divided. */
const MACHINE_MS = 6_000;
const WATCHED_MS = 30_000;

/** Parts of the product that are away when a post is due. */
type Part = 'worker' | 'worker frozen' | 'api' | 'redis' | 'networks' | 'due work';

/** Always one is left that can speak; when nothing is, only the health addresses are. */
const away: readonly (readonly Part[])[] = [
  ['worker'],
  ['worker', 'redis'],
  ['worker frozen'],
  ['api', 'networks'],
  ['api', 'redis', 'networks'],
  ['due work'],
  ['worker', 'networks'],
  ['worker frozen', 'redis', 'networks'],
];

/**
 * P3: a post is due and parts of the product are dead, frozen or forgot about it. Whoever is left tells
 * author and administrator by mail in time, naming the practice; and once all is well the post goes out.
 */
export const alarms: Proof = {
  ids: ['P3'],
  name: 'alarms',
  what: 'people are told in time of anything due that has not ended, whatever is dead',
  trials: { ci: 6, release: 64 },
  cost: { seconds: 70, processors: 0.6 },
  async run(run: ProofRun): Promise<Verdict> {
    const mailbox = await Mailbox.open();
    try {
      return await withMailbox(run, mailbox);
    } finally {
      await mailbox.close();
    }
  },
};

async function withMailbox(
  { system, chance, trials, hasNoticed }: ProofRun,
  mailbox: Mailbox,
): Promise<Verdict> {
  await system.moveTo({ SMTP_URL: mailbox.url }, system.stage.adminUrl);
  const violations: string[] = [];
  const waits: number[] = [];
  const isEnough = () => hasNoticed(() => violations);
  const practice = await system.newPractice();
  await practice.connect(system.networks, ['facebook', 'x']);
  const slot = await system.addWorker(() => chance.between(0, 20));
  for (let trial = 0; trial < trials && !(await isEnough()); trial += 1) {
    const parts = away[trial % away.length] ?? [];
    const trying = { system, practice, slot, mailbox };
    const waited = await withoutParts(trying, parts, harmlessText(trial));
    waits.push(waited);
    if (waited > TOLD_WITHIN_MS + MACHINE_MS) {
      violations.push(`P3: without ${parts.join(' and ')}: told after ${waited} ms`);
    }
    if (!(await comesToRest(system, practice, isEnough)) && !(await isEnough())) {
      violations.push(`P3: after ${parts.join(' and ')} came back not everything ended`);
    }
  }
  const longest = (Math.max(...waits) / 1_000).toFixed(1);
  return {
    trials: `${waits.length} sets of dead parts, told after ${longest} s at most`,
    violations,
  };
}

interface Trying {
  system: System;
  practice: Practice;
  slot: WorkerSlot;
  mailbox: Mailbox;
}

/** @returns how long after its due time people were told of the post, in ms */
async function withoutParts(trying: Trying, parts: readonly Part[], text: string): Promise<number> {
  const { practice, slot, mailbox, system } = trying;
  const post = await practice.prepare(text, practice.channels);
  const before = mailbox.mails.length;
  await takeAway(trying, parts);
  await practice.approve(post);
  const dueAt = Date.now();
  if (parts.includes('api')) await system.api.kill();
  if (parts.includes('due work')) {
    await system.books.forgetDueWork(practice.id);
    slot.program.thaw();
  }
  await becomesTrue(() => everybodyTold(mailbox.mails.slice(before), post.id), WATCHED_MS, 50);
  const told = mailbox.mails.slice(before);
  const last = Math.max(...told.filter((mail) => isAbout(mail, post.id)).map(({ at }) => at));
  await bringBack(trying, parts);
  // Nothing will ever send it: the person who was told decides.
  if (parts.includes('due work')) {
    await practice.author.post(routes.postCancel(post.id), { reason: 'It was forgotten.' });
  }
  return everybodyTold(told, post.id) ? last - dueAt : Number.POSITIVE_INFINITY;
}

const isAbout = ({ text }: Mail, postId: string): boolean =>
  text.includes(`/posts/${postId}`) && text.includes('no known end');

/** The author and the administrator, each by a mail that names the practice. */
function everybodyTold(mails: readonly Mail[], postId: string): boolean {
  const about = mails.filter((mail) => isAbout(mail, postId) && mail.text.includes('Practice 1'));
  const told = new Set(about.flatMap(({ to }) => to));
  return ['author', 'manager'].every((who) => told.has(addressOf('practice-1', who)));
}

async function takeAway({ system, slot }: Trying, parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    if (part === 'worker') await slot.program.kill();
    if (part === 'worker frozen' || part === 'due work') slot.program.freeze();
    if (part === 'networks') system.sandbox.freeze();
    if (part === 'redis') process.kill(system.redis.pid, 'SIGKILL');
  }
}

async function bringBack({ system, slot }: Trying, parts: readonly Part[]): Promise<void> {
  for (const part of parts) {
    if (part === 'networks') system.sandbox.thaw();
    if (part === 'redis') await system.restartRedis();
  }
  for (const part of parts) {
    if (part === 'api') await system.api.start();
    if (part === 'worker') await slot.program.start();
    if (part === 'worker frozen') slot.program.thaw();
  }
}
