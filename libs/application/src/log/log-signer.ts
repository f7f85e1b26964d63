import { type SigningKey, signCheckpoint, verifierKeyOf } from '@canteen/ledger';
import { KeyRing } from '@canteen/platform';
import { Injectable } from '@nestjs/common';

/** Signs checkpoints with the installation's key, under a name that is each practice's own. */
@Injectable()
export class LogSigner {
  constructor(private readonly keys: KeyRing) {}

  /** The origin of a practice's log, and the name of its key. */
  origin(practiceId: string): string {
    return `canteen/${practiceId}`;
  }

  /** The signed note of a tree head. */
  sign(practiceId: string, size: number, root: Uint8Array): string {
    return signCheckpoint({
      origin: this.origin(practiceId),
      size,
      root,
      key: this.key(practiceId),
    });
  }

  /** What anybody checks the practice's checkpoints with, as `name+id+base64`. */
  verifierKey(practiceId: string): string {
    return verifierKeyOf(this.key(practiceId), 'log');
  }

  private key(practiceId: string): SigningKey {
    const pem = this.keys.logSigningKey.export({ format: 'pem', type: 'pkcs8' });
    return { name: this.origin(practiceId), privateKeyPem: pem.toString() };
  }
}
