// More of what people write who may be thinking of ending their life or hurting themselves: farewells,
// means, plans, and worry for somebody else. Written for this project; nobody's own words.
export const FAREWELLS = `
by the time you read this it will be too late so no need to phone
this is my last message to anyone, be kind to each other
please tell my daughter i loved her more than anything
there's a note under the clock for my husband
gave my watch to my brother today, he doesn't know why yet
i've paid the bills up to the end of the month and cleaned the flat so nobody has to
rehomed my budgies, nothing to stay for now
can somebody feed my dog after sunday, the key is under the pot
sold my car, emptied my account, said what i needed to say
i made my peace with it and i feel calm for the first time in years
won't see christmas and that's how i want it
i don't intend to see another birthday
you can give my appointment to somebody who wants to live
take me off the list, there won't be a me to see
it will all be sorted by tomorrow, one way or the other, and i mean permanently
i've been saving up my sleeping tablets since march
got a carrier bag of tablets hidden in the wardrobe just in case i can't take any more
how many of these amitriptyline would it take to not wake up
if i drank the rest of the methadone would it be quick
i've read up on how to do it with a bag
looked up the times of the fast trains this afternoon
parked on top of the multi storey again tonight, fourth time this week
walked out to the end of the pier and stood there for an hour before i turned back
i stood on the platform edge this morning and only a stranger stopped me
found a rope in my son's rucksack
my brother has tied something in the loft and locked himself in up there
dad has taken the dog lead and gone to the woods, he said sorry to us all
my husband sits in the garage with the engine on
my mate says he's going to drive into a wall
my best friend posted goodbye and now she won't answer
she texted me saying she can't do life any more and turned off her phone
our eldest says he'd be better off in the ground with his grandad
my flatmate has cuts all up her legs and says it helps
i found razor blades in my daughter's pencil case
he's scratching his arms until they bleed and says he deserves it
my wife told the midwife she thinks the baby would be better with another mother and she wants to go
since the birth i keep picturing walking into the sea with her in my arms
i hear a man telling me to jump and he is getting louder
the voice in my head says do it and i'm starting to agree
it's like being shut in a burning room and the window is the only way out
i can't go on like this another day
i can't see a way forward and i have stopped looking
there is nothing left for me here
i'm finished. done. goodnight
i do not want to be alive
i don't want to live with this illness any more and i won't
i would rather be dead than go back on that ward
i have had enough of being in pain and i'm going to stop it myself
i'm not suicidal i just don't want to exist
it would be easier if i just didn't wake up tomorrow
i keep hoping a bus will hit me
i think about crashing the car every time i drive home
the thoughts are back and stronger than before
i'm scared of what i'll do if i'm on my own tonight
please don't leave me on my own with these pills
i don't feel safe with myself
i nearly did it last night and stopped at the last second
tried to end things on friday and woke up in my own sick, told nobody
took an overdose on tuesday and i'm still shaky, nobody knows
i've just taken every tablet in the house
i've drunk weedkiller and i'm sorry
cutting again after two years clean
i punched the wall till my knuckles broke because it's better than feeling this
i've not eaten for nine days on purpose, i want to fade away
lost my job, lost my house, lost my kids, what is there to lose now
my pension's gone to a scammer and i can't face my wife, she'd be better with the insurance
she died a year ago today and tonight i'm going to be with her
i'll see my boy again soon, not long now
no one from your place rang back so i take it that's your answer. goodbye then
you said six months wait for counselling. i don't have six months in me
crisis team said ring in the morning. there might not be a morning
i keep telling you i'm not coping and you keep sending a leaflet, next time you'll be sending flowers
what does it feel like to bleed out
which bridge is the highest round here, asking for myself
i've given up asking for help, i've decided what to do instead
`
  .trim()
  .split('\n');
