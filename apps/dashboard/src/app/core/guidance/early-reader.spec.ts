import { emptyDraft } from '@canteen/contracts';
import { EarlyReader, READ_WITHIN_MS, type ReadingWorker } from './early-reader';
import {
  type EarlyAnswer,
  type EarlyQuestion,
  type ScreenableItem,
  type TypedFinding,
} from './typed-item';

/** A worker that answers when the test says so. */
class SlowWorker implements ReadingWorker {
  readonly asked: EarlyQuestion[] = [];
  ended = false;
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  onmessageerror: ReadingWorker['onmessageerror'] = null;

  postMessage(question: EarlyQuestion): void {
    this.asked.push(question);
  }

  terminate(): void {
    this.ended = true;
  }

  /** Answers the last question with one finding named after its text. */
  answer(): void {
    const { run, item } = this.asked.at(-1) ?? { run: 0, item: text('') };
    this.say({ run, findings: [{ rule: item.draft.text } as TypedFinding] });
  }

  say(data: EarlyAnswer): void {
    this.onmessage?.({ data } as MessageEvent<EarlyAnswer>);
  }

  fail(): void {
    this.onerror?.({} as ErrorEvent);
  }

  get texts(): string[] {
    return this.asked.map(({ item }) => item.draft.text);
  }
}

function text(words: string): ScreenableItem {
  const known: Partial<ScreenableItem> = { draft: { ...emptyDraft, text: words } };
  return known as ScreenableItem;
}

function start({ fails = 0 } = {}) {
  const workers: SlowWorker[] = [];
  const told: (string[] | null)[] = [];
  let failures = fails;
  const reader = new EarlyReader(
    () => {
      if (failures-- > 0) throw new TypeError('Not allowed.');
      const worker = new SlowWorker();
      workers.push(worker);
      return worker;
    },
    (findings) => told.push(findings && findings.map(({ rule }) => rule)),
  );
  const worker = (): SlowWorker => workers.at(-1) ?? new SlowWorker();
  return { reader, workers, worker, told };
}

describe(EarlyReader.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is ready before there is anything to read, with one worker', () => {
    const { reader, workers, told } = start();
    reader.prepare();
    reader.read(text('one'));
    expect(workers).toHaveLength(1);
    expect(told).toEqual([]);
  });

  it('reads one text at a time, and of those that come meanwhile only the last', () => {
    const { reader, worker, told } = start();
    for (const words of ['one', 'two', 'three']) reader.read(text(words));
    expect(worker().texts).toEqual(['one']);
    worker().answer();
    expect(worker().texts).toEqual(['one', 'three']);
    worker().answer();
    expect(told).toEqual([['three']]);
  });

  it('drops what was found in a text that has changed since', () => {
    const { reader, worker, told } = start();
    reader.read(text('one'));
    reader.drop();
    worker().answer();
    expect(told).toEqual([]);
    reader.read(text('two'));
    worker().answer();
    expect(told).toEqual([['two']]);
  });

  it('says so when a text could not be read, and reads the next', () => {
    const { reader, worker, told } = start();
    reader.read(text('one'));
    worker().say({ run: worker().asked[0]?.run ?? 0, findings: null });
    reader.read(text('two'));
    worker().answer();
    expect(told).toEqual([null, ['two']]);
  });

  it('says so when the worker breaks, and starts another for the next text', () => {
    const { reader, workers, worker, told } = start();
    reader.read(text('one'));
    reader.read(text('two'));
    worker().fail();
    expect(workers[0]?.ended).toBe(true);
    expect(told).toEqual([null]);
    reader.read(text('three'));
    expect(workers).toHaveLength(2);
    expect(worker().texts).toEqual(['three']);
    worker().answer();
    expect(told).toEqual([null, ['three']]);
  });

  it('says so when the worker hangs, and starts another for the next text', () => {
    const { reader, workers, worker, told } = start();
    reader.read(text('one'));
    jest.advanceTimersByTime(READ_WITHIN_MS - 1);
    expect(told).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(workers[0]?.ended).toBe(true);
    expect(told).toEqual([null]);
    reader.read(text('two'));
    expect(workers).toHaveLength(2);
    worker().answer();
    jest.advanceTimersByTime(READ_WITHIN_MS);
    expect(told).toEqual([null, ['two']]);
  });

  it('says so when the browser lets no worker start, and tries again with the next text', () => {
    const { reader, workers, worker, told } = start({ fails: 1 });
    reader.prepare();
    expect(told).toEqual([null]);
    reader.read(text('one'));
    expect(workers).toHaveLength(1);
    worker().answer();
    expect(told).toEqual([null, ['one']]);
  });

  it('ends its worker, and tells nobody anything any more', () => {
    const { reader, worker, told } = start();
    reader.read(text('one'));
    const last = worker();
    reader.end();
    expect(last.ended).toBe(true);
    last.answer();
    expect(told).toEqual([]);
  });
});
