import { aside, type KindsOf, type Sentences } from './told';
import { wordOf } from './words';

/** Entries about something a member of the public wrote, from its capture to its one outcome. */
export const commentSentences: Sentences<KindsOf<'comment'>> = {
  'comment.captured': (told) =>
    `A ${told.word('kind') || 'comment'} on ${told.network} was captured, as it was posted on ${told.time('posted')}.`,
  'comment.edited': (told) =>
    `It was changed on the network; version ${told.count('version')} was captured.`,
  'comment.gone': () => 'It is gone from the network. What was captured stays here.',
  'comment.screened': (told) =>
    `It was screened with ${told.text('ruleset')} and put into the ${told.word('lane')} lane${told.has('due') ? `, due ${told.time('due')}` : ''}.`,
  'comment.not-screened': (told) =>
    `It could not be screened${aside(told.word('failure'))} and went to a person, in the ${told.word('lane')} lane.`,
  'comment.lane-changed': (told) =>
    `${told.who} moved it from the ${told.word('from')} lane to the ${told.word('to')} lane.`,
  'comment.opened': (told) => `${told.who} opened it for the first time.`,
  'comment.assigned': (told) =>
    told.has('to')
      ? `${told.who} gave it to ${told.member('to')}.`
      : `${told.who} took it off everybody’s desk.`,
  'comment.about': (told) => {
    const removed = told.members('removed');
    const about = told.members('members') || 'nobody of the practice';
    return `${told.who} recorded that it is about ${about}${removed === '' ? '' : `, and no longer about ${removed}`}.`;
  },
  'comment.reply-started': (told) => `${told.who} started a reply to it.`,
  'comment.hidden-upstream': (told) => `${told.who} hid it on the network: ${told.word('reason')}.`,
  'comment.restored-upstream': (told) =>
    `It was made public again on the network${aside(told.word('reason'))}.`,
  'comment.outcome': (told) =>
    `${told.who} recorded its outcome: ${told.word('kind')}${aside(told.word('reason'))}.${told.is('secondNeeded') ? ' A second person must agree.' : ''}`,
  'comment.outcome-confirmed': (told) =>
    `${told.who} agreed to its outcome as the second person: ${told.word('kind')}.`,
  'comment.outcome-refused': (told) =>
    told.is('takenBack')
      ? `${told.who} took the outcome back: ${told.word('kind')}.`
      : `${told.who} did not agree to its outcome: ${told.word('kind')}. It is open again.`,
  'comment.escalated': (told) =>
    told.is('everybody')
      ? 'Nobody had opened it in time: everybody was told.'
      : `It was brought before ${told.list('contacts').map(wordOf).join(' and ') || 'the next contact'} at once.`,
  'comment.reopened': (told) =>
    told.text('why') === 'back-on-network'
      ? 'It is back on the network and open again.'
      : `${told.who} opened it again.`,
};
