import { type Outcome } from '@canteen/connectors';

/** What the network said where its word alone does not prove that nothing stands there. */
export function doubtSentence(
  network: string,
  suspected: Extract<Outcome, { kind: 'unknown' }>['suspected'],
): string {
  const said = suspected?.kind === 'rejected' ? ` It said: ${suspected.message}` : '';
  return `${network} did not answer clearly.${said} It may already be live. Do not post it again until you have looked.`;
}
