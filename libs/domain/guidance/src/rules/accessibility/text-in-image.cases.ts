import { type RuleCases } from '../../testing/cases';

export const textInImageCases: RuleCases = {
  rule: 'accessibility.text-in-image',
  objects: [
    {
      text: 'See below',
      images: [{ alt: 'Poster', textInImage: 'Open Saturday nine until noon' }],
    },
    {
      kind: 'post',
      text: 'New!',
      images: [
        {
          alt: 'Opening hours',
          licence: 'own',
          textInImage: 'Monday 8 to 6.30, Tuesday 8 to 6.30, Saturday 9 to 12, closed on Sunday',
        },
      ],
    },
    {
      kind: 'post',
      text: 'See below',
      images: [
        {
          alt: 'Poster',
          licence: 'own',
          textInImage: 'Flu clinic Saturday 4 October 9am to 1pm Tern Road no appointment needed',
        },
      ],
    },
    {
      text: 'See the poster for times',
      images: [
        {
          alt: 'Poster',
          licence: 'own',
          textInImage:
            'Bank holiday opening: closed Friday and Monday. Open Saturday 9 to 12 for urgent problems.',
          hasLocation: false,
        },
      ],
      staffUpdate: false,
    },
  ],
  accepts: [
    {
      text: 'Open Saturday nine until noon',
      images: [{ alt: 'Poster', textInImage: 'Open Saturday nine until noon' }],
    },

    {
      kind: 'post',
      text: 'Flu clinic Saturday 4 October 9am to 1pm',
      images: [
        {
          alt: 'Poster: Flu clinic Saturday 4 October 9am to 1pm',
          licence: 'own',
          textInImage: 'Flu clinic Saturday 4 October 9am to 1pm',
        },
      ],
    },
    { kind: 'post', text: 'Garden', images: [{ alt: 'Garden', licence: 'own' }] },
  ],
};
