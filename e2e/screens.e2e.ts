import { type Browser, expect } from '@playwright/test';
import { Person } from './pages/person';
import { lookAtBoth, phone } from './support/both-widths';
import { Desk } from './support/desk';
import { people, sandboxUrl } from './support/demo';
import { type Screen, ScreenCheck } from './support/screen-check';
import { Sandbox, demoPages } from './support/sandbox';
import { test } from './support/test';

/** What the screens show that need something to show. */
interface Scene {
  refused: string;
  waiting: string;
  published: string;
  comment: string;
  thread: string;
  setUpPath: string;
}

const home: Screen = { path: '/', heading: 'What needs you now', title: 'Home' };
const queue: Screen = { path: '/review', heading: 'Review', title: 'Review' };
const inbox: Screen = { path: '/inbox', heading: 'Inbox', title: 'Inbox' };
const log: Screen = { path: '/log', heading: 'Log', title: 'Log' };
const reports: Screen = { path: '/reports', heading: 'Reports', title: 'Reports' };
const channels: Screen = { path: '/channels', heading: 'Channels', title: 'Channels' };
const team: Screen = { path: '/people', heading: 'People', title: 'People' };
const policy: Screen = { path: '/policy', heading: 'Policy', title: 'Policy' };
const rules: Screen = { path: '/policy/rules', heading: 'Rules', title: 'Rules' };
const consents: Screen = { path: '/consents', heading: 'Consents', title: 'Consents' };
const notices: Screen = { path: '/notices', heading: 'Notices', title: 'Notices' };
const more: Screen = { path: '/more', heading: 'More', title: 'More' };
const month: Screen = { path: '/calendar', heading: 'Calendar', title: 'Calendar' };
const week: Screen = { ...month, path: '/calendar?view=week' };
const list: Screen = { ...month, path: '/calendar?view=list' };
const newPost: Screen = { path: '/posts/new', heading: 'New post', title: 'New post' };
const postTable: Screen = {
  path: '/posts/table',
  heading: 'Posts from a table',
  title: 'Posts from a table',
};
const nowhere: Screen = { path: '/nowhere', heading: 'Page not found', title: 'Page not found' };

const editPost = ({ refused }: Scene): Screen => ({
  path: `/posts/${refused}`,
  heading: 'Edit post',
  title: 'Post',
});
const postView = ({ published }: Scene): Screen => ({
  path: `/posts/${published}`,
  heading: 'Post',
  title: 'Post',
});
const reviewOne = ({ waiting }: Scene): Screen => ({
  path: `/review/${waiting}`,
  heading: 'May this post go out?',
  title: 'Review one',
});
const oneComment = ({ comment }: Scene): Screen => ({
  path: `/inbox/${comment}`,
  heading: /^Comment by/,
  title: 'Comment',
});
const thread = ({ thread: id }: Scene): Screen => ({
  path: `/log/threads/${id}`,
  heading: /./,
  title: 'Thread',
});

type Place = Screen | ((scene: Scene) => Screen);

/** Who works where. Everybody can reach every page: one sees them all, the others what they see otherwise. */
const rounds: Record<string, { email: string; places: Place[] }> = {
  'the practice manager': {
    email: people.manager,
    places: [
      ...[home, month, week, list, newPost, postTable, editPost, postView, queue, reviewOne],
      ...[
        inbox,
        oneComment,
        log,
        thread,
        channels,
        team,
        policy,
        rules,
        consents,
        notices,
        more,
        nowhere,
      ],
    ],
  },
  'the doctor': {
    email: people.doctor,
    places: [home, queue, reviewOne, oneComment, policy],
  },
  'the compliance lead': {
    email: people.compliance,
    places: [home, reviewOne, thread],
  },
  'the auditor': {
    email: people.auditor,
    places: [home, list, postView, reports, channels, team],
  },
};

test.describe('every screen, wide and narrow', () => {
  let scene: Scene;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(180_000);
    scene = await setScene(browser);
  });

  test('signing in and setting a password', async ({ browser }) => {
    const doors: Screen[] = [
      { path: '/sign-in', heading: 'Sign in', title: 'Sign in' },
      { path: scene.setUpPath, heading: 'Set your password', title: 'Set your password' },
    ];
    const wide = await browser.newContext();
    const narrow = await browser.newContext(phone);
    await lookAtBoth(wide, narrow, doors);
  });

  for (const [who, { email, places }] of Object.entries(rounds)) {
    test(`what ${who} sees`, async ({ browser }) => {
      test.setTimeout(240_000);
      const { context: wide } = await Person.signIn(browser, email);
      const narrow = await browser.newContext({
        ...phone,
        storageState: await wide.storageState(),
      });
      const screens = places.map((place) => (typeof place === 'function' ? place(scene) : place));
      await lookAtBoth(wide, narrow, screens);
    });
  }

  test('the same in the dark', async ({ browser }) => {
    test.setTimeout(240_000);
    const { page } = await Person.signIn(browser, people.manager);
    const check = new ScreenCheck(page);
    for (const place of [home, month, newPost, editPost, postView, reviewOne, oneComment, log]) {
      const screen = typeof place === 'function' ? place(scene) : place;
      await check.open(screen);
      expect.soft(await check.lookInTheDark(), screen.path).toEqual([]);
    }
  });
});

/** A post that a rule refused, one that waits for an approver, one that is out, and a comment under it. */
async function setScene(browser: Browser): Promise<Scene> {
  const number = Date.now() % 100_000;
  const { context } = await Person.signIn(browser, people.manager);
  const manager = new Desk(context.request);
  const refused = await manager.sendForApproval(
    `Studies show that the jab is 100% safe for Mrs Doe, 07700 900417. ${number}`,
    { networks: ['facebook', 'x'] },
    'changes-needed',
  );
  const waiting = await manager.sendForApproval(
    `Flu clinics start on Thursday for everybody over 65. #fluclinicnow ${number}`,
    { networks: ['facebook', 'x'], at: inFiveDays() },
  );
  const published = await manager.sendForApproval(
    `The surgery’s car park is open again. ${number}`,
  );
  const { context: doctors } = await Person.signIn(browser, people.doctor);
  await new Desk(doctors.request).approve(published);
  await manager.untilPostIs(published, 'published');

  const sandbox = new Sandbox(sandboxUrl());
  const words = `Do you still have the old benches? ${number}`;
  const made = (await sandbox.journal(demoPages.facebook)).find(
    (effect) => effect.message?.includes(`open again. ${number}`) === true,
  );
  await sandbox.act('facebook', 'Nerys Vaughan', 'comment', {
    object: made?.id ?? '',
    text: words,
  });
  const { id: comment, threadId } = await manager.untilCommentIsThere(words);
  const setUpPath = await manager.invite(`new.${number}@waterfront.example`);
  await Promise.all([context.close(), doctors.close()]);
  return { refused, waiting, published, comment, thread: threadId, setUpPath };
}

/** Wall time of a morning that is not far away. */
function inFiveDays(): string {
  return `${new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)}T08:30`;
}
