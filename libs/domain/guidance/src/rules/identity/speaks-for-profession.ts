import { gmc2013, gmp2024 } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const CLAIMS = [
  /\b(?:the nhs|nhs england|the profession|the gmc|the bma|doctors everywhere|all (?:doctors|gps|of us (?:doctors|gps|in the nhs))|every (?:doctor|gp)|gps everywhere|the whole (?:nhs|profession)|the entire (?:nhs|profession)|no (?:doctor|gp)|any (?:doctor|gp) worth)\b(?:'s)? (?:[a-z]+ ){0,2}(?:position|view|opinion|stance|think|thinks|believe|believes|agree|agrees|know|knows|oppose|opposes|support|supports|hate|hates|want|wants|is against|are against|is united|will tell you|would|feel|feels)\b/,
  /\b(?:the (?:nhs|profession|medical profession)'?s?|nhs) (?:position|view|line|stance) (?:is|on)\b/,
  /\b(?:speaking|speak|on behalf|i speak|we speak) (?:for|of) (?:all|every|the (?:nhs|whole|profession|medical))\b/,
  /\b(?:we doctors|us doctors|as doctors we|we gps|us gps) (?:all|know|think|believe|agree|are)\b/,
  /\b(?:every|all|most|any) (?:single |decent |real |good )?(?:gps?|doctors?|nurses?|clinicians?|medics?|practice staff)(?: (?:in|across|up and down) (?:the|this) (?:country|land|uk|nhs))?(?: everywhere)? (?:thinks?|agrees?|knows?|believes?|feels?|wants?|hates?|opposes?|supports?|says?|is (?:sick|fed up|furious|against)|are (?:sick|fed up|furious|against|behind|united))\b/,
  /\b(?:doctors|nurses|gps|medics|nhs staff|clinicians) (?:everywhere|across the (?:country|nhs|land)|up and down the country|all over)\b[^.!?\n]{0,12}\b(?:are|is|think|know|agree|believe|feel|want|hate|despair|reject|say)\b|\bthe (?:medical|nursing|whole|entire) (?:profession|workforce) (?:rejects?|opposes?|thinks?|knows?|believes?|agrees?|wants?|supports?|backs?|is|are|says?|will)\b/,
  /\bwe speak for\b|\bas the nhs,? we\b|\bthe nhs (?:rejects|refuses to|thinks|believes|is against|does not (?:believe|accept|want))\b|\bthe view of (?:all|every|the whole)\b|\bno self-respecting (?:gp|doctor|nurse)\b/,
  /\b(?:gps|doctors|nurses|medics|the profession|general practice|clinicians) (?:are|is|stand|stands) (?:all )?(?:united|agreed|behind|against|fed up|furious|of one mind|sick)\b/,
  /\b(?:every|each|any) (?:[a-z]+ )?(?:gp|doctor|nurse|clinician|medic|practice|surgery|member of the profession|healthcare worker) (?:i know |in (?:the|this) [a-z]+ |across [a-z ]{3,20} |you (?:ask|meet) |will |would )*(?:agrees?|thinks?|knows?|believes?|feels?|wants?|hates?|opposes?|supports?|says?|is|has had enough|tell you|rejects?|condemns?)\b|\bspeaking for (?:the|all|every|general|our)\b|\bon behalf of (?:the (?:nhs|profession)|all (?:doctors|gps|nurses)|general practice|every)\b|\b(?:the )?(?:whole of )?general practice (?:thinks|believes|rejects|is (?:united|against|behind)|says|agrees|wants)\b/,
  /\b(?:we|us) (?:in the (?:nhs|profession|health service)|doctors|gps|nurses|medics|healthcare (?:workers|professionals))\b[^.!?\n]{0,12}\b(?:all |every one of us )?(?:think|know|believe|agree|feel|want|reject|oppose|support|condemn|say|are (?:all|sick|against|united))\b|\bthe nhs (?:view|line|position|verdict|answer|message) (?:is|on)\b|\b(?:doctors|gps|nurses|nhs staff) (?:will not|refuse to|demand|reject|condemn|are demanding|have had enough)\b/,
];

export const speaksForProfession = defineRule({
  id: 'identity.speaks-for-profession',
  title: 'Opinion presented as everybody’s',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Make clear whose view this is.',
  why: 'Readers may take one person’s opinion for that of the practice, the NHS or all doctors.',
  sources: [gmc2013('¶17'), gmp2024('¶89d')],
  detect: inText({
    any: CLAIMS,
    unless: [
      /\b(?:my own view|personal view|statement (?:is|here)|read the|published|link|according to|says in|recommends?|guidance)\b/,
    ],
    confidence: 0.75,
  }),
});
