import { Component, computed, input } from '@angular/core';
import { type PostDetail } from '@canteen/contracts';
import { FindingsList, type ShownFinding } from './findings-list';
import { shownFindings } from './shown-findings';

/** What the last check and the last approver said about a draft that was before them already. */
@Component({
  selector: 'app-said-before',
  imports: [FindingsList],
  host: { '[hidden]': 'nothing()' },
  template: `
    @if (!nothing()) {
      <h2>What was said about revision {{ post()?.revision?.number }}</h2>
      @if (lastReturn(); as back) {
        <p>
          <strong>{{ back.member.name }}</strong> sent revision {{ back.revisionNumber }} back:
          {{ back.note }}
        </p>
      }
      <app-findings-list [findings]="lastCheck()" />
    }
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: var(--s4);
      padding: var(--s3) var(--s4);
      border-left: 4px solid var(--waiting);
      background: var(--waiting-ground);
    }
    :host[hidden] {
      display: none;
    }
    h2 {
      font-size: var(--t-m);
    }
    p:last-of-type {
      margin: 0 0 var(--s2);
    }
  `,
})
export class SaidBefore {
  readonly post = input<PostDetail>();

  protected readonly lastCheck = computed<readonly ShownFinding[]>(() => {
    const revision = this.post()?.revision;
    return revision
      ? shownFindings(revision, false).filter((one) => one.severity !== 'advise')
      : [];
  });
  protected readonly lastReturn = computed(() =>
    this.post()
      ?.approvals.filter((approval) => approval.decision === 'return')
      .at(-1),
  );
  protected readonly nothing = computed(() => !this.lastReturn() && !this.lastCheck().length);
}
