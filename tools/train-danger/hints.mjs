// More of what people write who hint that they may end their life, and of what is meant to frighten
// somebody without saying so; and beside them what only sounds like either. Written for this project
// by another hand than the other lists; nobody's own words.
const lines = (text) => text.trim().split('\n');

export const HINTS_OF_DESPAIR = lines(`
no rush with the scan result, I shan't be around to read it
you can give my slot in the diary to someone with a future
don't renew my repeat, I've got what I need for what I'm going to do
I have cancelled the milk, the papers and the physio. That's everything
my sister can have the car. I told her where the logbook is. She thinks I'm joking
sorted the insurance so the wife is looked after, all that's left is me
finally feel calm. decided last night. nothing can hurt after saturday
it's odd how light you feel once you've made your mind up to go
I won't be a bother to anyone by the time the bluebells are out
they would cry for a fortnight and then breathe out
the children would get over it, children do, and they'd have a proper mother
my lot would be quids in with me gone
my husband could start again with someone who isn't broken
I'm just an extra mouth and an extra worry, I know what the answer is
every room I walk into gets heavier, time I left the room for good
if I were a dog you'd have done the kind thing by now
you wouldn't let an animal carry on like this, so why me
is there a way to just switch it all off, asking seriously
been reading about how cold the sea is and how quick
I know which train doesn't stop at our station and what time it comes through
stood on the footbridge again, counted lorries, came home. not sure about tomorrow
drove up to the quarry and turned the engine off. sat three hours. next time I won't drive back
I keep looking at the beam in the outhouse
the rope is still in the shed, I checked
lined them up by colour on the windowsill. forty-six. that should do it
how much of mum's liquid morphine is too much? she won't be needing it
would anyone know if a person stopped their heart pills on purpose
stopped taking the anti-rejection tablets in june. haven't told anyone. I'm ready
not eating. not drinking. it's slow but nobody can stop it
I don't look when I cross the road any more
I drive without the belt now and take the bends fast, if it happens it happens
kept my foot down at the roundabout and shut my eyes for a second
hoping I catch something and don't get better
whoever is up there, please let tonight be the one
went to bed hoping and woke up disappointed
I wake up and I'm furious that I did
morning is the worst bit, realising it's another one
I am a ghost already, just waiting for the paperwork
nobody has said my name out loud in nine days. if I stopped no one would know till the smell
the telly would be the only one to notice
you'll find me when the post piles up
apologies in advance to whoever has to open the door
please send somebody who isn't squeamish on monday
door's on the latch so nobody has to break it
left the dog with the neighbour and a month of food, he's a good lad, he won't understand
I've put the good photographs in the blue folder for my girls
told my brother I loved him for the first time. wanted him to have that
had a last look at the house I grew up in today
made my favourite tea. thought I might as well
there, that's the last form I'll ever fill in
this review is probably the last thing I'll write. you were all decent to me
thank the nurse for trying. it was always going to end like this
I'm done apologising, I'm done trying, I'm done
there's only one thing left on my list now
I have an exit. that's all I'll say
one way ticket booked, and I don't mean spain
I'm going where my lad went
I'll be seeing my mum soon, she's been dead ten years
it should have been me in that coffin and soon will be
six months since we lost her and I've nothing to get up for but the whisky
since they took the children I walk along the line every evening
lost the job, the flat, the kids. there's nothing left they can take but the one thing
owe more than I can ever pay and the policy covers it if I go
the bailiffs come friday. I won't be in. I won't be anywhere
twelve years of this noise in my ears and tonight I make it quiet
the pain team discharged me so I've discharged myself from the lot
I can't be in this body another winter
my head is a room on fire and there is one window
it gets dark at four and so do I and lately I don't want to come back up
I've stopped fighting the voice. it makes more sense than you lot
something in me says jump every time and yesterday I leaned
I want to be nothing. not sad, not better. nothing
can't do this anymore. can't. sorry
tired isn't the word, finished is the word
asked for help in march. asked in june. I shan't ask again, there's no need now
nineteen weeks' wait. tell them to keep it, I'll have solved it by then
the crisis line put me on hold so I've put myself on hold for good
if I say the word out loud will someone ring me. I'm scared of tonight
please someone keep me company till it's light, I don't trust my hands
I gave my husband the tablets to hide because I was counting them
my wife has taken the kitchen knives to her sister's because of me
I scratch till I see red, then it's quiet for an hour
long sleeves in july, you work it out
punished my legs again last night. lost count of the lines
pulled the stitches out, I wanted to see it
my son has deleted all his photos and says we won't need to buy him a coat this year
our lass handed her cousin her phone and said she'd not want it after sunday
dad's tidied the garage for the first time in thirty years and hugged us all. something isn't right
mum asked me which hymns I like and whether I'd mind about the house. she's not ill. I'm frightened
my flatmate keeps saying it won't matter soon and has stopped locking the door
my best mate's gone off on a walk without his coat, phone or wallet, after sending sorry to all of us
my lad asked if it hurts to fall a long way
my daughter's diary says goodbye to each of us by name
grandad has asked me to bring the pills from the top cupboard and leave him be
he hasn't spoken since the funeral but he's oiled his old gun
`);

