import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemFrom } from './problem';
import { readable } from './readable';

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
      return problemFrom(error instanceof HttpErrorResponse ? await readable(error) : error);
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
