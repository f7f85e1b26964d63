// What the grammars of the rules find in a text, which is what is found while somebody types: no reader is asked then.
import { library } from '../training/library.mjs';
import { DANGERS } from './limits.mjs';

const SEVERITIES = [undefined, 'advise', 'review', 'block', 'never doubted'];

const { PRACTICE, screen } = await library('screen', 'testing/cases');
/** By text: the severest of each rule. */
const screened = new Map();

/**
 * What the grammars find in a row; screened once and only when asked, which takes most of the time.
 *
 * @param row with `kind`, `text` and perhaps `context`; `alone` where only that part of the text is to be screened
 */
export function grammarOf(row) {
  const key = `${row.kind} ${row.alone ?? row.text} ${JSON.stringify(row.context ?? {})}`;
  const found = () => {
    const known = screened.get(key) ?? foundIn(row);
    screened.set(key, known);
    return known;
  };
  return {
    has: (rule) => found().has(rule),
    severityOf: (rule) => found().get(rule),
    findsNothing: () => found().size === 0,
  };
}

function foundIn({ kind, text, alone, context = {} }) {
  const input = { kind, text: alone ?? text, context, profile: PRACTICE };
  const found = new Map();
  for (const finding of screen(input, { profile: 'typing' }).findings) {
    const { rule } = finding;
    const severity = isPhraseOfDanger(finding) ? 'never doubted' : finding.severity;
    if (SEVERITIES.indexOf(severity) > SEVERITIES.indexOf(found.get(rule)))
      found.set(rule, severity);
  }
  return found;
}

/** What says in so many words that somebody is in danger, rather than reads like it. */
function isPhraseOfDanger({ rule, why }) {
  return DANGERS.test(rule) && !why.startsWith('No known phrase');
}
