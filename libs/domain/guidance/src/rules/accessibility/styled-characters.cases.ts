import { type RuleCases } from '../../testing/cases';

export const styledCharactersCases: RuleCases = {
  rule: 'accessibility.styled-characters',
  objects: [
    { text: '𝐎𝐩𝐞𝐧 𝐃𝐚𝐲' },
    { kind: 'post', text: '𝐎𝐩𝐞𝐧 𝐃𝐚𝐲' },
    { kind: 'post', text: 'ⓕⓛⓤ clinic' },
    { kind: 'post', text: '𝓦𝓮𝓵𝓬𝓸𝓶𝓮 to our page' },
    { text: '𝓕𝓻𝓮𝓮 health checks for over 40s' },
    { text: 'Ⓞⓟⓔⓝ ⓓⓐⓨ on Friday' },
  ],
  accepts: [
    { text: 'Siân serves a naïve café' },
    { kind: 'post', text: 'café, naïve, Siân' },
    { kind: 'post', text: 'Ring 01632 960200' },
    { kind: 'post', text: '£5 and 20°C' },
    { text: 'Our café is open with coffee from Zoë and Siân' },
  ],
};
