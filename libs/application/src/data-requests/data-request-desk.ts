import {
  type CloseDataRequestBody,
  type ConfirmIdentityBody,
  type DataRequestPage,
  type DataRequestQuery,
  type DataRequestView,
  type ExtendDataRequestBody,
  type LogKind,
  type OpenDataRequestBody,
} from '@canteen/contracts';
import {
  type DataRequest,
  DataRequestRepository,
  PracticeRepository,
  type SealedRef,
  SealedTexts,
  type Transaction,
  UnitOfWork,
} from '@canteen/data-access';
import { type JsonObject } from '@canteen/ledger';
import { AppError } from '@canteen/platform';
import { dataRequestDue, localDate } from '@canteen/scheduling';
import { Injectable } from '@nestjs/common';
import { type Acting, actorOf, requireRole } from '../access/acting';
import { keeperRoles } from '../erasure/erasure-rules';
import { nationOf } from '../posts/calendar';
import { type Asked } from './asked';
import { mayWork, requestSummaries, requestView } from './data-request-views';

/**
 * Opens, dates and closes requests of people for what is kept about them (UK GDPR Article 15). Only those who answer
 * for people’s data see them: a request says who asks, and leads to everything about that person.
 */
@Injectable()
export class DataRequestDesk {
  constructor(private readonly uow: UnitOfWork) {}

  /** Open requests, the soonest due first, or closed ones. */
  async list(acting: Acting, query: DataRequestQuery): Promise<DataRequestPage> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const { items, next } = await tx
        .use(DataRequestRepository)
        .page(query.state, query.after, query.limit);
      return { items: await requestSummaries(tx, acting, items), next };
    });
  }

  /** @throws AppError NOT_FOUND */
  async view(acting: Acting, id: string): Promise<DataRequestView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      const request = await tx.use(DataRequestRepository).byId(id);
      if (!request) throw notFound();
      return requestView(tx, acting, request);
    });
  }

  /** @throws AppError INVALID_INPUT when it is said to have come in the future */
  async open(acting: Acting, body: OpenDataRequestBody): Promise<DataRequestView> {
    requireRole(acting, ...keeperRoles);
    return this.uow.run(acting.practiceId, async (tx) => {
      requireNotAfterToday(tx, acting, 'receivedOn', body.receivedOn);
      const { name, accounts, words, receivedOn, identity } = body;
      const id = tx.ids.next();
      const asked: Asked = { name, accounts, words };
      const request: DataRequest = {
        id,
        practiceId: tx.practiceId,
        askedId: (await tx.use(SealedTexts).seal(id, 'asked', JSON.stringify(asked))).id,
        state: 'open',
        receivedOn,
        dueOn: await dueOn(tx, receivedOn, false),
        identity,
        identityOn: null,
        extendedAt: null,
        search: { phase: 'not-begun', after: null, before: null, top: 0, accounts: [] },
        openedBy: acting.memberId,
        openedAt: tx.now,
        answeredAt: null,
        closedBy: null,
        closedAt: null,
      };
      await tx.use(DataRequestRepository).add(request);
      const facts = { received: receivedOn, due: request.dueOn, identity };
      note(tx, acting, request, 'data-request.opened', facts);
      return requestView(tx, acting, request);
    });
  }

  /**
   * Proof of identity came, which had been asked for: the month counts from then.
   *
   * @throws AppError NOT_FOUND, STATE_REFUSED, INVALID_INPUT
   */
  async confirmIdentity(
    acting: Acting,
    id: string,
    { identity, on }: ConfirmIdentityBody,
  ): Promise<DataRequestView> {
    requireRole(acting, ...keeperRoles);
    return this.changeOpen(acting, id, async (tx, request) => {
      if (request.identity !== 'asked') throw refused('It is known already who asks.');
      requireNotAfterToday(tx, acting, 'on', on);
      if (on < request.receivedOn) {
        throw new AppError(
          'INVALID_INPUT',
          'That is before the request came. Choose a later day.',
          {
            fields: { on: 'Choose the day on which the proof came.' },
          },
        );
      }
      const due = await dueOn(tx, on, request.extendedAt !== null);
      await tx.use(DataRequestRepository).change(request, { identity, identityOn: on, dueOn: due });
      note(tx, acting, request, 'data-request.identity-shown', { identity, on, due });
    });
  }

  /** Two months more. The person has to be told within the first month. @throws AppError NOT_FOUND, STATE_REFUSED */
  async extend(
    acting: Acting,
    id: string,
    { reason }: ExtendDataRequestBody,
  ): Promise<DataRequestView> {
    requireRole(acting, ...keeperRoles);
    return this.changeOpen(acting, id, async (tx, request) => {
      if (request.extendedAt !== null) throw refused('It was extended before; that is done once.');
      if (localDate(tx.now, acting.timeZone) > request.dueOn) {
        throw refused(
          'Its time is over. An extension is told to the person within the first month.',
        );
      }
      const due = await dueOn(tx, request.identityOn ?? request.receivedOn, true);
      await tx.use(DataRequestRepository).change(request, { extendedAt: tx.now, dueOn: due });
      const sealed = await tx.use(SealedTexts).seal(id, 'reason', reason);
      note(tx, acting, request, 'data-request.extended', { due }, { reason: sealed });
    });
  }

  /** @throws AppError NOT_FOUND, STATE_REFUSED when it is closed, or was never answered */
  async close(acting: Acting, id: string, body: CloseDataRequestBody): Promise<DataRequestView> {
    requireRole(acting, ...keeperRoles);
    return this.changeOpen(acting, id, async (tx, request) => {
      if (body.state === 'answered' && request.answeredAt === null) {
        throw refused(
          'No answer was made yet. Make it first, or refuse the request with its ground.',
        );
      }
      const { state } = body;
      await tx
        .use(DataRequestRepository)
        .change(request, { state, closedBy: acting.memberId, closedAt: tx.now });
      const sealed = await tx.use(SealedTexts).seal(id, 'reason', body.reason);
      const ground = body.state === 'refused' ? body.ground : null;
      note(tx, acting, request, 'data-request.closed', { state, ground }, { reason: sealed });
    });
  }

  private async changeOpen(
    acting: Acting,
    id: string,
    change: (tx: Transaction, request: DataRequest) => Promise<void>,
  ): Promise<DataRequestView> {
    return this.uow.run(acting.practiceId, async (tx) => {
      const request = await lockOpen(tx, id);
      await change(tx, request);
      return requestView(tx, acting, request);
    });
  }
}

