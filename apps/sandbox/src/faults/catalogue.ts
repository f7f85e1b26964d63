import { gzipSync } from 'node:zlib';
import { graphErrorAnswer, GraphError } from '../graph/errors';
import { sameAsLastPost } from '../graph/publishing';
import { tokenError } from '../graph/tokens';
import { businessUsage } from '../graph/usage';
import { jsonAnswer, type SimAnswer } from '../http/messages';
import {
  creditsDepleted,
  duplicateContent,
  forbidden,
  notSummoned,
  problemAnswer,
  tooManyRequests,
  unauthorized,
  XProblem,
} from '../x/problems';
import { type Network } from '../state/effects';

/** What is sent instead of a whole answer. */
export type Delivery =
  | { readonly kind: 'answer'; readonly answer: SimAnswer }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'truncated'; readonly answer: SimAnswer }
  | { readonly kind: 'drip'; readonly answer: SimAnswer };

/** How a fault plays out for one request. */
export interface Play {
  /** Whether the request takes effect. */
  readonly applied: boolean;
  /** How long the effect stays invisible to reads, in milliseconds. */
  readonly readLagMs?: number;
  /** What is sent; `answer` is the honest answer, or null when nothing was applied. */
  readonly deliver: (answer: SimAnswer | null) => Delivery;
  /** A fault to play on the next request that matches. */
  readonly next?: string;
}

export interface FaultContext {
  readonly network: Network;
  /** Sandbox time in milliseconds since 1970, UTC. */
  readonly now: number;
  /** The Page or account of the request's token, or an empty text. */
  readonly pageId: string;
  readonly seconds: number | null;
}

type FaultMaker = (variant: string, context: FaultContext) => Play | null;

const instead = (answer: SimAnswer): Play => ({
  applied: false,
  deliver: () => ({ kind: 'answer', answer }),
});
const problem = (error: XProblem | GraphError) =>
  instead(error instanceof XProblem ? problemAnswer(error) : graphErrorAnswer(error));
const html = (status: number) => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: '<!DOCTYPE html><html lang="en"><title>Sorry, something went wrong</title><p>Sorry, something went wrong.</p></html>',
});
const cut =
  (kind: 'hang' | 'reset'): Play['deliver'] =>
  () => ({ kind });
const empty: SimAnswer = { status: 200, headers: {}, body: '' };

/** Applied, and then the answer is lost in one of three ways. */
function lostAnswer(variant: string): Play | null {
  if (variant === '' || variant === 'reset') return { applied: true, deliver: cut('reset') };
  if (variant === 'truncated') {
    return { applied: true, deliver: (answer) => ({ kind: 'truncated', answer: answer ?? empty }) };
  }
  if (variant === 'html502') {
    return { applied: true, deliver: () => ({ kind: 'answer', answer: html(502) }) };
  }
  return null;
}

/** Applied, invisible to reads for a while (10 seconds unless said), and answered by a hang, a reset or honestly. */
function readLag(variant: string, context: FaultContext): Play | null {
  const readLagMs = (context.seconds ?? 10) * 1000;
  if (variant === 'hang') return { applied: true, readLagMs, deliver: cut('hang') };
  if (variant === '' || variant === 'reset')
    return { applied: true, readLagMs, deliver: cut('reset') };
  if (variant !== 'answered') return null;
  return {
    applied: true,
    readLagMs,
    deliver: (answer) => ({ kind: 'answer', answer: answer ?? empty }),
  };
}

