import {
  type CommentContext,
  type HideReason,
  type Lane,
  type NoReplyReason,
  type OutcomeBody,
  type OutcomeKind,
} from '@canteen/contracts';

/** Something to choose, with its words. */
export interface Choice<T extends string = string> {
  value: T;
  words: string;
}

const choices = <T extends string>(words: Readonly<Record<T, string>>): Choice<T>[] =>
  (Object.entries(words) as [T, string][]).map(([value, said]) => ({ value, words: said }));

/** The most urgent first. */
export const lanes: readonly Lane[] = ['life-safety', 'privacy', 'abuse', 'hold', 'ordinary'];

/** What a lane is for, in one line. */
export const lanePurpose: Record<Lane, string> = {
  'life-safety': 'Somebody may be in danger. Comes before everything else.',
  privacy: 'Shows something about a person that should not be public.',
  abuse: 'Insults, threats or spam.',
  hold: 'Complaints, legal matters, the press, data rights: ask the named person first.',
  ordinary: 'Everything else: thanks, questions, opinions.',
};

export const commentKinds: Record<CommentContext['kind'], string> = {
  comment: 'Comment',
  mention: 'Mention',
  'visitor-post': 'Post on our page',
};

const hideWords: Record<HideReason, string> = {
  'personal-data': 'It shows personal details of the writer',
  'third-party': 'It names or shows somebody else',
  abuse: 'It is abusive',
  threat: 'It is a threat',
  spam: 'It is spam',
  illegal: 'It may be against the law',
  child: 'It is about a child who can be recognised',
  'crisis-safety': 'It could harm people in a crisis',
};
export const hideReasons = choices(hideWords);

const noReplyWords: Record<NoReplyReason, string> = {
  'praise-acknowledged': 'Praise, acknowledged with a reaction',
  'nothing-to-answer': 'There is nothing to answer',
  spam: 'Spam',
  'abusive-reported': 'Abusive, and reported',
  'would-inflame': 'An answer would make it worse',
  elsewhere: 'Answered somewhere else',
  'gone-upstream': 'It is gone from the network',
};
export const noReplyReasons = choices(noReplyWords);

type Route = Extract<OutcomeBody, { kind: 'moved-private' }>['route'];
const routeWords: Record<Route, string> = {
  telephone: 'By telephone',
  'in-person': 'In person',
  'online-form': 'By the online form',
  letter: 'By letter',
  'complaints-procedure': 'By the complaints procedure',
};
export const privateRoutes = choices(routeWords);

type EscalatedTo = Extract<OutcomeBody, { kind: 'escalated' }>['to'];
const escalatedWords: Record<EscalatedTo, string> = {
  'duty-clinician': 'The duty clinician',
  'safeguarding-lead': 'The safeguarding lead',
  'complaints-manager': 'The complaints manager',
  'data-protection-officer': 'The data-protection officer',
  police: 'The police',
  'defence-body': 'A defence body',
};
export const escalationTargets = choices(escalatedWords);

/** An outcome as it is said about a closed comment. */
export const outcomeWords: Record<OutcomeKind, string> = {
  answered: 'Answered',
  'moved-private': 'Moved to a private route',
  'no-reply': 'No reply',
  hidden: 'Hidden',
  reported: 'Reported to the network',
  escalated: 'Passed on',
};

const reasonWords: Partial<Record<OutcomeKind, Readonly<Record<string, string>>>> = {
  hidden: hideWords,
  'no-reply': noReplyWords,
  'moved-private': routeWords,
  escalated: escalatedWords,
};

/** The reason of an outcome in words; a code of a newer server stays as it is. */
export function sayReason(kind: OutcomeKind, code: string): string {
  return reasonWords[kind]?.[code] ?? code;
}
