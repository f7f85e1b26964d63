import { RECORDINGS } from '../../data/sources';
import { defineRule } from '../../rule';
import { unconsentedPictures } from './pictures';

export const childImage = defineRule({
  id: 'consent.child-image',
  title: 'Child pictured without consent',
  appliesTo: ['post', 'reply'],
  severity: 'block',
  sentence:
    'A child’s picture needs consent from someone with parental responsibility, and a second approver.',
  why: 'A child cannot agree to it, and what is public stays public.',
  sources: [RECORDINGS],
  detect: (item) =>
    unconsentedPictures(
      item,
      [
        /\b(?:child|children|girl|boy|girls|boys|toddlers?|baby|babies|newborn|schoolboy|schoolgirl|pupils?|kids?|school ?children|twins|grandson|granddaughter|scouts|brownies|cubs|teenagers?|infants?|brothers|sisters|siblings|tots?|little (?:ones?|lad|lass|fella)|youngsters?|cub|guides|choirboys?|mum and bump|bump|year (?:[1-9]|1[0-3])|reception class|playgroup)\b(?!'s (?:corner|books|toys|area|drawing))/,
      ],
      0.8,
    ),
});
