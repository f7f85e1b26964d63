import { type RuleCases } from '../../testing/cases';

export const incentivisedReviewCases: RuleCases = {
  rule: 'feedback.incentivised-review',
  objects: [
    { text: 'Happy? Review us and grab a free tote.' },
    { kind: 'post', text: 'Happy? Review us and grab a free tote' },
    { kind: 'post', text: 'Leave us five stars and win a hamper!' },
    { kind: 'post', text: '£5 Costa voucher for every Google review this week' },
    { kind: 'post', text: "Only leave a review if you'd give us 5 stars please" },
    { kind: 'post', text: 'Everyone who recommends us goes into the prize draw' },
    { kind: 'reply', text: 'If you enjoyed your visit, please give us 5 stars on Google' },
    { text: 'Leave us five stars this week and go into a draw for a hamper!' },
    { text: 'Write us a nice Google review and show it at the desk for a free pen!' },
    { text: 'Every five-star review this month wins a raffle ticket.' },
  ],
  accepts: [
    { text: 'Tell us what you think, good or bad.' },
    { kind: 'post', text: 'Tell us what you think, good or bad, in the Friends and Family Test.' },
    { kind: 'post', text: 'Win a hamper in our charity raffle.' },
    { kind: 'post', text: 'You can leave a review on the NHS website.' },
    { kind: 'post', text: 'Free tote bags for carers at the fair.' },
    { kind: 'post', text: 'We read every review.' },
    { text: 'You can leave a review, good or bad, on the NHS website.' },
  ],
};
