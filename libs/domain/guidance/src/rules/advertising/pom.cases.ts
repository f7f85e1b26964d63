import { type RuleCases } from '../../testing/cases';

export const pomCases: RuleCases = {
  rule: 'advertising.pom',
  objects: [
    { text: 'Mounjaro from £189!' },
    { text: 'M0unjaro in stock, book today' },
    { text: 'Lip-flip and frown-line toxin offers this week.' },
    { text: 'Ask about our B12 boosters.' },
    { kind: 'post', text: 'Mounjaro now available from £150 a month, ask at reception' },
    { kind: 'post', text: 'Lip-flip and frown-line toxin offers this Friday' },
    { kind: 'post', text: 'Ask about our B12 boosters' },
    { kind: 'post', text: 'Skinny jabs are here!' },
    { kind: 'post', text: 'Hay fever jab clinic, £80, book now' },
    { kind: 'post', text: 'M0unjar0 pens in stock' },
    { kind: 'post', text: 'Feeling tired? Try a vitamin B12 injection with our nurse' },
    { kind: 'post', text: 'B.o.t.o.x parties welcome' },
    {
      kind: 'post',
      text: "The famous weekly weight loss pen everyone's talking about has arrived",
    },
    { kind: 'post', text: 'Say goodbye to wrinkles with our anti-wrinkle injections' },
    { kind: 'post', text: 'Ozempic-style results, call us' },
    {
      kind: 'post',
      text: 'New in!',
      images: [{ alt: 'Box of Wegovy with a price tag', licence: 'own' }],
    },
    { kind: 'post', text: 'Viagra without the embarrassment: book a call' },
    {
      kind: 'post',
      text: "Testosterone gel helped him. Could it help you? Book a men's health consultation",
    },
    { kind: 'post', text: 'Travel clinic: Malarone tablets from £3 each' },
    { text: 'Wegovy available now. Ask at the desk for prices!' },
    {
      text: 'Thinking about the jab everyone’s talking about to shift that weight? We can prescribe it, DM us.',
    },
    { text: 'Saxenda pens back in stock – message us.' },
    { text: 'Frozen forehead by Friday? Two toxin slots left.' },
    { text: 'Ready for your holiday? Wegovy consultations this week only £99.' },
  ],
  accepts: [
    { text: 'If you take methotrexate, book your blood test.' },
    { text: 'Beware of counterfeit weight loss pens sold online.' },
    { text: "Just three spaces left at Saturday's flu clinic." },

    { kind: 'post', text: 'If you take methotrexate, book your blood test.' },
    { kind: 'post', text: "There's a shortage of Creon; pharmacists can advise." },
    {
      kind: 'post',
      text: 'Fake Ozempic pens have been found for sale. Never buy medicines online without a prescription.',
    },
    { kind: 'post', text: "We can't prescribe weight-loss injections; the ICB sets the criteria." },
    { kind: 'post', text: 'Hay fever? A pharmacist can help without an appointment.' },
    { kind: 'post', text: "Antibiotics don't work for colds." },
    { kind: 'post', text: 'Salbutamol inhalers: take empty ones back to the pharmacy.' },
    { kind: 'post', text: 'Talk to us about losing weight.' },
    { kind: 'post', text: 'Warfarin users: bring your yellow book.' },
    { kind: 'reply', text: "We're sorry, we can't discuss medicines here." },
    { kind: 'post', text: 'Valproate must not be taken in pregnancy without a prevention plan.' },
    {
      kind: 'post',
      text: 'Some HRT patches are hard to get. Ask your pharmacist before your last one.',
    },
    { kind: 'post', text: 'Diabetes education group starts on Monday.' },
    {
      text: 'Some batches of an eye ointment have been recalled by the MHRA. Check yours with a pharmacist.',
    },
    {
      text: 'Like most medicines, statins can have side effects. Talk to a pharmacist if you are worried.',
    },
    { text: 'There is a national shortage of some HRT patches. Please do not stockpile.' },
    {
      kind: 'reply',
      text: 'We are not able to prescribe it for weight loss. The NHS website explains who can be referred.',
    },
    { text: 'If you take lithium you need a blood test every three months. Please book it.' },
    { text: 'Our flu clinic is open to all over-65s. Ring or use the App.' },
  ],
};
