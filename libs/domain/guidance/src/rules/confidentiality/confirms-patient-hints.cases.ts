import { type RuleCases } from '../../testing/cases';

/** Hints that somebody is known to us, and what a reply may say all the same. */
export const hints: Omit<RuleCases, 'rule'> = {
  objects: [
    { kind: 'reply', text: 'Our diary has you with the nurse at noon, so I am puzzled.' },
    { kind: 'reply', text: 'You do show as one of ours at the other building.' },
    {
      kind: 'reply',
      text: 'There is no file under that name, and nobody with those initials was in.',
    },
    { kind: 'reply', text: 'Two dates were suggested and both were turned down.' },
    { kind: 'reply', text: 'It came this morning, and I have left a copy at the desk for you.' },
    { kind: 'reply', text: 'The swab was negative, so rest easy.' },
    { kind: 'reply', text: 'So pleased that you are sleeping better.' },
    { kind: 'reply', text: 'Well done for sticking with the stop-smoking group.' },
    { kind: 'reply', text: "I'm the nurse you would have seen, and it made my day." },
    { kind: 'reply', text: 'ty for popping by x' },
    { kind: 'reply', text: 'We look after three generations of your family.' },
    { kind: 'reply', text: 'It is not hard to work out who this is.' },
    {
      kind: 'reply',
      text: 'Without breaching confidentiality, there is more to this than you say.',
    },
    { kind: 'reply', text: 'That is not what your email of Tuesday says.' },
    { kind: 'reply', text: 'Your carer phoned twice and was told the same.' },
    { kind: 'reply', text: 'If you had actually been here you would have seen the new floor.' },
    {
      text: 'The man arrested at the quay has never been a patient here and was never on our list.',
    },
    { text: 'To the lady who ran out of the clinic in tears this morning: please ring us.' },
    {
      kind: 'reply',
      text: "He's been offered two other days and said no to both.",
      comment: 'My dad is still waiting',
    },
    { kind: 'reply', text: 'Your husband lost his temper with the nurse.', comment: 'rude nurse' },
  ],
  accepts: [
    {
      kind: 'reply',
      text: 'If there was more to it than the smile, please tell Orla at the desk.',
    },
    { kind: 'reply', text: "If you'd let us, we would like to listen." },
    { kind: 'reply', text: 'You are the third to say so: the page only loads on a computer.' },
    { text: 'To whoever left a scarf in the waiting room this morning: it is at the desk.' },
    { text: 'Thank you to the man who handed in a purse at our desk yesterday.' },
    { kind: 'reply', text: 'Well done everybody, and thanks for coming to the open evening.' },
    {
      kind: 'reply',
      comment: 'Nobody tells you anything in that place',
      text: "We can't say anything about anybody on a public page, but our deputy manager, Mr Odell, would like to listen to you.",
    },
    {
      kind: 'reply',
      comment: 'Not the same since Dr Farrow retired',
      text: "He's well and has taken up the tuba.",
    },
    {
      kind: 'reply',
      comment: 'You let my husband die',
      text: "I am deeply sorry that you have lost your husband. We won't discuss him in public, out of respect.",
    },
    { kind: 'reply', comment: 'rude', text: "I'm sorry it left you feeling that way." },
    {
      kind: 'reply',
      comment: 'can I do my own blood pressure',
      text: 'You can check it yourself at home.',
    },
    {
      kind: 'reply',
      comment: 'where do I go',
      text: "Tell the desk when you come in and they'll show you.",
    },
    { kind: 'reply', comment: 'Love from our family', text: 'And from our family to yours.' },
    {
      kind: 'reply',
      comment: 'your page is blank',
      text: 'You were right to ask, and we ought to have seen it.',
    },
  ],
};
