import {
  mdiAlertCircleOutline,
  mdiAlertOctagonOutline,
  mdiArrowULeftTop,
  mdiCalendarClock,
  mdiCancel,
  mdiCheckCircleOutline,
  mdiClockAlertOutline,
  mdiEyeCheckOutline,
  mdiFileDocumentEditOutline,
  mdiHelpCircleOutline,
  mdiInboxOutline,
  mdiLifebuoy,
  mdiLockOutline,
  mdiMagnifyScan,
  mdiPauseCircleOutline,
  mdiPencilOutline,
  mdiScaleBalance,
  mdiSendClockOutline,
  mdiTimerSandComplete,
} from '@mdi/js';
import {
  type CommentState,
  type Lane,
  type PostState,
  type PublicationState,
  type Severity,
} from '@canteen/contracts';
import { type Tone } from '@canteen/ui';

/** How a state is shown: always a word and an icon, with the colour that follows. */
export interface Look {
  word: string;
  icon: string;
  tone: Tone;
}

export const postLooks: Record<PostState, Look> = {
  draft: { word: 'Draft', icon: mdiPencilOutline, tone: 'neutral' },
  screening: { word: 'Being checked', icon: mdiMagnifyScan, tone: 'info' },
  'changes-needed': { word: 'Changes needed', icon: mdiFileDocumentEditOutline, tone: 'waiting' },
  'in-review': { word: 'In review', icon: mdiEyeCheckOutline, tone: 'info' },
  returned: { word: 'Sent back', icon: mdiArrowULeftTop, tone: 'waiting' },
  approved: { word: 'Approved', icon: mdiCheckCircleOutline, tone: 'good' },
  scheduled: { word: 'Scheduled', icon: mdiCalendarClock, tone: 'good' },
  publishing: { word: 'Going out', icon: mdiSendClockOutline, tone: 'info' },
  published: { word: 'Published', icon: mdiCheckCircleOutline, tone: 'good' },
  corrected: { word: 'Corrected', icon: mdiFileDocumentEditOutline, tone: 'neutral' },
  'taken-down': { word: 'Taken down', icon: mdiCancel, tone: 'neutral' },
  'on-hold': { word: 'On hold', icon: mdiPauseCircleOutline, tone: 'waiting' },
  expired: { word: 'Approval ran out', icon: mdiTimerSandComplete, tone: 'waiting' },
  missed: { word: 'Not sent: missed', icon: mdiClockAlertOutline, tone: 'waiting' },
  unconfirmed: { word: 'Not confirmed', icon: mdiHelpCircleOutline, tone: 'waiting' },
  failed: { word: 'Not sent', icon: mdiAlertCircleOutline, tone: 'waiting' },
  cancelled: { word: 'Cancelled', icon: mdiCancel, tone: 'neutral' },
};

export const publicationLooks: Record<PublicationState, Look> = {
  queued: { word: 'Waiting', icon: mdiCalendarClock, tone: 'info' },
  sending: { word: 'Going out', icon: mdiSendClockOutline, tone: 'info' },
  waiting: { word: 'Waiting to try again', icon: mdiSendClockOutline, tone: 'waiting' },
  unconfirmed: { word: 'Not confirmed', icon: mdiHelpCircleOutline, tone: 'waiting' },
  'ask-a-person': { word: 'Look and say', icon: mdiHelpCircleOutline, tone: 'waiting' },
  confirmed: { word: 'Published', icon: mdiCheckCircleOutline, tone: 'good' },
  rejected: { word: 'Refused', icon: mdiAlertCircleOutline, tone: 'waiting' },
  missed: { word: 'Not sent: missed', icon: mdiClockAlertOutline, tone: 'waiting' },
  held: { word: 'Held', icon: mdiPauseCircleOutline, tone: 'waiting' },
  cancelled: { word: 'Cancelled', icon: mdiCancel, tone: 'neutral' },
};

export const laneLooks: Record<Lane, Look> = {
  'life-safety': { word: 'Life safety', icon: mdiLifebuoy, tone: 'stop' },
  privacy: { word: 'Privacy', icon: mdiLockOutline, tone: 'waiting' },
  abuse: { word: 'Abuse', icon: mdiAlertOctagonOutline, tone: 'waiting' },
  hold: { word: 'Hold', icon: mdiScaleBalance, tone: 'waiting' },
  ordinary: { word: 'Ordinary', icon: mdiInboxOutline, tone: 'neutral' },
};

export const commentLooks: Record<CommentState, Look> = {
  captured: { word: 'New', icon: mdiInboxOutline, tone: 'info' },
  triaged: { word: 'Sorted', icon: mdiMagnifyScan, tone: 'info' },
  open: { word: 'Open', icon: mdiInboxOutline, tone: 'waiting' },
  answering: { word: 'Being answered', icon: mdiPencilOutline, tone: 'info' },
  'awaiting-approval': { word: 'Reply in review', icon: mdiEyeCheckOutline, tone: 'info' },
  closed: { word: 'Closed', icon: mdiCheckCircleOutline, tone: 'good' },
};

export const severityLooks: Record<Severity, Look> = {
  block: { word: 'Must not go out', icon: mdiAlertOctagonOutline, tone: 'stop' },
  review: { word: 'Look closely', icon: mdiEyeCheckOutline, tone: 'waiting' },
  advise: { word: 'Advice', icon: mdiHelpCircleOutline, tone: 'info' },
};
