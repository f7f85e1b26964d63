import { ruleTable } from '../../testing/table';

ruleTable('boundaries.personal-profile-contact', {
  objects: [
    {
      kind: 'comment',
      text: "hope you don't mind me finding you on here, the rash has spread",
      channel: 'personal-facebook',
    },
    { kind: 'reply', text: "WhatsApp me direct and I'll look at it." },
  ],
  accepts: [{ kind: 'reply', text: 'The online form is open till six.' }],
});
