// The texts that the second reader learns from: our own, written for this project, and the tables of the rules.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { library } from '../training/library.mjs';

import { EMERGENCY } from '../train-danger/emergency.mjs';
import { EVERYDAY_LIFE } from '../train-danger/everyday-life.mjs';
import { FAREWELLS } from '../train-danger/farewells.mjs';
import { HIDDEN_HARM } from '../train-danger/hidden-harm.mjs';
import { HINTS_OF_DESPAIR, HINTS_OF_THREAT, ONLY_SOUNDS_LIKE_IT } from '../train-danger/hints.mjs';
import { NEITHER } from '../train-danger/neither.mjs';
import { AT_HOME } from '../train-danger/at-home.mjs';
import { SAFEGUARDING } from '../train-danger/safeguarding.mjs';
import { SELF_HARM } from '../train-danger/self-harm.mjs';
import { THREAT } from '../train-danger/threat.mjs';
import { WARNINGS } from '../train-danger/warnings.mjs';

const folder = join(import.meta.dirname, 'texts');

/**
 * Texts under headings such as `# post,reply: confidentiality.mosaic` (what a rule should object to; several
 * rules may stand there) and `# comment: none` (nothing to object to).
 * @returns {{ from: string, kind: string, text: string, rules: string[], not?: string[] }[]}
 */
export function ownTexts() {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      let heading = { kinds: [], rules: [] };
      return readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .flatMap((line) => {
          const found = /^# ([a-z,]+): (.+)$/.exec(line);
          if (found) heading = headingOf(found);
          return found
            ? []
            : heading.kinds.map((kind) => ({ from: file, kind, text: line, rules: heading.rules }));
        });
    });
}

function headingOf([, kinds, rules]) {
  return { kinds: kinds.split(','), rules: rules === 'none' ? [] : rules.split(' ') };
}

/** The tables beside the rules and the harmless texts; `not` are the rules that a near miss is meant for. */
export async function tableTexts(learned) {
  const { allCases, HARMLESS } = await library('rules/cases', 'testing/harmless');
  const rows = allCases
    .filter(({ rule }) => learned.includes(rule))
    .flatMap(({ rule, objects, accepts }) => [
      ...objects.map((row) => ({ row, rules: [rule] })),
      ...accepts.map((row) => ({ row, rules: [], not: [rule] })),
    ]);
  return [
    ...rows.map(({ row, ...labels }) => ({ from: 'tables', ...plain(row), ...labels })),
    ...HARMLESS.map((row) => ({ from: 'harmless', ...plain(row), rules: [] })),
  ];
}

function plain({ kind = 'post', text, ...context }) {
  return { kind, text, context };
}

/** The sentences that the danger model learns from, as comments. */
export function dangerTexts() {
  const rows = (texts, rules) =>
    texts.map((text) => ({ from: 'danger', kind: 'comment', text, rules }));
  return [
    ...rows([...SELF_HARM, ...FAREWELLS, ...HINTS_OF_DESPAIR], ['concerns.self-harm']),
    ...rows([...EMERGENCY, ...AT_HOME], ['concerns.medical-emergency']),
    ...rows([...SAFEGUARDING, ...HIDDEN_HARM], ['concerns.safeguarding']),
    ...rows([...THREAT, ...WARNINGS, ...HINTS_OF_THREAT], ['legal.threat']),
    ...rows([...NEITHER, ...EVERYDAY_LIFE, ...ONLY_SOUNDS_LIKE_IT], []),
  ];
}
