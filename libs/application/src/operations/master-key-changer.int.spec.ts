import { rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ChannelRepository,
  ClosedKeyRepository,
  SealedTexts,
  SecondFactorRepository,
} from '@canteen/data-access';
import { EnvelopeCipher, KeyRing, TokenVault } from '@canteen/platform';
import { tokenBinding } from '../channels/account-opener';
import { secondFactorBinding } from '../people/second-factor-desk';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { MasterKeyChanger } from './master-key-changer';

/** More than one batch. */
const ITEMS = 620;
/** So many were closed before it was broken off. */
const FIRST = 70;
const SECRET = 'an authenticator’s secret';

describe(MasterKeyChanger.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let texts: string[];

  beforeAll(async () => {
    app = await testApplication();
    practice = await app.practice();
    texts = await app.uow.run(practice.id, async (tx) => {
      const ids: string[] = [];
      for (let made = 0; made < ITEMS; made += 1) {
        ids.push((await tx.use(SealedTexts).seal(tx.ids.next(), 'body', `Text ${made}`)).id);
      }
      return ids;
    });
  }, 60_000);
  afterAll(() => app.close());

  const vaultOf = (ring: KeyRing) => new TokenVault(new EnvelopeCipher(ring), ring);
  const firstChannel = () =>
    app.uow.run(practice.id, async (tx) => {
      const [channel] = await tx.use(ChannelRepository).connected();
      if (!channel) throw new Error('There is no channel.');
      return channel;
    });

  it('closes everything anew, goes on where it was broken off, and then needs the former one no more', async () => {
    const channel = await firstChannel();
    const { personId } = practice.as('manager');
    const binding = tokenBinding(practice.id, channel, 'access');
    const before = vaultOf(app.keys);
    await app.uow.run(practice.id, (tx) =>
      tx.use(ChannelRepository).replaceToken({
        channelId: channel.id,
        purpose: 'access',
        ...before.seal('the token', binding),
      }),
    );
    const factor = secondFactorBinding(personId);
    await app.identity.run((tx) =>
      tx.use(SecondFactorRepository).begin(personId, before.seal(SECRET, factor).ciphertext),
    );

    const kept = KeyRing.takeNewMasterKey(app.keysFolder);
    const both = KeyRing.load(app.keysFolder);
    const uow = app.withKeys(both);
    // Broken off after a first batch.
    await uow.run(practice.id, (tx) => tx.use(ClosedKeyRepository).closeItems('', FIRST));
    const changer = new MasterKeyChanger(uow, app.identity, vaultOf(both), both);
    const heard: number[] = [];
    const first = await changer.closePractice(practice.id, (items) => heard.push(items));
    expect(first).toEqual({ items: expect.any(Number) as number, tokens: 1 });
    expect(first.items).toBeGreaterThanOrEqual(ITEMS - FIRST);
    expect(heard.at(-1)).toBe(first.items);
    expect(await changer.closeSecondFactors()).toBe(1);
    expect(await changer.closePractice(practice.id)).toEqual({ items: 0, tokens: 0 });
    expect(await changer.closeSecondFactors()).toBe(0);

    rmSync(join(app.keysFolder, kept));
    const alone = KeyRing.load(app.keysFolder);
    const opened = await app
      .withKeys(alone)
      .run(practice.id, (tx) => tx.use(SealedTexts).open(texts));
    expect([...opened.values()].sort()).toEqual(
      Array.from({ length: ITEMS }, (_, at) => `Text ${at}`).sort(),
    );
    const token = await app.uow.run(practice.id, (tx) =>
      tx.use(ChannelRepository).tokens(channel.id),
    );
    expect(vaultOf(alone).open(token.get('access') ?? Buffer.alloc(0), binding)).toBe('the token');
    const stored = await app.identity.run((tx) => tx.use(SecondFactorRepository).lockOf(personId));
    expect(vaultOf(alone).open(stored?.sealedSecret ?? Buffer.alloc(0), factor)).toBe(SECRET);
    const said = (await app.log(practice.id)).filter(
      ({ kind }) => kind === 'practice.master-key-changed',
    );
    expect(said.map(({ leaf }) => leaf.data['key'])).toEqual([alone.masterKeyId]);
  }, 60_000);

  it('opens nothing for whoever has the former key alone', async () => {
    await expect(
      app.uow.run(practice.id, (tx) => tx.use(SealedTexts).open(texts.slice(0, 1))),
    ).rejects.toMatchObject({ code: 'INTERNAL' });
  });
});