/** Too many calls: told when it ends (90 s ahead), told a moment that is past, or told nothing. */
function rateLimit(variant: string, context: FaultContext): Play | null {
  const ahead = { '': 90, 'reset-90s': 90, 'reset-past': -60, 'no-headers': null }[variant];
  if (ahead === undefined) return null;
  const wait = ahead === null ? null : (context.seconds ?? ahead);
  if (context.network === 'x') {
    if (wait === null) return problem(tooManyRequests({}));
    const reset = String(Math.ceil(context.now / 1000) + wait);
    return problem(
      tooManyRequests({
        'x-rate-limit-limit': '100',
        'x-rate-limit-remaining': '0',
        'x-rate-limit-reset': reset,
      }),
    );
  }
  const minutes = wait === null ? null : Math.max(0, Math.ceil(wait / 60));
  return pageLimit(context, minutes);
}

function pageLimit(context: FaultContext, minutes: number | null): Play {
  const error = new GraphError(
    400,
    80001,
    '(#80001) There have been too many calls to this Page account. Wait a bit and try again.',
  );
  const answer = graphErrorAnswer(error);
  if (minutes === null) return instead(answer);
  const usage = businessUsage(context.pageId, 100, minutes);
  return instead({ ...answer, headers: { ...answer.headers, 'x-business-use-case-usage': usage } });
}

/** The day's cap is reached although the quarter-hour is not. */
function dailyCap(context: FaultContext): Play | null {
  if (context.network !== 'x') return null;
  const now = Math.ceil(context.now / 1000);
  return problem(
    tooManyRequests({
      'x-rate-limit-limit': '100',
      'x-rate-limit-remaining': '57',
      'x-rate-limit-reset': String(now + 600),
      'x-user-limit-24hour-limit': '10000',
      'x-user-limit-24hour-remaining': '0',
      'x-user-limit-24hour-reset': String(now + (context.seconds ?? 6 * 3600)),
    }),
  );
}

function moneyGone(variant: string, context: FaultContext): Play | null {
  if (context.network !== 'x') return null;
  if (variant === '') return problem(creditsDepleted());
  if (variant !== 'usage-capped') return null;
  return problem(
    new XProblem(403, {
      title: 'UsageCapExceeded',
      detail: 'Usage cap exceeded: Monthly product cap',
      type: 'https://api.x.com/2/problems/usage-capped',
      status: 403,
    }),
  );
}

const deadToken =
  (code: number, subcode: number | null): FaultMaker =>
  (_variant, context) =>
    problem(context.network === 'x' ? unauthorized() : tokenError(code, subcode));

/** The server fails without doing anything; `:applied` after the variant does the thing first. */
function serverTrouble(variant: string, context: FaultContext): Play | null {
  const [name = '', then] = variant.split('+');
  const answer = troubleAnswer(name === '' ? 'json500' : name, context);
  if (!answer || (then !== undefined && then !== 'applied')) return null;
  return { applied: then === 'applied', deliver: () => ({ kind: 'answer', answer }) };
}

function troubleAnswer(name: string, context: FaultContext): SimAnswer | null {
  const json = (status: number) =>
    context.network === 'x'
      ? jsonAnswer(status, {
          title: 'Service Unavailable',
          detail: 'Service Unavailable',
          type: 'about:blank',
          status,
        })
      : graphErrorAnswer(
          new GraphError(status, 2, 'Service temporarily unavailable', { transient: true }),
        );
  switch (name) {
    case 'json500':
      return json(500);
    case 'json503':
      return json(503);
    case 'html':
      return html(503);
    case 'empty':
      return { status: 500, headers: {}, body: '' };
    case 'wrong-type':
      return {
        status: 200,
        headers: { 'content-type': 'text/plain' },
        body: 'upstream connect error',
      };
    case 'huge':
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: Buffer.alloc(10_000_000, 0x20),
      };
    case 'gzip':
      return {
        status: 200,
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
        body: gzipSync('{"data":[]}'),
      };
    default:
      return null;
  }
}

/** Facebook's list points to another server. */
function foreignNext(answer: SimAnswer | null): SimAnswer {
  const body: unknown = answer ? JSON.parse(answer.body.toString()) : {};
  const paging = {
    cursors: { before: 'a', after: 'b' },
    next: 'https://graph.example.net/v25.0/stolen?after=b',
  };
  return jsonAnswer(200, { ...(body as object), paging }, { ...answer?.headers });
}

