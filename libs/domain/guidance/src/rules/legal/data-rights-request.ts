import { other } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const REQUESTS = [
  /\bwhat (?:info|information|data|details|records?|stuff)\b[^.!?\n]{0,16}\b(?:do you|have you|you|is|u)\b[^.!?\n]{0,16}\b(?:have|got|hold|keep|held|store)\b[^.!?\n]{0,10}\b(?:on|about) (?:me|my|us)\b|\bi (?:object|do not consent|did not consent|never consented|do not agree|want to opt out|am opting out)\b[^.!?\n]{0,40}\b(?:shar\w+|data|records?|details|information|research|process\w*|texts?|using)\b/,
  /\b(?:take|remove|delete|get|wipe|scrub) my (?:phone |mobile |e-?mail )?(?:number|address|name|photo|picture|details|e-?mail|record) (?:off|from|out of)\b|\b(?:send|give|forward) me (?:every|all|any|a copy of (?:every|all))\b[^.!?\n]{0,30}\b(?:mention\w*|about me|my name|hold|held|on me)\b|\b(?:stop|quit) (?:sending|texting|e-?mailing|sharing|processing|using)\b[^.!?\n]{0,30}\b(?:consent|my (?:data|details|information|records|number))\b/,
  /\b(?:subject access|sar\b|dsar|data (?:subject|protection) (?:request|act)|gdpr|right to (?:be forgotten|erasure|access|object|rectif\w+)|freedom of information|foi request|data controller|data protection officer|withdraw my (?:data )?consent|opt(?:ing)? out of (?:data|sharing))\b/,
  /\b(?:delete|erase|remove|wipe|destroy|correct|amend|rectify) (?:all )?(?:of )?(?:my|our|his|her) (?:[a-z]+ ){0,2}(?:data|details|records?|information|comments?|posts?|notes|file|personal|medical records)\b/,
  /\b(?:copy|copies|printout|disclosure) of (?:all )?(?:my|his|her|everything|the|any) (?:[a-z]+ ){0,3}(?:records?|notes|data|information|files?|you (?:hold|have|keep)|hold on)\b|\bwhat (?:data|information|details|do) (?:[a-z]+ ){0,3}(?:you|do you) (?:hold|have|keep|store|got) (?:on|about) me\b|\beverything you (?:hold|have|keep) (?:on|about) me\b|\bsend me (?:all )?my (?:medical )?(?:records?|data|notes)\b/,
  /\b(?:do not|don't|never|withdraw my|have not given|did not give|no longer|i do not) consent\b[^.!?\n]{0,60}\b(?:shar\w+|records?|data|information|database|photos?|pictures?|research|use|using|passing|selling)\b|\b(?:take|remove|opt|delete|erase|wipe|strike|get) (?:me|my (?:name|data|details|records?|information|photos?|pictures?)|us|all (?:the |my )?(?:photos?|pictures?|images?|data|records|comments|details|information)[a-z ]{0,12}(?:of|about|on)? ?(?:me|my)?) (?:off|out|from|of)\b[^.!?\n]{0,40}\b(?:database|records?|sharing|system|files?|page|website|list|national|spine|research|mailing|nhs|scheme|programme|your)\b/,
  /\b(?:copy|copies|sight|details|everything|all) (?:of )?(?:everything|all|any|the|my)? ?(?:the )?(?:data|information|records?|notes|e-?mails?|correspondence|recordings?|files?|you (?:have|hold|keep|store))\b[^.!?\n]{0,40}\b(?:about|on|concerning|relating to|regarding) (?:me|my|us)\b|\bunder (?:the )?(?:gdpr|data protection|dpa|article \d+|the act|freedom of information)\b|\b(?:subject access|sar request|right (?:to|of) (?:erasure|access|be forgotten|rectification|object)|article (?:15|16|17|21)|opt out of (?:data|sharing|research|gpdpr|the national))\b/,
  /\b(?:delete|erase|wipe|remove|destroy|take)\b[^.!?\n]{0,16}\b(?:my|our) (?:number|mobile|email|e-?mail|details|name|data|records?|information|address|texts?)\b(?: (?:and|or) (?:my )?[a-z-]+)?[^.!?\n]{0,30}\b(?:off|from|gone|completely|system|list|database|files?)?\b|\b(?:my|our) (?:notes|records?|file|medical record) (?:say|says|state|states|show|shows|has|have|is|are)\b[^\n]{0,60}\b(?:correct(?:ed)?|wrong|inaccurate|amend\w*|put right|changed|rectif\w+|removed|not true|incorrect|false)\b|\b(?:copy|copies|disclosure|printout|transcripts?) of (?:everything|all|every|my|any|the) (?:[a-z]+ ){0,3}(?:file|record\w*|notes|calls?|hold|data|correspondence|emails)\b/,
];

export const dataRightsRequest = defineRule({
  id: 'legal.data-rights-request',
  title: 'Data-rights request',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'refer',
  sentence:
    'Pass this to the data-protection officer. The clock has started even though it came by social media.',
  why: 'A request counts however it is made.',
  sources: [other('UK GDPR, Articles 12 and 15 to 21')],
  detect: inText({
    any: REQUESTS,
    across: REQUESTS,
    unless: [/\b(?:because of gdpr|hide behind gdpr|privacy notice|sar(?:ah|a))\b/],
    confidence: 0.85,
  }),
});
