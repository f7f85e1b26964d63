import { DEFAMATION_ACT, gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn, rx } from '../../matching';
import { type Detection, defineRule } from '../../rule';

const ALLEGATION =
  '(?:(?:sells?|selling|flogs?|deals?|dealing|nicks?|nicking|takes?|pinch\\w*) (?:tablets|pills|meds|drugs|medicines?|prescriptions?|stock|money|cash)(?: (?:out|from|on|to|round)[^.!?]{0,20})?|on the (?:take|fiddle|make)|bought (?:his|her|their|the) (?:degree|qualifications?|certificates?|licence)|is(?: not|n.t) (?:even )?(?:a )?(?:qualified|registered|real|licensed|insured)|dipping into|hand in the till|pocket(?:s|ed|ing) (?:the|our|patients)|fiddl\\w+ (?:the|her|his|their)|forge[sd]?|drinks? on (?:the job|duty)|sells? (?:pills|drugs|tablets)|sleeps? with|having an affair|touches? (?:up )?(?:women|girls|patients|kids)|con (?:artist|man|woman|merchant)|conman|fraud(?:ster|ulent)?|crook(?:s|ed)?|thie(?:f|ves)|steal(?:s|ing)?|stole|liars?|lied under|corrupt|bent|paedo\\w*|pervert|rapist|abuser|drug dealer|deals drugs|on drugs|drug addict|alcoholic|drunk (?:at|on|in)|fake (?:certificates?|qualifications?|degree|doctor|reviews?)|not a real (?:doctor|nurse)|not qualified|unqualified|forged|forging|fiddl(?:es|ed|ing)|embezzl\\w*|bribes?|brib(?:ed|ery)|fiddling|cooking the books|lied (?:about|to)|not (?:even )?a (?:real|proper|qualified) (?:doctor|nurse|gp|pharmacist)|forged|(?:sells?|selling|sold) (?:patients?.?|our|my|your|people.s)|took? bribes|robbing|criminal|murderer|killed (?:a|his|her|three|two|patients)|negligent|incompetent|struck off|sleeping with|affair with|money launder\\w*|scam(?:mer|s|ming)?|charlatan|quack|falsif(?:ies|ied)|tax (?:dodg\\w*|evasion|fraud)|takes? (?:bribes|backhanders)|backhanders?|sells? (?:drugs|data|prescriptions)|assaulted|groped)';
const ENTITY =
  "(?:dr\\.? [a-z'-]+|doctor [a-z'-]+|nurse [a-z'-]+|sister [a-z'-]+|mr [a-z'-]+|mrs [a-z'-]+|councillor [a-z'-]+|cllr [a-z'-]+|(?:the|your|their|that) (?:practice )?(?:manager|locum|landlord|owner|pharmacist|builder|taxi driver|councillor|dentist)|the (?:owner|manager|boss|practice manager|partners?|pharmacist|director|landlord) (?:of|at|there|here)|that (?:receptionist|doctor|nurse|pharmacist|locum)|your (?:receptionist|manager|doctor|pharmacist|nurse)|he|she|they)";
const CLAIMS = [
  rx`\b${ENTITY}\b[^.!?\n]{0,60}\b${ALLEGATION}\b`,
  rx`\b(?:[a-z]+ on (?:reception|the desk)|(?:the )?practice manager [a-z]+|[a-z]+ (?:the|your) (?:manager|receptionist|pharmacist|doctor|nurse))\b[^.!?\n]{0,60}\b${ALLEGATION}\b`,
  rx`\b${ALLEGATION}\b[^.!?\n]{0,30}\b(?:dr|doctor|nurse|mr|mrs|the owner|the manager|practice manager|receptionist)\b`,
  /\b(?:dr [a-z]+|doctor|nurse|receptionist|manager|locum|pharmacist|chemist|owner|boss|dentist|physio|partners?|practice|surgery|they|he|she|[a-z]+ [a-z]+|centre)\b[^.!?\n]{0,40}\b(?:stole|steals|stealing|nicked|nicks|robs?|robbed|embezzl\w+|defraud\w*|fraud|fraudulent\w*|forged|forges|faked?|fakes|knock[- ]?off|counterfeit|bribe[sd]?|backhanders?|kickbacks?|bungs?|fiddl\w+|laundering|billing for (?:patients who|people who|the dead|ghost)|ghost patients|claim(?:s|ing)? for (?:patients|people) who|not (?:even registered|(?:even )?qualified|(?:even )?a real (?:doctor|nurse|gp|dentist|pharmacist))|no qualifications|bought (?:his|her|their) (?:degree|qualifications|certificates?)|sleeps? with (?:patients|his|her)|drunk (?:at work|on duty)|deals? (?:drugs|in)|sells? (?:drugs|fake|stolen|knock)|criminal record|con (?:artist|man|woman)|crook(?:ed)?|thief|thieves|rapist|paedophile|murder(?:er|ed)|killed (?:his|her|a) (?:patient|last)|struck off (?:before|in|once))\b/,
];

export const defamation = defineRule({
  id: 'legal.defamation',
  title: 'Damaging allegation stated as fact',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  action: 'hide',
  sentence:
    'This states something damaging as fact about an identifiable person or business. Get advice before it stays up.',
  why: 'Whoever publishes it may have to prove it.',
  sources: [DEFAMATION_ACT, gmc2024('¶15')],
  detect: (item: ScreenedItem): Detection[] =>
    phrasesIn(item.text, {
      any: CLAIMS,
      unless: [
        /\b(?:in my (?:view|opinion)|i think|felt like|beware of|scam (?:texts?|calls?|e-?mails?|alert)|fake (?:calls?|texts?|messages?)|avoid scams)\b/,
      ],
      confidence: 0.75,
    }).filter((found) => isIdentifiable(found, item)),
});

/** A pronoun counts only when the text names somebody or a business. */
function isIdentifiable(found: Detection, item: ScreenedItem): boolean {
  const sentence = item.text.around(found, 1);
  return (
    item.text.people.length > 0 ||
    /\b(?:dr|doctor|nurse|mr|mrs|owner|manager|receptionist|pharmacist|locum|partner|director|ltd|pharmacy|landlord|councillor|cllr|boss|dentist)\b/.test(
      sentence,
    )
  );
}
