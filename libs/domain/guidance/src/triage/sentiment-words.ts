const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words by which people say that care was good; written for this project, not taken from a list. */
export const GOOD_WORDS =
  set(`accessible accommodating adequate admirable alright amazing amazingly angel angels appreciate
 appreciated appreciative approachable attentive awesome bang-on beneficial benefit best blessing
 bravo brilliant brilliantly calm calming capable cared caring cheerful clean clear clearly
 comfortable comforting commend committed compassion compassionate competent complimentary
 compliments confidence confident congratulations conscientious considerate continue convenient
 courteous credit dedicated delighted dignity diligent easily easy efficiency efficient
 efficiently empathetic empathy encouraged encouraging enjoy enjoyable enjoyed enjoying excellent
 excellently exceptional exemplary explained fabulous fair fairly faith fantastic fast faultless
 fine first-class flawless flexible friendly fun funny generous gentle genuine genuinely glad
 good grateful great happier happy hardworking helped helpful helpfully heroes honest hope
 hopeful humour impressed improved improving incredible incredibly informative inspiring
 interesting invaluable keep kind kindly kindness knowledgeable laugh legend lifesaver listened
 listening listens love loved lovely magnificent marvellous motivated nice nicely ok okay
 outstanding patient perfect perfectly phenomenal pleasant pleased polite politely positive
 positively praise professional professionalism professionally prompt promptly proud punctual
 quick quickly reassurance reassured reassuring recommend recommended relaxed relief relieved
 respect respectful safe satisfactory satisfied satisfying second-to-none sincere skilled smile
 smiling smooth smoothly sound speedy splendid spot-on star stars straightforward stunning
 success successful successfully superb supported supportive swift swiftly sympathetic terrific
 thank thankful thanks thorough thoroughly thoughtful tidy tremendous trust trusted understanding
 useful valuable valued warm welcome welcomed welcoming well wonderful wonderfully worked worth
 wow`);

/** Words by which people say that something went wrong or hurt. */
export const BAD_WORDS =
  set(`abandoned abrupt abuse abused abysmal aggressive agony alone anger angry annoyed annoying
 anxious appalling appallingly argue argued arrogant atrocious avoid awful awfully bad badly
 blame bored boring broken bullied cancel cancellation cancelled cancelling cannot chaos chaotic
 chase chased chasing cold complain complained complaint concern concerned concerns condescending
 confused confusing confusion contradictory cramped crap crowded cruel danger dangerous delay
 delayed delays denied diabolical difficult difficulties difficulty dire dirty disappointed
 disappointing disappointment disgrace disgraceful disgusted disgusting disinterested dislike
 disliked dismissed dismissive disorganised disrespect disrespectful dissatisfied distressed
 distressing dreadful embarrassed embarrassing error errors exhausted expensive fail failed
 failing fails failure fault filthy forced forever freezing frightened frightening frustrated
 frustrating frustration grumpy hard harm harmed hate hated heartless hopeless horrendous
 horrible horrific hostile hot hours humiliated hurried hurt ignorant ignore ignored ignores
 ignoring impolite impossible inaccurate inadequate inappropriate incompetence incompetent
 inconsistent inconvenient ineffective inefficient insensitive insufficient issue issues joke
 lack lacked lacking lacks late later lazy lengthy liar lied lies lonely long lost loud lying
 messy misdiagnosed miserable misleading missed missing mistake mistakes moaning nasty neglect
 neglected negligent never nightmare noise noisy overcrowded overdue overworked pain painful
 pathetic patronising pointless poor poorly problem problems queue queued queues refuse refused
 refuses restrained restraint ridiculous risk rubbish rude rudely rudeness rushed sadly scared
 shambles shambolic shit shocked shocking short shortage shouted shouting slow slowly smell
 smelly smelt sorry stress stressed stressful struggle struggled stupid suffer suffered suffering
 swore terrible terribly threatened tired trapped unable unacceptable unanswered unaware uncaring
 unclean unclear uncomfortable understaffed unfair unfortunately unfriendly unhappy unhelpful
 uninterested unkind unnecessary unpleasant unprofessional unreliable unsafe untidy unwell upset
 upsetting useless vile wait waited waiting waits waste wasted worried worry worrying worse
 worsened worst wrong`);

/** Words of somebody who asks for a change. */
export const WISH_WORDS =
  set(`allow better bigger bring change changed cheaper consider could earlier employ ensure extra
 faster fewer further get give hire if improve improved improvement improvements increase larger
 less longer make maybe more need needed needs often perhaps please prefer provide provided
 quicker recruit reduce regular require required shorter should sooner start stop suggest train
 training try wish would`);

/** Words of an answer that says nothing either way. */
export const PLAIN_WORDS =
  set(`add answer applicable comment comments far idea know moment n/a na nil no none nope nothing
 present remember say so think unsure yes`);
