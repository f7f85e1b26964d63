import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const repository = path.resolve(__dirname, '..');
const SKIPPED = new Set([
  'node_modules',
  'dist',
  'tmp',
  'coverage',
  'test-results',
  'playwright-report',
]);

/** Every Markdown file of the project, relative to it. */
function documentsIn(folder: string): string[] {
  return readdirSync(path.join(repository, folder), { withFileTypes: true }).flatMap((entry) => {
    const relative = path.posix.join(folder, entry.name);
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) return [];
    if (entry.isDirectory()) return documentsIn(relative);
    return entry.name.endsWith('.md') && entry.name !== 'CLAUDE.md' ? [relative] : [];
  });
}

const documents = documentsIn('.');
const KINDS_PAGE = 'docs/guide/what-the-log-holds.md';
const read = (document: string) => readFileSync(path.join(repository, document), 'utf8');

/** The text without what is quoted as code: a link there is an example. */
const prose = (document: string) =>
  read(document)
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '')
    .replace(/`[^`\n]*`/g, '');

/** The targets of links and pictures that are files of the project. */
function linksOf(document: string): string[] {
  const text = prose(document);
  const targets = [
    ...text.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g),
    ...text.matchAll(/^\[[^\]]+\]:\s+(\S+)/gm),
    ...text.matchAll(/<(?:img|a)\s[^>]*?(?:src|href)="([^"]+)"/g),
  ].map((match) => match[1] ?? '');
  return targets.filter((target) => !/^[a-z][a-z+.-]*:/i.test(target));
}

/** As the usual hosts make an anchor from a heading. */
function anchorsOf(document: string): Set<string> {
  const headings = read(document)
    .replace(/^ *(```|~~~)[\s\S]*?^ *\1/gm, '')
    .match(/^#{1,6} .+$/gm);
  return new Set(
    (headings ?? []).map((heading) =>
      heading
        .replace(/^#+ /, '')
        .trim()
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** What is wrong with a link, or null. */
function faultOf(document: string, link: string): string | null {
  const [file = '', anchor] = decodeURI(link).split('#');
  const target = file === '' ? document : path.posix.join(path.posix.dirname(document), file);
  if (target.startsWith('..')) return `${link} leads out of the project`;
  if (!existsSync(path.join(repository, target))) return `${link} leads to no file`;
  if (
    anchor === undefined ||
    anchor === '' ||
    statSync(path.join(repository, target)).isDirectory()
  )
    return null;
  return anchorsOf(target).has(anchor) ? null : `${link} leads to no heading`;
}

/** The scripts of package.json that a document tells people to run. */
function scriptsNamedIn(document: string): string[] {
  const text = read(document);
  return [
    ...[...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map((match) => match[1] ?? ''),
    ...[...text.matchAll(/\bnpm (start|stop|test)\b/g)].map((match) => match[1] ?? ''),
  ];
}

/** The commands of canteen that a document tells people to run. */
function commandsNamedIn(document: string): string[] {
  const text = read(document);
  return [
    ...text.matchAll(/(?:`|^)canteen ([a-z-]+)/gm),
    ...text.matchAll(/(?:run canteen -- |cli\/main\.mjs )([a-z-]+)/g),
  ].map((match) => match[1] ?? '');
}

/** What one look at every document finds, each with the document's name. */
const everywhere = (look: (document: string) => readonly (string | null)[]) =>
  documents.flatMap((document) =>
    look(document)
      .filter((fault) => fault !== null)
      .map((fault) => `${document}: ${fault}`),
  );

describe('the documents', () => {
  it('are found', () => {
    expect(documents).toEqual(
      expect.arrayContaining(['README.md', 'docs/networks.md', 'docs/guide/doctor.md']),
    );
  });

  it('link only to what is there', () => {
    expect(
      everywhere((document) => linksOf(document).map((link) => faultOf(document, link))),
    ).toEqual([]);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

    expect(Object.keys(scripts)).toContain('screenshots');
    expect(
      everywhere((document) => scriptsNamedIn(document).filter((name) => !(name in scripts))),
    ).toEqual([]);
  });

  it('name only commands that canteen has', () => {
    const main = read('apps/cli/src/main.ts');
    const commands = [...main.matchAll(/^ {2}'?([a-z-]+)'?: \{$/gm)].map((match) => match[1] ?? '');

    expect(commands).toContain('verify');
    expect(
      everywhere((document) =>
        commandsNamedIn(document).filter((name) => !commands.includes(name)),
      ),
    ).toEqual([]);
  });

  it('show only pictures that the script takes', () => {
    const scene = read('tools/screenshots/scene.mjs');
    const nameOf = (picture: string) =>
      path.basename(picture, '.png').replace(/-(desktop|phone)$/, '');
    const pictures = (document: string) =>
      linksOf(document).filter((link) => link.endsWith('.png'));

    expect(pictures('README.md').length).toBeGreaterThan(0);
    expect(
      everywhere((document) =>
        pictures(document).filter((picture) => !scene.includes(`'${nameOf(picture)}'`)),
      ),
    ).toEqual([]);
  });
});

describe('the page about alarms', () => {
  const kinds = readFileSync(
    path.join(repository, 'libs/application/src/notices/notice-kinds.ts'),
    'utf8',
  );
  const alarms = [...kinds.matchAll(/'?([a-z-]+)'?: 'alarm'/g)].map(([, kind]) => kind ?? '');
  const rows = read('docs/operations/monitoring.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('knows of alarms', () => expect(alarms.length).toBeGreaterThan(10));

  it.each(alarms)('says of %s what it means and what to do', (kind) => {
    const [row, ...others] = rows.filter(([, name]) => name?.endsWith(`(\`${kind}\`)`));
    const [, , to, when, meaning, advice] = row ?? [];
    expect(others).toEqual([]);
    for (const said of [to, when, meaning, advice]) expect(said?.length).toBeGreaterThan(5);
  });
});

describe(KINDS_PAGE, () => {
  const source = readFileSync(path.join(repository, 'libs/contracts/src/log-kinds.ts'), 'utf8');
  const kinds = [...source.matchAll(/^ {2}'([a-z-]+\.[a-z-]+)',$/gm)].map(([, kind]) => kind ?? '');
  const named = [...read(KINDS_PAGE).matchAll(/`([a-z-]+\.(?:[a-z-]+|\*))`/g)].map(
    ([, name]) => name ?? '',
  );

  it('names every kind of entry, by itself or with its family', () => {
    expect(kinds.length).toBeGreaterThan(50);
    const told = (kind: string) => named.includes(kind) || named.includes(`${family(kind)}.*`);
    expect(kinds.filter((kind) => !told(kind))).toEqual([]);
  });

  it('names no other', () => {
    const isKind = (name: string) =>
      kinds.some((kind) => kind === name || `${family(kind)}.*` === name);
    expect(named.filter((name) => !isKind(name))).toEqual([]);
  });
});

const family = (kind: string): string => kind.split('.')[0] ?? '';
