import { type RuleCases } from '../../testing/cases';

export const identifiableCaseCases: RuleCases = {
  rule: 'confidentiality.identifiable-case',
  objects: [
    { text: 'A headteacher in Copnor asked me this afternoon about her pneumonia.' },
    { text: 'The lad from the Fratton chip-pan fire is doing fine after his burns.' },
    { text: 'One of our patients with cystic fibrosis from Milton got a transplant yesterday.' },
    { kind: 'post', text: 'A lollipop lady in Eastney told us how she beat breast cancer.' },
    {
      kind: 'post',
      text: 'The young man rescued from the harbour fire is recovering well with our nurses.',
    },
    { kind: 'post', text: 'One of the twins from the bakery on Marine Parade has whooping cough.' },
    { kind: 'post', text: 'Vicar at our local church has just had a heart bypass, bless him.' },
    {
      kind: 'post',
      text: "The only person with Huntington's in the village came in for a flu jab.",
    },
    {
      kind: 'post',
      text: 'A 62-year-old retired ferry captain from Hayling collapsed in our waiting room yesterday.',
    },
    { kind: 'post', text: 'Our deputy head patient with MS is back at school.' },
    { kind: 'post', text: 'Syrian family of six new to Cosham, all needing TB checks.' },
    {
      kind: 'post',
      text: 'That footballer who signed last month was in for his medical, knee looks dodgy.',
    },
    {
      kind: 'post',
      text: 'A farmer near Droxford lost two fingers in a baler on Friday. Be careful out there.',
    },
    {
      kind: 'post',
      text: 'the mum of the triplets in the paper has postnatal depression, be kind',
    },
    { text: 'Lovely to see our lollipop lady back on her feet after her hip replacement.' },
    { text: 'The vicar of Hayling was in this morning, chirpy as ever despite the gout.' },
    {
      text: 'Rare one today: a fisherman from Emsworth with Weil’s disease. Makes a change from sore throats!',
    },
    { text: 'That surfer pulled out of the sea at Eastoke on Sunday is doing well, we hear.' },
    {
      text: 'House calls on the houseboats this morning. The chap on the Mary Rose replica has some tales, and some lungs!',
    },
    { text: 'Of the 900 flu jabs we gave, just one person fainted, and he runs the ironmonger’s!' },
    {
      text: 'The baker’s wife from Castle Street is glowing – congratulations on the happy news, due in August!',
    },
    { text: 'Three of the crew of the Solent Star are in with food poisoning. Avoid the prawns!' },
  ],
  accepts: [
    { text: 'Roadworks on Eastern Road until Thursday.' },
    { text: 'Teachers can get a free flu vaccine at work.' },
    { text: 'One in 2,500 babies is born with cystic fibrosis.' },

    { kind: 'post', text: 'Teachers can have a free flu vaccine at work.' },
    { kind: 'post', text: 'One in eight women will have breast cancer.' },
    { kind: 'post', text: 'The A27 is closed at Fareham after an accident.' },
    { kind: 'post', text: 'Farmers: check your skin after a day in the sun.' },
    { kind: 'post', text: 'Come and meet our new vicar chaplain at the bereavement cafe.' },
    { kind: 'post', text: 'Men over 50 can ask about prostate checks.' },
    { kind: 'post', text: 'MS nurses run a helpline on weekdays.' },
    { kind: 'post', text: 'The fire station open day is on Sunday.' },
    { kind: 'post', text: 'Carers aged 18 and over can have a health check.' },
    { kind: 'post', text: 'Women aged 25 to 64 are invited for cervical screening.' },
    { kind: 'post', text: 'The bakery next door is closed, so parking is easier.' },
    { kind: 'post', text: 'Local headteachers have asked us to remind you about chickenpox.' },
    { kind: 'post', text: 'Our pharmacist Owen visits the lunch club in Havant on Mondays.' },
    { text: 'Our thanks to the bus driver who has raised £300 for the surgery garden.' },
    { text: 'To whoever left a walking stick by the desk: it is safe with us!' },
  ],
};
