import { type RuleCases } from '../../testing/cases';

export const smallNumbersCases: RuleCases = {
  rule: 'confidentiality.small-numbers',
  objects: [
    { text: 'Only two people on our list have had this operation for cancer.' },
    { text: 'Both our cystic fibrosis families live in Hambledon.' },
    { kind: 'post', text: 'Only one person on our list has had this operation.' },
    { kind: 'post', text: 'Two of our patients have HIV and both are doing well.' },
    { kind: 'post', text: 'There are three people in the village with motor neurone disease.' },
    { kind: 'post', text: 'We have just 2 registered patients with sickle cell.' },
    { kind: 'post', text: 'both our cystic fibrosis families live in the same road' },
    { kind: 'post', text: 'Four pupils at the primary have had measles this month.' },
    { kind: 'post', text: 'A single case of TB has been confirmed on the Paulsgrove estate.' },
    { kind: 'post', text: 'In our practice one teenager died by suicide last year.' },
    { kind: 'post', text: 'Just 3 women at the Tern Road branch missed their smear this month' },
    { text: 'Only 2 women in PO6 missed their smear this quarter – is one of them you?' },
    { text: 'Third overdose on our patch this month. All the same family, very sad.' },
  ],
  accepts: [
    { text: 'A couple of slots remain at the flu clinic here.' },
    { text: 'One lift is out of order at the surgery.' },

    { kind: 'post', text: 'A couple of slots remain for Saturday.' },
    { kind: 'post', text: 'One lift is out of order.' },
    { kind: 'post', text: 'Two nurses are on holiday.' },
    { kind: 'post', text: 'Three phone lines are open at eight.' },
    { kind: 'post', text: 'Four in ten adults have high blood pressure.' },
    { kind: 'post', text: 'One in four people will have a mental health problem each year.' },
    { kind: 'post', text: 'Two flu clinics this week: Monday and Thursday.' },
    { kind: 'post', text: 'England had four cases of polio in that decade, says the UKHSA.' },
    { kind: 'post', text: 'Two doses of MMR protect your child.' },
    { kind: 'post', text: 'Only three days left to have your say.' },
    { kind: 'post', text: "One of our patients' group meetings is online." },
    { kind: 'post', text: 'We have two blood pressure machines in the waiting room.' },
    { text: 'There were 3 confirmed cases of measles in England last week, UKHSA says.' },
    {
      text: 'Last month 96 appointments were missed. If you cannot come, please let us know so someone else can have the slot. Thank you.',
    },
    { text: 'Nearly 103 thousand people in England now use a CGM.' },
    { text: 'Two ways to reach us: the App or the phone.' },
    { text: 'Half of adults in Portsmouth do not have an NHS dentist, Healthwatch reports.' },
  ],
};
