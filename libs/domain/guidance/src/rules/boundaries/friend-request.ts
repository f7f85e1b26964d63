import { BOUNDARIES, gmc2013, other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const REQUEST = [
  /\b(?:friend|follow(?:er)?) request\b/,
  /\b(?:add|added|friend|friended|befriend|follow|followed) (?:me|you|us|her|him|the doctor|dr \w+|our \w+)\b[^.!?\n]{0,40}\b(?<!\bfollow us [^.!?\n]{0,40})(?:facebook|fb|insta(?:gram)?|snap(?:chat)?|tiktok|twitter|on here|personal|private|own|as a friend|your page)\b/,
  /\b(?:accept|accepted|approve) (?:my|me|her|his|the|it)\b[^.!?\n]{0,30}\b(?:request|friend|facebook|on here|when you)\b/,
  /\b(?:follow|add|find|friend|message|join)\b[^.!?\n]{0,24}\b(?:my|his|her|dr \w+'s|our \w+'s) (?:own |personal |private )+(?:account|profile|page|insta(?:gram)?|facebook|fb|snapchat|tiktok|twitter)\b/,
  /\b(?:my|his|her|your|our doctors'?|their) (?:own |personal |private )(?:facebook|fb|insta(?:gram)?|snap(?:chat)?|tiktok|twitter|account|profile)\b[^.!?\n]{0,30}\b(?:add|follow|join|accept|friend|find|is open|welcome)\b/,
  /\b(?:be|become|are|let us be) (?:facebook |fb )?friends (?:on|with)\b/,
  /\b(?:ignore|ignored|decline|declined|reject|rejected|see|seen|get|got) (?:my|our) request\b[^.!?\n]{0,30}\b(?:facebook|fb|insta\w*|snap\w*|tiktok|on here|friend)\b|\bconnect(?:ed)? with (?:you|me|him|her|dr \w+)\b[^.!?\n]{0,30}\b(?:facebook|fb|insta\w*|snap\w*|linkedin|tiktok|socials?)\b/,
  /\b(?:have|give me|what is|send me|share) (?:your|ur|his|her) (?:own |personal |private )?(?:whatsapp|snap\w*|insta\w*|facebook|fb|number|tiktok)\b[^.!?\n]{0,40}\b(?:touch|mates|friends?|chat|add|follow|x)\b|\b(?:follow|add) me back\b|\bfollow(?:ed|ing)? (?:your|ur|his|her|my) (?:own|personal|private)\b/,
  /\b(?:just |i |have |i have |we |already |now |also )*(?:added|followed|friended|requested|sent a request to|following|stalking) (?:you|u|him|her|dr \w+|doc|nurse \w+|your)\b[^.!?\n]{0,24}\b(?:on )?(?:insta\w*|tiktok|facebook|fb|snap\w*|twitter|x|linkedin|threads|bluesky|strava|socials?|whatsapp|back)\b/,
  /\b(?:are|is) (?:you|u|he|she|dr \w+|the doctor|that (?:nurse|doctor)) on (?:facebook|fb|insta\w*|tiktok|snap\w*|strava|linkedin|bluesky)\b/,
  /\b(?:be|being|become|stay) (?:facebook |fb |insta )?(?:mates|pals|friends|besties|buddies) (?:on|with|outside|online|on here)\b|\b(?:would|we should|can we|shall we|let us|want to|love to) (?:be|become|get to be) (?:mates|pals|friends|buddies)\b/,
  /\b(?:do|please|feel free to|you can|come and|why not|everyone is welcome to|patients (?:can|are welcome to)) (?:all )?(?:add|follow|friend|find|connect with) (?:me|us|him|her|[a-z]+) on (?:my |his |her |our |personal )*(?:facebook|fb|insta\w*|tiktok|snap\w*|linkedin|strava|bluesky)\b/,
  /\b(?:tried|trying|been trying|looked|looking|searched|searching|managed|want|wanted) (?:to )?(?:find|finding|look(?:ing)? (?:for|up)|for|add|search(?:ing)?(?: for)?|follow|contact) (?:you|u|dr \w+|sister \w+|him|her|your profile)?[^.!?\n]{0,16}\b(?:on|in) (?:facebook|fb|insta\w*|tiktok|snap\w*|linkedin|bluesky|strava|socials)\b|\bwhich (?:one|profile|account) (?:are|is) (?:you|yours|u)\b|\b(?:accept|answer|approve|see) (?:my|the|that) (?:friend |follow )?(?:request|invite|add)\b/,
  /\b(?:what is|whats|what's|is that|found|find|got|what) (?:your|ur|his|her|callum's|the doctor's|dr [a-z]+'s) (?:own |private |personal )?(?:snap\w*|insta\w*|facebook|fb|tiktok|whatsapp|strava|socials|handle|@)\b|\b(?:found|spotted|saw|followed|added|requested|dm'?d|messaged)\b[^.!?\n]{0,30}\b(?:insta\w*|snap\w*|tiktok|strava|fb profile|facebook profile|private (?:account|page))\b[^.!?\n]{0,24}\b(?:dr|doc|nurse|followed|added|x|accept|back|hi|callum|sister)\b|\baccept (?:my )?(?:friend )?request\b/,
];
const DECLINES = [
  /\b(?:can ?not|do not|not able to|unable to|will not|never|would not|rather not|instead|please (?:use|follow) (?:our|the) (?:practice|surgery) page)\b/,
];

export const friendRequest = defineRule({
  id: 'boundaries.friend-request',
  title: 'Personal friend request',
  appliesTo: ['post', 'reply', 'comment'],
  severity: 'block',
  sentence:
    'Do not accept or invite personal friend requests. Thank them and point to the practice page.',
  why: 'A social friendship blurs the line between clinician and patient.',
  sources: [gmc2013('¶11'), BOUNDARIES, other('BMA, Social media guidance')],
  detect: inText({ any: REQUEST, unless: DECLINES, confidence: 0.85 }),
});
