import { type RuleCases } from '../../testing/cases';

export const canteenTestCases: RuleCases = {
  rule: 'conduct.canteen-test',
  objects: [
    { text: 'Day 4 of man-flu apocalypse, send gin.' },
    { kind: 'post', text: 'Day 4 of man-flu apocalypse, send gin' },
    { kind: 'post', text: 'FFS the printer again' },
    { kind: 'post', text: 'Is it Friday yet? 🙄🍷' },
    { kind: 'post', text: 'Kill me now, three hours of bloods to file' },
    { kind: 'post', text: 'What fresh hell is this rota' },
    { kind: 'post', text: 'Well that was a total sh*tshow of a morning' },
    { kind: 'post', text: 'If one more person asks me about the phones I will scream' },
    { kind: 'reply', text: 'Wow, thanks for that glowing review 🙄' },
    { kind: 'post', text: 'Living the dream. Not.' },
    { kind: 'post', text: 'Monday can do one 🤬' },
    { kind: 'post', text: 'Need wine after that clinic' },
    { text: 'Monday again. Pass the wine. Who scheduled this nightmare of a week?' },
    { text: 'Thank goodness it’s Friday, this week can do one.' },
  ],
  accepts: [
    { text: 'The kettle is on and the team are smiling.' },
    { kind: 'post', text: 'The kettle is on and the team are smiling.' },
    { kind: 'post', text: 'Friday reminder: order repeats before the weekend.' },
    { kind: 'post', text: 'Alcohol Awareness Week: how much is a unit?' },
    { kind: 'post', text: "It's been a busy week, thank you for bearing with us." },
    { kind: 'post', text: 'Red wine and your medicines: ask a pharmacist.' },
    { kind: 'post', text: 'Our printer is broken, so forms may be late.' },
    { kind: 'post', text: 'Happy Monday from the team!' },
    { kind: 'post', text: 'Dry January starts here.' },
    { kind: 'reply', text: 'Thank you for the lovely review!' },
    { text: 'We know getting through is hard. Three more staff join the phone team in June.' },
  ],
};
