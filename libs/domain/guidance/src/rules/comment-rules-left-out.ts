// Stands in for the rules about comments in a build that screens posts and replies only, as
// models/left-out.ts does for their models. Whoever screens a comment all the same is told.
import { defineRule } from '../rule';

export const commentRules = [
  defineRule({
    id: 'screening.left-out',
    title: 'Comments are screened on the server',
    appliesTo: ['comment'],
    severity: 'review',
    sentence: 'This comment was not screened here.',
    why: 'The rules about comments are not part of this build.',
    sources: [],
    detect: () => {
      throw new Error('The rules about comments were left out of this build.');
    },
  }),
];
