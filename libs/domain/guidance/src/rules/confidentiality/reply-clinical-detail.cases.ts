import { type RuleCases } from '../../testing/cases';

export const replyClinicalDetailCases: RuleCases = {
  rule: 'confidentiality.reply-clinical-detail',
  objects: [
    { kind: 'reply', text: "Your cervical screening isn't due until next year." },
    { kind: 'reply', text: 'The cream should have cleared that by now.' },
    { kind: 'reply', text: "You'd missed three slots by then." },
    { kind: 'reply', text: 'Sorry to hear about your rash.', comment: 'my rash is awful' },
    { kind: 'reply', text: 'The steroid cream should have sorted your eczema by now.' },
    {
      kind: 'reply',
      text: 'ADHD referrals are with the hospital, yours went in June.',
      comment: 'still waiting on my ADHD referral',
    },
    { kind: 'reply', text: 'Your HbA1c was fine so there was no need to call you.' },
    { kind: 'reply', text: "You didn't turn up for your last two appointments." },
    { kind: 'reply', text: "We've told you before that antibiotics won't help your cough." },
    {
      kind: 'reply',
      text: 'We take asthma very seriously and your son was given an inhaler.',
      comment: "My son's asthma was ignored",
    },
    { kind: 'reply', text: "Your mum's blood test came back normal." },
    { kind: 'reply', text: 'You declined the scan we offered you.' },
    { kind: 'reply', text: 'Given your history of depression the doctor felt a call was safer.' },
    { kind: 'reply', text: 'You became aggressive with our receptionist on Monday.' },
    {
      kind: 'reply',
      text: "We're sorry your smear was uncomfortable.",
      comment: 'The nurse hurt me doing my smear',
    },
    {
      kind: 'reply',
      text: 'Your prescription for codeine was stopped because you had asked for it early four times.',
    },
    { kind: 'reply', text: 'Dr Verma changed your tablets in May.' },
    { kind: 'reply', text: 'You are due your second shingles jab.' },
    {
      kind: 'reply',
      text: "There's a national shortage of HRT, so yours is delayed.",
      comment: "can't get my HRT",
    },
    { kind: 'reply', text: 'You were referred to the memory clinic on the 3rd.' },
    { kind: 'reply', text: "Looking at it, your dad's ulcer had been dressed that very morning." },
    { kind: 'reply', text: 'We rang you twice about your results and left a voicemail.' },
    { kind: 'reply', text: "As you're pregnant we would always see you the same day." },
    { kind: 'reply', text: 'Three weeks is quite normal after the pneumonia you had, Bert.' },
    {
      kind: 'reply',
      text: 'The biopsy report came through on Monday and Dr Gill has written to you.',
    },
    {
      kind: 'reply',
      text: 'Poor thing, tonsillitis is horrid. We have put antibiotics through for him.',
    },
    { kind: 'reply', text: 'We know how hard the depression has made things for you.' },
    { kind: 'reply', text: 'Your potassium was a touch high so the doctor wants it repeated.' },
    { kind: 'reply', text: 'It was the hospital that cancelled your hernia repair, not us.' },
    {
      kind: 'reply',
      text: 'Given your family history of breast cancer the doctor was right to be careful.',
    },
    { kind: 'reply', text: 'You were asked to wear a mask because you said you had a cough.' },
  ],
  accepts: [
    { kind: 'reply', text: 'Scan reports usually reach us in ten days.' },
    { kind: 'reply', text: 'The call-back trial ends in May.' },
    { kind: 'reply', text: 'You can order your repeat prescription on the App.' },

    { kind: 'reply', text: 'Scan reports usually reach us within ten days.' },
    {
      kind: 'reply',
      text: "We can't talk about anyone's care here, but please ring Carys on 01632 960200.",
    },
    { kind: 'reply', text: 'The flu clinic is on Saturday, no appointment needed.' },
    { kind: 'reply', text: 'Smear tests can be booked with the nurse on weekdays.' },
    {
      kind: 'reply',
      text: 'There is a national shortage of some HRT patches; pharmacists know which are in stock.',
    },
    { kind: 'reply', text: 'Anyone with a cough lasting three weeks should get it checked.' },
    { kind: 'reply', text: 'Blood test results take about five days. Please ring after two.' },
    {
      kind: 'reply',
      text: "We're sorry to read this. Please call us so that someone can listen properly.",
    },
    { kind: 'reply', text: 'Missed appointments cost the practice about forty hours a month.' },
    { kind: 'reply', text: 'If you need a sick note, the online form is the quickest way.' },
    { kind: 'reply', text: 'Repeat prescriptions take two working days.' },
    { kind: 'reply', text: 'Thank you for telling us how you feel.' },
    { kind: 'reply', text: 'Our new phone system starts in May.' },
    { kind: 'reply', text: 'Your feedback matters to us.' },
    { kind: 'reply', text: 'Thanks for your patience while the lift is mended.' },
    {
      kind: 'reply',
      text: 'Results usually take about two weeks to come back from the lab; letters go out after that.',
    },
    {
      kind: 'reply',
      text: 'Children aged two and three can have the nasal vaccine with us. School nurses do the older ones.',
    },
    {
      kind: 'reply',
      text: 'We are not able to prescribe it for weight loss. The NHS website explains who can be referred.',
    },
  ],
};
