import { parsePracticeProfile } from './profile/parse';
import { screen, type ScreeningOptions } from './screen';
import { type ItemKind } from './types';

/**
 * Invented texts that between them touch what most texts of a practice touch: times, people, illness,
 * thanks, complaints, danger, offers, elections. What they are found to be is of no interest. The first is what
 * is published most.
 */
const TEXTS: readonly (readonly [ItemKind, string])[] = [
  ['post', 'Flu clinics start on Saturday 3 October at 9am. Book in the app or call 01632 960117.'],
  ['comment', 'Thanks to the nurse who saw my mum so quickly on Friday, she was lovely.'],
  ['comment', 'Waited an hour past my appointment, and the receptionist was rude. Who do I ring?'],
  ['comment', 'i cant go on anymore, he hits me and nobody would miss me. chest pain all night'],
  ['comment', 'Can you sort my repeat prescription, my number is 07700 900123, PO5 3XX'],
  [
    'comment',
    'you useless idiots, somebody should burn the place down. I will sue, see you in court',
  ],
  ['comment', 'Hi, I write for the local paper. Why were the wrong results sent to people?'],
  [
    'post',
    'A patient of mine, 47, came in with chest pain last Tuesday. Her husband, a baker in Mill Road, had died.',
  ],
  [
    'post',
    'Half price Botox and weight loss jabs this week only! Better than any other surgery, guaranteed. Leave a five star review to win a prize.',
  ],
  [
    'post',
    'Vote on Thursday: the council has failed us. As a doctor I think this vaccine is not safe, whatever they say at the hospital.',
  ],
  [
    'post',
    'Another day of time wasters. You could not make it up! My wife’s company sells a cream that cures eczema. #nhsheroes',
  ],
  [
    'reply',
    'Thank you for your feedback, Margaret. We are sorry that your test results took so long; please call the practice manager.',
  ],
  [
    'reply',
    'You missed two appointments and were rude to our staff. Your blood pressure tablets will work if you take them. Find another practice, or our solicitors will write to you.',
  ],
];

/**
 * Makes the engine load its words and models and compile the patterns that ordinary texts need, which
 * takes about a second on a small machine. Without it the first screenings take that time.
 *
 * @throws whatever a broken rule or model throws
 */
export function warmUp(options: ScreeningOptions = {}): void {
  for (const step of warmUpSteps(options)) step();
}

/** The same in steps of some tens of milliseconds, for where somebody is typing meanwhile. */
export function warmUpSteps(options: ScreeningOptions = {}): (() => void)[] {
  const profile = parsePracticeProfile({ name: 'Practice', nation: 'England', helplines: [] });
  // Where somebody types there are no comments to screen, and their rules and models may be left out.
  const texts = TEXTS.filter(([kind]) => options.profile !== 'typing' || kind !== 'comment');
  return texts.map(([kind, text]) => () => {
    const context =
      kind === 'reply' ? { comment: 'I waited an hour.', commenterName: 'A. N.' } : {};
    screen({ kind, text, context, profile }, options);
  });
}
