import { type RuleCases } from '../../testing/cases';

export const unlabelledAdCases: RuleCases = {
  rule: 'conflicts.unlabelled-ad',
  objects: [
    { text: 'The lovely folk at StethoCo sent us these.' },
    { kind: 'post', text: 'The lovely folk at StethoCo sent us these' },
    { kind: 'post', text: 'Thanks to MediBrush for the free samples in reception!' },
    { kind: 'post', text: 'Lunch today was kindly provided by PharmaNord' },
    { kind: 'post', text: 'Look at our new pens from Pfizer' },
    { kind: 'post', text: 'Big thank you to AstroHealth who sponsored our away day' },
    { kind: 'post', text: 'Use our code HARBOUR10 for money off at VitaShop' },
    {
      kind: 'post',
      text: 'Look what arrived',
      images: [
        { alt: 'Staff holding branded GlucoPal bags, a gift from the company', licence: 'own' },
      ],
    },
    { text: 'Big thanks to the MediCo rep for the doughnuts and pens this morning.' },
    { text: 'Our new scales arrived, a present from our friends at WeighRite.' },
    { text: 'Thanks to GlucoPal for our new wall charts and the pizza!' },
    { text: 'This post was made possible by our friends at SunShield' },
  ],
  accepts: [
    {
      kind: 'post',
      text: 'Thank you to everyone who sponsored the sea swim. Eleven went in and eleven came out.',
    },
    { text: '#Ad The folk at StethoCo sent us these.' },
    { text: 'A home-made cake from a colleague, thank you!' },

    { kind: 'post', text: "Marek's mum made us a cake." },
    { kind: 'post', text: '#Ad StethoCo sent us these stethoscopes.' },
    { kind: 'post', text: 'Thank you to Springfield Primary for the cards.' },
    { kind: 'post', text: 'Thanks to the League of Friends for the new scales.' },
    { kind: 'post', text: 'Free flu vaccines for over 65s.' },
    { kind: 'post', text: 'Thank you to everyone who donated to the food bank.' },
    { kind: 'post', text: 'Thanks to Portsmouth Rotary Club for the bench.' },
    { kind: 'post', text: 'A patient group member knitted these hats.' },
    { text: 'A patient sent us these flowers. Aren’t they gorgeous?' },
    { text: '#Ad Our open day was sponsored by Hayling Garage.' },
  ],
};
