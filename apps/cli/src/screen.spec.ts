import { Readable } from 'node:stream';
import { screen } from './screen';

/** Runs the command over lines; gives its exit code and what it wrote. */
async function run(words: string[], lines: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const input = Readable.from(lines.map((line) => `${line}\n`));
  jest.spyOn(process, 'stdin', 'get').mockReturnValue(input as unknown as typeof process.stdin);
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  jest.spyOn(console, 'error').mockImplementation((text: string) => void errors.push(text));
  const code = await screen(words);
  jest.restoreAllMocks();
  return { code, out: out.map((line) => JSON.parse(line) as { id: string }), errors };
}

describe('canteen screen', () => {
  it('answers every line in order and ends well', async () => {
    const { code, out, errors } = await run(
      ['--jsonl'],
      ['{"id":"a","text":"Thank you"}', '', '{"id":"b","text":"Open at 8.","kind":"post"}'],
    );
    expect([code, out.map(({ id }) => id), errors]).toEqual([0, ['a', 'b'], []]);
  });

  it('reports a malformed line by its number, screens the others, and ends with 1', async () => {
    const { code, out, errors } = await run(
      ['--jsonl'],
      ['{"id":"a","text":"Thank you"}', 'nonsense', '{"id":"c","text":"Hello"}'],
    );
    expect([code, out.map(({ id }) => id)]).toEqual([1, ['a', 'c']]);
    expect(errors.map((line) => JSON.parse(line) as unknown)).toEqual([
      { line: 2, error: 'This line is not JSON.' },
    ]);
  });

  it.each([[[]], [['--practice', 'file.json']], [['--jsonl', '--practice']]])(
    'explains itself when used as %j',
    async (words) => {
      const { code, out, errors } = await run(words, []);
      expect([code, out]).toEqual([2, []]);
      expect(errors.join()).toContain('Usage: canteen screen --jsonl');
    },
  );

  it('says so when the practice file cannot be read', async () => {
    const { code, errors } = await run(['--jsonl', '--practice', '/nowhere/practice.json'], []);
    expect(code).toBe(2);
    expect(errors.join()).toContain('The practice profile could not be read');
  });
});
