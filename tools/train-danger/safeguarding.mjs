// What people write when a child or an adult may be in somebody's hands who harms them, and what
// somebody writes who is. Written for this project; nobody's own words.
export const SAFEGUARDING = `
there's a little boy next door who is always outside in the cold with no coat and he's got marks on his legs
the kids opposite are left on their own all night while she goes out
i hear the baby screaming for hours and then him shouting and it goes quiet
the couple above us, i can hear her begging him to stop
her kids turn up at ours hungry and dirty, she's always drunk
my grandson flinches every time his mums boyfriend comes in the room
my niece says her uncle gets in bed with her
my daughter has come back from her dads with finger marks on her arms again
she told me her stepdad touches her and begged me not to say
he's 40 and she's 14 and she thinks he is her boyfriend
a man online has been asking my son to send photos of himself
she's being picked up from school by older men in cars, she has a new phone she wont explain
they are taking her out of school to get married abroad this summer
family are talking about having the little girl cut on holiday
i think my neighbour's children are not being fed
there are two toddlers in that house and needles on the floor
he holds the baby by the arm and shakes him
the mum at number nine hits her kids in the street
my friends little girl has burns on her hands and says she was naughty
my mum's carer shouts at her and handles her rough, she has bruises on her wrists
the carer leaves nan in a wet bed all day
they tie dad to the chair in that home
staff at the care home are rough with the residents and nobody dares say
my brother has moved in with mum and her money is going and she wont look at me
my nephew has got grandad to change his will and wont let any of us visit
gran's bank card has been used all over town and she hasnt left the house
he takes my aunt's pension the minute it comes in and she has no food in
a man keeps visiting the old lady downstairs and leaves with her cash
someone has moved into my vulnerable neighbours flat and is dealing from it
my son has learning difficulties and his so called mates are taking his benefits
she has dementia and they lock her in when they go to work
dad's tablets are being taken by his lodger
i dont think my sister is allowed to speak to us any more, he answers her phone
he checks my phone and counts my money and times me when i go to the shop
my husband sits in on all my appointments and i cant say what is happening
he put his hands round my neck last night
my partner pushed me down the stairs, i told you i fell
he said if i leave he will take the baby and i'll never see her
im scared to go home
i am frightened of my own son, he's broken my wrist
my wife throws things at me and hits me when she drinks, nobody believes a man
my boyfriend makes me sleep with his friends
i cant leave the house without him knowing
please dont ring my home number, he listens
is there a way to speak to someone without my husband finding out
delete this after you read it, he goes through my facebook
when i come in can you get him to wait outside, i need to tell you something
i was raped and i dont know who to tell
someone did something to me at a party and i'm 15
my dad does things to me at night
my coach makes me stay behind and i dont like it
im 13 and my mum's boyfriend wont leave me alone
mum hasn't got up for days and there is no food, im looking after my little brother
dad hits us when hes drunk
i get locked in my room when they go out
they wont let me go to school or see anybody
the people i work for have my passport and i sleep in the warehouse
they make me work every day and i have no money, they say i owe them
i hear a woman crying in the flat above the takeaway, she never goes out
there is a girl at the nail bar who cant be more than 15 and looks terrified
my elderly neighbour hasnt been seen for days and her son says she's fine but he wont let anyone in
her husband has alzheimers and she slaps him, i saw it through the window
my daughter in law is doping the children so they sleep
she makes that child ill, there is nothing wrong with him, she wants the attention
he was leaving marks where nobody would see them
my mum is being controlled by her new man, she is not the same person
she's got a black eye again and says it was the door
third time this year ive seen her with bruises and he never leaves her side
my friend is being hit by her boyfriend, shes pregnant
he threatened to kill her and the kids if she goes to the police
i think he is hurting the baby
someone needs to check on the children at that house
who do i tell if i think a child is being abused
worried about an old man who is being bullied out of his money
my gran says her carer hits her but she forgets things so no one listens
the little lad in my sons class says his daddy puts him in the shed at night
there's a lad sleeping in the shed next door, cant be more than ten
she pulls that toddler along by his hair
i saw a dad punch his boy in the stomach in the car park
neighbour's kid asked us for food again
that child is never in school and looks skin and bone
my class mate has cigarette burns on her back and wont say how
the girl in the flat below is always crying and there are different men every night
my daughter says her swimming teacher makes her take photos
grandson came home and said a secret game with his uncle makes him sad
my niece is pregnant at 13
step-son says his mum puts him under a cold shower when he wets the bed
their baby has had three broken bones and hes only 5 months
she leaves the baby in the car while she goes in the pub
dad smokes crack in front of them
kids are living with no heating and rats and she just doesnt care
my sisters new bloke is on the register and he's round her kids
he watches my daughter in the shower
he has been messaging her on roblox and wants to meet
she's been sent nudes by a grown man
i think my son is carrying drugs for somebody, he owes them money and he's terrified
my boy has new trainers and two phones and goes missing for days
mum's neighbour makes her sign things
uncle had five thousand in his account and now the lady who cleans for him has a new car
somebody keeps ringing my nan and she's sent them all her savings
my friend's mum isn't allowed downstairs when the family eat
nan has sores all over because nobody turns her
they leave her food where she cant reach it
dad has been in the same clothes for two weeks at that home and has lost three stone
she told me the night carer pinches her
the care home lock the residents in their rooms at night
mum came back from respite with handprint bruises
my disabled brother is kept in his room with the curtains shut
his wife holds back his pain relief when she is cross with him
she makes him sleep on the floor and he has parkinsons
her son screams at her and throws plates, she says he is just stressed
i'm a carer and i've lost my temper and hit my mum, i cant do it any more
i am scared i am going to hurt my baby
i shook the baby last night
my wife hits the children and i dont know how to stop it
he doesnt let me have my own bank card
he has cameras in every room and i am not allowed to close the door
my husband wont let me take my tablets
he makes me have sex when i say no
he chokes me until i go dizzy
he broke my phone so i am using my sons
he's got a tracker on my car
he said he'd find me wherever i go
i left him and he is sitting outside my flat
my ex keeps turning up and my kids hide
can you ring me when he is at work, between ten and two only
cant talk he is in the next room
i need to get out but i have nowhere to take the kids
my parents have taken my passport and the ticket is for july
they say if i dont marry him i'm dead to them
my brothers follow me everywhere and they found out about my boyfriend, im frightened
my aunty did that to me when i was little and now they want to do it to my sister
i'm cleaning for a family and they dont pay me or let me go out
eight men in one room above the car wash and they look starved
my teacher touched me
he made me touch him
grandad used to come in at night. he looks after my daughter now
it happened when i was a child and he's still working with kids
i am twelve and i need help and dont want my dad to know
mum has a new boyfriend and i sleep with a chair against the door
`
  .trim()
  .split('\n');
