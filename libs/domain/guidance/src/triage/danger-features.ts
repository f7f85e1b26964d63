import { BODY, KIN } from '../data/words';
import { hashOf } from '../text/hashing';

/** Number of weights for each kind of danger. */
export const DANGER_BUCKETS = 2 ** 13;
const MOST_WORDS = 120;

const group = (words: string) => new RegExp(`^(?:${words})$`);
/** Words that mean much the same for danger: what is learned of one holds for its neighbours. */
const GROUPS: readonly (readonly [string, RegExp])[] = [
  ['zkin', group(KIN)],
  ['zbody', group(`${BODY}|face|mouth|lips?|tongue|jaw|side|belly|ribs?|wrists?|calf|airways?`)],
  [
    'zmedicine',
    group(
      'tablets?|pills?|meds|medicines?|medication|paracetamol|codeine|insulin|morphine|antidepressants|painkillers|capsules|prescriptions?|methadone|warfarin|ibuprofen|sertraline|amitriptyline|propranolol|diazepam|zopiclone|tramadol|calpol',
    ),
  ],
  [
    'zend',
    group(
      'die|dies|dying|dead|death|end|ending|kill|killing|suicide|suicidal|overdose|overdosed|hang|hanging|drown|jump|jumping|disappear|vanish|gone|goodbye|farewell|kms|unalive',
    ),
  ],
  [
    'zharm',
    group(
      'hit|hits|hitting|punch|punched|slap|slaps|slapped|kick|kicked|strangle|choke|choked|beat|beats|beating|smash|burn|burned|burnt|stab|stabbed|shoot|batter|hurt|hurts|hurting|shakes|shook|attack|break',
    ),
  ],
  [
    'zweapon',
    group('knife|knives|blade|blades|bat|gun|shotgun|petrol|match|matches|brick|hammer|rope|razor'),
  ],
  [
    'zheight',
    group('bridge|roof|cliff|cliffs|tracks?|railway|platform|ledge|edge|sea|harbour|pier|motorway'),
  ],
  [
    'zhopeless',
    group(
      'point|pointless|reason|hope|hopeless|purpose|future|worthless|burden|trapped|numb|empty|broken|failure|alone|exist|existing|existence|living|alive|carry|cope|coping',
    ),
  ],
  ['zover', group('stop|over|finished|done|enough|tired|exhausted|give|giving|leave|leaving')],
  [
    'zbreath',
    group(
      'breath|breathe|breathes|breathing|breathless|gasping|wheezing|wheezy|inhaler|choking|choked|lungs',
    ),
  ],
  [
    'zfaint',
    group(
      'unconscious|collapsed|unresponsive|responding|fainted|fainting|faint|floppy|limp|drowsy|confused|muddled|rouse|wake|dizzy|sweating|sweaty|shaking|shivering|fit|fitting|seizure|stroke|delirious',
    ),
  ],
  [
    'zpain',
    group('pain|pains|agony|ache|crushing|tight|tightness|squeezing|stabbing|swelling|swollen'),
  ],
  [
    'zblood',
    group('blood|bleeding|bled|clots|vomiting|vomit|vomited|rash|spots|fever|temperature'),
  ],
  ['zswallow', group('swallowed|drank|drunk|ate|eaten|took|taken|taking|injected')],
  ['znow', group('now|tonight|suddenly|sudden|minutes|hours|hour|since|today|still|keeps')],
  [
    'zfear',
    group(
      'scared|frightened|terrified|afraid|fear|flinches|flinch|begging|begged|crying|screaming|screams|shouts|shouting|threatens|threatened|secret|dare',
    ),
  ],
  ['zmoney', group('money|pension|card|benefits|bank|cash|savings|will')],
  [
    'zcontrol',
    group(
      'locked|lock|locks|tied|allowed|lets|controls|controlled|checks|follows|watches|leaves|left|neglected|hungry|dirty|bruises|bruise|bruised|marks|burns|cuts|scars|touches|touched',
    ),
  ],
  [
    'zcome',
    group(
      'coming|wait|waiting|waits|find|found|follow|outside|watching|watched|address|car|home|house|windows?',
    ),
  ],
  [
    'zchild',
    group(
      'son|sons|daughters?|lads?|boys?|girls?|kids?|kiddies|child|children|bab(?:y|ies)|toddlers?|twins|nephews?|nieces?|grandson|granddaughter|teenager|newborn|pupil|wee|year-old',
    ),
  ],
  [
    'zclose',
    group(
      'husband|wife|partner|boyfriend|girlfriend|ex|stepdad|stepfather|stepmum|lodger|coach|carers?|man|men|bloke|fella|uncle|lady|woman|gang|neighbours?',
    ),
  ],
  [
    'zfarewell',
    group(
      'gave|given|sold|rehomed|notes?|letters?|wrote|written|affairs|insurance|funeral|calm|peace',
    ),
  ],
  [
    'zhome',
    group(
      'house|doors?|windows?|doorstep|gate|street|estate|bed|bedroom|bath|kitchen|garage|loft|shed',
    ),
  ],
  ['zknows', group('know|knows|watched|watch|seen|saw|see|followed|looked|worked')],
  ['zfire', group('fire|torch|torched|flames|ashes|bomb|matches|smoke')],
  [
    'zwarn',
    group('pay|sorry|regret|warned|warning|promise|swear|mean|lesson|hope|finished|careful|lucky'),
  ],
  ['ztell', group('tell|told|tells|say|says|said|saying|admit|lied|lies')],
  [
    'zneglect',
    group(
      'food|fed|feeds|starving|hungry|thin|sores?|bedsores|nappy|pads?|wet|cold|filthy|smelly|heating',
    ),
  ],
  [
    'zsex',
    group(
      'touch|touched|touches|touching|pregnant|photos?|pictures|naked|clothes|rape|raped|forced|forces|kiss|sex|flat',
    ),
  ],
  [
    'zlimb',
    group(
      'arms?|legs?|face|smile|speech|words|slurred|slurring|droop\\w*|drooping|crooked|weak|numb|lift|vision|sight',
    ),
  ],
  ['zhelp', group('help|anyone|somebody|someone|quick|quickly|please|answer|answers|answering')],
  ['zself', group('myself|himself|herself|themselves')],
  ['zstaff', group('doctors?|dr|gp|nurses?|receptionists?|manager|staff|reception|surgery')],
  ['zi', group('i|me|my|mine')],
  ['zthey', group('he|she|him|her|his|they|them|their')],
  ['zyou', group('you|your|u|ur|yours')],
  ['zno', group('no|not|never|nobody|none|nothing|cannot|without|noone|neither')],
  ['zcolour', group('blue|grey|gray|purple|white|black|pale|mottled|blotchy|clammy')],
];

