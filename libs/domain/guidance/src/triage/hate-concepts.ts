const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What a word means in speech about people: one sign for each meaning. */
export type Concept =
  | 'group'
  | 'slur'
  | 'vile'
  | 'vermin'
  | 'hate'
  | 'harm'
  | 'death'
  | 'remove'
  | 'worth'
  | 'swear'
  | 'insult'
  | 'sexual'
  | 'mild'
  | 'good'
  | 'report'
  | 'wrong'
  | 'you'
  | 'they'
  | 'us'
  | 'not'
  | 'all'
  | 'should'
  | 'human'
  | 'than'
  | 'proud';

/** Words that name a group by themselves. */
export const GROUP_WORDS =
  words(`woman women womans female females girl girls lady ladies feminist feminists gay gays lesbian lesbians homosexual homosexuals bisexual bisexuals queers
 trans transgender transgenders transsexual transsexuals transwoman transwomen transman transmen nonbinary blacks africans african muslim muslims moslem moslems islam islamic
 jew jews jewish hindu hindus sikh sikhs christian christians catholics immigrant immigrants migrant migrants refugee refugees foreigner foreigners foreign illegals asylum
 disabled handicapped autistic autists blind deaf wheelchair cripples pakistani pakistanis indians bangladeshis chinese asian asians arab arabs mexican mexicans latinos latino hispanics
 poles polish romanians romanian bulgarians albanians nigerians somalis syrians ukrainians gypsies travellers roma lgbt lgbtq elderly pensioners`);

/** Words that name a group only with a word for people after them. */
export const GROUP_BEFORE_PEOPLE = words(
  `black brown coloured colored white old disabled mentally special gay trans transgender straight foreign immigrant muslim jewish female asian african arab mexican indian chinese ill older ethnic minority autistic deaf blind homeless poor`,
);
export const PEOPLE_WORDS = words(
  `people person persons folk folks man men woman women guy guys kid kids child children life lives community communities family families boy boys lot ones population culture males females doctor doctors nurse nurses patients`,
);

/** Words for each meaning, written for this project. */
export const CONCEPT_WORDS: Readonly<
  Record<Exclude<Concept, 'group' | 'slur'>, readonly string[]>
