import { z } from 'zod';

/** The answers of the Graph API as far as they are read here (v25.0 references). */

export const Created = z.object({
  id: z.string().min(1),
  post_id: z.string().min(1).optional(),
  permalink_url: z.string().optional(),
});

export const Success = z.object({ success: z.literal(true) });

export const Permalink = z.object({ permalink_url: z.string() });

const Author = z.object({ id: z.string().optional(), name: z.string().optional() });

const Tag = z.object({ id: z.string() });

/** A post or comment in a list. */
export const Entry = z.object({
  id: z.string().min(1),
  message: z.string().optional(),
  created_time: z.string(),
  permalink_url: z.string().optional(),
  from: Author.optional(),
  parent: z.object({ id: z.string() }).optional(),
  message_tags: z.array(Tag).optional(),
});
export type Entry = z.infer<typeof Entry>;

/** One page of a list. */
export const EntryList = z.object({
  data: z.array(Entry),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional(),
});

export const TextOfObject = z.object({ message: z.string().optional() });

export const PageSelf = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  username: z.string().optional(),
  link: z.string().optional(),
});

export const DebugToken = z.object({
  data: z.object({
    type: z.string().optional(),
    is_valid: z.boolean().optional(),
    expires_at: z.number().optional(),
    scopes: z.array(z.string()).optional(),
    profile_id: z.string().optional(),
    error: z.object({ code: z.number(), subcode: z.number().optional() }).optional(),
  }),
});
