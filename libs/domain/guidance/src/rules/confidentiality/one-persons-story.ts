import { BODY, HEALTH, JOB, ONE_PERSON } from '../../data/words';
import { type ScreenedItem, type Sentence } from '../../item';
import { matchIn, matches, matchesAny, rx } from '../../matching';

const HE_OR_SHE = /\b(?:he|she|him|her|his)\b/;
/** Of whom "he" and "she" are said where one of us is spoken of. */
const ONE_OF_US = rx`\b(?:dr|sister|nurse|matron) [a-z'-]+|\bour (?:[a-z-]+ ){0,2}${JOB}\b`;
/** One person without a name, of whom something is told. */
const ONE_WITHOUT_NAME = rx`\b(?:a|an|one|the|that|this|another|certain|our|my) (?:[a-z'-]+ ){0,3}(?:${ONE_PERSON}|pt)\b(?<!\b(?:very|so|too|more) patient)(?! (?:who (?:is|are|wants?|needs?|can|may|feels?)|can|may|should|must|will|needs?|with|of|in|centre|centred|survey|group|information|safety|online|access|record|transport|leaflet|participation|liaison|experience|services|voice|page|council|list|line|app))`;
/** Told of what happened, not of what may. */
const HAPPENED =
  /\b(?:was|were|had|has|said|says|told|asked|came|rang|left|went|took|gave|got|sat|cried|laughed|hugged|died|lost|turned|walked|brought|wanted|thought|needed|looked|smiled|fell|found|saw|made|did|put|kept|refused|arrived|[a-z]{3,}ed|is (?:home|fine|stable|awake|doing|recovering|back|out)|\w+'s been)\b/;
/** In our care. */
const IN_OUR_CARE = rx`\b(?:${HEALTH}|${BODY}|patients?|pt|clinic|surgery|appointments?|consult\w*|home visits?|house call|waiting room|consulting room|nurse|doctor|gp|paramedic|ambulance|999|111|hospital|ward|resus|duty|stitch\w*|wounds?|dressings?|prescri\w+|pills?|meds|bloods|diagnos\w+|examin\w+|care plan|visits? list|overdose|urine|sample|hedge|couch)\b`;
/** Somebody else: one of us, a public figure, an animal, somebody made up, somebody long ago, whoever helped us. */
const SOMEBODY_ELSE = [
  rx`\b(?:our|the|new|a) (?:[a-z-]+ ){0,3}${JOB}\b[^.!?\n]{0,60}\b(?:joins?|joined|retir\w+|qualified|passed|leaves?|leaving|started?|starts|ran|runs|running|won|award\w*|back from|on leave|married|years with|her first|his first|cycl\w+)\b`,
  /\b(?:imagine|picture this|made[- ]up|fictional|fictitious|imaginary|not a real|composite|pretend|persona|invented|hypothetical|story ?book|novel|film|museum|archive|century|victorian|(?:17|18|19)\d\d|cat|dog|puppy|kitten|guide dog|bird|hedgehog|robin|fish|volunteer\w*|sculptor|artist|author|poet|actor|actress|singer|footballer|presenter|mp|mayor|minister|king|queen|councillor|choir|quiz|raffle|fundrais\w*|sponsor\w*|donat\w*|talk by|speaker|retire\w*|leaving do|new starter|joined us|joins us|welcome to|colleague|staff|apprentice|student|trainee|volunteer|cake|bak(?:ed|er)|knitt\w+|garden|plumber|electrician|builder|if (?:he|she|they|your|you|someone|somebody|a|an)|when (?:he|she) (?:is|needs)|your (?:child|baby|mum|dad|son|daughter|partner|nan|gran|parent|toddler)|people|everyone|anyone|whoever|survey|research|study|in the uk|nationally|per ?cent|one in|awareness|campaign|helpline|with (?:his|her|their) permission|said we could|gave (?:us )?permission|agreed to)\b/,
];

/**
 * The sentence in which a post tells of one person in our care, however vaguely, with the words that point to them;
 * null when nobody is told of, or somebody else is.
 */
export function storyOfOnePerson(
  item: ScreenedItem,
): { sentence: Sentence; at: RegExpExecArray } | null {
  const { canon, sentences, people } = item.text;
  const whole = canon.text;
  if (item.kind !== 'post' || sentences.length > LONGEST_STORY) return null;
  if (people.some(({ listed, publicFigure }) => listed || publicFigure)) return null;
  if (!matches(IN_OUR_CARE, whole) || matchesAny(whole, SOMEBODY_ELSE)) return null;
  const ofUs = matches(ONE_OF_US, whole);
  for (const sentence of sentences) {
    if (!matches(HAPPENED, sentence.text)) continue;
    const at =
      matchIn(ONE_WITHOUT_NAME, sentence.text) ?? (ofUs ? null : matchIn(HE_OR_SHE, sentence.text));
    if (at) return { sentence, at };
  }
  return null;
}

/** Longer posts tell of many things. */
const LONGEST_STORY = 8;
