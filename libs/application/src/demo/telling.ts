import { type AdjustableClock } from '@canteen/platform';
import { type DemoDays } from './demo-days';
import { type DemoScene } from './demo-practice';

/** One telling of the story: its clock, its days, who is where, and the picture they have. */
export interface Telling {
  clock: AdjustableClock;
  days: DemoDays;
  scene: DemoScene;
  picture: string;
}
