import {
  IdentityGate,
  type MemberRecord,
  MemberRepository,
  PracticeListRepository,
  PracticeRepository,
  UnitOfWork,
} from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { PeopleRegister } from '../people/people-register';

/** A practice with its people, as the command line lists them. */
export interface ListedPractice {
  id: string;
  name: string;
  demo: boolean;
  members: MemberRecord[];
}

/** Practices and their people for whoever runs the computer. Shows names and roles, nothing else. */
@Injectable()
export class PracticeDirectory {
  constructor(
    private readonly identity: IdentityGate,
    private readonly uow: UnitOfWork,
    private readonly people: PeopleRegister,
  ) {}

  /** Every practice of this installation, the oldest first. */
  async list(): Promise<ListedPractice[]> {
    const ids = await this.identity.run((tx) => tx.use(PracticeListRepository).ids());
    const practices: ListedPractice[] = [];
    for (const id of ids) practices.push(await this.practice(id));
    return practices;
  }

  /**
   * Ends somebody's memberships: at every practice, or at one. Their sessions there end too.
   *
   * @returns the names of the practices
   * @throws AppError NOT_FOUND when nobody active has the address, or LAST_ADMINISTRATOR
   */
  async end(email: string, practiceId?: string): Promise<string[]> {
    const wanted = email.trim().toLowerCase();
    const ended: string[] = [];
    for (const practice of await this.list()) {
      if (practiceId !== undefined && practice.id !== practiceId) continue;
      const member = practice.members.find((each) => each.email === wanted && !each.endedAt);
      if (!member) continue;
      await this.people.endFromCommandLine(practice.id, member.id);
      ended.push(practice.name);
    }
    if (ended.length > 0) return ended;
    throw new AppError(
      'NOT_FOUND',
      'Nobody active has this e-mail address. See who there is: canteen members list',
    );
  }

  private practice(id: string): Promise<ListedPractice> {
    return this.uow.run(id, async (tx) => {
      const { name, demo } = await tx.use(PracticeRepository).get();
      return { id, name, demo, members: await tx.use(MemberRepository).all() };
    });
  }
}
