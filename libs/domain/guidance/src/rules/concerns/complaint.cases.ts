import { type RuleCases } from '../../testing/cases';

export const complaintCases: RuleCases = {
  rule: 'concerns.complaint',
  objects: [
    { kind: 'comment', text: "who do I write to? I'm making an official complaint" },
    { kind: 'comment', text: 'I want a written apology' },
    { kind: 'comment', text: "who do I write to? I'm making an official complaint" },
    { kind: 'comment', text: 'I want this investigated and a written response' },
    {
      kind: 'comment',
      text: "I'd like to complain about the way I was spoken to by the receptionist on Tuesday",
    },
    {
      kind: 'comment',
      text: 'Please send me your complaints procedure, I intend to take this to the ombudsman',
    },
    { kind: 'comment', text: 'this is a formal complaint' },
    {
      kind: 'comment',
      text: "I expect an apology in writing and compensation for the day's pay I lost",
    },
    { kind: 'comment', text: 'How do I raise a complaint about a doctor' },
    { kind: 'comment', text: 'taking this further. name of your practice manager please' },
    { kind: 'comment', text: 'I have reported you to the CQC and the ICB' },
    { kind: 'comment', text: 'still waiting for a reply to my complaint from august' },
    { kind: 'comment', text: 'I demand to know why my mother was refused a home visit' },
    {
      kind: 'comment',
      text: 'the doctor lied in my notes and I want them corrected and an explanation',
    },
    {
      kind: 'comment',
      text: 'what are you going to do about the receptionist who laughed at my disabled son',
    },
    { kind: 'comment', text: 'going to PALS about this, disgusting the way I was treated' },
    { kind: 'comment', text: 'wanna put in a complaint bout the phlebotomist' },
    {
      kind: 'comment',
      text: 'I want a written response from the partners and an apology, copy to the ombudsman',
    },
    { kind: 'comment', text: 'Please send me your complaints procedure' },
    {
      kind: 'comment',
      text: 'How do I take this further? The way I was spoken to was appalling and I want it on record',
    },
    { kind: 'comment', text: 'I want to complain about how my mother was treated by Dr Hallam' },
  ],
  accepts: [
    { kind: 'comment', text: 'press 1, press 2, hopeless' },
    { kind: 'comment', text: '45 mins on hold. Not good enough' },

    { kind: 'comment', text: 'press 1, press 2, hopeless' },
    { kind: 'comment', text: '2 stars. Long wait, nice staff.' },
    { kind: 'comment', text: "can't complain, always been good to me" },
    { kind: 'comment', text: 'no complaints here!' },
    { kind: 'comment', text: 'Bit of a wait but worth it' },
    { kind: 'comment', text: 'Parking is a nightmare as usual' },
    { kind: 'comment', text: 'Disappointed the Saturday clinic has stopped' },
    { kind: 'comment', text: 'Not impressed with the new website tbh' },
    { kind: 'comment', text: 'phone lines engaged for an hour. Rubbish.' },
    { kind: 'comment', text: 'My only complaint is the biscuits ran out 😄' },
    { kind: 'comment', text: 'Why does nobody ever answer the phone' },
    { kind: 'comment', text: 'first complaint of old age: everything creaks' },
    { kind: 'comment', text: 'e-consult ref EC-4471982 still no answer' },
    { kind: 'comment', text: 'bit disappointed with the wait today if I’m honest' },
    { kind: 'comment', text: 'could do with a few more chairs' },
    { kind: 'comment', text: 'Not the best experience but hey ho' },
  ],
};
