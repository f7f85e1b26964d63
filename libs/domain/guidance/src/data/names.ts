const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** First names that are also everyday words: a name only with another sign beside them. */
export const AMBIGUOUS_NAMES =
  set(`will mark grace hope faith joy rose may april june summer autumn winter dawn eve iris ivy lily daisy poppy violet heather holly hazel amber ruby pearl jade crystal
 bill bob rob pat art ray jack jay gene dean earl duke king prince queen major sterling miles chase hunter mason carter cooper tyler taylor parker archer baker fisher cook bishop abbot noble royal rich frank ernest
 drew bay blue sky skye storm rain river brook brooke forest glen dale cliff heath reed rowan ash sage clay stone flint rock sandy star sunny honey angel love bliss patience charity prudence constance verity mercy
 harmony melody carol nova luna jewel penny peg sue bea ace max guy don nick harry tom dick jo ali kit van ben al ed ty mo bo bonny dolly patsy chuck jimmy teddy robin wren jet dove lark bear wolf fox
 christian israel jordan india china paris london florence sydney chelsea brooklyn dallas austin georgia virginia carolina victoria charlotte hamilton lincoln washington chester lancaster york kent essex devon cheshire avon
 monday friday sunday july august easter noel christmas merry happy lucky early best good loving young long short small little brown black white green gray grey golden silver
 the an and or but so my me you your he she it we they i a is are was be been am not no yes ok hi hello hey thanks thank dear please sorry well new old all any some one two first last next see saw say said go going get got can could should would may might must do did done has had have make made
 nan nana gran mum dad baby lad miss mrs mr ms dr sir lady doctor nurse sister reverend rev father brother mother
 bay cove hill wood marsh field moor lane park mill bridge ford castle church temple chapel ward page case price bell bond cash bird may hall church cross day dean
 gill jan con ant dot fern flora fleur linden basil ginger olive rosemary saffron clementine cherry plum apple peaches candy cookie sugar cash dash rush blaze ember phoenix zen karma journey legend maverick reign saint messiah prosper
 ever every just only sunny story wilder west north east south kingston preston clifton ashton milton walton norton morton burton hilton eaton stanton winston gordon nelson wellington marshall`);

