import { Component, input } from '@angular/core';
import { type ApprovalView } from '@canteen/contracts';
import { Moment } from '@canteen/ui';

const verbs: Record<ApprovalView['decision'], string> = {
  approve: 'approved',
  return: 'sent back',
  hold: 'put on hold for advice',
  release: 'ended the hold on',
};

/** Who decided what about which revision, oldest first, each as a sentence. */
@Component({
  selector: 'app-approval-story',
  imports: [Moment],
  template: `
    <ol class="plain-list">
      @for (approval of approvals(); track approval.id) {
        <li [class.void]="approval.voidedAt">
          <p>
            <strong>{{ approval.member.name }}</strong>
            {{ verbs[approval.decision] }} revision {{ approval.revisionNumber
            }}{{ approval.registration ? ', ' + approval.registration : '' }},
            <ui-time [at]="approval.at" />
          </p>
          @if (approval.note) {
            <p class="note">{{ approval.note }}</p>
          }
          @if (approval.voidedAt) {
            <p class="secondary small">No longer counts: {{ approval.voidReason }}</p>
          }
        </li>
      }
    </ol>
  `,
  styles: `
    li + li {
      border-top: 1px solid var(--line);
      margin-top: var(--s2);
      padding-top: var(--s2);
    }
    p {
      margin: 0;
    }
    .note {
      padding-left: var(--s3);
      border-left: 3px solid var(--line);
      margin-top: var(--s1);
    }
  `,
})
export class ApprovalStory {
  readonly approvals = input.required<readonly ApprovalView[]>();
  protected readonly verbs = verbs;
}
