import { type RuleCases } from '../../testing/cases';

export const disparagesColleagueCases: RuleCases = {
  rule: 'conduct.disparages-colleague',
  objects: [
    {
      kind: 'post',
      text: 'If the clerks at the hospital could read, your letters would come quicker.',
    },
    { text: 'Whoever discharged this needs to go back to medical school.' },
    { kind: 'post', text: 'whoever discharged this needs to go back to medical school' },
    { kind: 'post', text: 'The locum last week was hopeless, sorry about that' },
    { kind: 'reply', text: "That's the hospital's fault, they never do their job." },
    { kind: 'post', text: "Camber Dock Medical Centre couldn't organise a bake sale" },
    { kind: 'reply', text: "The pharmacy next door loses everything, I'd go elsewhere." },
    { kind: 'post', text: '111 have sent us another load of rubbish. Clueless.' },
    { kind: 'reply', text: 'Yes our old partner was useless with children.' },
    { kind: 'post', text: 'Paramedics leaving people on the doorstep again, bone idle' },
    { kind: 'reply', text: 'Between us, the midwives up there are dreadful' },
    { kind: 'post', text: 'Shame on the health visitors who told mums this nonsense' },
    { text: 'The hospital has made a pig’s ear of discharges again. Utterly useless.' },
    {
      kind: 'reply',
      text: 'Sadly 111 rarely know what they are talking about. Please ring us on 01632 960117.',
    },
    { text: 'The pharmacy lost it again, they couldn’t find their own front door.' },
    { text: 'St Mary’s have sent the wrong letter again. Honestly, who trains these people?' },
    { text: "Our friends at the out of hours service clearly can't read a thermometer" },
    { text: 'Honestly the midwives up the road give out such rubbish advice' },
    { text: "Community nursing is a shambles and we're left to pick up the pieces" },
  ],
  accepts: [
    { text: 'A&E is very busy tonight, check the waits first.' },
    { kind: 'post', text: 'A&E is very busy tonight, please think 111 first.' },
    { kind: 'post', text: 'Our pharmacy colleagues can treat seven conditions.' },
    { kind: 'post', text: "The hospital's clinic letters are delayed because of an IT fault." },
    {
      kind: 'reply',
      text: "We're sorry the hospital letter hasn't come. Please call its switchboard.",
    },
    { kind: 'post', text: 'Thank you to the paramedics of South Central.' },
    { kind: 'post', text: 'Camber Dock Medical Centre is covering for us on Wednesday.' },
    { kind: 'post', text: 'The physio clinic is full this week.' },
    { kind: 'post', text: 'Our locum this week is Dr Lee.' },
    {
      text: 'The ambulance service is under pressure tonight. Please use 111 first if it is not an emergency.',
    },
    { text: 'Half of adults in Portsmouth do not have an NHS dentist, Healthwatch reports.' },
    { text: 'The out of hours service opens at 6.30pm.' },
  ],
};
