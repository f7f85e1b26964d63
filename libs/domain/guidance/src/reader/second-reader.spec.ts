import { ScreenedItem } from '../item';
import { MEANING_MODEL } from '../models/meaning';
import { allRules } from '../rules';
import { screen } from '../screen';
import { type Case, PRACTICE } from '../testing/cases';
import { type ItemKind } from '../types';
import { secondReading as leftOut } from './left-out';
import { secondReading } from './second-reader';

const input = (kind: ItemKind, text: string, context: Omit<Case, 'kind' | 'text'> = {}) => ({
  kind,
  text,
  context,
  profile: PRACTICE,
});
/** What it reads for a rule, whatever the rule's grammar finds. */
const read = (rule: string, ...asked: Parameters<typeof input>) => {
  const found = allRules.find(({ id }) => id === rule);
  if (found === undefined) throw new Error(`There is no rule ${rule}.`);
  return secondReading(found, new ScreenedItem(input(...asked)));
};
const learned = (...asked: Parameters<typeof screen>) =>
  screen(...asked).findings.filter(({ why }) => /^No known phrase stands here/.test(why));

const STORY = 'He had not cried since his wife’s funeral, he told me, and then he did.';

/** None of these is among the texts that it was trained on. */
const READ: readonly [ItemKind, string, string][] = [
  ['post', 'confidentiality.individual-case', STORY],
  [
    'post',
    'confidentiality.individual-case',
    'My last one tonight was a widower who only wanted to hear a voice.',
  ],
  [
    'post',
    'confidentiality.identifiable-case',
    'The chap who plays the organ at St Jude’s is having his bladder out.',
  ],
  ['reply', 'boundaries.personal-advice', 'That sounds like a trapped nerve, try heat and rest.'],
  ['post', 'advertising.inducement', 'Bring a friend this week and both of you pay half.'],
  [
    'comment',
    'concerns.inbound-safety',
    'he wrote up penicillin though I had told him twice I swell up with it',
  ],
  [
    'comment',
    'legal.data-rights-request',
    'please send me all the notes and emails that mention me',
  ],
  ['comment', 'boundaries.flirtatious', 'that new nurse can bandage me up any time she likes'],
];

describe('the second reader', () => {
  it.each(READ)('reads in a %s the rule %s: %s', (kind, rule, text) => {
    const [detection] = read(rule, kind, text);
    expect(detection).toMatchObject({ severity: 'review', field: 'text', learned: true });
    expect(detection?.confidence).toBeGreaterThanOrEqual(0.5);
    expect(detection?.confidence).toBeLessThan(0.9);
  });

  it.each<[ItemKind, string]>([
    ['post', 'The library van parks outside the surgery on Tuesday mornings.'],
    ['post', 'Most back pain gets better within six weeks. Keep moving.'],
    [
      'reply',
      'Thank you for telling us. Please ring Carys on 01632 960200, she would like to help.',
    ],
    ['reply', 'The drop-in runs from nine until eleven, and there is no need to ring first.'],
    ['comment', 'is the baby group on this week or is it half term'],
    ['comment', 'the wait was long but the nurse could not have been nicer'],
  ])('leaves an everyday %s alone: %s', (kind, text) => {
    expect(learned(input(kind, text))).toEqual([]);
  });

  it('adds what it reads where the grammar is silent, and says so', () => {
    const added = READ.filter(([kind, rule, text]) =>
      learned(input(kind, text)).some((finding) => finding.rule === rule),
    );
    expect(added.length).toBeGreaterThan(0);
  });

  it('is not asked while somebody types', () => {
    const added = READ.flatMap(([kind, , text]) =>
      learned(input(kind, text), { profile: 'typing' }),
    );
    expect(added).toEqual([]);
  });

  it('blocks, hides and reports nothing', () => {
    const added = READ.flatMap(([kind, , text]) => learned(input(kind, text)));
    expect(added.filter(({ severity }) => severity === 'block')).toEqual([]);
    expect(added.filter(({ action }) => action === 'hide' || action === 'report')).toEqual([]);
  });

  it('shows the passage that tells most, and not the rest of a long text', () => {
    const text = `Flu jabs start on Monday. ${'The desk opens at eight and the phones a little later. '.repeat(5)}${STORY}`;
    const [detection] = read('confidentiality.individual-case', 'post', text);
    const shown = text.slice(detection?.start, detection?.end);
    expect(shown).toContain('funeral');
    expect(shown).not.toContain('Flu jabs');
  });

  it('is excused by recorded consent', () => {
    const rule = 'confidentiality.individual-case';
    expect(read(rule, 'post', STORY)).not.toEqual([]);
    expect(read(rule, 'post', STORY, { consentRefs: [{ reference: 'C-1' }] })).toEqual([]);
  });

  it('knows only rules that exist, with a threshold for each', () => {
    const ids = new Set(allRules.map(({ id }) => id));
    expect(MEANING_MODEL.rules.filter((rule) => !ids.has(rule))).toEqual([]);
    const { rules, thresholds, hints, floors, floorsOfStops } = MEANING_MODEL;
    for (const limits of [thresholds, hints, floors, floorsOfStops]) {
      expect(limits).toHaveLength(rules.length);
    }
    expect(hints.filter((hint, at) => hint > (thresholds[at] ?? -Infinity))).toEqual([]);
  });

  it('says so where it was left out of the build', () => {
    const [rule] = allRules;
    if (rule === undefined) throw new Error('There are no rules.');
    expect(() => leftOut(rule, new ScreenedItem(input('post', STORY)))).toThrow(/left out/);
  });
});

