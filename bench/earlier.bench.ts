import { FragmentRepository, type KeptFragment, type UnitOfWork } from '@canteen/data-access';
import {
  type ScreeningReport,
  fragmentsOf,
  mosaicFrom,
  parsePracticeProfile,
  questionsAbout,
  screen,
} from '@canteen/guidance';
import { UuidV7Ids } from '@canteen/platform';
import { quietUnitOfWork } from '@canteen/prove-parts';
import { type Bench, type BenchRun, type Measured } from './src/bench';
import { measurePairs } from './src/pairs';

const PAIRS = 200;
const WARM_UPS = 20;
const HISTORIES = [300, 30_000];
const AT_ONCE = 500;
const DAY_MS = 24 * 60 * 60_000;
const TWO_YEARS_MS = 730 * DAY_MS;

const PEOPLE = ['chap', 'lady', 'patient', 'teacher', 'farmer', 'young man'];
const PLACES = ['the ferry cottage', 'a farm', 'the lighthouse', 'our village', 'the marina'];
/** As many unusual words as two years of posts have. */
const WORDS = Array.from({ length: 3_000 }, (_, at) => `odd${letters(at)}ly`);
const REPLY = `That chap with the ${WORDS[7]} ${WORDS[77]} and the ${WORDS[777]} came to the ferry cottage, as our ${WORDS[2_700]} told you.`;

/** A reply that has something in common with much that was published, screened with and without a history. */
export const bench: Bench = {
  what: 'screening one reply with earlier posts, against the same without',
  async run({ system, pairs = PAIRS, say }: BenchRun): Promise<Measured[]> {
    const running = await system();
    const { uow, close } = await quietUnitOfWork(running.stage.appUrl, running.stage.keys, 2);
    try {
      const none = await running.newPractice();
      const measured: Measured[] = [];
      for (const posts of HISTORIES) {
        say(`  ${posts} posts are remembered`);
        const practice = await running.newPractice();
        await publish(uow, practice.id, posts);
        const report = await screenReply(uow, practice.id);
        if (!report.findings.some(({ rule }) => rule === 'confidentiality.mosaic')) {
          throw new Error('The history was not asked.');
        }
        measured.push({
          what: `one reply, ${posts} earlier posts`,
          bare: 'none',
          unit: 'ms',
          pairs: await measurePairs(
            { pairs, warmUps: WARM_UPS },
            { ours: () => screenReply(uow, practice.id), bare: () => screenReply(uow, none.id) },
          ),
        });
      }
      return measured;
    } finally {
      await close();
    }
  },
};

/** Remembers posts of two years, each about somebody and with a few unusual words. */
async function publish(uow: UnitOfWork, practiceId: string, posts: number): Promise<void> {
  const ids = new UuidV7Ids();
  for (let from = 0; from < posts; from += AT_ONCE) {
    await uow.run(practiceId, (tx) => {
      const fragments = Array.from({ length: Math.min(AT_ONCE, posts - from) }, (_, at) =>
        fragmentsOfPost(ids.next(), from + at, (from + at) / posts),
      );
      return tx.use(FragmentRepository).keep(fragments.flat(), [], 'bench');
    });
  }
}

function fragmentsOfPost(postId: string, number: number, share: number): KeptFragment[] {
  const of = (list: readonly string[], step: number) => list[(number * step) % list.length] ?? '';
  const words = [7, 31, 113, 577, 1_009, 1_733].map((step) => of(WORDS, step)).join(' ');
  const text = `Our ${of(PEOPLE, 1)} with the ${words} came in from ${of(PLACES, 3)} on Tuesday.`;
  const publishedAt = new Date(Date.now() - DAY_MS - share * (TWO_YEARS_MS - 2 * DAY_MS));
  return fragmentsOf('post', text).map((fragment) => ({
    ...fragment,
    postId,
    publishedAt: publishedAt.toISOString(),
  }));
}

async function screenReply(uow: UnitOfWork, practiceId: string): Promise<ScreeningReport> {
  const answers = await uow.run(practiceId, (tx) => {
    const after = new Date(Date.parse(tx.now) - TWO_YEARS_MS).toISOString();
    const searches = questionsAbout('reply', REPLY).map((asked) => ({ ...asked, after }));
    return tx.use(FragmentRepository).matching(searches, practiceId);
  });
  const profile = parsePracticeProfile({ name: 'Harbour Lane Surgery' });
  const context = { mosaic: mosaicFrom(answers) };
  return screen({ kind: 'reply', text: REPLY, context, profile });
}

function letters(number: number): string {
  const digits = number.toString(26).padStart(3, '0');
  return [...digits].map((digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
}
