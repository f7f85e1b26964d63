import { type RuleCases } from '../../testing/cases';

export const childCases: RuleCases = {
  rule: 'confidentiality.child',
  objects: [
    { text: 'Little Maisie (4) had her boosters without a tear.' },
    { text: "One of the Reception class at St Jude's School has whooping cough." },
    { kind: 'post', text: 'Little Oscar (3) was so brave for his blood test!' },
    { kind: 'post', text: "One of the Year 4s at St Jude's has scarlet fever." },
    { kind: 'comment', text: "my neighbour's lad Tyler in year 9 is on ADHD meds and sells them" },
    { kind: 'post', text: 'Baby Ivy Grace, born Tuesday, came for her first check.' },
    {
      kind: 'comment',
      text: 'Poppy Harris from reception class has nits again keep your kids away',
    },
    { kind: 'post', text: 'A four year old from Purbrook stole our hearts at immunisations today' },
    { kind: 'reply', text: "Glad Alfie's croup is better, tell him he was brave." },
    {
      kind: 'post',
      text: 'Winter coughs: what to look for.',
      images: [
        { alt: 'A small boy in a school jumper having his chest listened to', licence: 'own' },
      ],
    },
    {
      kind: 'comment',
      text: "saw the Jenkins girl in your waiting room, shes only 14, think she's pregnant",
    },
    { text: 'Look who popped in! Two-year-old Alfie got a sticker after his eye check.' },
    {
      text: 'One brave five-year-old from Hayling needed four stitches after a tumble at the beach this morning!',
    },
    { text: 'Congratulations to the Year 10 lad who told our nurse he has given up vaping.' },
    { text: 'Little Noah from Lantern Close gave Sister Bea a high five after his MMR.' },
  ],
  accepts: [
    { text: 'Primary schools will offer the nasal flu vaccine.' },
    { kind: 'post', text: 'Primary schools will offer the nasal flu vaccine.' },
    { kind: 'post', text: 'A school project about the heart is on display in reception.' },
    { kind: 'post', text: 'Children under five can see the health visitor on Mondays.' },
    { kind: 'post', text: 'Is your child due the MMR? Two doses protect them.' },
    { kind: 'post', text: 'Baby clinic moves to Wednesday.' },
    { kind: 'post', text: 'Teething? Ask your pharmacist.' },
    { kind: 'comment', text: 'My kids loved the sticker chart, thanks' },
    { kind: 'post', text: 'Thank you to Springfield Primary for the paper snowflakes.' },
    {
      kind: 'post',
      text: 'Chickenpox is going round. Keep them off school until the spots crust.',
    },
    { kind: 'post', text: 'Young carers aged 8 to 18 can join the Saturday club.' },
    { text: 'Holiday clubs: is your child up to date with their MMR? Check the red book.' },
    { text: 'Nits doing the rounds at school? A pharmacist can help.' },
    {
      text: 'Did you know Mo Farah has talked about being trafficked as a child? It is Refugee Week.',
    },
    {
      text: 'Priya Nair in reception has had a baby girl! Both doing well and she is happy for us to tell you.',
    },
  ],
};
