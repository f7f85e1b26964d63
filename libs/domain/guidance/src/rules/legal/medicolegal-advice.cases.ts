import { type RuleCases } from '../../testing/cases';

export const medicolegalAdviceCases: RuleCases = {
  rule: 'legal.medicolegal-advice',
  objects: [
    { kind: 'comment', text: 'expect a letter before action' },
    { kind: 'comment', text: 'my solicitor will be in touch' },
    { kind: 'comment', text: 'expect a letter before action' },
    { kind: 'comment', text: 'my solicitor will be in touch' },
    { kind: 'comment', text: "I've reported Dr Verma to the GMC" },
    { kind: 'comment', text: 'taking you to court over this' },
    { kind: 'comment', text: "No win no fee lot said I've got a case against you" },
    { kind: 'comment', text: 'police have been told what your nurse did' },
    { kind: 'reply', text: "We're considering legal action for libel." },
    { kind: 'comment', text: "The coroner wants to know why you didn't visit her" },
    { kind: 'comment', text: "I'll be claiming compensation off your insurers" },
    { kind: 'comment', text: "lawyer's on it. you'll hear from us" },
    { kind: 'comment', text: 'expect a call from the coroner’s office' },
    { kind: 'comment', text: 'My barrister says you’ve not a leg to stand on' },
  ],
  accepts: [
    { kind: 'comment', text: 'our solicitor is slow with the house' },
    { kind: 'comment', text: 'the solicitor next to you does cheap wills' },
    { kind: 'comment', text: 'is there parking on Court Road' },
    { kind: 'comment', text: 'PC Jones from the neighbourhood team is doing bike marking outside' },
    { kind: 'post', text: 'Free will-writing month for the hospice.' },
    { kind: 'comment', text: 'My house move went through, where do I register?' },
    { kind: 'comment', text: 'saw you on BBC South' },
    { kind: 'post', text: 'GMC number of each doctor is on our site.' },
    { kind: 'comment', text: 'our solicitor was so slow selling the house, you lot were quicker' },
  ],
};
