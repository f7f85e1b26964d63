import { type RuleCases } from '../../testing/cases';

export const speaksForProfessionCases: RuleCases = {
  rule: 'identity.speaks-for-profession',
  objects: [
    { text: "The NHS's position is that this reform is daft." },
    { kind: 'post', text: "The NHS's position is that this reform is daft." },
    { kind: 'post', text: 'All doctors agree that the contract is an insult.' },
    { kind: 'post', text: 'Every GP in the country thinks the same.' },
    { kind: 'reply', text: "Nurses everywhere are sick of this government's targets." },
    { kind: 'post', text: 'The medical profession rejects this nonsense.' },
    { kind: 'post', text: 'We speak for general practice when we say enough.' },
    { kind: 'post', text: 'As the NHS, we believe homeopathy is rubbish' },
    { text: 'No GP anywhere believes the government on this.' },
  ],
  accepts: [
    { text: "The RCGP's statement is here." },
    { kind: 'post', text: "RCGP's statement is here." },
    { kind: 'post', text: 'My own view is that the phones need work.' },
    { kind: 'post', text: 'NHS England has published new advice.' },
    { kind: 'post', text: 'Our nurses love a thank you card.' },
    { kind: 'post', text: 'All our doctors are on the GMC register.' },
    { kind: 'post', text: 'The BMA has written to its members.' },
    { kind: 'post', text: 'Every GP practice offers online booking.' },
    { text: 'The RCGP says it is concerned about GP numbers. Read its statement on its website.' },
  ],
};
