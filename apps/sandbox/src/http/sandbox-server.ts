import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ControlDesk } from '../control/control-desk';
import { FaultDesk } from '../faults/fault-desk';
import { type Delivery } from '../faults/catalogue';
import { GraphNetwork } from '../graph/network';
import { mergeParameters } from '../graph/call';
import { tokenOf } from '../graph/tokens';
import { FacebookNotifier } from '../graph/webhooks';
import { Postman } from '../delivery/postman';
import { XNotifier } from '../x/notifier';
import { isForeignForm, notSent, PublicPages } from '../pages/public-pages';
import { Stage } from '../scenarios/stage';
import { FacebookDialog } from '../sign-in/facebook-dialog';
import { XDialog } from '../sign-in/x-dialog';
import { XSignedDialog } from '../sign-in/x-signed-dialog';
import { type Network } from '../state/effects';
import { type World } from '../state/world';
import { XNetwork } from '../x/network';
import { isLoopback } from '../config';
import { BodyError, parseBody, readBody, type ParsedBody } from './body';
import { deliver } from './delivery';
import { jsonAnswer, seeOther, type SimAnswer, type SimRequest } from './messages';
import { withoutSecrets, withoutSecretsIn } from './redact';
import { RequestLog, type LoggedRequest } from './request-log';
import { locate, type Place } from './places';

/** A sign-in page: shows itself, and follows its own form. */
interface Dialog {
  handle(request: SimRequest, action: string): SimAnswer;
}

/** The one HTTP server of the sandbox: both networks, their public pages and the control interface. */
export class SandboxServer {
  readonly server: Server;
  private readonly graph: GraphNetwork;
  private readonly x: XNetwork;
  private readonly faults = new FaultDesk();
  private readonly log = new RequestLog();
  private readonly postman: Postman;
  private readonly control: ControlDesk;
  private readonly pages: PublicPages;
  private readonly dialogs: Readonly<Partial<Record<Place['kind'], Dialog>>>;

  constructor(private readonly world: World) {
    this.graph = new GraphNetwork(world);
    this.x = new XNetwork(world);
    this.postman = new Postman(world);
    new FacebookNotifier(world, this.faults, this.postman);
    new XNotifier(world, this.faults, this.postman);
    this.control = new ControlDesk(
      world,
      this.faults,
      this.log,
      this.postman,
      new Stage(world, this.postman),
    );
    this.pages = new PublicPages(world);
    this.dialogs = {
      'facebook-dialog': new FacebookDialog(world),
      'x-dialog': new XDialog(world),
      'x-signed-dialog': new XSignedDialog(world),
    };
    this.server = createServer((request, response) => {
      this.serve(request, response).catch((error: unknown) => {
        console.error('The sandbox failed on a request:', error);
        response.destroy();
      });
    });
  }

  /** Stops listening, and cuts the connections that faults hold open. */
  async close(): Promise<void> {
    this.postman.stop();
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const address = new URL(incoming.url ?? '/', 'http://sandbox.invalid');
    const place = locate(incoming.headers.host ?? '', address.pathname);
    let body: ParsedBody;
    try {
      body = parseBody(incoming.headers['content-type'] ?? '', await readBody(incoming));
    } catch (error) {
      if (!(error instanceof BodyError)) throw error;
      this.send(response, {
        kind: 'answer',
        answer: jsonAnswer(error.status, { error: { message: error.message, code: error.status } }),
      });
      return;
    }
    const request: SimRequest = {
      method: incoming.method ?? 'GET',
      path: place.path,
      query: address.searchParams,
      headers: headersOf(incoming),
      ...body,
    };
    const delivery =
      place.kind === 'facebook' || place.kind === 'x'
        ? await this.serveNetwork(place.kind, request)
        : { kind: 'answer' as const, answer: await this.serveOther(place, request) };
    this.send(response, delivery);
  }

  private async serveOther(place: Place, request: SimRequest): Promise<SimAnswer> {
    if (place.kind === 'control') return this.control.handle(request);
    const dialog = this.dialogs[place.kind];
    if (dialog) return isForeignForm(request) ? notSent() : dialog.handle(request, place.path);
    if (place.kind === 'health') {
      return jsonAnswer(200, {
        status: 'ok',
        sandbox: true,
        now: this.world.clock.iso(),
        effects: this.world.journal.all().length,
      });
    }
    const home = sameComputer(request, this.world.publicUrl);
    return home ? seeOther(home) : this.pages.handle(request);
  }

