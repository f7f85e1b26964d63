import { MEDICINE } from '../../data/medicines';
import { BODY, KIN, PROCEDURE, SYMPTOM } from '../../data/words';
import { rx } from '../../matching';

/** What care is asked about: medicines, appointments, tests, letters, or a sign of being unwell. */
export const CARE_OBJECT = `(?:${MEDICINE}|${PROCEDURE}|appointments?|slots?|call ?back|repeat|repeats|script|med(?:s|icines?)|letters?|note|certificate|dressing|stitches|rash|cough|results|home visit|urgent|${SYMPTOM})`;

/** A request for treatment, a prescription, an appointment or work on one's record. */
export const CARE_REQUESTS = [
  rx`\b(?:can|could|would|will|please|any chance|is there any chance|how about|need|want|may)\b[^.!?\n]{0,30}\b(?:someone|somebody|anyone|you|the (?:nurse|doctor|gp|pharmacist|receptionist|dr)|dr \w+|a (?:nurse|doctor|gp)|one of you)\b[^.!?\n]{0,30}\b(?:ring|call|phone|text|book|squeeze|fit|put|send|sort|chase|check|look at|order|issue|sign|renew|prescribe|do|get|see|fax|e-?mail|print|refer|come out|visit|do me|give me|let me have)\b[^.!?\n]{0,50}\b(?:me|my|mine|i|him|her|his|our|${KIN}|${CARE_OBJECT})\b`,
  rx`\b(?:squeeze|fit|slot|book|get|see) (?:me|us|him|her|my [a-z]+|our [a-z]+) in\b`,
  rx`\b(?:i|we) (?:also |really |urgently |desperately |still |just )*(?:need|want|require|would like|am after|am waiting for|have run out of|am (?:all )?out of|ran out of|am running out of|could do with)\b[^.!?\n]{0,30}\b(?:${CARE_OBJECT}|doctor|to see (?:a|the|dr|someone)|to be seen|seeing)\b`,
  rx`\b(?:put|send|get|process|sort|order|renew|chase|do)\b[^.!?\n]{0,12}\bmy (?:[a-z]+ ){0,2}(?:${CARE_OBJECT})\b[^.!?\n]{0,20}\b(?:through|over|please|today|off|in|sent|ready|to the|before|asap|for me)\b`,
  rx`\b(?:has|have|is|are|did|where is|where are|when will|any news on|any update on|is there any news on|what has happened to)\b[^.!?\n]{0,14}\bmy (?:[a-z]+ ){0,3}(?:${CARE_OBJECT})\b[^.!?\n]{0,30}(?:\b(?:gone|been|ready|in|back|come|sent|done|arrived|yet|through|be|signed)\b|\?)`,
  rx`\b(?:can|could|may) i (?:please |just |have |get |book |order |collect |cancel |change |move |request )*(?:a |an |my |some |the )?(?:[a-z]+ ){0,2}(?:${CARE_OBJECT})\b`,
  rx`\b(?:please|pls) (?:can you |could you )?(?:ring|call|phone|book|cancel|change|send|refer|prescribe|order|renew)\b[^.!?\n]{0,16}\b(?:me|my|him|her|us)\b`,
  rx`\b(?:rash|lump|pain|cough|infection|swelling|spots?|wound|bite|burn)\b[^.!?\n]{0,40}\b(?:has spread|is spreading|spread|getting worse|got worse|is worse|not going|will not go|pic attached|photo attached|pictures? attached|what (?:is it|do i do|should i)|is it (?:normal|serious|infected)|should i)\b`,
  rx`\b(?:should i|do i|shall i|is it ok (?:to|if i)|is it safe (?:to|for me)|what should i|can i) (?:stop|take|keep taking|carry on|double|mix|be worried|worry|come in|go to|put on|do about|give (?:him|her|my))\b`,
  rx`\b(?:out of|ran out of|run out of|no) (?:my )?(?:${MEDICINE}|tablets|meds|medicines?|inhalers?|insulin|pills|medication)\b`,
  rx`\b(?:need|needing|wanting|after|requesting|chasing) (?:a |an |my |some |the |another )?(?:[a-z]+ ){0,2}(?:inhalers?|insulin|prescription|repeat|tablets|meds|medicines|antibiotics|sick note|fit note|referral|appointment|call ?back|blood test|${MEDICINE})\b[^.!?\n]{0,30}\b(?:asap|please|urgently|today|tomorrow|now|this week|again|chemist|run out|by|before|tonight)\b`,
  rx`\b(?:could|can|would|will|please|pls)\b[^.!?\n]{0,8}\b(?:you |someone |u )?(?:please )?(?:cancel|change|move|rearrange|book|confirm|update|amend|chase|send|e-?mail|post|sign|refer|print|extend|re-?do|issue|add|remove|take)\b[^.!?\n]{0,10}\b(?:my|me|mum|dad|our|his|her|the kids|my son|my daughter)\b`,
  /\b(?:change|update|amend|correct|add) my (?:address|phone number|number|name|details|surname|records?|next of kin|e-?mail|pharmacy)\b/,
  rx`\b(?:any|got any|have you (?:got )?(?:any )?|is there any) (?:appointments?|slots?|space|emergency appointments?|room|cancellations?)\b[^.!?\n]{0,30}\b(?:left|today|tomorrow|this (?:morning|afternoon|week)|for (?:my|me|a))\b[^\n]{0,40}\b(?:got|i have|my|me|${SYMPTOM}|infection|poorly|agony|desperate)\b`,
  rx`\bwhat (?:does|did|do|was|were|is) my (?:[a-z]+ ){0,2}(?:${PROCEDURE}|results?|x-?ray|scan|bloods|letter)\b|\b(?:any|heard any|is there any) (?:news|update|joy|progress) (?:on|about|with|re|regarding) (?:my|mum'?s|dad'?s|our|the (?:referral|results?|letter|prescription|scan|bloods))\b|\bmy (?:referral|results?|prescription|letter|sick note|fit note|script|bloods|appointment)\b[^.!?\n]{0,20}\b(?:any news|any update|yet|please|still|gone missing|lost)\b`,
  /\b(?:need|needs|want|wants|would like|trying|got|have got|desperate) to (?:see|speak to|talk to|be seen by|get in with) (?:someone|somebody|a (?:doctor|nurse|gp)|the (?:doctor|nurse|gp)|dr \w+|anyone)\b/,
];
export const SERVICE_QUESTION = [
  rx`\b(?:what time|when do|are you open|do you (?:do|offer|have|open|take|accept|still)|is there (?:step|parking|a|any)|where (?:is|are) (?:you|the)|how do (?:i|we|you) (?:register|book|get|order|sign|use|contact|cancel)|late opening|evening appointments?|open (?:on|at|over)|which (?:number|door)|who do i|has anyone|does anyone|is the (?:clinic|surgery|practice)|what are your|on (?:the|your) (?:website|app|page)|online|in the app)\b`,
];
export const BODY_PART = BODY;
