import { Component, computed, inject, signal } from '@angular/core';
import { MemberList, MemberView, routes } from '@canteen/contracts';
import { Announcer, Button, Card, PageHeader } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { reading } from '../../core/api/reading';
import { ProblemBanner } from '../../shared-ui/problem-banner';
import { ReadState } from '../../shared-ui/read-state';
import { EndMembership } from './ui/end-membership';
import { MemberForm } from './ui/member-form';
import { MemberTable } from './ui/member-table';
import { SetUpLink } from './ui/set-up-link';

/** What is open above the list. */
type Open = { kind: 'invite' } | { kind: 'change'; member: MemberView } | null;

/** Who works at this practice with Canteen, and what each may do. */
@Component({
  selector: 'app-people',
  imports: [
    Button,
    Card,
    EndMembership,
    MemberForm,
    MemberTable,
    PageHeader,
    ProblemBanner,
    ReadState,
    SetUpLink,
  ],
  providers: [ChangeSender],
  template: `
    <ui-page-header heading="People" lead="Who works here with Canteen, and what each may do.">
      @if (mayChange() && !open()) {
        <button type="button" uiButton (click)="show({ kind: 'invite' })">Invite somebody</button>
      }
    </ui-page-header>
    <app-read-state [of]="people" [lines]="5" [height]="64" />
    @if (people.value(); as list) {
      <div class="stack">
        <app-problem [problem]="sender.problem()" />
        @if (invited(); as member) {
          <app-set-up-link [member]="member" (closed)="invited.set(null)" />
        }
        @if (open(); as shown) {
          <app-member-form
            [member]="shown.kind === 'change' ? shown.member : null"
            (saved)="saved($event)"
            (left)="open.set(null)"
          />
        }
        <app-member-table
          [members]="present()"
          [mayChange]="mayChange()"
          (changeAsked)="show({ kind: 'change', member: $event })"
          (linkAsked)="renewLink($event)"
          (endAsked)="ending.set($event)"
        />
        @if (!mayChange()) {
          <p class="secondary">{{ list.may.invite.reason }}</p>
        }
        @if (past().length) {
          <ui-card>
            <details>
              <summary>
                {{ past().length === 1 ? '1 former member' : past().length + ' former members' }}
              </summary>
              <ul>
                @for (member of past(); track member.id) {
                  <li>{{ member.name }}, {{ member.jobTitle }}</li>
                }
              </ul>
            </details>
          </ui-card>
        }
      </div>
    }
    <app-end-membership [member]="ending()" (done)="ended($event)" (cancelled)="ending.set(null)" />
  `,
  styles: `
    :host {
      display: block;
      max-width: var(--width);
    }
    summary {
      min-height: var(--target);
      line-height: var(--target);
      color: var(--action);
      cursor: pointer;
    }
  `,
})
export class People {
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  protected readonly people = reading(() => routes.people, MemberList, ['people']);
  protected readonly mayChange = computed(() => this.people.value()?.may.invite.allowed ?? false);
  protected readonly present = computed(() =>
    (this.people.value()?.members ?? []).filter((member) => member.state !== 'ended'),
  );
  protected readonly past = computed(() =>
    (this.people.value()?.members ?? []).filter((member) => member.state === 'ended'),
  );
  protected readonly open = signal<Open>(null);
  /** The person just invited, with the link that is shown only now. */
  protected readonly invited = signal<MemberView | null>(null);
  protected readonly ending = signal<MemberView | null>(null);

  protected show(open: Open): void {
    this.invited.set(null);
    this.open.set(open);
  }

  protected saved(member: MemberView): void {
    const wasInvite = this.open()?.kind === 'invite';
    this.open.set(null);
    this.invited.set(wasInvite ? member : null);
    this.announcer.say(wasInvite ? `${member.name} is invited.` : `${member.name} is changed.`);
    this.people.reload();
  }

  protected async renewLink(member: MemberView): Promise<void> {
    const renewed = await this.sender.ask('POST', routes.personLink(member.id), MemberView);
    if (!renewed) {
      return;
    }
    this.invited.set(renewed);
    this.announcer.say(`There is a new link for ${member.name}.`);
  }

  protected ended(member: MemberView): void {
    this.ending.set(null);
    this.announcer.say(`${member.name} can no longer sign in here.`);
    this.people.reload();
  }
}
