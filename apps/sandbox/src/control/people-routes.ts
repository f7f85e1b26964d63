import { z } from 'zod';
import { type Route } from '../http/router';
import {
  blockPage,
  comment,
  createPerson,
  deleteContent,
  editText,
  postOnX,
  react,
  review,
  visitorPost,
} from '../people/people';
import { type ControlCall, type ControlHandler } from './control-call';

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
const likeShape = z.strictObject({ object: z.string(), liked: z.boolean().default(true) });
const reviewShape = z.strictObject({
  page: z.string(),
  recommends: z.boolean(),
  text: z.string().max(4000).default(''),
});
const blockShape = z.strictObject({ page: z.string(), blocked: z.boolean().default(true) });
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
      const { object, liked } = call.read<z.infer<typeof likeShape>>(likeShape);
      react(call.world, id(call), object, liked);
      return { id: object };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/block-page',
    handler: (call) => {
      const { page, blocked } = call.read<z.infer<typeof blockShape>>(blockShape);
      blockPage(call.world, id(call), page, blocked);
      return { id: page };
    },
  },
  {
    method: 'POST',
    pattern: '/people/{id}/review',
    handler: (call) => {
      const wanted = call.read<z.infer<typeof reviewShape>>(reviewShape);
      return { id: review(call.world, id(call), wanted) };
    },
  },
];
