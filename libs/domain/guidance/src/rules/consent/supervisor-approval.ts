import { MPS_FACTSHEET } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { type Detection, defineRule } from '../../rule';

const TRAINEE =
  /\b(?:trainee|student|registrar|work experience|placement|apprentice|external|project|dissertation|poster project|intern)\b/;
const PREMISES =
  /\b(?:corridor|waiting room|treatment room|consulting room|reception|surgery|practice|clinic|room|premises|desk|building|couch)\b/;

export const supervisorApproval = defineRule({
  id: 'consent.supervisor-approval',
  title: 'Supervisor has not agreed to the photo',
  appliesTo: ['post', 'reply'],
  severity: 'review',
  sentence: 'Get a supervisor’s agreement for photos taken in the practice.',
  why: 'Somebody responsible for the premises has to have looked at what the picture shows.',
  sources: [MPS_FACTSHEET],
  detect: (item: ScreenedItem): Detection[] =>
    item.alts.flatMap((alt, index) => {
      const approved = item.context.images?.[index]?.supervisorOk;
      const byTrainee = TRAINEE.test(
        `${item.text.canon.text.slice(0, 2000)} ${(item.context.authorRole ?? '').replaceAll('-', ' ')}`,
      );
      const needed =
        approved === false ||
        (approved === undefined &&
          byTrainee &&
          PREMISES.test(`${alt.canon.text} ${item.text.canon.text.slice(0, 2000)}`));
      return needed ? [{ field: alt.name, ...alt.whole, confidence: 0.75 }] : [];
    }),
});
