import { readContract } from '../testing/contracts';
import { RunningSandbox } from '../testing/running-sandbox';
import { commentTable, photoTable, postTable } from './nodes';
import { pageTable } from './page-node';
import { type Viewer } from './viewer';

interface Api {
  readonly method: string;
  /** Path of an edge; changes and deletions of the node itself have a name instead. */
  readonly endpoint?: string;
  readonly name?: string;
  readonly params: readonly { readonly name: string }[];
}
interface Contract {
  readonly nodes: Record<
    string,
    { readonly fields: readonly { readonly name: string }[]; readonly apis: readonly Api[] }
  >;
}

const contract = readContract('fb-graph-subset.json') as Contract | null;
const whenPresent = contract ? test : test.skip;

let sandbox: RunningSandbox;
let viewer: Viewer;
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
  const { world } = sandbox;
  viewer = { world, page: null, scopes: [], tasks: () => [], pageToken: () => undefined };
});
afterAll(() => sandbox.stop());

/** Names that the network's reference documents beside the specification: edges of a Page's list of accounts and pictures. */
const documentedElsewhere = new Set(['tasks', 'picture', 'attachments', 'page_story_id']);

whenPresent.each([
  ['Page', () => pageTable(viewer)],
  ['PagePost', () => postTable(viewer)],
  ['Comment', () => commentTable(viewer)],
  ['Photo', () => photoTable(viewer)],
] as const)('every field of a %s exists on the network', (name, table) => {
  const node = contract?.nodes[name];
  const known = new Set([
    ...(node?.fields.map((field) => field.name) ?? []),
    ...(node?.apis.filter((api) => api.method === 'GET').map((api) => api.endpoint ?? '') ?? []),
    ...documentedElsewhere,
  ]);
  expect(known.size).toBeGreaterThan(20);
  expect(Object.keys(table()).filter((field) => !known.has(field))).toEqual([]);
});

whenPresent.each([
  [
    'Page',
    'POST',
    'feed',
    ['message', 'link', 'attached_media', 'published', 'scheduled_publish_time'],
  ],
  [
    'Page',
    'POST',
    'photos',
    ['caption', 'message', 'alt_text_custom', 'published', 'temporary', 'url'],
  ],
  ['Page', 'POST', 'subscribed_apps', ['subscribed_fields']],
  ['Page', 'GET', 'insights', ['metric', 'since', 'until']],
  ['Page', 'POST', 'messages', ['recipient', 'message']],
  ['Comment', 'GET', 'comments', ['filter', 'order', 'since']],
  ['PagePost', 'POST', 'comments', ['message']],
  ['Comment', 'POST', '#update', ['is_hidden', 'message']],
  ['PagePost', 'POST', '#update', ['message', 'is_published', 'is_hidden']],
])('%s %s %s takes the parameters the sandbox reads', (name, method, endpoint, parameters) => {
  const api = contract?.nodes[name]?.apis.find(
    (item) => item.method === method && (item.endpoint ?? item.name) === endpoint,
  );
  const known = api?.params.map((parameter) => parameter.name) ?? [];
  expect(parameters.filter((parameter) => !known.includes(parameter))).toEqual([]);
});
