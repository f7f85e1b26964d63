// What people write who threaten the practice or somebody in it. Written for this project.
export const THREAT = `
i'll be outside when you finish tonight and we'll see how big you are then
that receptionist finishes at six, i know because i've watched her
i know what car she drives and where she parks it
wait till i get hold of that doctor he wont be walking
if that woman speaks to me like that again i'll put her through the window
someone wants to punch that doctor's lights out and it might be me
i'm coming down there and nobody's going to stop me
me and my brothers are paying you a visit
going to find out where he lives
i've got your address now so sleep well
your windows are going in tonight
hope you like the smell of petrol
one match and that whole building goes up
that place wants burning to the ground with them in it
i swear on my kids life i will hurt somebody in there
next doctor who fobs me off is getting it
next time bring security because youre going to need it
youll need an ambulance yourselves when im done
i'll smash every computer in that reception
he killed my mother and i'm going to make him pay with his own
an eye for an eye doctor
you took my dad from me so ill take something from you
watch yourself on the way home
better check under your car in the morning
dont think i dont know which school your kids go to
tick tock dr
you are all going to get what's coming
i'm not asking again. sort it or i'll sort you
i'll come in there with a bat
ive got a blade and nothing to lose
got something in the boot for that manager
see you at closing time
say that to my face and see what happens
you're dead
dead man walking that one
i will kill whoever touched my notes
i'd think twice about coming to work on monday
i will end you and your little surgery
gonna knock that smug look off her face
gonna drag her over that counter by her hair
she wants a good slap and ill be the one giving it
i'll break his fingers so he can't write another prescription
people like you end up in the ground
shame if something happened to your nice new building
be a pity if your tyres got let down every day
i know people who would do you over for fifty quid
we're all meeting outside tomorrow and we're not leaving until that doctor comes out
i'm going to ruin his life the way he ruined mine
i will follow her home
run him over if i see him crossing the road
somebody shoot the lot of them please
they deserve hanging and i'd hold the rope
i'll strangle that nurse
i'll have you
you're going to wish you had never been born
not a threat, a promise. i will get you
tell dr hallam i'm looking for him
better lock the doors
i've warned you twice, there won't be a third time, i'm coming
spit in her face next time and worse
tell the little blonde one on the desk i'll be seeing her later
i know she walks home along the canal
someone's going to get hurt if i dont get my tablets
give me my prescription or i start swinging
i'll have that door off its hinges
you want to see angry? ill show you angry at 8 in the morning
im going to make sure he never works again, with my fists if i have to
he needs his legs breaking
she needs taking out the back and sorting out
hope someone does to your family what you did to mine
may your children die like mine did doctor
i hope you get cancer and i hope i get to watch
if my dad dies so do you
you've got 24 hours
clock is ticking for you lot
sharpening something special for you
i'll bring the whole family and we'll see who is laughing
i'm on my way and you better have the police there
i'll be doing time for that man one day
ill swing for that nurse i swear
that doctor will be eating through a straw
id love to see that place go up in flames and i've got a lighter
blow the place up
thinking of driving my van through the front doors
van. front doors. monday
i will hunt you down
ive found your facebook and your wife's and your daughters netball team
nice house you've got on elm road doctor
saw you in tesco with the kids. just saying
ill be on the ward when you least expect it
careful how you go tonight it's dark out
accidents happen dont they
you'll be lucky to make it to your car
i've done time before for less than this
i'm not a violent man but you are making me one
one more letter from you and i'm coming in with a hammer
going to throw acid at the smug cow
petrol through the letterbox should do it
might have to pay someone to pay you a visit
you should be strung up
hang the lot of em, i'd pull the lever
i'd happily put a bullet in him
get a bodyguard love
i'm going to grab her by the throat
ill rip your head off
your mrs had better watch herself too
i'll teach that doctor a lesson he wont forget
he'll get a kicking when i see him
he'll be sorry he ever met me
gonna wait by her car
shes getting egged, keyed and worse
i'll key every car in that staff car park
smashing your windows is the least of it
i will do something that puts you lot on the news
you'll be on the news by the weekend
watch what happens tomorrow at your clinic
`
  .trim()
  .split('\n');
