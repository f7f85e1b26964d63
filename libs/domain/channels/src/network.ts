/** The networks a practice can publish to. */
export const networks = ['facebook', 'x'] as const;

/** One of the networks a practice can publish to. */
export type Network = (typeof networks)[number];
