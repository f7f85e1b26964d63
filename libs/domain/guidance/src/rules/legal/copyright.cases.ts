import { type RuleCases } from '../../testing/cases';

export const copyrightCases: RuleCases = {
  rule: 'legal.copyright',
  objects: [
    { text: 'Full article pasted below to save you paying.' },
    { kind: 'post', text: 'full article pasted below to save you paying' },
    { kind: 'post', text: 'Got this pic off Google' },
    { kind: 'post', text: 'Found this lovely photo on Pinterest' },
    {
      kind: 'post',
      text: 'Evening',
      images: [{ alt: 'Sunset with Shutterstock watermark', licence: 'none' }],
    },
    { kind: 'post', text: 'Here are all the words to that Abba song' },
    { kind: 'post', text: 'Screenshot from the Times this morning, no need to subscribe' },
    { kind: 'post', text: "Borrowed this poster from another surgery's page" },
    { text: 'Found this gorgeous photo on Pinterest, perfect for spring!' },
    { text: 'Lyrics to Stand By Me, in full, to cheer you up today:' },
    { text: 'Love this photo I found on Google images' },
    { text: 'Lyrics of the day, all of them, from Adele' },
  ],
  accepts: [
    { kind: 'post', text: 'Pop in and say hello. The words of the day are quiet garden.' },
    { text: 'From the NHS winter pack, shared under the OGL licence.' },
    { kind: 'post', text: 'Leaflet by NHS England under the Open Government Licence.' },
    { kind: 'post', text: "The Guardian says 'waits are falling': read it on their site." },
    { kind: 'post', text: 'Photo by Meg Dunn.' },
    { kind: 'post', text: 'Download the poster from the NHS campaign hub.' },
    { kind: 'post', text: 'Garden', images: [{ alt: 'Garden', licence: 'own' }] },
    { kind: 'post', text: 'Sing along with us on Friday.' },
  ],
};
