import { type InboundItem } from '@canteen/connectors';
import { ChannelRepository, CommentRepository, type Transaction } from '@canteen/data-access';
import { Pseudonyms } from '@canteen/platform';
import { captureComment } from '../comments/comment-changes';
import { recordOutcome } from '../comments/outcome-book';
import { actorOf } from '../access/acting';
import { type TestApplication } from './test-application';
import { type TestPerson, type TestPractice } from './test-practice';

let captured = 0;

/** Comments without networks: captured as the importer does, closed as the desk does. */
export function auditArea(app: TestApplication) {
  const pseudonyms = new Pseudonyms(app.keys);
  return {
    /** A comment on the practice's Page, open in the ordinary lane. */
    async comment(
      practice: TestPractice,
      text: string,
      item: Partial<InboundItem> = {},
    ): Promise<{ id: string; threadId: string }> {
      captured += 1;
      const remoteId = `remote-${captured}`;
      return app.uow.run(practice.id, async (tx) => {
        const channel = await tx.use(ChannelRepository).byId(practice.facebook);
        if (!channel) throw new Error('The test practice has no Page.');
        await captureComment(tx, pseudonyms, channel, {
          remoteId,
          kind: 'comment',
          rootRemoteId: null,
          parentRemoteId: null,
          author: { id: `person-${captured}`, name: 'Nerys Vaughan', handle: '@nerys' },
          text,
          createdAt: tx.now,
          editedAt: null,
          permalink: `https://facebook.test/nerys/${captured}`,
          mentionsUs: false,
          isOurs: false,
          ...item,
        });
        return change(tx, channel.id, remoteId);
      });
    },
    /** Somebody moves the person to a private route, which closes the comment. */
    async close(practice: TestPractice, id: string, by: TestPerson = 'manager'): Promise<void> {
      const acting = practice.as(by);
      await app.uow.run(practice.id, async (tx) => {
        const found = await tx.use(CommentRepository).lock(id);
        if (!found) throw new Error('There is no such comment.');
        await recordOutcome(tx, found.comment, {
          kind: 'moved-private',
          reason: 'telephone',
          reference: null,
          note: 'She rang back.',
          byId: acting.memberId,
          actor: actorOf(acting),
        });
      });
    },
  };
}

async function change(
  tx: Transaction,
  channelId: string,
  remoteId: string,
): Promise<{ id: string; threadId: string }> {
  const comments = tx.use(CommentRepository);
  const found = (await comments.byRemoteIds(channelId, [remoteId])).get(remoteId);
  if (!found) throw new Error('The comment was not captured.');
  await comments.change(found.comment, { state: 'open', lane: 'ordinary' });
  return { id: found.comment.id, threadId: found.comment.threadId };
}