> = {
  vile: words(`disgusting repulsive repugnant revolting sickening gross vile filthy dirty foul hideous ugly stupid stupidest dumb dumbest dense thick brainless idiotic moronic retarded inferior lesser subhuman primitive uncivilised uncivilized savage barbaric violent
 evil wicked cruel sinful immoral perverted depraved degenerate unnatural abnormal sick twisted creepy pathetic worthless useless pointless lazy greedy dishonest deceitful lying untrustworthy sneaky criminal dangerous corrupt rotten
 worst horrible horrid horrendous awful terrible nasty abhorrent despicable contemptible detestable loathsome insufferable unbearable intolerable incompetent unclean smelly stinking stinky backward weak hysterical crazy insane mad nuts unattractive
 obnoxious annoying disgraceful shameful laughable ridiculous untalented ignorant uneducated illiterate invalid fake freakish monstrous deformed broken defective horrific vulgar trashy bitter hateful toxic poisonous parasitic inhuman`),
  vermin:
    words(`scum scumbag scumbags trash garbage rubbish refuse filth dirt muck sewage slime vermin rat rats mouse mice cockroach cockroaches roach roaches insect insects bug bugs maggot maggots worm worms leech leeches parasite parasites pest pests tick ticks lice flea fleas snake snakes
 animal animals beast beasts dog dogs pig pigs ape apes monkey monkeys cattle swine savages barbarians barbarian disease diseases plague virus cancer tumour tumor infection infestation poison waste burden stain blight curse menace threat danger enemy enemies invaders invasion
 freak freaks monster monsters demon demons devil devils abomination abominations degenerates perverts paedophiles pedophiles rapists criminals thieves terrorists murderers liars scroungers shit turd turds faeces weed weeds object objects property`),
  hate: words(
    `hate hates hated hating hatred despise despises despised despising detest detests loathe loathes loathing abhor resent scorn contempt disdain disgust disgusts disgusted repulse repulses repulsed sickens disrespect dislike mistrust distrust stand bear tolerate sick nauseous appalled offended fed`,
  ),
  harm: words(`kill kills killed killing murder murdered murdering shoot shooting shot stab stabbed stabbing hang hanged hanging hung hurt hurts hurting rape raped raping cut cutting slit strangle strangled choke snap break smash burn burned burnt burning drown drowned gas gassed execute executed execution eradicate eradicated exterminate exterminated
 eliminate eliminated annihilate destroy destroyed wipe wiped slaughter slaughtered butcher butchered behead beheaded lynch lynched torture tortured punch punched kick kicked beat beaten slap slapped bomb bombed bombing attack attacked poison poisoned crush crushed castrate castrated sterilise sterilised
 punish punished whip bash bashed knife throat throats neck necks bullet gun grenade bury buried skin hunt hunted slay`),
  death: words(
    `die dies died dying death dead perish suffer suffers suffering rot hell stake grave gallows extinct extinction vanish disappear pain painful agony`,
  ),
  remove: words(
    `rid ban banned banish banished deport deported expel expelled remove removed locked lock cage cages caged jail prison camp camps out away back leave sent send home country government stop keep kept sterile neutered`,
  ),
  worth: words(
    `worth value valuable matter matters deserve deserves deserving rights right vote equal equals belong exist existence compassion respect sympathy dignity intelligence place trust trusted empathy mercy pity`,
  ),
  swear: words(
    `fuck fucks fucked fucking fuckin fucker fuckers motherfucker motherfuckers shit shits shitty shite crap crappy damn damned bloody piss pissed pissing bollocks goddamn hell fck effing`,
  ),
  insult: words(
    `asshole assholes arsehole arseholes bastard bastards idiot idiots moron morons imbecile imbeciles dickhead dickheads prick pricks cunt cunts wanker wankers twat twats douche douchebag douchebags slut sluts whore whores hoe hoes bitch bitches skank skanks slag slags fool fools loser losers cretin cretins tosser tossers retard retards coward cowards sissy witch witches hag hags pervert creep creeps clown clowns`,
  ),
  sexual:
    words(`sex sexy sexual sexually sext porn porno dick dicks cock cocks penis penises blowjob blowjobs handjob boob boobs boobies tit tits titties breast breasts butt butts butthole arse ass asses anus anal pussy pussies vagina clit cum cumming orgasm erect erection boner horny naked nude nudes strip lick licking suck sucking sucks kiss kissing bra panties knickers underwear masturbate masturbating wank wanking
 virgin fetish kinky bdsm spank spanking submissive dominatrix tongue bed bang banging shag shagging bonk hump screw balls ballsack testicles nipple nipples seduce seductive aroused turn moan thighs booty hook grope fondle bend hooker prostitute stripper milf daddy horney`),
  mild: words(
    `annoy annoys annoyed annoying useless lousy daft dafty silly boring bored dull liar liars lie lied loser weird weirdo nosy nuisance joke suck sucks hopeless rubbish crap shut mouth ugly fat thick rude mean bad wrong stupidity dumbass dummy dumb smartass psycho nerd geek freak jerk jerks punk dork nonsense bullshit bs lame terrible worst incompetent clueless incapable ridiculous hell screw wth wtf stfu gtfo sod bugger git prat plonker numpty muppet nutter tramp hobo scrounger pest troll trolls`,
  ),
  good: words(`love loves loved loving lovely great good nice wonderful brilliant amazing awesome fantastic beautiful gorgeous handsome pretty cute kind generous smart clever intelligent talented gifted brave strong inspiring inspire admire admired adore appreciate appreciated celebrate celebrated support supported supporting welcome welcomed welcoming help helped helping hug hugged protect protected cherish
 excellent superb credit asset blessing joy delight delightful thank thanks grateful happy excited friend friends hero heroes equality better best enjoy enjoyed fun funny proud pride important valued valuable hope compliment praise embrace thrive succeed deserving look special`),
  report: words(
    `say says said saying call calls called calling tell tells told telling claim claims claimed claiming statement statements phrase phrases word words comment comments post posts posted posting tweet tweets tweeted write writes wrote writing quote quotes quoted line lines language expression message messages joke jokes shouting shouted chanting chanted yelling hear heard hearing read reading think thinks thinking thought believe believes claims argue argued sentence rhetoric slogan remark remarks treat treats treated treating`,
  ),
  wrong:
    words(`wrong unacceptable offensive hurtful harmful dehumanising dehumanizing bigot bigots bigoted bigotry racist racists racism sexist sexists sexism misogynist misogynistic misogyny homophobe homophobic homophobia transphobe transphobic transphobia islamophobic islamophobia xenophobic xenophobia ableist ableism antisemitic antisemitism prejudice prejudiced discrimination discriminate discriminating discriminated abuse abusive hateful intolerance intolerant inappropriate okay ok allowed acceptable cool excuse
 unfair unjust shame shameful ashamed appalling outrageous condemn condemned condemning report reported moderator platform suspended challenge oppose opposed fight against stop stopped apologise apologize sorry ignorant ignorance small-minded cowardly crime hurts upset upsetting sad heartbreaking problem problematic debunk myth stereotype stereotypes reflect kicked fired`),
  you: words(`you your yours yourself yourselves`),
  they: words(`they them their theirs themselves these those she her he him his that`),
  us: words(`i me my mine we us our ours myself`),
  not: words(`not no never none nobody nothing without neither nor hardly`),
  all: words(
    `all every each everyone everybody any most many whole entire always single just only`,
  ),
  should: words(
    `should must need needs ought have has would could will shall going want wish let let's why how if better`,
  ),
  human: words(`human humans humanity society civilisation civilization world planet nation`),
  than: words(`than like as`),
  proud: words(
    `homie homies bro bros dawg day real squad family culture rights theory studies history movement flag art reclaim identify identity community`,
  ),
};
