import { type RuleCases } from '../../testing/cases';

export const deceasedCases: RuleCases = {
  rule: 'confidentiality.deceased',
  objects: [
    { kind: 'reply', text: 'Your late father was offered a bed and chose to stay at home.' },
    { kind: 'reply', text: 'It was an honour looking after your mother in her last weeks.' },
    {
      kind: 'reply',
      text: "She'd have loved the flowers.",
      comment: 'thank you for the flowers for mum',
    },
    {
      kind: 'reply',
      comment: 'My brother died because of you',
      text: 'He had been seen twice that week and refused the ambulance.',
    },
    { text: 'Ten years since we lost Nell Garrity to asbestos.' },
    { text: 'So sorry that Mr Alwyn Prosser passed away after a long illness.' },
    { kind: 'reply', text: 'She fought that melanoma to the end.' },
    {
      kind: 'post',
      text: 'We were so sad to hear that Mr Alan Pryor died on Friday after his long illness.',
    },
    { kind: 'reply', text: "She fought that cancer right to the end and we'll miss her visits." },
    { kind: 'reply', text: 'Your late husband was a joy to care for.' },
    {
      kind: 'post',
      text: 'RIP Doris, our oldest patient, who passed away in her sleep at the hospice.',
    },
    { kind: 'reply', text: "We are sorry your dad's heart failure took him so quickly." },
    { kind: 'reply', text: "He wasn't in pain when he died, the nurse was with him." },
    { kind: 'post', text: 'Farewell to our lovely patient Jim, gone after a massive stroke.' },
    { kind: 'reply', text: "I was the GP who certified your mother's death." },
    { kind: 'post', text: 'Sad news, the young lad from the crash passed away in QA last night' },
    { kind: 'reply', text: 'the post mortem showed it was his heart' },
    {
      text: 'Sad news today: one of our longest-standing patients, Stan from the allotments, died on Friday after a stroke.',
    },
    {
      text: 'Our hearts go out to the Lomax family. Young Tyler was a fighter right up to the last.',
    },
    { text: 'RIP to the lovely Ernie, who brought us runner beans after every blood test.' },
    { text: 'We were saddened to hear of the death of Mr Cyril Hobbs, a patient here since 1961.' },
  ],
  accepts: [
    { text: 'Thank you to everybody who let us know they could not come last month.' },
    { text: 'We help patients with exams in their last year of school to find a slot after four.' },
    {
      kind: 'reply',
      comment: 'My mum died on Tuesday',
      text: 'We are so sorry for your loss. Please ask for Orla, our care navigator, whenever you are ready.',
    },
    {
      kind: 'reply',
      comment: 'RIP grandad',
      text: 'Our sympathy to you and all the family.',
    },
    { text: 'The coroner has moved to a new office in the town hall.' },
    { text: 'Bereavement: the gov.uk service tells every office once.' },
    { text: 'Our receptionist Carys Bevan passed away; her family asked us to say so.' },

    {
      kind: 'post',
      text: 'Pat, our former receptionist, died last month. Her family are happy for us to share this.',
    },
    {
      kind: 'reply',
      text: "We're sorry for your loss. The gov.uk bereavement guide lists the first steps.",
    },
    { kind: 'post', text: 'Grief can hit at any time. Cruse has a helpline.' },
    { kind: 'post', text: 'What to do when someone dies: register the death within five days.' },
    { kind: 'post', text: 'Aneurin Bevan died in 1960; his idea lives on.' },
    { kind: 'post', text: "Our fish tank's oldest resident has passed away. Farewell, Bubbles." },
    { kind: 'post', text: "Dying Matters week: let's talk about it." },
    { kind: 'post', text: 'The old boiler finally died, so bring a jumper.' },
    { kind: 'reply', text: "So sorry to hear that. Please ring us whenever you're ready." },
    {
      kind: 'post',
      text: 'Bowel cancer kills 16,000 people in the UK each year. A kit can save your life.',
    },
    {
      kind: 'reply',
      text: 'We are very sorry for your loss, Chelsea. Thinking of you and your family.',
    },
    { text: 'Marie Curie won two Nobel prizes. This Women in Science Day we celebrate her.' },
    {
      kind: 'reply',
      text: 'Maureen, we are so very sorry. If it would help to talk, Cruse are on 0808 808 1677 and our door is always open.',
    },
    { text: 'Coping with grief: Cruse run a group at the library every Monday.' },
    {
      text: 'Our former partner Dr Ellis Wray, who retired in 2009, has died. Colleagues remember his kindness.',
    },
  ],
};