/** Hashed features of a canonical text: its words, what they mean, and what stands beside what. */
export function dangerFeatures(canon: string): number[] {
  const words = canon.match(/[a-z']+|\d+|[!?]|[^\s\w]/gu)?.slice(0, MOST_WORDS) ?? [];
  const meanings = words.map((word) => meaningOf(word));
  const seen = new Set<number>([
    hashOf('bias'),
    hashOf(`length ${Math.min(5, Math.ceil(words.length / 8))}`),
  ]);
  words.forEach((word, at) => {
    const meaning = meanings[at] ?? word;
    const before = meanings[at - 1] ?? '<';
    const earlier = meanings[at - 2] ?? '<';
    seen.add(hashOf(word));
    seen.add(hashOf('= ', meaning));
    if (word.length > 5) seen.add(hashOf(word.slice(0, 5), '…'));
    seen.add(hashOf(words[at - 1] ?? '<', ' ', word));
    seen.add(hashOf('= ', before, ' ', meaning));
    seen.add(hashOf('= ', earlier, ' _ ', meaning));
    seen.add(hashOf('= ', earlier, ' ', before, ' ', meaning));
  });
  // Two meanings in one sentence say more than either, wherever they stand.
  const spoken = [...new Set(words.flatMap(allMeanings))].sort();
  spoken.forEach((one, at) => {
    for (const other of spoken.slice(at + 1)) seen.add(hashOf('& ', one, ' ', other));
  });
  return Array.from(seen, (hash) => hash % DANGER_BUCKETS);
}

function meaningOf(word: string): string {
  return allMeanings(word)[0] ?? word;
}

/** Every meaning of a word, the most telling first. */
function allMeanings(word: string): string[] {
  if (/^\d+$/.test(word)) return ['znumber'];
  return GROUPS.filter(([, words]) => words.test(word)).map(([name]) => name);
}
