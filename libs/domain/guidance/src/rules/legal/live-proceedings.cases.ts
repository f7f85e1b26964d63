import { type RuleCases } from '../../testing/cases';

export const liveProceedingsCases: RuleCases = {
  rule: 'legal.live-proceedings',
  objects: [
    { text: 'The tribunal will see through that locum next week.' },
    { kind: 'post', text: 'the tribunal will see through that locum next week' },
    { kind: 'post', text: 'Thoughts with our colleague giving evidence at the inquest tomorrow' },
    { kind: 'reply', text: 'The coroner will find we did nothing wrong.' },
    { kind: 'post', text: 'The GMC investigation into Dr Lee is a witch hunt' },
    { kind: 'post', text: 'Our former manager is in court on Monday and we hope justice is done' },
    { kind: 'reply', text: "We can't wait for the police to finish and clear Dr Verma's name." },
    { kind: 'post', text: "He's been charged at last. Guilty as sin" },
    { text: 'Our thoughts on the GMC hearing: Dr Moss is innocent and everyone here knows it.' },
    { text: 'We are confident the tribunal will find for our colleague on Monday.' },
    { text: "Our thoughts on the tribunal next week: she hasn't got a leg to stand on" },
    {
      text: 'Police are still looking into what happened in our car park but we all know who did it',
    },
  ],
  accepts: [
    { text: 'What a coroner does: gov.uk explains.' },
    { kind: 'post', text: 'Hearing tests every Tuesday.' },
    { kind: 'post', text: 'What a coroner does: a guide on gov.uk.' },
    { kind: 'post', text: 'Our call-back trial ends in May.' },
    { kind: 'post', text: 'A clinical trial is recruiting at QA.' },
    { kind: 'post', text: 'Tennis on the court next door.' },
    { kind: 'post', text: 'We are investigating the fault with the phones.' },
    { kind: 'post', text: 'The planning inquiry about the new road is on Monday.' },
    { text: "The coroner's court has moved to the Guildhall." },
  ],
};