/** Words after which a capital letter is no sign of a name, and words no name starts with. */
export const NOT_NAMES =
  set(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter ramadan diwali eid hanukkah
 nhs gp gps hca ppg pcn icb cqc gmc nmc bma mhra nice uk england wales scotland ireland northern britain british english welsh scottish irish london portsmouth southsea hayling fratton copnor hampshire solent gosport fareham havant waterlooville
 facebook twitter instagram google whatsapp youtube tiktok x app android iphone apple microsoft amazon tesco boots lidl aldi asda sainsburys superdrug
 covid flu mmr hpv rsv bcg hrt copd adhd hiv aids ibs uti mri ecg ct gcse phd bsc mbe obe ceo hr it tv bbc itv
 we our you your i my me he she they their his her its it this that these those there here where when what who how why which if then than so and or but for with from at by on in to of off out up down over under again back just not no yes all any some every each more most many much few both
 a an the thanks thank please sorry hi hello hey dear good great happy well welcome congratulations congrats huge big many come join meet book call ring phone text email visit see read click tap watch listen learn find check remember don't do does did is are was were has have had will would can could should may might must let get got go going keep make take give ask tell say says said know think feel need want love like hope wish
 morning afternoon evening night today tomorrow yesterday week month year day days weeks months years time times hour hours minute minutes am pm
 patient patients practice surgery clinic clinics hospital centre medical health team staff nurse nurses doctor doctors pharmacist pharmacists pharmacy reception receptionist receptionists manager partner trainee registrar student
 street road lane avenue row close drive court house building site branch room hall park garden car bus train station school church village town city council county south north east west
 awareness action week support group carers cancer stroke heart diabetes dementia asthma blood pressure vaccine vaccines vaccination vaccinations screening service services free new open closed bank holiday staff training
 mr mrs ms miss mx dr doctor prof professor sister sir lady lord dame rev reverend father fr cllr councillor captain major sergeant matron mum dad nan gran grandad grandma auntie uncle`);

/** Public and historical figures whose own stories are public. */
export const PUBLIC_FIGURES: readonly string[] = [
  'terry pratchett',
  'florence nightingale',
  'mary seacole',
  'aneurin bevan',
  'nye bevan',
  'edward jenner',
  'alexander fleming',
  'john snow',
  'louis pasteur',
  'elizabeth garrett anderson',
  'cicely saunders',
  'rosalind franklin',
  'nelson mandela',
  'martin luther king',
  'winston churchill',
  'charles dickens',
  'arthur conan doyle',
  'isambard kingdom brunel',
  'jane austen',
  'lord nelson',
  'horatio nelson',
  'queen elizabeth',
  'queen victoria',
  'king charles',
  'king george',
  'prince william',
  'prince harry',
  'princess diana',
  'princess kate',
  'kate middleton',
  'princess of wales',
  'stephen hawking',
  'alan turing',
  'agatha christie',
  'william shakespeare',
  'deborah james',
  'dame deborah james',
  'bill turnbull',
  'stephen fry',
  'ruby wax',
  'davina mccall',
  'michael mosley',
  'chris whitty',
  'jonathan van-tam',
  'captain tom',
  'tom moore',
  'captain sir tom moore',
  'rob burrow',
  'doddie weir',
  'kevin sinfield',
  'fabrice muamba',
  'michael j fox',
  'muhammad ali',
  'robin williams',
  'george michael',
  'freddie mercury',
  'elton john',
  'david bowie',
  'caroline flack',
  'barbara windsor',
  'jade goody',
  'kylie minogue',
  'angelina jolie',
  'lewis capaldi',
  'lady gaga',
  'ed sheeran',
  'taylor swift',
  'harry kane',
  'marcus rashford',
  'david beckham',
  'gareth southgate',
  'mo farah',
  'jessica ennis',
  'tanni grey-thompson',
  'joe wicks',
  'jamie oliver',
  'mary berry',
  'david attenborough',
  'keir starmer',
  'rishi sunak',
  'boris johnson',
  'wes streeting',
  'nigel farage',
  'kemi badenoch',
  'ed davey',
  'hippocrates',
  'marie curie',
  'henrietta lacks',
  'count of monte cristo',
  'baby shark',
  'santa claus',
  'father christmas',
  'peppa pig',
  'chris hoy',
  'linda nolan',
  'olivia newton-john',
  'lance armstrong',
  "paul o'grady",
  'jeremy clarkson',
  'bruce willis',
  'glen campbell',
  'sam simmonds',
  'esther rantzen',
  'bruce forsyth',
  'ricky gervais',
  'alastair campbell',
  'andrew flintoff',
  'emma thompson',
  'tony blair',
  'margaret thatcher',
  'barack obama',
  'donald trump',
  'greta thunberg',
  'malala yousafzai',
  'michelle obama',
  'stephen sutton',
  'james phipps',
  'joseph lister',
  'joseph bazalgette',
  'ignaz semmelweis',
  'charles darwin',
  'isaac newton',
  'albert einstein',
  'ada lovelace',
  'mary wollstonecraft',
  'emmeline pankhurst',
  'john keats',
  'george orwell',
  'beatrix potter',
  'arthur ashe',
  'magic johnson',
  'charlie sheen',
  'gareth thomas',
  'selena gomez',
  'billie eilish',
  'adele',
  'shakespeare',
  'beethoven',
  'mozart',
  'van gogh',
  'frida kahlo',
  'helen keller',
  'roald dahl',
  'ian dury',
  'franklin roosevelt',
  'fdr',
];

/** Diseases, signs and things named after people: never a person. */
export const EPONYM_FOLLOWER =
  /^(?:'s)?\s+(?:lymphoma|disease|syndrome|test|scale|score|sign|palsy|phenomenon|thyroiditis|sarcoma|tumou?r|ulcers?|fracture|contracture|chorea|dementia|room|suite|ward|wing|house|hospital|road|street|lane|way|avenue|close|court|park|square|centre|center|hall|school|college|academy|church|surgery|practice|pharmacy|library|building|unit|trust|foundation|charity|hospice|appeal|award|cup|marathon|project|bridge|station|island|marsh|day|week|fund|pub|arms|inn|hotel|green|gardens|theatre|stadium|barracks|dock|quay|infirmary|institute|university|medical|health|clinic|united|city|town|council|borough|festival|fc|rovers)\b/i;
