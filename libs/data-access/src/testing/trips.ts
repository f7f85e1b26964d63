import { Client } from 'pg';

/**
 * How often `work` went to the database and waited: what is sent while an answer is still on its way goes on the same
 * trip.
 */
export async function tripsOf(work: () => Promise<unknown>): Promise<number> {
  const { query } = Client.prototype;
  let [underWay, trips] = [0, 0];
  const answered = () => {
    underWay -= 1;
  };
  Object.assign(Client.prototype, {
    query(this: Client, ...asked: unknown[]): Promise<unknown> {
      if (underWay === 0) trips += 1;
      underWay += 1;
      const answer = Reflect.apply(query, this, asked) as Promise<unknown>;
      answer.then(answered, answered);
      return answer;
    },
  });
  try {
    await work();
    return trips;
  } finally {
    Object.assign(Client.prototype, { query });
  }
}
