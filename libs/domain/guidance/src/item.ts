import { type EntityFinding } from './entities/entity-finding';
import { recogniseIdentifiers } from './entities/recognise';
import { type PersonMention, findPeople } from './names/find-people';
import { PracticeDirectory } from './profile/directory';
import { type MappedText } from './text/mapped-text';
import { readingsOf } from './text/normalise';
import { sentencesOf } from './text/sentences';
import { type ItemKind, type ScreeningContext, type ScreeningInput, type Span } from './types';

/** Longest text that is screened, in UTF-16 code units; a longer one never passes. */
export const LONGEST_TEXT = 100_000;
/** How much of a longer one is looked at all the same, for what is urgent in it. */
const BEGINNING = 5_000;

/** One sentence of a field in its canonical reading. */
export interface Sentence {
  text: string;
  /** Offset of the sentence in the canonical text. */
  start: number;
}

/** One text of an item (the post itself, an alt text, the comment replied to), prepared for matching. */
export class Field {
  readonly original: string;
  /** The text is longer than what is screened. */
  readonly isCut: boolean;
  readonly clean: MappedText;
  readonly canon: MappedText;
  readonly sentences: readonly Sentence[];
  private foundIdentifiers: readonly EntityFinding[] | undefined;
  private foundPeople: readonly PersonMention[] | undefined;

  constructor(
    readonly name: string,
    whole: string,
    private readonly directory: PracticeDirectory,
  ) {
    this.isCut = whole.length > LONGEST_TEXT;
    this.original = this.isCut ? whole.slice(0, BEGINNING) : whole;
    const readings = readingsOf(this.original);
    this.clean = readings.clean;
    this.canon = readings.canon;
    this.sentences = sentencesOf(this.canon.text).map(({ start, end }) => ({
      text: this.canon.text.slice(start, end),
      start,
    }));
  }

  /** Identifiers of any kind; offsets in the original. */
  get identifiers(): readonly EntityFinding[] {
    this.foundIdentifiers ??= recogniseIdentifiers(this.clean);
    return this.foundIdentifiers;
  }

  /** People named in the text, staff included; offsets in the original. */
  get people(): readonly PersonMention[] {
    this.foundPeople ??= findPeople(this.clean, this.directory);
    return this.foundPeople;
  }

  /** The original range of a range of the canonical text. */
  toOriginal(start: number, end: number): Span {
    return this.canon.toOriginal(start, end);
  }

  /** The whole field as a range of the original. */
  get whole(): Span {
    return { start: 0, end: this.original.length };
  }

  /** The sentence that holds an offset of the original, and the ones beside it, as one text. */
  around(at: Span, sentencesBeside = 0): string {
    const index = this.sentences.findIndex((sentence) => {
      const range = this.toOriginal(sentence.start, sentence.start + sentence.text.length);
      return range.start <= at.start && at.start < range.end;
    });
    if (index < 0) return this.canon.text.slice(0, 400);
    return this.sentences
      .slice(Math.max(0, index - sentencesBeside), index + sentencesBeside + 1)
      .map((sentence) => sentence.text)
      .join(' ');
  }
}

/** An item with everything that rules ask of it, worked out once and only when asked. */
export class ScreenedItem {
  readonly kind: ItemKind;
  readonly context: ScreeningContext;
  readonly text: Field;
  /** The comment that a reply answers, or null. */
  readonly parent: Field | null;
  readonly alts: readonly Field[];
  readonly directory: PracticeDirectory;

  constructor(readonly input: ScreeningInput) {
    this.kind = input.kind;
    this.context = input.context;
    this.directory = new PracticeDirectory(input.profile);
    this.text = new Field('text', input.text, this.directory);
    const parent = input.context.comment;
    this.parent = parent === undefined ? null : new Field('comment', parent, this.directory);
    this.alts = (input.context.images ?? []).map(
      (image, index) =>
        new Field(
          `alt:${index}`,
          [image.alt, image.caption].filter((part) => part).join(' / '),
          this.directory,
        ),
    );
  }

  /** True for posts and replies: our own words. */
  get outbound(): boolean {
    return this.kind !== 'comment';
  }

  /** The fields that are ours or theirs to answer for: the text and the alt texts. */
  get ownFields(): readonly Field[] {
    return [this.text, ...this.alts];
  }

  /** True when the item's consents cover what it shows. */
  get hasConsent(): boolean {
    const { consentRefs, images } = this.context;
    return (
      (consentRefs ?? []).length > 0 || (images ?? []).some((i) => (i.consentRefs ?? []).length > 0)
    );
  }
}
