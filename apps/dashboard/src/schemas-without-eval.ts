import { config } from 'zod/v4/core';

/**
 * zod compiles schemas with `new Function` where the page allows it. Ours does not (content security
 * policy, Trusted Types), and even the attempt is reported as a violation, so it is told not to try.
 * Its own script before the others (`polyfills` of the build): schemas read this when they are made.
 */
config({ jitless: true });
