// What sounds like danger and is none: idiom, thanks after the event, history, news, grumbles,
// awareness, jokes. Written for this project.
export const NEITHER = `
that queue nearly finished me off but the nurse was worth the wait
my feet are killing me after the fun run
i could murder a bacon sandwich after that fasting blood test
the heat in that waiting room nearly killed me
died laughing at the sign in the gents
i'm dead, that video of the reception team dancing
bored to death in your waiting room
dying to know who won the raffle
i'd give my right arm for a parking space
the stairs nearly gave me a heart attack haha
my bank balance had a heart attack when i saw the parking fine
the quiz was brutal, we got slaughtered
the walking group absolutely smashed it
you killed it with that christmas window
the kids are going to kill me if i get another jab lollipop
my mum will kill me if i miss this appointment again
i'll be shot if i forget the biscuits
shoot me a message when the clinic opens
can you shoot over the opening times
they should be shot for putting that roundabout there
whoever designed the phone menu should be locked in a room with it
hang the new sign a bit higher
nan jumped out of her skin when the telly came on
i jumped on the bus and made it in time
the train was late so i missed my slot
on the bridge in traffic, will be five minutes late
stuck at the level crossing again, running late for the nurse
lost the will to live listening to that hold music
can't live without the bakery next door to you
couldn't go on without my hrt, thank you
my back was killing me so the physio was a godsend
no point ringing at eight, everything's gone
what's the point of an app that never loads
cant see the point in changing the phone number
i'm so over this phone system
ready to give up on the website, it keeps logging me out
i give up, where do you post the form
going to end up in the wrong queue at this rate
sick and tired of the roadworks
tired of waiting but the staff were lovely
had enough of the rain, see you at the flu clinic
goodbye and good luck to dr verma, enjoy your retirement
goodbye to the old building, so many memories
last post from me today, see you all at the fete
this is my last appointment with the nurse before we move, thank you for everything
won't be here next week so can i collect my prescription early
i won't be needing the tuesday appointment, please give it to somebody else
please cancel my appointment, i am away
i've got enough tablets to last until the holiday thanks
ran out of my tablets while away and the pharmacist sorted it
counted my tablets and one box is short, who do i ask
dad had a heart attack in march and your team were amazing
you saved my life five years ago with that ecg
my husband had a stroke last year and the rehab group has been brilliant
when i had chest pain you sent me straight in, found nothing, thank you
mum collapsed in your car park last week and the receptionist was wonderful
she was unconscious when the ambulance came, all fine now
my son swallowed a coin when he was two, he's thirty now and still daft
i had sepsis in 2019, please know the signs everyone
thank you to the paramedics and to the surgery for looking after grandad at the end
he died peacefully at home thanks to the district nurses
we lost mum in january and your card meant a lot
we lost my uncle to suicide and the support group has helped us
proud to be walking for the suicide prevention charity on sunday
great talk about mental health first aid, i learned how to ask about suicide
world suicide prevention day, check on your mates
the samaritans are on 116 123 if anyone needs them
i used to self harm as a teenager and i'm thirty now and well, it does get better
ten years ago i wanted to end it all, your counsellor saved me
so glad i reached out when i was at my lowest, thank you
domestic abuse is never ok, thanks for putting the poster up
proud of the white ribbon campaign
can you share the number of the women's refuge for our community board
i'm a foster carer and the nurse was lovely with the little one
my childminder is fab by the way
the abuse your receptionists get on the phone is shocking
people should not be shouting at staff
saw a man threatening your staff today, hope the team are ok
some lad kicked the bin over outside
someone has broken your sign
somebody nicked my bike from outside the surgery
the baby was screaming all through the injections bless him
my toddler cried for an hour after his jabs, normal now
my kids were climbing the walls in the waiting room
my daughter bruised her knee on the slide at the fun day
bruises like a peach my mum, blood tests always leave a mark
the nurse hit the vein first time
she beat me at dominoes in the waiting room
my son hit a home run at rounders for the surgery team
the doors are locked at lunchtime, is there another way in
locked out of my nhs app, help
my money was taken by the parking machine
the machine swallowed my card
somebody took my umbrella by mistake
my partner comes in with me because i am deaf, is that all right
my husband always speaks for me, i get so nervous
my carer will collect the prescription
mum's carers are angels
the carers at that home are wonderful with dad
the school nurse was great with the teenagers
how do i report a wobbly paving slab outside the door
how long does it take to get test results back
which number do i ring for district nurses
do you do first aid courses for new parents
is the defibrillator still outside the library
the defib training was brilliant, i feel i could save a life
what are the signs of a stroke, you did a poster once
if somebody has chest pain should they ring you or 999, might be worth a post
will the flu jab make my arm ache
arm like lead after that jab but worth it
felt a bit faint after the blood test, had a biscuit, fine
had a funny turn in the heat last week, all good now
sweating buckets in that waiting room, turn the heating down
the waiting room is freezing
cant breathe in that waiting room with the windows shut, please open one
bleeding brilliant service as always
bloody good nurse that one
it is a crime how little those nurses are paid
shocking wait, forty minutes past my time
absolutely disgusted with the new phone system
i am furious, third cancelled appointment
this is a disgrace and i will be writing to the manager
i'll be taking this further
i will be making a complaint
you will be hearing from my solicitor
i shall be contacting the ombudsman
i'm going to the papers about the car park
i will be telling everyone how good you are
i'm coming down there with cake for the team
see you at closing time for the raffle draw
see you tonight at the patient group
we are all meeting outside the library at ten for the walk
i know where the new surgery is, it is next to the post office
watch out for the puddle by the front door
watch yourself on the ice outside the surgery
wait till i tell my husband they found a slot today
i want to be first in line for the new clinic
i want out of the waiting list letters, i've already had the op
end of an era with dr mann leaving
it's the end of the road for the old branch
i hope the new building burns less gas than the old one
fire drill today was a laugh
smashing team
knockout service
that injection was a killer but it worked
my old dog was put to sleep yesterday so i may be a bit teary at my appointment
feeling a bit low with this weather
feeling down about the branch closing
not sleeping well since the clocks changed
so stressed trying to get through at eight
at the end of my tether with the automated line
anxious about my smear but the nurse was so kind
struggling to get through on the phone
struggling to find the new entrance
helpless trying to use that website
is dr shah in today
thank you all so much
what time do you open
wonderful staff, thank you
the staff were friendly and helped me breathe through it
the doctor explained everything and put my mind at rest
very good service but waiting times too long
i was seen on time and the nurse listened
could improve the parking and the chairs
the ward was noisy at night and i could not sleep
the food was cold but the nurses were kind
not sure why the branch is closing to be honest
dont know why i bother ringing at eight
nobody would answer so i walked down instead
who would even notice the new sign, it's behind a tree
no one would tell me which queue to join
honestly don't know how much longer the roadworks will go on
i won't make it to the flu clinic on saturday, is there another
not going to make my ten o'clock, bus broke down
don't expect the app to work on an old phone
take me off the text list please
you can take my mum off your list, she has moved to leeds
i want to leave the surgery list as we are moving
after tonight's news about the junior doctors i just want to say thank you
the pills come in blister packs, can they be recycled
my tablets have changed colour, is that normal
is paracetamol still on prescription for kids
how many tablets come in a box now
is it safe to take ibuprofen after the covid jab
the knives at the macmillan coffee morning were too blunt for the cake
walked to the river with the health walkers, lovely
the cliffs walk on sunday was fab
train at ten past gets you to the hospital on time
sat at the top of the car park because there are no spaces
on the roof of the new building there are solar panels
the tenth floor clinic is hard to find
drove in circles looking for a space
the kids think about nothing but the sticker they get
my son has a plan to be a paramedic
found a note on my windscreen in your car park
my daughter wrote a letter to the nurse, shall i drop it in
we left a goodbye card for sister joyce
mum was given a lovely send off, thank you for coming
planning my own funeral with the hospice team, strangely uplifting
my dad has stopped his statins after talking it through with your pharmacist
i stopped smoking because of your clinic
two years sober thanks to your referral
i have had depression for years and your counsellor is worth her weight in gold
the mental health nurse is brilliant, thank you
my anxiety is much better with the group
nice to see a post about men talking
dad's chest is much better since the antibiotics, thank you
i had pains in my chest last spring and the ecg was clear
breathing so much easier since the new inhaler
my asthma nurse is the best
lost my breath running for the bus
breathtaking view from the new waiting room
blood test took two minutes, no bruise
gave blood on friday, have you got a session in the spring
my baby had her eight week check and was an angel
baby clinic on thursday was lovely
temperature in the waiting room is about forty
my mother in law drives me mad but she loves your nurse
he fell asleep in the waiting room
she fell in love with the fish tank
grandad fell over last year and the falls class has been great
my hip replacement was in may, walking well
i broke my wrist in january and the physio got me right
the stroke club meets on mondays
is there a group for carers
carers coffee morning was a treat
my neighbour is 92 and still comes to the walking group
the old lady next door would like a leaflet in large print
her son brings her in
he never leaves the house without your appointment card
she takes my mum's blood pressure at the day centre
they lock the gate at six
kids left crayons all over the waiting room, sorry
the little boy in the queue shared his biscuits with me
my uncle does the gardening at the surgery
my coach says get the knee seen
teacher asked about nits, any advice page
i'm 15 can i come on my own to see the nurse
can i register without my parents
can my partner wait outside
please ring me after five when i'm home
please do not ring before ten, i work nights
could you text rather than call
i need help with the online form
please someone answer the phone
what do i do if i miss my screening letter
need a doctor's note for the gym
is dr hallam back on monday
we'll be waiting for the new appointment system with interest
i'll be back with a box of chocolates
next time i see that receptionist i'll buy her a coffee
i know where you're all going for the christmas do
that doctor deserves a medal and ill be the one pinning it on
give that woman a pay rise
i will find you on the map
coming for you all with a camera for the anniversary book
you'll be on the news tonight, well done
the car park needs breaking up and doing again
hit the bollard again, sorry
somebody should burn those plastic plants
blow up balloons for the party at noon
the fire alarm went off mid smear, what a memory
the dragon on reception is actually lovely
the pollen is terrible, eyes streaming since march
my cold is dragging on, sneezing and coughing all week
sore throat for two days, honey and lemon helping
bit of a headache from staring at screens
tummy a bit funny after the curry
my knees ache in this damp
itchy rash from the new washing powder, cream worked
toddler has a runny nose and is grumpy
you lot are killing it this week
that dance video killed me
absolutely slaying it on reception
you are killing me with these puns
my aunt worked on the wards here before it was flats
my grandfather built that wall when it was a dairy
nan thinks the world of the lady who helps her in the mornings
mum's helper is a treasure
my auntie's carer brings her flowers
has my fit note gone to my employer yet
my nhs number is on the form, has the letter gone out or not
did my referral go through or has it gone missing again
is my prescription ready or do i need to come back
my repeat has not gone to the chemist
my tablets are due on friday, can you send them to the pharmacy
can i have my inhalers put on repeat
i need more of my blood pressure tablets before monday
running low on my insulin needles, how do i order
is there a nurse free to look at my wound dressing this week
can the doctor ring me about my scan
still waiting for my results from the tenth
my mum needs her feet doing, do you have a podiatrist
my dad needs a home visit for his flu jab
my son needs his pre-school booster
my daughter needs a letter for school
my wife needs a form signed for her passport
my husband wants to change doctor
can my son see a woman doctor
my mum's prescription was wrong again
nan lost her glasses in the waiting room
baby needs registering, what do i bring
my baby has nappy rash, which cream
my little boy has had a cold for a week, do i keep him off nursery
chest is a bit chesty, can i book with the pharmacist
had a cough for three weeks, who do i see
my back has gone again, can i self refer to physio
my knee gave way on the stairs in june, waiting for the scan
my ears need syringing, do you still do it
can someone look at a mole on my arm
sore eye, is the optician better
i have a water infection i think, can i drop a sample
do you take out stitches on saturdays
my stitches are due out tuesday
how do i get my covid booster
i missed your call, can you try again
nobody rang me back yesterday
nobody told me the clinic had moved
no one picks up after five
no appointments again, i will try tomorrow
i have been trying since eight
i am number twenty two in the queue
i am on the list for a hip operation, any idea how long
i am worried about my mum's memory, who do we talk to
i am a bit worried about the side effects, is there a leaflet
i'm worried i won't get a slot
is the doctor still off
who do i ask about my records
can i get a copy of my notes
please take my old address off
i'm not registered with you any more
she is my carer and picks up my tablets
he comes with me to my appointments
they said to ask you about the referral
they told me to ring at two
he said it would take a week
she said the form was on the desk
my dog ate the appointment letter
the letter never came
is there parking for disabled people near the door
the door is heavy for wheelchairs
the lift is out again
`
  .trim()
  .split('\n');
