/** Word lists as alternatives of a pattern over canonical (lower-case, written-out) text. */
const alternatives = (words: string): string =>
  `(?:${words
    .trim()
    .split(/\s*\|\s*|\s*\n\s*/)
    .filter((word) => word !== '')
    .join('|')})`;

/** Relatives and the people one speaks for. */
export const KIN =
  alternatives(`mum|mam|mom|mummy|mother|dad|daddy|father|parents?|nan|nana|nanna|gran|granny|grandma|grandmother|grandad|granddad|grandpa|gramps|grandfather|pops?
  husband|hubby|wife|missus|partner|fianc[eé]e?|boyfriend|girlfriend|ex(?:-?(?:husband|wife|partner|boyfriend|girlfriend))?|son|daughter|lad|brother|bro|sister|sis|twins?|uncle|aunt|auntie|aunty|cousin|niece|nephew
  little ones|kiddies|tots?|bairns|folks|other half|better half|old man|old dear|grandkids?|grandparents?|in-laws?|step-?(?:mother|father|brother|sister|kids|children)|great-?(?:aunt|uncle|nan|gran|grandad|grandma)|godson|goddaughter|grandson|granddaughter|grandchild|grandchildren|kid|kids|child|children|baby|babies|bub|little (?:one|girl|boy|man)|toddler|newborn|bairn|wee (?:one|girl|boy)|stepson|stepdaughter|step-?dad|step-?mum|(?:mother|father|brother|sister|son|daughter)[- ]in[- ]law|mil|fil`);

/** Private people who are no relatives. */
export const ACQUAINTANCE = alternatives(
  `neighbours?|next ?door|boss|manager|colleague|workmate|co-?worker|mate|friend|pal|landlord|landlady|lodger|flatmate|housemate|teacher|ex|carer|bloke|woman|lady|man|guy|chap|lad|girl|lass`,
);

/** One person, not named. */
export const ONE_PERSON = alternatives(
  `man|woman|lady|gentleman|chap|bloke|lad|lass|lassie|girl|boy|guy|fella|mum|mother|dad|father|parent|couple|family|baby|toddler|teen(?:ager)?|teenage (?:boy|girl)|pensioner|patient|somebody|someone|person|child|kid|student|gent|geezer|fellow|old (?:boy|dear|timer)|young(?:ster| thing)|elderly|toddler|infant|sixth[- ]former|schoolboy|schoolgirl|housewife|retiree|veteran|carer|neighbour|visitor from|widow(?:er)?|granny|grandma|grandad|gran|nan|newborn|twins|brother|sister|son|daughter|husband|wife|individual|resident|youngster|pair`,
);

/** Jobs that can point to one person in a small place. */
export const OCCUPATION = alternatives(
  `skipper|lifeguard|surfer|sailor|windsurfer|kitesurfer|cyclist|biker|motorcyclist|jogger|runner|rower|swimmer|warden|ranger|verger|sexton|bell-?ringer|bellringer|choir ?leader|chorister|lead singer|drummer|bass player|busker|coach|referee|umpire|umpires?|cricketer|golfer|darts player|groundsman|greenkeeper|park keeper|traffic warden|toll keeper|bridge master|dock ?master|boatbuilder|boatman|shipwright|trawlerman|oysterman|cockle picker|bait digger|market trader|stallholder|fishmonger|greengrocer|newsagent|cobbler|tailor|seamstress|jeweller|watchmaker|mechanic|lorry driver|hgv driver|crane operator|dustman|bin man|binman|window cleaner|cleaner|gardener|tree surgeon|thatcher|stonemason|carpenter|joiner|bricklayer|brickie|decorator|plasterer|surveyor|architect|engineer|submariner|petty officer|naval officer|trumpeter|piper|magician|clown|dj|radio presenter|weather presenter|newsreader|weatherman|weathergirl|tv chef|councillor'?s wife|vicar'?s wife|landlord'?s wife|headteacher'?s (?:wife|husband|son|daughter)|teacher|head ?teacher|headmaster|headmistress|head of (?:the )?(?:school|primary)|vicar|priest|curate|rector|pastor|imam|rabbi|butcher|baker|postman|postwoman|postie|postmistress|postmaster|milkman|lollipop (?:man|lady|woman)|publican|landlord|landlady|barmaid|farmer|fisherman|harbour ?master|harbour pilot|lifeboat(?:man| crew(?: member)?)|coxswain|ferry(?:man| skipper| captain)|councillor|mayor(?:ess)?|mp|deputy head|bishop|shopkeeper|florist|barber|hairdresser|blacksmith|farrier|dentist|solicitor|police officer|policeman|policewoman|firefighter|fireman|paramedic|pilot|footballer|striker|goalkeeper|jockey|boxer|captain|sailor|soldier|marine|taxi driver|cabbie|bus driver|train driver|caretaker|librarian|organist|choirmaster|town crier|scout leader|chip shop owner|chef|undertaker|gamekeeper|lighthouse keeper|crane driver|welder|plumber|electrician|builder|roofer|scaffolder|nursery nurse|teaching assistant|dinner lady|lecturer|professor|journalist|presenter|actor|actress|singer|author|accountant|estate agent|bank manager`,
);

