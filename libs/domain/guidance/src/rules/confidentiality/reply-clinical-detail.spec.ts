import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.reply-clinical-detail', {
  objects: [
    { kind: 'reply', text: "Your cervical screening isn't due until next year." },
    { kind: 'reply', text: 'The cream should have cleared that by now.' },
    { kind: 'reply', text: "You'd missed three slots by then." },
    { kind: 'reply', text: 'Sorry to hear about your rash.', comment: 'my rash is awful' },
  ],
  accepts: [
    { kind: 'reply', text: 'Scan reports usually reach us in ten days.' },
    { kind: 'reply', text: 'The call-back trial ends in May.' },
    { kind: 'reply', text: 'You can order your repeat prescription on the App.' },
  ],
});
