import { childCases } from './confidentiality/child.cases';
import { confirmsPatientCases } from './confidentiality/confirms-patient.cases';
import { contactDetailsCases } from './confidentiality/contact-details.cases';
import { deceasedCases } from './confidentiality/deceased.cases';
import { extremeAgeCases } from './confidentiality/extreme-age.cases';
import { hiddenMetadataCases } from './confidentiality/hidden-metadata.cases';
import { identifiableCaseCases } from './confidentiality/identifiable-case.cases';
import { imageBackgroundCases } from './confidentiality/image-background.cases';
import { individualCaseCases } from './confidentiality/individual-case.cases';
import { mosaicCases } from './confidentiality/mosaic.cases';
import { namedPatientCases } from './confidentiality/named-patient.cases';
import { nhsNumberCases } from './confidentiality/nhs-number.cases';
import { otherIdentifierCases } from './confidentiality/other-identifier.cases';
import { personalDateCases } from './confidentiality/personal-date.cases';
import { privateForumCases } from './confidentiality/private-forum.cases';
import { quotesPrivateMessageCases } from './confidentiality/quotes-private-message.cases';
import { recordIdentifierCases } from './confidentiality/record-identifier.cases';
import { replyClinicalDetailCases } from './confidentiality/reply-clinical-detail.cases';
import { selfDisclosureCases } from './confidentiality/self-disclosure.cases';
import { smallNumbersCases } from './confidentiality/small-numbers.cases';
import { taggedIndividualCases } from './confidentiality/tagged-individual.cases';
import { thirdPartyCases } from './confidentiality/third-party.cases';
import { accountMixingCases } from './boundaries/account-mixing.cases';
import { careRequestCases } from './boundaries/care-request.cases';
import { flirtatiousCases } from './boundaries/flirtatious.cases';
import { friendRequestCases } from './boundaries/friend-request.cases';
import { locationCheckinCases } from './boundaries/location-checkin.cases';
import { personalAdviceCases } from './boundaries/personal-advice.cases';
import { personalProfileContactCases } from './boundaries/personal-profile-contact.cases';
import { anonymousAccountCases } from './identity/anonymous-account.cases';
import { astroturfingCases } from './identity/astroturfing.cases';
import { doctorUnnamedCases } from './identity/doctor-unnamed.cases';
import { misleadingCredentialsCases } from './identity/misleading-credentials.cases';
import { speaksForProfessionCases } from './identity/speaks-for-profession.cases';
import { abusiveCases } from './conduct/abusive.cases';
import { canteenTestCases } from './conduct/canteen-test.cases';
import { derogatoryToPatientsCases } from './conduct/derogatory-to-patients.cases';
import { discriminatoryCases } from './conduct/discriminatory.cases';
import { disparagesColleagueCases } from './conduct/disparages-colleague.cases';
import { misinformationCases } from './conduct/misinformation.cases';
import { partyPoliticalCases } from './conduct/party-political.cases';
import { personalBeliefsCases } from './conduct/personal-beliefs.cases';
import { commercialEndorsementCases } from './conflicts/commercial-endorsement.cases';
import { undeclaredInterestCases } from './conflicts/undeclared-interest.cases';
import { unlabelledAdCases } from './conflicts/unlabelled-ad.cases';
import { childImageCases } from './consent/child-image.cases';
import { expiredOrWithdrawnCases } from './consent/expired-or-withdrawn.cases';
import { patientImageCases } from './consent/patient-image.cases';
import { patientStoryCases } from './consent/patient-story.cases';
import { personalUsePhotoCases } from './consent/personal-use-photo.cases';
import { scopeCases } from './consent/scope.cases';
import { staffImageCases } from './consent/staff-image.cases';
import { supervisorApprovalCases } from './consent/supervisor-approval.cases';
import { adverseReactionCases } from './concerns/adverse-reaction.cases';
import { complaintCases } from './concerns/complaint.cases';
import { inboundSafetyCases } from './concerns/inbound-safety.cases';
import { mediaEnquiryCases } from './concerns/media-enquiry.cases';
import { medicalEmergencyCases } from './concerns/medical-emergency.cases';
import { publicWhistleblowingCases } from './concerns/public-whistleblowing.cases';
import { safeguardingCases } from './concerns/safeguarding.cases';
import { selfHarmCases } from './concerns/self-harm.cases';
import { defensiveCases } from './feedback/defensive.cases';
import { incentivisedReviewCases } from './feedback/incentivised-review.cases';
import { noOfflineRouteCases } from './feedback/no-offline-route.cases';
import { patientOwnProfileCases } from './feedback/patient-own-profile.cases';
import { reportAbuseCases } from './feedback/report-abuse.cases';
import { retaliationCases } from './feedback/retaliation.cases';
import { stockResponseCases } from './feedback/stock-response.cases';
import { suppressCriticismCases } from './feedback/suppress-criticism.cases';
import { unmasksReviewerCases } from './feedback/unmasks-reviewer.cases';
import { comparativeCases } from './advertising/comparative.cases';
import { exploitsVulnerabilityCases } from './advertising/exploits-vulnerability.cases';
import { inducementCases } from './advertising/inducement.cases';
import { misleadingClaimCases } from './advertising/misleading-claim.cases';
import { pomCases } from './advertising/pom.cases';
import { privateServicesCases } from './advertising/private-services.cases';
import { vaccineBrandCases } from './advertising/vaccine-brand.cases';
import { copyrightCases } from './legal/copyright.cases';
import { dataRightsRequestCases } from './legal/data-rights-request.cases';
import { defamationCases } from './legal/defamation.cases';
import { harassmentPatternCases } from './legal/harassment-pattern.cases';
import { liveProceedingsCases } from './legal/live-proceedings.cases';
import { medicolegalAdviceCases } from './legal/medicolegal-advice.cases';
import { preElectionCases } from './legal/pre-election.cases';
import { threatCases } from './legal/threat.cases';
import { altTextMissingCases } from './accessibility/alt-text-missing.cases';
import { captionsMissingCases } from './accessibility/captions-missing.cases';
import { emojiOveruseCases } from './accessibility/emoji-overuse.cases';
import { hashtagCaseCases } from './accessibility/hashtag-case.cases';
import { plainEnglishCases } from './accessibility/plain-english.cases';
import { styledCharactersCases } from './accessibility/styled-characters.cases';
import { textInImageCases } from './accessibility/text-in-image.cases';
import { englandOnlyCases } from './feedback/england-only.cases';
import { type RuleCases } from '../testing/cases';

