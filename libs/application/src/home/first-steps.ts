import { type FirstStep, type Role } from '@canteen/contracts';

/** What decides which of a new practice's first steps are done. */
export interface PracticeSoFar {
  /** Roles of the members who can sign in. */
  roles: readonly Role[];
  contactRoles: readonly string[];
  listedPhones: number;
  channels: number;
}

/**
 * What an administrator does before the practice can work, in the order in which it is best done.
 *
 * @returns every step with whether it is done; nothing once all are
 */
export function firstSteps(practice: PracticeSoFar): FirstStep[] {
  const steps: FirstStep[] = [
    {
      title: 'Name the duty clinician and who comes next',
      why: 'A comment that may be about danger to life alerts them at once.',
      link: '/policy',
      done: ['duty-clinician', 'next-contact'].every((role) =>
        practice.contactRoles.includes(role),
      ),
    },
    {
      title: 'List the practice’s own telephone numbers and addresses',
      why: 'The rules stop every other number and address.',
      link: '/policy',
      done: practice.listedPhones > 0,
    },
    {
      title: 'Invite a clinical approver',
      why: 'Nobody approves their own words: a second person has to.',
      link: '/people',
      done: practice.roles.includes('clinical-approver'),
    },
    {
      title: 'Invite the Caldicott Guardian',
      why: 'Their approval is needed where somebody’s privacy is touched.',
      link: '/people',
      done: practice.roles.includes('caldicott-guardian'),
    },
    {
      title: 'Connect Facebook or X',
      why: 'Comments are fetched from then on, and posts can go out.',
      link: '/channels',
      done: practice.channels > 0,
    },
  ];
  return steps.every(({ done }) => done) ? [] : steps;
}
