// More of what people write when a child or an adult may be harmed by somebody close: neglect,
// control, money, exploitation, and what somebody writes who cannot speak freely. Written for this
// project; nobody's own words.
export const HIDDEN_HARM = `
he goes through my handbag for receipts and times me when i go to the shops
i have to ask him before i can ring you
my boyfriend answers my messages so don't mention the clinic when you reply
he sits in on every appointment and answers for me
he won't let me have the coil, he wants me pregnant again
my husband flushed my pills down the toilet
i said i walked into a door. i didn't
third black eye this year and she still says she's clumsy
he broke my phone so i'm on my neighbour's
he threw hot tea at me on sunday and told the doctor i spilt it
he's fine when he's sober. he isn't often sober
my ex turns up at the school gate even though there's an order
he put a tracker on my car
she hits him but he's too ashamed to say, he's my brother
my son pushes me about when i won't give him money, i'm 78
my daughter has power of attorney and my cupboards are empty
grandson has moved his mates into my mum's house and she sleeps in the armchair now
a young man befriended my uncle, who has learning difficulties, and now he lives there and uses his bank card
the bank rang because dad has sent four thousand pounds to a woman he met online
lady from church has got my aunt to change her will
two men keep driving my neighbour to the cash machine
the home gives her something to keep her quiet all day
they leave mum's dinner where she can't reach it and take it away cold
dad's pads hadn't been changed since the morning when i got there at six
grandma has lost two stone in that care home and nobody can say why
the night staff there shout at the residents, i heard it through the door
she has bedsores you could put a fist in and the agency says it's normal
he was left on the commode for three hours
the woman who looks after my dad swears at him and pulled his hair
somebody on the ward slapped my wife
carer didn't come for two days and she's blind
he's eighty nine, no heating, no food in and his family never come
the boy at number six goes to school in the same wet clothes every day
those twins haven't been to school since easter and nobody answers the door
she leaves the baby in the car outside the pub
four kids in one room with a dog that bites and mess all up the walls
my niece has nits so bad her head is bleeding and her mum laughs about it
there's a child in the flat below who never goes out
you can hear a little one crying all night and a man swearing
their dad locks them in the bedroom from tea time
he makes the kids eat off the floor when they spill
my grandson told me mummy's friend burns him with the lighter
marks round his ankles like he's been tied
bite marks on a nine month old, you tell me how
she says the baby rolled off the bed. the baby is three weeks old
my stepdad comes into the bathroom when i'm in there, i'm 12
i'm 13 and i think i might be pregnant and he said not to tell
i'm 15 and my coach sends me pictures of himself
my teacher wants me to meet him on saturday and keep it our secret
my daughter's 'boyfriend' is 27, she's in year nine
she came home with three hundred pounds and new trainers and won't say who from
he's 14 and has two phones and gets on trains at night
my little brother holds packages for the big lads and he's scared
a gang have taken over the flat next door and the lad whose flat it is stays in his bedroom
she says she works there but she never has any money and sleeps above the shop with five others
the lads at the car wash have no shoes fit for the cold and are taken away in a van at night
my cousin is being flown out to marry someone she has never met
mum has booked my sister a one way ticket and she is 16
my auntie says i'll be cut before i'm allowed to marry
they say she's possessed and they starve her to get it out
her parents have stopped giving the baby his medicine because god will provide
my nephew has epilepsy and his mum keeps forgetting his tablets, he fitted twice this week
she makes out that child is ill, there's nothing wrong with him when he's with us
my foster carer locks the fridge
my dad gets drunk and gets in bed with my sister
grandad has wandering hands and everyone laughs it off, my girls won't go round
the man at the youth club touched me
something bad happened to me at the sleepover and i haven't told anybody
somebody put something in my drink and i woke up without my clothes
i was raped on friday and i don't know who to tell
the physio put his hand where he shouldn't have
he forces me when i say no, we are married so i don't know if it counts
he's posted pictures of me that he said he'd deleted
he says if i leave he'll take the kids and i'll never see them
he said if i tell the health visitor about the bruises he'll do worse
please can somebody ring me when he is at work, not after five
i can't talk on the phone, he's in the next room
is there a code word i can use at your desk
the kids hide under the table when his key goes in the door
she's eleven and does all the cooking and lifts her mum out of bed
i'm 10 and my mum won't wake up in the mornings and there's bottles
my friend's mum is using again and there's a newborn in there
my lad comes back from his dad's hungry and won't say why he's wetting the bed
`
  .trim()
  .split('\n');