/** Every rule's table of cases, in the order of the rules. */
export const allCases: readonly RuleCases[] = [
  childCases,
  confirmsPatientCases,
  contactDetailsCases,
  deceasedCases,
  extremeAgeCases,
  hiddenMetadataCases,
  identifiableCaseCases,
  imageBackgroundCases,
  individualCaseCases,
  mosaicCases,
  namedPatientCases,
  nhsNumberCases,
  otherIdentifierCases,
  personalDateCases,
  privateForumCases,
  quotesPrivateMessageCases,
  recordIdentifierCases,
  replyClinicalDetailCases,
  selfDisclosureCases,
  smallNumbersCases,
  taggedIndividualCases,
  thirdPartyCases,
  accountMixingCases,
  careRequestCases,
  flirtatiousCases,
  friendRequestCases,
  locationCheckinCases,
  personalAdviceCases,
  personalProfileContactCases,
  anonymousAccountCases,
  astroturfingCases,
  doctorUnnamedCases,
  misleadingCredentialsCases,
  speaksForProfessionCases,
  abusiveCases,
  canteenTestCases,
  derogatoryToPatientsCases,
  discriminatoryCases,
  disparagesColleagueCases,
  misinformationCases,
  partyPoliticalCases,
  personalBeliefsCases,
  commercialEndorsementCases,
  undeclaredInterestCases,
  unlabelledAdCases,
  childImageCases,
  expiredOrWithdrawnCases,
  patientImageCases,
  patientStoryCases,
  personalUsePhotoCases,
  scopeCases,
  staffImageCases,
  supervisorApprovalCases,
  adverseReactionCases,
  complaintCases,
  inboundSafetyCases,
  mediaEnquiryCases,
  medicalEmergencyCases,
  publicWhistleblowingCases,
  safeguardingCases,
  selfHarmCases,
  defensiveCases,
  incentivisedReviewCases,
  noOfflineRouteCases,
  patientOwnProfileCases,
  reportAbuseCases,
  retaliationCases,
  stockResponseCases,
  suppressCriticismCases,
  unmasksReviewerCases,
  englandOnlyCases,
  comparativeCases,
  exploitsVulnerabilityCases,
  inducementCases,
  misleadingClaimCases,
  pomCases,
  privateServicesCases,
  vaccineBrandCases,
  copyrightCases,
  dataRightsRequestCases,
  defamationCases,
  harassmentPatternCases,
  liveProceedingsCases,
  medicolegalAdviceCases,
  preElectionCases,
  threatCases,
  altTextMissingCases,
  captionsMissingCases,
  emojiOveruseCases,
  hashtagCaseCases,
  plainEnglishCases,
  styledCharactersCases,
  textInImageCases,
];
