import { type ScreenedItem } from '../../item';
import { wholeField } from '../../matching';
import { type Detection } from '../../rule';
import { type AbuseLikelihood, abuseLikelihoodIn } from '../../triage/abuse-model';

const NEARLY_CERTAIN = 0.85;

/** A comment that the model is nearly certain about; our own texts are judged by their phrases alone. */
export function likely(item: ScreenedItem, question: keyof AbuseLikelihood): Detection[] {
  if (item.outbound) return [];
  const likelihood = abuseLikelihoodIn(item.text)[question];
  return likelihood > NEARLY_CERTAIN ? wholeField(item.text, likelihood) : [];
}
