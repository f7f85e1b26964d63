import { z } from 'zod';
import { type NotAccepted, type Rejected, type RejectionClass } from '../connector';
import { headerOf, jsonOf } from '../http/answers';
import { type Answered } from '../http/transport';
import { type Classified, type Classify } from '../outcomes';
import { epochOf, instantOf } from '../times';

const GraphErrorBody = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
});

/** A refusal of the Graph API in numbers. Its words are never shown: they may quote what was sent. */
export interface GraphRefusal {
  code: number;
  subcode: number | null;
  isTransient: boolean;
}

/** The refusal in an answer, or null when there is none. */
export function graphRefusal(answer: Answered): GraphRefusal | null {
  const parsed = GraphErrorBody.safeParse(jsonOf(answer));
  if (!parsed.success) return null;
  const { code, error_subcode, is_transient } = parsed.data.error;
  return { code, subcode: error_subcode ?? null, isTransient: is_transient ?? false };
}

interface Row {
  /** One code, or the first and last of a range. */
  code: number | readonly [number, number];
  /** Only with this subcode; rows with a subcode come first. */
  subcode?: number;
  class: RejectionClass;
  message: string;
  /** Its word is not proof that nothing stands there. */
  probeFirst?: boolean;
}

const RECONNECT = 'Posts wait until the Page is connected again under Channels.';

/**
 * What Facebook's error codes mean for us. Source: Graph API "Handle Errors" reference and the
 * error lists of the Page feed, photo and comment references (v25.0). A code that is not here is
 * never taken for a refusal.
 */
const ROWS: readonly Row[] = [
  {
    code: 190,
    subcode: 458,
    class: 'needs-reconnect',
    message: `Facebook says that our app was removed from the account. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 459,
    class: 'needs-reconnect',
    message: `Facebook wants the person who connected the Page to sign in and confirm who they are. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 460,
    class: 'needs-reconnect',
    message: `The password of the person who connected the Page was changed. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 463,
    class: 'needs-reconnect',
    message: `The access to the Page has run out. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 464,
    class: 'needs-reconnect',
    message: `The person who connected the Page has not confirmed their Facebook account. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 467,
    class: 'needs-reconnect',
    message: `The access to the Page is no longer valid. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 492,
    class: 'needs-reconnect',
    message: `The person who connected the Page no longer has a role on it. ${RECONNECT}`,
  },
  {
    code: 190,
    subcode: 2069032,
    class: 'needs-reconnect',
    message: `The token is a person’s, not the Page’s. Connect the Page itself under Channels.`,
  },
  {
    code: 190,
    class: 'needs-reconnect',
    message: `Facebook no longer accepts the access to the Page. ${RECONNECT}`,
  },
  { code: 102, class: 'needs-reconnect', message: `The Facebook session has ended. ${RECONNECT}` },
  {
    code: 104,
    class: 'needs-reconnect',
    message: `Facebook received no valid access for the Page. ${RECONNECT}`,
  },
  {
    code: 10,
    class: 'needs-reconnect',
    message: `A permission for the Page is missing. ${RECONNECT}`,
  },
  {
    code: [200, 299],
    class: 'needs-reconnect',
    message: `A permission for the Page is missing. ${RECONNECT}`,
  },
  {
    code: 12,
    class: 'capability-gone',
    message: 'Facebook no longer lets programs do this. Use Facebook itself.',
  },
  {
    code: 100,
    subcode: 33,
    class: 'gone',
    message: 'It is no longer on Facebook, or our access cannot see it.',
  },
  {
    code: 100,
    class: 'content',
    message: 'Facebook does not take this as it is. Check the text, the link and the pictures.',
  },
  {
    code: 368,
    subcode: 1404082,
    class: 'duplicate',
    message: 'Facebook says that the same content stands there already.',
    probeFirst: true,
  },
  {
    code: 368,
    class: 'blocked',
    message:
      'Facebook blocks this for now, by its own rules. Open Facebook and follow what it says there.',
  },
  {
    code: 506,
    class: 'duplicate',
    message: 'Facebook says that it is the same as the last post.',
    probeFirst: true,
  },
  {
    code: 324,
    class: 'content',
    message: 'Facebook could not read the picture. Use another file.',
  },
  {
    code: 1366046,
    class: 'content',
    message: 'Facebook does not take the picture: it must be JPEG or PNG and under 4 MB.',
  },
  {
    code: 1366051,
    class: 'content',
    message: 'Facebook does not take the picture: it was posted already.',
  },
  {
    code: 1609005,
    class: 'content',
    message: 'Facebook could not open the link. Check the address.',
  },
  {
    // Its wording is not documented for Pages, so its word alone is no proof.
    code: 2635,
    class: 'capability-gone',
    message:
      'Facebook has ended the version of its interface that this Canteen speaks. Ask whoever looks after Canteen to update it.',
    probeFirst: true,
  },
  {
    code: 1705,
    class: 'needs-reconnect',
    message:
      'The access acts for a person, not for the Page. Connect the Page itself under Channels.',
  },
];