/** Jobs of which a village has one, so that the job names the person. */
export const UNIQUE_ROLE = alternatives(
  `skipper|town mayor|lead singer|weather presenter|dock ?master|bridge master|warden|verger|traffic warden|chair of the|president of the|captain of|manager of the|owner of the|head of (?:maths|english|year|sixth form)|head ?teacher|headmaster|headmistress|deputy head|head of (?:the )?(?:school|primary)|vicar|priest|curate|rector|pastor|imam|rabbi|postmistress|postmaster|lollipop (?:man|lady|woman)|publican|harbour ?master|harbour pilot|coxswain|ferry (?:captain|skipper|man)|mayor(?:ess)?|mp|town crier|choirmaster|organist|lighthouse keeper|lock-?keeper|footballer|goalkeeper|bishop|lord of the manor|station ?master|scout leader|police chief|chief constable`,
);

/** Diseases, conditions and states of health. */
export const CONDITION = alternatives(
  `cancers?|tumou?rs?|hep(?:atitis)? [abc]|the clap|crabs|type (?:1|2|one|two)(?! error)|rosacea|hives|dermatitis|conjunctivitis|laryngitis|labyrinthitis|plantar fasciitis|tendonitis|bursitis|carpal tunnel|frozen shoulder|tennis elbow|whiplash|chilblains|blepharitis|styes?|bunions?|ingrowing? (?:toe)?nails?|polyps?|diverticul(?:itis|ar)|gastritis|hiatus hernia|varicose veins|lactose intolera\\w+|bell'?s palsy|neuropathy|neuralgia|rickets|iron deficien\\w+|b12 deficien\\w+|polymyalgia|fits and faints|heart block|heart valve|aneurysm|brain fog|night sweats|hot flushes|bed ?sores|pressure (?:sores?|ulcers?)|gastroenteritis|tummy bug|sickness bug|stomach bug|rsv|rabies|malaria|lyme(?: disease)?|weil'?s disease|leptospirosis|legionnaires'?|gastric band|kidney failure|heart bypass|triple bypass|stents?|angioplasty|stoma bag|prosthe(?:tic|sis)|hysterectomy|mastectomy|lumpectomy|vaping|memory (?:problems?|loss|clinic)|hallucinat\\w+|paranoi[ad]|nervous breakdown|burn-?out|hearing aids?|cleft (?:lip|palate)|spina bifida|club ?foot|birthmark|head injury|brain (?:injury|bleed|tumou?r)|melanoma|leuka?emia|lymphoma|myeloma|sarcoma|carcinoma|chemo(?:therapy)?|radiotherapy|stroke|tia|heart (?:attack|failure|condition|disease|problem|trouble|murmur)|angina|atrial fibrillation|copd|asthma|emphysema|pneumonia|bronchitis|chest infection|tuberculosis|whooping cough|measles|mumps|chicken ?pox|shingles|scabies|impetigo|meningitis|sepsis|diabet(?:es|ic)|prediabetes|thyroid|epilep(?:sy|tic)|seizures?|fits|dementia|alzheimer'?s|parkinson'?s|multiple sclerosis|motor neurone|mnd|huntington'?s|cystic fibrosis|muscular dystrophy|down'?s syndrome|cerebral palsy|autis(?:m|tic)|adhd|bipolar|schizophreni[ac]|psychosis|psychotic|depress(?:ion|ed)|anxiety|panic attacks?|breakdown|ptsd|ocd|eating disorder|anorexi[ac]|bulimi[ac]|self-?harm(?:ing)?|suicid(?:e|al)|overdose|addict(?:ion|ed)?|alcoholic|alcoholism|drinking problem|drink problem|detox|rehab|methadone|hiv|aids|hepatitis|chlamydia|gonorrh?oea|syphilis|herpes|genital warts|warts?|sti|std|thrush|uti|cystitis|kidney (?:stones?|infection|failure|disease)|dialysis|incontinen(?:ce|t)|prostate|erectile|impoten(?:ce|t)|vasectomy|infertility|ivf|miscarriages?|miscarried|abortion|termination|stillb(?:irth|orn)|pregnan(?:t|cy)|menopaus(?:e|al)|hrt|endometriosis|fibroids?|pcos|ectopic|eczema|psoriasis|rash|acne|ulcers?|leg ulcers?|gout|arthritis|osteoporosis|fractured?|broken (?:arm|leg|hip|wrist|ankle|collarbone)|hip replacement|knee replacement|hernia|gall ?(?:stones?|bladder)|appendicitis|crohn'?s|colitis|ibs|coeliac|reflux|piles|ha?emorrhoids|jaundice|cirrhosis|anaemi[ac]|blood clots?|dvt|embolism|high blood pressure|hypertension|cholesterol|migraines?|vertigo|sciatica|slipped disc|glaucoma|cataracts?|long covid|covid|norovirus|obesity|obese|hoarding|delirium|bowel|haemophilia|sickle cell|lupus|fibromyalgia|chronic fatigue|biops(?:y|ies)|relapse|remission|terminal(?:ly ill)?|palliative|hospice|end of life|deaf|blind|amputat(?:ed|ion)|catheter|colostomy|stoma|pacemaker|transplant|sectioned|mental health|drinking|gambling|nits|head lice|tonsillitis|ear infection|sinusitis|cellulitis|abscess|cysts?|lumps?|moles?|verruca|croup|colic|tongue[- ]tie|glue ear|scarlet fever|bronchiolitis|slapped cheek|hand,? foot and mouth|teething|glandular fever|dyslexia|tourette'?s|(?:with|has|had|have) ms|heart bypass|ringworm|fungal|athlete'?s foot|hearing loss|tinnitus|insomnia|sleep apnoea|constipat(?:ion|ed)|diarrhoea|d&v|food poisoning|concussion|postnatal|post-natal|baby blues|pre-?eclampsia|c-section|caesarean`,
);

