import { badParameter } from './errors';

/** Requested fields with what was asked inside each: `from{id,name}` is `from → {id, name}`. */
export interface FieldTree extends Map<string, FieldTree | null> {
  readonly size: number;
}

/**
 * Reads Facebook's `fields=` syntax, e.g. `id,from{id,name},comments.limit(3){message}`.
 * Modifiers such as `.limit(3)` are understood and left out of the tree.
 * @throws GraphError 100 when the brackets do not fit together.
 */
export function parseFields(text: string): FieldTree {
  let at = 0;

  const readName = (): string => {
    const start = at;
    while (at < text.length && /[A-Za-z0-9_]/.test(text[at] ?? '')) at += 1;
    const name = text.slice(start, at);
    while (text[at] === '.') {
      const modifier = /^\.[A-Za-z_]+\([^()]*\)/.exec(text.slice(at))?.[0];
      if (modifier === undefined) throw syntaxError();
      at += modifier.length;
    }
    return name;
  };

  const readList = (closing: boolean): FieldTree => {
    const tree: FieldTree = new Map();
    for (;;) {
      while (text[at] === ' ') at += 1;
      const name = readName();
      if (name !== '') {
        let inner: FieldTree | null = null;
        if (text[at] === '{') {
          at += 1;
          inner = readList(true);
        }
        tree.set(name, inner);
      }
      while (text[at] === ' ') at += 1;
      if (text[at] === ',') at += 1;
      else if (closing && text[at] === '}') {
        at += 1;
        return tree;
      } else if (!closing && at === text.length) return tree;
      else throw syntaxError();
    }
  };

  const syntaxError = () => badParameter('Syntax error in the fields parameter.');
  return readList(false);
}

/** Makes the value of one field; `undefined` leaves the field out, as Facebook does with empty ones. */
export type FieldReader<T> = (node: T, inner: FieldTree | null) => unknown;
export type FieldTable<T> = Readonly<Record<string, FieldReader<T>>>;

/**
 * Renders the requested fields, or the defaults, of a node. `id` is always there.
 * @throws GraphError 100 for a field the node type does not have: the whole call fails.
 */
export function renderNode<T extends { readonly id: string }>(
  typeName: string,
  table: FieldTable<T>,
  defaults: readonly string[],
  node: T,
  requested: FieldTree | null,
): Record<string, unknown> {
  const tree: FieldTree =
    requested !== null && requested.size > 0
      ? requested
      : new Map(defaults.map((name) => [name, null]));
  const answer: Record<string, unknown> = {};
  for (const [name, inner] of tree) {
    const read = Object.hasOwn(table, name) ? table[name] : undefined;
    if (!read && name !== 'id') {
      throw badParameter(`Tried accessing nonexisting field (${name}) on node type (${typeName})`);
    }
    const value = read?.(node, inner);
    if (value !== undefined) answer[name] = value;
  }
  answer['id'] = node.id;
  return answer;
}

/** Keeps only the requested keys of a small object such as `from`. */
export function pick(
  value: Readonly<Record<string, unknown>>,
  inner: FieldTree | null,
): Record<string, unknown> {
  if (inner === null || inner.size === 0) return { ...value };
  return Object.fromEntries(Object.entries(value).filter(([name]) => inner.has(name)));
}
