import { BMA_ABUSE } from '../../data/sources';
import { Field, type ScreenedItem } from '../../item';
import { matches, wholeField } from '../../matching';
import { defineRule } from '../../rule';
import { abuseIn } from '../../triage/abuse';
import { threatsIn } from './threat';

const TARGETED =
  /\b(?:useless|lazy|rude|hopeless|pathetic|fat|stupid|thick|horrible|nasty|clueless|miserable|incompetent|joke|sack|sacked|hate|waste|smug|bully|witch|dragon|robot|jobsworth|worst|disgrace|again|still|face like|snotty|cow|moron|liar|attitude)\b/;

export const harassmentPattern = defineRule({
  id: 'legal.harassment-pattern',
  title: 'Repeated abuse by one account',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'report',
  sentence: 'This account has done this before. Treat it as a pattern.',
  why: 'Two or more connected abusive posts may be harassment.',
  sources: [BMA_ABUSE],
  detect: (item: ScreenedItem) => {
    const earlier = (item.context.earlierComments ?? [])
      .filter((comment) => comment.daysAgo <= 30)
      .slice(0, 100)
      .map((comment) => new Field('earlier', comment.text.slice(0, 2000), item.directory));
    const pastHostile = earlier.filter((field) => isHostile(field)).length;
    return pastHostile >= 1 && isHostile(item.text) ? wholeField(item.text, 0.8) : [];
  },
});

/** Abusive, threatening, or a dig at a named member of staff. */
function isHostile(field: Field): boolean {
  const namesStaff =
    field.people.some((person) => person.listed) ||
    /\b(?:that|your|the) (?:receptionist|doctor|nurse|manager|woman on reception|girl on the desk)\b/.test(
      field.canon.text,
    );
  return (
    abuseIn(field).length > 0 ||
    threatsIn(field).length > 0 ||
    (namesStaff && matches(TARGETED, field.canon.text))
  );
}
