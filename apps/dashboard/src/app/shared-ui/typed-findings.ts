import { Component, computed, input } from '@angular/core';
import { type TypedFinding } from '../core/guidance/typed-item';
import { type TypingScreening } from '../core/guidance/typing-screener';
import { FindingsList, type ShownFinding } from './findings-list';

/** What the rules say about the words while they are typed; the server's screening decides later. */
@Component({
  selector: 'app-typed-findings',
  imports: [FindingsList],
  template: `
    <p class="visually-hidden" role="status">{{ count() }}</p>
    @if (findings().length) {
      <app-findings-list [findings]="findings()" />
      <p class="secondary small">
        This is an early look. Everything is checked again when you send it.
      </p>
    } @else {
      <p class="secondary">{{ lookedAt() }}</p>
    }
  `,
})
export class TypedFindings {
  readonly screening = input.required<TypingScreening>();
  /** Whether there are no words yet. */
  readonly empty = input.required<boolean>();

  protected readonly findings = computed(() => shownTyped(this.screening().findings()));
  /** For whoever hears the page. */
  protected readonly count = computed(() => {
    if (this.screening().unavailable()) return UNAVAILABLE;
    const { length } = this.findings();
    return length === 1 ? '1 finding' : `${length} findings`;
  });
  protected readonly lookedAt = computed(() => {
    if (this.screening().unavailable()) return UNAVAILABLE;
    if (this.empty()) return 'Findings appear here while you type.';
    return this.screening().upToDate()
      ? 'Nothing found while you type. Everything is checked again when you send it.'
      : 'The rules are reading it. Everything is checked again when you send it.';
  });
}

const UNAVAILABLE =
  'The early look is not available just now. Go on writing: everything is checked on the server when you send it.';

/** Findings of one's own computer as the list shows them: nobody sets them aside here. */
function shownTyped(findings: readonly TypedFinding[]): readonly ShownFinding[] {
  return findings.map((finding, index) => ({
    ...finding,
    key: `${finding.rule}:${finding.part}:${finding.start}:${index}`,
    cleared: null,
    mayClear: false,
  }));
}
