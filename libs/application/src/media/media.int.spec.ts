import { createHash } from 'node:crypto';
import { MediaView } from '@canteen/contracts';
import { plainDraft, postsArea } from '../testing/posts-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';

/** One black pixel as a PNG. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYGAAAAAEAAH2FzhVAAAAAElFTkSuQmCC',
  'base64',
);

// Real databases on a busy machine take their time.
jest.setTimeout(30_000);

let app: TestApplication;
let area: ReturnType<typeof postsArea>;
let practice: TestPractice;

beforeAll(async () => {
  app = await testApplication();
  area = postsArea(app);
  practice = await app.practice();
});
afterAll(() => app.close());

it('keeps a picture encrypted, gives it back as it will be sent, and logs its digest', async () => {
  const added = MediaView.parse(await area.media.add(practice.as('manager'), pixel));
  const file = await area.media.file(practice.as('auditor'), added.id);
  expect(file.bytes).toHaveLength(added.bytes);
  const [stored] = await app.asSuperuser<{ ciphertext: Buffer }>(
    'SELECT ciphertext FROM media_files WHERE media_id = $1',
    [added.id],
  );
  expect(stored?.ciphertext.includes(file.bytes)).toBe(false);
  expect((await app.log(practice.id)).at(-1)).toMatchObject({
    kind: 'media.added',
    leaf: { data: { digest: createHash('sha256').update(file.bytes).digest('hex') } },
  });
});

it('is not there for another practice', async () => {
  const { id } = await area.media.add(practice.as('manager'), pixel);
  const other = await app.practice('Solent Surgery');
  await expect(area.media.file(other.as('manager'), id)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const draft = plainDraft(other, {
    images: [{ mediaId: id, alt: 'A black square.', consentIds: [] }],
  });
  const post = await area.writer.start(other.as('manager'), draft);
  await expect(
    area.writer.submit(other.as('manager'), post.id, { version: 1 }),
  ).rejects.toMatchObject({ code: 'MEDIA_REFUSED' });
});

it('goes out with its alt text only', async () => {
  const { id } = await area.media.add(practice.as('manager'), pixel);
  const submit = async (alt: string) => {
    const draft = plainDraft(practice, { images: [{ mediaId: id, alt, consentIds: [] }] });
    const post = await area.writer.start(practice.as('manager'), draft);
    return area.writer.submit(practice.as('manager'), post.id, { version: 1 });
  };
  await expect(submit(' ')).rejects.toMatchObject({
    code: 'PART_REFUSED',
    fields: { 'images.0.alt': expect.any(String) as string },
  });
  const { revision } = await submit('A black square.');
  expect(revision?.images).toMatchObject([{ alt: 'A black square.', width: 1, height: 1 }]);
});
