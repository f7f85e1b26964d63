import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import {
  type PasskeyAnswer,
  type PasskeyCreation,
  type PasskeyMade,
  type PasskeyRequest,
} from '@canteen/contracts';
import { isoCBOR } from '@simplewebauthn/server/helpers';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const WITH_KEY = 0x40;

/** How the passkey behaves where a test wants it to behave badly. */
export interface PasskeyHabits {
  origin?: string;
  /** Whether its owner gave a finger or a PIN. */
  verifies?: boolean;
  /** What its counter shows; by itself it counts each use. */
  counter?: number;
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest();

/** A passkey made of nothing but a key pair, as a browser would hand its answers on. */
export class SoftwarePasskey {
  readonly credentialId = randomBytes(32);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private userHandle = '';
  private uses = 0;

  /** @param origin where it believes to be */
  constructor(private readonly origin = 'http://localhost:4100') {}

  /** Answers a request to be made. */
  make(creation: PasskeyCreation, habits: PasskeyHabits = {}): PasskeyMade {
    this.userHandle = creation.user.id;
    const authData = Buffer.concat([
      this.head(creation.rp.id, WITH_KEY, habits),
      Buffer.alloc(16),
      Buffer.from([0, this.credentialId.length]),
      this.credentialId,
      this.publicKey(),
    ]);
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', new Uint8Array(authData)],
    ]);
    return {
      ...this.named(),
      response: {
        clientDataJSON: this.clientData('webauthn.create', creation.challenge, habits),
        attestationObject: base64url(encode(attestation)),
        transports: ['internal'],
      },
    };
  }

  /** Signs a request to show that it is there. */
  answer(request: PasskeyRequest, habits: PasskeyHabits = {}): PasskeyAnswer {
    this.uses += 1;
    const clientDataJSON = this.clientData('webauthn.get', request.challenge, habits);
    const authenticatorData = this.head(request.rpId, 0, habits);
    const signed = Buffer.concat([
      authenticatorData,
      sha256(Buffer.from(clientDataJSON, 'base64url')),
    ]);
    return {
      ...this.named(),
      response: {
        clientDataJSON,
        authenticatorData: base64url(authenticatorData),
        signature: base64url(sign('sha256', signed, this.keys.privateKey)),
        userHandle: this.userHandle,
      },
    };
  }

  private named() {
    const id = base64url(this.credentialId);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {} } as const;
  }

  private clientData(type: string, challenge: string, habits: PasskeyHabits): string {
    const origin = habits.origin ?? this.origin;
    return base64url(Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false })));
  }

  private head(rpId: string, more: number, habits: PasskeyHabits): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(habits.counter ?? this.uses);
    const verified = (habits.verifies ?? true) ? VERIFIED : 0;
    return Buffer.concat([sha256(rpId), Buffer.from([PRESENT | verified | more]), counter]);
  }

  /** As COSE writes a key on the curve P-256 (RFC 9053 §2.1 and §7.1.1). */
  private publicKey(): Uint8Array {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    return encode(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
        [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
      ]),
    );
  }
}

function encode(value: Map<unknown, unknown>): Uint8Array {
  return isoCBOR.encode(value as Parameters<typeof isoCBOR.encode>[0]);
}
