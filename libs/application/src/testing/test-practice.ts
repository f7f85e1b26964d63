import { PracticePolicy, type Role } from '@canteen/contracts';
import {
  ChannelRepository,
  MemberRepository,
  PracticeRepository,
  type UnitOfWork,
} from '@canteen/data-access';
import { type Ids } from '@canteen/platform';
import { type Acting } from '../access/acting';

const zone = 'Europe/London';
/** Nobody of a test practice is asked again, whatever the clock of a test does. */
const ALWAYS = '9999-12-31T00:00:00.000Z';

/** The people every test practice has. */
const people = {
  manager: { name: 'Joy Abara', jobTitle: 'Practice manager', roles: ['author', 'administrator'] },
  writer: { name: 'Callum Reid', jobTitle: 'Healthcare assistant', roles: ['author'] },
  doctor: { name: 'Dr Simran Gill', jobTitle: 'Salaried GP', roles: ['clinical-approver'] },
  partner: {
    name: 'Dr Piers Hallam',
    jobTitle: 'GP partner',
    roles: ['clinical-approver', 'author'],
  },
  compliance: { name: 'Marek Nowak', jobTitle: 'Compliance lead', roles: ['compliance'] },
  guardian: {
    name: 'Helen Osei',
    jobTitle: 'Caldicott Guardian',
    roles: ['caldicott-guardian'],
  },
  auditor: { name: 'Priya Shah', jobTitle: 'Auditor', roles: ['auditor'] },
} as const satisfies Record<string, { name: string; jobTitle: string; roles: readonly Role[] }>;

export type TestPerson = keyof typeof people;

/** A practice with a person in every role, a Page on Facebook and an account on X. */
export interface TestPractice {
  id: string;
  timeZone: string;
  facebook: string;
  x: string;
  /** Who a use case acts as. */
  as(person: TestPerson): Acting;
}

/** Makes the rows of a practice through the repositories. Nothing goes into its log. */
export async function makePractice(
  uow: UnitOfWork,
  ids: Ids,
  name = 'Waterfront Surgery',
): Promise<TestPractice> {
  const id = ids.next();
  const acting = new Map<TestPerson, Acting>();
  const channels = await uow.run(id, async (tx) => {
    await tx.use(PracticeRepository).create({
      name,
      timeZone: zone,
      demo: false,
      policy: PracticePolicy.parse({ odsCode: 'Y00001', listedPhones: ['01632 960117'] }),
    });
    const members = tx.use(MemberRepository);
    for (const [key, person] of Object.entries(people) as [
      TestPerson,
      (typeof people)[TestPerson],
    ][]) {
      const personId = tx.ids.next();
      const memberId = tx.ids.next();
      const email = `${key}.${id}@practice.test`;
      const isDoctor = person.name.startsWith('Dr ');
      const gmcNumber = isDoctor ? '7654321' : null;
      await members.addPerson({ id: personId, email, name: person.name });
      await members.add({
        id: memberId,
        personId,
        roles: person.roles,
        jobTitle: person.jobTitle,
        registeredName: isDoctor ? person.name : null,
        gmcNumber,
      });
      acting.set(key, {
        sessionId: tx.ids.next(),
        personId,
        memberId,
        practiceId: id,
        timeZone: zone,
        name: person.name,
        email,
        jobTitle: person.jobTitle,
        roles: person.roles,
        registration: gmcNumber && `GMC ${gmcNumber}`,
        provedAt: ALWAYS,
      });
    }
    return {
      facebook: await tx.use(ChannelRepository).connect({
        network: 'facebook',
        accountId: `page-${id}`,
        name,
        handle: name,
        pageUrl: 'https://facebook.test/waterfront',
      }),
      x: await tx.use(ChannelRepository).connect({
        network: 'x',
        accountId: `x-${id}`,
        name,
        handle: '@waterfront',
        pageUrl: 'https://x.test/waterfront',
      }),
    };
  });
  return {
    id,
    timeZone: zone,
    ...channels,
    as: (person) => {
      const found = acting.get(person);
      if (!found) throw new Error(`The test practice has no ${person}.`);
      return found;
    },
  };
}
