import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CommentDetail } from '@canteen/contracts';
import { Moment } from '@canteen/ui';

type Said = CommentDetail['thread'][number];

/** How much of a thread is shown without folding it. */
const IN_SIGHT = 2;

/** Tells the compiler what the template of one piece of the thread is given. */
@Directive({ selector: 'ng-template[appSaid]' })
export class SaidTemplate {
  static ngTemplateContextGuard(
    _directive: SaidTemplate,
    context: unknown,
  ): context is { $implicit: Said } {
    return typeof context === 'object';
  }
}

/** What a comment stands under and beside: our post, and what others wrote there, oldest first. */
@Component({
  selector: 'app-thread-list',
  imports: [Moment, NgTemplateOutlet, RouterLink, SaidTemplate],
  template: `
    <ng-template #one appSaid let-said>
      <div class="said" [class.ours]="said.who === 'us'">
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
      </div>
    </ng-template>
    @for (said of pieces().first; track $index) {
      <ng-container [ngTemplateOutlet]="one" [ngTemplateOutletContext]="{ $implicit: said }" />
    }
    @if (pieces().folded.length; as count) {
      <details>
        <summary>{{ count }} more in this thread</summary>
        @for (said of pieces().folded; track $index) {
          <ng-container [ngTemplateOutlet]="one" [ngTemplateOutletContext]="{ $implicit: said }" />
        }
      </details>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .said {
      margin-bottom: var(--s2);
      padding: var(--s3) var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    summary {
      min-height: var(--target);
      line-height: var(--target);
      color: var(--action);
      cursor: pointer;
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

  /** A long thread is folded; where it begins stays in sight. */
  protected readonly pieces = computed(() => {
    const all = this.thread();
    const inSight = all.length <= IN_SIGHT ? all.length : 1;
    return { first: all.slice(0, inSight), folded: all.slice(inSight) };
  });
}
