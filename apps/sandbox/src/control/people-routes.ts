import { z } from 'zod';
import { type Route } from '../http/router';
import {
  comment,
  createPerson,
  deleteContent,
  editText,
  postOnX,
  requirePerson,
  visitorPost,
} from '../people/people';
import { ControlError, type ControlCall, type ControlHandler } from './control-call';

const network = z.enum(['facebook', 'x']);
const text = z.strictObject({ text: z.string() });
const id = (call: ControlCall) => call.path['id'] ?? '';

const newPerson = z.strictObject({
  network,
  name: z.string().min(1),
  handle: z
    .string()
    .regex(/^@?\w{1,15}$/)
    .optional(),
});

const addPerson: ControlHandler = (call) => {
  const wanted = call.read<z.infer<typeof newPerson>>(newPerson);
  return createPerson(call.world, wanted.network, wanted.name, wanted.handle);
};

const commentShape = text.extend({ object: z.string() });
const mentionShape = text.extend({
  handle: z.string().optional(),
  inReplyTo: z.string().optional(),
  quoted: z.string().optional(),
});
const visitorShape = text.extend({ page: z.string() });
const objectShape = z.strictObject({ object: z.string() });

/** Routes that make people, and let them write, change, delete and like. */
export const peopleRoutes: readonly Route<ControlHandler>[] = [
  { method: 'POST', pattern: '/people', handler: addPerson },
  {
    method: 'GET',
    pattern: '/people',
    handler: (call) => [...call.world.state.people.values()],
  },
  {
    method: 'POST',
    pattern: '/people/{id}/comment',
    handler: (call) => {
      const wanted = call.read<z.infer<typeof commentShape>>(commentShape);
      return { id: comment(call.world, id(call), wanted.object, wanted.text) };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/mention',
    handler: (call) => {
      const wanted = call.read<z.infer<typeof mentionShape>>(mentionShape);
      return { id: postOnX(call.world, id(call), wanted) };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/visitor-post',
    handler: (call) => {
      const wanted = call.read<z.infer<typeof visitorShape>>(visitorShape);
      return { id: visitorPost(call.world, id(call), wanted.page, wanted.text) };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/edit',
    handler: (call) => {
      const wanted = call.read<z.infer<typeof commentShape>>(commentShape);
      editText(call.world, id(call), wanted.object, wanted.text);
      return { id: wanted.object };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/delete',
    handler: (call) => {
      const wanted = call.read<z.infer<typeof objectShape>>(objectShape);
      deleteContent(call.world, id(call), wanted.object);
      return { id: wanted.object };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/like',
    handler: (call) => {
      const { object } = call.read<z.infer<typeof objectShape>>(objectShape);
      const person = requirePerson(call.world, id(call), 'facebook');
      const liked = call.world.state.facebook.get(object);
      if (!liked) throw new ControlError(404, 'There is no such object.');
      const by = { kind: 'person', id: person.id } as const;
      call.world.commit(() => ({
        type: 'like-changed',
        network: 'facebook',
        page: liked.pageId,
        by,
        id: object,
        liked: true,
      }));
      return { id: object };
    },
  },
];
