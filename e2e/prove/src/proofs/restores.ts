import { join } from 'node:path';
import { type NoticePage, type PolicyView, routes } from '@canteen/contracts';
import { comesToRest } from '../balance';
import { type Chance } from '../chance';
import { at, copyOf, keepRows, putRowsBack } from '../copies';
import { type Practice, type ReadyPost } from '../practice';
import { type PartsProof, type PartsRun } from '../proof';
import { type Verdict } from '../stage';
import { System } from '../system';
import { becomesTrue, forEach, pause } from '../waiting';
import { harmlessText } from '../words';

const POSTS = 3;
/** How long a wrong database is watched: a hundred looks for due work. */
const WATCHED_MS = 5_000;

/** How an earlier state comes back. */
const ways = ['restored', 'copied', 'put back'] as const;
type Way = (typeof ways)[number];

/**
 * P17: a database is restored from a backup, copied to another place, or put back to an earlier state of
 * itself, with posts due in it that went out since. Nothing goes out a second time, people are told, and
 * publishing goes on once somebody answered.
 */
export const restores: PartsProof = {
  ofParts: true,
  ids: ['P17'],
  name: 'restores',
  what: 'from a restored, copied or put-back database nothing goes out before somebody looked',
  trials: { ci: 3, release: 50 },
  cost: { seconds: 70, processors: 0.8 },
  async run({ stage, chance, trials }: PartsRun): Promise<Verdict> {
    const violations: string[] = [];
    for (let trial = 0; trial < trials; trial += 1) {
      const way = ways[trial % ways.length] ?? 'restored';
      const name = `${way.replace(' ', '_')}_${trial}`;
      const other = await System.own(stage, name);
      try {
        const found = await comesBack(other, chance, way, name);
        violations.push(...found.map((each) => `P17: ${way}: ${each}`));
      } finally {
        await other.stop();
      }
    }
    return { trials: `${trials} times one of ${ways.join(', ')}`, violations };
  },
};

async function comesBack(
  system: System,
  chance: Chance,
  way: Way,
  name: string,
): Promise<string[]> {
  const delay = () => chance.between(0, 20);
  const practice = await system.newPractice();
  await practice.connect(system.networks, ['facebook', 'x']);
  await system.addWorker(delay);
  const posts: ReadyPost[] = [];
  const numbers = Array.from({ length: POSTS + 2 }, (_, number) => number);
  await forEach(numbers, 2, async (number) => {
    posts.push(await practice.prepare(harmlessText(number), practice.channels));
  });
  const [first, last, ...between] = posts;
  if (!first || !last) throw new Error('There are too few posts.');
  // Something was sent from here before, as it was anywhere that is backed up.
  await practice.approve(first);
  await comesToRest(system, practice);
  await system.endWorkers();
  await Promise.all(between.map((post) => practice.approve(post)));
  const earlier = await backUp(system, way, name);
  await system.addWorker(delay);
  await comesToRest(system, practice);
  const before = await count(system, practice);
  await bringBack(system, way, name, earlier);
  await system.addWorker(delay);
  await pause(WATCHED_MS);
  return [
    ...(await sentMeanwhile(system, practice, before, 'before anybody looked')),
    ...(await says(practice, between.length * practice.channels.length)),
    ...(await goesOn(system, practice, before, last)),
  ];
}

/** @returns the address of what was kept; for rows kept inside, that of the database itself */
async function backUp(system: System, way: Way, name: string): Promise<string> {
  const { adminUrl } = system.stage;
  if (way === 'put back') {
    await keepRows(adminUrl);
    return adminUrl;
  }
  await system.moveTo({}, adminUrl, () => copyOf(adminUrl, `canteen_prove_${name}_2`));
  return at(adminUrl, `canteen_prove_${name}_2`);
}

async function bringBack(system: System, way: Way, name: string, earlier: string): Promise<void> {
  const { adminUrl, appUrl, folder } = system.stage;
  if (way === 'put back') {
    await system.moveTo({}, adminUrl, () => putRowsBack(adminUrl));
    return;
  }
  const settings = {
    DATABASE_URL: at(appUrl, `canteen_prove_${name}_2`),
    // What was sent is remembered in a folder that no copy of a database brings along.
    ...(way === 'copied' && { CANTEEN_STATE: join(folder, 'state-of-the-copy') }),
  };
  await system.moveTo(settings, earlier);
}

async function count(system: System, practice: Practice): Promise<number> {
  return (await system.networks.postsOn(practice.pages)).length;
}

async function sentMeanwhile(
  system: System,
  practice: Practice,
  before: number,
  when: string,
): Promise<string[]> {
  const more = (await count(system, practice)) - before;
  return more === 0 ? [] : [`${more} posts went out ${when}`];
}

/** People can see on screen that all is held, and were told. */
async function says(practice: Practice, held: number): Promise<string[]> {
  let policy: PolicyView | undefined;
  await becomesTrue(
    async () => {
      policy = await practice.manager.get<PolicyView>(routes.policy);
      return policy.heldItems.length === held;
    },
    20_000,
    250,
  );
  const notices = await practice.manager.get<NoticePage>(routes.notices);
  return [
    ...(policy?.pause.paused === true ? [] : ['the practice is not paused']),
    ...(policy?.heldItems.length === held
      ? []
      : [`${policy?.heldItems.length ?? 0} of ${held} posts are held`]),
    ...(notices.items.some(({ kind }) => kind === 'everything-paused') ? [] : ['nobody was told']),
  ];
}

/** Somebody looked at the pages, says of each that it is out, and publishes something new. */
async function goesOn(
  system: System,
  practice: Practice,
  before: number,
  post: ReadyPost,
): Promise<string[]> {
  const { heldItems, pause: paused } = await practice.manager.get<PolicyView>(routes.policy);
  const items = heldItems.map(({ publicationId }) => ({ publicationId, go: false }));
  if (paused.paused) await practice.manager.post(routes.policyResume, { items });
  await practice.approve(post);
  await comesToRest(system, practice);
  const expected = before + practice.channels.length;
  const out = await count(system, practice);
  return out === expected ? [] : [`after the answer ${out - before} posts went out`];
}
