const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/);

/** Medicines that may not be advertised to the public (prescription only): brands and substances. */
export const PRESCRIPTION_ONLY =
  list(`mounjaro, wegovy, ozempic, saxenda, rybelsus, victoza, trulicity, byetta, semaglutide, tirzepatide, liraglutide, dulaglutide, exenatide, orlistat 120, xenical, mysimba, glp-?1s?,
 botox, dysport, bocouture, azzalure, xeomin, letybo, alluzience, botulinum(?: toxin)?, botulinum toxin a, (?:wrinkle|frown[- ]?line|lip[- ]?flip|anti-?wrinkle|line[- ]?smoothing)[- ](?:and [a-z-]+ )?(?:injections?|jabs?|toxin|injectables?|treatments?), (?:lip[- ]flip|frown[- ]line|crow'?s[- ]feet)(?: and [a-z-]+(?: [a-z-]+)?)? toxin, toxin (?:offers?|treatments?|injections?|clinic), beauty toxin, baby botox, tox party, skinny (?:jabs?|pens?|injections?), (?:weight[- ]?loss|slimming|fat) (?:jabs?|injections?|pens?|injectables?),
 kenalog, triamcinolone, hay ?fever (?:jabs?|injections?), steroid (?:jabs?|injections?) for hay ?fever, b12 (?:injections?|jabs?|boosters?|shots?), vitamin b12 (?:injections?|jabs?|boosters?|shots?), hydroxocobalamin, (?:vitamin|iv|nad\\+?) (?:drips?|infusions?),
 viagra, sildenafil, cialis, tadalafil, levitra, vardenafil, priligy, dapoxetine, finasteride, propecia, dutasteride, minoxidil tablets,
 amoxicillin, penicillin, flucloxacillin, doxycycline, clarithromycin, erythromycin, azithromycin, co-?amoxiclav, trimethoprim, nitrofurantoin, ciprofloxacin, metronidazole, antibiotics,
 ramipril, lisinopril, amlodipine, bisoprolol, atenolol, losartan, candesartan, furosemide, warfarin, apixaban, rivaroxaban, edoxaban, clopidogrel, atorvastatin, simvastatin, rosuvastatin, inclisiran, statins,
 metformin, gliclazide, empagliflozin, dapagliflozin, jardiance, forxiga, sitagliptin, insulin, levothyroxine, methotrexate, prednisolone, hydroxychloroquine, azathioprine, sulfasalazine,
 sertraline, fluoxetine, prozac, citalopram, escitalopram, mirtazapine, venlafaxine, amitriptyline, diazepam, valium, zopiclone, temazepam, pregabalin, gabapentin, tramadol, codeine phosphate, morphine, oramorph, fentanyl, buprenorphine, methadone, lisdexamfetamine, elvanse, methylphenidate, ritalin, concerta, atomoxetine, lithium, quetiapine, olanzapine,
 naproxen, diclofenac, celecoxib, salbutamol, ventolin, fostair, symbicort, montelukast, tiotropium, champix, varenicline, cytisine,
 hrt patches, oestrogel, evorel, utrogestan, testogel, testosterone (?:gel|injections?|implants?|replacement), tirosint, depo-?provera, nexplanon, mirena, microgynon, yasmin, cerazette, the pill, roaccutane, isotretinoin, tretinoin, retin-?a, obagi, lymecycline, prep, aciclovir tablets, tamiflu, malarone, lariam, ketamine, medicinal cannabis, hyaluronidase, profhilo, sculptra`);

/** Vaccine brands. */
export const VACCINE_BRAND = list(
  `flucelvax, fluad, fluenz(?: tetra)?, supemtek, fluarix, vaxigrip, influvac, comirnaty, spikevax, nuvaxovid, pfizer(?:[- ]biontech)?, moderna, astrazeneca, novavax, shingrix, zostavax, gardasil(?: 9)?, cervarix, bexsero, trumenba, menveo, nimenrix, prevenar(?: 13)?, prevnar, vaxneuvance, pneumovax, abrysvo, arexvy, beyfortus, priorix, mmrvaxpro, rotarix, vaxelis, infanrix, repevax, boostrix, engerix, havrix, avaxim, twinrix, typhim, ixiaro, rabipur, stamaril, qdenga, dukoral, varilrix, varivax`,
);

/** Any medicine that a reply about one person should not mention. */
export const MEDICINE = `(?:${[...PRESCRIPTION_ONLY.filter((name) => !/ /.test(name)), 'paracetamol', 'ibuprofen', 'aspirin', 'omeprazole', 'lansoprazole', 'gaviscon', 'piriton', 'cetirizine', 'hydrocortisone', 'canesten', 'calpol', 'nurofen', 'co-codamol', 'codeine', 'blood thinners', 'antidepressants', 'painkillers', 'steroids', 'inhaler', 'beta blockers', 'water tablets', 'sleeping tablets', 'folic acid', 'iron tablets', 'vitamin d', 'hrt'].join('|')})`;
