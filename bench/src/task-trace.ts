interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds. */
  ts: number;
  dur?: number;
  /** Microseconds of processor time, where the browser tells. */
  tdur?: number;
  args?: { data?: { type?: string } };
}

/**
 * How long each task of the page's main thread took, in ms, from a trace of Chromium (categories `toplevel`
 * and the two `devtools.timeline`). The main thread is the one on which keys arrive; what was before the
 * first key counts too, because the engine is loaded then. Processor time where the trace has it, so that
 * a busy machine does not count.
 */
export function mainThreadTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const key = traceEvents.find(
    ({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown',
  );
  if (key === undefined) throw new Error('The trace has no key.');
  return traceEvents
    .filter(
      ({ name, ph, pid, tid }) =>
        /RunTask$/.test(name) && ph === 'X' && pid === key.pid && tid === key.tid,
    )
    .map(({ dur = 0, tdur = dur }) => tdur / 1000);
}
