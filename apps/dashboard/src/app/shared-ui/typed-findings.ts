import { Component, computed, input } from '@angular/core';
import { type TypedFinding, type TypingScreening } from '../core/guidance/typing-screener';
import { FindingsList, type ShownFinding } from './findings-list';

/** What the rules say about the words while they are typed; the server's screening decides later. */
@Component({
  selector: 'app-typed-findings',
  imports: [FindingsList],
  template: `
    <p class="visually-hidden" role="status">
      {{ findings().length === 1 ? '1 finding' : findings().length + ' findings' }}
    </p>
    @if (findings().length) {
      <app-findings-list [findings]="findings()" />
    } @else {
      <p class="secondary">
        @if (empty()) {
          Findings appear here while you type.
        } @else if (screening().upToDate()) {
          Nothing found while you type. Everything is checked again when you send it.
        } @else {
          The rules are reading it. Everything is checked again when you send it.
        }
      </p>
    }
  `,
})
export class TypedFindings {
  readonly screening = input.required<TypingScreening>();
  /** Whether there are no words yet. */
  readonly empty = input.required<boolean>();

  protected readonly findings = computed(() => shownTyped(this.screening().findings()));
}

/** Findings of one's own computer as the list shows them: nobody sets them aside here. */
function shownTyped(findings: readonly TypedFinding[]): readonly ShownFinding[] {
  return findings.map((finding, index) => ({
    ...finding,
    key: `${finding.rule}:${finding.part}:${finding.start}:${index}`,
    cleared: null,
    mayClear: false,
  }));
}
