import { type RuleCases } from '../../testing/cases';

export const individualCaseCases: RuleCases = {
  rule: 'confidentiality.individual-case',
  objects: [
    { text: 'He had put it off for a year. The scan took ten minutes, and he cried with relief.' },
    { text: 'A certain gentleman rang six times before the clinic opened. It was a splinter.' },
    { text: 'When we asked what worried her most about the hospital, she said the parrot.' },
    { text: 'Saw a chap today who was sure it was his heart.' },
    { text: 'Somebody came to see me last week certain that it was a tumour.' },
    { text: 'Had a tearful dad in room 4 before lunch.' },
    { text: 'A patient told me yesterday that she had stopped her tablets.' },
    { kind: 'post', text: "Saw a chap today who'd been putting off his chest pain for a month." },
    { kind: 'post', text: 'Had a lady in this morning in floods of tears about her divorce.' },
    {
      kind: 'post',
      text: "A patient told me yesterday she'd never had a smear. She's booked in now.",
    },
    {
      kind: 'post',
      text: 'One consultation has stayed with me this week: a young man, three jobs, no sleep.',
      authorRole: 'gp-partner',
      signedAs: 'Dr Asha Verma, GP partner',
    },
    { kind: 'post', text: 'The saddest home visit of my career was last night.' },
    { kind: 'reply', text: 'I once had a patient who said exactly the same thing to me.' },
    { kind: 'post', text: "Funniest thing a patient said to me all day: 'is that thing cold?'" },
    { kind: 'post', text: "Just finished with someone who'd driven here with a broken ankle!" },
    { kind: 'post', text: 'Today I had to tell a dad of two it was cancer.' },
    {
      kind: 'post',
      text: 'My last patient of the day brought me a cake because his scan was clear.',
    },
    {
      kind: 'post',
      text: 'A woman came in convinced she had a rare illness. It was a vitamin deficiency.',
    },
    { kind: 'post', text: "Shout out to the gentleman who fainted in flu clinic, hope you're ok!" },
    { kind: 'post', text: "Can't stop thinking about the baby I sent to hospital on Monday" },
    {
      text: 'Had a heartbreaking conversation with a young mum in my morning surgery. She reminded me why I do this job.',
    },
    {
      text: 'One of my patients told me yesterday that he had not left the house since Easter. Loneliness is real.',
    },
    {
      text: 'Rare one today: a fisherman from Emsworth with Weil’s disease. Makes a change from sore throats!',
    },
    {
      text: 'Spent half an hour this morning holding the hand of someone who had just been told the worst. Hug your people.',
    },
    { text: 'Can’t stop thinking about my last patient on Friday.' },
    {
      text: 'Spare a thought for the young dad in clinic today who has just lost his job and his health in one week.',
    },
    { text: "Had one today who'd been putting garlic in her ears. Bless." },
    { text: 'I once looked after a man who refused every tablet I offered. He taught me a lot.' },
    { text: 'A mum burst into tears in my room this morning because someone finally listened.' },
    {
      text: "Just off the phone with a gentleman who's been on hold for 40 minutes and he was lovely about it",
    },
  ],
  accepts: [
    { text: 'Dr Farrow is back in the surgery after a rest. She says thank you for the cards.' },
    { text: 'Places are left on our first-aid course, with one very patient rubber doll.' },
    { text: 'Any patient who needs an interpreter may ask for one at the desk.' },
    { text: 'Our dog walked past the surgery and she sat down outside the clinic.' },
    { text: 'People sometimes ask us if antibiotics help a cold.' },
    { text: 'Picture this: you are halfway up the hill and out of breath.' },
    { text: 'Meet Sam, a made-up patient, who explains the app.' },

    { kind: 'post', text: 'People often ask us whether antibiotics help a cold.' },
    { kind: 'post', text: 'Picture this: you wake with a sore throat and no voice.' },
    { kind: 'post', text: 'Meet Sam, a made-up patient who shows how the app works.' },
    { kind: 'post', text: 'We see many people with back pain. Keeping moving helps.' },
    { kind: 'post', text: 'A hundred years ago a doctor would arrive by bicycle.' },
    { kind: 'post', text: 'One in three of us will have trouble sleeping this year.' },
    { kind: 'post', text: 'Patients tell us that the phones are busy at eight.' },
    { kind: 'post', text: 'Last week we gave 412 flu vaccines.' },
    {
      kind: 'post',
      text: 'If someone comes to see us with a new lump, we examine it the same day.',
    },
    { kind: 'post', text: 'Thank you to everyone who came to the open evening.' },
    { kind: 'post', text: 'Imagine a man in his fifties who never checks his blood pressure.' },
    { kind: 'post', text: 'I was a patient myself last year and learned how long a wait feels.' },
    { text: 'A patient sent us these flowers. Aren’t they gorgeous?' },
    { text: 'To whoever left a walking stick by the desk: it is safe with us!' },
    { text: "Have you ever put garlic in your ears? Please don't." },
    { text: 'Imagine a patient called Sam. Sam is tired all the time.' },
  ],
};
