import { ruleTable } from '../../testing/table';

ruleTable('accessibility.emoji-overuse', {
  objects: [{ text: '🚨🚨🚨🚨 FLU 💉💉💉' }],
  accepts: [{ text: 'Flu clinics are open 😊' }],
});
