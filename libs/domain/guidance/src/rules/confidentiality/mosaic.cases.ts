import { type RuleCases } from '../../testing/cases';

export const mosaicCases: RuleCases = {
  rule: 'confidentiality.mosaic',
  objects: [
    {
      text: 'Our home visit was much better on Tuesday, INR down to 3.',
      earlierPosts: [{ text: 'Rough crossing for a home visit to the ferry cottage.', daysAgo: 4 }],
    },
    {
      kind: 'post',
      text: "That home visit's INR came back sky-high. All sorted now.",
      earlierPosts: [
        { text: 'Home visit to the ferry cottage in the fog this morning!', daysAgo: 2 },
      ],
    },
    {
      kind: 'post',
      text: "Day three of the same chap. Now he's refusing the scan.",
      earlierPosts: [
        { text: "Day one with the chap who won't take his tablets", daysAgo: 1 },
        { text: 'Same chap rang at 6am', daysAgo: 2 },
      ],
    },
    {
      kind: 'post',
      text: 'The gentleman with the sheepdog got the all clear on his bowel test.',
      earlierPosts: [{ text: 'Our oldest farmer came in with his sheepdog today', daysAgo: 10 }],
    },
    {
      kind: 'post',
      text: "Yesterday's patient on Thorney has gone home from ICU after sepsis.",
      earlierPosts: [{ text: 'A trip to Thorney for a house call, what a view', daysAgo: 30 }],
    },
    {
      kind: 'post',
      text: 'Remember the lighthouse lady? Her chemo is finished!',
      earlierPosts: [
        { text: 'Lovely chat with the lady from the lighthouse about her roses', daysAgo: 4 },
      ],
    },
    {
      text: 'Same gent from Monday’s tale, and yes, he fell off the ladder again.',
      channel: 'practice-x',
      authorRole: 'gp-partner',
      signedAs: 'Dr Piers Hallam',
      earlierPosts: [{ text: 'A roofer told me today that gravity is a conspiracy.', daysAgo: 3 }],
      staffUpdate: false,
    },
  ],
  accepts: [
    {
      text: 'Tip 4: drink plenty of water.',
      earlierPosts: [{ text: 'Tip 3: a home visit is free.', daysAgo: 4 }],
    },
    {
      text: 'Our home visit service is open.',
      staffUpdate: true,
      earlierPosts: [{ text: 'Home visit to the ferry cottage.', daysAgo: 4 }],
    },

    {
      kind: 'post',
      text: 'Tip 2 for better sleep: keep the room cool.',
      earlierPosts: [{ text: 'Tip 1 for better sleep: no screens', daysAgo: 7 }],
    },
    {
      kind: 'post',
      text: 'Callum finished the marathon with a sore knee.',
      earlierPosts: [{ text: 'Callum is off to the marathon', daysAgo: 7 }],
      staffUpdate: true,
    },
    {
      kind: 'post',
      text: 'Flu clinic at Thorney village hall on Saturday.',
      earlierPosts: [{ text: 'Road works at Thorney', daysAgo: 7 }],
    },
    {
      kind: 'post',
      text: 'Flu clinic went well, 312 jabs!',
      earlierPosts: [{ text: 'Flu clinic on Saturday', daysAgo: 3 }],
    },
    {
      kind: 'post',
      text: 'Blood pressure checks are free at the pharmacy.',
      earlierPosts: [{ text: 'Home visits are for people who cannot leave home.', daysAgo: 12 }],
    },
    { text: 'Part 3 of our sleep series: screens and caffeine.' },
  ],
};
