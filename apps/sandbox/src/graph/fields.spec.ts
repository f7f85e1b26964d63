import fc from 'fast-check';
import { GraphError } from './errors';
import { parseFields, pick, renderNode, type FieldTree } from './fields';

const plain = (tree: FieldTree): unknown =>
  Object.fromEntries([...tree].map(([name, inner]) => [name, inner ? plain(inner) : true]));

describe('the fields parameter', () => {
  test.each([
    ['id', { id: true }],
    ['id,message', { id: true, message: true }],
    [
      'id, from{id,name} ,parent{id}',
      { id: true, from: { id: true, name: true }, parent: { id: true } },
    ],
    ['comments.limit(3).filter(stream){message}', { comments: { message: true } }],
    ['a{b{c}}', { a: { b: { c: true } } }],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(plain(parseFields(text))).toEqual(expected);
  });

  test.each(['id{', 'id}', 'from{id', 'a b', 'x.limit(', 'a{b}}'])('%s is refused', (text) => {
    expect(() => parseFields(text)).toThrow(GraphError);
  });

  test('either reads or refuses with error 100, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abc{},. ()1_') }), (text) => {
        try {
          parseFields(text);
        } catch (error) {
          expect(error).toBeInstanceOf(GraphError);
        }
      }),
    );
  });
});

describe('a rendered node', () => {
  const table = {
    message: () => 'hello',
    story: () => undefined,
    from: (_: unknown, inner: FieldTree | null) => pick({ id: '1', name: 'A' }, inner),
  };
  const render = (fields: string | null) =>
    renderNode(
      'Post',
      table,
      ['message'],
      { id: '9' },
      fields === null ? null : parseFields(fields),
    );

  test('has the defaults when nothing was asked', () => {
    expect(render(null)).toEqual({ message: 'hello', id: '9' });
  });
  test('has only what was asked, and the id', () => {
    expect(render('from{name}')).toEqual({ from: { name: 'A' }, id: '9' });
  });
  test('leaves empty fields out', () => {
    expect(render('story')).toEqual({ id: '9' });
  });
  test.each(['nope', 'message,nope', 'constructor', '__proto__'])(
    '%s fails the whole call',
    (fields) => {
      expect(() => render(fields)).toThrow(/nonexisting field/);
    },
  );
});
