import { CRITICISM, other } from '../../data/sources';
import { inText, rx } from '../../matching';
import { defineRule } from '../../rule';

const OUTLET =
  '(?:bbc|itv|sky news|channel (?:4|5|four|five)|radio \\w+|the (?:sun|mirror|mail|guardian|times|telegraph|express|independent|news|echo|argus|observer)|daily \\w+|evening \\w+|sunday \\w+|the (?:weekly )?\\w+ (?:post|news|times|echo|herald|gazette|mercury|standard|press|star|express)|south today|panorama|newsnight|good morning britain|this morning|times radio|lbc|heart (?:radio|fm)|wave 105|thats tv|local (?:paper|radio|news)|newspaper|newsroom|press association|podcast|documentary|gb news|pulse|gponline|portsmouth news|[a-z]+ (?:echo|gazette|herald|argus|chronicle|post|live|news))';
const ENQUIRY = [
  /\b(?:i am|i'm|this is|my name is|we are)\b[^.!?\n]{0,40}\b(?:journalist|reporter|news ?desk|producer|researcher (?:at|for|with)|features? writer|editor|correspondent|documentary maker|freelance writer)\b/,
  new RegExp(
    `\\b(?:journalist|reporter|researcher|producer|correspondent|writer|editor)\\b[^.!?\\n]{0,40}\\b(?:from|at|for|with|here|on) (?:the )?${OUTLET}\\b`,
  ),
  new RegExp(
    `\\b${OUTLET}\\b[^.!?\\n]{0,30}\\b(?:here|researcher|reporter|journalist|producer|newsdesk|calling|team)\\b`,
  ),
  /\b(?:comment|statement|interview|quote|spokesperson|right of reply|on (?:the )?record|press office|who can (?:i |we )?(?:talk|speak)|someone (?:to|who can) (?:talk|speak))\b[^.!?\n]{0,60}\b(?:story|article|piece|programme|deadline|we are (?:running|writing)|for (?:a|an|our|the) (?:piece|story|article|programme|feature|show)|publish\w*|broadcast)\b|\b(?:story|article|piece|feature|programme)\b[^.!?\n]{0,50}\b(?:would you (?:like to )?comment|comment|interview|deadline|dm me|get in touch|speak to (?:someone|you|a gp))\b/,
  rx`\b(?:i|we|i am|we are)\b[^.!?\n]{0,20}\b(?:mak(?:e|ing)|film(?:ing)?|produc(?:e|ing)|writ(?:e|ing)|research(?:ing)?|cover(?:ing)?|work(?:ing)? (?:for|on|at|with)|report(?:ing)? (?:for|on)|putting together|pull(?:ing)? together|working up|record(?:ing)?|present(?:ing)?)\b[^.!?\n]{0,40}\b(?:${OUTLET}|a (?:documentary|piece|story|feature|article|segment|podcast|programme|report|column))\b`,
  rx`\b(?:press (?:contact|officer?|team|person|enquir\w+)|media (?:contact|enquir\w+|team|request)|have (?:a|any) comment|comment for (?:tomorrow|our|the|my)|right of reply|on (?:the |our )?(?:show|programme|podcast|breakfast|sofa)|your side of the story|use (?:this|your|the) (?:picture|photo|video|post|image)s?[^.!?\n]{0,20}(?:credit|programme|bulletin|online|\?|on air|website))\b[^.!?\n]{0,60}$`,
  rx`\b(?:producer|presenter|editor|researcher|reporter|journalist|podcast host|broadcaster|film ?maker)\b[^.!?\n]{0,80}\b(?:could|can|would|please|love to|like to|keen to|looking to|want to|hoping to|dm|message|email|contact|call|available|who)\b`,
  rx`\b(?:i am|we are|this is|it is|my name is|hello|hi)\b[^.!?\n]{0,40}\b(?:from|at|with|for|of) (?:the )?(?:${OUTLET})\b`,
  rx`\b(?:${OUTLET})\b[^.!?\n]{0,60}\b(?:comment|interview|story|film|statement|talk to (?:us|someone)|speak to|your side|feature|questions?|spokes\w+|chat on air)\b`,
  /\b(?:reporter|journalist|correspondent|producer|news ?desk|freelance\w*|broadcaster|columnist)\b[^.!?\n]{0,30}\b(?:with|from|at|for|on|here|trying|looking|hoping|seeking|wanting|working)\b|\b(?:could|can|may|might) we (?:film|record|interview|photograph|send a (?:crew|photographer)|use your)\b|\b(?:would like|looking for|after|need|seeking|want|wanting|request\w*) (?:a|an|some|your|any|official)? ?(?:comment|statement|response|quote|interview|reaction)\b[^.!?\n]{0,40}\b(?:on|about|regarding|to|from|for|by)\b/,
];

export const mediaEnquiry = defineRule({
  id: 'concerns.media-enquiry',
  title: 'Journalist',
  appliesTo: ['comment'],
  severity: 'review',
  action: 'refer',
  sentence: 'Pass this to the practice manager, and say nothing about individuals.',
  why: 'Anything said to a journalist may be published, and advice comes first.',
  sources: [CRITICISM, other('MDU press advice')],
  detect: inText({
    any: ENQUIRY,
    unless: [
      /\b(?:i (?:want|would like|need|am after|am waiting for|demand) (?:a|an|some) (?:written |formal |full )*(?:response|statement|comment)|great interview|lovely interview|nice interview|saw (?:it|this|you)|read (?:it|this|about)|heard (?:it|on)|as seen|was (?:in|on)|link)\b/,
    ],
    confidence: 0.8,
  }),
});
