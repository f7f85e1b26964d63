import { type RuleCases } from '../../testing/cases';

export const harassmentPatternCases: RuleCases = {
  rule: 'legal.harassment-pattern',
  objects: [
    {
      kind: 'comment',
      text: 'Carys is useless as ever',
      earlierComments: [{ text: 'that Carys has a face like a bulldog', daysAgo: 5 }],
    },
    {
      kind: 'comment',
      text: 'Carys on the desk again, face like a slapped arse',
      earlierComments: [
        { text: 'That Carys is a nasty cow', daysAgo: 6 },
        { text: 'Carys again, useless lump', daysAgo: 12 },
      ],
    },
    {
      kind: 'comment',
      text: 'useless idiots still at it I see, morons',
      earlierComments: [{ text: 'useless idiots', daysAgo: 3 }],
    },
    {
      kind: 'comment',
      text: 'told you lot to watch out, scum',
      earlierComments: [{ text: "I'll put your windows through", daysAgo: 20 }],
    },
  ],
  accepts: [
    {
      kind: 'comment',
      text: 'still a long queue',
      earlierComments: [{ text: 'the queue was long', daysAgo: 14 }],
    },

    {
      kind: 'comment',
      text: 'Still waiting ages on the phone',
      earlierComments: [{ text: 'Waited ages on the phone', daysAgo: 14 }],
    },
    {
      kind: 'comment',
      text: 'useless idiots',
      earlierComments: [{ text: 'useless idiots', daysAgo: 200 }],
    },
    {
      kind: 'comment',
      text: 'Carys was lovely again',
      earlierComments: [{ text: 'Thanks Carys', daysAgo: 3 }],
    },
    { kind: 'comment', text: 'useless idiots' },
  ],
};
