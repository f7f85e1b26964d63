import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { problemFrom } from './problem';

/** Anything that turns an unknown answer into a known one or throws: a zod schema. */
export interface AnswerSchema<T> {
  parse(value: unknown): T;
}

/** For changes whose answer does not matter, because what is shown is read again. */
export const ignored: AnswerSchema<unknown> = { parse: (value) => value };

export type ChangeMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** One request, one parsed answer. Every failure is thrown as a `Problem`. */
@Service()
export class Api {
  private readonly http = inject(HttpClient);

  /** Reads once; screens that stay up to date use `reading` instead. */
  get<T>(url: string, schema: AnswerSchema<T>): Promise<T> {
    return this.request('GET', url, schema);
  }

  /** Sends a change; `body` is JSON, or `FormData` for a file. */
  send<T>(method: ChangeMethod, url: string, schema: AnswerSchema<T>, body?: unknown): Promise<T> {
    return this.request(method, url, schema, body);
  }

  private async request<T>(
    method: ChangeMethod | 'GET',
    url: string,
    schema: AnswerSchema<T>,
    body?: unknown,
  ): Promise<T> {
    try {
      const answer = await firstValueFrom(this.http.request<unknown>(method, url, { body }));
      return schema.parse(answer);
    } catch (error) {
      throw problemFrom(error);
    }
  }
}