export const HINTS_OF_THREAT = lines(`
it would be a terrible thing if somebody forgot to lock that side door
I notice the little nurse parks under the broken lamp
your bins go out on a thursday don't they doctor, number fourteen
the practice manager's lad plays under tens on the rec. small world
she takes the 17.20 and she sits upstairs. just an observation
lovely dog your receptionist walks by the canal. be a shame
I've seen where you buy your wine, doctor. we should have a chat in the car park
I know your day off and I know who is home on it
I found your wife's salon. might book in
you have a face I won't forget and I've a photo in case I do
every one of you has a home to go to. I've made a list
names, cars, addresses. I like to be organised
ask around about me. ask what happened to my last landlord
the last man who spoke to me like that still walks with a stick
my cousin just got out and he loves a project
my boys are big lads and they don't take no from a hatch
a couple of my mates are coming to explain it to you in person
I'm bringing something that doesn't need an appointment
you'll not hear me knock
next conversation we have won't be through glass
that screen won't save you
I hope reception has a back door, they'll want it
tell them on the desk to wear flat shoes on wednesday, they'll be running
tick tock dr patel
you've one week to put it right, and I don't do second letters
I gave you a chance to do this the nice way
this is the polite version. you won't like the next one
I keep my promises and this is one: he will pay in person
an eye for an eye, and my wife lost hers
you took my boy. I know you have two
you cost me a leg so I reckon I'm owed one
whatever you did to my mother I will do to you, slowly
someone will answer for my dad and it won't be in a court
courts are too good for her, I have other ideas
I won't be writing to the ombudsman, I'll be calling round
forget the complaint form, I've a quicker way of getting attention
I know exactly how long the police take to get to your street
go on, ring the police. I'll be gone before they've found the postcode
my licence for the shotgun came through, in case anyone's interested
got my air rifle back from the menders, nice view of your waiting room from our flat
a litre of unleaded is cheaper than a private appointment
dry old building that, all that paper. one spark
wouldn't stand too near the oxygen cylinders on friday if I were you
that surgery has had it coming and I own a digger
your windows will want measuring up after tonight
I've a bag of bricks here with your names on
spoke to a lad who does tyres, brakes and worse
hope you check under your car of a morning
cut brakes make no noise
he'd better not go out alone for a bit
I'd tell your night staff to walk in twos
watch the stairs doctor. people fall
people have been known to go missing for less
they'll need dental records for that one
the next blood test in there will be off the floor
you'll need every plaster in the place when I've finished
I'm going to wipe that smirk across the wall
someone ought to introduce that woman's head to the counter
she'd look better with her jaw wired
two minutes, locked room, me and that locum
keep her away from me or I won't be responsible
I can't be held responsible for what happens if she's on the desk again
don't let me see him outside of work, that's all I'm saying
if I lose this baby I'll come in and you can all see what loss looks like
put me on hold again and I'll come down there and pull the phone through your teeth
say no to my mother once more and I'll show you how we settle things where I'm from
strike me off and you'll be looking over your shoulder till you retire
refuse me again and I swear on my kids you'll limp home
I will be outside at six. all the exits have one thing in common: me
see how brave she is when the shutters come down and it's only us
I sleep in my van now. opposite yours
I've nothing left to lose and you've got plenty
I'd gladly go down for it, three meals a day
it'll be a quick funeral
order the flowers for that doctor
I'm counting to three and I'm on two
`);

