import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemFrom } from './problem';

/** Asks for a file by a change, and gives it to the browser to keep. */
@Service()
export class FileTaker {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);

  /** @returns what was said against it; null when the file is there */
  async take(url: string, body: unknown): Promise<Problem | null> {
    try {
      const answer = await firstValueFrom(
        this.http.post(url, body, { observe: 'response', responseType: 'blob' }),
      );
      if (answer.body) {
        this.keep(answer.body, nameIn(answer.headers.get('Content-Disposition')));
      }
      return null;
    } catch (error) {
      return problemFrom(await readable(error));
    }
  }

  private keep(file: Blob, name: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function nameIn(disposition: string | null): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'canteen-report';
}

/** A refusal comes as a blob too: its words are inside. */
async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) {
    return error;
  }
  const { status, statusText, headers } = error;
  const text = await error.error.text();
  try {
    return new HttpErrorResponse({
      error: JSON.parse(text) as unknown,
      status,
      statusText,
      headers,
    });
  } catch {
    // SyntaxError: not one of ours, such as the page of a proxy.
    return new HttpErrorResponse({ status, statusText, headers });
  }
}
