/** A program on another machine that cosigns the checkpoints of the logs. */
export interface WitnessSettings {
  /** Its public key, as `name+id+base64`; what it cosigns is checked with this. */
  verifierKey: string;
  /** The name in the key. */
  name: string;
  /** Where it listens, without a slash at the end. */
  url: string;
}

const ENTRY = /^(?<verifierKey>(?<name>[^+\s]+)\+[0-9a-f]{8}\+B[A-Za-z0-9+/]{43}) (?<url>\S+)$/;

/**
 * Reads the setting WITNESSES: verifier key and address of each, a comma between two.
 *
 * @returns null when it is not in that form, or an address is neither https nor on this machine
 */
export function readWitnesses(
  text: string,
  isLoopback: (hostname: string) => boolean,
): WitnessSettings[] | null {
  const entries = text.split(',').map((entry) => entry.trim());
  const witnesses = entries.flatMap((entry) => {
    const { verifierKey, name, url: address } = ENTRY.exec(entry)?.groups ?? {};
    const url = URL.parse(address ?? '');
    if (verifierKey === undefined || name === undefined || url === null) return [];
    const safe =
      url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    return safe ? [{ verifierKey, name, url: url.href.replace(/\/+$/, '') }] : [];
  });
  return witnesses.length === entries.length ? witnesses : null;
}
