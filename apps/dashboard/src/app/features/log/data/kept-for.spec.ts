import { keptFor } from './kept-for';

it.each([
  [2_192, '6 years'],
  [731, '2 years'],
  [3_653, '10 years'],
  [1_096, '3 years'],
  [365, '1 year'],
  [366, '1 year'],
  [30, '30 days'],
  [1, '1 day'],
  [500, '500 days'],
  [1_500, '1,500 days'],
])('%i days are said as "%s"', (days, said) => {
  expect(keptFor(days)).toBe(said);
});
