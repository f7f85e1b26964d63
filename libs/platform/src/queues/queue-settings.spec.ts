import { queueNames, workKinds } from '@canteen/contracts';
import { checkQueues, queueOf, queueSettings } from './queue-settings';

describe('queueSettings', () => {
  it.each(queueNames)('states whole, positive numbers for %s', (name) => {
    const { concurrency, attempts, backoffMs, lockMs, limiter } = queueSettings[name];
    for (const number of [
      concurrency,
      attempts,
      lockMs,
      limiter?.max ?? 1,
      limiter?.everyMs ?? 1,
    ]) {
      expect(Number.isInteger(number) && number >= 1).toBe(true);
    }
    expect(backoffMs >= 0).toBe(true);
  });

  it('never repeats an irreversible send', () => {
    expect(queueOf.publish).toBe('publishing');
    expect(queueSettings.publishing.attempts).toBe(1);
  });
});

describe(checkQueues.name, () => {
  it('accepts the table', () => expect(() => checkQueues()).not.toThrow());

  it('names work without a queue', () => {
    expect(() => checkQueues(queueOf, [...workKinds, 'tidy-up'])).toThrow(
      'the work "tidy-up" has no queue',
    );
  });

  it('names work that nobody knows', () => {
    expect(() => checkQueues({ ...queueOf, 'tidy-up': 'maintenance' })).toThrow(
      'unknown work "tidy-up"',
    );
  });

  it('names a queue without work', () => {
    const table = Object.fromEntries(workKinds.map((kind) => [kind, 'screening']));
    expect(() => checkQueues(table)).toThrow('the queue "publishing" has no work');
  });
});
