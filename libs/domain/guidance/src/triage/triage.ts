import { type ScreenedItem } from '../item';
import { type Finding, type Lane, type Triage } from '../types';
import { abuseIn } from './abuse';
import { type AbuseLikelihood, LIKELY, PHRASE_COUNTS_FROM, abuseLikelihoodIn } from './abuse-model';
import { hateIn } from './hate';
import { likeliest, sentimentOf } from './sentiment';

/** Rules about somebody whose life or safety may be at stake. */
export const LIFE_SAFETY: ReadonlySet<string> = new Set([
  'concerns.self-harm',
  'concerns.medical-emergency',
  'concerns.safeguarding',
  'legal.threat',
]);
const PRIVACY = /^confidentiality\.|^boundaries\.personal-profile-contact$/;
const ABUSE = new Set([
  'conduct.abusive',
  'conduct.discriminatory',
  'legal.harassment-pattern',
  'boundaries.flirtatious',
]);
const HOLD = new Set([
  'concerns.complaint',
  'concerns.inbound-safety',
  'concerns.media-enquiry',
  'concerns.adverse-reaction',
  'legal.medicolegal-advice',
  'legal.data-rights-request',
  'legal.defamation',
  'screening.too-long',
]);

/** Lane, sentiment and abuse of a comment, given what the rules found. */
export function triageOf(item: ScreenedItem, findings: readonly Finding[]): Triage {
  const sentimentProbabilities = sentimentOf(item.text.canon.text);
  const likelihood = abuseLikelihoodIn(item.text);
  const hateful = isIt('hateful', likelihood, () => hateIn(item.text).length > 0);
  const abusive = hateful || isIt('abusive', likelihood, () => abuseIn(item.text).length > 0);
  return {
    lane: laneOf(findings),
    sentiment: likeliest(sentimentProbabilities),
    sentimentProbabilities,
    abusive: abusive ? 'abusive' : 'not_abusive',
    hateful: hateful ? 'hateful' : 'non-hateful',
  };
}

/** The model says so, or a phrase does and the model does not speak against it. */
function isIt(
  question: keyof AbuseLikelihood,
  likelihood: AbuseLikelihood,
  phrase: () => boolean,
): boolean {
  const p = likelihood[question];
  return p > LIKELY[question] || (p > PHRASE_COUNTS_FROM[question] && phrase());
}

/** The most urgent lane that any finding asks for. */
export function laneOf(findings: readonly Finding[]): Lane {
  const has = (test: (rule: string) => boolean) => findings.some((finding) => test(finding.rule));
  if (has((rule) => LIFE_SAFETY.has(rule))) return 'life-safety';
  if (has((rule) => PRIVACY.test(rule))) return 'privacy';
  if (has((rule) => ABUSE.has(rule))) return 'abuse';
  return has((rule) => HOLD.has(rule)) ? 'hold' : 'ordinary';
}
