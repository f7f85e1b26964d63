import { ruleTable } from '../../testing/table';

ruleTable('feedback.defensive', {
  objects: [
    { kind: 'reply', text: 'With respect, you were the one doing the shouting.' },
    { kind: 'reply', text: "That simply isn't what happened." },
    { kind: 'reply', text: 'Sorry you feel that way.' },
  ],
  accepts: [
    { kind: 'reply', text: "You're right that the menu is too long; it changes on Monday." },
  ],
});
