import { readFileSync } from 'node:fs';

/** The injection token of the text of `verify.mjs`, which goes into every export. */
export const VERIFIER = Symbol('VERIFIER');

/**
 * Reads the stand-alone verifier. The build lays it beside the server's program.
 *
 * @throws an error of the file system when it is not there: a server that cannot hand it out must not start
 */
export function readVerifier(): string {
  return readFileSync(new URL('verify.mjs', import.meta.url), 'utf8');
}
