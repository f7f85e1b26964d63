import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ThreadStory, routes } from '@canteen/contracts';
import { EmptyState, Moment, PageHeader } from '@canteen/ui';
import { reading } from '../../core/api/reading';
import { SessionStore } from '../../core/session/session-store';
import { DiffText } from '../../shared-ui/diff-text';
import { ReadState } from '../../shared-ui/read-state';
import { storyOf } from './data/story';
import { EntryProof } from './ui/entry-proof';
import { ExportLink } from './ui/export-link';
import { Keeping } from './ui/keeping';
import { ProofMark } from './ui/proof-mark';

/** One thread from first draft to public reply: each entry a sentence, the oldest first. */
@Component({
  selector: 'app-thread-story',
  imports: [
    DiffText,
    EmptyState,
    EntryProof,
    ExportLink,
    Keeping,
    Moment,
    PageHeader,
    ProofMark,
    ReadState,
    RouterLink,
  ],
  templateUrl: './thread-story.html',
  styleUrl: './thread-story.scss',
})
export class ThreadStoryPage {
  /** From the address. */
  readonly threadId = input.required<string>();

  private readonly session = inject(SessionStore);
  protected readonly mayRead = computed(() =>
    this.session.is('compliance', 'auditor', 'caldicott-guardian', 'administrator'),
  );
  protected readonly story = reading(
    () => (this.mayRead() ? routes.logThread(this.threadId()) : undefined),
    ThreadStory,
    ['log'],
  );
  protected readonly entries = computed(() => storyOf(this.story.value()?.entries ?? []));
  protected readonly exportUrl = computed(() => `${routes.logExport}?thread=${this.threadId()}`);
}
