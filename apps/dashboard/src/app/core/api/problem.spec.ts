import { HttpErrorResponse } from '@angular/common/http';
import { Problem, problemFrom } from './problem';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('problemFrom', () => {
  it('keeps the words, code and reference of the server', () => {
    const problem = problemFrom(
      answer(409, {
        code: 'CONFLICT',
        message: 'Sarah Hughes saved a newer version.',
        reference: 'r-1',
        details: { by: 'Sarah Hughes' },
      }),
    );
    expect(problem).toMatchObject({
      code: 'CONFLICT',
      message: 'Sarah Hughes saved a newer version.',
      quote: 'CONFLICT, r-1',
      details: { by: 'Sarah Hughes' },
    });
  });

  it.each([
    ['no answer at all', answer(0, null), 'NO_CONNECTION'],
    ['a proxy without a server behind it', answer(502, '<html>'), 'NO_CONNECTION'],
    ['a page where JSON was expected', answer(500, '<html>'), 'UNREADABLE_ANSWER'],
    [
      'a code that is not on the list',
      answer(400, { code: 'NEW', message: 'x', reference: 'y' }),
      'UNREADABLE_ANSWER',
    ],
    ['a broken contract', new Error('zod'), 'UNREADABLE_ANSWER'],
  ])('%s becomes %s', (_title, error, code) => {
    expect(problemFrom(error).code).toBe(code);
  });

  it('leaves a problem as it is', () => {
    const problem = new Problem('FORBIDDEN', 'No.');
    expect(problemFrom(problem)).toBe(problem);
  });
});
