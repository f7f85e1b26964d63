import { createHash } from 'node:crypto';
import { SealedTexts, type Transaction } from '@canteen/data-access';
import { verifyExport } from '@canteen/ledger';
import { actorOf } from '../../access/acting';
import { eraseItems } from '../../erasure/erase-items';
import {
  exportArea,
  saidInFolder,
  standAloneVerifier,
  type UnpackedExport,
} from '../../testing/export-area';
import { type TestApplication, testApplication } from '../../testing/test-application';
import { type TestPractice } from '../../testing/test-practice';
import { ErasedMeanwhile } from './erased-meanwhile';
import { type LogPart } from './export-plan';

const thread = '01890000-0000-7000-8000-00000000aaaa';
const WORDS = 'Lovely staff, <b>thank you</b>!';

describe('an export of the log', () => {
  let app: TestApplication;
  let practice: TestPractice;
  let area: ReturnType<typeof exportArea>;
  let item: string;

  beforeAll(async () => {
    app = await testApplication();
    area = exportArea(app);
  });
  afterAll(() => app.close());

  beforeEach(async () => {
    app.clock.set('2026-11-23T09:00:00.000Z');
    practice = await app.practice();
    await write((tx) => Promise.resolve(started(tx)));
    await write(async (tx) => {
      item = tx.ids.next();
      await comment(tx, 'comment.captured', WORDS);
    });
    app.clock.advance(86_400_000);
    await write((tx) => Promise.resolve(started(tx)));
    await write((tx) => comment(tx, 'comment.edited', WORDS.replace('Lovely', 'Kind')));
  });

  const write = (work: (tx: Transaction) => Promise<void>) => app.uow.run(practice.id, work);
  const exported = (part: LogPart): Promise<UnpackedExport> =>
    area.exported(practice.as('compliance'), part);

  function started(tx: Transaction): void {
    tx.log.append({
      kind: 'post.started',
      actor: actorOf(practice.as('manager')),
      subject: { type: 'post', id: tx.ids.next() },
      thread: null,
      data: { kind: 'post' },
    });
  }

  async function comment(
    tx: Transaction,
    kind: 'comment.captured' | 'comment.edited',
    words: string,
    of = thread,
  ) {
    tx.log.append({
      kind,
      actor: { type: 'public', id: null, name: null, roles: [] },
      subject: { type: 'comment', id: item },
      thread: of,
      channelId: practice.facebook,
      data: { network: 'facebook', kind: 'comment', posted: tx.now, version: 2 },
      texts: { body: await tx.use(SealedTexts).seal(item, 'body', words) },
    });
  }

  it.each<[string, LogPart, number, string]>([
    ['the whole log', { of: 'log' }, 5, 'whole log up to the checkpoint'],
    ['some days', { of: 'period', from: '2026-11-23', to: '2026-11-23' }, 2, 'proven to be in'],
    ['a thread', { of: 'thread', thread }, 2, 'proven to be in'],
  ])(
    'of %s is one file that both verifiers accept, and refuse when a byte changed',
    async (...of) => {
      const [, part, entries, said] = of;
      const { files, entries: lines, fileName } = await exported(part);
      const name = fileName.replace(/\.zip$/, '.jsonl');
      expect([...files.keys()]).toEqual(['read-me-first.txt', 'story.html', name, 'verify.mjs']);
      expect(files.get('verify.mjs')).toBe(standAloneVerifier());
      expect(verifyExport(lines)).toMatchObject({ ok: true, entries });
      const accepted = saidInFolder(files);
      expect(accepted).toMatchObject({ code: 0 });
      expect(accepted.words).toContain(said);
      expect(accepted.words).toContain('story.html is as it was signed.');
      const changed = lines.replace('Lovely', 'Lousy ');
      const refused = saidInFolder(new Map(files).set(name, changed));
      expect(refused.code).toBe(1);
      expect(refused.words).toContain('entry 2: its text "body" is not the one recorded');
      expect(verifyExport(changed).problems).toMatchObject([{ seq: 2 }, {}]);
    },
  );

  it('comes with a story of which both verifiers refuse every other byte', async () => {
    const { files, entries, story } = await exported({ of: 'log' });
    const printOf = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(verifyExport(entries, { story: printOf(story) }).story).toBe('as-signed');
    const changed = story.replace('Kind staff', 'Rude staff');
    expect(changed).not.toBe(story);
    expect(verifyExport(entries, { story: printOf(changed) })).toMatchObject({
      ok: false,
      problems: [{ code: 'story-changed' }],
    });
    const refused = saidInFolder(new Map(files).set('story.html', changed));
    expect(refused.code).toBe(1);
    expect(refused.words).toContain('story.html is not the page that was signed');
  });

  it('asks for a name when several exports lie in the folder', async () => {
    const { files, entries } = await exported({ of: 'thread', thread });
    const said = saidInFolder(new Map(files).set('other.canteen-log.jsonl', entries));
    expect(said.code).toBe(2);
    expect(said.words).toMatch(/other\.canteen-log\.jsonl or | or other\./);
  });

  it('tells the story of each thread with its changes, and what belongs to none', async () => {
    const { story } = await exported({ of: 'log' });
    expect(story).toContain('<a href="#thread-2">A comment captured on Mon 23 Nov 2026, 09:00</a>');
    expect(story).toContain('<bdi>Lovely staff, &lt;b&gt;thank you&lt;/b&gt;!</bdi>');
    expect(story.indexOf('id="entry-4"')).toBeLessThan(story.indexOf('id="else"'));
    expect(story.indexOf('id="entry-3"')).toBeGreaterThan(story.indexOf('id="else"'));
    expect(story).toContain('>Removed: </span>Lovely</del>');
    expect([...story.matchAll(/<li id="entry-(\d+)"/g)].map(([, seq]) => seq)).toEqual([
      '2',
      '4',
      '1',
      '3',
      '5',
    ]);
    expect(story).toMatch(/exported the log[^]*<\/main>\n<\/body>\n<\/html>\n$/);
  });

  it('tells of some days only what was recorded on them', async () => {
    const { story } = await exported({ of: 'period', from: '2026-11-24', to: '2026-11-24' });
    expect(story).toContain('A comment from before, continued on Tue 24 Nov 2026, 09:00');
    expect(story).toContain('Kind staff');
    expect(story).not.toContain('Lovely');
  });

  it('tells of one thread that thread alone', async () => {
    const { story } = await exported({ of: 'thread', thread });
    expect([...story.matchAll(/<li id="entry-(\d+)"/g)].map(([, seq]) => seq)).toEqual(['2', '4']);
    expect(story).not.toContain('Everything else');
  });

  it('leaves restricted and erased words out of the story as out of the entries', async () => {
    await write((tx) => tx.use(SealedTexts).restrict(item, true));
    const restricted = await exported({ of: 'log' });
    expect(restricted.story.match(/kept under restriction/g)).toHaveLength(2);
    await write(async (tx) => void (await tx.use(SealedTexts).destroy(item)));
    const erased = await exported({ of: 'log' });
    expect(erased.story.match(/These words were erased/g)).toHaveLength(2);
    for (const { files } of [restricted, erased])
      for (const text of files.values()) expect(text).not.toMatch(/Lovely|Kind staff/);
  });

  describe('while something is erased', () => {
    const exportedWhile = (part: LogPart, at: string) => {
      let erased = false;
      const meanwhile = async (line: string) => {
        if (erased || !line.startsWith(at)) return;
        erased = true;
        await write((tx) => erase(tx));
      };
      return exportArea(app, { meanwhile }).exported(practice.as('compliance'), part);
    };
    const erase = (tx: Transaction) =>
      eraseItems(tx, [{ type: 'comment', id: item }], {
        actor: actorOf(practice.as('guardian')),
        subject: { type: 'comment', id: item },
        threadId: thread,
        data: {},
      });

    it.each<[string, LogPart, string]>([
      ['the story was begun', { of: 'log' }, '<!doctype'],
      ['the story was written', { of: 'log' }, '</main>'],
      ['some entries were written', { of: 'log' }, '{"hash"'],
      ['all but the end was written', { of: 'log' }, '{"checkpoint"'],
      ['its thread was being written', { of: 'thread', thread }, '{"hash"'],
      ['its days were', { of: 'period', from: '2026-11-23', to: '2026-11-24' }, '{"hash"'],
    ])('breaks off when %s already, and says so in the log', async (_, part, at) => {
      await expect(exportedWhile(part, at)).rejects.toBeInstanceOf(ErasedMeanwhile);
      const again = await exported({ of: 'log' });
      expect(again.story).toContain('broke off');
      expect(saidInFolder(again.files)).toMatchObject({ code: 0 });
      for (const text of again.files.values()) expect(text).not.toMatch(/Lovely|Kind staff/);
    });

    it('goes on when nothing of it was erased', async () => {
      const another = app.ids.next();
      await write((tx) => comment(tx, 'comment.captured', 'Where do I park?', another));
      const { files, story } = await exportedWhile({ of: 'thread', thread: another }, '{"hash"');
      expect(saidInFolder(files)).toMatchObject({ code: 0 });
      expect(story).not.toContain('broke off');
    });
  });

  it('tells long threads and many of them, each entry once and in its place', async () => {
    const threads = Array.from({ length: 130 }, () => app.ids.next());
    await write((tx) => {
      for (let round = 0; round < 5; round += 1)
        for (const one of threads)
          tx.log.append({
            kind: round === 0 ? 'comment.captured' : 'comment.opened',
            actor: actorOf(practice.as('manager')),
            subject: { type: 'comment', id: one },
            thread: one,
            data: { network: 'x' },
          });
      return Promise.resolve();
    });
    const { story, entries } = await exported({ of: 'log' });
    const told = [...story.matchAll(/<li id="entry-(\d+)"/g)].map(([, seq]) => Number(seq));
    const to = verifyExport(entries).to ?? 0;
    expect([...told].sort((a, b) => a - b)).toEqual(Array.from({ length: to }, (_, at) => at + 1));
    const first = told.indexOf(5);
    expect(told.slice(first, first + 6)).toEqual([5, 135, 265, 395, 525, 6]);
    expect(story.match(/<section/g)).toHaveLength(132);
    expect(story.match(/<\/section>/g)).toHaveLength(132);
  });
});
