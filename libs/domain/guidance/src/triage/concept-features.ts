import { isEverydayWord } from '../names/everyday-words';
import { type ReadWord, readWords } from './concepts';
import { type Concept } from './hate-concepts';

const BAD: readonly Concept[] = [
  'vile',
  'vermin',
  'hate',
  'harm',
  'death',
  'remove',
  'insult',
  'swear',
];
const FAR = 7;

/** What a text says about people, as names of features: which meanings it holds, in which order, and about whom. */
export function conceptFeatures(canon: string): Set<string> {
  const words = readWords(canon, isEverydayWord);
  const names = new Set<string>();
  for (const { concepts, quoted } of words)
    for (const concept of concepts) names.add(`c ${mark(quoted)}${concept}`);
  for (const sentence of sentencesOf(words)) addOrder(names, sentence);
  addTargets(names, words);
  return names;
}

function mark(quoted: boolean): string {
  return quoted ? 'q:' : '';
}

/** The first meaning of each word that has one, sentence by sentence. */
function sentencesOf(words: readonly ReadWord[]): string[][] {
  const sentences: string[][] = [[]];
  for (const { word, concepts, quoted } of words) {
    const concept = concepts[0];
    if (/^[.!?]$/.test(word)) sentences.push([]);
    else if (concept !== undefined) sentences.at(-1)?.push(mark(quoted) + concept);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function addOrder(names: Set<string>, sentence: readonly string[]): void {
  const at = (index: number) => sentence[index] ?? '<';
  sentence.forEach((concept, index) => {
    names.add(`c2 ${at(index - 1)} ${concept}`);
    names.add(`c3 ${at(index - 2)} ${at(index - 1)} ${concept}`);
    sentence.slice(index + 2, index + FAR).forEach((later) => names.add(`c… ${concept} ${later}`));
  });
  names.add(`c> ${sentence.at(-1) ?? ''}`);
  names.add(`c< ${sentence.slice(0, 3).join(' ')}`);
}

/** Whether a group or a slur stands in the text, what bad is said, and what speaks for a report of it. */
function addTargets(names: Set<string>, words: readonly ReadWord[]): void {
  const has = (concept: Concept) => words.some(({ concepts }) => concepts.includes(concept));
  const bad = BAD.filter(has);
  const target = has('group') ? 'group' : has('slur') ? 'slur' : 'nobody';
  const signs = [
    has('report'),
    has('wrong'),
    has('not'),
    words.some(({ quoted }) => quoted),
    has('good'),
    has('you'),
  ].map(Number);
  const some = Number(bad.length > 0);
  names.add(`t ${target} ${some} ${signs.join('')}`);
  for (const concept of bad) names.add(`tb ${target} ${concept} ${signs.slice(0, 4).join('')}`);
  names.add(`t0 ${target} ${some}`);
  names.add(`t1 ${target} ${Math.min(3, bad.length)} ${signs[1]} ${signs[2]}`);
  names.add(`t2 ${target} ${some} ${signs[4]} ${signs[2]}`);
}
