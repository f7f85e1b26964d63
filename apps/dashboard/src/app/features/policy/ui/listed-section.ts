import { Component, input, output } from '@angular/core';
import { type PracticePolicy } from '@canteen/contracts';
import { fromLines, toLines } from '../data/policy-draft';
import { LinesField } from './lines-field';

type List = 'listedPhones' | 'listedEmails' | 'helplines' | 'otherServices';

const lists: readonly { key: List; label: string; hint: string }[] = [
  {
    key: 'listedPhones',
    label: 'The practice’s own telephones',
    hint: 'One a line. Any other number in a text is taken for a private one.',
  },
  {
    key: 'listedEmails',
    label: 'The practice’s own e-mail addresses',
    hint: 'One a line. Any other address in a text is taken for a private one.',
  },
  { key: 'helplines', label: 'Helplines', hint: 'One a line, like 111' },
  {
    key: 'otherServices',
    label: 'Other services that may be named',
    hint: 'One a line, like the local pharmacy',
  },
];

/** Numbers, addresses and names that may stand in public, so that the rules do not stop them. */
@Component({
  selector: 'app-listed-section',
  imports: [LinesField],
  template: `
    <div class="stack">
      @for (list of lists; track list.key) {
        <app-lines-field
          [label]="list.label"
          [hint]="list.hint"
          [controlId]="'policy-' + list.key"
          [disabled]="disabled()"
          [text]="toLines(policy()[list.key])"
          (changed)="take(list.key, $event)"
        />
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ListedSection {
  readonly policy = input.required<PracticePolicy>();
  readonly disabled = input.required<boolean>();
  readonly changed = output<Partial<PracticePolicy>>();

  protected readonly lists = lists;
  protected readonly toLines = toLines;

  protected take(key: List, text: string): void {
    this.changed.emit({ [key]: fromLines(text) });
  }
}
