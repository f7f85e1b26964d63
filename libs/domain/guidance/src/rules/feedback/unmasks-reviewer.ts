import { NHS_REVIEWS, gmc2024 } from '../../data/sources';
import { inText } from '../../matching';
import { defineRule } from '../../rule';

const UNMASKING = [
  /\b(?:only|just) (?:one|a single|two) (?:person|patient|people|patients|appointment|lady|gentleman|man|woman)\b[^.!?\n]{0,40}\b(?:was|were|came|had|saw|attended|that|on|who|fits|could)\b/,
  /\b(?:we|i) (?:all |both |think we |think i |pretty much |already |now |do |can |certainly |have a (?:good|fair|pretty good|shrewd) )*(?:know|guess|guessed|worked out|work out|recogni[sz]ed?|idea|suspect|remember|can tell|figured out|identified|traced|believe we know|identify)\b[^.!?\n]{0,24}\b(?:who (?:you are|this is|wrote|you|it is|posted|left)|you|the (?:author|writer|reviewer|person behind)|exactly who|your (?:name|writing|style|voice))\b/,
  /\b(?:is (?:this|that) (?:you|by any chance|mr|mrs|miss|the (?:lady|gentleman|man|woman|person))|are you the (?:lady|gentleman|man|woman|person|patient|one) (?:who|that|from))\b/,
  /\b(?:matches?|matching|fits?|consistent with|must (?:be|have been|relate to)|sounds (?:a lot )?like|ties in with|from the (?:date|time|details)|judging by)\b[^.!?\n]{0,50}\b(?:consultation|appointment|patient|visit|monday|tuesday|wednesday|thursday|friday|the one|you (?:are|were)|morning|afternoon|who you are|someone we)\b/,
  /\b(?:hiding behind|anonymous but|despite being anonymous|anonymous or not|you can hide|not as anonymous as|behind (?:a|that) (?:fake|false|made-?up|screen)? ?(?:name|username|keyboard))\b/,
  /\b(?:are|were) (?:not )?you (?:not )?the (?:lady|gentleman|man|woman|person|patient|one|chap|mum|dad|couple)\b|\bfunny (?:how|that|enough)\b[^.!?\n]{0,30}\b(?:this|appears?|comes?|came|review|day after|just after|same (?:day|week))\b|\b(?:the )?(?:day|week|morning|hour)s? after (?:we|you|our|dr \w+)\b[^.!?\n]{0,40}\b(?:refused|asked|told|removed|said no|declined|spoke|were|saw)\b/,
  /\b(?:username|user name|screen name|nickname|display name|profile (?:name|picture)|handle|pseudonym|alias)\b[^.!?\n]{0,30}\b(?:does not|do not|did not|fool|hide|give|gives|recognise|know|is not fooling|similar)\b|\bfool(?:s|ing)? (?:no ?one|nobody|us)\b|\b(?:we|i) (?:can |could |will )?(?:trace|look up|check|find out|work out) (?:who|which|your|the)\b|\byou know (?:that )?we know\b|\bwe (?:never|do not) forget (?:a|you)\b|\bremember (?:you|this (?:incident|patient|person)|that (?:day|morning|call)) (?:very )?well\b/,
  /\b(?:going by|from|given|judging (?:by|from)|based on|looking at|piecing together|reading|putting) (?:the |your |these |those |what )*(?:details|date|dates|time|timing|wording|writing|style|spelling|story|description|you (?:say|describe|wrote)|review|clues|information|two and two)\b[^.!?\n]{0,60}\b(?:you|who|know|think|must|guess|sure|patient|it is|this is|person|identify|were|one)\b/,
  /\b(?:am i|are we|would i be|i am|we are) (?:right|correct|guessing right|close|warm|on the right lines)\b[^.!?\n]{0,8}\?|\b(?:you were|were you|was it you|was this you|is this you|are you) (?:in|the|by any chance|not|perhaps|one of|our|here|at|booked|seen|on)\b[^?\n]{0,60}\?/,
  /\b(?:fair|good|shrewd|pretty good|rough|strong|clear|fairly good|very good) (?:idea|guess|hunch|notion|suspicion)\b[^.!?\n]{0,24}\b(?:who|which|whose|where|about)\b|\b(?:recogni[sz]e|know|familiar with|seen|spot) (?:the|your|this|that) (?:writing|style|turn of phrase|tone|wording|handwriting|name|voice|pattern|story|face)\b|\b(?:under|using|with|by) (?:another|a different|several|other|your other|a false|an assumed) names?\b/,
  /\b(?:only|just) (?:the )?(?:one|a single|two|a handful of|a couple of) (?:[a-z-]+ ){0,4}(?:clinics?|appointments?|patients?|people|person|calls?|slots?|visits?|complaints?|incidents?|families|men|women|lady|gentleman|ladies)\b[^.!?\n]{0,40}\b(?:that|this|on|last|in|so|who|was|were|fits?|match\w*)\b/,
  /\b(?:there is|there's|only|we have) (?:only |just )?one (?:[a-z]+ )?(?:who|that|person who|patient who|of you who|with)\b|\b(?:we|i) (?:can|could) (?:all )?(?:guess|tell|see|work out) (?:exactly )?who\b|\b(?:hello|hi|morning|thanks|ah|oh)[,]? [a-z]+,? (?:is that|we know it is|nice try|good to hear from) you\b|\b(?:your|that) (?:moped|car|dog|hat|accent|job|address|street|child'?s|husband|wife|surname|initials?)\b[^.!?\n]{0,30}\b(?:gives? (?:it|you) away|tells?|known|recogni\w+|unmistakable)\b/,
  /\b(?:narrowed|narrowing|whittled|boiled) (?:it|this|that|things) down\b|\b(?:process of elimination|detective work|did some digging|looked into who|find(?:ing)? out who|know(?:s)? exactly who|worked it out|no secret who|we will find you|hope you know we)\b/,
  /\b(?:we |there (?:was|were) )(?:only |just )?(?:saw|had|seen|one|two|three|four|a handful)\b[^.!?\n]{0,60}\b(?:that (?:day|morning|afternoon|clinic)|of your age|so (?:we|it)|can (?:guess|work)|not hard|narrow\w*|easy to)\b|\b(?:not|is not|isn't) (?:hard|difficult) to (?:work out|guess|tell|see|figure)\b[^.!?\n]{0,24}\b(?:who|which)\b|\b(?:think|believe|pretty sure|fairly sure|certain|know) (?:we |i )?(?:know|recognise|can guess|who) (?:who|exactly who|which)? ?(?:you|this|wrote|it)\b/,
];

export const unmasksReviewer = defineRule({
  id: 'feedback.unmasks-reviewer',
  title: 'Hints at who wrote a review',
  appliesTo: ['reply'],
  severity: 'block',
  sentence: 'Do not hint that you know who wrote it.',
  why: 'Reviews may be anonymous, and matching one to a visit discloses the visit.',
  sources: [NHS_REVIEWS, gmc2024('¶18')],
  detect: inText({
    any: UNMASKING,
    unless: [
      /\b(?:reviews are anonymous|respect (?:that|your)|do not know who|can ?not (?:tell|know|identify)|no way of knowing)\b/,
    ],
    confidence: 0.8,
  }),
});
