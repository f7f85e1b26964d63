import {
  type Confirmed,
  type NotAccepted,
  type Outcome,
  ReadFailure,
  type Rejected,
} from './connector';
import { jsonOf } from './http/answers';
import { type Answered, type Exchange } from './http/transport';

/** What a network's own error table says about an answer. */
export interface Classified {
  outcome: Rejected | NotAccepted;
  /** Whether its word is not enough: the thing may stand there all the same. */
  probeFirst: boolean;
}

/** Looks an answer up in a network's table; null when the table does not know it. */
export type Classify = (answer: Answered) => Classified | null;

const isSuccess = (status: number) => status >= 200 && status < 300;
const isRefusal = (status: number) => status >= 400 && status < 500;

/**
 * The outcome of the call that publishes (or changes something), by where it failed: before the
 * first byte nothing was sent; a clear success confirms; a refusal counts only where the network's
 * table says so; everything else is unknown.
 *
 * @param confirm reads the success; null when it lacks what it must have.
 * @param probeAll whether no refusal is believed without a look (replies on Facebook).
 */
export function outcomeOf(
  exchange: Exchange,
  confirm: (json: unknown) => Confirmed | null,
  classify: Classify,
  probeAll = false,
): Outcome {
  if (exchange.kind === 'not-sent') {
    return { kind: 'not-accepted', retryAt: null, why: `${exchange.why} Nothing was sent.` };
  }
  if (exchange.kind === 'broken') return { kind: 'unknown', why: exchange.why };
  if (isSuccess(exchange.status)) {
    return (
      confirm(jsonOf(exchange)) ?? {
        kind: 'unknown',
        why: 'The network said yes, but not under which number.',
      }
    );
  }
  const unclear = `The network gave no clear answer (HTTP ${exchange.status}).`;
  if (!isRefusal(exchange.status)) return { kind: 'unknown', why: unclear };
  const classified = classify(exchange);
  if (classified === null) return { kind: 'unknown', why: unclear };
  if (!classified.probeFirst && !probeAll) return classified.outcome;
  return {
    kind: 'unknown',
    why: 'The network refused it in words that are not proof that it does not stand there.',
    suspected: classified.outcome,
  };
}

/**
 * The outcome of a step that comes before the publishing call, such as an upload, when it did not
 * succeed. No post was made, so nothing here is unknown.
 */
export function failedStep(exchange: Exchange, what: string, classify: Classify): Outcome {
  const none = 'Nothing was published.';
  if (exchange.kind !== 'answered') {
    return { kind: 'not-accepted', retryAt: null, why: `${what} failed. ${exchange.why} ${none}` };
  }
  if (isRefusal(exchange.status)) {
    const classified = classify(exchange);
    if (classified) return classified.outcome;
    return {
      kind: 'rejected',
      class: 'unclassified',
      code: `http.${exchange.status}`,
      message: `${what} was refused by the network. ${none}`,
    };
  }
  const why = `${what} got no clear answer (HTTP ${exchange.status}). ${none}`;
  return { kind: 'not-accepted', retryAt: null, why };
}

/** The success of a call, or undefined when it was not one. */
export function successOf(exchange: Exchange): Answered | undefined {
  return exchange.kind === 'answered' && isSuccess(exchange.status) ? exchange : undefined;
}

/** The failure of a reading, to be thrown. */
export function readFailure(exchange: Exchange, classify: Classify): ReadFailure {
  if (exchange.kind !== 'answered') {
    return new ReadFailure('unavailable', 'network.unreachable', exchange.why);
  }
  const classified = isRefusal(exchange.status) ? classify(exchange) : null;
  if (classified === null) {
    return new ReadFailure(
      'unavailable',
      `http.${exchange.status}`,
      `The network gave no usable answer (HTTP ${exchange.status}).`,
    );
  }
  const { outcome } = classified;
  return outcome.kind === 'rejected'
    ? new ReadFailure(outcome.class, outcome.code, outcome.message)
    : new ReadFailure(
        'rate-limited',
        'network.rate-limited',
        outcome.why,
        outcome.retryAt,
        outcome.ofApp,
      );
}
