import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type CommentAbout,
  type CommentDetail,
  MemberList,
  type PersonRef,
  type RecordAboutBody,
  routes,
} from '@canteen/contracts';
import { Button, Card } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { reading } from '../../../core/api/reading';
import { SessionStore } from '../../../core/session/session-store';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { AboutDialog } from './about-dialog';

/** Whom among the members a comment is about: what was recorded, what its words suggest, and what follows. */
@Component({
  selector: 'app-about',
  imports: [AboutDialog, Button, Card, ProblemBanner],
  providers: [ChangeSender],
  template: `
    <ui-card heading="Who it is about">
      <app-problem [problem]="choosing() ? null : sender.problem()" />
      @if (about().recorded; as recorded) {
        <p>
          <strong>{{ recorded.length ? names(recorded) : 'Nobody of the practice' }}</strong>
        </p>
      } @else if (!about().suggested.length) {
        <p>Nobody has said.</p>
      }
      @if (about().suggested.length) {
        <p class="suggested">
          <strong>{{ names(about().suggested) }}</strong>
          {{ about().suggested.length === 1 ? 'is' : 'are' }} named in it. That is a suggestion: say
          whether it is about them.
        </p>
      }
      <p class="secondary small">{{ effect() }}</p>
      @if (about().missing; as missing) {
        <p class="missing">{{ missing }}</p>
      }
      @if (comment().may.about.allowed) {
        <div class="row">
          @if (about().suggested.length) {
            <button
              type="button"
              uiButton="secondary"
              [small]="true"
              [busy]="sender.busy()"
              (click)="confirm()"
            >
              Yes, it is
            </button>
          }
          <button type="button" uiButton="quiet" [small]="true" (click)="choose()">
            {{ about().recorded ? 'Change who it is about' : 'Say who it is about' }}
          </button>
        </div>
      }
    </ui-card>
    <app-about-dialog
      [open]="choosing()"
      [people]="people()"
      [chosen]="named()"
      [fixed]="isNamed() ? named() : []"
      [busy]="sender.busy()"
      [problem]="sender.problem()"
      (recorded)="record($event)"
      (cancelled)="choosing.set(false)"
    />
  `,
  styles: `
    :host {
      display: block;
    }
    .suggested,
    .missing {
      padding: var(--s2) var(--s3);
      border-left: 4px solid var(--waiting);
      background: var(--waiting-ground);
    }
  `,
})
export class About {
  readonly comment = input.required<CommentDetail>();
  /** What was done, in words. */
  readonly changed = output<string>();

  private readonly session = inject(SessionStore);
  protected readonly sender = inject(ChangeSender);
  private readonly members = reading(() => routes.people, MemberList, ['people']);

  protected readonly choosing = signal(false);
  protected readonly about = computed(() => this.comment().about);
  /** What stood there when the choice began: who answers for it has seen nothing later. */
  private seen: CommentAbout | undefined;
  /** Whoever is recorded or suggested. */
  protected readonly named = computed(() =>
    [...(this.about().recorded ?? []), ...this.about().suggested].map(({ memberId }) => memberId),
  );
  /** Whoever is named themselves takes no name out. */
  protected readonly isNamed = computed(() =>
    this.named().includes(this.session.session()?.member.id ?? ''),
  );
  /** Who can be chosen: active people, and whoever was named before they left. */
  protected readonly people = computed((): PersonRef[] => {
    const recorded = this.about().recorded ?? [];
    const active = (this.members.value()?.members ?? [])
      .filter(({ id, state }) => state === 'active' && recorded.every((one) => one.memberId !== id))
      .map(({ id, name }) => ({ memberId: id, name }));
    return [...recorded, ...active].toSorted((one, other) => one.name.localeCompare(other.name));
  });
  protected readonly effect = computed(() => {
    const { keptOut, suggested } = this.about();
    const notTheirs = 'not write or approve the answer, decide how it ends, or hide it.';
    if (!keptOut.length) {
      return `Whoever it is about does ${notTheirs}`;
    }
    const isUnanswered = suggested.some((one) =>
      keptOut.some(({ memberId }) => memberId === one.memberId),
    );
    const until = isUnanswered ? 'It reads like a complaint, so until a colleague answers: ' : '';
    return `${until}${this.names(keptOut)} ${keptOut.length === 1 ? 'does' : 'do'} ${notTheirs}`;
  });

  protected names(people: readonly PersonRef[]): string {
    return list.format(people.map(({ name }) => name));
  }

  protected choose(): void {
    this.sender.forget();
    this.seen = this.about();
    this.choosing.set(true);
  }

  protected confirm(): void {
    this.seen = this.about();
    void this.record(this.named());
  }

  protected async record(memberIds: string[]): Promise<void> {
    const { recorded, version } = this.seen ?? this.about();
    const before = recorded?.map(({ memberId }) => memberId) ?? null;
    const body: RecordAboutBody = { memberIds, version, before };
    if (await this.sender.send('POST', routes.commentAbout(this.comment().id), body)) {
      this.choosing.set(false);
      this.changed.emit('Recorded who it is about.');
    }
  }
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });
