import { type RuleCases } from '../../testing/cases';

export const captionsMissingCases: RuleCases = {
  rule: 'accessibility.captions-missing',
  objects: [
    { text: 'Our reel', video: { captions: false } },
    { kind: 'post', text: 'Meet the team', video: { captions: false } },
    { kind: 'post', text: 'Tour', video: { captions: false } },
  ],
  accepts: [
    { text: 'Our reel', video: { captions: true } },
    { kind: 'post', text: 'Meet the team', video: { captions: true } },
    { kind: 'post', text: 'A video is on its way' },
  ],
};
