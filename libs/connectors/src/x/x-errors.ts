import { z } from 'zod';
import { type NotAccepted, type Rejected, type RejectionClass } from '../connector';
import { headerOf, jsonOf, resetInstant } from '../http/answers';
import { type Answered } from '../http/transport';
import { type Classified, type Classify } from '../outcomes';

const Problem = z.object({
  type: z.string().optional(),
  title: z.string().optional(),
  detail: z.string().optional(),
  errors: z.array(z.object({ code: z.number().optional() })).optional(),
});

interface Row {
  status: number;
  /** The last part of the problem's type, when it matters. */
  type?: string;
  /** A phrase of the problem's detail, in lower case, when it matters. */
  detail?: string;
  class: RejectionClass;
  code: string;
  message: string;
  /** Its word is not proof that nothing stands there. */
  probeFirst?: boolean;
}

/**
 * What X's problems mean for us, the first row that fits. Source: X API v2 "Response codes and
 * errors", the Create Post reference, and answers seen in public logs. A 403 has several meanings
 * that only its type and detail tell apart; one that is not here is never taken for a refusal.
 */
const ROWS: readonly Row[] = [
  {
    status: 401,
    class: 'needs-reconnect',
    code: 'x.401',
    message:
      'X no longer accepts the access to the account. Posts wait until it is connected again under Channels.',
  },
  {
    status: 402,
    class: 'out-of-credit',
    code: 'x.402',
    message: 'The prepaid credit with X is used up. Add credit on X.',
  },
  {
    status: 403,
    detail: 'duplicate content',
    class: 'duplicate',
    code: 'x.403.duplicate',
    message: 'X says that the same text stands there already.',
    probeFirst: true,
  },
  {
    status: 403,
    detail: 'have not been mentioned',
    class: 'not-eligible',
    code: 'x.403.not-mentioned',
    message:
      'X refuses this reply because the person did not mention the account. Send it by hand on X.',
  },
  {
    status: 403,
    detail: 'deleted or not visible',
    class: 'gone',
    code: 'x.403.parent-gone',
    message: 'The post to be answered is no longer on X, or not visible to the account.',
  },
  {
    status: 403,
    detail: 'too long',
    class: 'content',
    code: 'x.403.too-long',
    message: 'X says that the text is too long. Shorten it.',
  },
  {
    status: 403,
    type: 'usage-capped',
    class: 'out-of-credit',
    code: 'x.403.usage-capped',
    message: 'The monthly limit with X is reached. Raise it on X.',
  },
  {
    status: 403,
    type: 'client-forbidden',
    class: 'needs-reconnect',
    code: 'x.403.client-forbidden',
    message: 'X does not let this app do that. Check the app’s access in X’s developer portal.',
  },
  {
    status: 403,
    type: 'not-authorized-for-resource',
    class: 'not-eligible',
    code: 'x.403.not-authorized',
    message: 'X does not let the account do this with that post.',
  },
  {
    status: 403,
    detail: 'not permitted',
    class: 'not-eligible',
    code: 'x.403.not-permitted',
    message: 'X does not let the account do this with that post.',
  },
  {
    status: 403,
    detail: 'suspended',
    class: 'blocked',
    code: 'x.403.suspended',
    message: 'X has suspended the account. Open X and follow what it says there.',
  },
  {
    status: 403,
    detail: 'locked',
    class: 'blocked',
    code: 'x.403.locked',
    message: 'X has locked the account for now. Open X and follow what it says there.',
  },
  {
    status: 404,
    class: 'gone',
    code: 'x.404',
    message: 'It is no longer on X.',
  },
  {
    status: 400,
    class: 'content',
    code: 'x.400',
    message: 'X does not take this as it is. Check the text and the pictures.',
  },
];

/** X's limits: of a quarter of an hour, and of a day for the user and the app. */
const DAY_LIMITS = ['x-user-limit-24hour', 'x-app-limit-24hour'];

function limited(answer: Answered, now: string | undefined): NotAccepted {
  const day = DAY_LIMITS.find((name) => headerOf(answer, `${name}-remaining`) === '0');
  const reset = headerOf(answer, day ? `${day}-reset` : 'x-rate-limit-reset');
  return {
    kind: 'not-accepted',
    retryAt: resetInstant(answer, reset, now),
    why: day
      ? 'X takes no more posts today: its limit for a day is reached.'
      : 'X takes no more calls for now: its limit is reached.',
  };
}

/** The table as a function. `now` (instant) makes a limit's end a time. */
export function classifyX(now?: string): Classify {
  return (answer): Classified | null => {
    const parsed = Problem.safeParse(jsonOf(answer));
    const problem = parsed.success ? parsed.data : null;
    const isOldLimit = (problem?.errors ?? []).some((each) => each.code === 88);
    if (answer.status === 429 || isOldLimit) {
      return { outcome: limited(answer, now), probeFirst: false };
    }
    // A refusal that is not in X's own form may come from something between us and X.
    if (!problem || (problem.title === undefined && problem.detail === undefined)) return null;
    const type = (problem.type ?? '').split('/').at(-1);
    const detail = (problem.detail ?? '').toLowerCase();
    const row = ROWS.find(
      (each) =>
        each.status === answer.status &&
        (each.type === undefined || each.type === type) &&
        (each.detail === undefined || detail.includes(each.detail)),
    );
    if (!row) return null;
    const outcome: Rejected = {
      kind: 'rejected',
      class: row.class,
      code: row.code,
      message: row.message,
    };
    return { outcome, probeFirst: row.probeFirst ?? false };
  };
}
