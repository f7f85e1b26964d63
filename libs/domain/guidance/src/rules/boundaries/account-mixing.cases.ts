import { type RuleCases } from '../../testing/cases';

export const accountMixingCases: RuleCases = {
  rule: 'boundaries.account-mixing',
  objects: [
    { text: 'My holiday selfie from the pool!' },
    {
      kind: 'post',
      text: 'Had the best week in Crete with my girls! Sun, sea and far too much wine 🍹',
    },
    { kind: 'post', text: 'my new puppy has eaten my slippers again lol' },
    { kind: 'post', text: 'So proud of my son passing his driving test today!' },
    { kind: 'post', text: 'Selling my sofa, £50, collect from Cosham' },
    { kind: 'post', text: 'Date night with hubby 🥂' },
    { kind: 'post', text: "Off to see Taylor Swift with my bestie, can't wait" },
    {
      kind: 'post',
      text: 'Harbour Lane Surgery is closed on Monday. Ring 111 if urgent.',
      channel: 'personal-facebook',
    },
    { kind: 'post', text: "Anyone know a good plumber? My boiler's gone" },
    { kind: 'post', text: 'My marathon fundraising page is live, please sponsor me!' },
    { text: 'So proud of my son who passed his driving test today!! Drinks on me' },
    { text: 'Beach day with the kids, back Monday!' },
  ],
  accepts: [
    { text: 'Staff wellbeing day: our team by the sea.' },
    { kind: 'post', text: 'Our garden is open to visitors.' },
    { kind: 'post', text: "Staff wellbeing day: we're closed from one." },
    { kind: 'post', text: 'Our choir sings in reception on Friday.' },
    { kind: 'post', text: "We had cake for Meg's retirement." },
    { kind: 'post', text: 'Our team ran the Great South Run for the hospice.' },
    { kind: 'post', text: 'My name is Owen and I take blood on Tuesdays.' },
    { kind: 'post', text: 'Our holiday opening times.' },
    { kind: 'post', text: 'Dr Verma writes: my top three tips for sleep.' },
    { kind: 'post', text: "We're proud of our apprentice Jess." },
    { kind: 'post', text: 'Our kettle is on for Macmillan.' },
    { kind: 'post', text: 'Our new puppy-dog stickers are a hit with children.' },
    { text: 'Wish our Marek luck, he is running the Great South Run for Mind.' },
  ],
};
