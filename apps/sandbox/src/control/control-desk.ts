import { type z } from 'zod';
import { type FaultDesk } from '../faults/fault-desk';
import { jsonAnswer, type SimAnswer, type SimRequest } from '../http/messages';
import { findRoute, type Route } from '../http/router';
import { type RequestLog } from '../http/request-log';
import { type Postman } from '../delivery/postman';
import { PersonError } from '../people/people';
import { type Stage } from '../scenarios/stage';
import { type World } from '../state/world';
import { ControlError, type ControlCall, type ControlHandler } from './control-call';
import { controlRoutes } from './routes';

/** The interface under `/_sim` through which tests and tools move people, time and faults. */
export class ControlDesk {
  private readonly routes: readonly Route<ControlHandler>[] = controlRoutes;

  constructor(
    private readonly world: World,
    private readonly faults: FaultDesk,
    private readonly log: RequestLog,
    private readonly postman: Postman,
    private readonly stage: Stage,
  ) {}

  /** Answers one request; `request.path` has lost `/_sim`. */
  async handle(request: SimRequest): Promise<SimAnswer> {
    const match = findRoute(this.routes, request.method, request.path);
    if (match === null) return failure(404, 'There is no such control.');
    if (match === 'wrong-method') return failure(405, 'This control does not take that method.');
    const call: ControlCall = {
      world: this.world,
      faults: this.faults,
      log: this.log,
      postman: this.postman,
      stage: this.stage,
      path: match.parameters,
      query: request.query,
      json: request.json,
      read: (shape) => readJson(shape, request.json),
    };
    try {
      return jsonAnswer(200, await match.handler(call));
    } catch (error) {
      if (error instanceof ControlError) return failure(error.status, error.message);
      if (error instanceof PersonError) return failure(409, error.message);
      throw error;
    }
  }
}

function readJson<T>(shape: z.ZodType<T>, json: unknown): T {
  const parsed = shape.safeParse(json ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`,
  );
  throw new ControlError(400, problems.join('; '));
}

function failure(status: number, message: string): SimAnswer {
  return jsonAnswer(status, { error: message });
}
