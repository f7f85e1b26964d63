import { Component, DestroyRef, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PolicyView, type PracticePolicy, type SavePolicyBody, routes } from '@canteen/contracts';
import { Announcer, Button, Card, ErrorSummary, PageHeader } from '@canteen/ui';
import { ChangeSender } from '../../core/api/change-sender';
import { reading } from '../../core/api/reading';
import { LeaveAsker } from '../../core/drafts/leave-asker';
import { ReadState } from '../../shared-ui/read-state';
import { policyProblems } from './data/policy-draft';
import { ContactsSection } from './ui/contacts-section';
import { FactsSection } from './ui/facts-section';
import { InterestsCard } from './ui/interests-card';
import { KeepingSection } from './ui/keeping-section';
import { LimitsSection } from './ui/limits-section';
import { ListedSection } from './ui/listed-section';
import { PauseCard } from './ui/pause-card';

/** What the practice decided: whom it names, what it lists, its interests, and the pause. */
@Component({
  selector: 'app-policy',
  imports: [
    Button,
    Card,
    ContactsSection,
    ErrorSummary,
    FactsSection,
    InterestsCard,
    KeepingSection,
    LimitsSection,
    ListedSection,
    PageHeader,
    PauseCard,
    ReadState,
    RouterLink,
  ],
  providers: [ChangeSender],
  templateUrl: './policy.html',
  styleUrl: './policy.scss',
})
export class Policy {
  private readonly announcer = inject(Announcer);
  protected readonly sender = inject(ChangeSender);
  /** The parts of the page, for the list at its top. */
  protected readonly contents = [
    { id: 'pause', word: 'Pause' },
    { id: 'practice', word: 'The practice' },
    { id: 'contacts', word: 'Named contacts' },
    { id: 'listed', word: 'What the rules may let through' },
    { id: 'interests', word: 'Register of interests' },
    { id: 'limits', word: 'Limits' },
    { id: 'keeping', word: 'The log, and how long things are kept' },
    { id: 'checklist', word: 'Asked before every approval' },
  ];
  protected readonly view = reading(() => routes.policy, PolicyView, ['policy', 'posts']);

  /** What was changed here and not saved yet, and the version it was changed from. */
  protected readonly edits = signal<{ version: number; patch: Partial<PracticePolicy> } | null>(
    null,
  );
  protected readonly policy = computed<PracticePolicy | null>(() => {
    const view = this.view.value();
    return view ? { ...view.policy, ...this.edits()?.patch } : null;
  });
  protected readonly mayChange = computed(() => this.view.value()?.may.change.allowed ?? false);
  /** Somebody else saved while things were being changed here. */
  protected readonly overtaken = computed(() => {
    const edits = this.edits();
    const view = this.view.value();
    return edits !== null && view !== undefined && view.version !== edits.version;
  });
  protected readonly tried = linkedSignal({ source: this.edits, computation: () => false });
  protected readonly problems = computed(() => {
    const policy = this.policy();
    return policy && this.edits() ? policyProblems(policy) : [];
  });
  protected readonly shownProblems = computed(() => (this.tried() ? this.problems() : []));
  protected readonly errors = computed(() => {
    const problem = this.sender.problem();
    return [
      ...this.shownProblems().map(({ path, message }) => ({
        message,
        controlId: `policy-${path.replace(/\.\d+$/, '').replaceAll('.', '-')}`,
      })),
      ...(problem ? [{ message: `${problem.message} (${problem.quote})` }] : []),
    ];
  });

  constructor() {
    const unwatch = inject(LeaveAsker).watch({
      dirty: () => this.edits() !== null,
      settle: () => Promise.resolve('You changed the policy and have not saved it.'),
    });
    inject(DestroyRef).onDestroy(unwatch);
  }

  protected change(patch: Partial<PracticePolicy>): void {
    const view = this.view.value();
    if (view) {
      this.edits.update((edits) => ({
        version: edits?.version ?? view.version,
        patch: { ...edits?.patch, ...patch },
      }));
    }
  }

  protected async save(): Promise<void> {
    const policy = this.policy();
    const version = this.edits()?.version;
    this.tried.set(true);
    if (!policy || version === undefined || this.problems().length) {
      return;
    }
    const body: SavePolicyBody = { version, policy };
    if (await this.sender.send('PUT', routes.policy, body)) {
      this.edits.set(null);
      this.announcer.say('The policy is saved.');
    }
    this.view.reload();
  }

  /** Keeps what was changed here on top of what the other person saved. */
  protected keepMine(): void {
    const view = this.view.value();
    this.edits.update((edits) => (edits && view ? { ...edits, version: view.version } : edits));
    this.sender.forget();
  }

  protected drop(): void {
    this.edits.set(null);
    this.sender.forget();
  }
}
