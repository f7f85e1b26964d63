import { type RuleCases } from '../../testing/cases';

export const defamationCases: RuleCases = {
  rule: 'legal.defamation',
  objects: [
    { kind: 'comment', text: 'the owner of Solent Shape is a con artist with fake certificates' },
    { kind: 'comment', text: 'the owner of Solent Shape is a con artist with fake certificates' },
    { kind: 'comment', text: 'Dr Verma takes backhanders from the drug firms' },
    { kind: 'comment', text: 'that pharmacist Kevin steals tablets' },
    { kind: 'reply', text: 'The landlord next door is a crook who stole our bins.' },
    { kind: 'comment', text: 'your practice manager is fiddling the books' },
    { kind: 'comment', text: 'Nurse Meg was drunk at work, everyone knows' },
    { kind: 'post', text: 'Councillor Hobbs lied about the bus money' },
    { kind: 'comment', text: "the locum isn't even a real doctor, forged his papers" },
    { kind: 'comment', text: 'Dr Lee got struck off in Leeds for touching patients' },
    {
      text: 'Avoid Marsh Lane Chiropractic: the owner isn’t qualified and he steals from pensioners.',
    },
    { kind: 'comment', text: "That nurse isn't even registered, she forged her papers" },
  ],
  accepts: [
    { kind: 'comment', text: 'in my view the phone menu is awful' },
    { kind: 'comment', text: 'in my view the phone menu is awful' },
    { kind: 'comment', text: 'the wait was criminal lol' },
    { kind: 'comment', text: 'Beware of scam texts pretending to be the NHS' },
    { kind: 'comment', text: "I felt the doctor didn't listen" },
    { kind: 'comment', text: 'the parking firm is robbing us blind' },
    { kind: 'comment', text: 'The nurse was late' },
    { kind: 'comment', text: 'they stole my heart' },
    { kind: 'comment', text: "my daughter's a real doctor now!" },
    { kind: 'post', text: 'A thief took our sunflower. Please bring it back!' },
    { kind: 'comment', text: 'in my opinion the new doctor is not as good as the old one' },
    { kind: 'comment', text: 'the chemist on Queen Street was out of stock' },
  ],
};
