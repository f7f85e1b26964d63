import { SandboxProgram } from '@canteen/connectors/testing';
import { type CommentDetail, type NamedContact, PracticePolicy } from '@canteen/contracts';
import { ChannelRepository, PracticeRepository } from '@canteen/data-access';
import { GuidanceEngine, ScreeningBrokeOff } from '../screening/guidance-engine';
import { inboxArea } from './inbox-area';
import { postsArea } from './posts-area';
import { publishingArea } from './publishing-area';
import { type TestApplication, testApplication } from './test-application';
import { type TestPractice } from './test-practice';

/** A Monday morning, when every test begins. */
export const NOW = '2026-11-23T09:00:00.000Z';
export const PRAISE = 'Lovely open day on Saturday, thanks for having us along.';
export const CRISIS = 'I cannot go on any more. I am going to kill myself tonight.';

/** The real engine, which can be made to break off. */
class ScriptedEngine extends GuidanceEngine {
  failing = false;

  override run(input: Parameters<GuidanceEngine['run']>[0]) {
    if (this.failing) throw new ScreeningBrokeOff('error');
    return super.run(input);
  }
}

interface Parts {
  app: TestApplication;
  sandbox: SandboxProgram;
  engine: ScriptedEngine;
  posts: ReturnType<typeof postsArea>;
  sending: ReturnType<typeof publishingArea>;
  area: ReturnType<typeof inboxArea>;
  practice: TestPractice;
}

async function startParts(): Promise<Parts> {
  const sandbox = await SandboxProgram.start();
  const app = await testApplication({ now: NOW });
  const posts = postsArea(app);
  const engine = new ScriptedEngine(app.clock);
  const sending = publishingArea(app, posts, sandbox);
  const area = inboxArea(app, posts, sending, sandbox, engine);
  return { app, sandbox, engine, posts, sending, area, practice: await app.practice() };
}

/**
 * An inbox with its networks for all tests of a file, and what most of them begin with. Each test has a
 * practice of its own, on the same morning, with networks that work.
 */
export function inboxScene(): InboxScene {
  // Real databases and networks on a busy machine take their time.
  jest.setTimeout(60_000);
  const scene = new InboxScene();
  beforeAll(() => scene.start());
  afterAll(() => scene.close());
  beforeEach(() => scene.reset());
  return scene;
}

class InboxScene {
  private parts: Parts | undefined;

  async start(): Promise<void> {
    this.parts = await startParts();
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.sandbox.stop();
  }

  async reset(): Promise<void> {
    this.engine.failing = false;
    await this.sandbox.control('DELETE', '/faults');
    await this.area.setTime(NOW);
    await this.anotherPractice();
  }

  get app(): TestApplication {
    return this.running.app;
  }

  get sandbox(): SandboxProgram {
    return this.running.sandbox;
  }

  get engine(): ScriptedEngine {
    return this.running.engine;
  }

  get posts(): Parts['posts'] {
    return this.running.posts;
  }

  get area(): Parts['area'] {
    return this.running.area;
  }

  get practice(): TestPractice {
    return this.running.practice;
  }

  /** From here on everything is about a new practice. */
  async anotherPractice(): Promise<void> {
    this.running.practice = await this.app.practice();
  }

  /** Somebody comments under a new post of ours, and the inbox has it. */
  async commented(text = PRAISE) {
    const post = await this.area.postOut(this.practice);
    const person = await this.sandbox.newPerson('facebook', 'Bev Marsh');
    const remoteId = await this.sandbox.act(person, 'comment', { object: post.remoteId, text });
    await this.area.read();
    const [comment] = await this.area.all(this.practice);
    if (!comment) throw new Error('The comment was not imported.');
    return { post, person, remoteId, id: comment.id, comment };
  }

  /** A reply to a comment, written by the manager and approved by two others. */
  async approvedReply(id: string): Promise<string> {
    const { area, posts, practice } = this;
    const manager = practice.as('manager');
    const text = 'Thank you, Bev, that is kind of you to say.';
    const started = await area.replies.start(manager, id, { text });
    await posts.writer.submit(manager, started.postId, { version: started.version });
    await this.app.runDueWork(posts.screener);
    await posts.approve(practice, 'doctor', started.postId);
    const post = await posts.reader.detail(manager, started.postId);
    if (post.state === 'in-review') await posts.approve(practice, 'compliance', started.postId);
    return started.postId;
  }

  /** The kinds of all entries, the oldest first. */
  async kinds(): Promise<string[]> {
    return (await this.app.log(this.practice.id)).map((entry) => entry.kind);
  }

  /** The entries of a kind. */
  async entries(kind: string) {
    return (await this.app.log(this.practice.id)).filter((entry) => entry.kind === kind);
  }

  detail(id: string): Promise<CommentDetail> {
    return this.area.inbox.detail(this.practice.as('manager'), id);
  }

  noticesOf(subjectId: string) {
    return this.app.asSuperuser<{
      kind: string;
      email: string;
      member_id: string | null;
      sentence: string;
    }>('SELECT kind, email, member_id, sentence FROM notices WHERE subject_id = $1 ORDER BY id', [
      subjectId,
    ]);
  }

  channelRow(id: string) {
    return this.app.uow.run(this.practice.id, async (tx) => {
      const channel = await tx.use(ChannelRepository).byId(id);
      if (!channel) throw new Error('No such channel.');
      return channel;
    });
  }

  /** A new account of X, connected. */
  connectX() {
    return this.running.sending.connect(this.practice, 'x');
  }

  async savePolicy(changes: Partial<PracticePolicy>): Promise<void> {
    await this.app.uow.run(this.practice.id, async (tx) => {
      const { policy } = await tx.use(PracticeRepository).get();
      await tx.use(PracticeRepository).savePolicy(PracticePolicy.parse({ ...policy, ...changes }));
    });
  }

  /** Three people to be called one after the other; only the first is a member. */
  async contacts(): Promise<void> {
    const contact = (role: NamedContact['role'], name: string, memberId: string | null) => {
      return { role, name, email: `${role}@practice.test`, telephone: '01632 960001', memberId };
    };
    await this.savePolicy({
      contacts: [
        contact('duty-clinician', 'Dr Simran Gill', this.practice.as('doctor').memberId),
        contact('next-contact', 'Ada North', null),
        contact('safeguarding-lead', 'Sam East', null),
      ],
    });
  }

  private get running(): Parts {
    if (!this.parts) throw new Error('The scene has not begun.');
    return this.parts;
  }
}
