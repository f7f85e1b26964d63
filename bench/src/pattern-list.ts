import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A regular expression of the engine, and where it stands or is used. */
export interface ListedPattern {
  pattern: RegExp;
  where: string;
}

/** The regular expressions that stand in the sources of a folder as literals. */
export function literalPatterns(folder: string): ListedPattern[] {
  return sourcesIn(folder).flatMap((file) => {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const found: ListedPattern[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const text = node.getText(source);
        const end = text.lastIndexOf('/');
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        const where = `${file.slice(folder.length + 1)}:${line}`;
        found.push({ pattern: new RegExp(text.slice(1, end), text.slice(end + 1)), where });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('testing'),
    )
    .map((file) => join(folder, file));
}

/**
 * Runs `work` and gives every regular expression that was put together from parts meanwhile. A file of
 * the bundle is named where the stack says so.
 */
export async function patternsMadeBy(work: () => Promise<unknown>): Promise<ListedPattern[]> {
  const made: ListedPattern[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const pattern = new target(source, flags);
      made.push({ pattern, where: 'put together' });
      return pattern;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = Real;
  }
  return made;
}
