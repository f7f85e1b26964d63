const first = 'amber bright calm early fresh gentle green happy kind light mild quiet'.split(' ');
const second = 'apple basket bench bicycle candle garden kettle lantern meadow pebble tulip window';
const places = second.split(' ');

/**
 * Words for a post that nobody objects to, different for every number: the networks refuse the same
 * words twice, and the proofs tell posts apart by them.
 */
export function harmlessText(number: number): string {
  const word = (list: readonly string[], place: number): string =>
    list[Math.floor(number / list.length ** place) % list.length] ?? '';
  const four = [word(first, 0), word(places, 1), word(first, 2), word(places, 3)].join(' ');
  return `Our doors are open from 8am on Thursday. Pop in and say hello. The words of the day are ${four}.`;
}
