import { ruleTable } from '../../testing/table';

ruleTable('boundaries.location-checkin', {
  objects: [
    { text: 'Curry with the nurses @ Albert Road!' },
    { text: "Carys's caravan is at Selsey every weekend." },
  ],
  accepts: [
    { text: 'Dr Verma is on annual leave next week.' },
    { text: 'Come and find our stall at the Guildhall.' },
  ],
});
