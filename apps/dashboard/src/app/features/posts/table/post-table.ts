import {
  Component,
  DestroyRef,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  ChannelList,
  PostTableMade,
  PostTablePreview,
  postTable,
  routes,
} from '@canteen/contracts';
import {
  Banner,
  Button,
  Card,
  ErrorSummary,
  Field,
  FieldControl,
  PageHeader,
  type SummaryError,
} from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { reading } from '../../../core/api/reading';
import { LeaveAsker, type Unsaved } from '../../../core/drafts/leave-asker';
import { networkWords } from '../../../shared-ui/network-mark';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { MadeDrafts } from './made-drafts';
import { TableRows } from './table-rows';
import { countOf, summaryOf } from './table-summary';
import { emptyTable, tableProblem, textOf } from './table-text';

/** Bringing in a table of posts: what would become of each row, then all of them as drafts. */
@Component({
  selector: 'app-post-table',
  imports: [
    Banner,
    Button,
    Card,
    ErrorSummary,
    Field,
    FieldControl,
    MadeDrafts,
    PageHeader,
    ProblemBanner,
    RouterLink,
    TableRows,
  ],
  providers: [ChangeSender],
  templateUrl: './post-table.html',
  styleUrl: './post-table.scss',
})
export class PostTable implements Unsaved {
  protected readonly sender = inject(ChangeSender);
  protected readonly limits = postTable;
  protected readonly columns = postTable.columns;
  protected readonly emptyTable = emptyTable;
  protected readonly channelList = reading(() => routes.channels, ChannelList, ['channels']);

  protected readonly text = signal('');
  /** What somebody tried to have checked and could not be. */
  protected readonly refusal = signal('');
  private readonly looked = signal<{ text: string; preview: PostTablePreview } | null>(null);
  protected readonly made = signal<PostTableMade | null>(null);
  /** How often the table was checked. */
  protected readonly looks = signal(0);

  protected readonly preview = computed(() => this.looked()?.preview ?? null);
  /** It was changed since it was checked. */
  protected readonly isStale = computed(() => this.looked()?.text !== this.text());
  protected readonly drafts = computed(() => countOf(this.preview()?.rows ?? [], 'draft'));
  protected readonly wrong = computed(() => countOf(this.preview()?.rows ?? [], 'wrong'));
  protected readonly summary = computed(() => summaryOf(this.preview()?.rows ?? []));
  protected readonly errors = computed<SummaryError[]>(() =>
    (this.preview()?.rows ?? []).flatMap(({ row, problems }) =>
      problems.map(({ column, message }) => ({
        message: `Row ${row}${column ? `, ${postTable.columns[column]}` : ''}: ${message}`,
        controlId: `row-${row}`,
      })),
    ),
  );
  protected readonly tableError = computed(
    () => this.refusal() || (this.sender.problem()?.fields['table'] ?? ''),
  );
  /** What was said against the last try and is not about the table itself. */
  protected readonly trouble = computed(() =>
    this.sender.problem()?.fields['table'] ? null : this.sender.problem(),
  );
  /** How the channels can be called in the table. */
  protected readonly channelNames = computed(() =>
    (this.channelList.value()?.channels ?? [])
      .filter(({ status }) => status !== 'disconnected')
      .map(({ handle, network }) => `${handle} (${networkWords[network]})`)
      .join(', '),
  );

  private readonly outcome = viewChild<ElementRef<HTMLElement>>('outcome');

  constructor() {
    inject(DestroyRef).onDestroy(inject(LeaveAsker).watch(this));
    // What came of pressing a button is below it: whoever cannot see that is led there.
    afterRenderEffect(() => {
      if (this.looks() > 0 && this.wrong() === 0) this.outcome()?.nativeElement.focus();
    });
  }

  dirty(): boolean {
    const isAllThere = !this.isStale() && this.drafts() + this.wrong() === 0;
    return this.text().trim() !== '' && this.made() === null && !isAllThere;
  }

  settle(): Promise<string> {
    return Promise.resolve('No drafts were made of this table.');
  }

  protected write(event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      this.take(event.target.value);
    }
  }

  protected async choose(event: Event): Promise<void> {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file || !(input instanceof HTMLInputElement)) {
      return;
    }
    const text = textOf(new Uint8Array(await file.arrayBuffer()));
    input.value = '';
    const problem = tableProblem(text);
    this.take(problem ? '' : text);
    this.refusal.set(problem);
    if (!problem) {
      await this.look();
    }
  }

  protected async look(): Promise<void> {
    const text = this.text();
    this.refusal.set(tableProblem(text));
    if (this.refusal()) {
      return;
    }
    const preview = await this.sender.ask('POST', routes.postTableLook, PostTablePreview, {
      table: text,
    });
    this.looked.set(preview && { text, preview });
    this.looks.update((count) => count + 1);
  }

  protected async make(): Promise<void> {
    const table = this.text();
    const made = await this.sender.ask('POST', routes.postTable, PostTableMade, { table });
    if (made) {
      this.made.set(made);
    }
  }

  protected startAgain(): void {
    this.made.set(null);
    this.looked.set(null);
    this.looks.set(0);
    this.take('');
  }

  private take(text: string): void {
    this.refusal.set('');
    this.sender.forget();
    this.text.set(text);
  }
}