describe('a hint', () => {
  const HINT =
    /^Nothing here is known to break this rule, but it reads a little like texts that do/;
  const hinted = (...asked: Parameters<typeof screen>) =>
    screen(...asked).findings.filter(({ why }) => HINT.test(why));
  /** None of these is among the texts that it was trained on. */
  const FAINT: readonly [ItemKind, string][] = [
    ['comment', 'Whoever examined that foot would never have sent it home like that.'],
    ['reply', 'You will find that the others waited without a word.'],
  ];
  const found = FAINT.flatMap(([kind, text]) =>
    hinted(input(kind, text)).map((finding) => ({ kind, text, finding })),
  );

  it('is given for texts that may break a rule', () => {
    expect(found.length).toBeGreaterThan(0);
  });

  it('is advice that asks for nothing, and less sure than what is named', () => {
    for (const { finding } of found) {
      expect(finding).toMatchObject({ severity: 'advise' });
      expect(finding).not.toHaveProperty('action');
      expect(finding.confidence).toBeLessThanOrEqual(0.5);
    }
  });

  it('puts no comment before others', () => {
    const lanes = found
      .filter(({ kind }) => kind === 'comment')
      .map(({ kind, text }) => screen(input(kind, text)).triage?.lane);
    expect(new Set(lanes)).toEqual(new Set(['ordinary']));
  });

  it('is not given beside something to look at', () => {
    const beside = found
      .map(({ kind, text }) => screen(input(kind, `${text} Ring me on 07700 900123, Dr Smith.`)))
      .filter(({ findings }) => findings.some(({ severity }) => severity !== 'advise'));
    expect(beside.length).toBeGreaterThan(0);
    expect(beside.flatMap(({ findings }) => findings.filter(({ why }) => HINT.test(why)))).toEqual(
      [],
    );
  });

  it('is not given while somebody types', () => {
    expect(
      found.flatMap(({ kind, text }) => hinted(input(kind, text), { profile: 'typing' })),
    ).toEqual([]);
  });
});

describe('a known phrase in a text that reads like harmless ones', () => {
  const DOUBT = /^A phrase that can break this rule stands here/;
  const PAGE =
    'Follow our page for opening times and news of the clinics. Messages are read on weekdays until six.';
  const doubted = (...asked: Parameters<typeof screen>) =>
    screen(...asked).findings.filter(({ why }) => DOUBT.test(why));

  it('is advice and says so', () => {
    const before = screen(input('post', PAGE), { profile: 'typing' }).findings;
    expect(before).toContainEqual(
      expect.objectContaining({ rule: 'boundaries.location-checkin', severity: 'review' }),
    );
    expect(doubted(input('post', PAGE))).toContainEqual(
      expect.objectContaining({ rule: 'boundaries.location-checkin', severity: 'advise' }),
    );
  });

  it('is found all the same', () => {
    const rules = (profile: 'full' | 'typing') =>
      screen(input('post', PAGE), { profile }).findings.map(({ rule }) => rule);
    expect(rules('full')).toEqual(expect.arrayContaining(rules('typing')));
  });

  it('is still something to look at where a confidence may be broken', () => {
    const text = 'For anything about your own prescription, please phone us between two and four.';
    const before = screen(input('reply', text), { profile: 'typing' }).findings;
    expect(before).toContainEqual(
      expect.objectContaining({ rule: 'confidentiality.confirms-patient', severity: 'block' }),
    );
    expect(doubted(input('reply', text))).toContainEqual(
      expect.objectContaining({ rule: 'confidentiality.confirms-patient', severity: 'review' }),
    );
  });

  it('is never doubted where it says in so many words that a life may be in danger', () => {
    const texts: readonly [ItemKind, string][] = [
      [
        'comment',
        'The trams run every ten minutes. I have taken all my tablets to end it tonight.',
      ],
      // Harmless, and to be looked at all the same: nobody dies of a second look.
      ['comment', 'That storyline about the coercive husband was on again.'],
    ];
    for (const [kind, text] of texts) {
      const { findings } = screen(input(kind, text));
      const grave = findings.filter(({ rule }) => /self-harm|safeguarding/.test(rule));
      expect(grave).not.toEqual([]);
      expect(grave.filter(({ severity }) => severity !== 'review')).toEqual([]);
    }
  });
});
