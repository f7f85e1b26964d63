import { z } from 'zod';
import { Id, Instant } from './common';

/** Bytes as WebAuthn writes them in JSON. */
const bytes = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[A-Za-z0-9_-]+$/, 'This is not base64url.');

const Descriptor = z.object({
  id: z.string(),
  type: z.literal('public-key'),
  transports: z.array(z.string()).optional(),
});

/** What a browser is told to make a passkey (W3C WebAuthn level 3, §5.4). */
export const PasskeyCreation = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
  timeout: z.number(),
  excludeCredentials: z.array(Descriptor),
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});
export type PasskeyCreation = z.infer<typeof PasskeyCreation>;

/** What a browser is told to ask a passkey (W3C WebAuthn level 3, §5.5). */
export const PasskeyRequest = z.object({
  challenge: z.string(),
  rpId: z.string(),
  timeout: z.number(),
  userVerification: z.literal('required'),
  /** Empty: whichever passkey of this site the person chooses. */
  allowCredentials: z.array(Descriptor),
});
export type PasskeyRequest = z.infer<typeof PasskeyRequest>;

const answered = {
  id: bytes(1_400),
  rawId: bytes(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
};

/** A passkey that was just made. */
export const PasskeyMade = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes(4_000),
    attestationObject: bytes(20_000),
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});
export type PasskeyMade = z.infer<typeof PasskeyMade>;

/** What a passkey signed. */
export const PasskeyAnswer = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: bytes(4_000),
    authenticatorData: bytes(4_000),
    signature: bytes(4_000),
    userHandle: bytes(200).optional(),
  }),
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

export const PasskeyView = z.object({
  id: Id,
  name: z.string(),
  createdAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type PasskeyView = z.infer<typeof PasskeyView>;

export const PasskeyList = z.object({ passkeys: z.array(PasskeyView) });
export type PasskeyList = z.infer<typeof PasskeyList>;

export const AddPasskeyBody = z.object({
  /** What the person calls it, such as “Reception PC”. */
  name: z.string().trim().min(1).max(60),
  made: PasskeyMade,
});
export type AddPasskeyBody = z.infer<typeof AddPasskeyBody>;

/** By what somebody can show again that it is them. The password counts only where there is nothing better. */
export const ProofWays = z.object({
  app: z.boolean(),
  passkey: z.boolean(),
  password: z.boolean(),
  /** Whether the last proof holds for another minute at least. */
  fresh: z.boolean(),
});
export type ProofWays = z.infer<typeof ProofWays>;

/** One of the ways, tried. */
export const ProofBody = z.union([
  z.object({ code: z.string().trim().min(6).max(40) }),
  z.object({ passkey: PasskeyAnswer }),
  z.object({ password: z.string().min(1).max(200) }),
]);
export type ProofBody = z.infer<typeof ProofBody>;
