import { networkRules } from '@canteen/channels';
import { type ContractStage, hooks, now, textOf } from './contract-bench';

/** What is promised about changing the words of what is public. */
export function describeEditing(stage: ContractStage): void {
  const { network, bench, newAccount, publishedId } = stage;

  describe('publish, to change words', () => {
    async function standing() {
      const account = await newAccount();
      const remoteId = await publishedId(account, 'Open on Mondey');
      return {
        account,
        remoteId,
        intent: { ...textOf(account, 'Open on Monday & Tuesday'), edits: { remoteId } },
      };
    }
    const changing = (remoteId: string) => ({ method: 'POST', path: `*/${remoteId}` });

    if (!isEditable(stage)) {
      it('is refused, and nothing is sent', async () => {
        const { account, intent } = await standing();
        const counting = hooks();
        const outcome = await bench.connector.publish(account, intent, counting);
        expect(outcome).toMatchObject({ kind: 'rejected', code: 'canteen.no-edits' });
        expect(counting.calls).toBe(0);
        expect(await bench.sandbox.madeByUs(account)).toHaveLength(1);
      });
      return;
    }

    it('makes nothing new, keeps the address, and may be repeated', async () => {
      const { account, remoteId, intent } = await standing();
      const counting = hooks();
      for (let times = 0; times < 2; times += 1) {
        const outcome = await bench.connector.publish(account, intent, counting);
        expect(outcome).toMatchObject({ kind: 'confirmed', remoteId });
      }
      expect(counting.calls).toBe(2);
      expect(await bench.connector.readBack(account, remoteId)).toMatchObject({
        text: intent.text,
      });
      expect(await bench.sandbox.madeByUs(account)).toHaveLength(1);
    });

    it.each([
      ['A1', 'found'],
      ['A2:reset', 'found'],
      ['A3', 'absent'],
      ['D1:json500', 'absent'],
    ])('is unknown after %s, and then %s', async (fault, kind) => {
      const { account, remoteId, intent } = await standing();
      await bench.sandbox.spoil(account, changing(remoteId), fault);
      const armedAt = now();
      expect((await bench.hurried.publish(account, intent, hooks())).kind).toBe('unknown');
      const found = await bench.connector.findPublished(account, intent, { armedAt, now: now() });
      expect(found).toMatchObject(kind === 'found' ? { kind, remoteId } : { kind });
    });

    it('is refused when it is gone', async () => {
      const { account, remoteId, intent } = await standing();
      await bench.connector.remove(account, remoteId);
      const outcome = await bench.connector.publish(account, intent, hooks());
      expect(outcome).toMatchObject({ kind: 'rejected', class: 'gone' });
      const found = await bench.connector.findPublished(account, intent, { armedAt: now() });
      expect(found).toEqual({ kind: 'absent' });
    });

    it('cannot be told while the network is away', async () => {
      const { account, intent } = await standing();
      const away = { ...account, baseUrl: 'http://127.0.0.1:1' };
      const found = await bench.connector.findPublished(away, intent, { armedAt: now() });
      expect(found.kind).toBe('cannot-tell');
    });
  });

  it('says whether it changes words', () => {
    expect(bench.connector.capabilities().edit).toBe(networkRules[network].canEdit);
  });
}

const isEditable = ({ network }: ContractStage): boolean => networkRules[network].canEdit;
