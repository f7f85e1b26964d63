import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommentDetail } from '@canteen/contracts';
import { Moment } from '@canteen/ui';

type Said = CommentDetail['thread'][number];

/** What a comment stands under and beside: our post, and what others wrote there, oldest first. */
@Component({
  selector: 'app-thread-list',
  imports: [Moment, RouterLink],
  template: `
    @if (around().length) {
      <ol class="plain-list">
        @for (said of around(); track $index) {
          <li [class.ours]="said.who === 'us'">
            <p class="head">
              <strong>{{ said.name }}</strong>
              @if (said.who === 'us') {
                <span>(us)</span>
              }
              <ui-time [at]="said.at" />
            </p>
            <p class="text">{{ said.text }}</p>
            @if (said.commentId; as id) {
              <a class="small" [routerLink]="['/inbox', id]" queryParamsHandling="preserve"
                >Open this comment<span class="visually-hidden"> by {{ said.name }}</span></a
              >
            }
          </li>
        }
      </ol>
    }
  `,
  styles: `
    li {
      margin-bottom: var(--s2);
      padding: var(--s3) var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    .ours {
      border-left: 4px solid var(--action);
      background: var(--sunken);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s2);
      margin: 0;
      color: var(--ink-2);
      font-size: var(--t-s);
    }
    strong {
      color: var(--ink);
    }
    .text {
      margin: var(--s1) 0 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class ThreadList {
  readonly thread = input.required<readonly Said[]>();
  /** The comment that is shown in full below, and not twice. */
  readonly shownId = input.required<string>();
  protected readonly around = computed(() =>
    this.thread().filter((said) => said.commentId !== this.shownId()),
  );
}
