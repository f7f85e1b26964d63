import { type Confirmable } from '@canteen/contracts';
import {
  type Channel,
  type Confirmation,
  type MemberRecord,
  type PracticeRecord,
  StandingRepository,
  type Transaction,
} from '@canteen/data-access';
import { type Standing } from '@canteen/guidance';
import { localDate } from '@canteen/scheduling';

/** Parts of the policy that people work by; a new telephone number asks nobody to read it again. */
const READ_AGAIN = ['contacts', 'autoHide', 'requireSecondFactor', 'preElection', 'retention'];

/** What is confirmed in a practice, ready to be asked of one member or channel. */
export class Confirmed {
  private readonly bySubject = new Map<string, Map<Confirmable, Confirmation>>();

  private constructor(
    private readonly practice: PracticeRecord,
    /** The version of the policy that everybody must have read. */
    private readonly policyVersion: number,
    private readonly now: string,
    confirmations: readonly Confirmation[],
  ) {
    for (const each of confirmations) {
      const known = this.bySubject.get(each.subjectId) ?? new Map<Confirmable, Confirmation>();
      this.bySubject.set(each.subjectId, known.set(each.what, each));
    }
  }

  static async read(tx: Transaction, practice: PracticeRecord): Promise<Confirmed> {
    const standing = tx.use(StandingRepository);
    const version = await standing.policyVersionWith(READ_AGAIN);
    return new Confirmed(practice, version, tx.now, await standing.confirmations());
  }

  /** When it was last confirmed (instant), or null. */
  at(subjectId: string, what: Confirmable): string | null {
    return this.bySubject.get(subjectId)?.get(what)?.confirmedAt ?? null;
  }

  /** A member as the rules about people look at one. */
  member({ id, hasSecondFactor }: Pick<MemberRecord, 'id' | 'hasSecondFactor'>): Standing {
    const accepted = this.bySubject.get(id)?.get('policy')?.policyVersion ?? 0;
    return {
      of: 'member',
      today: this.day(this.now),
      policyVersion: String(this.policyVersion),
      // Whoever has read a later version has read this one.
      acceptedPolicyVersion: String(Math.min(accepted, this.policyVersion)),
      secondFactor: hasSecondFactor,
      ...this.on(id, 'traceability', 'traceabilityConfirmedOn'),
      ...this.on(id, 'standards', 'standardsConfirmedOn'),
      ...this.on(id, 'privacy-settings', 'privacyReviewedOn'),
    };
  }

  /** Somebody who has left and can still get in. Nothing else is asked of them. */
  leaver(): Standing {
    const today = this.day(this.now);
    return {
      of: 'member',
      today,
      policyVersion: '',
      acceptedPolicyVersion: '',
      traceabilityConfirmedOn: today,
      standardsConfirmedOn: today,
      privacyReviewedOn: today,
      leaversWithAccess: 1,
    };
  }

  /** A connected account as the rules about accounts look at one. */
  account({ id }: Pick<Channel, 'id'>, leaversWithAccess: number): Standing {
    return {
      of: 'account',
      today: this.day(this.now),
      practiceName: this.practice.name,
      leaversWithAccess,
      ...this.on(id, 'privacy-settings', 'privacyReviewedOn'),
    };
  }

  private on<Fact extends string>(id: string, what: Confirmable, fact: Fact) {
    const at = this.at(id, what);
    return at === null ? {} : { [fact]: this.day(at) };
  }

  private day(instant: string): string {
    return localDate(instant, this.practice.timeZone);
  }
}
