import { z } from 'zod';
import { actorOf, type GraphCall } from './call';
import { badParameter, GraphError, missingObject } from './errors';
import {
  isByPage,
  requireObject,
  requirePage,
  requirePageToken,
  requireScope,
  requireTask,
} from './objects';

const weekMs = 7 * 24 * 3_600_000;
const recipient = z.union([
  z.strictObject({ comment_id: z.string() }),
  z.strictObject({ post_id: z.string() }),
]);
const message = z.looseObject({ text: z.string().min(1).max(2000) });

function read<T>(call: GraphCall, name: string, shape: z.ZodType<T>): T {
  try {
    return shape.parse(JSON.parse(call.parameters.get(name) ?? ''));
  } catch {
    throw badParameter(`Param ${name} is missing or not what is expected`);
  }
}

/**
 * `POST /{page}/messages`: one private answer to a visitor's comment or post, within seven days.
 * Answers `{recipient_id, message_id}`.
 * @throws GraphError 10900 for a second one, 10 after seven days.
 */
export function replyPrivately(call: GraphCall): unknown {
  const page = requirePage(call, call.path['id'] ?? '');
  requirePageToken(call);
  requireScope(call, 'pages_messaging');
  requireTask(call, 'MESSAGING');
  const to = read<z.infer<typeof recipient>>(call, 'recipient', recipient);
  const { text } = read<z.infer<typeof message>>(call, 'message', message);
  const object = requireObject(call, 'comment_id' in to ? to.comment_id : to.post_id);
  if (isByPage(object)) throw missingObject(object.id, call.method);
  if (call.world.state.privateReplies.has(object.id)) {
    throw new GraphError(400, 10900, '(#10900) Activity already replied to');
  }
  if (call.world.clock.now() - Date.parse(object.createdAt) > weekMs) {
    throw new GraphError(
      400,
      10,
      '(#10) This message is sent outside of allowed window: private replies are possible for 7 days.',
    );
  }
  const effect = call.world.commit(() => ({
    type: 'private-reply-made',
    network: 'facebook',
    page: page.id,
    by: actorOf(call, page),
    id: object.id,
    text,
  }));
  return { recipient_id: object.by.id, message_id: `m_sandbox_${effect.seq}` };
}
