import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { PassingPrint } from './passing-print';

describe(PassingPrint.name, () => {
  it('is that of the bytes of the whole text, which passes unchanged', async () => {
    const print = new PassingPrint();
    const pieces: string[] = [];
    for await (const piece of print.of(Readable.from(['Diolch ', '🦋', ' é']))) pieces.push(piece);
    expect(pieces.join('')).toBe('Diolch 🦋 é');
    expect(print.sha256).toBe(createHash('sha256').update('Diolch 🦋 é', 'utf8').digest('hex'));
  });

  it('is not known before the text has passed', async () => {
    const print = new PassingPrint();
    expect(() => print.sha256).toThrow('not passed');
    const half = print.of(Readable.from(['half', 'whole']));
    await half.next();
    expect(() => print.sha256).toThrow('not passed');
    await half.return(undefined);
  });
});
