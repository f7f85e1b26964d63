import { Component, computed, input, output } from '@angular/core';
import { type ChannelRef, type DraftContent } from '@canteen/contracts';
import { Skeleton } from '@canteen/ui';
import { type TypedFinding } from '../../../core/guidance/typed-item';
import { Counter } from '../../../shared-ui/counter';
import { MarkedEditor } from '../../../shared-ui/marked-editor';
import { NetworkMark, networkWords } from '../../../shared-ui/network-mark';
import { type DraftPart } from './draft-facts';

/** Where the post goes, the common text, and words of their own for channels that need them. */
@Component({
  selector: 'app-text-parts',
  imports: [Counter, MarkedEditor, NetworkMark, Skeleton],
  templateUrl: './text-parts.html',
  styleUrl: './text-parts.scss',
})
export class TextParts {
  readonly draft = input.required<DraftContent>();
  readonly channels = input.required<readonly ChannelRef[]>();
  /** Whether the channels are still on their way. */
  readonly loading = input(false);
  readonly parts = input.required<readonly DraftPart[]>();
  readonly findings = input.required<readonly TypedFinding[]>();
  /** What is left of X's limit of the month, in thousandths of a US dollar; null without a limit. */
  readonly leftMilli = input<number | null>(null);
  readonly changed = output<Partial<DraftContent>>();

  protected readonly words = networkWords;
  /** Whether any channel still uses the common text. */
  protected readonly usesCommon = computed(
    () => this.parts().length === 0 || this.parts().some((part) => !part.own),
  );

  protected goesTo(channel: ChannelRef): boolean {
    return this.draft().variants.some((variant) => variant.channelId === channel.id);
  }

  protected marksOf(part: string): readonly TypedFinding[] {
    return this.findings().filter((finding) => finding.part === part && finding.field === 'text');
  }

  protected toggleChannel(channel: ChannelRef): void {
    const variants = this.draft().variants;
    this.changed.emit({
      variants: this.goesTo(channel)
        ? variants.filter((variant) => variant.channelId !== channel.id)
        : [...variants, { channelId: channel.id, text: null }],
    });
  }

  /** Begins words of its own for a channel with the common ones, or goes back to those. */
  protected toggleOwn(part: DraftPart): void {
    this.write(part, part.own ? null : this.draft().text);
  }

  protected write(part: DraftPart, text: string | null): void {
    this.changed.emit({
      variants: this.draft().variants.map((variant) =>
        variant.channelId === part.channel.id ? { ...variant, text } : variant,
      ),
    });
  }
}
