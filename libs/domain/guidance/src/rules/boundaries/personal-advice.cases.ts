import { type RuleCases } from '../../testing/cases';

export const personalAdviceCases: RuleCases = {
  rule: 'boundaries.personal-advice',
  objects: [
    { kind: 'reply', text: 'Stop the tablets till Monday.' },
    { kind: 'reply', text: "Bathe it in salt water and it'll settle." },
    { kind: 'reply', text: 'Stop the tablets till Monday and see how you go.' },
    { kind: 'reply', text: "Bathe it in salt water and it'll settle." },
    { kind: 'reply', text: 'Sounds like shingles to me, get some calamine on it.' },
    { kind: 'reply', text: 'You can double your dose to 20mg for a few days.' },
    { kind: 'reply', text: "Don't worry, that lump is nothing." },
    { kind: 'reply', text: 'Take two paracetamol and try ibuprofen as well.' },
    { kind: 'reply', text: "It's probably viral, give it a week." },
    { kind: 'post', text: "@jenny_m just halve the dose, love, you'll be fine" },
    { kind: 'reply', text: "You don't need antibiotics for that." },
    { kind: 'reply', text: "I'd put a cold pack on your knee and keep it up." },
    { kind: 'reply', text: "That's a normal reaction, no need to see anyone." },
    {
      kind: 'reply',
      text: 'Try cutting out dairy for a fortnight, it usually sorts a rash like yours.',
    },
    { kind: 'reply', text: 'Keep taking the steroid until the weekend.' },
    { kind: 'reply', text: 'yes its fine to drink on those' },
  ],
  accepts: [
    { kind: 'reply', text: 'Ring 999 now if anyone is struggling to breathe.' },
    { kind: 'reply', text: 'Everyone over 50 can book the screening.' },

    { kind: 'reply', text: 'If you have chest pain, ring 999 now.' },
    { kind: 'reply', text: 'Please ring 111 if it gets worse.' },
    { kind: 'post', text: 'What usually helps back pain: see the NHS page.' },
    { kind: 'post', text: 'Most coughs clear in three weeks.' },
    { kind: 'reply', text: 'Everyone aged 65 and over can have a flu vaccine.' },
    { kind: 'reply', text: "We can't advise on individual symptoms here; a pharmacist can help." },
    { kind: 'reply', text: "Please don't wait for a reply here. Call 111." },
    { kind: 'post', text: 'Drink plenty in the hot weather.' },
    { kind: 'post', text: 'Take your medicines list to every appointment.' },
    { kind: 'reply', text: 'Our pharmacist can answer questions about medicines on 01632 960200.' },
    { kind: 'reply', text: 'Try the App, it is quicker than the phone.' },
    { kind: 'reply', text: 'Please take a seat at the front desk and someone will help.' },
    { kind: 'post', text: 'Keep paracetamol and plasters at home this winter.' },
  ],
};
