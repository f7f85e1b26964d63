import { Component, computed, input } from '@angular/core';
import { type RevisionView } from '@canteen/contracts';
import { DiffText } from '../../../shared-ui/diff-text';
import { networkWords } from '../../../shared-ui/network-mark';

/** What changed since the last revision somebody decided about: texts, pictures, time. */
@Component({
  selector: 'app-revision-changes',
  imports: [DiffText],
  template: `
    <details>
      <summary>
        {{
          ofPublic() ? 'What changes in public' : 'What changed since revision ' + older().number
        }}
      </summary>
      @for (change of texts(); track change.label) {
        <h3>{{ change.label }}</h3>
        <app-diff-text [older]="change.older" [newer]="change.newer" />
      }
      @for (fact of facts(); track fact) {
        <p>{{ fact }}</p>
      }
      @if (!texts().length && !facts().length) {
        <p class="secondary">Nothing that is public changed.</p>
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      padding: var(--s3) var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    summary {
      min-height: var(--target);
      line-height: var(--target);
      color: var(--action);
      font-weight: 700;
      cursor: pointer;
    }
    h3 {
      font-size: var(--t-m);
      margin: var(--s3) 0 var(--s1);
    }
    p {
      margin: var(--s2) 0 0;
    }
  `,
})
export class RevisionChanges {
  readonly older = input.required<RevisionView>();
  readonly newer = input.required<RevisionView>();
  /** The older one is what is public now, of which nothing but the words changes. */
  readonly ofPublic = input(false);

  protected readonly texts = computed(() => {
    const parts = this.newer().parts.map((part) => ({
      label: `Text for ${networkWords[part.channel.network]}`,
      newer: part.text,
      older: this.older().parts.find((one) => one.channel.id === part.channel.id)?.text ?? '',
    }));
    const alts = this.newer().images.map((image, index) => ({
      label: `Alt text of picture ${index + 1}`,
      newer: image.alt,
      older: this.older().images.find((one) => one.mediaId === image.mediaId)?.alt ?? '',
    }));
    return [...parts, ...alts].filter((change) => change.older !== change.newer);
  });

  protected readonly facts = computed(() => {
    if (this.ofPublic()) return [];
    const older = this.older();
    const newer = this.newer();
    const kept = new Set(newer.images.map((image) => image.mediaId));
    const channels = new Set(newer.parts.map((part) => part.channel.id));
    return [
      older.images.some((image) => !kept.has(image.mediaId)) ? 'A picture was taken out.' : '',
      ...older.parts
        .filter((part) => !channels.has(part.channel.id))
        .map((part) => `It no longer goes to ${networkWords[part.channel.network]}.`),
      older.dueAt !== newer.dueAt ? 'It goes out at another time.' : '',
    ].filter(Boolean);
  });
}
