import {
  type PasskeyAnswer,
  PasskeyCreation,
  type PasskeyMade,
  PasskeyRequest,
} from '@canteen/contracts';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

const SITE_NAME = 'Canteen';
/** How long a browser waits for the person, in milliseconds. */
const TIMEOUT_MS = 120_000;

/** EdDSA, ES256 and RS256 (RFC 9053, RFC 8812): what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

/** What we keep of a passkey, and need to check what it signed. */
export interface KnownPasskey {
  credentialId: Buffer;
  publicKey: Buffer;
  transports: readonly string[];
}

/** A passkey fresh from a browser: proved to hold the private half. */
export interface MadePasskey extends KnownPasskey {
  counter: number;
}

/**
 * Makes and checks what passes between this site and passkeys (W3C WebAuthn level 3). Every passkey
 * verifies its owner itself, by a touch, a face or a PIN, and is found without a name typed first.
 */
export class Passkeys {
  private readonly site: { id: string; origin: string };

  /** @param publicUrl where people reach the dashboard: passkeys hold for this host alone */
  constructor(publicUrl: string) {
    const { hostname, origin } = new URL(publicUrl);
    this.site = { id: hostname, origin };
  }

  /** What a browser is told to make a passkey for a person. */
  async creation(
    person: { id: string; email: string; name: string },
    known: readonly KnownPasskey[],
  ): Promise<PasskeyCreation> {
    const options = await generateRegistrationOptions({
      rpName: SITE_NAME,
      rpID: this.site.id,
      userID: new Uint8Array(Buffer.from(person.id, 'utf8')),
      userName: person.email,
      userDisplayName: person.name,
      timeout: TIMEOUT_MS,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: known.map(descriptor),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return PasskeyCreation.parse(options);
  }

  /** What a browser is told to ask a passkey; any of this site when none is `known`. */
  async request(known: readonly KnownPasskey[]): Promise<PasskeyRequest> {
    const options = await generateAuthenticationOptions({
      rpID: this.site.id,
      timeout: TIMEOUT_MS,
      userVerification: 'required',
      allowCredentials: known.map(descriptor),
    });
    return PasskeyRequest.parse({ allowCredentials: [], ...options });
  }

  /** The challenge that an answer claims to answer; null when it cannot be read. */
  challengeIn(answer: PasskeyAnswer | PasskeyMade): Buffer | null {
    try {
      const text = Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8');
      const { challenge } = JSON.parse(text) as { challenge?: unknown };
      return typeof challenge === 'string' ? Buffer.from(challenge, 'base64url') : null;
    } catch {
      // SyntaxError: not the data of a browser.
      return null;
    }
  }

  /** The passkey that was made for this challenge, on this site; null when anything is amiss. */
  async made(answer: PasskeyMade, challenge: Buffer): Promise<MadePasskey | null> {
    try {
      const { verified, registrationInfo } = await verifyRegistrationResponse({
        response: { ...answer, response: { ...answer.response, transports: transportsOf(answer) } },
        ...this.expected(challenge),
        supportedAlgorithmIDs: ALGORITHMS,
      });
      if (!verified) return null;
      const { credential } = registrationInfo;
      return {
        credentialId: Buffer.from(credential.id, 'base64url'),
        publicKey: Buffer.from(credential.publicKey),
        counter: credential.counter,
        transports: transportsOf(answer),
      };
    } catch {
      // Wrong site, challenge or format: the library says which, and nobody outside needs to know.
      return null;
    }
  }

  /**
   * Checks what a passkey signed.
   *
   * @returns the counter it now shows, for the caller to compare; null when anything is amiss
   */
  async counterOf(
    answer: PasskeyAnswer,
    challenge: Buffer,
    known: KnownPasskey,
  ): Promise<number | null> {
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: answer,
        ...this.expected(challenge),
        credential: {
          id: known.credentialId.toString('base64url'),
          publicKey: new Uint8Array(known.publicKey),
          counter: 0,
          transports: [...known.transports],
        },
      });
      return verified ? authenticationInfo.newCounter : null;
    } catch {
      // As above.
      return null;
    }
  }

  private expected(challenge: Buffer) {
    return {
      expectedChallenge: challenge.toString('base64url'),
      expectedOrigin: this.site.origin,
      expectedRPID: this.site.id,
      requireUserVerification: true,
    };
  }
}

function descriptor({ credentialId, transports }: KnownPasskey) {
  return { id: credentialId.toString('base64url'), transports: [...transports] };
}

/** How a browser reaches the passkey; hints that it gave, which only it reads again. */
function transportsOf(answer: PasskeyMade): string[] {
  return answer.response.transports ?? [];
}
