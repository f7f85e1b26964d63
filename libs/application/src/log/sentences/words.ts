/** Codes that entries hold, in the words people use. */
const words: Record<string, string> = {
  // lanes
  'life-safety': 'risk to life',
  privacy: 'privacy',
  abuse: 'abuse',
  hold: 'hold',
  ordinary: 'ordinary',
  // outcomes
  answered: 'answered',
  'moved-private': 'moved to a private route',
  'no-reply': 'no reply',
  hidden: 'hidden',
  reported: 'reported to the network',
  escalated: 'escalated',
  // why
  'personal-data': 'it holds somebody’s personal data',
  'third-party': 'it is about somebody else',
  threat: 'a threat',
  spam: 'spam',
  illegal: 'it is against the law',
  child: 'it is about a child',
  'crisis-safety': 'safety in a crisis',
  'praise-acknowledged': 'praise, acknowledged',
  'nothing-to-answer': 'there was nothing to answer',
  'abusive-reported': 'abusive, and reported',
  'would-inflame': 'an answer would make it worse',
  elsewhere: 'answered elsewhere',
  'gone-upstream': 'it was removed on the network',
  'in-person': 'in person',
  'online-form': 'online form',
  'complaints-procedure': 'complaints procedure',
  'duty-clinician': 'the duty clinician',
  'next-contact': 'the next contact',
  'safeguarding-lead': 'the safeguarding lead',
  'complaints-manager': 'the complaints manager',
  'data-protection-officer': 'the data-protection officer',
  'defence-body': 'the defence body',
  police: 'the police',
  'visitor-post': 'post on our page',
  // why something did not go out
  channel: 'the channel has no access',
  'window-passed': 'its time passed',
  miss: 'its time passed',
  paused: 'everything was paused',
  superseded: 'it was changed after it was scheduled',
  cancel: 'it was changed after it was scheduled',
  approval: 'its approval no longer counts',
  'parent-changed': 'the comment it answers changed',
  'not-screened': 'it could not be screened',
  blocked: 'the last screening blocked it',
  seal: 'its bytes are not those that were approved',
  'worker-stopped': 'the sending process stopped',
  // what a person said about a doubtful send
  'said-live': 'it is live',
  'said-not-live': 'it is not live',
};

/** A code in words; one that is not listed reads with spaces for its hyphens. */
export function wordOf(code: string): string {
  return words[code] ?? code.replaceAll('-', ' ');
}