/** Code of the limit that all users of an app share (Graph API, "Platform Rate Limits"). */
const APP_LIMIT = 4;
/** Codes of limits: the network did not take the call, and will take it later. */
const LIMIT_CODES: ReadonlySet<number> = new Set([APP_LIMIT, 17, 32, 341, 613, 80_001]);
/** Codes that say only that something went wrong: a write may have happened all the same. */
const TRANSIENT_CODES: ReadonlySet<number> = new Set([1, 2]);

function matches(row: Row, refusal: GraphRefusal): boolean {
  if (row.subcode !== undefined && row.subcode !== refusal.subcode) return false;
  if (typeof row.code === 'number') return row.code === refusal.code;
  return refusal.code >= row.code[0] && refusal.code <= row.code[1];
}

const BusinessUsage = z.record(
  z.string(),
  z.array(z.object({ estimated_time_to_regain_access: z.number().optional() })),
);

/** Minutes until Facebook takes calls again, from its usage header; null when it does not say. */
function minutesToRegain(answer: Answered): number | null {
  const header = headerOf(answer, 'x-business-use-case-usage');
  if (header === null) return null;
  try {
    const usage = BusinessUsage.parse(JSON.parse(header));
    const minutes = Object.values(usage)
      .flat()
      .map((each) => each.estimated_time_to_regain_access ?? 0);
    const most = Math.max(0, ...minutes);
    return most > 0 ? most : null;
  } catch {
    // An unreadable header tells nothing.
    return null;
  }
}

function limited(answer: Answered, code: number, now: string | undefined): NotAccepted {
  const ofApp = code === APP_LIMIT;
  const minutes = minutesToRegain(answer);
  const from = epochOf(now);
  return {
    kind: 'not-accepted',
    retryAt: minutes === null || from === null ? null : instantOf(from + minutes * 60_000),
    why: `Facebook takes no more calls for now: its limit for ${ofApp ? 'the app' : 'this Page'} is reached.`,
    ofApp,
  };
}

function codeOf(refusal: GraphRefusal): string {
  const base = `graph.${refusal.code}`;
  return refusal.subcode === null ? base : `${base}.${refusal.subcode}`;
}

/** The table as a function. `now` (instant) makes a limit's end a time. */
export function classifyGraph(now?: string): Classify {
  return (answer): Classified | null => {
    const refusal = graphRefusal(answer);
    if (refusal === null || TRANSIENT_CODES.has(refusal.code)) return null;
    if (LIMIT_CODES.has(refusal.code)) {
      return { outcome: limited(answer, refusal.code, now), probeFirst: false };
    }
    if (refusal.isTransient) return null;
    const row = ROWS.find((each) => matches(each, refusal));
    if (!row) return null;
    const outcome: Rejected = {
      kind: 'rejected',
      class: row.class,
      code: codeOf(refusal),
      message: row.message,
    };
    return { outcome, probeFirst: row.probeFirst ?? false };
  };
}
