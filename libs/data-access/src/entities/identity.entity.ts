import { type Role } from '@canteen/contracts';
import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  BytesColumn,
  CountColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  KeyColumn,
  TextColumn,
  TextsColumn,
} from './columns';

/** What kind of installation this database belongs to; one row. Decides whether time may be moved. */
@Entity('installation')
export class Installation {
  @KeyColumn() id!: string;
  @TextColumn() kind!: 'demo' | 'production' | 'test';
  @FlagColumn() paused!: boolean;
  @InstantColumn() createdAt!: string;
}

/** Somebody who can sign in. Identity stands outside the practice policies by design. */
@Entity('people')
@Index('people_email_key', ['email'], { unique: true })
export class Person {
  @KeyColumn() id!: string;
  @TextColumn() email!: string;
  @TextColumn() name!: string;
  @TextColumn({ nullable: true }) passwordHash!: string | null;
  @InstantColumn({ nullable: true }) disabledAt!: string | null;
  @InstantColumn() createdAt!: string;
}

/** A person's membership in a practice, with roles. */
@Entity('members')
@Index('members_person_practice_key', ['personId', 'practiceId'], { unique: true })
@Index('members_practice', ['practiceId'])
export class Member {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @IdColumn() @ForeignKey(() => Person, { onDelete: 'RESTRICT' }) personId!: string;
  @TextsColumn() roles!: Role[];
  @TextColumn() jobTitle!: string;
  @TextColumn({ nullable: true }) registeredName!: string | null;
  @TextColumn({ nullable: true }) gmcNumber!: string | null;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
  @InstantColumn({ nullable: true }) lastSeenAt!: string | null;
}

/** A server-side session; only the hash of its token is kept. */
@Entity('sessions')
@Index('sessions_token_key', ['tokenHash'], { unique: true })
@Index('sessions_person', ['personId'])
export class Session {
  @KeyColumn() id!: string;
  @BytesColumn() tokenHash!: Buffer;
  @IdColumn() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) personId!: string;
  @IdColumn({ nullable: true }) practiceId!: string | null;
  /** How strongly the person proved who they are: `password` or `second-factor`. */
  @TextColumn() strength!: string;
  /** When the person last showed who they are: by signing in, or when asked again. */
  @InstantColumn() provedAt!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn() lastSeenAt!: string;
  @InstantColumn() expiresAt!: string;
  @InstantColumn({ nullable: true }) endedAt!: string | null;
}

/** A one-use link by which an invited person chooses a password. */
@Entity('set_up_links')
@Index('set_up_links_token_key', ['tokenHash'], { unique: true })
export class SetUpLink {
  @KeyColumn() id!: string;
  @BytesColumn() tokenHash!: Buffer;
  @IdColumn() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) personId!: string;
  @IdColumn() practiceId!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn() expiresAt!: string;
  @InstantColumn({ nullable: true }) usedAt!: string | null;
}

/** The authenticator app of a person; it counts from the moment a first code confirmed it. */
@Entity('second_factors')
export class SecondFactor {
  @KeyColumn() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) personId!: string;
  @BytesColumn() sealedSecret!: Buffer;
  @InstantColumn({ nullable: true }) confirmedAt!: string | null;
  /** The time step of the last code taken: a code works once. */
  @CountColumn({ nullable: true }) lastStep!: number | null;
  @InstantColumn() createdAt!: string;
}

/** A code on paper for the day the telephone is lost; only its hash is kept, and it works once. */
@Entity('recovery_codes')
@Index('recovery_codes_person_code_key', ['personId', 'codeHash'], { unique: true })
export class RecoveryCode {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) personId!: string;
  @BytesColumn() codeHash!: Buffer;
  @InstantColumn({ nullable: true }) usedAt!: string | null;
  @InstantColumn() createdAt!: string;
}

/** A passkey of a person (W3C WebAuthn): we keep its public half, and how often it says it was used. */
@Entity('passkeys')
@Index('passkeys_credential_key', ['credentialId'], { unique: true })
@Index('passkeys_person', ['personId', 'createdAt', 'id'])
export class Passkey {
  @KeyColumn() id!: string;
  @IdColumn() @ForeignKey(() => Person, { onDelete: 'CASCADE' }) personId!: string;
  @BytesColumn() credentialId!: Buffer;
  @BytesColumn() publicKey!: Buffer;
  /** Unsigned, 32 bits; zero for ever where the passkey does not count. */
  @CountColumn({ type: 'bigint' }) counter!: number;
  @TextsColumn() transports!: string[];
  @TextColumn() name!: string;
  @InstantColumn() createdAt!: string;
  @InstantColumn({ nullable: true }) lastUsedAt!: string | null;
}

/** What a passkey is asked to sign: for one purpose, one browser and a few minutes, and once. */
@Entity('passkey_challenges')
@Index('passkey_challenges_challenge_key', ['challenge'], { unique: true })
@Index('passkey_challenges_expiry', ['expiresAt'])
export class PasskeyChallenge {
  @KeyColumn() id!: string;
  @BytesColumn() challenge!: Buffer;
  @TextColumn() purpose!: string;
  /** The hash of the session, or of the cookie of a browser that has none yet. */
  @BytesColumn() holder!: Buffer;
  @InstantColumn() expiresAt!: string;
}

/** Refused sign-ins by account and by address (both hashed), for the rate limit. */
@Entity('sign_in_failures')
@Index('sign_in_failures_key_at', ['key', 'at'])
export class SignInFailure {
  @KeyColumn() id!: string;
  @BytesColumn() key!: Buffer;
  @InstantColumn() at!: string;
}

/** Until when a kind of work is left alone, for every practice. */
@Entity('work_rests')
export class WorkRest {
  @PrimaryColumn({ type: 'text' }) kind!: string;
  @InstantColumn() until!: string;
}

/**
 * What is due, for every practice: ids and times only, outside the practice policies so that a
 * sweep can find it. The work itself runs bound to the practice.
 */
@Entity('due_work')
@Index('due_work_subject_key', ['kind', 'subjectId'], { unique: true })
@Index('due_work_due', ['dueAt'])
export class DueWork {
  @KeyColumn() id!: string;
  @IdColumn() practiceId!: string;
  @TextColumn() kind!: string;
  @IdColumn() subjectId!: string;
  @InstantColumn() dueAt!: string;
  @InstantColumn({ nullable: true }) leasedUntil!: string | null;
  @CountColumn({ default: 0 }) tries!: number;
  @InstantColumn() createdAt!: string;
}
