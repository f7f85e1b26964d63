import fc from 'fast-check';
import { type Case, detectionsOf } from '../testing/cases';
import { type EarlierText } from '../types';
import {
  type FragmentAnswer,
  type FragmentQuestion,
  fragmentsOf,
  mosaicFrom,
  questionsAbout,
} from './fragments';
import { isSameWording, signatureOf, wordingOf } from './reply-wording';

/** Answers as the table of fragments does: from what is remembered of the texts, not from them. */
function answersFrom(
  kind: 'post' | 'reply',
  earlier: readonly EarlierText[],
  questions: readonly FragmentQuestion[],
): FragmentAnswer[] {
  const index = earlier.map(({ text, daysAgo }, source) => ({
    source: String(source),
    daysAgo,
    fragments: fragmentsOf(kind, text),
  }));
  return questions.flatMap((asked) => {
    const found = index.flatMap(({ source, daysAgo, fragments }) =>
      fragments
        .filter((fragment) => fragment.kind === asked.kind && asked.values.includes(fragment.value))
        .filter(() => daysAgo <= asked.withinDays)
        .map(({ details }) => ({ source, details })),
    );
    if (found.length === 0) return [];
    const sources = [...new Set(found.map(({ source }) => source))];
    return [
      { kind: asked.kind, sources, details: found.reduce((all, one) => all | one.details, 0) },
    ];
  });
}

/** Sentences of details that add up, and of some that do not. */
const sentences = fc
  .array(
    fc.constantFrom(
      'Our home visit was much better on Tuesday.',
      'A trip to the ferry cottage for a house call.',
      'Day three of the same chap.',
      'Remember the lighthouse lady from last week?',
      "Now he's refusing the scan.",
      'The gentleman with the sheepdog got the all clear.',
      'INR down to 3.',
      'A roofer told me that gravity is a conspiracy.',
      'She is 93 years old.',
      'Our patient group meets at the village hall.',
      'The car park is closed.',
      'His twins and their windmill.',
      'Part 2 of our sleep series.',
      'The rash is back again this week.',
      '',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.join(' '));
const days = fc.oneof(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 740 }));
const posts = fc.array(fc.record({ text: sentences, daysAgo: days }), { maxLength: 6 });

describe('fragments of posts', () => {
  it('say of an index what the posts themselves say', () => {
    let objected = 0;
    fc.assert(
      fc.property(sentences, posts, (text, earlier) => {
        const ofTexts: Case = { kind: 'post', text, earlierPosts: earlier };
        const answers = answersFrom('post', earlier, questionsAbout('post', text));
        const ofIndex: Case = { kind: 'post', text, mosaic: mosaicFrom(answers) };
        const detections = detectionsOf('confidentiality.mosaic', ofIndex);
        objected += detections.length;
        expect(detections).toEqual(detectionsOf('confidentiality.mosaic', ofTexts));
      }),
      { numRuns: 300 },
    );
    expect(objected).toBeGreaterThan(30);
  });

  it('are asked nothing where no answer could matter', () => {
    expect(questionsAbout('post', 'The car park is closed on Friday.')).toEqual([]);
    expect(questionsAbout('comment', 'Our home visit was late.')).toEqual([]);
  });

  it('hold no more of a post that points at nobody than that it is about somebody', () => {
    expect(fragmentsOf('post', 'A rash that came in from Thorney on Monday.')).toEqual([
      { kind: 'about-somebody', value: '', details: 0 },
    ]);
    expect(fragmentsOf('post', 'The windmill is open.')).toEqual([]);
  });
});

const word = fc.constantFrom(
  'we',
  'will',
  'your',
  'phone',
  'garden',
  'lights',
  'mended',
  'waiting',
);
const reply = fc
  .oneof(
    fc.array(word, { maxLength: 12 }),
    fc.constantFrom(['please', 'call', 'us'], ['please', 'contact', 'reception', 'today']),
  )
  .map((words) => words.join(' '));

describe('the signature of a reply', () => {
  it('meets that of every reply with the same wording', () => {
    let same = 0;
    fc.assert(
      fc.property(fc.array(reply, { minLength: 2, maxLength: 12 }), (replies) => {
        const wordings = replies.flatMap((text) => wordingOf(text) ?? []);
        for (const one of wordings) {
          for (const other of wordings) {
            if (one === other || !isSameWording(one, other)) continue;
            same++;
            const theirs = signatureOf(other);
            expect(signatureOf(one).some((value) => theirs.includes(value))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(same).toBeGreaterThan(30);
  });

  it('is a small part of a longer reply, its longest words', () => {
    const text =
      'Thank you for raising the lights in the car park, an electrician has mended them and checked the rest';
    const wording = wordingOf(text);
    expect(wording && signatureOf(wording)).toEqual([
      'electrician 1',
      'checked 1',
      'raising 1',
      'lights 1',
      'mended 1',
    ]);
  });

  it('leads to the replies that the rule objects to', () => {
    const reply = (text: string) => ({ text, daysAgo: 3 });
    const text = 'Hi Sue, we are mending the lights in the car park this week.';
    const earlier = [
      reply('Hi Jan, we are mending the lights in the car park this week!'),
      reply('The phone menu is being cut to three options.'),
    ];
    const questions = questionsAbout('reply', text);
    const [answer] = answersFrom('reply', earlier, questions).filter(
      ({ kind }) => kind === 'own-wording',
    );
    expect(answer?.sources).toEqual(['0']);
    const recentReplies = earlier.slice(0, 1);
    expect(
      detectionsOf('feedback.stock-response', { kind: 'reply', text, recentReplies }),
    ).toHaveLength(1);
  });
});
