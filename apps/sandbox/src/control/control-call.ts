import { type z } from 'zod';
import { type FaultDesk } from '../faults/fault-desk';
import { type Postman } from '../delivery/postman';
import { type RequestLog } from '../http/request-log';
import { type Stage } from '../scenarios/stage';
import { type Page } from '../state/state';
import { type World } from '../state/world';

/** An order that the control interface cannot follow; `message` says why. */
export class ControlError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** What a control route works with. */
export interface ControlCall {
  readonly world: World;
  readonly faults: FaultDesk;
  readonly log: RequestLog;
  readonly postman: Postman;
  readonly stage: Stage;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly json: unknown;
  /** Checks the JSON body. @throws ControlError 400 naming what is wrong. */
  read<T>(shape: z.ZodType<T>): T;
}

export type ControlHandler = (call: ControlCall) => unknown;

/** @throws ControlError 404 when there is no page or account with this id */
export function requirePage(call: ControlCall, id: string): Page {
  const page = call.world.state.pages.get(id);
  if (!page) throw new ControlError(404, 'There is no such page or account.');
  return page;
}
