import { Component, computed, input } from '@angular/core';
import { wordDiff } from '@canteen/contracts';

/** What changed between two texts, in the text itself: struck out and underlined, said aloud too. */
@Component({
  selector: 'app-diff-text',
  template: `@for (run of runs(); track $index) {
    @switch (run.kind) {
      @case ('removed') {
        <del><span class="visually-hidden">Removed: </span>{{ run.text }}</del>
      }
      @case ('added') {
        <ins><span class="visually-hidden">Added: </span>{{ run.text }}</ins>
      }
      @default {
        <span>{{ run.text }}</span>
      }
    }
  }`,
  styles: `
    :host {
      display: block;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    del {
      background: var(--stop-ground);
      color: var(--stop);
    }
    ins {
      background: var(--good-ground);
      color: var(--good);
      text-decoration-thickness: 2px;
    }
  `,
})
export class DiffText {
  readonly older = input.required<string>();
  readonly newer = input.required<string>();
  protected readonly runs = computed(() => wordDiff(this.older(), this.newer()));
}
