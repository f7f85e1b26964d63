import { CRITICISM, MDU_CRITICISM, MPS_FACTSHEET } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const DEFENSIVE = [
  /\bwith (?:all |the greatest |due |all due )*respect\b|\bsorry (?:that |if )?you (?:feel|felt|think|thought|chose|believe|did not like|found it|are upset)\b(?! (?:let down|unheard|unwelcome))/,
  /\b(?:you were|you are|it was you|you are the|you was)\b[^.!?\n]{0,24}\b(?:the one|rude|shouting|aggressive|abusive|late|wrong|mistaken|being unfair|unreasonable|difficult|lying|exaggerating|impatient|swearing|confused|the problem|to blame|at fault|misinformed)\b/,
  /\b(?:that|this|it)(?: is| was)?(?: simply| just| really| quite| absolutely| frankly)* (?:is not|was not|not|is|did not|never|does not|untrue|incorrect|is not what|was not what)(?: simply| just| at all| actually)* (?:what (?:actually )?happened|true|the case|correct|accurate|fair|how it (?:was|happened|works)|happen\w*|untrue|incorrect|nonsense|a lie|false|wrong|unfair|our fault|our problem|what (?:we|was) said|right)\b/,
  /\b(?:actually|in fact|to be fair|as you (?:well )?know|as you were told|as we (?:have )?(?:already )?(?:explained|told you|said)|if you had (?:only |just |bothered|read|asked|listened|called|rung|turned|arrived)|had you (?:read|asked|called|bothered|arrived|listened)|you should have|you could have|you ought to have|you failed to|you chose|you refused|you did not (?:bother|listen|tell|ask|read|turn|say|give|wait)|you clearly|you obviously|you seem to|your own (?:fault|choice|responsibility)|perhaps (?:if )?you|maybe (?:if )?you|next time (?:perhaps|maybe|try|you|please)|it takes two|there are two sides|two sides to|not the full (?:story|picture)|the full story|what you (?:fail|failed|forgot|neglect\w*|did not) )\b/,
  /\b(?:we|our (?:staff|team|receptionists?)|nobody|no one|she|he|they) (?:did|have|has|was|were|would|do|are)? ?(?:not|never|nothing) (?:do |done |did |say |said |been |be )?(?:anything )?(?:wrong|rude|at fault|to blame|said that|say that|accept (?:this|that|your)|recogni[sz]e (?:this|that|your)|agree|happen\w*|responsible|speak to (?:anyone|you) like|treat(?:ed)? (?:anyone|you) like)\b/,
  /\b(?:we|i) (?:strongly |completely |totally |utterly |firmly )?(?:disagree|dispute|refute|reject|deny|take (?:issue|exception|offence)|stand by)\b|\b(?:completely|totally|utterly) (?:unfair|untrue|false|unfounded|unreasonable)\b|\b(?:unfair|unfounded|baseless|inaccurate|misleading|ill-informed|malicious) (?:comment|review|accusation|criticism|claim|post|remark)\b/,
  /\b(?:the exact opposite|that is odd|that is (?:funny|strange|rich|interesting)|funny (?:that|how)|you might want to|get your facts|facts straight|check your facts|you have no idea|try (?:doing|working)|walk a (?:mile|day) in|you would not last|other patients (?:manage|do not|seem|are happy|never)|everyone else (?:manages|seems)|nobody else has|no one else has|no other patient|we are only human|we are doing our best (?:despite|and)|blame (?:the government|yourself|others)|not our (?:fault|problem|responsibility)|what do you expect|what did you expect|we can not please everyone|if you do not like it|free to (?:leave|register elsewhere|go elsewhere|find another)|feel free to (?:leave|register|go|find|move)|plenty of other (?:surgeries|practices)|register elsewhere)\b/,
  /\bif (?:only )?you (?:had|would (?:read|rung|called|asked|listened|cancelled|bothered|turned|told))\b[^.!?\n]{0,40}\b(?:you would|it would|we would|would have|could have)\b|\bhad you only\b|\b(?:hard|difficult|impossible|surprised) to (?:believe|accept|imagine|recognise|see how)\b|\bwhat more (?:do|did|can|could) you\b|\bwhat (?:exactly )?(?:do|did) you want (?:us|me)?\b|\bi (?:am|was) (?:surprised|disappointed|hurt|saddened) (?:that you|by your|to read such)\b|\b(?:we|i) (?:did|have done|do) everything (?:right|we could|by the book|possible)\b/,
  /\b(?:easy|simple) to (?:criticise|complain|moan|judge)\b|\b(?:before you|instead of) (?:post|posting|complain|complaining|criticis\w+|moan\w*|judge|judging|slag\w*|blam\w+)\b|\b(?:like everyone else|as everyone else|other people (?:manage|cope|wait))\b|\bunfair (?:on|to) (?:our|the|hard)\b|\byou (?:do not|did not) (?:understand|appreciate|realise|know|see|mention|say)\b|\b(?:let us|let me|to) (?:be clear|set the record straight|correct)\b|\bfor the record\b|\b(?:is|was) (?:entirely|totally|completely|just|simply)? ?(?:your (?:fault|choice|responsibility|decision)|down to you|up to you)\b|\bmanners (?:cost|go)\b|\b(?:try|by|consider) being (?:polite|nicer|kinder|patient|civil|reasonable)\b/,
  /\b(?:i|we) think you (?:will|'ll|may|might)? ?find\b|\byou (?:will|may|might) find that\b[^.!?\n]{0,40}\b(?:we|our|actually|always)\b|\bhelp (?:people|those|patients) who help themselves\b|\b(?:a )?(?:shame|pity) (?:that )?you\b|\b(?:it is|that is) (?:disappointing|a shame|a pity|regrettable|unfortunate|sad) (?:that )?you\b|\bnot sure what (?:you|else|more)\b|\bi (?:can|could) assure you\b|\bthe (?:truth|reality|fact) is\b|\b(?:as|like) (?:any|every) (?:reasonable|sensible) (?:person|patient)\b/,
  /\bour (?:staff|team|receptionists?|nurses?|doctors?) (?:are|is|were|was) (?:always|never|only|just|simply|all) (?:doing|following|polite|professional|courteous|rude|trying)\b|\b(?:however|but),? (?:you|your|our (?:staff|records|team))\b[^.!?\n]{0,40}\b(?:were|was|did|had|must|should|need|show|late|rude)\b|\b(?:despite|even though) (?:being|you|having) (?:told|asked|offered|been|were|had)\b|\byou (?:were|had been) (?:offered|told|asked|given|advised|warned)\b[^.!?\n]{0,50}\b(?:but|and (?:turned|refused|declined|chose|did)|several|twice|three|repeatedly|times)\b/,
];

export const defensive = defineRule({
  id: 'feedback.defensive',
  title: 'Sounds defensive',
  appliesTo: ['reply'],
  severity: 'review',
  sentence: 'This sounds defensive. Acknowledge, do not argue, and invite them to talk.',
  why: 'An argument in public convinces nobody and everyone else reads it too.',
  sources: [MPS_FACTSHEET, MDU_CRITICISM, CRITICISM],
  detect: inText({
    any: DEFENSIVE,
    unless: [
      /^\W*actually,? (?:thank|yes|we do|you are right)|\b(?:you are (?:quite |absolutely |completely )?right|right to be|you (?:should|could) have (?:had|been|got|received|expected|to wait)|you should not have|fair (?:point|comment)|we (?:should|could) have|we got (?:this|that|it) wrong)\b/,
    ],
    confidence: 0.8,
  }),
});
