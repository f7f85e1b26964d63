/** Every reason why something about a log is refused. Stable: other programs compare these. */
export type LedgerErrorCode =
  | 'value-not-json'
  | 'text-not-unicode'
  | 'base64-invalid'
  | 'leaf-invalid'
  | 'leaf-not-canonical'
  | 'leaf-too-large'
  | 'salt-invalid'
  | 'hash-invalid'
  | 'proof-out-of-range'
  | 'frontier-invalid'
  | 'key-invalid'
  | 'note-invalid'
  | 'checkpoint-invalid'
  | 'signature-missing'
  | 'signature-wrong'
  | 'export-invalid'
  | 'export-cut-off';

/** Something about a log, proof, note or export is not as it must be. The message never quotes a text of the log. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    message: string,
  ) {
    super(message);
  }
}
