import { type RuleCases } from '../../testing/cases';

export const friendRequestCases: RuleCases = {
  rule: 'boundaries.friend-request',
  objects: [
    { kind: 'comment', text: 'sent u a friend request on ur own facebook dr verma' },
    { text: 'Anyone from clinic can follow my private Insta.' },
    { kind: 'comment', text: 'sent u a friend request on ur own facebook' },
    { kind: 'post', text: "Anyone from clinic can follow my private Insta, it's megdunn_life" },
    { kind: 'comment', text: 'Dr Verma please accept my friend request x' },
    { kind: 'reply', text: 'Happy to add you on Facebook, send me a request!' },
    { kind: 'comment', text: 'added you on snapchat doc' },
    { kind: 'comment', text: 'why did you ignore my request on insta nurse Meg?' },
    { kind: 'reply', text: "I've accepted your friend request, lovely to connect." },
    { kind: 'comment', text: 'can I have your whatsapp so we can stay in touch as mates' },
    { kind: 'comment', text: 'Connected with you on LinkedIn and Facebook doctor hope thats ok' },
    { kind: 'post', text: 'Add me as a friend on my own page for more from Dr Verma' },
    { kind: 'comment', text: 'followed your personal account Meg, follow me back' },
    { text: 'Do add me on Facebook if we have met in clinic, I post my running there – Callum' },
    { kind: 'comment', text: 'Dr Gill I just followed you on TikTok lol' },
    { kind: 'comment', text: 'Are you on Facebook Callum? would love to be mates' },
    { kind: 'comment', text: 'Callum mate accept my request on insta' },
    {
      kind: 'comment',
      text: 'Tried to find you on facebook Sister Bea but theres loads, which one are you',
    },
    { kind: 'comment', text: 'Accept my friend request nurse bea' },
    { kind: 'comment', text: 'found your insta dr gill, followed x' },
    { kind: 'comment', text: 'whats your snapchat callum' },
  ],
  accepts: [
    { text: 'Like our page for updates.' },
    { text: "We can't accept friend requests on personal accounts; please follow our page." },

    { kind: 'post', text: 'Like our page for updates.' },
    {
      kind: 'reply',
      text: 'Thank you, but we keep to the practice page, please ring reception if you need anything.',
    },
    { kind: 'post', text: 'Follow us on Facebook and X.' },
    { kind: 'comment', text: 'I followed the link and it works' },
    { kind: 'comment', text: 'my friend requested a leaflet' },
    { kind: 'post', text: 'Bring a friend to the walking group.' },
    { kind: 'comment', text: "I'm a friend of the surgery garden" },
    { kind: 'post', text: 'Add us to your contacts: 01632 960200.' },
    { kind: 'comment', text: 'Please accept my thanks' },
    {
      kind: 'reply',
      text: "Staff can't accept friend requests from patients, but thank you for asking.",
    },
    { kind: 'comment', text: "we're friends of the surgery, where do we pay subs" },
  ],
};
