import { ruleTable } from '../../testing/table';

ruleTable('identity.misleading-credentials', {
  objects: [{ text: 'Owen Pratt, our wound specialist doctor, is here on Friday.' }],
  accepts: [{ text: 'Owen Pratt, our healthcare assistant, is here on Friday.' }],
});
