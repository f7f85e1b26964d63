import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type CommentDetail,
  type Lane,
  MemberList,
  type MoveLaneBody,
  routes,
} from '@canteen/contracts';
import { Button, Card, Field, FieldControl } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { reading } from '../../../core/api/reading';
import { SessionStore } from '../../../core/session/session-store';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { ReasonDialog } from '../../../shared-ui/reason-dialog';
import { laneLooks } from '../../../shared-ui/states';
import { lanes } from '../data/inbox-words';

/** Who deals with a comment, and in which lane. */
@Component({
  selector: 'app-assignment',
  imports: [Button, Card, Field, FieldControl, ProblemBanner, ReasonDialog],
  providers: [ChangeSender],
  template: `
    <ui-card heading="Who deals with it">
      <app-problem [problem]="asking() ? null : sender.problem()" />
      @if (comment().may.assign.allowed) {
        <ui-field label="With" controlId="assign-to">
          <select uiControl class="ui-select" (change)="assignFrom($event)">
            <option value="" [selected]="!comment().assignedTo">Nobody yet</option>
            @for (member of people(); track member.id) {
              <option [value]="member.id" [selected]="member.id === comment().assignedTo?.memberId">
                {{ member.name }}
              </option>
            }
          </select>
        </ui-field>
        @if (myId(); as id) {
          @if (comment().assignedTo?.memberId !== id) {
            <button
              type="button"
              uiButton="secondary"
              [small]="true"
              class="me"
              [busy]="sender.busy()"
              (click)="assign(id)"
            >
              I will deal with it
            </button>
          }
        }
      } @else {
        <p>{{ comment().assignedTo?.name ?? 'With nobody yet' }}</p>
      }
      @if (comment().may.moveLane.allowed) {
        <button type="button" uiButton="quiet" [small]="true" (click)="ask()">
          Move to another lane
        </button>
      }
    </ui-card>
    <app-reason-dialog
      [open]="asking()"
      heading="Move to another lane"
      action="Move it"
      label="Why it belongs there"
      [busy]="sender.busy()"
      [problem]="moveProblem()"
      (confirmed)="move($event)"
      (cancelled)="asking.set(false)"
    >
      <ui-field label="Lane" controlId="lane-to">
        <select uiControl class="ui-select" (change)="choose($event)">
          @for (lane of otherLanes(); track lane) {
            <option [value]="lane" [selected]="lane === to()">{{ looks[lane].word }}</option>
          }
        </select>
      </ui-field>
    </app-reason-dialog>
  `,
  styles: `
    :host {
      display: block;
    }
    .me {
      margin: var(--s3) var(--s2) 0 0;
    }
  `,
})
export class Assignment {
  readonly comment = input.required<CommentDetail>();
  /** What was done, in words. */
  readonly changed = output<string>();

  private readonly session = inject(SessionStore);
  protected readonly sender = inject(ChangeSender);
  private readonly members = reading(() => routes.people, MemberList, ['people']);

  protected readonly looks = laneLooks;
  protected readonly myId = computed(() => this.session.session()?.member.id);
  /** Who can be asked: active people with work in the inbox, and whoever has it now. */
  protected readonly people = computed(() =>
    (this.members.value()?.members ?? []).filter(
      (member) =>
        member.id === this.comment().assignedTo?.memberId ||
        (member.state === 'active' && member.roles.some((role) => inboxRoles.includes(role))),
    ),
  );
  protected readonly asking = signal(false);
  protected readonly otherLanes = computed(() =>
    lanes.filter((lane) => lane !== this.comment().lane),
  );
  protected readonly to = signal<Lane>('ordinary');
  protected readonly moveProblem = computed(() => {
    const problem = this.sender.problem();
    return problem ? `${problem.message} (${problem.code})` : '';
  });

  protected assignFrom(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      void this.assign(event.target.value || null);
    }
  }

  protected async assign(memberId: string | null): Promise<void> {
    if (await this.sender.send('POST', routes.commentAssign(this.comment().id), { memberId })) {
      const name = this.people().find((member) => member.id === memberId)?.name;
      this.changed.emit(
        memberId === this.myId()
          ? 'It is with you.'
          : name
            ? `It is with ${name}.`
            : 'It is with nobody.',
      );
    }
  }

  protected ask(): void {
    this.sender.forget();
    this.to.set(this.otherLanes().at(-1) ?? 'ordinary');
    this.asking.set(true);
  }

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      const { value } = event.target;
      this.to.set(this.otherLanes().find((lane) => lane === value) ?? this.to());
    }
  }

  protected async move(reason: string): Promise<void> {
    const body: MoveLaneBody = { lane: this.to(), reason };
    if (await this.sender.send('POST', routes.commentLane(this.comment().id), body)) {
      this.asking.set(false);
      this.changed.emit(`Moved to ${laneLooks[body.lane].word}.`);
    }
  }
}

const inboxRoles: readonly string[] = [
  'author',
  'clinical-approver',
  'compliance',
  'caldicott-guardian',
];
