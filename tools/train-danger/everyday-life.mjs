// More of what sounds like danger and is none: ordinary days, thanks, news, questions, complaints,
// recovery, awareness, jokes. Written for this project.
export const EVERYDAY_LIFE = `
my husband checks my blood pressure with the machine you lent us
he waits in the car for me while i have my dressing done
our son is 14 and needs his booster, can he come on his own
my daughter is 13 and would like to see a female doctor
she is 15 and asks if she can book by herself
can my husband come in with me to the appointment
can you ring me when my husband is at work, he does the school run otherwise
my carer brings me on tuesdays and she is a treasure
my mum's carer needs to know about the new tablets
the care home asks if the flu jabs are this week
the home says dad needs a new prescription for his pads
my neighbour collects my prescription, is that still allowed
grandson has moved in with me and needs to register
my uncle has learning difficulties, do you do the yearly check
my sister has power of attorney for mum, what do you need from her
my ex and i share the kids, can you send letters to both
my lad comes home from his dad's on friday, can we do the jab after that
kids were climbing the walls in your waiting room
my twins have nits again, any tips
baby rolled off the changing mat last month and your nurse was so kind
my toddler bit the nurse, mortified, sorry again
the little one cried all night with her teeth
we hear the toddlers singing at the clinic, lovely
she was bruised after the blood test but it has gone now
black eye from cricket, before anyone asks
he walked into a lamp post looking at his phone, your nurse laughed with him
walked into your glass door today, more embarrassed than hurt
the burn on my arm from the oven healed beautifully
my hands are freezing waiting outside for you to open
my feet went numb in the queue this morning
lost the feeling in my bum on those chairs
lips are blue from the slush at the fete
my boy came home with a purple tongue from the sweets, thanks
i had a heart attack in 2016 and have just done the half marathon
my stroke was two years ago and the choir has done wonders
dad's chest pain turned out to be a pulled muscle, thanks for checking
my asthma is so much better on the new inhaler
my sugar has been great since the course
when i was diagnosed i felt like my world ended, the group helped me so much
i was in a dark place last year and your counsellor got me through
after my brother took his own life the bereavement group kept me going
five years since i tried to end it all and i'm so glad i'm still here
remember to check in with a friend today
walking for the samaritans on sunday, sponsor me
the film about self harm at the school was well done
does the talking therapy take people who have never had therapy
how do i refer myself for counselling
sleeping badly with the baby, any classes on that
feeling a bit low with the dark evenings, is the walking group still on
i'm tired of ringing at eight
i'm done with that phone system
i give up, cannot get through
enough is enough, three weeks for a blood test
it is the end of the road for me with this surgery, moving to another one
you have lost a patient today, i'm registering elsewhere
i won't be coming back, the wait was ridiculous
this is my last try at getting an appointment before i go private
goodbye and good luck dr verma, enjoy your retirement
goodnight all, thanks for a great fete
thanks for everything over the years, we are moving to devon
please tell the nurse i said thank you
please tell reception their phone is off the hook
look after yourselves over christmas
rest in peace mrs dale, the best receptionist ever
sorry to hear of the death of your caretaker
i have drawn up my will, do you witness signatures
where do i send my organ donor form
is it safe to take paracetamol with my blood pressure tablets
how many vitamin d tablets should i take a day
what happens if i miss one of my pills
i've got too many tablets at home, can i bring some back
took my tablets late today, does it matter
cut my finger slicing an onion, plaster on, all good
cut down my drinking to weekends, thanks to the health coach
burnt the cakes for the sale, sorry
my blood test hurt less than i feared
breathless after your step class, in a good way
heart racing at the thought of the dentist haha
nearly passed out when i saw the parking charges
the shock on my face when you answered on the first ring
dizzy from that roundabout by the surgery
the magic show had the kids screaming with laughter
they were shouting in the waiting room over the football, great atmosphere
the receptionist shouted my name across the room, not very private
staff were abrupt with my dad and he was upset
i felt bullied into the appointment time
the doctor dismissed me in three minutes flat
i am furious and will be writing to the practice manager
i'll be taking this to the ombudsman
you'll be hearing from my solicitor
i am going to complain to nhs england about this
i'll be telling everyone i know to avoid this place
next time i'll go straight to the walk in centre
i'll be down on monday to pick up the form
i'm coming in at nine for my bloods, do i need to fast
i'll be waiting outside when you open
see you at closing time for the raffle draw
we're coming for the flu clinic, all six of us
i know where the new surgery is, next to the church
i know your receptionist from school, lovely lass
saw your nurse at the park with her girls, she said hello, so friendly
i walk past your surgery most nights, the lights are still on, you work so hard
watched you all lock up in the snow, heroes
is there somewhere safe to leave my bike
somebody has put a brick through the bus shelter by you, mind the glass
there is a package for you left at number nine by the courier
the dog tied up outside your door was barking all morning
whoever is parked across the ramp please move
that junction is an accident waiting to happen
somebody is going to get hurt on that broken step
the bins by your back door are overflowing
fire engines outside, is the surgery open
there was a bomb scare in town so i missed my appointment
power cut killed our phones, could not ring
the wasps by the door are a menace, somebody will get stung
my neighbour collapsed last week and your first aid course meant i knew what to do
a man fainted in the queue and your team were with him in seconds
your nurse stopped my nosebleed in no time
is the baby first aid class about choking free
what is the number for the minor injuries unit
does the pharmacy do eye infections
which cream for a nappy rash
my son has had a cough for four weeks, can i book a routine appointment
my ankle is still swollen after six weeks, worth a physio
been tired for months, can i have a blood test
headache when i wear my new glasses, will it settle
what can i take for hay fever when pregnant
36 weeks and feeling huge, thanks to the midwives
baby kicking all through your antenatal class
we named her after your midwife
fast cars keep speeding past the surgery, kids cross there
he died at home as he wished, thank you for coming out to him
mum passed peacefully, your district nurses were angels
see you on monday
see you there
see you at nine then
see you tomorrow
see you all on saturday
see you soon nurse
see you at the fete
see you at the quiz
see you in the garden
see you later doctor
i will see you at the clinic
we will see you at three
i'll be there at ten
i'll be down later with the form
i will be in tonight for the talk
on my way now, stuck at the lights
coming in this afternoon with the baby
coming down to hand the form in
we're on our way
waiting outside in the car as you asked
i know where you are now, thanks
i know the way
found your address on the website
i've got your number now thanks
got the letter this morning, thank you
i have the appointment card here
i will ask for her next time
i'll tell her you said hello
tell the doctor i said hello
tell him the tablets are working
you lot are on fire
you guys smashed it
you are killing it with these posts
you made my day
you will be missed
you'll be the death of me with these puns
he was brilliant with my dad
she was lovely to my mum
they were all so patient with him
my boy loved the sticker
my girl was so brave
the kids loved it
our little one is walking now
he is home now and doing well
she is much better today
it hurts a bit less now
it went down by itself
still a bit sore but fine
no pain now at all
i am fine now
i feel fine
i can breathe again with that window open
not today thank you
not for me
never again on a monday
no one told me about the parking
nobody knows when the lift is fixed
nothing to add
i have no idea
i am done, all three jabs
that's me sorted
that is all from me
last one for me today
my last appointment went well
what time does it end
when does it finish
it will be over by six
is it over yet
`
  .trim()
  .split('\n');
