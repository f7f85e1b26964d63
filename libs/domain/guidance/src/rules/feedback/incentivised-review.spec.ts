import { ruleTable } from '../../testing/table';

ruleTable('feedback.incentivised-review', {
  objects: [{ text: 'Happy? Review us and grab a free tote.' }],
  accepts: [{ text: 'Tell us what you think, good or bad.' }],
});
