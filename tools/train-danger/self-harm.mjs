// What people write who may be thinking of ending their life or hurting themselves, or who fear it of
// somebody else. Written for this project; nobody's own words.
export const SELF_HARM = `
i dont see a reason to get out of bed any more and nobody has even asked
why do i even get up in the morning, no one would notice if i didnt
waking up is the worst part of every day now
i just want to go to sleep and for it to be over
i wish id gone to sleep and not come back
nobody would notice for a week if i wasnt here
if i disappeared tomorrow not one person would ring
no one would even come looking
they'd get over it quicker than they think
my family would manage better without having to worry about me
the kids deserve a better mum than me, they'd be fine with their dad
everyone's life would be easier if i wasn't in it
im a waste of space and a waste of your time, wont bother anyone much longer
you wont have to deal with me much longer
don't worry i won't be needing the appointment
i wont need any more prescriptions after this weekend
cancel everything for me, i'm not going to be around
not going to make it to new year the way im feeling
dont think ill see my next birthday
i can't picture next month with me in it
there's nothing ahead of me, just black
the thoughts in my head are getting louder and im scared of what ill do
my head is telling me to do it and i cant shut it up
the voices keep telling me to hurt myself
i keep looking at the knives in the kitchen
ive got enough tablets here to do it
the tablets are all out in front of me
counted my pills out on the bed, there's plenty
sat here with a bottle of vodka and all my meds
ive been keeping my painkillers back for weeks
got a box of paracetamol and i keep thinking about it
took more than i should have last night and hoped i wouldnt wake up
i swallowed everything in the cupboard
ive just taken a lot of tablets and im frightened now
just downed all my antidepressants
i bought a rope
ive picked the place already
i know how im going to do it and when
walked to the level crossing again last night
every time a lorry goes past i think about stepping out
nearly drove into the wall on the way home on purpose
i sat at the top of the car park for an hour thinking about it
down at the harbour wall looking at the water, cant see another way
going to walk into the sea, thanks for nothing
its a long way down from here and im tired
i just want the pain to stop and theres only one way left
i cant keep pretending im ok. im not. i want out
want out of this life
want to be dead, simple as that
i want to be with my husband again, he's been gone a year and i cant do it without him
since she died i have nothing left to stay for
only the dog is keeping me here
if it wasn't for my little boy id be gone already
the only reason im still here is my cat
i have nothing to live for and nobody to tell
ive had enough of being here
i'm so tired of fighting, i'm ready to let go
ready to give up completely
giving up. really giving up this time
this is it for me. thank you for everything you tried
sorry to everyone i have let down, i love you all
tell my kids i loved them
please look after my mum when im not here
i've said what i need to say to the people who matter. goodbye
written a note. i'm at peace with it now
the letters are on the kitchen table
my will is sorted and the bills are paid, so there's nothing to keep me
ive found a home for the cat so now i can go
i gave my sister the keys, she will know what to do after
my husband says he is going to hang himself and i dont know what to do
my wife says the kids would be better off if she was dead
my daughter told her teacher she wants to die
my 14 year old has been searching ways to kill herself
found blades under my son's mattress, he has cuts all up his arms
my sister has stopped eating and says she hopes she just fades away
my brother rang to say goodbye and now his phone is off
dad keeps saying he's had a good innings and wants it finished, he has a shotgun licence
my mate's posted something really dark about not being here and isnt answering
grandad says he doesnt want to go on without nan and he's stopped his heart tablets
my partner has locked himself in the bathroom and says he's going to do it
she's been giving her things away and talking about heaven
he said he'd rather be dead than go through that again and he means it
i'm worried my flatmate is going to do something to himself tonight
she took an overdose in march and i think she's going to try again
he's tried before and he's gone quiet like last time
mum has been saving up her sleeping pills
i hurt myself again last night and it was deeper
started cutting again after two years clean
i burn myself with the iron so i can feel something
ive been scratching my arms till they bleed
i punch walls and bang my head until it goes quiet
cant stop hurting myself
i don't feel safe on my own with my thoughts
not safe tonight. crisis line isnt picking up
crisis team said have a bath. im suicidal not stressed
been told 18 weeks for counselling and i honestly wont last 18 weeks
if nobody helps me this week i'm going to do something i can't take back
how many times do i have to say im going to kill myself before someone listens
nobody believes how close i am to doing it
im on the edge and i mean actually on the edge
everything hurts and i dont want to exist
existing is exhausting, i just want nothing
i dont want to die but i dont want to live either
would be nice not to exist for a while. or at all
living is pointless. nothing helps
whats the point of any of it. id rather not be here
no point in me being here is there
i'm better off dead than on this waiting list
might as well be dead for all anyone cares
i hope i get hit by a bus on the way home
i pray every night that i wont wake up
hoping cancer takes me quick so i dont have to do it myself
ive lost everything and i dont see a way through
i see no way out of this
i feel trapped and the only way out is to end it
drowning and nobody can see it, i dont want to be saved
i can't live like this another week
i cant cope with being alive
i'm not coping and i dont trust myself
dont trust myself to be alone with my meds
hid the car keys from myself so i dont do something stupid
the baby cries and all i can think is they'd both be better without me
since the baby came i keep thinking about walking out and never coming back, off the bridge
i look at the train tracks different these days
had my shoes off at the edge last night
this will be my last post on here
last message from me, take care of yourselves
you were kind to me, remember me that way
you lot were the only nice thing. bye then
nothing left in the tank. nothing. bye
feeling really low and having thoughts of ending my life
having dark thoughts again and theyre getting worse
having suicidal thoughts but cant get anyone on the phone
im suicidal what do i do
want to kms
ctb soon
going to unalive myself
im gonna off myself if this carries on
i want to slit my wrists
i keep thinking about hanging
one more night of this and ill do it
tonights the night
wont be a problem to anybody after tonight
its fine, it will all be over soon
found a way to make it stop
i have decided. it's a relief to have decided
no need to call back. it'll be too late
by the time someone reads this it wont matter
life has no meaning since the diagnosis, i'd sooner go now on my own terms
i dont want to be a burden on my children any longer so i am going to take matters into my own hands
hate myself so much i want to rip my skin off
i deserve to die
i should never have been born
the world would carry on just fine without me in it
honestly dont know how much longer i can keep this up
not sure why im still here to be honest
dont know why i bother anymore
i dont bother eating or washing now, just waiting for it to end
nobody would care if i was found or not
who would even notice
no one would cry
cant think of one person whod come to the funeral
im a failure at everything even this
i've ruined everyones lives and the best thing i can do is leave them to it
they only put up with me, it would be a relief for them
my mum would be free if she didnt have me to look after
i'm nothing but trouble and i'll be out of your hair soon
consider this my goodbye
sorry for all the trouble ive caused you, you wont hear from me again
thank you for being kind to me at the end
please tell the nurse she was the only one who listened, i wont get the chance
i've had my last christmas
this will be the last summer for me, i have made up my mind
dont expect me at the next appointment. or any
you can take me off your list, permanently
there isnt going to be a next time
after tonight you can give my slot to someone else for good
i'm ready to meet my maker and i'm not waiting for him to call
i want to go to my wife, the house is so quiet
without her theres no me
since redundancy i sit in the garage with the engine and think
the garage, the hosepipe, thats all i think about
been reading up on how many it takes
googled how much is a lethal dose
how many paracetamol would it take
i've got enough insulin in the fridge to sort this out
the pills are in my hand
im holding the bottle right now
ive got the blade in my hand
sitting in the bath with a razor
i've tied it to the banister
im on the wrong side of the railings
there's a train at ten past
driving too fast and not caring if i make the bend
i unclip my seatbelt and think about the oncoming cars
stood at the window on the tenth floor
went to the cliffs on sunday and couldn't do it, might manage next sunday
walked to the river with stones in my pockets
last time i took them they found me, this time they wont
discharged me from a and e after my overdose and now im home alone with the rest of the pills
home treatment team havent called and i am not safe
i told the nurse i was fine but i'm not, i have a plan
i lied on the form when it asked about harming myself
the form asks if you have thoughts you would be better off dead. every day is my answer
nearly every day i think i'd be better off dead
i think about dying all the time
i fantasise about not existing
i daydream about my own funeral
death would be a release
i'd welcome it
if i had the guts id have done it by now
im too much of a coward to do it but one day i wont be
its not a cry for help its just how it is, i want to die
i am done with this life
done. im so done. love to you all
i surrender. life wins
i cannot see a light at the end of any tunnel
everything is dark and im not coming back from it
it feels like there's a wall in front of me and nothing behind it
im empty, there is nobody in here anymore
what is there to stay for
give me one reason to stay
cant find a reason to stay alive
only thing stopping me is what it would do to my kids
id do it tomorrow if it wasnt for the grandchildren
i promised my nan i wouldn't but im breaking
my head wont stop and i want to switch it off for good
the noise in my head is telling me to jump
i keep hearing a voice that says go on then do it
im scared of myself tonight
im frightened i will do something
please someone stop me
somebody needs to take these tablets off me
ive locked the door and turned my phone off after this
cant be fixed. not worth saving
stop trying to save me
don't send anyone
dont call the police just let me go
my ex has the kids and i have nothing and i'm going to make it stop
lost the baby and i want to go with her
after what he did to me i cant live in this body
they all laugh at me at school and i want to be dead
im 15 and i dont want to be alive
my parents dont know i cut
cuts are getting deeper and i cant stop
cut too deep this time
i make myself bleed so i dont scream
starving myself because i deserve it
ive stopped my dialysis, let nature take its course
stopped taking my heart pills on purpose, wont be long
refusing my insulin, im tired
my lad has been self harming and i found a note in his room
found a goodbye letter in my daughters bag
my son hasnt come out of his room for a week and says hes better off dead
my mum rang me to say where the will is and that she loves me, im 200 miles away
dad has been giving away his tools and says he wont need them
my husband has gone out without his phone and left his ring on the table
my best friend just sent me a goodbye text
she posted that this is the end and now she isnt answering anyone
he says the voices want him to kill himself
my boyfriend says if i leave he will kill himself
she keeps saying what is the point in being here
my nan says shes had enough and wants to go
he told the kids daddy wont be here much longer and he isnt ill
my flatmate has cut her wrists and wont let me ring anyone
think my neighbour has taken an overdose
someone on your page sounds suicidal
worried about my brother, he keeps talking about suicide
my colleague said he has the tablets ready
hes on the roof of the multi storey, someone help
`
  .trim()
  .split('\n');
