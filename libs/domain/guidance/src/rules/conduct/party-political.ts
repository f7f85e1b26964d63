import { gmp2024, PRE_ELECTION } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const PARTY =
  '(?:tor(?:y|ies)|conservatives?|labour|lib ?dems?|liberal democrats?|green party|greens|reform(?: uk)?|snp|plaid(?: cymru)?|ukip|sinn fein|dup|keir starmer|starmer|sunak|prime minister|health secretary|secretary of state|the pm|westminster|farage|badenoch|ed davey|streeting|boris|corbyn|truss|the government|our mp|mp|councillor|candidate)';
const POLITICS = [
  /\bwhich box (?:to|you should) (?:cross|tick)\b|\b(?:got|gets|has|have|having) (?:our|my|the whole team's) votes?\b|\b(?:hand|give|trust) the nhs (?:back )?(?:to|with)\b[^.!?\n]{0,40}\b(?:people|party|lot|tories|labour|reform|ones)\b/,
  /\b(?:only )?(?:one|a certain|the right|your) party\b[^.!?\n]{0,30}\b(?:save|saves|cares?|will|can|understands?|you know)\b|\b(?:this|the|that|our|useless|rotten|failing|hopeless|corrupt|dreadful|awful|incompetent|heartless) (?:[a-z]+ )?government\b[^.!?\n]{0,40}\b(?:out|go|resign|petition|fault|blame|disgrace|cuts|wreck\w*|ruin\w*|enough)\b|\b(?:sign|petition|rid of|down with|bring down|march|protest)\b[^.!?\n]{0,40}\b(?:government|tories|labour|ministers?|prime minister|downing street|council(?:lors?)?|this lot)\b/,
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
  new RegExp(
    `\\b(?:only|just) (?:the )?${PARTY}\\b[^.!?\\n]{0,24}\\b(?:care|cares|will|can|understand|understands|has|have)\\b|\\b${PARTY}\\b[^.!?\\n]{0,24}\\b(?:(?:is|are) (?:right|wrong|the only|a (?:joke|disgrace)|useless|on our side)|(?:has|have) (?:let|betrayed|sold|abandoned|forgotten|done (?:more|nothing)|got it)|let us (?:all )?down|gets? (?:my|our) vote|have (?:my|our) vote)\\b`,
  ),
  new RegExp(
    `\\b(?:sign|back|support|join) (?:the )?${PARTY}(?:'s)? [a-z]+\\b|\\b(?:delighted|thrilled|pleased|great news|congratulations|gutted|sad|proud|hurrah)\\b[^.!?\\n]{0,60}\\b(?:held|won|lost|gained|kept|regained|elected|standing|seat|majority)\\b[^.!?\\n]{0,30}\\b(?:for ${PARTY}|seat|election|by-?election)\\b|\\b(?:use|lend) (?:them |us )?your vote\\b[^.!?\\n]{0,20}\\b(?:to|for|wisely)\\b|\\bthe government (?:you|they) voted (?:for|in)\\b|\\bblame the government\\b`,
  ),
  new RegExp(
    `\\b(?:well done|thank you|thanks|hats off|three cheers|bravo|congratulations|hooray|hurrah|good on|all credit|credit|praise)\\b[^.!?\\n]{0,20}\\b(?:to |for )?(?:our |the |your )?(?:new |local |brilliant |wonderful )*${PARTY}\\b(?! (?:for (?:opening|visiting|coming|attending)|and baby|ward))`,
  ),
  new RegExp(
    `\\b${PARTY}(?:'s)? (?:plans?|manifesto|policy|policies|pledges?|promises?|proposals?|council|government|candidate|team|campaign|petition|rally|leaflet|councillors?)\\b[^.!?\\n]{0,40}\\b(?:general practice|gps?|surger\\w+|nhs|worth|read|support|back|best|for|finally|right|wrong|disgrace|wonderful|brilliant|will|would|more)\\b`,
  ),
  /\b(?:do not forget to|remember to|please|make sure you|get out and) vote (?:for|against) [a-z]+/,
  /\b(?:send|get|boot|kick|vote|throw|turf|show|drive) (?:this|the|that|these|them|him|her) ?(?:government|lot|council|shower|tories|mp|minister|party|politicians|shambles)? ?(?:packing|out|the door|out of (?:office|power|downing street)|on (?:their|his|her) way)\b|\btime for (?:a )?change (?:at the top|in (?:westminster|government|number 10)|of government)\b|\b(?:this|the) government (?:is|has|does|must|should|needs to|will never|only)\b[^.!?\n]{0,40}\b(?:failed|killing|wreck\w*|broken|lies?|lying|care|go|goes|useless|destroy\w*|disgrace|ashamed|resign|underfund\w*|incompetent)\b/,
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
