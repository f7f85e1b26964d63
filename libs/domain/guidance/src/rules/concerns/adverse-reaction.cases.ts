import { type RuleCases } from '../../testing/cases';

export const adverseReactionCases: RuleCases = {
  rule: 'concerns.adverse-reaction',
  objects: [
    { kind: 'comment', text: 'been dizzy ever since the patch went on' },
    { kind: 'comment', text: 'been dizzy ever since the patch went on' },
    { kind: 'comment', text: 'Came out in hives the day after the new tablets' },
    {
      kind: 'comment',
      text: 'my arm swelled up like a balloon after the covid jab and i had a fever for 4 days',
    },
    { kind: 'comment', text: "since starting the statins my legs ache so bad I can't sleep" },
    { kind: 'comment', text: 'that antibiotic gave me the runs for a week' },
    { kind: 'comment', text: 'Those new blood pressure pills make me cough all night' },
    { kind: 'comment', text: 'son had a temperature and a rash after his MMR is that normal' },
    { kind: 'comment', text: 'metformin is wrecking my stomach' },
    { kind: 'comment', text: 'feel like a zombie on these antidepressants' },
    { kind: 'comment', text: 'Had a bad reaction to the shingles vaccine last week' },
    { kind: 'comment', text: 'Hair falling out since I went on the new meds' },
    { kind: 'comment', text: 'The inhaler is making my heart race' },
    { kind: 'comment', text: 'anyone else get migraines after the coil was fitted?' },
  ],
  accepts: [
    { kind: 'comment', text: 'sleeve was tight, jab was fine' },
    { kind: 'comment', text: 'sleeve was tight, jab was fine' },
    { kind: 'comment', text: 'Had my jab, no side effects at all' },
    { kind: 'comment', text: 'Does the flu jab have egg in it?' },
    { kind: 'comment', text: 'Sore feet after standing in the queue' },
    { kind: 'comment', text: 'Sick of waiting for tablets' },
    { kind: 'comment', text: 'Where do I hand back old tablets?' },
    { kind: 'comment', text: "I've felt great since starting the walking group" },
    { kind: 'comment', text: 'Reaction to the new branding has been mixed!' },
    { kind: 'comment', text: 'the new tablets are working a treat' },
    { kind: 'comment', text: 'dizzy with happiness, we got the all clear on the bake-off' },
    { kind: 'comment', text: 'gave me a headache trying to log in to the app' },
  ],
};
