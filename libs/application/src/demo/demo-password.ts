import { createHmac } from 'node:crypto';
import { KeyRing } from '@canteen/platform';
import { Injectable } from '@nestjs/common';

/** 64 everyday words of four or five letters; none is a name of anybody in the demo. */
const words = (
  'amber apple atlas bacon badge bagel beach bench berry blaze bloom brick cabin cedar chalk cloud ' +
  'coral crane daisy dough eagle ember fable fern flint frost globe grape green hazel honey ivory ' +
  'jolly kayak kiosk lemon lilac linen maple melon mango nylon oasis olive onion otter paint pearl ' +
  'piano plank plum quilt raven river robin salad scone slate spoon straw thyme tulip velvet wheat'
).split(' ');

/** The one password of all demo people: each installation its own, made from its keys, stored nowhere. */
@Injectable()
export class DemoPassword {
  constructor(private readonly keys: KeyRing) {}

  /** Three words and four digits, such as `maple-otter-slate-0417`. */
  read(): string {
    const digest = createHmac('sha256', this.keys.pseudonymKey)
      .update('canteen demo password')
      .digest();
    const chosen = [0, 1, 2].map((at) => words[(digest[at] ?? 0) % words.length] ?? '');
    const digits = String(digest.readUInt32BE(4) % 10_000).padStart(4, '0');
    return [...chosen, digits].join('-');
  }
}
