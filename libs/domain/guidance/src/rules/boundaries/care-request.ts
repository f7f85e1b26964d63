import { ICB_PRINCIPLES, MPS_FACTSHEET } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';
import { CARE_REQUESTS, SERVICE_QUESTION } from './care-words';

export const careRequest = defineRule({
  id: 'boundaries.care-request',
  title: 'Request for care or for work on a record',
  appliesTo: ['comment'],
  severity: 'review',
  sentence: 'This person wants care. Give the proper route without confirming anything about them.',
  why: 'A page is not watched like a phone line, and answering in public would disclose that they are a patient.',
  sources: [ICB_PRINCIPLES, MPS_FACTSHEET],
  detect: inText({ any: CARE_REQUESTS, unless: SERVICE_QUESTION, confidence: 0.8 }),
});
