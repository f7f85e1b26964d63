// More of what people write when somebody needs an ambulance: at home, in lay words, as a question.
// Written for this project; nobody's own words.
export const AT_HOME = `
is it normal for a newborn's lips to look a bit purple
my baby has had no wet nappy since yesterday and won't wake for a feed
our two year old swallowed a magnet, should we wait and see
toddler ate some of the dishwasher tablet and is drooling
he got hold of nan's heart tablets, don't know how many
she put a bead up her nose and now can't breathe through it and is going blue
the soft spot on his head is bulging and his cry has gone strange
she has a temperature of 40.5 and is seeing things that aren't there
red spots that don't fade and his hands are freezing but he's burning up
my son's had a seizure, first one ever, he's sleepy now, do we need to do anything
daughter's asthma pump has run out and she can't finish a sentence
ribs sucking in every time he breathes
woke up and half my face won't move
my words are coming out all jumbled since lunch
husband suddenly can't see out of one side
dad's gone all weak down one side, he says it's nothing
mum keeps asking the same thing over and over since she hit her head
grandad is muddled and hot and hasn't weed all day
i've got a pain like a knife between my shoulder blades and i've gone cold
heavy feeling across my chest since the stairs, going down my arm
tight band round my chest and jaw ache, is there a slot this afternoon
heart's thumping all over the place and i nearly passed out in asda
my calf is swollen and now i'm coughing blood
sudden sharp pain when i breathe in, i flew back on saturday
bleeding through a pad every twenty minutes and feel faint
i'm six weeks pregnant with a pain on one side and my shoulder hurts
my waters have gone and it's green
31 weeks, awful headache, flashing lights and swollen face
baby hasn't kicked all night
i can feel the cord
mum's stoma has gone black
sick that looks like coffee grounds
there's blood every time i go to the toilet and i'm dizzy when i stand
stomach's hard as a board and i can't move for the pain
nan's been on the floor since last night, says her hip is sticking out
his leg is bent the wrong way
chopped the end of my finger off, it's in some peas
nail gun went through my hand
dog bite on her face, you can see the fat
got oven cleaner in my eye and everything is cloudy
hot kettle pulled over the baby
electric shock off the cooker, my chest feels funny
ate a prawn and my lips are tingling and my voice is going
epipen used once already and it's coming back
hives all over and can't swallow
my blood sugar is 1.9 and i can't stop shaking
i've run out of insulin and i'm being sick, breath smells of pear drops
on chemo with a temperature of 38.4, the helpline isn't picking up
my port site is oozing and i've got the shakes
steroid tablets ran out three days ago and i keep collapsing, i have addisons
carbon monoxide alarm went off and we've all got headaches
found my housemate cold and can't wake him, he's snoring funny
he's injected something and his lips are blue
she's had a whole bottle of vodka and won't wake up properly
he took double his methadone and keeps nodding off
he's choking
she isn't breathing right
he's stopped breathing
somebody has collapsed outside your front door
man down by the bus stop opposite you, he looks grey
help my husband has collapsed
can someone come quickly it's my mum
please someone answer, my baby is limp
ambulance says four hours and he's getting worse
999 line is engaged, he's having a heart attack
don't want to bother 999 but i can't feel my legs since this morning
lost control of my bladder and my back is agony, legs gone numb
fingers have gone black at the ends
my eye is out of its socket
meningitis jab was years ago, stiff neck and can't stand the light
`
  .trim()
  .split('\n');
