import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type Cover,
  CoverReason,
  DataItemView,
  LeftOutReason,
  type ReviewItemBody,
  coverWords,
  foundWords,
  leftOutWords,
  mergedCovers,
  routes,
} from '@canteen/contracts';
import { Button, Field, FieldControl, Moment } from '@canteen/ui';
import { ChangeSender } from '../../../core/api/change-sender';
import { ProblemBanner } from '../../../shared-ui/problem-banner';
import { runsOf } from '../data/covering';

type ItemText = DataItemView['texts'][number];

/** One thing that was found: a person marks what belongs to others, and includes it or leaves it out. */
@Component({
  selector: 'app-data-item',
  imports: [Button, Field, FieldControl, Moment, ProblemBanner, RouterLink],
  providers: [ChangeSender],
  templateUrl: './data-item.html',
  styleUrl: './data-item.scss',
})
export class DataItem {
  readonly requestId = input.required<string>();
  readonly item = input.required<DataItemView>();
  /** Its place in the list, from 1. */
  readonly place = input.required<number>();
  readonly mayWork = input.required<boolean>();
  readonly reviewed = output<void>();

  protected readonly sender = inject(ChangeSender);
  /** What was answered last stands until the list is read again. */
  protected readonly shown = linkedSignal(() => this.item());
  private readonly marks = linkedSignal(
    () => new Map(this.shown().texts.map(({ field, covers }) => [field, covers] as const)),
  );
  protected readonly covered = computed(() => [...this.marks().values()].flat().length);
  protected readonly isOpen = computed(() => this.shown().verdict === 'open');
  protected readonly nothingSelected = signal(false);
  protected readonly why = signal<CoverReason>('other-person');
  protected readonly leftOut = signal<LeftOutReason>('not-theirs');
  protected readonly whys = CoverReason.options.map((id) => ({ id, words: coverWords[id] }));
  protected readonly reasons = LeftOutReason.options.map((id) => ({ id, words: leftOutWords[id] }));
  protected readonly coverWords = coverWords;
  protected readonly leftOutWords = leftOutWords;
  protected readonly found = computed(() =>
    this.shown()
      .found.map((one) => foundWords[one])
      .join('. '),
  );

  protected coversOf({ field }: ItemText): readonly Cover[] {
    return this.marks().get(field) ?? [];
  }

  protected runsOf(text: ItemText) {
    return runsOf(text.text ?? '', this.coversOf(text));
  }

  protected partOf({ text }: ItemText, { start, end }: Cover): string {
    return (text ?? '').slice(start, end);
  }

  protected uncover({ field }: ItemText, cover: Cover): void {
    this.mark(field, (covers) => covers.filter((one) => one !== cover));
  }

  /** Covers what is selected in the box, by mouse or by keyboard. */
  protected cover({ field, text }: ItemText, box: HTMLTextAreaElement): void {
    const { selectionStart: start, selectionEnd: end } = box;
    this.nothingSelected.set(start === end);
    if (start !== end) {
      const why = this.why();
      this.mark(field, (covers) => mergedCovers(text ?? '', [...covers, { start, end, why }]));
    }
  }

  protected chooseWhy(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.why.set(CoverReason.parse(event.target.value));
    }
  }

  protected chooseLeftOut(event: Event): void {
    if (event.target instanceof HTMLSelectElement) {
      this.leftOut.set(LeftOutReason.parse(event.target.value));
    }
  }

  protected include(): Promise<void> {
    const covers = [...this.marks()].flatMap(([field, marked]) =>
      marked.map((cover) => ({ ...cover, field })),
    );
    return this.send({ verdict: 'included', covers });
  }

  protected leaveOut(): Promise<void> {
    return this.send({ verdict: 'left-out', reason: this.leftOut() });
  }

  protected lookAgain(): Promise<void> {
    return this.send({ verdict: 'open' });
  }

  private mark(field: string, change: (covers: readonly Cover[]) => Cover[]): void {
    this.marks.update((marks) => new Map(marks).set(field, change(marks.get(field) ?? [])));
  }

  private async send(body: ReviewItemBody): Promise<void> {
    const address = routes.dataRequestItem(this.requestId(), this.shown().id);
    const answer = await this.sender.ask('PUT', address, DataItemView, body);
    if (answer) {
      this.shown.set(answer);
      this.reviewed.emit();
    }
  }
}
