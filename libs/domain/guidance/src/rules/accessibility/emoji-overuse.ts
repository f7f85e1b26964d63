import { GCS_ACCESSIBILITY } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

const EMOJI =
  /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}{2})(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*/gu;
const IN_A_WORD = /\p{L}\p{Extended_Pictographic}\uFE0F?\p{L}/u;
const MOST = 3;

export const emojiOveruse = defineRule({
  id: 'accessibility.emoji-overuse',
  title: 'Many emoji',
  appliesTo: ['post', 'reply'],
  severity: 'advise',
  sentence: 'Keep emoji to a couple, at the end.',
  why: 'Screen readers read each one aloud by its full name.',
  sources: [GCS_ACCESSIBILITY],
  detect: (item: ScreenedItem): Detection[] => {
    const emoji = [...item.text.original.matchAll(EMOJI)].filter(
      (match) => !/^[©®™]/.test(match[0]),
    );
    const bullets = item.text.original
      .split('\n')
      .filter((line) => /^\s*\p{Extended_Pictographic}/u.test(line)).length;
    const repeated = emoji.some(
      (match, index) =>
        index > 1 && match[0] === emoji[index - 1]?.[0] && match[0] === emoji[index - 2]?.[0],
    );
    if (emoji.length <= MOST && bullets < 3 && !repeated && !IN_A_WORD.test(item.text.original))
      return [];
    const first = emoji[0]?.index ?? 0;
    const last = emoji.at(-1);
    return [
      {
        field: 'text',
        start: first,
        end: (last?.index ?? first) + (last?.[0].length ?? 0),
        confidence: 0.95,
      },
    ];
  },
});
