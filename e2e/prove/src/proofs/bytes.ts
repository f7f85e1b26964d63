import { createHash } from 'node:crypto';
import { type MediaView, routes } from '@canteen/contracts';
import sharp from 'sharp';
import { comesToRest, differences } from '../balance';
import { type Chance } from '../chance';
import { type StandingPost } from '../journal';
import { type Practice, type ReadyPost } from '../practice';
import { type Proof, type ProofRun } from '../proof';
import { type Verdict } from '../stage';
import { forEach } from '../waiting';
import { harmlessText } from '../words';

const MOST_PICTURES = 4;
/** The networks remember only their latest requests whole. */
const AT_ONCE = 10;

/**
 * Endings that look alike or vanish easily: composed and decomposed letters, joined emoji, spaces of
 * every kind, lines, what HTML and JSON would escape, a link, what is outside the basic plane.
 */
const endings = [
  'Café or Cafe\u0301?',
  'Bring the family 👨‍👩‍👧‍👦 and a 🏳️‍🌈 flag.',
  'Two  spaces, a\u00a0hard one and a thin\u2009one.',
  'One line\nand another\n\nand one more.',
  '“Quotes” & <angles> \\ "straight" &amp; kept.',
  'More on https://www.nhs.uk/live-well/?a=1&b=%20x#top',
  'Mathematical 𝟛 and ﬁne ligatures, ½ price.',
  'Welsh ŵ ŷ, Polish łąka, Turkish İı, Greek Σίσυφος.',
  'Right to left: مرحبا and שלום.',
  'It ends with a space. ',
];

const altTexts = [
  'A green square.',
  '“A bench” & a <tulip>\nin cafe\u0301 colours 🌷',
  'Pattern: 100% \\ plain\u00a0stripes',
];

/** P6: what the network got is, byte for byte, what the approver saw: words, pictures, alt texts, account. */
export const bytes: Proof = {
  ids: ['P6'],
  name: 'bytes',
  what: 'what the network received is byte for byte what was approved',
  trials: { ci: 40, release: 2_000 },
  cost: { seconds: 60, processors: 0.8 },
  async run({ system, chance, trials }: ProofRun): Promise<Verdict> {
    const practice = await system.newPractice();
    await practice.connect(system.networks, ['facebook', 'x']);
    const doctor = await practice.hireDoctor('Rosa Lindqvist');
    await system.addWorker(() => chance.between(0, 5));
    const posts: ReadyPost[] = [];
    const numbers = Array.from({ length: trials }, (_, number) => number);
    await forEach(numbers, 2, async (number) => {
      const text = `${harmlessText(number)}\n${endings[number % endings.length] ?? ''}`;
      const images = await pictures(practice, chance, number % (MOST_PICTURES + 1));
      posts.push(await practice.plan({ text, images }, practice.channels));
    });
    const received = new Map<number, string>();
    for (let from = 0; from < posts.length; from += AT_ONCE) {
      await forEach(posts.slice(from, from + AT_ONCE), 4, async (post) => {
        await practice.approve(post);
        // Some of these words take a second approval.
        const { state } = await practice.detail(post.id);
        if (state === 'in-review') await practice.approve(post, doctor);
      });
      await comesToRest(system, practice);
      for (const [number, words] of await system.networks.wordsReceived()) {
        received.set(number, words);
      }
    }
    const standing = (await system.networks.postsOn(practice.pages)).map((post) => ({
      ...post,
      text: received.get(post.number) ?? '',
    }));
    const violations = (await system.books.publicationsOf(practice.id))
      .filter(({ state }) => state !== 'confirmed')
      .map(({ id, state }) => `P6: publication ${id} did not go out: ${state}`);
    let count = 0;
    for (const post of posts) {
      const expected = await approvedBytes(practice, post);
      count += expected.pictures.length;
      for (const part of expected.parts) violations.push(...unlike(part, expected, standing));
    }
    return {
      trials: `${posts.length} posts, ${count} pictures, each on Facebook and X`,
      violations: [...violations, ...(await differences(system, practice, asKept(posts)))],
    };
  },
};

/** Pictures of noise, so that no two are alike. */
async function pictures(practice: Practice, chance: Chance, count: number) {
  const made: ReturnType<typeof draftImage>[] = [];
  for (let at = 0; at < count; at += 1) {
    const [width, height] = [chance.between(200, 400), chance.between(200, 400)];
    const raw = Buffer.from(
      Array.from({ length: width * height * 3 }, () => chance.between(0, 255)),
    );
    const image = sharp(raw, { raw: { width, height, channels: 3 } });
    const file = await (chance.happens(0.5) ? image.jpeg() : image.png()).toBuffer();
    const { id } = await practice.author.upload<MediaView>(routes.media, new Uint8Array(file));
    made.push(draftImage(id, chance.oneOf(altTexts)));
  }
  return made;
}

const draftImage = (mediaId: string, alt: string) => ({ mediaId, alt, consentIds: [] });

/** What the approver saw of a post. */
interface ApprovedBytes {
  parts: readonly { page: string; text: string }[];
  pictures: readonly { sha256: string; alt: string }[];
}

async function approvedBytes(
  { approver }: Practice,
  { revision, channels }: ReadyPost,
): Promise<ApprovedBytes> {
  const pages = new Map(channels.map(({ channelId, id }) => [channelId, id]));
  const seen: { sha256: string; alt: string }[] = [];
  for (const { url, alt } of revision.images) {
    const sha256 = createHash('sha256')
      .update(await approver.download(url))
      .digest('hex');
    seen.push({ sha256, alt });
  }
  const parts = revision.parts.map(({ channel, text }) => ({
    page: pages.get(channel.id) ?? '',
    text,
  }));
  return { parts, pictures: seen };
}

function unlike(
  { page, text }: ApprovedBytes['parts'][number],
  approved: ApprovedBytes,
  standing: readonly StandingPost[],
): string[] {
  const found = standing.find((each) => each.page === page && each.text === text);
  if (!found) return [`P6: on page ${page} nothing stands that is the same as ${escaped(text)}`];
  const wanted = JSON.stringify(approved.pictures);
  const got = JSON.stringify(found.pictures);
  return wanted === got ? [] : [`P6: on page ${page} the pictures are ${got} and not ${wanted}`];
}

/** The texts as the networks keep them: they compose letters, as the journal has them. */
function asKept(posts: readonly ReadyPost[]): ReadyPost[] {
  return posts.map((post) => ({
    ...post,
    text: (post.revision.parts[0]?.text ?? post.text).normalize('NFC'),
  }));
}

const escaped = (text: string): string =>
  JSON.stringify(text).replace(
    /[^ -~]/gu,
    (sign) => `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
