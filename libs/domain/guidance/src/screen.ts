import { ScreenedItem } from './item';
import { readsHarmless, secondReading } from './reader/second-reader';
import { type Detection, type Rule } from './rule';
import { allRules } from './rules';
import { RULESET } from './ruleset';
import { forgetTexts } from './text/pattern-gate';
import { tierOf } from './tier';
import { LIFE_SAFETY, triageOf } from './triage/triage';
import {
  type Entity,
  type Finding,
  type ScreeningInput,
  type ScreeningReport,
  type Severity,
} from './types';

/** Settings of a screening: `typing` is for the editor and marks its findings as preliminary. */
export interface ScreeningOptions {
  profile?: 'full' | 'typing';
}

/**
 * Screens one post, reply or comment against every rule that applies to it.
 * Pure: the same input gives the same report in the browser and on the server.
 * A text longer than `LONGEST_TEXT` gets a finding that nobody can clear: it was not screened.
 * @returns findings with offsets in UTF-16 code units of the original text; a comment never gets `block`.
 */
export function screen(input: ScreeningInput, options: ScreeningOptions = {}): ScreeningReport {
  try {
    return reportOn(new ScreenedItem(input), options);
  } finally {
    forgetTexts();
  }
}

function reportOn(item: ScreenedItem, options: ScreeningOptions): ScreeningReport {
  const preliminary = options.profile === 'typing';
  const found = allRules
    .filter((rule) => rule.appliesTo.includes(item.kind))
    .flatMap((rule) =>
      distinct(detectionsOf(rule, item, preliminary)).map((detection) => ({
        finding: findingOf(rule, detection, item),
        hint: detection.hint === true,
      })),
    );
  // A hint is for whoever reads it: on its word nothing goes before anything else and nobody more has to approve.
  const settled = found.filter(({ hint }) => !hint).map(({ finding }) => finding);
  // Beside something to look at it would be noise.
  const findings = settled.some(({ severity }) => severity !== 'advise')
    ? settled
    : found.map(({ finding }) => finding);
  return {
    ruleset: RULESET.id,
    findings: preliminary ? findings.map((finding) => ({ ...finding, preliminary })) : findings,
    entities: entitiesOf(item),
    triage: item.kind === 'comment' ? triageOf(item, settled) : null,
    tierHint: tierOf(item, settled),
  };
}

function findingOf(rule: Rule, detection: Detection, item: ScreenedItem): Finding {
  return {
    rule: rule.id,
    severity: severityOf(detection.severity ?? rule.severity, item),
    ...actionOf(rule, detection, item),
    start: detection.start,
    end: detection.end,
    field: detection.field,
    message: rule.sentence,
    why: whyOf(rule, detection),
    source: rule.sources.map((source) => source.label).join('; '),
    confidence: detection.confidence,
  };
}

/** Said of what no grammar found, so that a reader knows to judge for themselves. */
const READS_LIKE = 'No known phrase stands here, but it reads like texts that break this rule.';
/** Said of what it is less sure of. */
const READS_A_LITTLE_LIKE =
  'Nothing here is known to break this rule, but it reads a little like texts that do. Worth a second look.';
/** Said of what the second reader does not believe. */
const READS_HARMLESS =
  'A phrase that can break this rule stands here, but the text reads like harmless ones.';

function whyOf(rule: Rule, { learned, hint, doubted }: Detection): string {
  if (hint === true) return `${READS_A_LITTLE_LIKE} ${rule.why}`;
  if (learned === true) return `${READS_LIKE} ${rule.why}`;
  return doubted === true ? `${READS_HARMLESS} ${rule.why}` : rule.why;
}

/** What the rule's grammar finds, or else what the second reader does; while somebody types only the grammar. */
function detectionsOf(rule: Rule, item: ScreenedItem, preliminary: boolean): Detection[] {
  const detections = rule.detect(item);
  if (preliminary) return detections;
  if (detections.length === 0) return secondReading(rule, item);
  return detections.map((detection) => doubted(detection, rule, item));
}

/**
 * Advice rather than something to look at or a stop, where the text reads like harmless ones. The breach of a confidence
 * stays something to look at, and a phrase that says that somebody's life may be in danger is never played down; what
 * the model of danger alone suspects is a hint then.
 */
function doubted(detection: Detection, rule: Rule, item: ScreenedItem): Detection {
  const severity = detection.severity ?? rule.severity;
  const isDanger = LIFE_SAFETY.has(rule.id);
  if (severity === 'advise' || (isDanger && detection.learned !== true)) return detection;
  if (!readsHarmless(rule, item, severity)) return detection;
  if (isDanger) return { ...detection, severity: 'advise', hint: true };
  const isBreach = severity === 'block' && rule.family === 'confidentiality';
  return {
    ...detection,
    severity: isBreach ? 'review' : 'advise',
    confidence: detection.confidence / 2,
    doubted: true,
  };
}

/** Nothing written to us can be blocked: it is already public. */
function severityOf(severity: Severity, item: ScreenedItem): Severity {
  return item.kind === 'comment' && severity === 'block' ? 'review' : severity;
}

function actionOf(rule: Rule, detection: Detection, item: ScreenedItem): Pick<Finding, 'action'> {
  if (detection.hint === true) return {};
  const action = detection.action ?? (item.kind === 'comment' ? rule.action : undefined);
  const isSure = detection.learned !== true && detection.doubted !== true;
  if (!isSure && action !== 'refer' && action !== 'escalate') return {};
  return action === undefined ? {} : { action };
}

/** Detections in order, without those inside another one of the same rule. */
function distinct(detections: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  const inOrder = [...detections].sort(
    (a, b) => a.field.localeCompare(b.field) || a.start - b.start || b.end - a.end,
  );
  for (const detection of inOrder) {
    const last = kept.at(-1);
    const inside =
      last !== undefined &&
      last.field === detection.field &&
      detection.start >= last.start &&
      detection.end <= last.end &&
      (detection.start < last.end || detection.start === last.start);
    if (!inside) kept.push(detection);
  }
  return kept;
}

function entitiesOf(item: ScreenedItem): Entity[] {
  const identifiers = item.text.identifiers.map(({ label, start, end, score }) => ({
    label,
    start,
    end,
    score,
  }));
  const sure = item.text.people.filter((person) => person.sure);
  const people = sure.map(({ start, end, score }) => ({
    label: 'PERSON' as const,
    start,
    end,
    score,
  }));
  return [...identifiers, ...people].sort((a, b) => a.start - b.start);
}
