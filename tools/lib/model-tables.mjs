// The part of docs/guidance/quality.md about what was trained, from docs/guidance/figures/models.json.

/** @typedef {{ value: number, low: number, high: number, n: number } | null} Measured */
/** @typedef {{ corpus: string, exactF1: number, overlapRecall: Measured, overlapPrecision: Measured }} NameFigures */
/** @typedef {{ corpus: string, question: string, accuracy: Measured, macroF1: number | null, found: Measured, falseAlarms: Measured }} AbuseFigures */
/** @typedef {{ accuracy: Measured, macroF1: number }} SentimentFigures */
/**
 * @typedef {object} ModelFigures what the training scripts recorded
 * @property {{ keptOut: NameFigures[], crossValidated: NameFigures[] }} names
 * @property {SentimentFigures & { crossValidated: SentimentFigures }} sentiment
 * @property {{ keptOut: AbuseFigures[], crossValidated: AbuseFigures[], functionalities: { functionality: string, hateful: boolean, right: Measured }[] }} abuse
 * @property {{ unseen: { about: string, inLane: Measured }[] }} danger
 * @property {{ together: { byGrammar: Measured, withReader: Measured, withHints: Measured, hintedAmongInnocent: Measured, falseAmongInnocent: Record<string, Measured>, falseAmongNhs: Measured } }} meaning
 */

/** What the corpora hold, in words. @type {Readonly<Record<string, string>>} */
const ROWS = {
  'btc_uk_ab.dev': 'UK tweets',
  'btc_test_f.dev': 'tweets from elsewhere',
  'wnut17_test.dev': 'posts with rare names',
  'presidio_synth_v2.dev': 'synthetic sentences',
  hatecheck: 'HateCheck',
  hatemojicheck: 'HatemojiCheck',
  convabuse: 'talk to chatbots (ConvAbuse)',
  davidson_tweets: 'tweets chosen by slurs',
  wiki_toxicity: 'talk among editors of Wikipedia',
  nhs_fft_v6: 'NHS comments',
};
/** Which question each corpus of abuse is read for. */
const ASKED = [
  'hatecheck hateful',
  'hatemojicheck hateful',
  'convabuse abusive',
  'davidson_tweets abusive',
  'wiki_toxicity abusive',
  'nhs_fft_v6 abusive',
  'nhs_fft_v6 hateful',
];
/** Written for this page, and wrongly taken for what they are not when it was written. */
const FALSE_ALARMS = [
  ['hateful', '“He told me women belong in the kitchen and I reported him”: hate that is reported'],
  ['hateful', '“this stupid bitch of a printer”: a slur against a thing'],
  ['abusive', '“Calling refugees vermin is how it starts”: a quotation without its marks'],
  ['abusive', '“This bloody knee is driving me mad”: swearing at things'],
  ['a person named', '“Zara closes at six”, “Denny’s was shut”, “Kings of Leon”: shops and bands'],
];

/**
 * @typedef {object} TypingFigures what `npm run bench -- typing docs/guidance/figures` measured; times in milliseconds
 * @property {number} characters typed in each round
 * @property {number} rounds
 * @property {number} readings by the engine
 * @property {number} longestHeldMs of the page's main thread, by the engine
 * @property {number} answerMedianMs
 * @property {number} answerP95Ms
 * @property {number} tasksOver10MsWith the engine, in a round
 * @property {number} tasksOver10MsWithout it
 */

