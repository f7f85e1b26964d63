import { staffIn } from './staff-in';

const staff = [
  'Dr Simran Gill',
  'Priya Shah',
  'Dr Anil Shah',
  'Will Page',
  "Niamh O'Brien",
  'Joy Abara',
];

describe(staffIn.name, () => {
  it.each<[string, string[]]>([
    ['Dr Gill was rude to me', ['Dr Simran Gill']],
    ['that simran on the desk never smiles', ['Dr Simran Gill']],
    ['DR GILL NEVER LISTENS', ['Dr Simran Gill']],
    ['Blame it on Gill’s temper', ['Dr Simran Gill']],
    ['Dr Shah did not look up once', ['Priya Shah', 'Dr Anil Shah']],
    ['Priya Shah did not look up once', ['Priya Shah']],
    ['Priya Shah and Dr Shah did not look up', ['Priya Shah', 'Dr Anil Shah']],
    ["niamh o'brien put the phone down", ["Niamh O'Brien"]],
    ['Nurse page was cold', ['Will Page']],
    ['I asked for Will and waited', ['Will Page']],
    ['Will anybody ever answer your page?', []],
    ['No joy again on your Facebook page', []],
    ['Shahid and Gillian at the desk were no help', []],
    ['The whole place is a shambles', []],
    ['', []],
  ])('%s', (text, named) => {
    expect(staffIn(text, staff)).toEqual(named);
  });
});
