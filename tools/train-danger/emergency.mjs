// What people write when somebody needs an ambulance and they are writing to a page instead.
// Written for this project; nobody's own words.
export const EMERGENCY = `
my dad has gone a horrible grey colour and he's sweating buckets, pain in his jaw and arm
husband has pain spreading across his chest and feels sick, is it indigestion
ive got this squeezing round my chest that wont go and my arm feels heavy
mum clutching her chest and says she feels like she is dying what do we do
chest feels like its in a vice and im clammy
nan has been complaining of tightness in her chest since breakfast and now shes breathless
heart going so fast i can hear it and i feel like im going to pass out
heart is racing 180 on my watch and i feel faint
i keep blacking out and my chest flutters
her speech has gone all jumbled and one arm wont work
his face has gone lopsided and he's dribbling
grandma woke up and cant lift her right arm and her smile is wonky
my wife suddenly cant see out of one eye and her words are wrong
he was fine at lunch and now he doesnt know who i am
mum is suddenly very confused and hot, talking to people who arent there
worst headache of my life came on like a bang, being sick with it
my daughter has a headache, stiff neck and the light is hurting her eyes
there are purple spots on my baby that stay there when i press a glass on them
my toddler has blotchy skin, cold hands and wont wake up properly
baby is really floppy and not interested in feeding, breathing fast
newborn hasn't fed since last night and is very sleepy, wont rouse
baby's temperature is 40 and she's making a grunting noise
my 2 month old is burning up and her soft spot looks sunken
little one's ribs are sucking in when he breathes
my sons breathing is really fast and his tummy is going in and out
his inhaler is not touching it, he cant finish a sentence
blue inhaler every ten minutes and still wheezing badly
lips look blue, is that bad
struggling for breath even sat still
woke up gasping and cannot lie flat, ankles huge, breathless
my tongue is swelling up after eating prawns
throat feels like its closing since the new antibiotics, face all puffed up
wasp sting and now my lips are massive and im wheezy
used my epipen and still feel dizzy, surgery not answering
she ate a nut and is covered in hives and being sick and going pale
my boy has swallowed a watch battery
toddler got hold of my blood pressure pills, some are missing
she's 2 and she has eaten grandads heart tablets
my daughter drank some of the floor cleaner
he's eaten half a pack of ibuprofen thinking they were sweets
grandson has had some of my methadone
the dog's tablets are gone and so is the packet, my lad is 3 and wont say
i gave my baby calpol twice and then my husband gave her some too
mum has taken her warfarin three times today by mistake
dad took two days worth of insulin
i injected the wrong insulin, 60 units of the fast one
sugar is 1.8 and hes not making sense
blood sugar reading says HI and im vomiting and so thirsty
ketones are 5 and ive been sick all night
diabetic and cant keep anything down, breathing weird
she's having a fit and it wont stop, she's never had one
he's shaking all over and his eyes have rolled back
my son had a seizure 5 minutes ago and wont come round
he's unconscious on the kitchen floor
found mum on the floor and cant wake her
nan fell down the stairs, she's bleeding from her head and talking rubbish
grandad fell and his leg is at a funny angle, cant move
banged his head at football, been sick three times and now hes drowsy
fell off the ladder, cant feel my feet
cut my arm on glass and the blood is pumping out
nosebleed for two hours on blood thinners, its everywhere
i'm 34 weeks and bleeding heavily
pregnant and the baby hasn't moved since yesterday
pregnant with a terrible headache, flashing lights and pain under my ribs
waters have gone and its green
im 8 weeks and in agony one side, shoulder hurts and feel faint
bleeding after my miscarriage, soaking a pad every half hour and feel dizzy
lost a lot of blood from down below and gone white as a sheet
vomiting blood, bright red
my poo is jet black and sticky and im dizzy when i stand
being sick and it looks like coffee grounds
tummy pain so bad i cant stand up, stomach rock hard
terrible pain in my back and belly, feel cold and sweaty, im 70
my testicle has swollen up and the pain is unbearable, came on an hour ago
cant pee at all since this morning and my belly is huge and agony
no feeling when i wipe and my legs have gone weak, back is agony
legs just stopped working
leg is red hot, swollen and now im short of breath
sharp pain when i breathe and coughing up blood, calf has been sore all week
been shivering uncontrollably, temp 39.8, had chemo last week
on chemo and temperature is 38.5, do i wait for monday
his catheter has blocked and hes in agony, sweating and confused
wound has burst open and i can see inside
his stitches have come apart and something is coming out
operation site is black and smells and he's shaking and freezing
burned with boiling water all down her chest, skin coming off
he touched the cooker wires and hes gone stiff
kid choking on a grape, gone red, cant cough
something stuck in her throat and she cannot swallow her own spit
pulled him out of the pond hes breathing but not talking
i think my mum is having a stroke
think im having a heart attack, no ambulance coming, anyone there
is my husband having a heart attack
is this sepsis
i cant feel one side of my body
im seeing double and slurring, my legs wont go straight
he's breathing really strangely, long gaps between
grandma's breathing has changed, rattly and slow, and she wont open her eyes
she wont wake up
can't get him to wake up properly, he keeps drifting off
her skin is mottled and cold and she isnt making sense
he is having a panic attack or something, cant breathe, hands have gone numb and chest hurts
eye injury, something has gone straight into his eye
splashed bleach in both eyes cant see
carbon monoxide alarm going off and we all feel sick
just been stabbed outside the shops
he's been hit by a car by the surgery please send someone out
my husband took something at a party and is burning hot and not responding
he has drunk so much he wont wake and is being sick in his sleep
think someone spiked her drink, shes floppy
overheated in the garden, hes stopped sweating and is talking gibberish
my mother in law collapsed in your car park
someone has just collapsed outside your front door
please help my wife she isnt breathing right
need a doctor now mum is very very ill, lines are engaged
dads gone clammy and keeps rubbing his chest
its like someone is stood on my ribs and my left arm is tingling
chest pain on and off since 4 and now its down into my arm
had two sprays of gtn and the pain is still there
heart attack symptoms but im only 34 so probably nothing?
the pain goes through to my back and im soaked in sweat
heartbeat all over the place and nearly fainted twice this morning
he went white and dropped, came round but doesnt know where he is
keeps fainting every time she stands up and her lips are white
her mouth is hanging down one side
his arm just flops when i lift it
words are coming out back to front
cant get her to smile on both sides
nans gone all confused and keeps grabbing at things that arent there since last night
grandad is burning up, shaking and doesnt know me
he's hot, muddled and hasnt weed all day
my skin has gone blotchy like marble and i cant stop shaking
flu has gone to my chest, i cant walk to the loo without fighting for air
she cant speak more than two words without stopping for breath
wheezing so bad he's using his shoulders to breathe
stridor noise when he breathes in, sounds like a seal and hes going blue round the mouth
baby stopped breathing for a few seconds then started again
3 week old baby with a fever
my 10 day old is yellow and too sleepy to feed
baby has had no wet nappies since yesterday and is limp
he wont stop screaming and his tummy is hard, poo looks like jam
green vomit from a newborn
rash spreading fast and she is getting sleepy
spots that look like bruises and she says her neck hurts
glass test, rash still there
lips tingling and face swelling after a new tablet
ate something with peanut in, throat itching and voice gone hoarse
penicillin allergy but took amoxicillin and now my chest is tight
bee sting allergy and no pen in the house
my child has drunk screenwash
found her with an empty packet, shes only little
he has put a button battery up his nose
she swallowed two magnets
bit of toy stuck in his windpipe i think
toddler ate berries in the park and is being sick and wobbly
my lad ate a whole vape and is grey
accidentally took my morning tablets twice and now my pulse is 38
took my husbands tablets by mistake, feel really strange
i have taken too much of my morphine patch stuff and cant keep my eyes open
mum's insulin was doubled by the carer and she's shaking and sweaty
hypo and he wont swallow the glucose
type 1 diabetic, vomiting, fruity breath, been like this since last night
fitting for over five minutes, do i wait
he bit his tongue and went stiff and blue and is still jerking
she has never had a fit before and just had two
hit his head on the kerb, clear fluid coming out of his ear
head injury yesterday and now one pupil is bigger
toddler fell off the changing table onto tiles and is vomiting
nan on blood thinners banged her head, has a big lump and is acting odd
she fell and her hip is twisted, been on the floor all night
his bone is through the skin
trapped his hand in the machine and the finger is off
chainsaw cut to his leg and we cant stop it
wound spurting
blood wont stop after my tooth came out and im on warfarin
pregnant 30 weeks, bleeding and contractions
having contractions and its too early
baby is coming now
hands and face swelled up, seeing stars and im 36 weeks
two days after giving birth and i'm passing huge clots and shaking
six days since my section and the wound is hot and i've got rigors
sudden stabbing pain low down, i might be pregnant and feel like passing out
my stomach is swollen hard as a board and i keep vomiting green
pain so bad he is rolling on the floor
sudden tearing pain between my shoulder blades
black tarry poo and feel faint
throwing up blood clots
coughing up blood and my leg is swollen after the flight
calf is hard and hot and now it hurts to breathe
my legs are numb and i've wet myself, bad back all week
cant feel my bum or control my wee
lost the sight in one eye like a curtain coming down
eye is red, rock hard, seeing haloes and being sick
chemical in his eyes
burns on her face from the chip pan
electrocuted himself on the fuse box
found him in the bath under the water
he's been in the sun all day and is boiling hot, not sweating, staggering
found an old man in the snow, freezing, not shivering anymore
temp of 40 and immunosuppressed
chemo patient feeling shivery
transplant patient with a fever and shaking
his lips have gone a funny colour and hes breathing like a dog
grandma has gone grey and is making a rattling noise
shes turned a terrible colour
she's barely responding
he keeps going in and out
somebody is unconscious outside the surgery
there's a man having a heart attack in your car park
why is nobody answering my husband is really bad
what do i do hes stopped talking and is just staring
ambulance says 4 hours and she is getting worse
999 not coming, can a doctor come now
`
  .trim()
  .split('\n');
