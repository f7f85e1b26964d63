import { type RuleCases } from '../../testing/cases';

export const taggedIndividualCases: RuleCases = {
  rule: 'confidentiality.tagged-individual',
  objects: [
    { text: "Lovely carers' evening, well done @lou_b and @gosport_gaz!" },
    { kind: 'post', text: "Carers' evening went so well, thanks @lou_b and @gosport_gaz" },
    {
      kind: 'post',
      text: 'Well done to everyone at stop smoking group tonight @kel_2012 @bigdave',
    },
    { kind: 'post', text: 'Tag yourselves if you came to the menopause cafe!' },
    { kind: 'post', text: 'Great turnout at the diabetes workshop @jane.h_90' },
    { kind: 'post', text: 'Tag a friend who needs a prostate check' },
    { kind: 'reply', text: 'See you at weight loss club @tinyt!' },
    { text: 'Well done @lorna_swims on three months smoke free with our advisor!' },
  ],
  accepts: [
    { text: 'Diabetes week, thanks to @NHSEngland for the poster.' },
    { kind: 'post', text: 'Thanks @NHSEngland for the poster.' },
    { kind: 'post', text: 'With @DiabetesUK this week at the library.' },
    { kind: 'post', text: 'Follow @HarbourLaneGP for news.' },
    { kind: 'post', text: 'Great bake sale, thanks @PortsmouthRotary.' },
    { kind: 'post', text: '@MacmillanCancer coffee morning on Friday.' },
  ],
};
