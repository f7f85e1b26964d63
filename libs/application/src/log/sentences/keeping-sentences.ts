import { counted, type KindsOf, type Sentences, type Told } from './told';

type Kinds = KindsOf<
  'text' | 'erasure' | 'restriction' | 'hold' | 'retention' | 'data-request' | 'report'
>;

/** Entries about what is kept and for how long, and who was told of it: erasure, restriction, legal hold, the schedule, data requests. */
export const keepingSentences: Sentences<Kinds> = {
  'text.erased': (told) =>
    told.text('why') === 'retention'
      ? `The time of ${thing(told)} was over (${told.word('class')}, ${counted(told.count('days'), 'day')}): ${went(told)}.`
      : `${told.who} agreed as the second person, and ${thing(told)} was erased${because(told)}: ${went(told)}. The entries stay and still verify.`,
  'erasure.asked': (told) =>
    `${told.who} asked for ${thing(told)} to be erased${because(told)}. A second person must agree.`,
  'erasure.refused': (told) =>
    told.is('takenBack')
      ? `${told.who} took the request to erase ${thing(told)} back.`
      : `${told.who} did not agree to erase ${thing(told)}. Nothing was erased.`,
  'restriction.placed': (told) =>
    `${told.who} restricted ${thing(told)}${because(told)}: it is kept and not used.`,
  'restriction.lifted': (told) => `${told.who} lifted the restriction of ${thing(told)}.`,
  'hold.placed': (told) =>
    `${told.who} put a legal hold on this thread${because(told)}: nothing of it is erased or deleted.`,
  'hold.released': (told) => `${told.who} released the legal hold on this thread.`,
  'retention.deleted': (told) =>
    `The time of ${counted(told.count('records'), 'record')} of ended sign-ins was over (${counted(told.count('days'), 'day')}): deleted.`,
  'data-request.opened': (told) =>
    `${told.who} opened a data request received on ${told.day('received')}. An answer is due by ${told.day('due')}.`,
  'data-request.identity-shown': (told) =>
    `${told.who} recorded that whoever made the data request showed who they are, on ${told.day('on')}. An answer is due by ${told.day('due')}.`,
  'data-request.extended': (told) =>
    `${told.who} extended the time of a data request by two months. An answer is due by ${told.day('due')}.`,
  'data-request.answer-made': (told) =>
    `${told.who} made the answer to a data request as ${told.text('format').toUpperCase()}: ${counted(told.count('included'), 'item')}, ${told.count('leftOut')} left out, ${counted(told.count('covered'), 'part')} covered. SHA-256 of the file: ${told.text('digest')}.`,
  'data-request.closed': (told) =>
    `${told.who} closed a data request as ${told.word('state')}${because(told)}.`,
  'report.exported': (told) =>
    `${told.who} exported a report: ${told.text('report')}, as ${told.text('format').toUpperCase()}.`,
};

function thing(told: Told): string {
  const type = told.text('type');
  if (type === 'media') return 'a picture';
  if (type === 'erasure') return 'the reasons of a data-rights request';
  if (type === 'data-request') return 'who made a data request and what was copied for it';
  return type === 'post' ? 'a post' : 'a comment';
}

function because(told: Told): string {
  return told.has('ground') ? ` (${told.word('ground')})` : '';
}

function went(told: Told): string {
  const pictures = told.count('pictures');
  return `${counted(told.count('texts'), 'text')}${pictures > 0 ? ` and ${counted(pictures, 'picture')}` : ''} and the key they were closed with were destroyed`;
}
