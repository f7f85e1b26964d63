import { type Rule } from '../rule';
import { child } from './confidentiality/child';
import { confirmsPatient } from './confidentiality/confirms-patient';
import { contactDetails } from './confidentiality/contact-details';
import { deceased } from './confidentiality/deceased';
import { extremeAge } from './confidentiality/extreme-age';
import { hiddenMetadata } from './confidentiality/hidden-metadata';
import { identifiableCase } from './confidentiality/identifiable-case';
import { imageBackground } from './confidentiality/image-background';
import { individualCase } from './confidentiality/individual-case';
import { mosaic } from './confidentiality/mosaic';
import { namedPatient } from './confidentiality/named-patient';
import { nhsNumber } from './confidentiality/nhs-number';
import { otherIdentifier } from './confidentiality/other-identifier';
import { personalDate } from './confidentiality/personal-date';
import { privateForum } from './confidentiality/private-forum';
import { quotesPrivateMessage } from './confidentiality/quotes-private-message';
import { recordIdentifier } from './confidentiality/record-identifier';
import { replyClinicalDetail } from './confidentiality/reply-clinical-detail';
import { selfDisclosure } from './confidentiality/self-disclosure';
import { smallNumbers } from './confidentiality/small-numbers';
import { taggedIndividual } from './confidentiality/tagged-individual';
import { thirdParty } from './confidentiality/third-party';
import { accountMixing } from './boundaries/account-mixing';
import { careRequest } from './boundaries/care-request';
import { flirtatious } from './boundaries/flirtatious';
import { friendRequest } from './boundaries/friend-request';
import { locationCheckin } from './boundaries/location-checkin';
import { personalAdvice } from './boundaries/personal-advice';
import { personalProfileContact } from './boundaries/personal-profile-contact';
import { anonymousAccount } from './identity/anonymous-account';
import { astroturfing } from './identity/astroturfing';
import { doctorUnnamed } from './identity/doctor-unnamed';
import { misleadingCredentials } from './identity/misleading-credentials';
import { speaksForProfession } from './identity/speaks-for-profession';
import { abusive } from './conduct/abusive';
import { canteenTest } from './conduct/canteen-test';
import { derogatoryToPatients } from './conduct/derogatory-to-patients';
import { discriminatory } from './conduct/discriminatory';
import { disparagesColleague } from './conduct/disparages-colleague';
import { misinformation } from './conduct/misinformation';
import { partyPolitical } from './conduct/party-political';
import { personalBeliefs } from './conduct/personal-beliefs';
import { commercialEndorsement } from './conflicts/commercial-endorsement';
import { undeclaredInterest } from './conflicts/undeclared-interest';
import { unlabelledAd } from './conflicts/unlabelled-ad';
import { childImage } from './consent/child-image';
import { expiredOrWithdrawn } from './consent/expired-or-withdrawn';
import { patientImage } from './consent/patient-image';
import { patientStory } from './consent/patient-story';
import { personalUsePhoto } from './consent/personal-use-photo';
import { scope } from './consent/scope';
import { staffImage } from './consent/staff-image';
import { supervisorApproval } from './consent/supervisor-approval';
import { adverseReaction } from './concerns/adverse-reaction';
import { complaint } from './concerns/complaint';
import { inboundSafety } from './concerns/inbound-safety';
import { mediaEnquiry } from './concerns/media-enquiry';
import { medicalEmergency } from './concerns/medical-emergency';
import { publicWhistleblowing } from './concerns/public-whistleblowing';
import { safeguarding } from './concerns/safeguarding';
import { selfHarm } from './concerns/self-harm';
import { defensive } from './feedback/defensive';
import { englandOnly } from './feedback/england-only';
import { incentivisedReview } from './feedback/incentivised-review';
import { noOfflineRoute } from './feedback/no-offline-route';
import { patientOwnProfile } from './feedback/patient-own-profile';
import { reportAbuse } from './feedback/report-abuse';
import { retaliation } from './feedback/retaliation';
import { stockResponse } from './feedback/stock-response';
import { suppressCriticism } from './feedback/suppress-criticism';
import { unmasksReviewer } from './feedback/unmasks-reviewer';
import { comparative } from './advertising/comparative';
import { exploitsVulnerability } from './advertising/exploits-vulnerability';
import { inducement } from './advertising/inducement';
import { misleadingClaim } from './advertising/misleading-claim';
import { pom } from './advertising/pom';
import { privateServices } from './advertising/private-services';
import { vaccineBrand } from './advertising/vaccine-brand';
import { copyright } from './legal/copyright';
import { dataRightsRequest } from './legal/data-rights-request';
import { defamation } from './legal/defamation';
import { harassmentPattern } from './legal/harassment-pattern';
import { liveProceedings } from './legal/live-proceedings';
import { medicolegalAdvice } from './legal/medicolegal-advice';
import { preElection } from './legal/pre-election';
import { threat } from './legal/threat';
import { tooLong } from './screening/too-long';
import { altTextMissing } from './accessibility/alt-text-missing';
import { captionsMissing } from './accessibility/captions-missing';
import { emojiOveruse } from './accessibility/emoji-overuse';
import { hashtagCase } from './accessibility/hashtag-case';
import { plainEnglish } from './accessibility/plain-english';
import { styledCharacters } from './accessibility/styled-characters';
import { textInImage } from './accessibility/text-in-image';

/** Every rule, family by family. */
export const allRules: readonly Rule[] = [
  child,
  confirmsPatient,
  contactDetails,
  deceased,
  extremeAge,
  hiddenMetadata,
  identifiableCase,
  imageBackground,
  individualCase,
  mosaic,
  namedPatient,
  nhsNumber,
  otherIdentifier,
  personalDate,
  privateForum,
  quotesPrivateMessage,
  recordIdentifier,
  replyClinicalDetail,
  selfDisclosure,
  smallNumbers,
  taggedIndividual,
  thirdParty,
  accountMixing,
  careRequest,
  flirtatious,
  friendRequest,
  locationCheckin,
  personalAdvice,
  personalProfileContact,
  anonymousAccount,
  astroturfing,
  doctorUnnamed,
  misleadingCredentials,
  speaksForProfession,
  abusive,
  canteenTest,
  derogatoryToPatients,
  discriminatory,
  disparagesColleague,
  misinformation,
  partyPolitical,
  personalBeliefs,
  commercialEndorsement,
  undeclaredInterest,
  unlabelledAd,
  childImage,
  expiredOrWithdrawn,
  patientImage,
  patientStory,
  personalUsePhoto,
  scope,
  staffImage,
  supervisorApproval,
  adverseReaction,
  complaint,
  inboundSafety,
  mediaEnquiry,
  medicalEmergency,
  publicWhistleblowing,
  safeguarding,
  selfHarm,
  defensive,
  englandOnly,
  incentivisedReview,
  noOfflineRoute,
  patientOwnProfile,
  reportAbuse,
  retaliation,
  stockResponse,
  suppressCriticism,
  unmasksReviewer,
  comparative,
  exploitsVulnerability,
  inducement,
  misleadingClaim,
  pom,
  privateServices,
  vaccineBrand,
  copyright,
  dataRightsRequest,
  defamation,
  harassmentPattern,
  liveProceedings,
  medicolegalAdvice,
  preElection,
  threat,
  tooLong,
  altTextMissing,
  captionsMissing,
  emojiOveruse,
  hashtagCase,
  plainEnglish,
  styledCharacters,
  textInImage,
];
