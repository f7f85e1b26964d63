import {
  type ContactRole,
  type Lane,
  type OutcomeKind,
  type PracticePolicy,
} from '@canteen/contracts';
import { type Comment, type Outcome } from '@canteen/data-access';

const outcomeWords: Record<OutcomeKind, string> = {
  answered: 'Answered',
  'moved-private': 'Moved to a private route',
  'no-reply': 'Left without a reply',
  hidden: 'Hidden',
  reported: 'Reported',
  escalated: 'Escalated',
};

const laneSentences: Record<Lane, string> = {
  'life-safety': 'May be about a risk to somebody’s life: open it and act now',
  privacy: 'Shows personal details: look whether it has to be hidden',
  abuse: 'Abusive or threatening: look whether it has to be hidden or reported',
  hold: 'Needs care: it may be a complaint, a legal matter or the press',
  ordinary: 'Waits for an answer or another outcome',
};

/** Where a comment stands, in one sentence. */
export function commentSentence(comment: Comment, outcome: Outcome | undefined): string {
  const waitsForSecond = outcome?.secondNeeded === true && outcome.secondAt === null;
  if (outcome && waitsForSecond) {
    return `${outcomeWords[outcome.kind]}: waits for a second person to agree`;
  }
  if (comment.goneAt !== null && comment.state !== 'closed') {
    return 'Deleted on the network: record its outcome';
  }
  switch (comment.state) {
    case 'captured':
    case 'triaged':
      return 'Being checked against the guidance';
    case 'open':
      return laneSentences[comment.lane];
    case 'answering':
      return 'A reply is being written';
    case 'awaiting-approval':
      return 'A reply waits for approval or for its time';
    case 'closed':
      return outcome ? outcomeWords[outcome.kind] : 'Closed';
  }
}

const contactWords: Record<ContactRole, string> = {
  'duty-clinician': 'the duty clinician',
  'next-contact': 'the next contact',
  'safeguarding-lead': 'the safeguarding lead',
  'complaints-manager': 'the complaints manager',
  'data-protection-officer': 'the data-protection officer',
};

/** "Tell the duty clinician, Dr A Shah, 01632 960001", or that nobody is named in the policy. */
function tell(policy: PracticePolicy, role: ContactRole): string {
  const contact = policy.contacts.find((each) => each.role === role);
  if (!contact) {
    return `Tell ${contactWords[role]}. Nobody is named for this in the practice's policy.`;
  }
  const where = contact.telephone === '' ? contact.email : contact.telephone;
  return `Tell ${contactWords[role]}, ${contact.name}: ${where}.`;
}

/** What to do first with a comment in a lane. */
export function guideOf(lane: Lane, policy: PracticePolicy): string[] {
  switch (lane) {
    case 'life-safety':
      return [
        'If somebody may be in danger now, ring 999.',
        tell(policy, 'duty-clinician'),
        'If a child or an adult at risk may be harmed, also:',
        tell(policy, 'safeguarding-lead'),
        'Canteen does not triage care and nobody watches the page around the clock.',
      ];
    case 'privacy':
      return [
        'Hide it if it shows somebody’s personal details; a second person confirms within one working day.',
        'Do not repeat the details in a reply, and neither confirm nor deny that anybody is a patient.',
        tell(policy, 'data-protection-officer'),
      ];
    case 'abuse':
      return [
        'Hide it if it is abusive or a threat, not because it is negative.',
        'Report a threat to the network, and to the police on 101, or 999 if it is immediate.',
        'Do not argue in public.',
      ];
    case 'hold':
      return [
        'A complaint is acknowledged within three working days, however it arrived.',
        tell(policy, 'complaints-manager'),
        'Do not answer a legal, press or data-rights matter in public before somebody advised you.',
      ];
    case 'ordinary':
      return [
        'Thank or acknowledge in fresh words, and offer a named route such as the telephone.',
        'Neither confirm nor deny that anybody is a patient, and say nothing about care.',
      ];
  }
}
