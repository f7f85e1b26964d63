import { type RuleCases } from '../../testing/cases';

export const patientStoryCases: RuleCases = {
  rule: 'consent.patient-story',
  objects: [
    { text: 'Graham tells us how he reversed his diabetes.' },
    { kind: 'post', text: 'Graham tells us how he reversed his diabetes' },
    {
      kind: 'post',
      text: '"I was scared of the smear but the nurse was lovely" - a patient writes',
    },
    { kind: 'post', text: "Read Sheila's story of living with COPD" },
    { kind: 'post', text: "We got this thank-you card: 'You saved my husband's life'" },
    { kind: 'post', text: 'Case study: how one of our patients quit smoking after 40 years' },
    { kind: 'post', text: "Mo lost four stone on our programme, here's how he did it" },
    { kind: 'post', text: 'In her own words: Beth on life after her stroke' },
    { kind: 'post', text: "'They caught my cancer early.' One patient's journey with us." },
    { text: 'Tom told us giving up the booze gave him his family back. Could you be next?' },
    {
      text: '“I honestly thought I was going to die.” One woman’s story of her asthma attack and how we helped.',
    },
  ],
  accepts: [
    {
      kind: 'post',
      text: "If you've had a letter about the screening for men turning 65, the unit is here from the 9th.",
    },
    {
      kind: 'post',
      text: "Thank you to the 212 people who filled in our survey. You told us the menu's too long.",
    },
    { text: 'Graham tells us how he reversed his diabetes.', consentRefs: [{ reference: 'C-7' }] },

    {
      kind: 'post',
      text: 'Graham tells us how he reversed his diabetes',
      consentRefs: [{ reference: 'C-9', channels: ['practice-facebook'], validTo: '2027-01-01' }],
    },
    { kind: 'post', text: 'Have you a story to tell about being a carer? Talk to Carys.' },
    { kind: 'post', text: 'Read the NHS page on living with COPD.' },
    { kind: 'post', text: 'Thank you for all the cards this week.' },
    { kind: 'post', text: 'Stories and songs for toddlers at the library on Monday.' },
    { kind: 'post', text: 'Tell us your story in the Friends and Family Test.' },
    { kind: 'post', text: 'Patients say the new phones are quicker: 81% in our survey.' },
    { text: 'A patient sent us these flowers. Aren’t they gorgeous?' },
  ],
};
