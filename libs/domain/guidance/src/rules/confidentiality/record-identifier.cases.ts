import { type RuleCases } from '../../testing/cases';

export const recordIdentifierCases: RuleCases = {
  rule: 'confidentiality.record-identifier',
  objects: [
    { kind: 'comment', text: 'Hospital number QA4471203 still waiting' },
    { kind: 'comment', text: 'my NI is QQ 12 34 56 C for the form' },
    { kind: 'reply', text: 'Your e-consult ref 4471-AB92 is with the doctor.' },
    { kind: 'comment', text: 'hospital number QA1187204 can you chase' },
    { kind: 'comment', text: 'my NI is QQ 12 34 56 C' },
    { kind: 'comment', text: 'MRN 00458812 still no letter' },
    { kind: 'comment', text: 'e-consult ref EC-448120 not answered' },
    { kind: 'reply', text: 'Your referral UBRN is 1234 5678 9012' },
    { kind: 'comment', text: 'blue badge number AB1234567X3 needs your stamp' },
    { kind: 'post', text: 'Barcode on the prescription 3J8K-A83001-00ZQ5' },
    { kind: 'comment', text: 'CHI 0101701234 moved from Glasgow' },
    { kind: 'comment', text: 'ni number ab123456c for the fit note' },
    { kind: 'comment', text: 'my patient id is 77120, can you look' },
    { kind: 'comment', text: 'passport no 123456789 for travel letter' },
    { kind: 'comment', text: 'case reference 2231/XQ about my dad' },
  ],
  accepts: [
    { text: 'Vacancy reference RX4471 closes on Friday.' },
    { text: 'Her GMC number 1234567 is on the public register.' },
    { text: 'Take the number 23 bus to our branch.' },

    { kind: 'post', text: 'Vacancy reference J102-24-0031 closes Friday.' },
    { kind: 'post', text: 'Dr Asha Verma, GMC number 7654321, joins us.' },
    { kind: 'post', text: 'CQC location 1-1234567890' },
    { kind: 'comment', text: 'number 23 bus stops outside' },
    { kind: 'post', text: 'Quote SUMMER24 for the raffle' },
    { kind: 'post', text: 'Room 101 is through the double doors.' },
    { kind: 'comment', text: 'where do I find my hospital number' },
    { kind: 'post', text: 'Form GMS1 is at the desk.' },
    { kind: 'comment', text: 'phase 2 of the car park is finished then' },
    { kind: 'post', text: 'Charity number 1089464' },
    { kind: 'comment', text: "I'm number 14 in the queue" },
  ],
};
