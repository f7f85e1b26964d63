import { type RuleCases } from '../../testing/cases';

export const discriminatoryCases: RuleCases = {
  rule: 'conduct.discriminatory',
  objects: [
    { kind: 'comment', text: "no wonder, half of them can't speak English" },
    { kind: 'comment', text: "no wonder, half of them can't speak English" },
    { kind: 'comment', text: 'get rid of the foreign doctors' },
    { kind: 'comment', text: 'Too many immigrants clogging up the waiting room' },
    { kind: 'comment', text: 'I want a white doctor not one of them' },
    { kind: 'comment', text: 'women doctors are always off having babies, hopeless' },
    { kind: 'comment', text: 'gypsies should not be allowed to register' },
    { kind: 'comment', text: "don't want that tranny nurse touching me" },
    { kind: 'post', text: "We'd rather not register travellers, they never turn up" },
    { kind: 'comment', text: 'muslims get seen first, its a joke' },
    {
      kind: 'comment',
      text: "shouldn't let benefit spongers and the disabled jump the queue, parasites",
    },
    { kind: 'reply', text: "At your age you can't expect to understand technology." },
    { kind: 'comment', text: 'they employ anyone with a headscarf now' },
  ],
  accepts: [
    { kind: 'comment', text: 'BSL interpreter available, brilliant' },
    { kind: 'post', text: 'LGBTQ+ inclusion training today' },
    { kind: 'post', text: 'BSL interpreter available' },
    { kind: 'post', text: 'We welcome refugees to register.' },
    { kind: 'post', text: 'Ramadan and your medicines: talk to us.' },
    { kind: 'comment', text: 'Do you have a female doctor for smears?' },
    { kind: 'comment', text: 'My English is not good, is there an interpreter?' },
    { kind: 'comment', text: 'As a gay man I felt really welcome' },
    { kind: 'post', text: 'Black History Month: the nurses who built the NHS.' },
    { kind: 'comment', text: 'Is there wheelchair access at the back?' },
    { kind: 'post', text: 'Gypsy, Roma and Traveller History Month starts today.' },
    { kind: 'comment', text: 'Old people struggle with the app, please think of us' },
  ],
};
