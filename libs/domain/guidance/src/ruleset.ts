/** One version of the rules: what changed, and from when to when it decided (ISO dates, both included). */
export interface Ruleset {
  id: string;
  inForceFrom: string;
  /** Absent for the version in force. */
  inForceTo?: string;
  changes: readonly string[];
}

/** Every version there has been, the oldest first. */
export const RULESETS: readonly Ruleset[] = [
  {
    id: '2026.11.1',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-22',
    changes: [
      'First ruleset: confidentiality, boundaries, identity, conduct, conflicts, consent, concerns, feedback, advertising, legal and accessibility.',
    ],
  },
  {
    id: '2026.11.2',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-22',
    changes: [
      'Far more of what people really write is recognised, above all about risk to life, safeguarding, threats, unsafe care and confirming that somebody is a patient.',
      'A refusal to discuss somebody covers its own clause only: “we cannot comment, but you were offered two slots” is found.',
      'An emergency that is told as happening now is found even when the sentence also thanks somebody or looks back.',
      'A model trained on sentences of our own reads risk to life, emergencies, safeguarding and threats however they are put.',
      'The ten rules about accounts, people and workflow.',
      'Practice news on a personal account, private life on the practice account, brands, spelt-out phone numbers and details shared between posts are found.',
      'Own addresses, public figures, greetings, opening times and gardens no longer raise false alarms.',
    ],
  },
  {
    id: '2026.11.3',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-22',
    changes: [
      'A reply that speaks of what somebody did with us, what we did for them, what is planned for them or whom of theirs we know confirms a patient, whatever the words.',
      'Every family recognises far more turns of phrase: case stories told by a clinician, hints at one person, advice, threats, preparations for suicide, coercion at home, missed diagnoses told over several sentences, retaliation, pressure on reviewers, and promotion.',
      'A text that sends its reader back to an earlier post about one person is found.',
      'A rank or role that is not on the staff list is found also before a comma: “our GP, Sam”.',
      'A condolence or a general question no longer asks for a private route.',
    ],
  },
  {
    id: '2026.11.4',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-22',
    changes: [
      'Signs that mean something only together, in whatever words and order, are found: farewells, grudges against groups of people, flirting, failings told from inside, shame or fear used to sell, rewards for registering, private lists, medicines and what they did, harm after something went wrong, complaints and requests for care, mocking and venting.',
      'Poison, breath, blood, sugar and sight in everyday words count as an emergency; secrets and medicines withheld at home as a concern; hints at where somebody lives as a threat.',
      'Insults with letters behind asterisks, and letters from solicitors and claims companies, are found.',
      'The model of danger alone, when it is not sure, needs a word of that danger: a request for a repeat prescription is no longer taken for an emergency.',
    ],
  },
  {
    id: '2026.11.5',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-22',
    changes: [
      'A known phrase in a text that reads like harmless ones weighs one step less and says so; never where life or safety or a confidence is at stake.',
      'The second reader learnt from some 2,500 more texts by three hands and also reads the rules about danger.',
      'Training afternoons, registration numbers, myths that are put right, sponsored swims, surveys and letters that people had no longer raise alarms.',
    ],
  },
  {
    id: '2026.11.6',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-22',
    changes: [
      'The second reader also goes by what words are like and what stands next to them, and learnt from some 7,700 more texts by five hands.',
      'One person’s story, somebody’s own illness or abuse, and what is said of the dead are found in whatever sentence they stand.',
      'Requests for care are found in the ways plain people put them; a question about anybody is none.',
      'A private way to talk is known by who offers it, a complaint by what was done or lacking. Whoever a reply offers to talk to is one of us.',
    ],
  },
  {
    id: '2026.11.7',
    inForceFrom: '2026-11-22',
    inForceTo: '2026-11-23',
    changes: [
      'A text in which nothing else is to be looked at, and which reads a little like texts that break a rule, gets a hint: advice that asks for nothing.',
      'A known phrase is advice where, among texts like this one, the harmless outweigh those that break the rule; a breach of a confidence stays something to look at. What only the model of danger suspects is doubted, too.',
      'The second reader learnt from some 12,000 more texts by four hands, and speaks up sooner where somebody may be in danger.',
      'Rooms, illnesses and the first words of a sentence are not taken for people; nor is whoever a reply speaks to, or says will see to something, taken for a patient.',
    ],
  },
  {
    id: '2026.11.8',
    inForceFrom: '2026-11-23',
    changes: [
      'One word of an organisation’s name is not taken for it where it begins another name: a road, a school, a street.',
    ],
  },
];

const [latest] = RULESETS.slice(-1);

/** The version in force; its id is stored with every screening. */
export const RULESET: Ruleset = latest ?? { id: 'none', inForceFrom: '', changes: [] };
