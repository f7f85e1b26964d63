import { ruleTable } from '../../testing/table';

ruleTable('confidentiality.tagged-individual', {
  objects: [{ text: "Lovely carers' evening, well done @lou_b and @gosport_gaz!" }],
  accepts: [{ text: 'Diabetes week, thanks to @NHSEngland for the poster.' }],
});
