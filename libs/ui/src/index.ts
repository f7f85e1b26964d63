export { Banner } from './banner/banner';
export { Button, type ButtonVariant } from './button/button';
export { Card } from './card/card';
export { Dialog } from './dialog/dialog';
export { EmptyState } from './empty-state/empty-state';
export { ErrorSummary, type SummaryError } from './error-summary/error-summary';
export { Field, FieldControl } from './field/field';
export { Icon } from './icon/icon';
export { PageHeader } from './page-header/page-header';
export { Pill, type Tone } from './pill/pill';
export { Segments, type Segment } from './tabs/segments';
export { Skeleton } from './skeleton/skeleton';
export { Moment, TIME_SENSE, type TimeSense } from './time/time';
export {
  dateIn,
  sayClock,
  sayDate,
  sayExactly,
  sayInstant,
  sayRelative,
  wallTimeAt,
} from './time/say-time';
export { When } from './time/when';
export { Announcer } from './announcer/announcer';
