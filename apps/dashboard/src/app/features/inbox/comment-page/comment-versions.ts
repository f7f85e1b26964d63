import { Component, computed, input } from '@angular/core';
import { type CommentDetail } from '@canteen/contracts';
import { Moment } from '@canteen/ui';
import { DiffText } from '../../../shared-ui/diff-text';

type Version = CommentDetail['versions'][number];

/** How a comment was changed by its writer: each version against the one before. */
@Component({
  selector: 'app-comment-versions',
  imports: [DiffText, Moment],
  template: `
    <details>
      <summary>Changed by its writer: {{ versions().length }} versions</summary>
      @for (change of changes(); track change.newer.number) {
        <p class="small secondary">
          Version {{ change.newer.number }}, seen <ui-time [at]="change.newer.capturedAt" />
        </p>
        <app-diff-text [older]="change.older.text" [newer]="change.newer.text" />
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
    }
    summary {
      min-height: var(--target);
      line-height: var(--target);
      color: var(--action);
      cursor: pointer;
    }
    p {
      margin: var(--s2) 0 0;
    }
  `,
})
export class CommentVersions {
  readonly versions = input.required<readonly Version[]>();
  protected readonly changes = computed(() => {
    const oldestFirst = [...this.versions()].sort((a, b) => a.number - b.number);
    return oldestFirst.flatMap((newer, index) => {
      const older = oldestFirst[index - 1];
      return older ? [{ older, newer }] : [];
    });
  });
}
