import { type CalendarPost } from '@canteen/contracts';
import { networkWords } from '../../shared-ui/network-mark';
import { postLooks } from '../../shared-ui/states';

/** How a post is told in the calendar. */
export interface ChipFacts {
  post: CalendarPost;
  /** Its wall time, as the calendar says it. */
  time: string;
  /** Where it leads, in a list; in a grid the calendar's own link is around it. */
  link: string | null;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * The time, state and first words of a post as elements for the calendar library. Made by hand: its
 * own way to show a component writes inline styles, which our content policy refuses.
 */
export function postChip({ post, time, link }: ChipFacts): HTMLElement {
  const look = postLooks[post.state];
  const networks = post.channels.map(({ network }) => networkWords[network]).join(' and ');
  const words = post.excerpt || 'Empty draft';
  const first = element('span', 'chip-time');
  first.append(icon(look.icon), element('span', '', time));
  const chip = element('div', 'chip');
  if (link === null) {
    first.append(element('span', 'visually-hidden', `${look.word}, ${networks}:`));
    chip.append(first, element('span', 'chip-words', words));
    return chip;
  }
  first.append(element('span', 'chip-state', `${look.word} · ${networks}`));
  const anchor = element('a', 'ui-list-link chip-link', words);
  anchor.setAttribute('href', link);
  chip.append(first, anchor);
  return chip;
}

function element(tag: 'a' | 'div' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [name, value] of Object.entries({
    viewBox: '0 0 24 24',
    width: '16',
    height: '16',
    'aria-hidden': 'true',
  })) {
    svg.setAttribute(name, value);
  }
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill', 'currentColor');
  svg.append(shape);
  return svg;
}
