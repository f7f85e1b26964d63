import { ruleTable } from '../../testing/table';

ruleTable('accessibility.styled-characters', {
  objects: [{ text: '𝐎𝐩𝐞𝐧 𝐃𝐚𝐲' }],
  accepts: [{ text: 'Siân serves a naïve café' }],
});