function blocked(variant: string, context: FaultContext): Play | null {
  if (context.network === 'x') return variant === '' ? problem(duplicateContent()) : null;
  if (variant === '' || variant === '368') {
    return problem(
      new GraphError(
        400,
        368,
        'The action attempted has been deemed abusive or is otherwise disallowed',
        { subcode: 1390008 },
      ),
    );
  }
  if (variant === '1404082') {
    return problem(
      new GraphError(400, 368, 'You have already posted this content.', { subcode: 1404082 }),
    );
  }
  return variant === '506' ? problem(sameAsLastPost()) : null;
}

/** The version of the API is over, or is about to be. Facebook only; its code and header are not documented for Pages. */
function sunset(variant: string, context: FaultContext): Play | null {
  if (context.network === 'x') return null;
  if (variant === '') {
    const words = '(#2635) You are calling a deprecated version of the API. Please update.';
    return problem(new GraphError(400, 2635, words));
  }
  if (variant !== 'warning') return null;
  const warning = { 'x-ad-api-version-warning': 'The version you called will be deprecated.' };
  return {
    applied: true,
    deliver: (answer) => ({
      kind: 'answer',
      answer: { ...(answer ?? empty), headers: { ...answer?.headers, ...warning } },
    }),
  };
}

/** Refused although it was done. */
const refusedButDone: FaultMaker = (_variant, context) => ({
  applied: true,
  deliver: () => ({
    kind: 'answer',
    answer:
      context.network === 'x'
        ? problemAnswer(forbidden('Forbidden'))
        : graphErrorAnswer(new GraphError(400, 1, 'An unknown error has occurred.')),
  }),
});

const makers: Readonly<Record<string, FaultMaker>> = {
  A1: () => ({ applied: true, deliver: cut('hang') }),
  A2: (variant) => lostAnswer(variant),
  A3: () => ({ applied: false, deliver: cut('hang') }),
  A4: readLag,
  A5: () => ({ applied: true, deliver: cut('reset'), next: 'duplicate' }),
  A6: refusedButDone,
  duplicate: (_variant, { network }) =>
    problem(network === 'x' ? duplicateContent() : sameAsLastPost()),
  B1: rateLimit,
  B2: (_variant, context) => dailyCap(context),
  B3: (_variant, context) => (context.network === 'x' ? null : pageLimit(context, 42)),
  B4: moneyGone,
  C1: deadToken(190, 458),
  C2: deadToken(190, 459),
  C3: deadToken(190, 460),
  C4: deadToken(190, 463),
  C5: deadToken(190, 464),
  C6: deadToken(190, 467),
  C7: deadToken(190, 492),
  C8: deadToken(190, null),
  C9: () => ({ applied: true, deliver: cut('reset') }),
  C102: deadToken(102, null),
  D1: serverTrouble,
  D2: () => ({ applied: true, deliver: (answer) => ({ kind: 'drip', answer: answer ?? empty }) }),
  D3: () => instead({ status: 302, headers: { location: 'https://login.example.net/' }, body: '' }),
  D4: () => ({
    applied: true,
    deliver: (answer) => ({ kind: 'answer', answer: foreignNext(answer) }),
  }),
  G2: (_variant, context) => (context.network === 'x' ? problem(notSummoned()) : null),
  G3: blocked,
  G6: sunset,
};

/** Faults of incoming calls, by their letters. */
export const callFaults: readonly string[] = Object.keys(makers);

/** Makes the play of a fault such as `A2:truncated`; null when there is no such fault, variant or network. */
export function makePlay(fault: string, context: FaultContext): Play | null {
  const [name = '', variant = ''] = fault.split(':');
  const maker = Object.hasOwn(makers, name) ? makers[name] : undefined;
  return maker?.(variant, context) ?? null;
}
