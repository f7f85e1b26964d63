import { BRANDS } from '../../data/brands';
import { gmp2024, other } from '../../data/sources';
import { phrasesIn, rx } from '../../matching';
import { defineRule } from '../../rule';

const GIFTED = [
  /\b(?:gifted|kindly (?:sent|given|donated|supplied|provided|sponsored|bought|treated)|treat(?:ed|ing) us|sponsored by|sponsoring|courtesy of|freebies|free samples?|goody bags?|in return for|(?:lunch|breakfast|goodies|samples|freebies|hampers?) (?:was |were )?(?:from|courtesy of|on|provided by|brought by))\b/,
  /\b(?:folk|people|team|guys|reps?|girls|lads|everyone|friends|company) (?:at|from|of) [^.!?\n]{2,40}\b(?:sent|gave|brought|treated|bought|supplied|provided|donated|dropped)\b/,
  /\bthank(?:s| you) to [^.!?\n]{2,40}\bfor (?:the|our|sending|these|this) (?:[a-z]+ )?(?:free |new )?(?:samples?|goodies|kit|freebies|meters?|monitors?|gifts?|products?|lunch|pens|mugs|hampers?)\b/,
  /\b(?:drug|pharma\w*|medical|company) reps?\b[^.!?\n]{0,40}\b(?:lunch|brought|gave|sent|treat\w*|provided)\b/,
  /\bgifted (?:by|from|to us)\b|\b(?:sponsored|paid for|funded|provided|supplied|donated) (?:our|the|us|by|this|these|today'?s) [^.!?\n]{0,40}\b/,
  rx`\b(?:new|free|branded|lovely|posh|these|our) (?:[a-z]+ )?(?:pens|mugs|bags?|goodies|samples?|t-?shirts|tunics|lanyards|kit|meters?|stethoscopes?|treats|hampers?|chocolates|lunch)\b[^.!?\n]{0,20}\b(?:from|by|courtesy of|thanks to)\b[^.!?\n]{0,6}\b(?:${BRANDS.join('|')}|[a-z]+(?:pal|max|tech|care|med|pharma|derm|corp|co)\b)`,
  /\b(?:use|with|quote|enter) (?:our |my |the |this )?(?:discount |promo |voucher |referral |special )?code\b[^.!?\n]{0,40}\b(?:off|discount|money|free|save|at|checkout)\b|\baffiliate\b|\bgift from the (?:company|firm|makers?|manufacturer|supplier|brand)\b|\bwho sponsored\b|\bsponsors? of our\b|\bprovided by [a-z]*(?:pharma|med|health|corp|tech)\w*\b/,
  /\b(?:big |huge |massive |many )?(?:thanks|thank you|cheers|shout ?out|hats off|much love|love)\b[^.!?\n]{0,8}\b(?:to|for)\b[^.!?\n]{0,50}\b(?:reps?|pharma\w*|company|ltd|limited|plc|brand|bakery|pizza|café|cafe|caf[eé]|deli|restaurant|pub|takeaway|supermarket|tesco|asda|sainsburys?|greggs|costa|[a-z]+co)\b[^.!?\n]{0,40}\b(?:free|lunch|breakfast|doughnuts|donuts|cakes?|pens|mugs|treats|goodies|gifts?|sent|brought|gave|dropped|supplied|donated|sponsor\w*|kit|samples?|vouchers?|hampers?|pizza|biscuits|feeding|treating)\b/,
  /\bfree (?:lunch|breakfast|pizza|coffee|cakes?|doughnuts|samples?|kit|pens|products?|meal|supply|trial|gifts?)\b[^.!?\n]{0,40}\b(?:from|they|sent|courtesy|thanks to|given|provided|today|to the team|for (?:the|our) (?:team|staff))\b/,
  /\b(?:reps?|representative|salesman|saleswoman)\b[^.!?\n]{0,30}\b(?:for|brought|dropped|sent|gave|treated|left|bought|supplied|with)\b[^.!?\n]{0,40}\b(?:doughnuts|donuts|cakes?|lunch|breakfast|pens|mugs|treats|goodies|gifts?|samples?|vouchers?|hampers?|pizza|biscuits|sandwiches|coffee)\b/,
  /\b(?:a |the |generous |kind |lovely |free |our |this )*(?:present|gift|treat|donation|surprise|delivery|freebie|loan)s? (?:\w+ )?(?:from|by|courtesy of) (?:our |the |a |your )?(?:friends?|pals|mates|people|team|folk|guys|kind people|lovely people|company|makers?|suppliers?|sponsors?|neighbours)? ?(?:at|of|from)? ?[a-z]+/,
  /\b(?:made possible|brought to you|sponsored|funded|supported|powered|provided) (?:by|thanks to)\b(?! (?:the nhs|nhs|our (?:ppg|patients|league)|the (?:council|lottery|icb|league|rotary|lions)|you\b))[^.!?\n]{0,60}|\b(?:thanks|thank you|cheers) to (?!(?:our|the|all|everyone|everybody|dr|sister|you|those)\b)[a-z]+ for (?:the|our|these|all the) (?:[a-z]+ ){0,4}(?:charts?|pizza|lunch|breakfast|doughnuts|cakes?|pens|mugs|kit|chairs|monitors?|posters?|calendars?|treats|goodies|sandwiches|coffee|equipment|samples|tablets|ipads?)\b/,
];
const LABELLED = [
  /(?:^|\s)#(?:ad|advert|sponsored|gifted)\b|(?:^|\n)\W*(?:ad|advert|advertisement|paid|sponsored|declaration|gift|gifted)\b(?=\W)/,
];
const PRIVATE_GIFT = [
  /\b(?:patients?|mrs|mr|ms|miss|colleague|sponsored (?:the|our|a|her|his|their|me|us) (?:[a-z]+ )?(?:swim|walk|run|ride|climb|silence|skydive|abseil|marathon|head ?shave)|who sponsored (?:us|her|him|them)|home-?made|baked|grandson|granddaughter|neighbour|family of|ppg|volunteers?|anonymous|families|you all|residents|local (?:school|church|community)|children|school|league of friends|blood|charity|food bank|foodbank|she|he)\b/,
];

export const unlabelledAd = defineRule({
  id: 'conflicts.unlabelled-ad',
  title: 'Gift or sponsorship without a label',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'Say clearly, at the start, if anything was paid for or gifted.',
  why: 'Readers must be able to see at once that something is an advertisement.',
  sources: [gmp2024('¶90b'), other('CAP Code, section 2 (recognising advertisements)')],
  detect: (item) =>
    item.ownFields.flatMap((field) =>
      phrasesIn(field, {
        any: GIFTED,
        unless: PRIVATE_GIFT,
        unlessAnywhere: LABELLED,
        confidence: 0.7,
      }),
    ),
});
