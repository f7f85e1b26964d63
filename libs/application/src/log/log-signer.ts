import { type KeyObject } from 'node:crypto';
import {
  type SigningKey,
  signCheckpoint,
  signKeyChange,
  signStory,
  verifierKeyOf,
} from '@canteen/ledger';
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
    return signCheckpoint(this.head(practiceId, size, root));
  }

  /** The signed note that names the story written from the log at this size, by its SHA-256 (hexadecimal). */
  signStory(practiceId: string, size: number, root: Uint8Array, sha256: string): string {
    return signStory(this.head(practiceId, size, root), sha256);
  }

  /** The signed note of a tree head at which the log changes to another key; both keys sign it. */
  signChange(practiceId: string, size: number, root: Uint8Array, newKey: KeyObject): string {
    return signKeyChange({
      origin: this.origin(practiceId),
      size,
      root,
      oldKey: this.key(practiceId),
      newKey: this.key(practiceId, newKey),
    });
  }

  /** What anybody checks the practice's checkpoints with, as `name+id+base64`: of the present key, or of another. */
  verifierKey(practiceId: string, key?: KeyObject): string {
    return verifierKeyOf(this.key(practiceId, key), 'log');
  }

  private head(practiceId: string, size: number, root: Uint8Array) {
    return { origin: this.origin(practiceId), size, root, key: this.key(practiceId) };
  }

  private key(practiceId: string, key = this.keys.logSigningKey): SigningKey {
    const pem = key.export({ format: 'pem', type: 'pkcs8' });
    return { name: this.origin(practiceId), privateKeyPem: pem.toString() };
  }
}
