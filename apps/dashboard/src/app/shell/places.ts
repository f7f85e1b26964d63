import {
  mdiAccountGroupOutline,
  mdiCalendarMonthOutline,
  mdiChartBar,
  mdiCheckDecagramOutline,
  mdiClipboardTextClockOutline,
  mdiDotsHorizontal,
  mdiHomeOutline,
  mdiInboxOutline,
  mdiShieldCheckOutline,
  mdiTransitConnectionVariant,
} from '@mdi/js';
import { type Role } from '@canteen/contracts';

/** A place in the navigation. */
export interface Place {
  path: string;
  word: string;
  icon: string;
  /** Whose work it mostly is; others reach it under "More" on a phone. */
  mainFor: readonly Role[];
}

const approvers: readonly Role[] = ['clinical-approver', 'caldicott-guardian', 'compliance'];

export const home: Place = { path: '/', word: 'Home', icon: mdiHomeOutline, mainFor: [] };
export const more: Place = { path: '/more', word: 'More', icon: mdiDotsHorizontal, mainFor: [] };

/** In the order of the rail. */
export const places: readonly Place[] = [
  { path: '/calendar', word: 'Calendar', icon: mdiCalendarMonthOutline, mainFor: ['author'] },
  { path: '/review', word: 'Review', icon: mdiCheckDecagramOutline, mainFor: approvers },
  {
    path: '/inbox',
    word: 'Inbox',
    icon: mdiInboxOutline,
    mainFor: ['author', 'clinical-approver', 'caldicott-guardian', 'compliance'],
  },
  {
    path: '/log',
    word: 'Log',
    icon: mdiClipboardTextClockOutline,
    mainFor: ['compliance', 'auditor'],
  },
  {
    path: '/reports',
    word: 'Reports',
    icon: mdiChartBar,
    mainFor: ['compliance', 'auditor'],
  },
  {
    path: '/channels',
    word: 'Channels',
    icon: mdiTransitConnectionVariant,
    mainFor: ['administrator'],
  },
  { path: '/people', word: 'People', icon: mdiAccountGroupOutline, mainFor: ['administrator'] },
  { path: '/policy', word: 'Policy', icon: mdiShieldCheckOutline, mainFor: ['administrator'] },
];

/**
 * The bottom bar of a phone: Home, the two places this person works in most, and More.
 *
 * @param roles what the person is at this practice
 */
export function barFor(roles: readonly Role[]): readonly Place[] {
  const order = ['/review', '/inbox', '/calendar', '/log', '/reports', '/channels', '/people'];
  const mine = order
    .flatMap((path) => places.filter((place) => place.path === path))
    .filter((place) => place.mainFor.some((role) => roles.includes(role)));
  const rest = places.filter((place) => !mine.includes(place));
  return [home, ...[...mine, ...rest].slice(0, 2), more];
}
