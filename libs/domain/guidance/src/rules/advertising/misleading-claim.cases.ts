import { type RuleCases } from '../../testing/cases';

export const misleadingClaimCases: RuleCases = {
  rule: 'advertising.misleading-claim',
  objects: [
    { text: 'Our clinic cures insomnia.' },
    { kind: 'post', text: 'our clinic cures insomnia' },
    { kind: 'post', text: 'Guaranteed results in two weeks' },
    { kind: 'post', text: 'The finest GP surgery on the south coast' },
    { kind: 'post', text: 'Lose a stone in a fortnight, no effort!' },
    { kind: 'post', text: 'Our acupuncture is proven to fix migraines' },
    { kind: 'post', text: 'Pain-free smears every time' },
    { kind: 'post', text: 'We always see you on the same day, no exceptions' },
    { kind: 'post', text: 'This mole scan never misses a cancer' },
    { kind: 'post', text: '100% success rate with our stop smoking group' },
    { text: 'Our hypnotherapist can stop anyone smoking in one hour.' },
  ],
  accepts: [
    { text: '82% were satisfied (GP Patient Survey 2025).' },
    { kind: 'post', text: '84% of you rated us good in the GP Patient Survey 2025.' },
    { kind: 'post', text: 'Many people find the sleep course helps.' },
    { kind: 'post', text: 'Ask about ways to make a smear more comfortable.' },
    { kind: 'post', text: 'We aim to answer within ten minutes.' },
    { kind: 'post', text: 'Stopping smoking is the best thing you can do for your health.' },
    { kind: 'post', text: '100% of our sites have ramps.' },
    { kind: 'post', text: "We can't guarantee a same-day appointment." },
  ],
};
