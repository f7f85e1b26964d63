import { Component, computed, inject, input } from '@angular/core';
import { type ChannelRef } from '@canteen/contracts';
import { TIME_SENSE, sayInstant } from '@canteen/ui';
import { MarkedText } from './marked-text';
import { networkWords } from './network-mark';
import { type Mark } from './text-pieces';

/** A picture with the words that stand for it. */
export interface PreviewImage {
  url: string;
  alt: string;
  width: number;
  height: number;
  /** References of the consents of those it shows. */
  consents?: readonly string[];
}

/**
 * A post as the network will show it: the account, the exact text, the pictures. Below the frame
 * stands what people who cannot see the picture get instead.
 */
@Component({
  selector: 'app-network-preview',
  imports: [MarkedText],
  templateUrl: './network-preview.html',
  styleUrl: './network-preview.scss',
  host: { '[attr.data-network]': 'channel().network' },
})
export class NetworkPreview {
  readonly channel = input.required<ChannelRef>();
  readonly text = input.required<string>();
  readonly images = input<readonly PreviewImage[]>([]);
  readonly marks = input<readonly Mark[]>([]);
  /** ISO instant it is due, or null when that is open. */
  readonly dueAt = input<string | null>(null);
  /** It goes out once it is approved, whenever that is. */
  readonly whenApproved = input(false);
  /** Whose words it answers, for a reply. */
  readonly replyingTo = input<string | null>(null);

  private readonly sense = inject(TIME_SENSE);
  protected readonly networkWord = computed(() => networkWords[this.channel().network]);
  protected readonly initial = computed(() => this.channel().name.slice(0, 1).toUpperCase());
  protected readonly when = computed(() => {
    const due = this.dueAt();
    if (this.whenApproved()) {
      return 'Once approved';
    }
    return due ? sayInstant(due, this.sense.zone(), this.sense.now()) : 'Time not set';
  });
}
