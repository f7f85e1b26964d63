import { FIRST_NAMES } from '../models/first-names';

/** Short forms and older names that birth statistics of recent years leave out. */
const SHORT_FORMS =
  'alf ange ady barb bert beryl bev brenda bernie carol cath cathy cheryl col colin daz deb debbie deb deirdre del denise derek des dick don doreen doug ed eileen elaine enid eric ern ernie ethel flo fran fred gary gaz geoff geoffrey gerald gill gladys glenys gordon graham greg gwen hilary hilda howard ian irene jan janet janice jean jeff jen jenny jill joan joanne joyce judith julie june karen kath kathleen keith ken kev kevin kim lesley len leonard les liz lorraine lou lyn lynn lynne maggie malcolm mandy margaret marge marian marilyn marjorie maud maureen mavis mick mike mildred moira muriel nev neville nige nigel noreen norm norman olwen pam pat paula pauline peggy pete phil phyllis priti rachael raymond reg ricky rita rod roger ron ronald ronnie roy ruth sal sandra shaz sheila shirley sid simran stan steve stu stuart sue susan sylvia ted terence terry thelma tina tony tracey tracy trev trevor trish val vera vic vince viv walt wendy wilf winifred winnie yvonne alwyn nadia marek amara piers gwen maisie tash jodie';

/** How many are so called: 1 few … 5 very many. */
const FREQUENCY: ReadonlyMap<string, number> = new Map([
  ...SHORT_FORMS.split(' ').map((name) => [name, 3] as const),
  ...FIRST_NAMES.flatMap((names, rank) =>
    names.split(' ').map((name) => [name, rank + 1] as const),
  ),
]);

/** Whether a lower-case word is a known first name (which may also be an everyday word). */
export function isFirstName(word: string): boolean {
  return FREQUENCY.has(word.toLowerCase());
}

/** How common a lower-case word is as a first name: 0 not at all, 5 among the most given. Accents do not matter. */
export function firstNameFrequency(word: string): number {
  const known = FREQUENCY.get(word);
  if (known !== undefined) return known;
  if (/^[a-z]+$/.test(word)) return 0;
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '');
  return FREQUENCY.get(plain) ?? FREQUENCY.get(plain.split('-')[0] ?? '') ?? 0;
}
