import { type MemberRecord } from '@canteen/data-access';
import { AppError } from '@canteen/platform';
import { Injectable } from '@nestjs/common';
import { type Acting } from '../access/acting';
import { ChannelDesk } from '../channels/channel-desk';
import { type ListedPractice, PracticeDirectory } from '../operations/practice-directory';
import { Inviter } from '../people/inviter';
import { PeopleRegister } from '../people/people-register';
import { PracticeFounder } from '../people/practice-founder';
import { SetUpDesk } from '../people/set-up-desk';
import { PolicyDesk } from '../policy/policy-desk';
import { ConfirmationDesk } from '../standing/confirmation-desk';
import { DEMO_PRACTICE_NAME, demoCast, type DemoRole } from './demo-cast';
import { DemoPassword } from './demo-password';
import { demoInterests, demoPolicy } from './demo-policy';

/** Tokens the sandbox networks have from their start; they open nothing else anywhere. */
const sandboxTokens = {
  facebook: 'sandbox-page-token-waterfront',
  x: 'sandbox-x-token-waterfront',
} as const;

/** Who confirms; the second doctor has not found the time yet. */
const confirming: readonly DemoRole[] = ['manager', 'writer', 'doctor', 'guardian', 'compliance'];

export const DEMO_TIME_ZONE = 'Europe/London';

/** The demo practice as the maker of its history uses it. */
export interface DemoScene {
  practiceId: string;
  /** Who a use case acts as. */
  as(role: DemoRole): Acting;
  channels: { facebook: string; x: string };
}

/** Makes the demo practice through the use cases of every other practice; each step is done once. */
@Injectable()
export class DemoPractice {
  constructor(
    private readonly directory: PracticeDirectory,
    private readonly founder: PracticeFounder,
    private readonly setUp: SetUpDesk,
    private readonly people: PeopleRegister,
    private readonly inviter: Inviter,
    private readonly policy: PolicyDesk,
    private readonly channels: ChannelDesk,
    private readonly confirmations: ConfirmationDesk,
    private readonly password: DemoPassword,
  ) {}

  /** The demo practice of this installation, or null when there is none. */
  async find(): Promise<ListedPractice | null> {
    const practices = await this.directory.list();
    return practices.find((practice) => practice.demo) ?? null;
  }

  /** Practice, people who have joined, policy, interests and channels: what is missing of them. */
  async make(): Promise<DemoScene> {
    await this.makeManager();
    const { id: practiceId } = await this.required();
    await this.inviteOthers(await this.castIn(practiceId));
    const as = await this.castIn(practiceId);
    await this.writePolicy(as);
    const channels = await this.connectChannels(as('manager'));
    await this.confirm(as, channels);
    return { practiceId, as, channels };
  }

  /** Nearly everybody has confirmed what is to be confirmed: the daily check has something to find. */
  private async confirm(as: DemoScene['as'], { facebook }: DemoScene['channels']): Promise<void> {
    for (const role of confirming) {
      const { confirmations } = await this.confirmations.list(as(role));
      for (const { what, due } of confirmations) {
        if (due !== null) await this.confirmations.confirm(as(role), what);
      }
    }
    const { privacyReviewedAt } = await this.channels.list(as('manager'));
    if (privacyReviewedAt[facebook] === undefined) {
      await this.confirmations.reviewPrivacy(as('manager'), facebook);
    }
  }

  private async required(): Promise<ListedPractice> {
    const practice = await this.find();
    if (practice) return practice;
    throw new AppError('NOT_FOUND', 'There is no demo practice here. Make it: canteen seed');
  }

  private async makeManager(): Promise<void> {
    if (await this.find()) return;
    const { name, email, jobTitle } = demoCast.manager;
    const founded = await this.founder.found({
      requireSecondFactor: false,
      name: DEMO_PRACTICE_NAME,
      odsCode: 'Z99999',
      timeZone: DEMO_TIME_ZONE,
      demo: true,
      administrator: { name, email, jobTitle },
    });
    await this.join(founded.setUpUrl, name);
  }

  private async inviteOthers(as: DemoScene['as']): Promise<void> {
    const { members } = await this.people.list(as('manager'));
    for (const { name, email, jobTitle, roles, gmcNumber } of Object.values(demoCast)) {
      if (members.some((member) => member.email === email)) continue;
      const registeredName = gmcNumber === null ? null : name;
      const invited = await this.inviter.invite(as('manager'), {
        name,
        email,
        jobTitle,
        roles: [...roles],
        gmcNumber,
        registeredName,
      });
      if (invited.setUpUrl !== null) await this.join(invited.setUpUrl, name);
    }
  }

  private async join(setUpUrl: string, name: string): Promise<void> {
    const token = new URL(setUpUrl).pathname.split('/').at(-1) ?? '';
    await this.setUp.complete(token, { name, password: this.password.read() });
  }

  private async writePolicy(as: DemoScene['as']): Promise<void> {
    const { version, interests } = await this.policy.view(as('manager'));
    if (version === 1) {
      await this.policy.save(as('manager'), { version, policy: demoPolicy(as) });
    }
    for (const interest of demoInterests) {
      if (interests.some(({ organisation }) => organisation === interest.organisation)) continue;
      await this.policy.declareInterest(as('compliance'), interest);
    }
  }

  private async connectChannels(manager: Acting): Promise<DemoScene['channels']> {
    const connected = (await this.channels.list(manager)).channels;
    const connect = async (network: 'facebook' | 'x') =>
      connected.find((channel) => channel.network === network)?.id ??
      (await this.channels.connect(manager, { network, token: sandboxTokens[network] })).id;
    return { facebook: await connect('facebook'), x: await connect('x') };
  }

  private async castIn(practiceId: string): Promise<DemoScene['as']> {
    const { members } = await this.required();
    return (role) => {
      const member = members.find(({ email }) => email === demoCast[role].email);
      if (member) return actingAs(member, practiceId);
      throw new AppError('NOT_FOUND', `${demoCast[role].name} is not at the demo practice.`);
    };
  }
}

/** In the story, whose clock runs through a month, nobody is asked again who they are. */
const ALWAYS = '9999-12-31T00:00:00.000Z';

/** Whoever is sitting at the screen in the story: no session is made for them. */
function actingAs(member: MemberRecord, practiceId: string): Acting {
  return {
    sessionId: member.id,
    personId: member.personId,
    memberId: member.id,
    practiceId,
    timeZone: DEMO_TIME_ZONE,
    name: member.name,
    email: member.email,
    jobTitle: member.jobTitle,
    roles: member.roles,
    registration: member.gmcNumber === null ? null : `GMC ${member.gmcNumber}`,
    provedAt: ALWAYS,
  };
}
