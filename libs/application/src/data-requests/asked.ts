import { OpenDataRequestBody } from '@canteen/contracts';
import { type DataRequest, SealedTexts, type Reading } from '@canteen/data-access';
import { type z } from 'zod';

/** Who asks for their own data, and how to find it; kept sealed. */
const Asked = OpenDataRequestBody.pick({ name: true, accounts: true, words: true });
export type Asked = z.infer<typeof Asked>;

/** What stands in a request; null when its time was over and the words are gone. */
export async function askedOf(tx: Reading, request: DataRequest): Promise<Asked | null> {
  return (await askedIn(tx, [request])).get(request.id) ?? null;
}

/** As `askedOf` for several, by the request's id. */
export async function askedIn(
  tx: Reading,
  requests: readonly DataRequest[],
): Promise<Map<string, Asked>> {
  const opened = await tx.use(SealedTexts).open(requests.map(({ askedId }) => askedId));
  return new Map(
    requests.flatMap(({ id, askedId }) => {
      const text = opened.get(askedId);
      return text === undefined ? [] : [[id, Asked.parse(JSON.parse(text))] as const];
    }),
  );
}
