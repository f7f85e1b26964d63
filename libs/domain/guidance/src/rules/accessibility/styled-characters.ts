import { GCS_ACCESSIBILITY } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

const STYLED =
  /[\u{1D400}-\u{1D7FF}\u{1F130}-\u{1F169}\u{1F170}-\u{1F189}\uFF21-\uFF5A\u24B6-\u24E9]{2,}/u;

export const styledCharacters = defineRule({
  id: 'accessibility.styled-characters',
  title: 'Fancy letters',
  appliesTo: ['post', 'reply'],
  severity: 'advise',
  sentence: 'Use plain letters.',
  why: 'Screen readers skip letters borrowed from mathematics, or spell each one out.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem): Detection[] => {
    const match = STYLED.exec(item.text.original);
    return match
      ? [
          {
            field: 'text',
            start: match.index,
            end: match.index + match[0].length,
            confidence: 0.95,
          },
        ]
      : [];
  },
});
