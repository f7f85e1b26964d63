import fc from 'fast-check';
import { formBody, multipartBody } from './bodies';

describe(multipartBody.name, () => {
  it('is read by an independent parser as it was given, whatever the bytes', async () => {
    const texts = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?|\n/g, '\r\n'));
    await fc.assert(
      fc.asyncProperty(texts, fc.uint8Array({ maxLength: 200 }), async (alt, bytes) => {
        const file = { name: 'source', fileName: 'a.png', contentType: 'image/png', bytes };
        const body = multipartBody({ alt_text_custom: alt }, file);
        const headers = { 'content-type': body.contentType };
        const form = await new Response(new Uint8Array(body.bytes), { headers }).formData();
        const read = form.get('source');
        expect(form.get('alt_text_custom')).toBe(alt);
        expect(read instanceof File && new Uint8Array(await read.arrayBuffer())).toEqual(bytes);
      }),
    );
  });

  it('chooses a boundary that is not in the picture', () => {
    const bytes = Buffer.from('--form-part-000000000000\r\nform-part-000000000001');
    const file = { name: 'source', fileName: 'a', contentType: 'image/png', bytes };
    expect(multipartBody({}, file).contentType).toContain('form-part-000000000002');
  });

  it('lets no name end a header', () => {
    const file = {
      name: 'a"\r\nX: 1',
      fileName: 'b"\n',
      contentType: 'c\r\n',
      bytes: Buffer.alloc(0),
    };
    const text = Buffer.from(multipartBody({}, file).bytes).toString();
    expect(text).not.toContain('\r\nX: 1');
    expect(text.split('\r\n\r\n')[0]?.split('\r\n')).toHaveLength(3);
  });
});

describe(formBody.name, () => {
  it('is read by an independent parser as it was given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = new URLSearchParams(Buffer.from(formBody({ message: text }).bytes).toString());
        return read.get('message') === text;
      }),
    );
  });
});
