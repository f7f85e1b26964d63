import { type RuleCases } from '../../testing/cases';

export const englandOnlyCases: RuleCases = {
  rule: 'feedback.england-only',
  objects: [
    { kind: 'post', text: 'Leave us a review on the NHS website.', nation: 'Scotland' },
    { kind: 'reply', text: 'You can rate us on nhs.uk as well.', nation: 'Wales' },
    { kind: 'reply', text: 'Thank you.', nation: 'Northern Ireland', channel: 'nhs-website' },
  ],
  accepts: [
    { kind: 'post', text: 'Leave us a review on the NHS website.' },
    { kind: 'post', text: 'Read about flu on the NHS website.', nation: 'Scotland' },
    { kind: 'post', text: 'Care Opinion takes reviews.', nation: 'Scotland' },
  ],
};
