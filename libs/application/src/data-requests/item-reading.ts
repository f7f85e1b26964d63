import { type Cover, mergedCovers } from '@canteen/contracts';
import {
  type DataRequest,
  type DataRequestItem,
  PersonTraces,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { type PracticeProfile } from '@canteen/guidance';
import { askedOf } from './asked';
import { mayNameOthers, openItems } from './item-texts';
import { PersonTerms, type ShownAuthor } from './person-terms';
import { proposedCovers } from './third-parties';

/** The texts of some items, opened, with whom they may speak of. */
export class ItemReading {
  private constructor(
    readonly texts: ReadonlyMap<string, string>,
    private readonly terms: PersonTerms | null,
    private readonly profile: PracticeProfile,
    private readonly others: ReadonlyMap<string, readonly ShownAuthor[]>,
  ) {}

  static async of(
    tx: Transaction,
    request: DataRequest,
    items: readonly DataRequestItem[],
    profile: PracticeProfile,
  ): Promise<ItemReading> {
    const asked = await askedOf(tx, request);
    const others = await othersIn(tx, request, items);
    return new ItemReading(
      await openItems(tx, items),
      asked && new PersonTerms(asked),
      profile,
      others,
    );
  }

  /** What is covered of one text of an item: what somebody decided, or while nobody has, what is proposed. */
  coversOf(item: DataRequestItem, field: string): Cover[] {
    const id = item.texts[field];
    const text = id === undefined ? undefined : this.texts.get(id);
    if (text === undefined) return [];
    if (item.verdict !== 'open') return decided(item, field, text);
    if (!mayNameOthers(field) || this.terms === null) return [];
    return proposedCovers(text, {
      terms: this.terms,
      profile: this.profile,
      others: (item.threadId !== null && this.others.get(item.threadId)) || [],
    });
  }
}

function decided({ covers }: DataRequestItem, field: string, text: string): Cover[] {
  return mergedCovers(
    text,
    covers.filter((cover) => cover.field === field),
  );
}

async function othersIn(
  tx: Transaction,
  { search }: DataRequest,
  items: readonly DataRequestItem[],
): Promise<Map<string, ShownAuthor[]>> {
  const threads = [...new Set(items.flatMap(({ threadId }) => threadId ?? []))];
  const pseudonyms = search.accounts.map(({ pseudonym }) => pseudonym);
  const sealed = await tx.use(PersonTraces).othersIn(threads, pseudonyms);
  const names = await tx.use(SealedTexts).open([...sealed.values()].flat(), 'restriction-keeper');
  return new Map(
    [...sealed].map(([thread, ids]) => [
      thread,
      ids.flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [JSON.parse(name) as ShownAuthor];
      }),
    ]),
  );
}
