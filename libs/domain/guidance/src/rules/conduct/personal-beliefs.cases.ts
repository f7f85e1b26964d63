import { type RuleCases } from '../../testing/cases';

export const personalBeliefsCases: RuleCases = {
  rule: 'conduct.personal-beliefs',
  objects: [
    {
      kind: 'post',
      text: 'Our partners believe that all life is sacred, so please do not ask them about ending a pregnancy.',
    },
    { text: "We'd rather you didn't ask our doctors about contraception." },
    { kind: 'post', text: "we'd rather you didn't ask our doctors about contraception" },
    { kind: 'post', text: "Dr Verma will not refer for abortion as it is against God's law" },
    { kind: 'post', text: 'Life begins at conception and we stand by that here' },
    { kind: 'post', text: 'Pray for healing before you ask for pills' },
    { kind: 'post', text: 'As Christians we believe marriage is between a man and a woman' },
    {
      kind: 'post',
      text: "We don't agree with gender clinics, so please don't ask for a referral",
    },
    { kind: 'post', text: 'Jesus is the only doctor you need' },
    { kind: 'reply', text: 'Have you thought about what the Bible says about drinking?' },
    { kind: 'post', text: 'Sex before marriage is the real cause of STIs' },
    { kind: 'post', text: "Our faith means we won't discuss assisted dying" },
    {
      text: 'We will be praying for every one of our patients and hope you will find the Lord this Easter.',
    },
    { text: 'As Christians we do not feel able to talk about the morning-after pill.' },
    {
      text: 'Sunday is for church, and so we do not answer messages about contraception on the Lord’s day.',
    },
  ],
  accepts: [
    { text: 'Fasting for Ramadan with diabetes? Talk to our pharmacist.' },
    { kind: 'post', text: 'Fasting in Ramadan? Talk to us about your medicines.' },
    { kind: 'post', text: 'The chaplain is in the hospital on Sundays.' },
    { kind: 'post', text: 'Merry Christmas from all of us.' },
    { kind: 'post', text: 'Contraception clinic every Tuesday.' },
    { kind: 'post', text: 'Eid Mubarak to our community.' },
    { kind: 'post', text: "St Jude's church hall hosts the flu clinic." },
    { kind: 'post', text: 'We can arrange a chaperone of your choice for religious reasons.' },
    { kind: 'post', text: 'Abortion services: you can refer yourself.' },
    { kind: 'post', text: 'Flu vaccine without pork gelatine is available for children.' },
    { text: 'Fasting for Ramadan with diabetes? The NHS website has a guide.' },
  ],
};
