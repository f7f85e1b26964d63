/** A state change that was not allowed. */
export interface Refusal {
  ok: false;
  /** Stable code, for example `post.not-from-here`. */
  code: string;
  /** Plain English: what happened and what to do. */
  message: string;
}

/** The answer to "what comes next?". */
export type Next<State> = { ok: true; state: State } | Refusal;

/** One row of a state table: where an event leads, or why it may not happen now. */
export type Step<State, Facts> = State | ((facts: Facts) => State | Refusal);

/** A state table: for every state, what each event leads to. */
export type StateTable<State extends string, Event extends string, Facts> = Record<
  State,
  Partial<Record<Event, Step<State, Facts>>>
>;

/** A state machine: a table of states and events, and a function that looks things up in it. */
export interface Machine<State extends string, Event extends string, Facts> {
  states: readonly State[];
  table: StateTable<State, Event, Facts>;
  /** The state after the event, or why there is none. Never throws. */
  next(state: State, event: Event, facts: Facts): Next<State>;
  /** The events that have a row in this state; a row may still refuse for its facts. */
  eventsFrom(state: State): Event[];
  /** Whether nothing leads on from this state. */
  isFinal(state: State): boolean;
}

/** Builds a refusal. */
export function refuse(code: string, message: string): Refusal {
  return { ok: false, code, message };
}

/**
 * Builds a machine from its table. `noun` names the thing in messages ("post") and begins the codes
 * of refusals ("post.not-from-here").
 */
export function defineMachine<State extends string, Event extends string, Facts>(
  noun: string,
  table: StateTable<State, Event, Facts>,
): Machine<State, Event, Facts> {
  const states = Object.keys(table) as State[];
  const eventsFrom = (state: State) => Object.keys(table[state]) as Event[];
  return {
    states,
    table,
    eventsFrom,
    isFinal: (state) => eventsFrom(state).length === 0,
    next(state, event, facts) {
      const step: Step<State, Facts> | undefined = table[state][event];
      if (step === undefined) {
        return refuse(
          `${noun}.not-from-here`,
          `This cannot be done while the ${noun} is "${state.replaceAll('-', ' ')}". Reload the page to see where it stands now.`,
        );
      }
      const result: State | Refusal = typeof step === 'function' ? step(facts) : step;
      return typeof result === 'string' ? { ok: true, state: result } : result;
    },
  };
}