export const ONLY_SOUNDS_LIKE_IT = lines(`
no rush with the result, we're away till the tenth
you can give my slot to someone else, I've started my new job in leeds
please cancel my repeat, the rash has cleared up
I've cancelled the physio because my knee is better
we have cancelled the papers and the milk, off to tenerife, back for the flu clinic
my sister can have my place on the quit smoking course
finally feel calm about the operation, thanks to your nurse
decided last night to stop smoking after saturday
my husband could start again on the lower dose, you said
I won't bother you again with my ears till spring
the waiting room gets heavier with coughs every winter
you would not keep a dog in that car park
is there a way to switch off the text reminders, asking seriously
been reading how cold the sea is for our charity swim
which train stops near your branch surgery
stood on the footbridge to photograph the new surgery sign
drove up to the quarry clinic by mistake, sat nav, sorry I was late
the rope at the entrance is loose, somebody might trip
forty-six tablets in a box of fifty-six, can you check with the pharmacy
lined up all my tablets for the medicines review as you asked
mum has died and we have her morphine left, where do we hand it in
stopped taking the tablets in june because of the cough, is there another
not eating till after the fasting blood test, dying for a bacon roll
I don't look forward to winter but the jab helps
kept my foot up as the nurse said and the ulcer has closed
hoping I don't catch anything at playgroup
woke up disappointed to find the booking page still down
the morning is the worst bit of my arthritis, is there a later slot
a ghost town at reception today, in and out
nobody has said my name right in nine years, your new girl did
you'll find me at the same address, only the phone number has changed
apologies in advance if I cry at the menopause talk
door's on the latch for the district nurse on monday
left the dog with the neighbour so I can come to the foot clinic
I've put the photographs of the mole on the usual form
told my brother I loved him, he's donating a kidney
there, that's the last form of the year done
this is the last day of my antibiotics, do I need a check
thank the nurse for trying, that vein never plays along
I'm done trying to log in
one way ticket booked to new zealand, how do I take my records
I'll be seeing my mum soon, does she need her tablets bringing
six months since we lost her and your bereavement group has been a rock
since I retired I walk along the old railway line every evening, blood pressure's down
lost the job in march but the job club you told me of found me another
it gets dark at four, please mend the light by the ramp
the crisis line was brilliant and I'm in a much better place this year
I was in a very dark place in 2019 and your doctor saved my life
talking openly about suicide saves lives, come to the vigil on friday
long sleeves in july because of my eczema
pulled my stitches out by accident on the fence, do I need to come in
my son has deleted the app, how does he book now
our lass handed her cousin her old phone, can you change the number
dad's tidied the garage for the first time in thirty years, must be the new hip
mum asked which hymns we want for the carol service
he asked if it hurts to have a filling
grandad has asked me to bring the pills from the top cupboard to be checked
I'd die of shame if my mum read your comments page
this queue will be the death of me lol
if I have to hear that jingle once more I'll jump out of the window haha
somebody forgot to lock the side door, I pushed it to
the little nurse parks so neatly, gold star
your bins were out on the wrong day again
the practice manager's lad scored on saturday, proud dad behind the goal
lovely dog at reception today, what breed
I've seen the doctor in the co-op, said hello, she was charming
I have made a list of the names of my tablets
ask around, everybody loves this surgery
the last man to speak to me so kindly was my late husband
my cousin just got out of hospital and needs his dressing changed
my boys are big lads now and need their teenage boosters
a couple of my mates are coming to the walking group too
I'm bringing my own pen this time
I hope reception has its heater back, they'll want it
tell them on the desk their flowers are coming on wednesday
tick tock, two weeks till baby is due
I gave you a chance and I'm so glad I changed practice
I keep my promises and I've lost the two stone
I know exactly how long the bus takes to your street
I'll ring the police station to ask about the lost glasses
the form for the shotgun licence needs a doctor's signature, what does that cost
my prescription for the air rifle club, sorry, I mean the medical form
unleaded is dearer than your car park, and that's saying something
dry old building, all that dust on the radiators
the windows will want cleaning after the building work
hope you check the lift, it stuck again
the brakes on the surgery wheelchair make a noise
he'd better not go out alone until the cast is off, you said
your staff should walk in twos to their cars in this ice
mind the stairs, doctor, they're like glass this morning
I had to have my jaw wired, who takes the wires out
I can't be held responsible for the state of my waistline after your bake sale
put me on hold again and I'll know the tune by heart
strike me off your list please, I've moved to devon
I will be outside at six to collect the sample pot
see how brave he is, not a tear at his jabs
I've nothing left to lose, all my teeth are out already
it was a lovely funeral, thank you to the nurses who came
ordered flowers for the doctor who retires on friday, where do we leave them
I'm counting to three and then I'm trying the website again
`);
