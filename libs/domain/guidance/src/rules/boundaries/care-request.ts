import { ICB_PRINCIPLES, MPS_FACTSHEET } from '../../data/sources';
import { KIN } from '../../data/words';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';
import { ASKED_IN_GENERAL, CARE_OBJECT, CARE_REQUESTS, SERVICE_QUESTION } from './care-words';
import { signsIn } from '../../signs';

/** Asking, in whatever words, and something that is one's own to ask for: together. */
const ASKED =
  /\b(?:can|could|would|will|may) (?:you|u|someone|somebody|anyone|any ?1|one of you|the (?:doc|doctor|nurse|gp|pharmacist|dr)|a (?:doctor|nurse|gp)|i|we)\b|\bany ?(?:1|one) (?:at|in|from|there|able|around|free)\b|\b(?:any|is there (?:any|a)) (?:chance|cancellations?|appointments?|slots?|space)\b|\b(?:someone|somebody|please|pls|plz) (?:please )?(?:look|ring|call|phone|cancel|send|sort|chase|book|check|put|fit|squeeze|print|add|tell|let|help|order|do|move)\b|^\W*(?:hi |hiya |hello |please |pls |just |i |we |really |also )*(?:need|needing|cancel|chase|send|book|want|desperate for|order|forgot to order|after|could do with|got to have|require|waiting (?:on|for)|ran out of|run out of|out of)\b|\b(?:need|needs|want|forgot|order) (?:the|a|an|my|some|to order|his|her|me|more) (?:[a-z]+ ){0,3}(?:results?|form|forms?|prescription|script|tablets|inhalers?|letter|note|appointment|appt|referral|doing|printing|signing)\b/;
const OWN_CARE = rx`\b(?:my|me|mine|his|her|our|us|mum'?s|dad'?s|i|him|${KIN}(?:'s|s)?|for (?:me|him|her|mum|dad|friday|monday|the weekend|today|tomorrow))\b`;
const CARE = rx`\b(?:${CARE_OBJECT}|toe|mole|pic(?:ture)?|photo|blood form|form|forms|tablets|inhaler|ear|ears|eye|foot|knee|back|throat|chest|\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)|housebound|home visit|come out|gout|infected|chiropod\w+|dressings?)\b`;
const NOT_OWN =
  /\b(?:how do (?:i|we|you)|how can (?:i|we)|do you (?:do|offer|have|still|take)|what (?:is the|number|time|are)|which|where (?:is|are|do)|is it (?:by|ok|free|true|open)|walking group|gym|leaflet|poster|open day|website|in general|parking|the page|complain\w*|apolog\w+|rang|cancelled on|never|i was|we were|i had|was told|thanks? (?:for|to)|thank you|got (?:my|the) .{0,20}(?:in|within) (?:\d|ten|five|minutes))\b/;

export const careRequest = defineRule({
  id: 'boundaries.care-request',
  title: 'Request for care or for work on a record',
  appliesTo: ['comment'],
  severity: 'review',
  sentence: 'This person wants care. Give the proper route without confirming anything about them.',
  why: 'A page is not watched like a phone line, and answering in public would disclose that they are a patient.',
  sources: [ICB_PRINCIPLES, MPS_FACTSHEET],
  detect: ({ text }) => {
    const found = phrasesIn(text, {
      any: CARE_REQUESTS,
      unless: [...SERVICE_QUESTION, ...ASKED_IN_GENERAL],
      confidence: 0.8,
    });
    if (found.length > 0) return found;
    return signsIn(text, {
      all: [ASKED, CARE, OWN_CARE],
      unless: [...SERVICE_QUESTION, ...ASKED_IN_GENERAL, NOT_OWN],
      reach: 1,
    });
  },
});
