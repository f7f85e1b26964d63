import { COMPLAINTS_2009, MPS_FACTSHEET } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const SUPPRESSION = [
  /\b(?:would you (?:mind|consider|be (?:willing|kind))|could you|can you|please|we (?:ask|request|would (?:ask|appreciate|be grateful|like you to))|kindly|ask you to|if you (?:could|would|take|remove|delete))\b[^.!?\n]{0,30}\b(?:tak(?:e|ing)|remov(?:e|ing)|delet(?:e|ing)|chang(?:e|ing)|amend(?:ing)?|edit(?:ing)?|withdraw(?:ing)?|reconsider(?:ing)?|updat(?:e|ing)|pull(?:ing)?|hid(?:e|ing))\b[^.!?\n]{0,20}\b(?:(?:this|that|it|them) ?(?:down\b|$|[.?!,]|please|now|off|first)|(?:this|that|your|the|such|these) (?:[a-z-]+ ){0,2}(?:down|post|comments?|reviews?|ratings?|stars?|feedback|remarks?|words|complaint|score))\b/,
  /\b(?:we (?:have|will|are going to|may)|will be|has been|have been|being)\b[^.!?\n]{0,16}\b(?:delet(?:e|ed|ing)|remov(?:e|ed|ing)|hid(?:e|den|ing)|block(?:ed|ing)?)\b[^.!?\n]{0,16}\b(?:your|this|all|any|negative|critical|these|such)\b[^.!?\n]{0,16}\b(?:comments?|reviews?|posts?|criticism|feedback|you)\b/,
  /\b(?:negative|bad|critical) (?:comments?|reviews?|posts?) (?:will|are|get|have) (?:be |been )?(?:deleted|removed|hidden|blocked)\b|\btake (?:your |that |this )?(?:stars?|review|comment|post) down\b/,
  /\b(?:appreciate|grateful|prefer|love|like|nice|kind|great|helpful) (?:it )?if (?:you|they|people) (?:could |would )?(?:removed?|took|take|deleted?|edit(?:ed)?|chang(?:e|ed)|amend(?:ed)?|withdr[ae]w|hid|hide|reconsider(?:ed)?|updated?)\b|\b(?:will|would|could|can|might) you (?:then |please |now |perhaps )?(?:change|raise|improve|update|reconsider|upgrade|rethink|remove|delete) (?:the|your|that|this) (?:rating|review|stars?|score|comment|post|feedback)\b/,
  /\b(?:turn(?:ing|ed)? off|disabl(?:e|ing|ed)|switch(?:ing|ed)? off|clos(?:e|ing|ed)|lock(?:ing|ed)?) (?:the |our |all )?(?:reviews?|comments?|ratings?)\b[^.!?\n]{0,40}\b(?:because|moan\w*|negative|criticism|complain\w*|after|thanks to|fed up)\b|\b(?:withdraw|take back|retract) (?:your|that|this|the) (?:review|comment|remarks?|post|rating|words|complaint)\b|\bonly (?:positive|nice|kind) comments\b/,
  /\b(?:delete|remove|take down|amend|edit|withdraw|change|edit|retract|reword|hide|pull|alter|update|upgrade|bump)\b[^.!?\n]{0,12}\b(?:(?:your|the) (?:post|review|comment|rating|score|feedback|stars?|remarks?|words)|this|that|it to)\b[^.!?\n]{0,30}\b(?:before|first|until|and then|so that we|if you want|to (?:five|5|four|4|something|a)|now that|stars?|fairer|kinder|please)\b/,
  /\b(?:any|all|negative|critical|bad|unkind|unhelpful|moaning|complaining|such|these|rude) (?:negative |critical |bad )?(?:posts?|comments?|reviews?|feedback|criticism|remarks|complaints?)\b[^.!?\n]{0,24}\b(?:will|get|gets|are|is|can|may|have|must|to)\b[^.!?\n]{0,12}\b(?:be )?(?:taken down|deleted|removed|hidden|blocked|not (?:be )?(?:published|tolerated|allowed|accepted)|banned|erased|wiped)\b|\b(?:keep it|keep comments|positive|nice|kind) (?:only|positive|nice)\b[^.!?\n]{0,16}\bplease\b|\bplease (?:do not|don't|no|refrain from|stop|avoid) (?:post(?:ing)?|leav(?:e|ing)|writ(?:e|ing)|put(?:ting)?|criticis\w+|complain\w*|negative)\b[^.!?\n]{0,24}\b(?:negative|critical|bad|comments?|reviews?|complaints?|criticism|here|online|public\w*|this page|facebook)\b/,
  /\b(?:take|pull|get|have) (?:this|that|your (?:post|review|comment)) (?:down|off|removed|deleted)\b/,
  /\b(?:appreciate|grateful|glad|pleased|obliged|love|like|happier|better|help|helpful|best) (?:it |us )?(?:very much |a lot |really )?(?:if|to see|for) (?:this|that|your|the|these|those) (?:post|review|comment|rating|remarks?|words|stars?)s?\b[^.!?\n]{0,24}\b(?:came|come|coming|go|went|gone|taken|took|removed|deleted|down|disappear\w*|edited|changed|withdrawn|amended|improved?)\b/,
  /\b(?:message|email|ring|call|tell|contact|write to|speak to|come to) us\b[^.!?\n]{0,16}\b(?:rather than|instead of|before|not)\b[^.!?\n]{0,20}\b(?:in public|on here|post\w*|put\w*|review\w*|facebook|google|publicly|online|airing)\b|\b(?:once|when|after|now) (?:you have |you've |it is |that is )?(?:had (?:a )?chance to |calmed|cool\w*|resolved|sorted)\b[^.!?\n]{0,30}\b(?:chang\w+|delet\w+|remov\w+|edit\w*|updat\w+|reconsider\w*|rating|review|stars?)\b/,
];

export const suppressCriticism = defineRule({
  id: 'feedback.suppress-criticism',
  title: 'Asks to remove criticism',
  appliesTo: ['reply', 'post'],
  severity: 'block',
  sentence: 'You can hide abuse or personal data, not honest criticism.',
  why: 'Readers must be able to trust that what they see has not been tidied up.',
  sources: [MPS_FACTSHEET, COMPLAINTS_2009],
  detect: inText({
    any: SUPPRESSION,
    unless: [
      /\b(?:date of birth|personal (?:details|information|data)|phone number|your (?:own )?(?:privacy|safety)|contains|identif\w*|abus(?:e|ive)|swearing|nhs number|private (?:details|information)|house rules|photos?|pictures?|symptoms|update your (?:details|address|number)|change your (?:appointment|details))\b/,
    ],
    confidence: 0.8,
  }),
});
