import { isEverydayWord } from '../names/everyday-words';
import { hashOf } from '../text/hashing';
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

/** What a text says about people, as hashed features: which meanings it holds, in which order, and about whom. */
export function conceptFeatures(canon: string): Set<number> {
  const words = readWords(canon, isEverydayWord);
  const seen = new Set<number>();
  for (const { concepts, quoted } of words)
    for (const concept of concepts) seen.add(hashOf('c ', mark(quoted), concept));
  for (const sentence of sentencesOf(words)) addOrder(seen, sentence);
  addTargets(seen, words);
  return seen;
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

function addOrder(seen: Set<number>, sentence: readonly string[]): void {
  const at = (index: number) => sentence[index] ?? '<';
  sentence.forEach((concept, index) => {
    seen.add(hashOf('c2 ', at(index - 1), ' ', concept));
    seen.add(hashOf('c3 ', at(index - 2), ' ', at(index - 1), ' ', concept));
    sentence
      .slice(index + 2, index + FAR)
      .forEach((later) => seen.add(hashOf('c… ', concept, ' ', later)));
  });
  seen.add(hashOf('c> ', sentence.at(-1) ?? ''));
  seen.add(hashOf('c< ', sentence.slice(0, 3).join(' ')));
}

/** Whether a group or a slur stands in the text, what bad is said, and what speaks for a report of it. */
function addTargets(seen: Set<number>, words: readonly ReadWord[]): void {
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
  seen.add(hashOf(`t ${target} ${some} ${signs.join('')}`));
  for (const concept of bad)
    seen.add(hashOf(`tb ${target} ${concept} ${signs.slice(0, 4).join('')}`));
  seen.add(hashOf(`t0 ${target} ${some}`));
  seen.add(hashOf(`t1 ${target} ${Math.min(3, bad.length)} ${signs[1]} ${signs[2]}`));
  seen.add(hashOf(`t2 ${target} ${some} ${signs[4]} ${signs[2]}`));
}
