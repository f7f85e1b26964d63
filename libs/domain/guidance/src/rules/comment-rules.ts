import { type Rule } from '../rule';
import { selfDisclosure } from './confidentiality/self-disclosure';
import { careRequest } from './boundaries/care-request';
import { adverseReaction } from './concerns/adverse-reaction';
import { complaint } from './concerns/complaint';
import { inboundSafety } from './concerns/inbound-safety';
import { mediaEnquiry } from './concerns/media-enquiry';
import { medicalEmergency } from './concerns/medical-emergency';
import { safeguarding } from './concerns/safeguarding';
import { selfHarm } from './concerns/self-harm';
import { reportAbuse } from './feedback/report-abuse';
import { dataRightsRequest } from './legal/data-rights-request';
import { harassmentPattern } from './legal/harassment-pattern';
import { threat } from './legal/threat';

/** The rules about comments alone. A build that screens posts and replies only leaves them out. */
export const commentRules: readonly Rule[] = [
  selfDisclosure,
  careRequest,
  adverseReaction,
  complaint,
  inboundSafety,
  mediaEnquiry,
  medicalEmergency,
  safeguarding,
  selfHarm,
  reportAbuse,
  dataRightsRequest,
  harassmentPattern,
  threat,
];