  private async serveNetwork(network: Network, request: SimRequest): Promise<Delivery> {
    const entry = this.openEntry(network, request);
    const target = {
      network,
      method: request.method,
      path: request.path,
      pageId: this.pageOf(network, request),
    };
    const fault = this.faults.takePlay(target, this.world.clock.now());
    entry.fault = fault?.name ?? null;
    const applied = fault === null || fault.play.applied;
    const scope = { effects: entry.effects, readLagMs: fault?.play.readLagMs ?? 0 };
    const answer = applied
      ? await this.world.within(scope, () => this.run(network, request))
      : null;
    entry.applied = entry.effects.length > 0;
    const delivery = this.withHeaders(
      network,
      fault
        ? fault.play.deliver(answer)
        : { kind: 'answer', answer: answer ?? jsonAnswer(500, {}) },
    );
    completeEntry(entry, delivery);
    return delivery;
  }

  private run(network: Network, request: SimRequest): Promise<SimAnswer> {
    return network === 'x' ? this.x.handle(request) : this.graph.handle(request);
  }

  /** Gives an answer that a fault made up the headers that the network puts on everything. */
  private withHeaders(network: Network, delivery: Delivery): Delivery {
    if (!('answer' in delivery)) return delivery;
    const own = network === 'x' ? this.x.headers() : this.graph.headers(null);
    const { answer } = delivery;
    return { ...delivery, answer: { ...answer, headers: { ...own, ...answer.headers } } };
  }

  private openEntry(network: Network, request: SimRequest): LoggedRequest {
    const files = [...request.files].map(
      ([name, file]) => [name, `[${file.bytes.length} bytes]`] as const,
    );
    return this.log.open({
      at: this.world.clock.iso(),
      network,
      method: request.method,
      path: request.path,
      query: withoutSecrets(request.query),
      headers: withoutSecrets(Object.entries(request.headers)),
      body:
        request.json === null
          ? withoutSecrets([...request.form, ...files])
          : withoutSecretsIn(request.json),
    });
  }

  private pageOf(network: Network, request: SimRequest): string {
    const parameters =
      network === 'facebook' ? mergeParameters(request) : new Map<string, string>();
    const token = tokenOf(request, parameters) ?? '';
    const signedIn = this.world.state.signIn.tokens.get(token);
    if (signedIn) return (network === 'x' ? signedIn.holder : signedIn.page) ?? '';
    for (const page of this.world.state.pages.values()) {
      if (page.network === network && page.token === token) return page.id;
    }
    return '';
  }

  private send(response: ServerResponse, delivery: Delivery): void {
    response.sendDate = false;
    response.setHeader('date', new Date(this.world.clock.now()).toUTCString());
    deliver(response, delivery);
  }
}

/**
 * The public address of a page that was asked for under this computer's other name (`127.0.0.1` for
 * `localhost`): cookies stay with one name, so a visitor would otherwise be somebody else there. Null when it
 * was asked for under the right one.
 */
function sameComputer(request: SimRequest, publicUrl: string): string | null {
  const asked = `http://${request.headers['host'] ?? ''}`;
  if (request.method !== 'GET' || !URL.canParse(asked) || !URL.canParse(publicUrl)) return null;
  const [from, to] = [new URL(asked), new URL(publicUrl)];
  const isAlias = isLoopback(from.hostname) && isLoopback(to.hostname) && from.port === to.port;
  if (!isAlias || from.hostname === to.hostname) return null;
  const query = request.query.toString();
  return `${publicUrl}${request.path}${query === '' ? '' : `?${query}`}`;
}

function headersOf(incoming: IncomingMessage): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

function completeEntry(entry: LoggedRequest, delivery: Delivery): void {
  if (!('answer' in delivery)) return;
  entry.status = delivery.answer.status;
  const text = delivery.answer.body.toString().slice(0, 8000);
  try {
    entry.answer = withoutSecretsIn(JSON.parse(text) as unknown);
  } catch {
    entry.answer = withoutSecretsIn(text.slice(0, 500));
  }
}
