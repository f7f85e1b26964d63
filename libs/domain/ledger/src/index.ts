export { toBase64, fromBase64 } from './base64';
export { canonicalise, canonicalText, type JsonObject, type JsonValue } from './canonical-json';
export {
  cosignCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  verifyCheckpoint,
  type Checkpoint,
  type CheckpointToSign,
  type Cosignature,
  type VerifiedCheckpoint,
} from './checkpoint';
export { SALT_BYTES, checkCommitment, commit } from './commitment';
export {
  ExportWriter,
  buildExport,
  type ExportCheckpoint,
  type ExportEntry,
  type ExportHeader,
  type ExportInput,
  type ExportProof,
  type ExportScope,
  type OpenedText,
} from './export-format';
export { type VerificationOptions } from './export-verifier';
export {
  ERASURE_KIND,
  MAX_LEAF_BYTES,
  decodeLeaf,
  encodeLeaf,
  encodeUnplaced,
  readErasures,
  readKeptLeaf,
  type Actor,
  type ErasedFields,
  type LeafV1,
  type UnplacedLeaf,
} from './leaf';
export { findCheckpoints } from './kept-checkpoints';
export { followKeyChanges, keyChangeOf, signKeyChange, type KeyChangeToSign } from './key-change';
export { LedgerError, type LedgerErrorCode } from './ledger-error';
export {
  generateLogKey,
  generateWitnessKey,
  parseVerifierKey,
  verifierKeyOf,
  type GeneratedKey,
  type KeyUse,
  type SigningKey,
  type VerifierKey,
} from './log-key';
export {
  verifyConsistency,
  verifyInclusion,
  type ConsistencyClaim,
  type InclusionClaim,
} from './merkle-proof';
export {
  MerkleTree,
  consistencyProof,
  emptyRoot,
  inclusionProof,
  joined,
  leafHash,
  nodeHash,
  rootOf,
} from './merkle-tree';
export { completeRanges, consistencyRanges, inclusionRanges, type LeafRange } from './proof-ranges';
export { signStory, storyOf } from './story-print';
export { TreeFrontier } from './tree-frontier';
export {
  type Problem,
  type ProblemCode,
  type ReportedCheckpoint,
  type StoryVerdict,
  type ToldEntry,
  type VerificationReport,
} from './verification-report';
export { exportLines, verifyExport, verifyExportLines } from './verify-export';
