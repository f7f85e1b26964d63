import { type ChecklistQuestion } from '@canteen/contracts';

/** A question of the checklist, and which items it is asked of. */
interface AskedQuestion extends ChecklistQuestion {
  askedOf(item: ChecklistSubject): boolean;
}

/** What decides which questions are asked. */
export interface ChecklistSubject {
  hasImage: boolean;
  isReply: boolean;
}

const questions: readonly AskedQuestion[] = [
  {
    id: 'canteen',
    question: 'Would you say this aloud in the canteen?',
    askedOf: () => true,
  },
  {
    id: 'behind-subject',
    question: 'Have you looked at what is behind the subject of every picture?',
    askedOf: ({ hasImage }) => hasImage,
  },
  {
    id: 'neighbour',
    question: 'Are you sure that a neighbour would recognise nobody who did not agree to it?',
    askedOf: () => true,
  },
  {
    id: 'attendance',
    question: 'Are you sure that it does not reveal whether somebody is a patient or came to us?',
    askedOf: ({ isReply }) => isReply,
  },
  {
    id: 'everyone',
    question: 'Is it right for everyone who will read it?',
    askedOf: () => true,
  },
];

const asContract = ({ id, question }: AskedQuestion): ChecklistQuestion => ({ id, question });

/** Every question there is, for the policy screen. */
export const fullChecklist: ChecklistQuestion[] = questions.map(asContract);

/** The questions an approver answers for one item; yes to all of them is needed to approve. */
export function checklistFor(item: ChecklistSubject): ChecklistQuestion[] {
  return questions.filter((question) => question.askedOf(item)).map(asContract);
}
