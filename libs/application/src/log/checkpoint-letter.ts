import { type Mail } from '@canteen/platform';
import { inWords } from './in-words';

/** What a letter with a checkpoint speaks of. */
export interface LetterFacts {
  practiceName: string;
  /** IANA zone of the practice. */
  timeZone: string;
  size: number;
  /** When the checkpoint was signed (ISO). */
  at: string;
  /** The signed note. */
  note: string;
}

/** The daily mail that makes a mailbox a witness: plain words, and the signed note. It holds nothing of any entry. */
export function checkpointLetter(facts: LetterFacts): Omit<Mail, 'to'> {
  const { practiceName, timeZone, size, at, note } = facts;
  const entries = `${size.toLocaleString('en-GB')} ${size === 1 ? 'entry' : 'entries'}`;
  const fileName = `checkpoint-${size}.txt`;
  return {
    subject: `Please keep: checkpoint ${size} of the log of ${practiceName}`,
    text: `Please keep this e-mail. There is nothing else to do.

On ${inWords(at, timeZone)}, the response log of ${practiceName} had ${entries}. The lines at the end are its checkpoint: a short number that would be another one if anything in those entries were changed, moved or left out, signed by the practice's Canteen. They say nothing about what the entries hold.

Because you have them, nobody can rewrite those entries unseen: not even somebody who runs the practice's computers and holds the signing key.

Should anybody ever doubt the log: ask the practice for an export of the whole log, unpack it into a folder, save the attached file there as well, and type in that folder, on any computer with Node.js

node verify.mjs --against ${fileName}

${note}`,
    attachment: { fileName, text: note },
  };
}
