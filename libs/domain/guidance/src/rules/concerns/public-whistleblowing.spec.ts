import { ruleTable } from '../../testing/table';

ruleTable('concerns.public-whistleblowing', {
  objects: [
    { text: "The vaccine fridge has been broken all week and we're still giving jabs, shameful." },
  ],
  accepts: [{ text: "How to speak up: the Freedom to Speak Up guardian's poster." }],
});
