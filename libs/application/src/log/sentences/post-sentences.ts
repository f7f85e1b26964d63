import { aside, counted, type KindsOf, type Sentences, type Told } from './told';

/** Entries about a post or reply, from first draft to taken down. */
export const postSentences: Sentences<KindsOf<'post'>> = {
  'post.started': (told) =>
    told.text('kind') === 'reply'
      ? 'The first draft of the reply was opened.'
      : told.has('corrects')
        ? `${told.who} started a correction of what is public.`
        : `${told.who} started a post${told.text('from') === 'table' ? ' as a row of a table' : ''}.`,
  'post.submitted': (told) =>
    `${told.who} submitted ${told.revision}${told.has('due') ? `, due ${told.time('due')}` : ''}.`,
  'post.screened': (told) =>
    `${capital(told.revision)} was screened with ${told.text('ruleset')}: ${findings(told)}.`,
  'post.not-screened': (told) =>
    `${capital(told.revision)} could not be screened${aside(told.word('failure'))}. It cannot go out.`,
  'post.approved': (told) => `${told.who} approved ${told.revision}${told.capacity}.`,
  'post.returned': (told) => `${told.who} sent ${told.revision} back${told.capacity}.`,
  'post.held': (told) => `${told.who} held ${told.revision} for advice.`,
  'post.released': (told) =>
    told.text('result') === 'cancel'
      ? `${told.who} ended the hold: it is not published.`
      : `${told.who} ended the hold: it goes on.`,
  'post.approval-voided': (told) =>
    `What was approved of it became void${aside(told.word('reason'))}.`,
  'post.finding-cleared': (told) =>
    `${told.who} cleared a finding of ${told.text('rule')} as a false alarm${told.capacity}.`,
  'post.scheduled': (told) => `It was scheduled for ${told.time('due')}.`,
  'post.reopened': (told) =>
    told.text('from') === 'cancelled'
      ? `${told.who} took the cancelling back: it is a draft again.`
      : `${told.who} opened it for changes.`,
  'post.cancelled': (told) => `${told.who} cancelled it.`,
  'post.expired': () => 'Its time passed before it was decided. Nothing was published.',
  'post.take-down-asked': (told) => `${told.who} asked for it to be taken down.`,
  'post.corrected': () => 'Its public words were changed to those of the correction.',
  'post.taken-down': () => 'It was taken down from the networks.',
  'post.breach-dealt-with': (told) =>
    `${told.who} recorded what was done about the personal data that got out.`,
};

/** Entries about one post on one channel: every try to send it and what came of it. */
export const publicationSentences: Sentences<KindsOf<'publication'>> = {
  'publication.intended': (told) =>
    `Everything was checked again, and try ${told.count('attempt')} to send ${told.revision} to ${told.network} began.`,
  'publication.refused-at-gate': (told) =>
    `It was stopped just before sending to ${told.network}: ${told.word('code')}.`,
  'publication.confirmed': (told) =>
    `${told.network} confirmed it${told.has('url') ? `: ${told.text('url')}` : '.'}`,
  'publication.rejected': (told) => `${told.network} refused it${told.code}.`,
  'publication.waiting': (told) =>
    told.has('retryAt')
      ? `${told.network} did not take it yet; the next try is at ${told.time('retryAt')}.`
      : `It waits: ${told.word('code')}.`,
  'publication.unconfirmed': (told) =>
    `The network gave no clear answer${aside(told.word('why'))}. It is looked for, never sent twice.`,
  'publication.probed': (told) =>
    `The network’s own list was searched for it (look ${told.count('probe')}): ${told.text('found') === 'found' ? 'it is there' : told.word('found')}.`,
  'publication.asked-a-person': (told) =>
    `After ${counted(told.count('probes'), 'look')} a person was asked whether it is live.`,
  'publication.resolved': (told) => `${told.who} answered: ${told.word('answer')}.`,
  'publication.missed': (told) =>
    `It was not sent to ${told.network}: its time passed. Nothing was published.`,
  'publication.held': () => 'It was held: everything was paused when it was due.',
  'publication.read-back': (told) =>
    told.is('same')
      ? 'What is public was read back: it is what was approved.'
      : told.is('exists')
        ? 'What is public was read back: it is NOT what was approved.'
        : 'What is public could not be read back.',
};

function findings(told: Told): string {
  const parts = [
    [told.count('blocks'), 'block'],
    [told.count('reviews'), 'finding to review', 'findings to review'],
    [told.count('advice'), 'piece of advice', 'pieces of advice'],
  ] as const;
  const found = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => counted(count, one, many));
  return found.length === 0 ? 'nothing found' : found.join(', ');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
