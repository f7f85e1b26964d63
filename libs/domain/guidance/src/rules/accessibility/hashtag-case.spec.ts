import { ruleTable } from '../../testing/table';

ruleTable('accessibility.hashtag-case', {
  objects: [{ text: 'Join us #openeveningforcarers' }],
  accepts: [{ text: 'Join us #CarersWeek #NHS' }],
});
