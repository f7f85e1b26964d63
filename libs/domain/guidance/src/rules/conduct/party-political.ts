import { gmp2024, PRE_ELECTION } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const PARTY =
  '(?:tor(?:y|ies)|conservatives?|labour|lib ?dems?|liberal democrats?|green party|greens|reform(?: uk)?|snp|plaid(?: cymru)?|ukip|sinn fein|dup|starmer|sunak|farage|badenoch|ed davey|streeting|boris|corbyn|truss|the government|our mp|mp|councillor|candidate)';
const POLITICS = [
  new RegExp(
    `\\b(?:vote|voting|voted|support|back|elect|re-?elect|campaign(?:ing)? for|canvass\\w*|get out and vote) (?:for )?(?:our |your |the |local |brilliant )*${PARTY}\\b`,
  ),
  new RegExp(
    `\\b(?:brilliant|fantastic|wonderful|great|hard-?working|hopeless|useless|dreadful|corrupt|thank goodness|shame on|disgraceful|lying|clueless|wrecking|destroy\\w*|ruin\\w*|sold off|selling off|blame)\\b[^.!?\\n]{0,40}\\b${PARTY}\\b`,
  ),
  new RegExp(
    `\\b${PARTY}\\b[^.!?\\n]{0,50}\\b(?:is standing|standing again|destroy\\w*|ruin\\w*|wreck\\w*|lied|lies|liars?|are killing|broke|broken the nhs|to blame|should resign|deserves? (?:your|our)|will save|get them out|out of office|has failed|have failed|do not care|cuts)\\b`,
  ),
  /\b(?:vote (?:them|him|her) (?:out|in)|kick (?:them|the \w+) out|at the ballot box|remember (?:this|that) (?:when you vote|at the polls|on polling day))\b/,
];

export const partyPolitical = defineRule({
  id: 'conduct.party-political',
  title: 'Party politics',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence: 'Keep the practice account out of party politics.',
  why: 'The NHS serves everyone and stays impartial at all times.',
  sources: [PRE_ELECTION, gmp2024('¶87')],
  detect: inText({
    any: POLITICS,
    unless: [
      /\b(?:polling station|polling day parking|photo id|postal vote|register to vote|in labour|labour ward|labour (?:and|pains)|during labour|greens and)\b/,
    ],
    confidence: 0.8,
  }),
});
