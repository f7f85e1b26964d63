import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import Ajv from 'ajv';
import { appOnlyToken, sandboxXApp } from '../state/sign-in-state';
import { readContract } from '../testing/contracts';
import { dataOf, onePixel, RunningSandbox, type Read } from '../testing/running-sandbox';
import { xSignature } from './challenge';

const contract = readContract('x-openapi-subset.json');
const whenPresent = contract ? test : test.skip;

const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
if (contract) ajv.addSchema(contract, 'x');

/** What the specification finds wrong with an answer. */
function problems(schema: string, answer: Read): string {
  expect(answer.status).toBeLessThan(300);
  const validate = ajv.compile({ $ref: `x#/components/schemas/${schema}` });
  return validate(answer.json) ? '' : ajv.errorsText(validate.errors);
}

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await RunningSandbox.start();
});
afterAll(() => sandbox.stop());

const fields =
  'post.fields=author_id,conversation_id,created_at,display_text_range,entities,in_reply_to_user_id,referenced_posts,attachments,public_metrics,reply_settings,edit_controls,lang,source,possibly_sensitive&expansions=author_id,attachments.media_keys,referenced_posts.id,entities.mentions.username,in_reply_to_user_id&user.fields=created_at,public_metrics,verified,protected,description&media.fields=alt_text,url,width,height';

whenPresent('every answer fits the network’s own specification', async () => {
  const account = await sandbox.page('x');
  const person = await sandbox.person('x', 'Ann Public');
  const x = (method: string, path: string, body?: unknown) =>
    sandbox.x(method, path, account.token, body);
  const found: Record<string, string> = {};
  const check = (schema: string, answer: Read) => {
    found[schema] = problems(schema, answer) || (found[schema] ?? '');
    return answer;
  };

  const media = check(
    'MediaUploadResponse',
    await x('POST', '/media/upload', {
      media: onePixel.toString('base64'),
      media_category: 'tweet_image',
    }),
  );
  const mediaId = String(dataOf(media)['id']);
  check(
    'CreateMediaMetadataResponse',
    await x('POST', '/media/metadata', { id: mediaId, metadata: { alt_text: { text: 'A dot' } } }),
  );
  check(
    'GetMediaUploadStatusResponse',
    await x('GET', `/media/upload?media_id=${mediaId}&command=STATUS`),
  );
  const started = check(
    'InitializeMediaUploadResponse',
    await x('POST', '/media/upload/initialize', {
      media_type: 'image/png',
      total_bytes: onePixel.length,
      media_category: 'tweet_image',
    }),
  );
  const startedId = String(dataOf(started)['id']);
  check(
    'AppendMediaUploadResponse',
    await x('POST', `/media/upload/${startedId}/append`, {
      segment_index: 0,
      media: onePixel.toString('base64'),
    }),
  );
  check('FinalizeMediaUploadResponse', await x('POST', `/media/upload/${startedId}/finalize`));
  const made = check(
    'CreatePostsResponse',
    await x('POST', '/tweets', { text: 'See nhs.uk #Flu @ann', media: { media_ids: [mediaId] } }),
  );
  const id = String(dataOf(made)['id']);
  const reply = await sandbox.act(person.id, 'mention', {
    text: 'Thanks',
    handle: account.handle,
    inReplyTo: id,
  });
  check('GetPostsByIdResponse', await x('GET', `/tweets/${id}?${fields}`));
  check('GetPostsByIdResponse', await x('GET', `/tweets/5?${fields}`));
  check('GetPostsByIdsResponse', await x('GET', `/tweets?ids=${id},${reply},5&${fields}`));
  check('GetUsersMentionsResponse', await x('GET', `/users/${account.id}/mentions?${fields}`));
  check('GetUsersPostsResponse', await x('GET', `/users/${account.id}/tweets?${fields}`));
  check(
    'SearchPostsRecentResponse',
    await x('GET', `/tweets/search/recent?query=conversation_id:${id}&${fields}`),
  );
  check('GetUsersMeResponse', await x('GET', '/users/me?user.fields=created_at,verified'));
  check('GetUsersByUsernameResponse', await x('GET', `/users/by/username/${account.handle}`));
  check('HidePostsReplyResponse', await x('PUT', `/tweets/${reply}/hidden`, { hidden: true }));
  check('DeletePostsResponse', await x('DELETE', `/tweets/${id}`));

  expect(Object.keys(found)).toHaveLength(16);
  expect(Object.entries(found).filter(([, problem]) => problem !== '')).toEqual([]);
});

whenPresent('what is answered about callbacks fits, too', async () => {
  const account = await sandbox.page('x');
  const callback = createServer((request, response) => {
    const token = new URL(request.url ?? '/', 'http://callback.invalid').searchParams;
    const answer = xSignature(sandboxXApp.secret, token.get('crc_token') ?? '');
    response.end(JSON.stringify({ response_token: answer }));
  });
  await new Promise<void>((resolve) => callback.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(callback.address() as AddressInfo).port}/hook`;
  const app = (method: string, path: string, body?: unknown) =>
    sandbox.x(method, path, appOnlyToken(sandboxXApp), body);
  const found: string[] = [];
  const check = (schema: string, answer: Read) => {
    const problem = problems(schema, answer);
    if (problem !== '') found.push(`${schema}: ${problem}`);
    return answer;
  };
  try {
    const webhook = dataOf(
      check('CreateWebhooksResponse', await app('POST', '/webhooks', { url })),
    );
    const id = String(webhook['id']);
    check('GetWebhooksResponse', await app('GET', '/webhooks'));
    check('ValidateWebhooksResponse', await app('PUT', `/webhooks/${id}`));
    const wanted = { event_type: 'post.create', filter: { user_id: account.id }, webhook_id: id };
    const made = check(
      'CreateActivitySubscriptionResponse',
      await app('POST', '/activity/subscriptions', wanted),
    );
    const { subscription_id: one } = dataOf(made)['subscription'] as { subscription_id: string };
    const path = `/activity/subscriptions/${one}`;
    check('GetActivitySubscriptionsResponse', await app('GET', '/activity/subscriptions'));
    check('UpdateActivitySubscriptionResponse', await app('PUT', path, { tag: 'new' }));
    check('DeleteActivitySubscriptionResponse', await app('DELETE', path));
    const minute = sandbox.world.clock.iso().replace(/\D/g, '').slice(0, 12);
    const span = { webhook_id: id, from_date: minute, to_date: minute };
    check('CreateWebhookReplayJobResponse', await app('POST', '/webhooks/replay', span));
    check('GetUsageResponse', await app('GET', '/usage/tweets'));
    check('DeleteWebhooksResponse', await app('DELETE', `/webhooks/${id}`));
  } finally {
    callback.closeAllConnections();
    await new Promise((resolve) => callback.close(resolve));
  }
  expect(found).toEqual([]);
});

whenPresent('the check can fail', () => {
  const answer: Read = { status: 200, headers: new Headers(), text: '', json: { data: { id: 5 } } };
  expect(problems('CreatePostsResponse', answer)).toMatch(/text/);
});
