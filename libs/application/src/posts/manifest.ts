import { createHash } from 'node:crypto';
import { type Declaration, type Network } from '@canteen/contracts';
import { canonicalise } from '@canteen/ledger';
import { type SendWindow } from './send-window';

/** Everything an approval is bound to. Texts stand in it as salted commitments (hex). */
export interface ManifestFacts {
  practiceId: string;
  postId: string;
  revision: number;
  kind: 'post' | 'reply';
  parts: readonly { channelId: string; network: Network; accountId: string; text: string }[];
  /** `digest`: SHA-256 of the picture's bytes, hex. `consentIds`: of the people it shows. */
  images: readonly { digest: string; alt: string; consentIds: readonly string[] }[];
  window: SendWindow;
  /** IANA zone. */
  zone: string;
  declarations: readonly Declaration[];
  signedAs: string | null;
  authorId: string;
  editorIds: readonly string[];
  /** The post whose public words it changes. */
  correctsId: string | null;
  parent: { commentId: string; remoteId: string; version: number; body: string } | null;
}

/** A revision's canonical form and the SHA-256 of it. */
export interface SealedManifest {
  bytes: Buffer;
  seal: Buffer;
}

/** Writes the manifest as RFC 8785 canonical JSON, version 1, and seals it. */
export function sealManifest(facts: ManifestFacts): SealedManifest {
  const { window, parent } = facts;
  const bytes = Buffer.from(
    canonicalise({
      v: 1,
      practice: facts.practiceId,
      post: facts.postId,
      revision: facts.revision,
      kind: facts.kind,
      parts: facts.parts.map(({ channelId, network, accountId, text }) => ({
        channel: channelId,
        network,
        account: accountId,
        text,
      })),
      images: facts.images.map(({ digest, alt, consentIds }) => ({
        digest,
        alt,
        ...(consentIds.length > 0 ? { consents: [...consentIds] } : {}),
      })),
      window: {
        due: window.dueAt,
        validUntil: window.validUntil,
        local: window.dueLocal,
        whenApproved: window.whenApproved,
      },
      zone: facts.zone,
      declarations: facts.declarations.map(({ interestId, statement }) => ({
        interest: interestId,
        statement,
      })),
      signedAs: facts.signedAs,
      author: facts.authorId,
      editors: [...facts.editorIds],
      ...(facts.correctsId === null ? {} : { corrects: facts.correctsId }),
      parent: parent && {
        comment: parent.commentId,
        remoteId: parent.remoteId,
        version: parent.version,
        body: parent.body,
      },
    }),
  );
  return { bytes, seal: sealOf(bytes) };
}

/** The SHA-256 of a manifest's bytes. */
export function sealOf(manifest: Uint8Array): Buffer {
  return createHash('sha256').update(manifest).digest();
}
