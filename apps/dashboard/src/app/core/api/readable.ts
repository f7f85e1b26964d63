import { HttpErrorResponse } from '@angular/common/http';

/** The refusal of a request for a file comes as a blob too: its words are inside. */
export async function readable(error: HttpErrorResponse): Promise<HttpErrorResponse> {
  if (!(error.error instanceof Blob)) return error;
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
