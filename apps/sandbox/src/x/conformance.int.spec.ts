import { readCorpus } from '../testing/contracts';
import { dataOf, RunningSandbox, type Surface } from '../testing/running-sandbox';

interface Case {
  readonly id: string;
  readonly text: string;
  readonly suite: string;
  readonly section: string;
  readonly expected: unknown;
}
interface Entities {
  readonly mentions?: readonly { readonly username: string }[];
  readonly hashtags?: readonly { readonly tag: string }[];
  readonly urls?: readonly { readonly expanded_url: string }[];
}

const cases = readCorpus<Case>('twitter_text_conformance.dev.jsonl');
const whenPresent = cases.length > 0 ? test : test.skip;

let sandbox: RunningSandbox;
let account: Surface;
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  account = await sandbox.page('x');
  await sandbox.control('POST', '/x/credits', { milliDollars: 10_000_000 });
});
afterAll(() => sandbox.stop());

/** Posts a text once, with a clock so far on that it is no duplicate; gives the post's id, or null when refused. */
async function publish(text: string): Promise<string | null> {
  await sandbox.control('POST', '/clock', { advance: 25 * 3600 });
  const made = await sandbox.x('POST', '/tweets', account.token, { text });
  return made.status === 201 ? String(dataOf(made)['id']) : null;
}

/** The version of the counter that X uses now: an emoji counts two. The older one has its own section. */
const counters = [
  'tweets',
  'WeightedTweetsWithDiscountedEmojiCounterTest',
  'UnicodeDirectionalMarkerCounterTest',
];
const isValid = (expected: unknown) =>
  typeof expected === 'boolean' ? expected : (expected as { valid: boolean }).valid;

whenPresent('a text is taken exactly when the network’s own cases call it valid', async () => {
  const counted = cases.filter(
    ({ suite, section }) => suite === 'validate' && counters.includes(section),
  );
  const wrong: string[] = [];
  for (const { id, text, expected } of counted) {
    const isTaken = (await publish(text)) !== null;
    if (isTaken !== isValid(expected)) wrong.push(id);
  }
  expect(counted.length).toBeGreaterThanOrEqual(10);
  expect(counted.filter(({ expected }) => !isValid(expected)).length).toBeGreaterThan(1);
  expect(wrong).toEqual([]);
});

const kinds: Readonly<Record<string, (entities: Entities) => string[]>> = {
  mentions: ({ mentions }) => (mentions ?? []).map((one) => one.username),
  hashtags: ({ hashtags }) => (hashtags ?? []).map((one) => one.tag),
  urls: ({ urls }) => (urls ?? []).map((one) => one.expanded_url),
};
const withoutProtocol = (text: string) => text.replace(/^http:\/\//, '');

whenPresent('mentions, hashtags and links are found as the network’s own cases say', async () => {
  const found = cases.filter(({ suite, section }) => suite === 'extract' && section in kinds);
  const wrong: unknown[] = [];
  for (const { id, text, section, expected } of found) {
    const post = await publish(text);
    const query = 'tweet.fields=entities';
    const read = await sandbox.x('GET', `/tweets/${post ?? ''}?${query}`, account.token);
    const entities = (dataOf(read)['entities'] ?? {}) as Entities;
    const values = (kinds[section]?.(entities) ?? []).map(withoutProtocol);
    const wanted = (expected as string[]).map((value) => withoutProtocol(value.normalize('NFC')));
    if (JSON.stringify(values) !== JSON.stringify(wanted)) wrong.push([id, values, wanted]);
  }
  expect(found.length).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});
