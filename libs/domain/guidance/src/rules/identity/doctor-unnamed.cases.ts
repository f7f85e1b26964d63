import { type RuleCases } from '../../testing/cases';

export const doctorUnnamedCases: RuleCases = {
  rule: 'identity.doctor-unnamed',
  objects: [
    {
      kind: 'post',
      text: 'I have been a doctor for twenty years and I would not give it to my own children.',
    },
    { text: "Trust me, I'm a GP: drink water." },
    { text: 'As a doctor, I see this every day.' },
    { kind: 'post', text: "Trust me, I'm a GP. Get the vaccine." },
    { kind: 'reply', text: 'As a doctor I can tell you this is safe.' },
    {
      kind: 'post',
      text: "I'm a doctor and I think this policy is wrong",
      signedAs: 'Solent Scrubs',
    },
    { kind: 'post', text: 'Speaking as a GP of 20 years, statins work.' },
    { kind: 'post', text: 'Doctor here. Please stop googling.' },
    { kind: 'reply', text: "I am one of the GPs here and I've read your review." },
    { kind: 'post', text: 'In my work as a family doctor I see this daily.' },
    { text: 'As a doctor I can tell you most coughs clear up by themselves.' },
    { text: 'I’m a GP and I wouldn’t touch that diet with a bargepole.' },
    { text: 'Speaking as your friendly local doctor: ignore the headlines.' },
  ],
  accepts: [
    { text: 'As a GP, I see this every day.', signedAs: 'Dr Asha Verma, GP partner' },
    { text: 'Our GPs suggest ringing after ten.' },

    { kind: 'post', text: 'As a GP I recommend walking.', signedAs: 'Dr Asha Verma, GP partner' },
    { kind: 'post', text: 'Our GPs suggest ringing after ten.' },
    { kind: 'post', text: "I'm Dr Asha Verma, one of the GPs here." },
    { kind: 'post', text: 'Ask a doctor or pharmacist.' },
    { kind: 'post', text: 'As a GP practice we teach students.' },
    { kind: 'post', text: 'The doctor will call you back.' },
    { kind: 'reply', text: 'As a practice we listen.' },
    {
      text: 'Had a heartbreaking conversation with a young mum in my morning surgery. She reminded me why I do this job.',
    },
  ],
};
