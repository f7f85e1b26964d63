import { RECORDINGS, other } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const CARRIER =
  '(?:monitor|screen|computer|laptop|tablet|whiteboard|white board|noticeboard|notice board|list|label|labels|wristband|specimen|sample pot|sample pots|clipboard|notes|folder|file|letter|letters|diary|rota|paperwork|post-?its?|desk|appointment book|prescription|prescriptions|envelope|form|forms|sign-?in sheet|register|chart|results|printout|board)';
const DETAIL =
  "(?:names?|surnames?|times|appointment|appointments|patients?|patient list|nhs numbers?|dates? of birth|dob|address(?:es)?|results|record|records|list|visible|legible|readable|can be read|can be seen|showing|shows|headed|open|full|today's|this morning's|palliative)";
const SHOWN = [
  /\b(?:clinical|medical|patient|patient's|someone's|somebody's|open|real|live|full) (?:[a-z]+ ){0,2}(?:records?|notes|file|files|folders?|letters?|results|list|screen|system|summary|prescriptions?|chart|case notes)\b/,
  /\b(?:names?|surnames|names and [a-z ]{3,20}|addresses|dates of birth|nhs numbers?|diagnos(?:is|es)|appointments?|results|home visits|patients?)\b[^.!?\n]{0,40}\b(?:on|in|across|written on|stuck to|pinned to|taped to|listed on|along) (?:the |a |an |her |his |their |our |some |each |every )?(?:[a-z]+ )?(?:monitor|screens?|computer|laptop|whiteboard|white board|noticeboard|board|list|labels?|wall|desk|folder|folders|spines?|envelopes?|paper|post-?its?|clipboard|door|tray|pigeonholes?|sheet|chart|boxes|bottles|pots)\b/,
  /\b(?:whiteboard|white board|monitor|screen|list|chart|board|clipboard|diary|printout|rota|label|labels|folders?|shelves|envelopes|tray|pile|stack)\b[^.!?\n]{0,40}\b(?:of|with|showing|listing|for) (?:[a-z' ]{0,24})?(?:patients?|names|surnames|home visits|visits|appointments|prescriptions|results|referrals|records|notes|samples|letters|addresses|bloods)\b/,
  new RegExp(
    `\\b${CARRIER}\\b[^.!?\\n]{0,60}\\b(?:showing|shows|with|displaying|headed|open (?:at|on)|of|listing|reads?|visible|full of|legible|labelled)\\b[^.!?\\n]{0,40}\\b${DETAIL}\\b`,
  ),
  new RegExp(
    `\\b(?:names?|surnames|patient list|appointment list|patient (?:names|notes|records?|labels?)|prescriptions?|wristband|blood bottles?|specimen pots?)\\b[^.!?\\n]{0,40}\\b(?:visible|in (?:the )?(?:background|view|shot)|behind|on (?:the|a|her|his) (?:${CARRIER.slice(3)})\\b`,
  ),
  /\b(?:behind|background|beside|next to)\b[^.!?\n]{0,40}\b(?:patient list|patients?|waiting patients|screen (?:shows|showing|with)|list of|a patient|appointments? (?:list|screen))\b/,
  /\bpatients? (?:waiting|sitting|queuing|seated|in (?:the )?(?:background|queue|waiting room))\b|\b(?:queue|row) of patients\b|\bpeople (?:waiting|sitting|queuing) in (?:the )?(?:background|waiting room)\b/,
  /\b(?:appointment|patient|visiting|visits?|theatre|clinic|call|surgery|recall|results) (?:list|sheet|rota|book)\b|\bwrist ?band\b|\bhospital band\b|\b(?:someone|somebody|a person|an? (?:old |elderly |young )?(?:man|woman|lady|gentleman)) (?:on a couch |waiting |sitting |visible |blurry )*(?:in|at) the (?:back(?:ground)?|waiting room|corner|doorway)\b/,
];
const SAFE = [
  /\b(?:dummy|training (?:screen|record|data)|blurred|blanked|blank|switched off|turned off|empty|cropped|test (?:patient|record)|no (?:patients?|names?|people|screens?)|mock|fictional|logo|nhs posters|plain wall)\b/,
];

export const imageBackground = defineRule({
  id: 'confidentiality.image-background',
  title: 'Patient information in the background of a picture',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'Something in the background shows or could show a patient. Crop, blur or retake the picture.',
  why: 'Screens, lists and labels in a photo disclose as much as words do.',
  sources: [RECORDINGS, other('MDU Journal, Disclosure on social media (2013)')],
  detect: (item) => texts(item),
});

function texts(item: ScreenedItem) {
  const withPicture = item.alts.length > 0 ? [item.text] : [];
  return [
    ...item.alts,
    ...withPicture.filter((field) =>
      /\b(?:photo|picture|pic|background|behind|screen|whiteboard|selfie|snap)\b/.test(
        field.canon.text,
      ),
    ),
  ].flatMap((field) => phrasesIn(field, { any: SHOWN, unless: SAFE, confidence: 0.85 }));
}
