import {
  MediaRepository,
  type OpenedText,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';

/** A picture as it was sealed. */
export interface OpenedPicture {
  bytes: Buffer;
  contentType: string;
}

/** Sealed words and pictures that are sent in one transaction, each read and opened once. */
export class SealedContents {
  private readonly expected = new Set<string>();
  private readonly texts = new Map<string, OpenedText | undefined>();
  private readonly pictures = new Map<string, OpenedPicture | undefined>();

  /** @param textIds what will be asked for; all of it is read together with the first that is */
  constructor(
    private readonly tx: Transaction,
    textIds: readonly string[] = [],
  ) {
    for (const id of textIds) this.expected.add(id);
  }

  /** @returns undefined when it was erased, restricted or is unknown */
  async text(id: string): Promise<OpenedText | undefined> {
    if (!this.texts.has(id)) {
      this.expected.add(id);
      await this.openExpected();
    }
    return this.texts.get(id);
  }

  /** All texts that were opened or are expected, without their salts. */
  async words(): Promise<Map<string, string>> {
    if (this.expected.size > 0) await this.openExpected();
    return new Map([...this.texts].flatMap(([id, opened]) => (opened ? [[id, opened.text]] : [])));
  }

  /** @returns undefined when it was erased or is unknown */
  async picture(mediaId: string): Promise<OpenedPicture | undefined> {
    if (!this.pictures.has(mediaId)) this.pictures.set(mediaId, await this.openPicture(mediaId));
    return this.pictures.get(mediaId);
  }

  private async openExpected(): Promise<void> {
    const ids = [...this.expected];
    this.expected.clear();
    const opened = await this.tx.use(SealedTexts).openWithSalt(ids);
    for (const each of ids) this.texts.set(each, opened.get(each));
  }

  private async openPicture(mediaId: string): Promise<OpenedPicture | undefined> {
    const media = this.tx.use(MediaRepository);
    const facts = (await media.byIds([mediaId])).get(mediaId);
    const sealed = await media.file(mediaId);
    const bytes = sealed && (await this.tx.use(SealedTexts).decryptBytes(mediaId, sealed));
    return facts && bytes ? { bytes, contentType: facts.contentType } : undefined;
  }
}
