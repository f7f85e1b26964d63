import { signCheckpoint, type Checkpoint, type CheckpointToSign } from './checkpoint';

/** The extension line that names the story written from the log at this size; extension lines stand under the signature. */
const STORY = /^story ([0-9a-f]{64})$/;

/**
 * Signs which story was written from the log at this size, so that a byte changed in the page shows. It stands in an export before
 * the newest checkpoint, of the same size and so without a proof of growth: witnesses know nothing of stories, and cosign that one.
 * @param sha256 of the page's bytes, 64 hexadecimal digits in lower case.
 * @returns the note.
 * @throws LedgerError as `signCheckpoint` does.
 */
export function signStory(head: CheckpointToSign, sha256: string): string {
  return signCheckpoint({ ...head, extensionLines: [`story ${sha256}`] });
}

/** The SHA-256 of the story that a checkpoint names, as it stands; nothing is verified here. */
export function storyOf({ extensionLines }: Checkpoint): string | null {
  for (const line of extensionLines) {
    const [, sha256] = STORY.exec(line) ?? [];
    if (sha256 !== undefined) return sha256;
  }
  return null;
}
