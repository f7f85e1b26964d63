import { type LiveEvent } from '@canteen/contracts';
import { LiveBus } from '@canteen/platform';
import { type Subscription } from 'rxjs';
import { type Acting } from '../access/acting';
import { peopleArea } from '../testing/people-area';
import { type TestApplication, testApplication } from '../testing/test-application';
import { type TestPractice } from '../testing/test-practice';
import { LiveFeed } from './live-feed';

const PASSWORD = 'lantern-orchard-tide';

/** Tells whoever listens, in the same process. */
class OwnBus extends LiveBus {
  readonly connected = true;
  readonly listeners = new Set<(event: LiveEvent) => void>();

  publish(_practiceId: string, event: LiveEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  subscribe(_practiceId: string, listener: (event: LiveEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

describe(LiveFeed.name, () => {
  let app: TestApplication;
  let practice: TestPractice;
  let area: ReturnType<typeof peopleArea>;
  let bus: OwnBus;
  let stream: Subscription | undefined;

  beforeAll(async () => {
    app = await testApplication();
    area = peopleArea(app);
    practice = await app.practice();
    await area.givePassword(practice, 'doctor', PASSWORD);
  });
  afterAll(() => app.close());
  afterEach(() => stream?.unsubscribe());

  /** The doctor signs in and opens a window; when its stream ends, `ended` is there. */
  async function open() {
    bus = new OwnBus();
    const { email } = practice.as('doctor');
    const here = { address: '192.0.2.3', browser: '' };
    const { token } = await area.signIn.signIn({ email, password: PASSWORD }, here);
    const admission = await area.signIn.admit(token);
    if (!admission) throw new Error('The doctor was not let in.');
    const heard: string[] = [];
    const ended = new Promise<void>((resolve) => {
      stream = new LiveFeed(bus, app.identity).follow(admission.acting).subscribe({
        next: (event) => heard.push(typeof event === 'string' ? event : event.topic),
        complete: resolve,
      });
    });
    return { acting: admission.acting, heard, ended };
  }
  const announce = (topic: LiveEvent['topic']) => bus.publish(practice.id, { topic, id: null });

  it.each<[string, (acting: Acting) => Promise<void>]>([
    ['signs out', (acting) => area.signIn.signOut(acting)],
    [
      'is no member any more',
      ({ memberId }) => area.register.end(practice.as('manager'), memberId),
    ],
  ])('ends at once when its owner %s', async (_title, leave) => {
    const { acting, heard, ended } = await open();
    announce('posts');
    app.live.events.length = 0;
    await leave(acting);
    expect(app.live.events.map(({ event }) => event.topic)).toContain('session');
    announce('session');
    await ended;
    expect(heard).toEqual(['posts', 'session', 'session']);
    expect(bus.listeners.size).toBe(0);
    await app.asSuperuser('UPDATE members SET ended_at = NULL WHERE id = $1', [acting.memberId]);
  });

  it('ends with a session that nobody used for four hours, which an open window does not keep alive', async () => {
    const { ended } = await open();
    app.clock.advance(4 * 3_600_000);
    announce('session');
    await ended;
  });

  it('goes on when the session of somebody else ended', async () => {
    const { acting, heard } = await open();
    announce('session');
    await area.proof.ways(acting);
    announce('posts');
    expect(heard).toEqual(['session', 'posts']);
    expect(bus.listeners.size).toBe(1);
  });
});
