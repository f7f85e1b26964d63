import { raw, type Express } from 'express';

/** Facebook puts up to 1,000 changes into one delivery. */
const LIMIT = '1mb';

/**
 * Hands deliveries of webhooks on as the bytes that came, which the signature is about. Must stand
 * before whatever reads bodies otherwise; a larger body is refused.
 */
export function takeRawHooks(app: Express): void {
  app.use('/hooks', raw({ type: () => true, limit: LIMIT, inflate: false }));
}
