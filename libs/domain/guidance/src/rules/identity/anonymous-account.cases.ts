import { type RuleCases } from '../../testing/cases';

export const anonymousAccountCases: RuleCases = {
  rule: 'identity.anonymous-account',
  objects: [
    { text: 'Hello all', signedAs: 'A. Nony Medic, Hants GP' },
    {
      kind: 'post',
      text: 'What really happens at our meetings',
      channel: 'personal-x',
      signedAs: 'A. Nony Medic, Hants GP',
    },
    { kind: 'post', text: 'The things people say at the desk', signedAs: 'Secret Receptionist' },
    { kind: 'post', text: 'This is an anonymous account run by staff at a Portsmouth surgery' },
    { kind: 'post', text: "I work at the surgery but I'm not saying who I am" },
    { kind: 'post', text: "Posting this anonymously because I'd lose my job" },
  ],
  accepts: [
    { text: 'Reviews can be anonymous.' },
    { kind: 'post', text: 'You can leave feedback anonymously.' },
    { kind: 'post', text: 'The survey is anonymous.' },
    { kind: 'post', text: 'Alcoholics Anonymous meets on Thursday.' },
    { kind: 'reply', text: "Reviews can be anonymous and that's fine." },
    { kind: 'post', text: 'Hello from the front desk', signedAs: 'Carys Bevan, receptionist' },
  ],
};
