// More of what people write who threaten the practice or somebody in it: veiled, conditional, about
// homes and families. Written for this project; nobody's own words.
export const WARNINGS = `
you have no idea who you are messing with
you don't want me to come down there
don't make me come in there
i am on my way and i'm not leaving quietly
i'm going to come down with a hammer and then you'll listen
get me that letter or something is going to happen to somebody
if i don't get my prescription today there'll be blood on that desk
if she loses that baby i'll make you all pay for it
touch my daughter again and you're finished, i mean it
you'll be sorry when you find me on your doorstep
i've got a long memory and a short fuse and i know your name badge
i've been inside before and i'd go back for what he did
prison doesn't scare me, ask anyone what i did to the last one
i'm not scared of the police, i'll still get to you
call the police, they can't watch you all night
i'll be waiting in the dark one night
she lives on my estate, i'll be having a word
her house is the one with the green gate, i walk past it most nights
i know your husband's van and where he leaves it
saw you with your daughters in the park on sunday dr, lovely girls
what a pretty family you have, would be awful if anything happened
i know where your mum lives, doctor
funny how easy it is to find out where a nurse lives
took me two minutes online to get the manager's address
i've got pictures of her car, her house and her kids
i took a photo of your number plate, see you soon
watched you lock up last night
i follow that doctor home sometimes just to see
be careful crossing the road tomorrow
accidents happen to people like you
you'd better start looking over your shoulder
enjoy your holiday, your house won't be there when you get back
bricks are cheap
your lovely new sign would look good in flames
i'll torch it with the doors locked
going to pour bleach over her and see how she likes pain
a bullet costs less than your parking
i'd put him in a wheelchair and enjoy it
one punch is all it would take with that old man
i'll rip his head off
i will smash your face in
i'm going to batter that receptionist
gonna cave his skull in
i'll slit his throat
gut him like a fish
break her legs then she'll know what waiting in pain is like
i'll snap that skinny neck of hers
i'll run her down in the car park
going to stab that doctor, i'm not joking
bring a body bag for dr whoever signed that letter
he's a dead man when i see him
your days are numbered
count your days doctor
the clock is ticking for you lot
this ends badly for you
you've been warned, i won't warn you again
final warning to the manager, next time it's in person
someone should teach that woman a lesson, and i know just the lads
i'll send the boys round
my cousins will be paying the pharmacist a visit
got some friends who'd love to meet the doctor outside
twenty of us are turning up on monday and the doors won't hold
we're coming for you
you can't hide behind that screen for ever
one day that glass won't be there
the only thing keeping you safe is that counter
somebody is going to get hurt and it won't be me
someone is going to die in that building and it'll be one of you
don't be surprised if you see your surgery on the news
it'll take more than a defibrillator to bring him back when i've finished
i'd happily swing for that doctor
i hope he gets cancer, and if he doesn't i'll see to him myself
i'm bringing my dog and he hasn't been fed
i'm going to get a gun and come to the christmas do
all of you deserve a bomb under the building and i know how
there is a package in your waiting room, good luck
ask yourself if the bins by your back door are safe tonight
i'm going to make your life hell, every day, until you quit
`
  .trim()
  .split('\n');