/** @param {ModelFigures} models @param {TypingFigures} typing @returns {string} Markdown */
export function modelSections({ names, sentiment, abuse, danger, meaning: { together } }, typing) {
  return `## What was trained

Five small models, linear except half of the second reader; how they were made stands in \`libs/domain/guidance/MODEL-CARD.md\`. Each figure is of the weights as they are shipped, on rows that the measured model had not seen. "Kept out" is a fifth of the rows, split by a hash of the text or its template, that no choice was made on; the others were cross-validated in fifths, and choices were made on them, so those figures flatter a little. Names looked at while the word lists were written are among the cross-validated ones. Wilson intervals, 95 %.

| names in | kept out: touched | precision | exact F1 | cross-validated: touched | precision | exact F1 |
| --- | --- | --- | --- | --- | --- | --- |
${names.keptOut.map((one, at) => line([ROWS[one.corpus] ?? one.corpus, ...nameCells(one), ...nameCells(names.crossValidated[at])])).join('\n')}

| sentiment of NHS comments | accuracy | macro-F1 |
| --- | --- | --- |
${line(['kept out', interval(sentiment.accuracy), sentiment.macroF1])}
${line(['cross-validated', interval(sentiment.crossValidated.accuracy), sentiment.crossValidated.macroF1])}

| abuse and hate in | question | kept out: found | false alarms | cross-validated: found | false alarms | macro-F1 |
| --- | --- | --- | --- | --- | --- | --- |
${ASKED.map((asked) => abuseLine(asked, abuse)).join('\n')}

| comments that neither a model nor a rule has seen, about | in the life-safety lane |
| --- | --- |
${danger.unseen.map(({ about, inLane }) => line([about === 'neither' ? 'none of them' : about, interval(inLane)])).join('\n')}

The last ones are our own and lean to the oblique; what real cries for help look like could not be measured.

| texts of our own for the second reader, which no rule was written after | |
| --- | --- |
${line(['what should be found: by the rules', interval(together.byGrammar)])}
${line(['by the rules and the reader', interval(together.withReader)])}
${line(['and hinted at', interval(together.withHints)])}
${Object.entries(together.falseAmongInnocent)
  .map(([kind, share]) =>
    line([`innocent ${kind}, mostly a near miss: something added`, interval(share)]),
  )
  .join('\n')}
${line(['innocent ones that are hinted at', interval(together.hintedAmongInnocent)])}
${line(['real NHS comments: something added', interval(together.falseAmongNhs)])}

### HateCheck, by what its templates try

How often the hate model alone is right, on templates that the measured model had not seen. Names that end in \`_h\` are hateful, in \`_nh\` are not.

| functionality | right |
| --- | --- |
${abuse.functionalities.map(({ functionality, right }) => line([`\`${functionality}\``, interval(right)])).join('\n')}

### False alarms

Texts that are taken for what they are not (written for this page):

${FALSE_ALARMS.map(([what, text]) => `- ${what}: ${text}`).join('\n')}

### Speed and size

One comment takes one to two milliseconds of a processor, and nineteen in twenty take less than ten; the longest text, of 100,000 characters, takes about a second. \`npm run bench -- hostile\` tries texts made to stop it, and \`npm run bench -- patterns\` every pattern by itself on texts made from its own source. The browser fetches some 330 kB, compressed, when somebody first writes; a build whose largest script is above 350 kB fails. The browser leaves out the models of comments, marks what it finds as preliminary, and the server decides.

${typingText(typing)}`;
}

/** @param {TypingFigures} typing @returns {string} */
function typingText(typing) {
  const { characters, rounds, readings, longestHeldMs, answerMedianMs, answerP95Ms } = typing;
  const { tasksOver10MsWith, tasksOver10MsWithout } = typing;
  return `In the browser the engine works in a worker beside the page. While ${characters} characters were typed into the editor, from its opening on and ${rounds} times over, the engine held the page's main thread for ${longestHeldMs} ms at most: that is starting the worker, handing it a text, and hearing what it found. It read ${readings} times, and answered within ${answerMedianMs} ms in half of them and ${answerP95Ms} ms in nineteen of twenty, while it was still getting ready included. Of all tasks of the page, drawing what was typed and found included, ${tasksOver10MsWith} in a round took longer than 10 ms, and ${tasksOver10MsWithout} with the engine's script refused. Two cores were shared with much else. \`npm run bench -- typing\` measures it.`;
}

/** @param {NameFigures | undefined} figures @returns {(string | number)[]} */
function nameCells(figures) {
  if (figures === undefined) return ['–', '–', '–'];
  return [interval(figures.overlapRecall), interval(figures.overlapPrecision), figures.exactF1];
}

/** @param {string} asked corpus and question @param {ModelFigures['abuse']} abuse @returns {string} */
function abuseLine(asked, { keptOut, crossValidated }) {
  const [corpus = '', question = ''] = asked.split(' ');
  /** @param {AbuseFigures[]} list */
  const among = (list) => list.find((one) => one.corpus === corpus && one.question === question);
  const [kept, crossed] = [among(keptOut), among(crossValidated)];
  return line([
    ROWS[corpus] ?? corpus,
    question,
    interval(kept?.found),
    interval(kept?.falseAlarms),
    interval(crossed?.found),
    interval(crossed?.falseAlarms),
    crossed?.macroF1 ?? '–',
  ]);
}

/** @param {(string | number)[]} cells @returns {string} */
function line(cells) {
  return `| ${cells.join(' | ')} |`;
}

/** @param {Measured | undefined} measured @returns {string} */
function interval(measured) {
  if (measured === null || measured === undefined) return '–';
  const { value, low, high, n } = measured;
  return `${value.toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)}, ${n})`;
}
