import { Component, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AwaitedPicture, type ConsentView, MediaView, routes } from '@canteen/contracts';
import { Banner, Button, Field, FieldControl } from '@canteen/ui';
import { Api } from '../../../core/api/api';
import { type Problem, problemFrom } from '../../../core/api/problem';
import { type DraftImage } from './draft-facts';

/** A picture that was taken in, and what its file was called. */
export interface AddedPicture {
  media: MediaView;
  fileName: string;
}

/** Pictures with the words that stand for them; what was taken out of each file is said. */
@Component({
  selector: 'app-pictures',
  imports: [Banner, Button, Field, FieldControl, RouterLink],
  templateUrl: './pictures.html',
  styleUrl: './pictures.scss',
})
export class Pictures {
  readonly images = input.required<readonly DraftImage[]>();
  readonly media = input.required<readonly MediaView[]>();
  /** The register of who agreed to be pictured. */
  readonly consents = input.required<readonly ConsentView[]>();
  /** Those that a table named and that are still to be added. */
  readonly awaited = input<readonly AwaitedPicture[]>([]);
  readonly added = output<AddedPicture>();
  readonly leftOut = output<AwaitedPicture>();
  readonly removed = output<DraftImage>();
  readonly changed = output<DraftImage[]>();

  private readonly api = inject(Api);
  protected readonly sending = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected mediaOf(image: DraftImage): MediaView | undefined {
    return this.media().find((one) => one.id === image.mediaId);
  }

  protected removedFrom(image: DraftImage): string {
    const gone = this.mediaOf(image)?.removedMetadata ?? [];
    return gone.length ? `Taken out of the file: ${gone.join(', ')}.` : '';
  }

  protected describe(image: DraftImage, event: Event): void {
    if (event.target instanceof HTMLTextAreaElement) {
      const alt = event.target.value;
      this.changed.emit(
        this.images().map((one) => (one.mediaId === image.mediaId ? { ...one, alt } : one)),
      );
    }
  }

  /** What may be chosen for a picture: what is valid, and what it names already. */
  protected choicesFor(image: DraftImage): readonly ConsentView[] {
    return this.consents().filter(
      ({ id, state }) => state === 'valid' || image.consentIds.includes(id),
    );
  }

  protected toggle(image: DraftImage, { id }: ConsentView): void {
    const consentIds = image.consentIds.includes(id)
      ? image.consentIds.filter((one) => one !== id)
      : [...image.consentIds, id];
    this.changed.emit(
      this.images().map((one) => (one.mediaId === image.mediaId ? { ...one, consentIds } : one)),
    );
  }

  protected async choose(event: Event): Promise<void> {
    const input = event.target;
    const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
    if (!file || !(input instanceof HTMLInputElement)) {
      return;
    }
    this.sending.set(true);
    this.problem.set(null);
    try {
      const body = new FormData();
      body.append('file', file);
      const media = await this.api.send('POST', routes.media, MediaView, body);
      this.added.emit({ media, fileName: file.name });
    } catch (error) {
      this.problem.set(problemFrom(error));
    } finally {
      this.sending.set(false);
      input.value = '';
    }
  }
}
