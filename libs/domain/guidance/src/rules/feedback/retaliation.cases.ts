import { type RuleCases } from '../../testing/cases';

export const retaliationCases: RuleCases = {
  rule: 'feedback.retaliation',
  objects: [
    { kind: 'reply', text: 'People who post like this tend to get a letter from us.' },
    { kind: 'reply', text: 'People who post like this tend to get a letter from us.' },
    { kind: 'reply', text: 'If you are that unhappy, find another surgery.' },
    { kind: 'reply', text: "We'll be removing you from our list." },
    { kind: 'reply', text: 'Our solicitor has been told about this review.' },
    { kind: 'reply', text: "Keep this up and don't expect an appointment." },
    { kind: 'reply', text: 'We keep a note of those who slate us online.' },
    { kind: 'post', text: 'Anyone who leaves a bad review will be asked to register elsewhere.' },
    { kind: 'reply', text: "Take this down or we'll call the police." },
    { kind: 'reply', text: 'You may find it harder to be seen after comments like that.' },
    {
      kind: 'reply',
      text: 'If that is how you feel you should consider your place on our list.',
      comment: 'Rubbish surgery',
    },
    {
      kind: 'reply',
      text: 'Patients who criticise us online may find it harder to get help in future.',
      comment: 'Hopeless',
    },
    {
      kind: 'reply',
      text: 'Please be aware that we can ask you to register elsewhere.',
      comment: 'Hopeless',
    },
    {
      kind: 'reply',
      text: 'Keep this up and you’ll need to look for a new doctor.',
      comment: 'Hopeless',
    },
    {
      kind: 'reply',
      text: 'Take this down or we will have to get lawyers involved.',
      comment: '1*',
    },
    {
      kind: 'reply',
      text: 'You can always try another surgery if ours doesn’t suit.',
      comment: 'No one picked up',
    },
    {
      kind: 'reply',
      text: 'We reserve the right to remove anyone who criticises us online.',
      comment: 'awful place',
    },
    { kind: 'reply', text: "Keep this up and you'll be off the list.", comment: 'avoid' },
    {
      kind: 'reply',
      text: 'Comments like these may affect how quickly we can see you.',
      comment: 'rude',
    },
    { kind: 'reply', text: 'This is libel. Take it down or we sue.', comment: 'shocking' },
    {
      kind: 'reply',
      text: "You are of course free to find another surgery, and we'd encourage it.",
      comment: 'worst gp',
    },
    { kind: 'reply', text: "We've passed your name to the police for this.", comment: 'terrible' },
    { kind: 'reply', text: "Don't expect any favours next time you ring.", comment: 'liars' },
  ],
  accepts: [
    {
      kind: 'post',
      text: 'Storm warning: routine appointments will be moved. Nobody will lose their place.',
    },
    { kind: 'reply', text: 'Our zero tolerance policy on violence is on the website.' },
    { kind: 'reply', text: 'See our zero-tolerance policy on violence.' },
    { kind: 'reply', text: 'Leaving feedback never affects your care.' },
    { kind: 'reply', text: "You are free to choose any practice, and we'd be sorry to lose you." },
    { kind: 'post', text: 'Threats to staff are reported to the police.' },
    { kind: 'reply', text: "We'd like to put this right." },
    { kind: 'post', text: 'Moving house? Tell us so that you can register nearer home.' },
    {
      kind: 'reply',
      text: 'Try doubling the dose of the propranolol for a week and see how you go.',
      comment: 'Headaches every day now',
    },
    {
      kind: 'reply',
      text: 'We would never treat anybody differently because of a review.',
      comment: 'awful place',
    },
    {
      kind: 'reply',
      text: "You can complain to the ICB if you'd rather not talk to us.",
      comment: 'worst gp',
    },
  ],
};
