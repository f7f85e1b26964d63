import { type RetentionClass } from '@canteen/contracts';

/** A class of records as people read it, and where its usual time comes from. */
export interface ClassWords {
  label: string;
  basis: string;
}

/**
 * Periods are the usual ones, for the practice's data-protection officer to confirm: those of the NHS
 * Records Management Code (2021) were not checked against its text.
 */
export const classWords: Record<RetentionClass, ClassWords> = {
  published: {
    label: 'Published posts and replies',
    basis: 'Six years after they went out: NHS Records Management Code, corporate communications.',
  },
  comments: {
    label: 'Closed comments',
    basis: 'Two years after they were closed, as the NHS website keeps reviews.',
  },
  complaints: {
    label: 'Comments that became complaints',
    basis: 'Ten years after they were closed: NHS Records Management Code, complaints.',
  },
  safeguarding: {
    label: 'Comments about somebody’s safety',
    basis:
      'Ten years after they were closed. The incident or safeguarding record has its own time.',
  },
  'blocked-drafts': {
    label: 'Drafts that were blocked',
    basis: 'Thirty days after the last change: they may name somebody, and nobody needs them.',
  },
  'other-drafts': {
    label: 'Drafts that never went out',
    basis: 'Two years after the last change.',
  },
  'sign-ins': {
    label: 'Records of sign-ins',
    basis: 'Two years after they ended: Data Security and Protection Toolkit.',
  },
  'data-rights': {
    label: 'Reasons of data-rights requests',
    basis: 'Three years after the decision: NHS Records Management Code, data-rights letters.',
  },
};
