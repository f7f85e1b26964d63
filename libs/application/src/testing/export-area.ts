import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { type AppConfig, waitsDividedBy } from '@canteen/platform';
import { fromBufferPromise } from 'yauzl';
import { type Acting } from '../access/acting';
import { CheckpointMaker } from '../log/checkpoint-maker';
import { EntriesWriter } from '../log/export/entries-writer';
import { type LogPart } from '../log/export/export-plan';
import { StoryWriter } from '../log/export/story-writer';
import { LogExporter } from '../log/log-exporter';
import { LogSigner } from '../log/log-signer';
import { LogTree } from '../log/log-tree';
import { type TestApplication } from './test-application';

/** The files of an export, by what they are for. */
export interface UnpackedExport {
  fileName: string;
  /** The text of each file in the ZIP, by its name. */
  files: ReadonlyMap<string, string>;
  entries: string;
  story: string;
}

interface ExportedBy {
  signer?: LogSigner;
  witnesses?: AppConfig['witnesses'];
  /** What happens while the file is written, after each line of the story and of the entries. */
  meanwhile?: (line: string) => Promise<void>;
}

/**
 * Exports as the API hands them out, and unpacks them.
 *
 * @param how the key that signs and the witnesses, where they are not those of the application
 */
export function exportArea(
  app: TestApplication,
  {
    signer = new LogSigner(app.keys),
    witnesses = [],
    meanwhile = () => Promise.resolve(),
  }: ExportedBy = {},
) {
  const entries = new EntriesWriter(app.uow, signer, new LogTree(app.uow), { witnesses });
  const story = new StoryWriter(app.uow);
  const exporter = new LogExporter(
    app.uow,
    new CheckpointMaker(app.uow, signer, { waits: waitsDividedBy(1) }),
    { lines: (plan, print) => interrupted(entries.lines(plan, print), meanwhile) },
    { page: (plan) => interrupted(story.page(plan), meanwhile) },
  );
  return {
    async exported(acting: Acting, part: LogPart): Promise<UnpackedExport> {
      const { fileName, file } = await exporter.export(acting, part, standAloneVerifier());
      return unpackedExport(fileName, file);
    },
  };
}

/** Hands on pieces of a text, and lets something happen after each. */
async function* interrupted(
  pieces: AsyncIterable<string>,
  meanwhile: (piece: string) => Promise<void>,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await meanwhile(piece);
  }
}

/** The text of `verify.mjs`, as it lies in the repository. */
export const standAloneVerifier = (): string => readFileSync('tools/verify/verify.mjs', 'utf8');

/** What a folder with these files says when somebody types `node verify.mjs` in it. */
export function saidInFolder(files: ReadonlyMap<string, string>): { code: number; words: string } {
  const folder = mkdtempSync(join(tmpdir(), 'canteen-export-'));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const options = { cwd: folder, env: {}, encoding: 'utf8', stdio: 'pipe' } as const;
    return { code: 0, words: execFileSync(process.execPath, ['verify.mjs'], options) };
  } catch (error) {
    // It ends with another code than 0 when it refuses the file.
    const { status = -1, stdout = '' } = error as { status?: number; stdout?: string };
    return { code: status, words: stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Reads an export to its end, and unpacks it. */
export async function unpackedExport(fileName: string, file: Readable): Promise<UnpackedExport> {
  const files = await unzipped(await bytesOf(file));
  const entries = [...files].find(([name]) => name.endsWith('.canteen-log.jsonl'))?.[1] ?? '';
  return { fileName, files, entries, story: files.get('story.html') ?? '' };
}

/** The texts in a ZIP, by their names and in their order. @throws Error for what is no whole ZIP */
export async function unzipped(zip: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of opened.eachEntry()) {
    const bytes = await bytesOf(await opened.openReadStreamPromise(entry));
    files.set(entry.fileName, bytes.toString('utf8'));
  }
  return files;
}

/** Reads a stream to its end. */
export async function bytesOf(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
