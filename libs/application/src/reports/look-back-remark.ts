import { LookBackRepository, type Transaction } from '@canteen/data-access';
import { RULESET } from '@canteen/guidance';
import { later } from '../comments/comment-moves';
import { A_YEAR_MS } from '../standing/standing-facts';

/** Which rules looked back, and how far they have come; nothing where nothing went out. */
export async function lookBackRemark(tx: Transaction): Promise<string | undefined> {
  const { published, looked, notScreened } = await tx
    .use(LookBackRepository)
    .progress(RULESET.id, later(tx.now, -A_YEAR_MS));
  if (published === 0) return undefined;
  const count = (number: number) => number.toLocaleString('en-GB');
  const sentences = [
    looked < published
      ? `So far rules ${RULESET.id} have looked at ${count(looked)} of ${count(published)} published texts; the rest follows by itself.`
      : `Rules ${RULESET.id} have looked at all ${count(published)} published texts.`,
    ...(notScreened > 0 ? [`${count(notScreened)} could not be screened, or were erased.`] : []),
  ];
  return sentences.join(' ');
}
