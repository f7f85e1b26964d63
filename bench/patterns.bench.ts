import { resolve } from 'node:path';
import { type Bench, type Measured } from './src/bench';
import { type Attack, attacksOn } from './src/pattern-attacks';
import { type ListedPattern, literalPatterns, patternsMadeBy } from './src/pattern-list';
import { type Pair } from './src/pairs';

const SOURCES = 'libs/domain/guidance/src';
/** Characters of the longest text tried, and how many times shorter the other is. */
const LONG = 16_000;
const PARTS = 4;
/** Repetitions tried first, so that a pattern whose time doubles with each is told before it hangs. */
const FEW = [16, 20, 24, 28, 40];
/** Lengths tried before the long ones: time that grows with the cube of length would never come to an end. */
const SHORTER = ({ repeated }: Attack): number[] => [
  ...FEW.map((count) => count * repeated.length),
  300,
  1_200,
];
const TOO_LONG_MS = 100;
/** Quicker than this for the longest text, growth does not matter and cannot be measured. */
const WORTH_A_LOOK_MS = 3;
const TIMES = 3;
/** No further text is tried on a pattern after this long. */
const ENOUGH_FOR_ONE_MS = 3_000;
const SHOWN = 12;
const REPORT_EVERY = 100;
const NAME_LENGTH = 70;

/** What the worst attack on one pattern came to. */
interface Worst extends ListedPattern {
  attack: Attack;
  pair: Pair;
}

/** Every pattern of the engine against texts made from its own source; where time grows faster than length, the ratio shows it. */
export const bench: Bench = {
  what: `every pattern of the guidance engine on hostile texts of ${LONG} characters`,
  async run({ say }): Promise<Measured[]> {
    const made = await patternsMadeBy(() => import('@canteen/guidance'));
    const all = distinct([...literalPatterns(resolve(SOURCES)), ...made]);
    let texts = 0;
    const slow: Worst[] = [];
    for (const [at, listed] of all.entries()) {
      if (at % REPORT_EVERY === 0) say(`  ${at} of ${all.length} patterns`);
      const attacks = attacksOn(listed.pattern);
      texts += attacks.length;
      const worst = worstOf(listed, attacks);
      if (worst && worst.pair.ours > TOO_LONG_MS) {
        say(`  ${describe(worst)}`);
      }
      if (worst) slow.push(worst);
    }
    say(
      `  ${texts} texts; ${slow.length} patterns took more than ${WORTH_A_LOOK_MS} ms for one of them`,
    );
    const shown = slow.sort((a, b) => b.pair.ours - a.pair.ours).slice(0, SHOWN);
    return shown.map((worst) => ({
      what: describe(worst),
      bare: `a quarter of it, ${PARTS} times`,
      unit: 'ms',
      pairs: [worst.pair],
    }));
  },
};

function describe({ pattern, where, attack, pair }: Worst): string {
  const { repeated } = attack;
  return `${where} /${pattern.source.slice(0, NAME_LENGTH)}/ on ${JSON.stringify(repeated.slice(0, 20))} (${Math.round(pair.ours)} ms)`;
}

function distinct(patterns: readonly ListedPattern[]): ListedPattern[] {
  return [...new Map(patterns.map((one) => [String(one.pattern), one])).values()];
}

/** The text that took longest for its length, measured again where that is worth a look. */
function worstOf(listed: ListedPattern, attacks: readonly Attack[]): Worst | null {
  const { pattern } = listed;
  quickest(pattern, '\n'.repeat(LONG), 2);
  const began = performance.now();
  let worst: { attack: Attack; ms: number } | null = null;
  for (const attack of attacks) {
    if (performance.now() - began > ENOUGH_FOR_ONE_MS) break;
    for (const length of SHORTER(attack)) {
      const ours = quickest(pattern, textOf(attack, length), 1);
      if (ours < TOO_LONG_MS) continue;
      const bare = quickest(pattern, textOf(attack, length / PARTS), 1) * PARTS;
      return { ...listed, attack, pair: { ours, bare } };
    }
    const ms = quickest(pattern, textOf(attack, LONG / PARTS), 1);
    if (worst === null || ms > worst.ms) worst = { attack, ms };
  }
  if (worst === null || worst.ms < WORTH_A_LOOK_MS / PARTS / PARTS) return null;
  const { attack } = worst;
  const ours = quickest(pattern, textOf(attack, LONG), TIMES);
  if (ours < WORTH_A_LOOK_MS) return null;
  return {
    ...listed,
    attack,
    pair: { ours, bare: quickest(pattern, textOf(attack, LONG / PARTS), TIMES) * PARTS },
  };
}

function textOf({ before, repeated, after }: Attack, length: number): string {
  return before + repeated.repeat(Math.ceil(length / repeated.length)) + after;
}

/** The shortest of some searches of the whole text, in milliseconds: others want the processor, too. */
function quickest(pattern: RegExp, text: string, times: number): number {
  let best = Infinity;
  for (let time = 0; time < times; time += 1) {
    pattern.lastIndex = 0;
    const began = performance.now();
    pattern.test(text);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
