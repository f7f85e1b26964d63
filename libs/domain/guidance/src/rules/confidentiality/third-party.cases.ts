import { type RuleCases } from '../../testing/cases';

export const thirdPartyCases: RuleCases = {
  rule: 'confidentiality.third-party',
  objects: [
    { kind: 'comment', text: 'my neighbour Carol at 12 is in and out with her drinking' },
    { kind: 'comment', text: 'ask my ex about his warts' },
    {
      kind: 'comment',
      text: 'Saw Debbie from the chippy crying in your waiting room, has the cancer come back?',
    },
    { kind: 'comment', text: 'Her at number 30 has been sectioned again apparently' },
    { kind: 'comment', text: "ask my ex about his chlamydia while you're at it" },
    {
      kind: 'comment',
      text: "My boss says he's off with his back but everyone knows he's in rehab",
    },
    { kind: 'comment', text: "That Linda from the bingo is always in yours, think it's her liver" },
    { kind: 'comment', text: 'my mate Gaz has got genital warts off some girl lol' },
    { kind: 'comment', text: 'Saw Mr Hughes the teacher coming out of the memory clinic' },
    {
      kind: 'comment',
      text: 'my daughter in law had a miscarriage in your toilets and nobody came',
    },
    {
      kind: 'comment',
      text: "next door neighbour is dying of cancer and you won't even visit him",
    },
    { kind: 'comment', text: 'Shaun Peters is HIV positive thought people should know' },
    {
      kind: 'comment',
      text: 'does anyone know why Barbara was in the ambulance, is it her heart again',
    },
    { kind: 'comment', text: "my friend's lad is on methadone and he works in your pharmacy" },
    {
      kind: 'comment',
      text: 'the bloke who runs the garage collects his antidepressants here, saw the bag',
    },
    {
      kind: 'comment',
      text: 'Him at number 9 has been off his meds for weeks and the whole street knows it',
    },
    {
      kind: 'comment',
      text: 'You should check on the old boy opposite me, he’s gone downhill with dementia',
    },
    {
      kind: 'comment',
      text: 'this is the surgery that told everyone in the queue about Mandy’s miscarriage',
    },
    { kind: 'comment', text: 'dont go near the bloke in flat 3, hes got hep c' },
    {
      kind: 'comment',
      text: 'Mrs Dwyer at 41 is off her head on something most nights, does she not have a nurse?',
    },
    {
      kind: 'comment',
      text: 'my sister in law tried to top herself last week and you told her to ring back monday',
    },
    { kind: 'comment', text: "My neighbour's lad has been sectioned again, poor woman" },
    { kind: 'comment', text: 'Everyone knows Tracy at the salon is on antidepressants' },
    {
      kind: 'comment',
      text: 'the bloke who runs the chippy has hepatitis, is it safe to eat there?',
    },
    {
      kind: 'comment',
      text: 'saw Linda Marsh in the waiting room, looked like death, is it back?',
    },
    { kind: 'comment', text: "my manager is off with stress yet again, he's swinging the lead" },
    {
      kind: 'comment',
      text: 'my friend jodie had a termination at your place last year and you were lovely to her',
    },
  ],
  accepts: [
    { kind: 'comment', text: 'Thank you nurse Meg for sorting my leg ulcers.' },
    { kind: 'comment', text: 'My knee is fine now thanks.' },

    { kind: 'comment', text: 'Nurse Meg was so gentle with my smear' },
    { kind: 'comment', text: "My knee's fine now, cheers" },
    { kind: 'comment', text: "Davina McCall's documentary on her brain tumour was brave" },
    { kind: 'comment', text: "my mum can't get through on the phone" },
    { kind: 'comment', text: 'The receptionist was lovely to my dad' },
    { kind: 'comment', text: 'Dr Verma looks tired, give her a day off' },
    { kind: 'comment', text: 'Anyone know when the pharmacy shuts?' },
    { kind: 'comment', text: 'my neighbour says the flu clinic was quick' },
    { kind: 'comment', text: 'Loads of people coughing in there today' },
    { kind: 'comment', text: 'The man on the door was very helpful' },
    { kind: 'comment', text: "Owen took my blood and I didn't feel a thing" },
    { kind: 'comment', text: 'King Charles said early checks matter and I agree' },
    { kind: 'comment', text: 'Nurse Bea was fab with my blood test, didn’t feel a thing' },
    { kind: 'comment', text: 'Hope Dr Okonjo is enjoying her holiday!' },
    { kind: 'comment', text: 'my mum says thanks' },
    { kind: 'comment', text: 'Kate spoke bravely about her cancer on tv' },
    { kind: 'comment', text: 'The chap in front of me in the queue was very chatty' },
  ],
};
