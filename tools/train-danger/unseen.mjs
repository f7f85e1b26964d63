// Comments to measure the model and the rules on: never trained on, never put into a rule's table, and
// nothing is changed because one of them is missed. Written for this project; nobody's own words.
const lines = (text) => text.trim().split('\n');

export const UNSEEN = {
  'self-harm': lines(`
dont bother calling back on monday, i wont be here by then
Been sat in the car by the reservoir since five. It looks peaceful.
what happens if you take a whole month of your blister packs at once, asking for me
my lad has stopped eating and has given his guitar and his dog to his mate. he says he is sorting things out
tell Dr Hallam it wasnt her fault. she tried
I am so tired of being the problem. Tonight I am going to fix that.
nobody picks up. nobody ever picks up. that was the last number i had to try
cut myself again last night, deeper than I meant to. too embarrassed to come in
The voices are telling me to step out in front of a lorry and I can't make them stop
My wife left a letter on the kitchen table and her phone is switched off
i've worked out how many i'd need and ive got enough in the drawer
is it painless if you just dont take your insulin
30 years of this pain and you cut my tablets. There is a beam in the garage.
Since Alan passed I just want to be with him, I have put my affairs in order
I can't promise to be safe this weekend
my daughter is 13 and searches for ways to do it on her ipad, found them today
goodnight everyone. look after my cats please
whats the point of the referral, i'll be in the ground before may
Thinking I would be doing my kids a favour tbh
im on the wrong side of the railings and i dont know who to talk to
he keeps saying he has had enough of living and he has a shotgun licence
wouldnt it be nice to go to sleep and never have to ring your surgery or anyone again
Written to my sister and my mum now, just you lot left. Thanks for the years.
burning my arms with the iron is the only thing that helps
I've stopped my dialysis. I have decided. Please don't send anybody.
every night i pray i wont wake up
she told her teacher she wanted to be dead and we are three months down your list
i am a burden to my daughter, the sooner i am out of her way the better
swallowed bleach this morning. stupid. throat hurts. dont tell my mum
the only reason i am still here is the dog and he is being put down tomorrow`),
  emergency: lines(`
Dad cannot lift his left arm this morning and his smile has gone crooked, shall I wait for Monday?
My baby is eight weeks, hot to touch, won't feed and is very floppy. Nearest appointment?
Pressed a glass on her rash and it's still there, she hates the light on
just had the flu jab at yours and my tongue is swelling up
Husband has come over all clammy with an elephant on his chest, hes refusing 999
been coughing up blood since last night, cupfuls
35 weeks and I have not felt the baby move since yesterday lunchtime
I'm diabetic and my sugar has been HI on the meter all day, being sick and breathing fast
my son swallowed one of those little round batteries about ten minutes ago
worst headache of my life, came on like a thunderclap, neck is stiff
gran has fallen downstairs and isnt making any sense
he took his whole box of beta blockers by mistake and he is very slow and grey
the cut is to the bone and the towel is soaked through, can the nurse stitch it today
my lips have gone blue and the inhaler isn't touching it
mum is awake but she can't get her words out, just noises
she is fitting and it hasn't stopped, nearly 7 minutes
pains every two minutes and the head is coming, nobody answers at maternity
dropped a pan of chip fat over my arm and chest, skin is peeling
I think my wife has had a stroke, she keeps dropping her cup and her eye is drooping
my little girl has a peanut stuck and she is whistling when she breathes in
Stung by a wasp, face like a balloon and throat feels tight. Is it worth coming down?
lost all the sight in my right eye an hour ago like a curtain
been sick 20 times and he is so drowsy i cant keep him awake
grandad is on warfarin, banged his head at tea time and now he is confused and vomiting
my leg is twice the size, hot, and now I can't catch my breath
one side of my testicle is agony since 4am and im being sick with it
collapsed in the bath, he came round but his speech is all slurred
passing black tarry stuff and went dizzy and passed out on the landing
chest infection, shaking uncontrollably, hands mottled, not passed water all day
anyone there? my neighbour is on the floor and i dont think hes breathing`),
  safeguarding: lines(`
My carer takes my bank card on Fridays and won't tell me what she has spent
there is a wee girl in our stairwell most nights at eleven saying she isnt allowed in
my partner checks my phone and reads these so please dont reply to this
every bruise on that baby has a new story from the mum
he is my dad's lodger now but he shouts at him and has moved him into the box room
The lad next door, maybe six, eats out of our bins
my husband hides my inhaler when I annoy him
she is fifteen and the man who collects her from school is at least thirty five
my brother in law makes my nephew stand outside in his pants when he wets the bed
my uncle used to come into my room. he babysits my cousins now
the staff at mum's home leave her sitting in her own mess, there are sores
I am not allowed to see the doctor without him in the room
they took her passport and she sleeps on the kitchen floor and looks after their children
my stepson winces when you lift a hand near him
mum has stopped taking him to his cancer check ups, says prayer will do it
my daughter (12) came back from her fathers with love bites
Someone keeps coming to my nan for cash for a roof she doesn't need, she is frightened of him
he put his hands round my throat last night. the kids saw
the girls are going to Somalia in the summer and their gran says it's time they were made clean
the little one says daddy plays a secret game at bath time
found out my ex has been locking our toddler in the shed
a man in his twenties gives my 13 year old vapes and takes her to a flat
my sister won't let the health visitor in and the baby is skin and bone
I'm scared to go home tonight, he knows I talked to your nurse
no food in that house, three kiddies, curtains shut for a week`),
  threat: lines(`
Give me my notes or I'm bringing my brothers and a crowbar
Dr Lee lives on Salisbury Road doesn't he. Nice red door.
whoever was on the desk today better hope i dont see her in tesco
I'll make sure that doctor never walks again
your place will be ashes by the weekend
been sat in your car park an hour waiting for her to finish her shift
one of these days somebody is going to walk in there with a knife and i wont be sorry
I will do time for that woman
do that to my wife again and i'll break every bone in your hand
sleep with one eye open doctor
next time you say no to me i wont be using words
Coming in at 9. Lock up your staff.
lets see how funny you find it with your teeth down your throat
I know what school her little boy goes to
somebody should put a brick through that window, might do it myself tonight
you've got till friday and then i'm coming through that door
i hope you've said goodbye to your family mate
he'll get acid in his face if he speaks to my mother like that again
my dogs would enjoy meeting your receptionist
not long now. i have your home address and a full tank of petrol
you ruined my life so ill end yours
if my son dies i will come for every single one of you
Reception girl with the blonde ponytail, I see you walk to the bus.
I'd love five minutes alone with that GP and no cameras
keep ignoring me and see what gets posted through your letterbox`),
  neither: lines(`
Thank you for spotting my husband's stroke so quickly last year, he is back on his bike
Is the defibrillator outside for anyone to use?
dying for a wee in that waiting room, where are the toilets now?
My daughter's heart stopped in 2019 and your team saved her. Ten years of thanks.
Can you post the times of the baby clinic again please
Do you do travel jabs on Saturdays? We fly in three weeks.
killer queue today but lovely nurse
Had a fall in March, all healed now, thanks to the physio
the new car park barrier nearly took my bumper off
can i have my blood results, it has been eight days
My son has hay fever and is sneezing all day, which tablets are best?
If I hear that hold music once more I'll throw the phone out of the window haha
you saved my life with that smear. get yours done ladies
shot my blood pressure right up, trying to park there
suicide prevention talk was brilliant, well done to the speaker
Is the safeguarding training open to volunteers too?
My mum's carer is wonderful, can I nominate her for something
the bridge is shut again so I'll be late for the 10.20
Where do I hand in old tablets?
Been discharged from the heart ward, do I book my own check up?
who shall I talk to about becoming an organ donor
our guinea pig died and the kids are heartbroken, thanks for the kind words at the desk
that pie at the fete was to die for
reception was very sharp with me and I left in tears
No appointments at 8.02. Every single day. Beyond frustrating.
Bruised my arm something rotten with that blood test but never mind
my toddler locked himself in your loo, thanks to the man with the screwdriver
I'm exhausted with the menopause, do you have a specialist nurse?
the flu jab gave me a dead arm for a day, worth it
what's the burn cream called that the nurse used in June
Anyone else think the waiting room is freezing?
my teenager spends every night on her phone, any advice talks coming up?
I could strangle whoever designed that website
Fire alarm went off in the middle of my smear, hilarious looking back
my sister had a stroke at 40, is it worth me being checked?
Is chest physio something you refer for?
Lost my dad in April. The card from you all meant a lot.
We lost at the quiz, we were absolutely murdered by the bakery
How long after an overdose of sun can you swim? Asking for a lobster
breathing exercises on Tuesdays are the best thing I ever did
Blood drive at the town hall tomorrow, they are short of O neg
The health visitor was so kind when I couldn't cope with the twins
My neighbour says you have an emergency line for pharmacies, is that true?
can I bring my two kids with me to the smear or not allowed
I've cut down to five a day and feel great
when do you stop giving out steroid injections for knees
my appointment was cancelled again, third time. I give up with you lot
so the surgery has no ramp for a week, where do wheelchairs go
has the number 23 bus stop moved
I want to hug the new receptionist
Took my first tablet today, is it normal to feel a bit sick?
the doctor hit the nail on the head
Please stop texting me about shingles, I had it in May
watched the practice nurse deal with a screaming toddler, what a hero
I fell out with my sister over which of you is the best GP
Half the street has this cough, is it going round?
does anyone know if the chemist is open on good friday
You jabbed 400 people on Saturday. Shattered just watching!
My blood boils when people park in the disabled bays
Hanging baskets look gorgeous`),
};
