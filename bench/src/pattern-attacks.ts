import { type Part, treeOf } from './pattern-tree';

/** A text that keeps a pattern busy: a beginning, what is repeated, and an end on which it fails. */
export interface Attack {
  before: string;
  repeated: string;
  after: string;
}

/** A loop that stops sooner cannot take long. */
const LONG_LOOP = 8;
const MOST_ATTACKS = 24;
const ENDS = ['\u0000', '!'];

/**
 * Texts made from a pattern's own source: for every loop in it what leads there, what goes round in it,
 * and something that does not fit; and for a search that begins anywhere, its own beginning again and again.
 */
export function attacksOn(pattern: RegExp): Attack[] {
  const attacks: Attack[] = [];
  const tree = treeOf(pattern.source);
  for (const { before, body } of loopsIn(tree, '')) {
    for (const repeated of new Set([...samples(body), ...everyWay(body)])) {
      if (repeated === '') continue;
      for (const after of ENDS) attacks.push({ before, repeated, after });
      attacks.push({ before: '', repeated: before + repeated, after: '\u0000' });
    }
  }
  const whole = sample(tree, 0).slice(0, 200);
  for (let cut = 1; cut <= 3 && whole !== ''; cut += 1) {
    attacks.push({
      before: '',
      repeated: whole.slice(0, Math.ceil((whole.length * cut) / 3)),
      after: '',
    });
  }
  const distinct = new Map(attacks.map((attack) => [JSON.stringify(attack), attack]));
  return spread([...distinct.values()]);
}

/** No more than a bounded number, taken evenly. */
function spread(attacks: readonly Attack[]): Attack[] {
  const step = Math.max(1, attacks.length / MOST_ATTACKS);
  return Array.from(
    { length: Math.min(attacks.length, MOST_ATTACKS) },
    (_, at) => attacks[Math.floor(at * step)],
  ).filter((attack) => attack !== undefined);
}

function loopsIn(part: Part, before: string): { before: string; body: Part }[] {
  if (part.is === 'choice') return part.parts.flatMap((each) => loopsIn(each, before));
  if (part.is === 'row') {
    let led = before;
    return part.parts.flatMap((each) => {
      const found = loopsIn(each, led);
      led += sample(each, 0);
      return found;
    });
  }
  if (part.is !== 'loop') return [];
  const inner = loopsIn(part.part, before);
  return part.most >= LONG_LOOP ? [{ before, body: part.part }, ...inner] : inner;
}

/** The shortest of what a part matches, taking the alternative with this number where there is a choice. */
function sample(part: Part, which: number): string {
  switch (part.is) {
    case 'nothing':
      return '';
    case 'one':
      return part.of[which % Math.max(1, part.of.length)] ?? '';
    case 'row':
      return part.parts.map((each) => sample(each, which)).join('');
    case 'choice':
      return sample(part.parts[which % part.parts.length] ?? { is: 'nothing' }, which);
    case 'loop':
      return sample(part.part, which).repeat(Math.max(part.least, Math.min(1, part.most)));
  }
}

function samples(part: Part): string[] {
  return [0, 1, 2, 5].map((which) => sample(part, which));
}

/** The characters that a loop over one character can take: where two loops share one, they compete for it. */
function everyWay(part: Part): readonly string[] {
  return part.is === 'one' ? part.of.slice(0, 4) : [];
}
