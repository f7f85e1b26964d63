import { ruleTable } from '../../testing/table';

ruleTable('concerns.media-enquiry', {
  objects: [{ kind: 'comment', text: 'BBC Radio Solent researcher here, who can talk?' }],
  accepts: [{ kind: 'comment', text: 'I read this in the news' }],
});
