import {
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PostTableMade, routes } from '@canteen/contracts';
import { Banner, Button, Moment } from '@canteen/ui';
import { Api, ignored } from '../../../core/api/api';
import { problemFrom } from '../../../core/api/problem';
import { NetworkMark } from '../../../shared-ui/network-mark';
import { StatePill } from '../../../shared-ui/state-pill';
import { postLooks } from '../../../shared-ui/states';
import { sendingSummary } from './table-summary';

/** The drafts that were made of a table: each leads to its page, and all can be sent for approval at once. */
@Component({
  selector: 'app-made-drafts',
  imports: [Banner, Button, Moment, NetworkMark, RouterLink, StatePill],
  template: `
    @if (made().posts.length) {
      <ul class="ui-list">
        @for (post of made().posts; track post.id) {
          <li class="ui-list-row">
            <div class="spread">
              <a class="ui-list-link" [routerLink]="['/posts', post.id]">{{ post.excerpt }}</a>
              <app-state [look]="went().get(post.id) === null ? looks.screening : looks.draft" />
            </div>
            <div class="row secondary small">
              @for (channel of post.channels; track channel.id) {
                <app-network [network]="channel.network" />
              }
              @if (post.dueAt; as due) {
                <ui-time [at]="due" />
              }
            </div>
            @if (went().get(post.id); as why) {
              <p class="why">Not sent: {{ why }}</p>
            }
          </li>
        }
      </ul>
      @if (isDone()) {
        <ui-banner [tone]="unsent() ? 'waiting' : 'good'">
          <span #said tabindex="-1">{{ outcome() }}</span>
        </ui-banner>
      }
      @if (!isDone() || unsent()) {
        <button type="button" uiButton [busy]="sending()" (click)="sendAll()">
          {{ isDone() ? 'Try these again' : 'Send them for approval' }}
        </button>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
      justify-items: start;
    }
    .ui-list,
    ui-banner {
      width: 100%;
    }
    .ui-list-link {
      overflow-wrap: anywhere;
    }
    .spread {
      flex-wrap: nowrap;
      align-items: flex-start;
    }
    app-state {
      flex: none;
    }
    .why {
      margin: var(--s1) 0 0;
      font-weight: 700;
      color: var(--waiting);
    }
  `,
})
export class MadeDrafts {
  readonly made = input.required<PostTableMade>();

  private readonly api = inject(Api);
  private readonly said = viewChild<ElementRef<HTMLElement>>('said');
  /** What was said against each draft that was sent, by its id; null where nothing was. */
  protected readonly went = signal<ReadonlyMap<string, string | null>>(new Map());
  protected readonly looks = postLooks;
  protected readonly sending = signal(false);
  /** All of them were tried. */
  protected readonly isDone = computed(
    () => !this.sending() && this.went().size === this.made().posts.length,
  );
  protected readonly unsent = computed(
    () => [...this.went().values()].filter((why) => why !== null).length,
  );
  protected readonly outcome = computed(() =>
    sendingSummary(this.went().size - this.unsent(), this.unsent()),
  );

  constructor() {
    afterRenderEffect(() => {
      if (this.isDone()) this.said()?.nativeElement.focus();
    });
  }

  /** Sends one after the other, so that none is missed and each says what was said against it. */
  protected async sendAll(): Promise<void> {
    this.sending.set(true);
    for (const post of this.made().posts) {
      if (this.went().get(post.id) !== null) {
        const why = await this.send(post);
        this.went.update((all) => new Map(all).set(post.id, why));
      }
    }
    this.sending.set(false);
  }

  private async send({ id, version }: PostTableMade['posts'][number]): Promise<string | null> {
    try {
      await this.api.send('POST', routes.postSubmit(id), ignored, { version });
      return null;
    } catch (error) {
      const { message, fields } = problemFrom(error);
      return Object.values(fields)[0] ?? message;
    }
  }
}
