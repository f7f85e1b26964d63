const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Sellers and products that a practice is tempted to name; lower case, as in the canonical reading. */
export const BRANDS = list(
  `boots, superdrug, specsavers, vision express, scrivens, holland (?:and|&) barrett, lloyds ?pharmacy, well pharmacy, pharmacy2u, amazon, argos, tesco, asda, sainsbury'?s, morrisons, aldi, lidl, waitrose, marks (?:and|&) spencer, m&s, john lewis, currys, halfords, decathlon, sports direct, ikea,
 slimming world, weight ?watchers, ww app, noom, huel, herbalife, juice plus, zoe app, zoe, headspace, calm app, babylon, livi, push doctor, doctor care anywhere, bupa, nuffield health, spire, benenden, vitality, aviva, puregym, david lloyd, anytime fitness, peloton, joe wicks,
 omron, braun, withings, kinetik, fitbit, garmin, apple watch, samsung, oura, dexcom, freestyle libre, libre, accu-?chek, contour, dyson, tempur, emma mattress, silentnight, thera ?pearl, tens ?care, nurofen, panadol, calpol, sudocrem, bepanthen, e45, aveeno, cetraben, diprobase, oilatum, vicks, strepsils, lemsip, beechams, berocca, centrum, seven seas, vitabiotics, wellwoman, gaviscon, rennie, imodium, dioralyte, voltarol, deep heat, biofreeze, compeed, savlon, germolene, dettol, listerine, colgate, oral-?b, sensodyne, nivea, la roche-?posay, cerave, ultrasun, p20, tena, always discreet, hidden hearing, amplifon, uber, deliveroo, greggs, costa, starbucks, nando'?s, mcdonald'?s, pfizer, astrazeneca, gsk, novo nordisk, eli lilly, sanofi, bayer, roche, novartis`,
);
