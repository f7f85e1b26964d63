import { ruleTable } from '../../testing/table';

ruleTable('conflicts.undeclared-interest', {
  objects: [{ text: 'For a bad back we send people to Saltmarsh Physio.' }],
  accepts: [
    {
      text: 'Dr Verma is a director of Saltmarsh Physio, so we declare it: other clinics are on the list.',
    },
  ],
});
