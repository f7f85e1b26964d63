import { type RuleCases } from '../../testing/cases';

export const namedPatientCases: RuleCases = {
  rule: 'confidentiality.named-patient',
  objects: [
    { text: 'Biscuits from Tamsin Rook, who has been coming to us since the day we opened.' },
    { text: 'Well done Imogen Farrant from our lung class, back on the hills!' },
    { kind: 'reply', text: 'Delphine had the same trouble with her prescription on Monday.' },
    { kind: 'reply', text: "Ring Doris Amble's daughter, her results are in." },
    { text: 'Thank you to Mrs Iris Fenwood, whose legs we dress every week.' },
    { text: 'Our Ron H. is back from the stroke unit and smiling.' },
    { text: 'Well done W!nnie from the bakery, who beat her shingles.' },
    { kind: 'post', text: 'Get well soon to Derek Finch who had his hip done on Friday!' },
    { kind: 'post', text: 'Our lovely Mrs Gladys Partington celebrated finishing her chemo today' },
    {
      kind: 'post',
      text: 'big shout out to Kev T from the chip shop, three months sober this week',
    },
    { kind: 'reply', text: "Hi, Susan Bartlett's results have been posted." },
    { kind: 'post', text: 'Margaret from Elm Close brought us biscuits after her cataract op' },
    { kind: 'post', text: 'B!lly and his mum came for his jabs, what a brave boy' },
    { kind: 'post', text: 'Well done Aaron who has lost two stone in our weight management group' },
    { kind: 'post', text: 'Happy 80th to our patient Reg Holloway' },
    { kind: 'post', text: 'Remember Tina in the library? Her biopsy was clear!' },
    { kind: 'reply', text: 'Thanks Ann. Is that Ann Sculley from Marsh Road who had the fall?' },
    { kind: 'post', text: "old Wilf's angina is playing up again so be nice to him" },
    { kind: 'post', text: 'Young Jayden Cole is home from hospital after his appendix' },
    {
      text: 'Big well done to Derek Funnell who has lost four stone since joining our diabetes group!',
    },
    {
      text: 'Our lovely regular Mrs Pargeter came in with flowers to say thank you for sorting her pneumonia.',
    },
    { text: 'Jean H from Tern Road has been smoke free for a year thanks to our clinic 🎉' },
    { text: 'RIP to the lovely Ernie, who brought us runner beans after every blood test.' },
    { text: 'Well done Sharon from Copnor Road on reversing your type 2!' },
    { text: 'Aged ninety-two and still on her bike: our Doris is an inspiration.' },
    {
      text: 'Shout-out to Marjorie Quill who at 78 has just had her cataract done and can read our posts again 😀',
    },
    { text: 'Little Noah from Lantern Close gave Sister Bea a high five after his MMR.' },
  ],
  accepts: [
    { text: 'The lung class meets at ten. Ask at the desk.' },
    {
      kind: 'reply',
      text: 'Ask for Delphine in referrals, who will find out where the appointment letter went.',
    },
    {
      kind: 'reply',
      text: 'Hollis Greave, front desk manager, would like to hear how the appointment went.',
    },
    {
      text: 'Meet an imaginary patient called Sid. Sid has a sore throat. Follow Sid to the pharmacy.',
    },
    { kind: 'reply', text: 'Please let Orla, our care navigator, know which clinic it was.' },
    { text: 'Sister Meg Dunn explains the new asthma clinic.' },
    { text: 'Terry Pratchett spoke about dementia and changed minds.' },
    { text: 'Support line for people with Hodgkin lymphoma is open late.' },
    { text: 'Meet for the diabetes talk at the Nelson Mandela room.' },

    { kind: 'post', text: 'Dr Asha Verma will be on leave next week.' },
    { kind: 'post', text: 'Sister Meg Dunn runs the asthma clinic on Tuesdays.' },
    { kind: 'post', text: 'Florence Nightingale changed how hospitals count their dead.' },
    { kind: 'post', text: "The Alzheimer's Society cafe meets on Friday." },
    { kind: 'post', text: 'Stan Whitlock chairs our patient group and would love new members.' },
    { kind: 'post', text: "Parkinson's nurse clinic moves to Wednesdays." },
    { kind: 'post', text: 'King Charles spoke openly about his cancer treatment.' },
    { kind: 'post', text: 'The Nelson Mandela room is booked for the diabetes talk.' },
    { kind: 'post', text: 'The Macmillan coffee morning raised £312.' },
    { kind: 'reply', text: 'Thanks Jan, that means a lot.' },
    { kind: 'post', text: "Crohn's and colitis awareness week starts today." },
    { kind: 'post', text: "Parking at St James' is limited during the blood pressure clinic." },
    {
      kind: 'post',
      text: 'Andy Murray has talked about his hip surgery. Moving more helps many people.',
    },
    { kind: 'post', text: 'Meet at the Jubilee Hall for the walking group with Carys.' },
    { text: 'Congratulations to Sister Bea Mundy on twenty years with the practice.' },
    { text: 'Marie Curie won two Nobel prizes. This Women in Science Day we celebrate her.' },
    {
      text: 'Did you know Mo Farah has talked about being trafficked as a child? It is Refugee Week.',
    },
    {
      text: 'Priya Nair in reception has had a baby girl! Both doing well and she is happy for us to tell you.',
    },
  ],
};
