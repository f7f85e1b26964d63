import { Entity, Index, PrimaryColumn } from 'typeorm';
import { BytesColumn, IdColumn, InstantColumn, KeyColumn, TextColumn } from './columns';

/** Somebody is signing in at a network to connect an account. Only the hash of its state is kept. */
@Entity('network_sign_ins')
@Index('network_sign_ins_state_key', ['practiceId', 'stateHash'], { unique: true })
@Index('network_sign_ins_expiry', ['practiceId', 'expiresAt'])
export class NetworkSignIn {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  /** The only session that may end it. */
  @IdColumn() sessionId!: string;
  @IdColumn() memberId!: string;
  @TextColumn() network!: 'facebook' | 'x';
  /** The channel that is connected again; null for a new one. */
  @IdColumn({ nullable: true }) channelId!: string | null;
  @BytesColumn() stateHash!: Buffer;
  /** The PKCE verifier, encrypted. */
  @BytesColumn() verifier!: Buffer;
  /** The accounts to choose from with their tokens, encrypted; null until the network answered. */
  @BytesColumn({ nullable: true }) offers!: Buffer | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn() expiresAt!: string;
  /** When the network's answer came back: it counts once. */
  @InstantColumn({ nullable: true }) usedAt!: string | null;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
}

/** Which channels an account of a network is. Read before a practice is known: ids only. */
@Entity('channel_routes')
export class ChannelRoute {
  @PrimaryColumn({ type: 'text' }) network!: 'facebook' | 'x';
  @PrimaryColumn({ type: 'text' }) accountId!: string;
  @PrimaryColumn({ type: 'uuid' }) channelId!: string;
  @IdColumn() practiceId!: string;
}

/** A delivery of a webhook that came: the SHA-256 of its bytes, kept as long as it may be repeated. */
@Entity('hook_deliveries')
@Index('hook_deliveries_received', ['receivedAt'])
export class HookDelivery {
  @PrimaryColumn({ type: 'bytea' }) digest!: Buffer;
  @InstantColumn() receivedAt!: string;
}
