import { Field, LONGEST_TEXT } from '../item';
import { PracticeDirectory } from '../profile/directory';
import { forgetTexts } from '../text/pattern-gate';
import { type EntityLabel, type PracticeProfile, type Span } from '../types';

/** Somebody or something that identifies somebody, in a text; offsets in UTF-16 code units. */
export interface Recognised extends Span {
  label: EntityLabel;
  /** Staff, or a number or address that the practice lists as its own; or somebody everybody knows. */
  known: boolean;
}

/**
 * Everything in a text that may tell who somebody is. Unlike a screening it also gives names of which the engine is
 * not sure: whoever asks looks at each.
 *
 * @throws RangeError for a text longer than the engine reads (`LONGEST_TEXT`)
 */
export function recognisedIn(text: string, profile: PracticeProfile): Recognised[] {
  if (text.length > LONGEST_TEXT) throw new RangeError('The text is longer than is read.');
  try {
    return recognised(text, new PracticeDirectory(profile));
  } finally {
    forgetTexts();
  }
}

function recognised(text: string, directory: PracticeDirectory): Recognised[] {
  const field = new Field('text', text, directory);
  const identifiers = field.identifiers.map(({ label, start, end, value }) => ({
    label,
    start,
    end,
    known:
      (label === 'PHONE' && directory.listsPhone(value)) ||
      (label === 'EMAIL' && directory.listsEmail(value)) ||
      ((label === 'ADDRESS' || label === 'POSTCODE') &&
        directory.listsAddress(text.slice(start, end))),
  }));
  const people = field.people.map(({ start, end, listed, publicFigure }) => ({
    label: 'PERSON' as const,
    start,
    end,
    known: listed || publicFigure,
  }));
  return [...identifiers, ...people].sort((a, b) => a.start - b.start);
}
