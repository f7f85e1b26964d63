import { NgTemplateOutlet } from '@angular/common';
import { Component, Directive, computed, input, output } from '@angular/core';
import { type Severity } from '@canteen/contracts';
import { Button } from '@canteen/ui';
import { StatePill } from './state-pill';
import { type Look, severityLooks } from './states';

/** A finding as it is shown, from the server's screening or from the one that runs while one types. */
export interface ShownFinding {
  /** Tells one from another in the list. */
  key: string;
  severity: Severity;
  message: string;
  why: string;
  source: string;
  /** The words it is about, or where it is when it is about no words. */
  about: string;
  /** Who set it aside as a false alarm, and why. */
  cleared: { byName: string; reason: string } | null;
  /** Whether the person at the screen may set it aside. */
  mayClear: boolean;
}

/** Tells the compiler what the template of one finding is given. */
@Directive({ selector: 'ng-template[appFinding]' })
export class FindingTemplate {
  static ngTemplateContextGuard(
    _directive: FindingTemplate,
    context: unknown,
  ): context is { $implicit: ShownFinding } {
    return typeof context === 'object';
  }
}

const order: Record<Severity, number> = { block: 0, review: 1, advise: 2 };

/** Findings, the most serious first; one sentence each, source one tap away, advice folded. */
@Component({
  selector: 'app-findings-list',
  imports: [Button, FindingTemplate, NgTemplateOutlet, StatePill],
  templateUrl: './findings-list.html',
  styleUrl: './findings-list.scss',
})
export class FindingsList {
  readonly findings = input.required<readonly ShownFinding[]>();
  /** Somebody wants to set a finding aside; the key of it. */
  readonly clear = output<string>();

  protected readonly firm = computed(() =>
    this.findings()
      .filter((finding) => finding.severity !== 'advise')
      .sort(
        (a, b) =>
          Number(a.cleared !== null) - Number(b.cleared !== null) ||
          order[a.severity] - order[b.severity],
      ),
  );
  protected readonly advice = computed(() =>
    this.findings().filter((finding) => finding.severity === 'advise'),
  );

  protected look(finding: ShownFinding): Look {
    return finding.cleared
      ? { ...severityLooks[finding.severity], word: 'Set aside', tone: 'neutral' }
      : severityLooks[finding.severity];
  }
}
