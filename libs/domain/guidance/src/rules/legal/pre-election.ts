import { PRE_ELECTION } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const POLITICAL = [
  /\b(?:candidates?|councillors?|mp\b|minister|mayor|secretary of state|party|parties|manifesto|campaign(?:ing|ers?)?|government|policy|policies|consultation|tory|tories|labour|lib dem\w*|conservative|reform uk|green party|politic\w*|election|vote|voting|hustings|funding (?:cuts|boost|announcement)|announce\w*|launch of|reorganisation|white paper|nhs plan)\b/,
];
const LOGISTICS = [
  /\b(?:polling (?:station|day)|parking|photo id|postal vote|register to vote|access via|entrance|voter id|party at|christmas party|tea party|birthday|in labour|labour ward|vaccination campaign|flu campaign|privacy policy|zero tolerance policy|telephone consultation|online consultation|e-?consult\w*|video consultation|consultations? (?:with|by|are|room))\b/,
];

export const preElection = defineRule({
  id: 'legal.pre-election',
  title: 'Pre-election period',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'We are in a pre-election period. Keep to essential service information.',
  why: 'NHS-funded accounts stay impartial and are watched most closely then.',
  sources: [PRE_ELECTION],
  detect: (item: ScreenedItem) =>
    isInside(item)
      ? phrasesIn(item.text, { any: POLITICAL, unless: LOGISTICS, confidence: 0.8 })
      : [],
});

function isInside(item: ScreenedItem): boolean {
  const { date, preElection: window } = item.context;
  return window !== undefined && (date === undefined || (window.from <= date && date <= window.to));
}
