import { type Rule } from '../rule';
import { commentRules } from './comment-rules';
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
import { smallNumbers } from './confidentiality/small-numbers';
import { taggedIndividual } from './confidentiality/tagged-individual';
import { thirdParty } from './confidentiality/third-party';
import { accountMixing } from './boundaries/account-mixing';
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
import { publicWhistleblowing } from './concerns/public-whistleblowing';
import { defensive } from './feedback/defensive';
import { englandOnly } from './feedback/england-only';
import { incentivisedReview } from './feedback/incentivised-review';
import { noOfflineRoute } from './feedback/no-offline-route';
import { patientOwnProfile } from './feedback/patient-own-profile';
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
import { defamation } from './legal/defamation';
import { liveProceedings } from './legal/live-proceedings';
import { medicolegalAdvice } from './legal/medicolegal-advice';
import { preElection } from './legal/pre-election';
import { tooLong } from './screening/too-long';
import { altTextMissing } from './accessibility/alt-text-missing';
import { captionsMissing } from './accessibility/captions-missing';
import { emojiOveruse } from './accessibility/emoji-overuse';
import { hashtagCase } from './accessibility/hashtag-case';
import { plainEnglish } from './accessibility/plain-english';
import { styledCharacters } from './accessibility/styled-characters';
import { textInImage } from './accessibility/text-in-image';

/** The rules about our own words, some of them about comments too. */
const rulesForUs: readonly Rule[] = [
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
  smallNumbers,
  taggedIndividual,
  thirdParty,
  accountMixing,
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
  publicWhistleblowing,
  defensive,
  englandOnly,
  incentivisedReview,
  noOfflineRoute,
  patientOwnProfile,
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
  defamation,
  liveProceedings,
  medicolegalAdvice,
  preElection,
  tooLong,
  altTextMissing,
  captionsMissing,
  emojiOveruse,
  hashtagCase,
  plainEnglish,
  styledCharacters,
  textInImage,
];

const families = [...new Set(rulesForUs.map(({ family }) => family))];

/** Every rule, family by family. */
export const allRules: readonly Rule[] = families.flatMap((family) =>
  [...rulesForUs, ...commentRules].filter((rule) => rule.family === family),
);
