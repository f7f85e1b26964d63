import { type RuleSource } from '../types';

/** GMC, Doctors' use of social media (2013), replaced on 30 January 2024. */
export const gmc2013 = (paragraph: string): RuleSource => ({
  label: `GMC, Doctors' use of social media (2013) ${paragraph}`.trim(),
  inForceFrom: '2013-04-22',
  inForceTo: '2024-01-29',
});
/** GMC, Using social media as a medical professional (in force from 30 January 2024). */
export const gmc2024 = (paragraph: string): RuleSource => ({
  label: `GMC, Using social media as a medical professional (2024) ${paragraph}`.trim(),
  inForceFrom: '2024-01-30',
});
/** GMC, Good medical practice (in force from 30 January 2024). */
export const gmp2024 = (paragraph: string): RuleSource => ({
  label: `GMC, Good medical practice (2024) ${paragraph}`.trim(),
  inForceFrom: '2024-01-30',
});
/** Any other source. */
export const other = (label: string): RuleSource => ({ label });

export const CRITICISM = other('GMC, Responding to criticism in the media');
export const MDU_CRITICISM = other('MDU, Dealing with online criticism');
export const BOUNDARIES = other('GMC, Maintaining personal and professional boundaries');
export const RECORDINGS = other('GMC, Making and using visual and audio recordings of patients');
export const MPS_FACTSHEET = other('MPS factsheet, Social media (2016)');
export const BMA_ABUSE = other('BMA, Dealing with online abuse (guidance for GPs)');
export const NHS_REVIEWS = other('nhs.uk, Managing patient feedback, and its reviews policy');
export const COMPLAINTS_2009 = other(
  'Local Authority Social Services and NHS Complaints (England) Regulations 2009',
);
export const CAP_12 = other('CAP Code 12.12; Human Medicines Regulations 2012, regulation 284');
export const GCS_ACCESSIBILITY = other(
  'Government Communication Service, accessible social media guidance',
);
export const ICB_PRINCIPLES = other('Integrated care board social media principles for practices');
export const RESPONDING_TO_SUICIDAL_CONTENT = other(
  'NSPA and Samaritans, Responding to suicidal content online',
);
export const NHS_EMPLOYERS = other('NHS Employers, New to the NHS? (social media)');
export const CONFIDENTIALITY = other(
  'GMC, Confidentiality: good practice in handling patient information (2017)',
);
export const ISB_1523 = other(
  'ISB 1523, Anonymisation standard for publishing health and social care data',
);
export const DEFAMATION_ACT = other('Defamation Act 2013, sections 1 to 3');
export const PRE_ELECTION = other(
  'NHS England, Pre-election guidance for NHS organisations (2024)',
);
export const ONLINE_SAFETY_ACT = other('Online Safety Act 2023, section 181');