/** Tests, treatments and other health care about one person. */
export const PROCEDURE = alternatives(
  `blood tests?|bloods|potassium|sodium|creatinine|haemoglobin|white (?:blood )?cells?|platelets|blood count|iron levels?|liver function|kidney function|blood sugars?|sugar levels?|urine (?:sample|test)|stool sample|swabs?|spirometry|peak flow|bone density|dexa|crutches|zimmer(?: frame)?|walking frame|compression stockings|plaster cast|sling|hip op|knee op|cataract op|chemo chair|drip|nebuliser|oxygen cylinder|hearing test|eye test|blood results?|blood pressure|test results?|results|scans?|x-?rays?|mri|ct scan|ultrasound|ecg|biopsy|smears?|smear test|cervical screening|mammogram|colonoscopy|endoscopy|bowel (?:screening|kit)|fit test|operations?|op|surgery date|procedure|referrals?|referred|prescriptions?|repeat prescription|scripts?|medications?|medicines?|tablets|pills?|inhalers?|insulin|antibiotics|antidepressants|painkillers|statins?|jabs?|mmr|bcg|hpv|men b|six-in-one|pre-?school boosters?|vaccines?|vaccinations?|immunisations?|boosters?|injections?|dressings?|stitches|sutures|ear syringing|ear wax|coil|implant|contracepti(?:on|ve)|sick ?notes?|fit ?notes?|discharge (?:letter|summary)|diagnos(?:is|ed|es)|prognosis|symptoms?|treatments?|therapy|counselling|physio|dose|dosage|cream|ointment|steroids?|check-?up|medication review|health check|care plan|inr|hba1c|ferritin|tsh`,
);

