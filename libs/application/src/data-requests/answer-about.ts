import { type LeftOutReason, type RetentionSchedule, retentionLabels } from '@canteen/contracts';
import { type AnswerDocument } from './answer-document';

/** Classes of the schedule that hold what the public wrote or what was answered. */
const ABOUT_PEOPLE = [
  'comments',
  'complaints',
  'safeguarding',
  'published',
  'other-drafts',
] as const;

/**
 * What a person is told besides their data: UK GDPR Article 15(1)(a) to (h) and (2).
 *
 * @param networks on which the practice has channels, in words
 */
export function aboutTheData(
  practice: string,
  networks: readonly string[],
  retention: RetentionSchedule,
): AnswerDocument['about'] {
  const on = networks.join(' and ') || 'social networks';
  return [
    {
      heading: 'Why we keep it',
      paragraphs: [
        `${practice} answers what the public writes to its accounts on ${on}, and keeps a record of what was written, what was decided about it and by whom, so that it can show that it acted properly. This is part of its public task (UK GDPR, Article 6(1)(e)).`,
      ],
    },
    {
      heading: 'What it is and where it came from',
      paragraphs: [
        `What somebody wrote on ${on}, the name, handle and address it was shown with there, when it came, what our rules found in it, what members of staff wrote and decided about it, and our answers. The words came from the network, where they had been written; the rest was made by us.`,
      ],
    },
    {
      heading: 'Who has received it',
      paragraphs: [
        `The network itself has what was written there and our public answers; it may keep them outside the United Kingdom under its own terms. Within the practice only staff who need it see it. Inspectors, courts, the police and our insurers or advisers receive parts of it where the law lets or makes us.`,
      ],
    },
    {
      heading: 'How long we keep it',
      paragraphs: ABOUT_PEOPLE.map(
        (of) => `${retentionLabels[of]}: ${inWords(retention[of])}, then the words are destroyed.`,
      ).concat('Longer where a legal claim, a complaint or an inquiry needs it.'),
    },
    {
      heading: 'No decision is made by a machine alone',
      paragraphs: [
        'Rules sort what comes in, so that what is urgent is read first. They decide nothing about anybody: a person does.',
      ],
    },
    {
      heading: 'What you may ask for',
      paragraphs: [
        'You may ask us to put right what is wrong, to erase it, to keep it without using it, or to stop using it. We say why if we cannot.',
        'You may complain to us, and to the Information Commissioner’s Office: ico.org.uk/make-a-complaint, telephone 0303 123 1113. You may also go to court.',
      ],
    },
  ];
}

/** Grounds the person is told of. Of the others they are not told where that itself would do harm, or it is not theirs. */
const told: Partial<Record<LeftOutReason, string>> = {
  'third-party':
    'it could not be shown without showing somebody else, who has not agreed (Data Protection Act 2018, schedule 2, paragraph 16)',
  privilege:
    'it is confidential between us and our legal advisers (Data Protection Act 2018, schedule 2, paragraph 19)',
};

/** What is left out, as the person is told. */
export function leftOutInWords(counts: ReadonlyMap<LeftOutReason, number>): string[] {
  return [...counts].flatMap(([reason, count]) => {
    const why = told[reason];
    return why ? [`${count === 1 ? 'One item is' : `${count} items are`} left out: ${why}.`] : [];
  });
}

function inWords(days: number): string {
  const years = Math.round(days / 365.25);
  return years >= 1 ? `${years} ${years === 1 ? 'year' : 'years'}` : `${days} days`;
}