/** A request that is still worked on, held until the commit. @throws AppError NOT_FOUND, STATE_REFUSED */
export async function lockOpen(tx: Transaction, id: string): Promise<DataRequest> {
  const request = await tx.use(DataRequestRepository).lock(id);
  if (!request) throw notFound();
  const may = mayWork(request);
  if (!may.allowed) throw refused(may.reason ?? '');
  return request;
}

/** Appends what happened to a request; whose it is, no entry says. */
export function note(
  tx: Transaction,
  acting: Acting,
  { id }: DataRequest,
  kind: Extract<LogKind, `data-request.${string}`>,
  data: JsonObject,
  texts: Record<string, SealedRef> = {},
): void {
  const subject = { type: 'data-request', id };
  tx.log.append({ kind, actor: actorOf(acting), subject, thread: null, data, texts });
}

async function dueOn(tx: Transaction, from: string, extended: boolean): Promise<string> {
  const { policy } = await tx.use(PracticeRepository).get();
  return dataRequestDue({ from, extended, nation: nationOf[policy.nation] });
}

function requireNotAfterToday(tx: Transaction, acting: Acting, field: string, day: string): void {
  if (day <= localDate(tx.now, acting.timeZone)) return;
  throw new AppError(
    'INVALID_INPUT',
    'That day is still to come. Choose today or an earlier one.',
    {
      fields: { [field]: 'Choose today or an earlier day.' },
    },
  );
}

export function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such data request.');
}

function refused(reason: string): AppError {
  return new AppError('STATE_REFUSED', reason);
}
