/**
 * Words that mean much the same to the second reader: what it learns of one holds for its neighbours.
 * A word may stand in several groups; the first one counts most.
 */
const GROUPS: Readonly<Record<string, string>> = {
  mi: 'i me my mine myself',
  mwe: 'we us our ours ourselves',
  myou: 'you your yours yourself u ur ya yous',
  mhe: 'he him his she her hers himself herself',
  mthey: 'they them their theirs themselves',
  mno: 'no not never nobody none nothing cannot without neither nor noone hardly',
  mdoubt: 'may might could would should perhaps maybe if whether unless anyone anybody whoever any',
  many: 'everyone everybody people folk folks all most many some several often usually always each every those families patients parents women men children adults',
  mkin: 'mum mam mom mummy mother dad daddy father parent nan nana nanna gran granny grandma grandmother grandad granddad grandpa grandfather husband hubby wife missus partner boyfriend girlfriend ex son daughter lad brother sister sis twin uncle aunt auntie cousin niece nephew kid child baby toddler newborn grandson granddaughter grandchild stepdad stepmum bairn family',
  mperson:
    'man lady woman gentleman gent chap bloke boy girl guy fella someone somebody person teenager pensioner patient couple lass student soul regular customer visitor mate widow widower youngster old-timer',
  mjob: 'vicar priest teacher headteacher head councillor postman butcher baker farmer landlord fisherman skipper driver policeman sergeant firefighter dentist goalkeeper drummer singer mayor librarian publican lifeguard builder barber hairdresser shopkeeper councillor solicitor organist caretaker lollipop trawlerman ringer coach referee plumber electrician jockey',
  mstaff:
    'doctor dr doc gp nurse sister receptionist reception manager staff team pharmacist physio hca paramedic midwife registrar locum clinician desk partner colleague trainee student phlebotomist consultant surgeon matron',
  mother: 'hospital surgery practice clinic a&e 111 ambulance chemist trust ward pcn hub casualty',
  mbody:
    'back leg arm knee hip foot feet toe ankle hand finger wrist shoulder neck head throat chest heart lung tummy stomach bowel bladder kidney liver skin eye ear nose teeth tooth breast groin bum blood brain spine lump mole lips face ribs tongue prostate womb thyroid',
  mill: 'cancer tumour diabetes diabetic asthma copd stroke dementia depression anxiety depressed anxious epilepsy arthritis migraine hernia eczema psoriasis endometriosis fibromyalgia gout reflux piles shingles measles flu covid norovirus infection sepsis pneumonia hiv chlamydia herpes ibs crohn autism adhd bipolar schizophrenia psychosis ptsd menopause infertility miscarriage heartburn angina cataract glaucoma sciatica ringworm tb leukaemia melanoma parkinson',
  msign:
    'pain ache hurt bleeding swollen swelling itch itchy cough fever temperature headache dizzy faint vomit sick nausea sore numb tingling spots rash blister bruise wheeze breathless palpitations wound boil tired hives shaking welts',
  mmed: 'tablet pill med medicine medication drug dose paracetamol ibuprofen codeine insulin antibiotic antidepressant painkiller inhaler statin steroid cream ointment patch hrt prescription script repeat methadone warfarin amitriptyline sertraline ozempic mounjaro wegovy semaglutide botox filler viagra b12 melatonin propranolol finasteride roaccutane lithium penicillin mg spray drops mcg ml',
  mtest:
    'test blood result scan xray x-ray mri ct swab smear sample ecg biopsy mammogram colonoscopy screening operation op surgery procedure dressing stitches jab vaccine vaccination booster injection vaccinated vaccinate bloods chemo dialysis transplant pacemaker physiotherapy counselling treatment check-up checkup review',
  mvisit:
    'appointment slot visit consultation clinic check call referral pathway list booking round session bed admission home-visit',
  mcame:
    'came come coming in popped visited attended turned arrived walked rang called phoned emailed asked booked joined registered signed left moved transferred',
  msaw: 'saw seen see met meet meeting treated treat examined looked looking diagnosed visited helped delivered stitched vaccinated sent referred rang reassured comforted sat held told saved prescribed admitted',
  msaid:
    'said say says saying told tell tells asked ask asks explained wrote quote cried confided admitted whispered laughed thanked claimed',
  mrecord:
    'record notes note file system screen log diary computer database history register recording footage camera chart paperwork',
  mlookup:
    'checked check checking looked look searched search pulled found find shows show according gone confirm see quick',
  mtime:
    'today yesterday tonight morning afternoon evening monday tuesday wednesday thursday friday saturday sunday week month weekend earlier last ago recently lunchtime january february march april june july august september october november december night year',
  mnext: 'tomorrow next soon later then diary forward until till',
  mdied:
    'died dies dying death dead late funeral passed rip lost loss hospice slipped grief condolences bereaved inquest farewell departed miss',
  mgood:
    'good great lovely brilliant wonderful fantastic amazing excellent kind kindness helpful friendly fab superb best nice star gem polite gentle caring thoughtful professional clean efficient',
  mglad:
    'glad pleased happy delighted chuffed thrilled relieved proud honour privilege pleasure treat joy enjoyed love loved',
  mthank: 'thank thanks cheers ta grateful appreciate appreciated welcome',
  msorry: 'sorry apologies apologise regret mistake wrong fault failed failing',
  mangry:
    'angry cross furious upset disgusted disgraceful appalling shocking terrible awful dreadful rubbish rude worst horrible unacceptable ridiculous joke shambles useless pathetic poor ashamed shame shameful dismissive ignored abrupt',
  minsult:
    'idiot clown moron stupid thick lazy fat ugly pig cow witch scum vermin parasite numpty halfwit ignorant liar bully coward twit git moaner whiner snowflake hypochondriac timewaster entitled selfish waste brains druggie drunk unwashed whinger cretin imbecile muppet pillock prat plonker buffoon vile nasty sad pathetic clueless',
  mswear:
    'bloody damn crap arse hell sod bugger piss pissed fuck fucking shit bastard bollocks wtf ffs',
  mdrink:
    'gin wine vodka prosecco beer pint pub drink drinks cocktail whisky tequila hangover hungover',
  mgallows:
    'apocalypse mutiny sanity carnage circus zoo madhouse bedlam chaos survive survived coma lighthouse scream screaming mayhem bin doom morgue undertaker living-the-dream send living',
  mprice:
    'price cost fee fees pay paid private privately £ pounds pound cheap cheaper afford self-pay charge quid money',
  moffer:
    'offer discount off half free voucher prize draw win wins gift raffle sale deal loyalty code reward hamper tote deadline hurry bonus giveaway special',
  mbuy: 'buy book order sign join get grab try shop stock stocked available spend subscribe treat choose switch',
  msure:
    'guaranteed guarantee 100% every always never ever zero risk proven cure cures cured reverse instantly permanently works safe totally certain fact definitely',
  mbest:
    'best better top number-one unlike faster friendlier beats second-best only league ahead unbeatable voted rated',
  mcompany:
    'ltd company brand firm app watch monitor gadget supplement pharma rep sponsor sponsored collaboration teamed gifted kindly courtesy endorsed recommend swear trust',
  mlooks:
    'wrinkle wrinkles jowls bulge fat fatter teeth beach bikini body face mirror old tired ugly invisible younger skinny weight slim slimmer thinner thin stone hair thinning spots towel',
  mlegal:
    'solicitor lawyer court sue suing claim negligence compensation tribunal coroner inquest gmc nmc regulator police jury judge barrister ombudsman legal proceedings hearing prosecution guilty charged charges letter-before-action instructed investigation',
  mcomplain:
    'complaint complain complaining formal official investigate investigated apology demand escalate pals grievance refund accountable answer explanation writing',
  mpress:
    'journalist reporter press news paper bbc itv radio documentary producer researcher editor story article interview comment quote publish film filming deadline mail podcast media column broadcast',
  mpolitics:
    'vote voting election party tory tories labour reform greens conservative liberal lib dem mp councillor minister secretary chancellor government downing petition march campaign candidate budget strike westminster parliament ballot policies policy',
  mfaith:
    'god jesus christ lord pray prayer faith church christian muslim bible sin repent marriage chastity abortion contraception karma blessing holy vicar soul belief beliefs',
  mgroup:
    'immigrant immigrants migrants asylum foreigner foreigners english muslim muslims jew jews gypsy gypsies travellers roma gay gays lesbian trans black asian chinese polish romanian disabled wheelchair women men old elderly benefits',
  mreview:
    'review reviews star stars rating ratings google feedback comment post posted posting survey one-star five-star',
  mremove:
    'delete deleted remove removed take down edit edited change hide pull block blocked erase wipe withdraw off',
  mthreat:
    'solicitor warning regret careful consequences struck record elsewhere leave longer police sue back-of-the-queue lawyers grateful remember otherwise',
  mblame:
    'actually clearly obviously apparently funny facts fact respect version clearly expected explained refused shouting shouted swore swearing hung listened manners blame fault own disagree untrue unfair wrong incorrect nonsense',
  munmask: 'anonymous guess know recognise identity name username fooling work-out hiding hide',
  msocial:
    'facebook insta instagram snapchat tiktok whatsapp messenger twitter linkedin strava add added follow friend friends request profile page account dm pm inbox message messaged connect',
  mflirt:
    'handsome gorgeous sexy beautiful blonde fancy single date dinner kiss xx xxx x darling blushing charmer flirt dimples smile hot phwoar hunk stunning babe marry lonely eyes wink cutie dreamy',
  mhome:
    'holiday tenerife hubby wedding birthday house caravan gym walks kids home dog puppy anniversary pyjamas prosecco curry weekend girls hols',
  mdo: 'stop take try use rub put drink keep carry double halve skip leave switch cut rest apply bathe give increase reduce drop ignore lance miss raise start',
  mlike: 'sounds reckon looks likely probably normal nothing just only surely',
  mwait:
    'wait waited waiting queue late delay delayed hours minutes weeks months phone phones line lines hold engaged',
  mharm:
    'wrong missed mistake error misdiagnosed broken undiagnosed lost mixed allergic overdose infected collapsed resus emergency unsafe expired out-of-date contaminated double forgot forgotten unsigned',
  maction:
    'please can could ring call send book cancel chase resend refer need needs want get fit squeeze swap change',
  mdata:
    'data records gdpr copy hold held subject access erase deleted privacy consent share sharing information details file footage',
  mstory:
    'story journey read hear meet success before after card letter note words says turned shares inspiring testimonial grateful',
  mconcern:
    'unsafe understaffed covered cover-up buried told-to falsified hidden photographs oxygen fridge sharps mould inspection cqc management keep quiet silence short-staffed records changed dangerous speaking batches',
  mquack:
    'natural detox toxins immunity crystals homeopathy bicarb coconut garlic onion onions honey turmeric raw vinegar hid hidden con poison fluoride 5g oil cbd herbs cleanse remedy',
  mevent:
    'fete fair choir garden coffee cake bake walk talk quiz concert open-day class club stall bees music volunteers library hall newsletter sunflower parking park car lift door roof chairs website app menu toilets toys',
  mhelp:
    'nhs.uk 999 samaritans helpline leaflet page website link nhs charity pharmacist visit support free-phone see',
  mroute:
    'ring call email speak talk contact manager in-person pop desk number form private privately',
  mbefore: 'again same update following part chapter remember mentioned another saga recall tale',
};

const KINDS = new Map<string, string[]>();
for (const [group, words] of Object.entries(GROUPS)) {
  for (const word of words.split(' ')) KINDS.set(word, [...(KINDS.get(word) ?? []), group]);
}

const NONE: readonly string[] = [];

/** The groups that a canonical word belongs to, itself or without its ending; the first counts most. */
export function groupsOf(word: string): readonly string[] {
  return KINDS.get(word) ?? KINDS.get(stemOf(word)) ?? KINDS.get(`${stemOf(word)}e`) ?? NONE;
}

/** A word without the endings of number and tense. */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/'s$/, '');
  const stem = bare.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s|ly|e)$/, '');
  return stem.length < 3 ? bare : stem;
}
