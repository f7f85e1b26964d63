import { Component, input, output } from '@angular/core';
import { type ReportSpan } from '@canteen/contracts';
import { Button, Field, FieldControl } from '@canteen/ui';

/** From which day to which a report looks; both may be left open. */
@Component({
  selector: 'app-span-filter',
  imports: [Button, Field, FieldControl],
  template: `
    <form role="search" aria-label="Choose the days" (submit)="$event.preventDefault()">
      <ui-field label="From" controlId="span-from">
        <input
          uiControl
          class="ui-input"
          type="date"
          [value]="span().from ?? ''"
          (change)="take('from', $event)"
        />
      </ui-field>
      <ui-field label="To" controlId="span-to">
        <input
          uiControl
          class="ui-input"
          type="date"
          [value]="span().to ?? ''"
          (change)="take('to', $event)"
        />
      </ui-field>
      @if (span().from || span().to) {
        <button type="button" uiButton="quiet" (click)="changed.emit({})">All days</button>
      }
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
      align-items: end;
    }
  `,
})
export class SpanFilter {
  readonly span = input.required<ReportSpan>();
  readonly changed = output<ReportSpan>();

  protected take(field: keyof ReportSpan, event: Event): void {
    if (event.target instanceof HTMLInputElement) {
      this.changed.emit({ ...this.span(), [field]: event.target.value || undefined });
    }
  }
}

/** The address of something that is read for a span. */
export function withSpan(url: string, { from, to }: ReportSpan, more = ''): string {
  const query = new URLSearchParams(more);
  if (from) {
    query.set('from', from);
  }
  if (to) {
    query.set('to', to);
  }
  const words = query.toString();
  return words === '' ? url : `${url}?${words}`;
}
