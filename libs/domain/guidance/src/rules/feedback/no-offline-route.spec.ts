import { ruleTable } from '../../testing/table';

ruleTable('feedback.no-offline-route', {
  objects: [{ kind: 'reply', text: 'Noted.', comment: 'One star. Rude and useless' }],
  accepts: [
    {
      kind: 'reply',
      text: 'Thank you for saying so. Please ring Carys on 01632 960200.',
      comment: 'One star. Rude and useless',
    },
    { kind: 'reply', text: 'How lovely, thank you.', comment: 'Great open day' },
  ],
});
