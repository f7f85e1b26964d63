import { gmc2024 } from '../../data/sources';
import { type ScreenedItem } from '../../item';
import { phrasesIn } from '../../matching';
import { defineRule } from '../../rule';

const COPIED = [
  /\b(?:lyrics|words|chords|script|chapter|poem|recipe|text)\b[^.!?\n]{0,40}\b(?:in full|word for word|verbatim|complete|below|to cheer|for you all|copied)\b/,
  /\b(?:printed|pasted|copied|typed|scanned|reproduced|posted|put) (?:out |in |up )?(?:the )?(?:whole|full|entire|complete|all)\b[^\n]{0,60}\b(?:article|below|here|so you)\b/,
  /\b(?:printed|reprinted|pasted|copied|typed out|typed up|scanned|photocopied|lifted|reproduced|posted|uploaded|shared|put) (?:out |in |up )?(?:the |this )?(?:whole|full|entire|complete|all)(?: of)?(?: the| this| that)? ?[^.!?\n]{0,50}\b(?:article|magazine|book|chapter|piece|report|poem|song|film|episode|story|recipe|newspaper|feature|page|guide|leaflet|below|here|so you)\b/,
  /\b(?:found|borrowed|nicked|pinched|saved|lifted|grabbed|got|took|stole|swiped) (?:this |these |that |the |a |some )?(?:[a-z]+ ){0,3}(?:photos?|pictures?|images?|pics?|cartoons?|graphics?|memes?|song|clip|drawing|illustration|poem|gif)s?\b[^.!?\n]{0,20}\b(?:on|off|from|via|in) (?:google|the (?:internet|web|net|daily|sunday|bbc|paper|guardian|times)|pinterest|instagram|facebook|twitter|tiktok|a website|another|someone|somebody|online|shutterstock|getty|a magazine|a blog)\b/,
  /\b(?:off|from|on|via|found (?:on|via)|nicked from|pinched from|borrowed from|stolen from|grabbed (?:off|from)|screenshot(?:ted)? from|downloaded from|copied (?:from|off)|lifted from|credit to) (?:google|google images|the (?:internet|web|net)|pinterest|shutterstock|getty|netflix|disney|spotify|the (?:mail|times|sun|telegraph|guardian)|another (?:surgery|practice)'?s?)\b/,
  /\b(?:full|whole|entire|complete) (?:article|text|story|chapter|poem|song|lyrics|report|piece|recipe)\b[^.!?\n]{0,30}\b(?:below|pasted|here|attached|so you do not|to save you|copied)\b|\b(?:save you (?:paying|the paywall)|get (?:round|past|around) the paywall|behind the paywall|paywall)\b/,
  /\b(?:watermark|getty images|shutterstock|alamy|all rights reserved|© (?!nhs|crown))\b/,
  /\b(?:all|here are|full|complete) (?:the )?(?:words|lyrics|verses) (?:to|of|from)\b|\bthe (?:lyrics|verses) (?:to|of|from)\b|\bno need to (?:subscribe|pay|buy (?:the paper|it))\b|\b(?:pic|picture|photo|image|poster|graphic|cartoon|meme|logo|recipe|article) (?:is |was )?(?:off|from|nicked|pinched|borrowed|copied|lifted|stolen) (?:off |from |of )?(?:google|the (?:internet|web|net|papers?)|pinterest|facebook|instagram|another|someone|a website|online)\b|\bcopied and pasted\b/,
  /\b(?:lyrics|poem|verses?|chapter|pages?|recipe|article|column|cartoon)\b[^.!?\n]{0,30}\b(?:all of (?:it|them)|in full|the whole (?:thing|of it)|every (?:word|line)|word for word|full text|complete)\b|\b(?:all of|the whole of|full|entire|whole) (?:[a-z]+ )?(?:lyrics|poem|chapter|article|column|song)\b/,
];

export const copyright = defineRule({
  id: 'legal.copyright',
  title: 'Somebody else’s picture or text',
  appliesTo: ['post'],
  severity: 'block',
  sentence: 'We need the right to use this. Add the licence, or use our own library.',
  why: 'Copying without a licence is unlawful, also for a good cause.',
  sources: [gmc2024('¶15')],
  detect: (item: ScreenedItem) => {
    const said = [item.text, ...item.alts].flatMap((field) =>
      phrasesIn(field, {
        any: COPIED,
        unless: [/\b(?:licen[cs]e|ogl|with permission|permission from|cc by|public domain)\b/],
        confidence: 0.8,
      }),
    );
    const unlicensed = (item.context.images ?? []).findIndex(
      (image) =>
        image.licence !== undefined &&
        /^(?:none|unknown|google|not cleared|unlicensed|n\/a|\?|)$/i.test(image.licence.trim()),
    );
    return unlicensed < 0
      ? said
      : [...said, { field: `alt:${unlicensed}`, start: 0, end: 0, confidence: 0.85 }];
  },
});
