import { type DataRequestSummary } from '@canteen/contracts';

export const requestStates: Record<DataRequestSummary['state'], string> = {
  open: 'Open',
  answered: 'Answered',
  refused: 'Refused',
  withdrawn: 'Withdrawn',
};

/** "12 days left", "Due today", "3 days late"; nothing once it is closed. */
export function timeLeft({ daysLeft }: Pick<DataRequestSummary, 'daysLeft'>): string {
  if (daysLeft === null) return '';
  if (daysLeft === 0) return 'Due today';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft > 0 ? `${days} left` : `${days} late`;
}