/** Parts of the body that are talked about in care. */
export const BODY = alternatives(
  `backs?|legs?|arms?|knees?|hips?|feet|foot|toes?|ankles?|hands?|fingers?|wrists?|shoulders?|neck|head|heads|throat|chest|heart|lungs?|tummy|stomach|bowels?|bladder|kidneys?|liver|skin|eyes?|ears?|nose|teeth|tooth|gums?|breasts?|testicles?|womb|groin|bum|blood|brain|spine`,
);

/** Signs of being unwell. */
export const SYMPTOM = alternatives(
  `pain|pains|ache|aching|hurts?|hurting|bleeding|swollen|swelling|itch(?:y|ing)?|cough(?:ing)?|fever|temperature|headaches?|dizzy|dizziness|faint(?:ed|ing)?|vomiting|throwing up|sick|nausea|runny|sore|infected|infection|discharge|numb(?:ness)?|tingling|spots|rash|blisters?|bruis(?:e|es|ed|ing)|wheez(?:e|y|ing)|breathless|palpitations|wound|boil|lump`,
);

/** Any word about somebody's health. */
export const HEALTH = `(?:${CONDITION}|${PROCEDURE}|${SYMPTOM})`;

/** Being with us as a patient. */
export const ATTENDANCE = alternatives(
  `patients?(?! participation| access| group| feedback)|appointment|waiting room|came (?:in|to see)|comes (?:in|to see)|been in|in to see|home visit|visited (?:him|her|them)|looked after|treated|seen by|saw (?:him|her|them)|under our care|in our care|registered with us|on our (?:list|books)|consultation|clinic|ward|hospital|a&e|icu|unit|admitted|discharged|recover(?:y|ing|ed)|on the mend|poorly|ill(?:ness)?|unwell|better soon|get well|back on (?:his|her|their) feet|battle|fought|passed away|died|beat (?:his|her|their)`,
);

export const DAY =
  '(?:today|yesterday|tonight|(?:this|last|yesterday) (?:morning|afternoon|evening|night|teatime|lunchtime|week|month|year|weekend)|earlier|(?:on |last |this |next )?(?:mon|tues|tue|wed|weds|wednes|thurs|thur|thu|fri|satur|sat|sun)(?:day)?s?|the other (?:day|week|night|morning)|(?:a )?(?:few|couple of|two|three|four|\\d+) (?:days|weeks|months|years) ago|recently|just now|(?:at|over) the weekend|before (?:lunch|christmas|easter)|in (?:january|february|march|april|may|june|july|august|september|october|november|december))';

export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** What somebody is called who is offered to talk to: a job at a practice. */
export const JOB = alternatives(
  `manager|lead|officer|adviser|advisor|advocate|co-?ordinator|clerk|secretary|secretaries|supervisor|administrator|navigator|link worker|social prescriber|liaison|receptionist|practitioner|partner|nurse|matron|midwife|pharmacist|paramedic|physio(?:therapist)?|caretaker|chaplain|librarian|phlebotomist|dispenser|gp|doctor|hca|healthcare assistant`,
);

/** Professionals and places that are not private people. */
export const PROFESSIONAL = alternatives(
  `nurses?|doctors?|drs?|gps?|receptionists?|reception|pharmacists?|paramedics?|hcas?|phlebotomists?|physio(?:therapist)?s?|midwi(?:fe|ves)|staff|team|manager|consultants?|dentists?|surgeons?|partners|registrar|sister|practice|surgery|clinic|hospital|ambulance crew`,
);
