// The rules of the sandbox, and how each is broken once. `from` stands in the file exactly once; `spec` is the
// part of a test file's path that must notice.

/**
 * @typedef {object} Mutant
 * @property {string} rule what the sandbox no longer does
 * @property {string} file below apps/sandbox/src
 * @property {string} from
 * @property {string} to
 * @property {string} spec
 */

/** @type {(file: string, spec: string, changes: [rule: string, from: string, to: string][]) => Mutant[]} */
const inFile = (file, spec, changes) =>
  changes.map(([rule, from, to]) => ({ rule, file, from, to, spec }));

/** @type {readonly Mutant[]} */
export const mutants = [
  ...inFile('sign-in/facebook-dialog.ts', 'sign-in/facebook', [
    ['Facebook returns only to listed addresses', '!app.redirectUris.includes(redirectUri) ||', ''],
    [
      'unknown permissions are refused',
      'if (wrong.length > 0) return `Invalid',
      'if (false) return `Invalid',
    ],
    ['cancelling is told', "error: 'access_denied',", "error: 'none',"],
    ['the state comes back', '{ code, state }', '{ code }'],
    [
      'declined permissions are not asked again',
      'wish.rerequest || !declined.includes(scope)',
      'true',
    ],
    [
      'only chosen Pages are given',
      "form.getAll('page').filter((page) => own.includes(page))",
      'own',
    ],
  ]),
  ...inFile('graph/oauth.ts', 'sign-in/facebook', [
    ['the app shows its secret', "if (value('client_secret') !== app.secret) {", 'if (false) {'],
    ['a code works once', 'if (code.used) throw', 'if (false) throw'],
    ['a code ends after ten minutes', 'if (isExpired(world, code)) throw', 'if (false) throw'],
    ['a code belongs to its address', 'if (code.redirectUri !== redirectUri) {', 'if (false) {'],
    [
      'a code belongs to its app',
      "|| code.app !== app.id) {\n    throw refused('Invalid",
      "|| false) {\n    throw refused('Invalid",
    ],
    ['a dead token cannot be lengthened', 'if (known.problem) throw', 'if (false) throw'],
  ]),
  ...inFile('graph/tokens.ts', 'sign-in/facebook|graph/graph', [
    [
      'tokens end',
      'return isExpired(world, token) ? { code: 190, subcode: 463 } : null;',
      'return null;',
    ],
    [
      'a lost role ends the Page token',
      'tasks.length === 0 ? { code: 190, subcode: 492 } : null',
      'null',
    ],
    [
      'a Page that is no longer chosen is lost',
      'chosen.includes(page.id) ? null : { code: 190, subcode: null }',
      'null',
    ],
    [
      'appsecret_proof is checked',
      'if (given.length !== right.length || !timingSafeEqual(given, Buffer.from(right))) {',
      'if (false) {',
    ],
    [
      'appsecret_proof can be demanded',
      'if (!world.state.settings.requireAppSecretProof) return;',
      'return;',
    ],
  ]),
  ...inFile('graph/identity.ts', 'sign-in/facebook', [
    [
      'a removed app loses its tokens',
      'endTokens(call.world, (token) => token.app === app.id && token.holder === holder, problem);',
      '',
    ],
    ['Pages are listed only with the permission', "scopes.includes('pages_show_list')", 'true'],
    [
      'a token is shown to its own app only',
      'if (app.id !== call.holder.app.id) {',
      'if (false) {',
    ],
  ]),
  ...inFile('scenarios/stage.ts', 'scenarios', [
    ['what follows our answer waits for it', 'one.since === undefined ? at : null', 'at'],
  ]),
  ...inFile('http/sandbox-server.ts', 'pages/', [
    [
      'pages stand under one name',
      'return home ? seeOther(home) : this.pages.handle(request);',
      'return this.pages.handle(request);',
    ],
  ]),
  ...inFile('http/multipart.ts', 'http/', [
    [
      'bytes without a file name stay bytes',
      'filename === undefined && isText',
      'filename === undefined',
    ],
  ]),
  ...inFile('graph/viewer.ts', 'sign-in/facebook', [
    [
      'Page tokens of a short sign-in end with it',
      'isLongLived ? null :',
      'isLongLived || true ? null :',
    ],
    [
      'the same Page token is given again',
      'if (fits && token.problem === null) return token.token;',
      '',
    ],
  ]),
  ...inFile('graph/objects.ts', 'graph/|sign-in/facebook', [
    [
      'permissions are needed',
      "call.holder.kind !== 'app' && !call.holder.scopes.includes(scope)",
      'false',
    ],
    [
      'tasks are needed',
      "if (call.holder.kind !== 'page' || call.holder.tasks.includes(task)) return;",
      'return;',
    ],
    [
      'publishing needs the Page’s own token',
      "if (call.holder.kind !== 'page') {\n    throw",
      'if (false) {\n    throw',
    ],
    [
      'comments go with their post',
      'return above.some((item) => item !== undefined && item.deletedAt !== null);',
      'return false;',
    ],
    ['unpublished photos vanish after a day', '> 24 * 60 * 60 * 1000;', '> 48 * 60 * 60 * 1000;'],
    ['scheduled posts come out', 'Date.parse(post.publishAt) <= world.clock.now()', 'false'],
  ]),
  ...inFile('graph/publishing.ts', 'graph/graph', [
    [
      'the last post cannot be repeated',
      'if (isSame && last.photoIds.length === 0) throw sameAsLastPost();',
      '',
    ],
    ['scheduling is 10 minutes to 30 days ahead', 'ahead < 10 * minutes ||', ''],
    [
      'a post is not too long',
      "if (message.length > maxMessage) throw badParameter('Message is too long');",
      '',
    ],
    ['alt text is kept', "alt: call.parameters.get('alt_text_custom') ?? '',", "alt: '',"],
    ['photos are pictures', "if (!facts) throw noImage('Missing or invalid image file');", ''],
  ]),
  ...inFile('graph/publishing.ts', 'clients/facebook', [
    [
      'pictures are fetched from this computer only',
      'if (!isLoopback(address.hostname)) {',
      'if (false) {',
    ],
  ]),
  ...inFile('graph/moderating.ts', 'graph/graph|sign-in/facebook', [
    ['comments are two levels deep', 'if (target.parentId !== null) {', 'if (false) {'],
    [
      'our own comments cannot be hidden',
      "if (object.kind === 'comment' && isByPage(object)) {",
      'if (false) {',
    ],
    ['only the same app changes a post', 'if (!isOurs) {', 'if (false) {'],
  ]),
  ...inFile('graph/fields.ts', 'graph/graph|graph/fields', [
    ['an unknown field fails the whole call', "if (!read && name !== 'id') {", 'if (false) {'],
  ]),
  ...inFile('graph/nodes.ts', 'graph/graph', [
    [
      'authors are hidden without the permission',
      "if (!viewer.scopes.includes('pages_read_user_content')) return undefined;",
      '',
    ],
  ]),
  ...inFile('graph/usage.ts', 'graph/figures', [
    [
      'calls come to an end',
      'if (this.percent(window, budget) <= 100 || !isRefused) return;',
      'return;',
    ],
    ['calling on makes the wait longer', 'window.endsAt += minute;', ''],
    [
      'a person’s token has its own limit',
      "if (holder.kind === 'user') this.spend(`user ${holder.personId}`, userBudget, true);",
      '',
    ],
  ]),
  ...inFile('graph/private-replies.ts', 'graph/figures', [
    [
      'one private reply for each comment',
      'if (call.world.state.privateReplies.has(object.id)) {',
      'if (false) {',
    ],
    ['private replies within seven days', '> weekMs) {', '> 2 * weekMs) {'],
  ]),
  ...inFile('graph/insights.ts', 'graph/figures', [
    ['withdrawn figures fail', 'names.length === 0 || wrong !== undefined', 'names.length === 0'],
  ]),
  ...inFile('graph/edges.ts', 'graph/figures', [
    ['reviews are gone after v21.0', "if (call.version !== 'v21.0') {", 'if (false) {'],
  ]),
  ...inFile('graph/subscriptions.ts', 'graph/webhooks', [
    ['Facebook’s handshake is asked', '(await answer.text()) === challenge', 'true'],
  ]),
  ...inFile('graph/webhooks.ts', 'graph/webhooks', [
    ['Facebook tells only what is subscribed', 'if (wanted !== true ||', 'if ('],
    [
      'the post is the parent of a top-level comment',
      'parent_id: object.parentId ?? object.postId,',
      "parent_id: object.parentId ?? '',",
    ],
    [
      'Facebook signs with the app’s secret',
      "present: { 'x-hub-signature-256': hex('sha256') },",
      "present: { 'x-hub-signature-256': hex('sha1') },",
    ],
    ['deliveries are given up after 36 hours', '36 * 3600 * second;', '360 * 3600 * second;'],
  ]),
  ...inFile('delivery/postman.ts', 'webhooks', [
    ['deliveries are tried again', 'if (status === 200 || isOver) continue;', 'continue;'],
  ]),
  ...inFile('delivery/mail-faults.ts', 'webhooks', [
    [
      'E3 never comes',
      "        case 'E3':\n          return [];",
      "        case 'E3':\n          return [one([item])];",
    ],
    [
      'E1:reversed changes the order',
      'this.heldBack = item;\n          return [];',
      'return [one([item])];',
    ],
  ]),
  ...inFile('sign-in/x-dialog.ts', 'sign-in/x', [
    ['X returns only to listed addresses', '!app.redirectUris.includes(redirectUri) ||', ''],
    [
      'X wants a challenge',
      "if (challenge === '' || method === undefined) {",
      'if (method === undefined) {',
    ],
    ['X wants a state', "if (state === '' || state.length > longestState) {", 'if (false) {'],
  ]),
  ...inFile('x/oauth.ts', 'sign-in/x', [
    ['X codes work once', '|| code.used ||', '||'],
    ['X codes end after thirty seconds', '|| isExpired(this.world, code)) {', ') {'],
    ['X codes want their verifier', 'if (!verifies(code,', 'if (false && !verifies(code,'],
    [
      'X codes belong to their address',
      "if (code.redirectUri !== parameters.get('redirect_uri')) throw invalid('redirect uri');",
      '',
    ],
    ['refresh tokens work once', 'this.end((other) => other.token === value);', ''],
    [
      'confidential apps show their secret',
      'if (app?.confidential === true && basic === undefined) {',
      'if (false) {',
    ],
    ['a wrong secret is refused', '? secret === app.secret :', '? true :'],
    [
      'reuse can end the sign-in',
      "if (this.world.state.settings.xRefreshReuse === 'revoke-family') this.endFamily(token);",
      '',
    ],
    ['refresh needs offline.access', "scopes.includes('offline.access')", 'true'],
  ]),
  ...inFile('x/tokens.ts', 'sign-in/x|x/webhooks', [
    ['X access tokens end', '&& !isExpired(world, token);', ';'],
    [
      'X routes want scopes',
      'if (scopes && needs.scopes.some((scope) => !scopes.includes(scope))) throw',
      'if (false) throw',
    ],
    [
      'callbacks need the app’s own token',
      "if (needs.appOnly === (holder.account ? 'required' : 'refused')) throw",
      'if (false) throw',
    ],
  ]),
  ...inFile('x/signature.ts', 'x/signature', [
    [
      'parameters are signed in their order',
      '.sort(([a, x], [b, y]) =>',
      '.filter(([a, x], [b, y] = [a, x]) =>',
    ],
    ['what is signed is encoded', "/[!'()*]/g", '/[!]/g'],
    ['the token’s secret signs, too', '${percentEncode(keys.tokenSecret)}`', '`'],
  ]),
  ...inFile('x/signature-checker.ts', 'x/signed', [
    ['signatures are verified', 'if (!isRight ||', 'if ('],
    ['a nonce counts once', 'if (this.seen.has(key)) return false;', ''],
    [
      'a signed call is of now',
      '|| !(Math.abs(now - at) <= leeway)) return false;',
      ') return false;',
    ],
    ['the address’s parameters are signed', '[...request.query, ...(isForm', '[...(isForm'],
    ['forms are signed', '...(isForm ? request.form : [])]', ']'],
    ['only HMAC-SHA1 signs', '|| named.join() !== known.join()) return null;', ') return null;'],
  ]),
  ...inFile('x/tokens.ts', 'x/signed', [
    [
      'a token signs for its own app',
      '&& holder.app.id === signed.app.id ? holder : null;',
      '? holder : null;',
    ],
    [
      'a token that signs is nothing by itself',
      'token.kind === kind &&',
      "token.kind !== 'refresh' &&",
    ],
  ]),
  ...inFile('x/signed-sign-in.ts', 'x/signed', [
    [
      'signed sign-in returns only to listed addresses',
      'if (!signed.app.redirectUris.includes(callback)) {',
      'if (false) {',
    ],
    ['request tokens end', '|| isExpired(this.world, waiting);', ';'],
    ['request tokens are exchanged once', 'const isOver = waiting.used ||', 'const isOver ='],
    ['request tokens want their verifier', '|| waiting.verifier !== verifier) return', ') return'],
  ]),
  ...inFile('graph/objects.ts', 'people/blocking', [
    ['who blocked a Page is not found by it', '&&\n    !isWithheld(call.world, object);', ';'],
    [
      'comments of who blocked a Page are kept from it',
      'commentsOf(world, postId).filter((comment) => !isWithheld(world, comment));',
      'commentsOf(world, postId);',
    ],
  ]),
  ...inFile('graph/edges.ts', 'people/blocking', [
    [
      'posts of who blocked a Page are kept from it',
      'wanted(post) && !isWithheld(call.world, post)',
      'wanted(post)',
    ],
  ]),
  ...inFile('people/people.ts', 'people/blocking', [
    ['who blocked a Page does not comment there', 'requireOpen(world, target.pageId, person);', ''],
  ]),
  ...inFile('x/withheld.ts', 'people/blocking', [
    [
      'posts of who blocked an account are kept from it',
      'post && isBlockedBy(call.world, post, call.holder.account) ? undefined : post',
      'post',
    ],
  ]),
  ...inFile('x/billing.ts', 'x/billing', [
    ['reading costs money', 'if (resources.length === 0) return;', 'return;'],
    ['what was read today is paid', '.filter((resource) => !paid.has(resource));', ';'],
    ['a new day is paid anew', 'account.paidReads.day === day ?', 'true ?'],
    ['own lists cost less', 'return owned && isOwners ?', 'return isOwners && !owned ?'],
    ['own lists cost less for the app’s owner', 'return owned && isOwners ?', 'return owned ?'],
    ['nothing is read without credit', 'account.milliDollars <= 0 && billed', 'false && billed'],
    ['looking somebody up has its price', 'return prices.userRead;', 'return prices.ownedRead;'],
  ]),
  ...inFile('x/notifier.ts', 'x/webhooks', [
    [
      'what a callback is told is charged',
      "if (effect.type === 'post-made') this.charge(one, effect.id);",
      '',
    ],
  ]),
  ...inFile('x/posting.ts', 'x/x.int|clients/twitter', [
    ['only who was summoned may answer', '!isSummoned &&\n', 'false &&\n'],
    ['X refuses the same words', 'throw duplicateContent();', 'return;'],
    ['X takes the same words again after a day', '< day)', '< 100 * day)'],
    ['posts cost money', 'if (account.milliDollars < price) throw creditsDepleted();', ''],
    ['links cost more', '? prices.postWithLink', '? prices.post'],
    ['a text is not too long', "if (text !== '' && !measure(text).valid) {", 'if (false) {'],
    ['one cashtag', 'if (cashtags(text) > 1) throw', 'if (false) throw'],
    ['four photos or one GIF', 'if (single && media.length > 1) {', 'if (false) {'],
    ['pictures wait a day', 'age > mediaLifeSeconds * 1000', 'false'],
    ['unfinished pictures are not posted', '!item || !isDone ||', '!item ||'],
    [
      'only replies in our conversations are hidden',
      'if (!allowed || post.authorId',
      'if (post === undefined || post.authorId',
    ],
  ]),
  ...inFile('x/media.ts', 'x/x.int', [
    ['alt text has 1,000 characters', 'z.string().min(1).max(1000)', 'z.string().min(1)'],
    ['parts add up', 'if (bytes.length !== media.totalBytes) {', 'if (false) {'],
  ]),
  ...inFile('x/text.ts', 'x/text|x/x.int|x/conformance', [
    ['texts are escaped', 'escapes[character] ?? character', 'character'],
    [
      'links without a protocol count',
      'return twitterText.extractUrls(text, { extractUrlsWithoutProtocol: true }).length > 0;',
      'return twitterText.extractUrls(text, { extractUrlsWithoutProtocol: false }).length > 0;',
    ],
  ]),
  ...inFile('x/limits.ts', 'clients/|x/x.int', [
    ['X’s limits end', 'if (refused) throw tooManyRequests(headers);', ''],
    ['the day has a limit', 'refused ||= daily.used >= dailyLimit;', ''],
  ]),
  ...inFile('x/posting.ts', 'people/blocking', [
    ['who blocked an account is not answered', 'refuseBlocked(call, body);', ''],
    [
      'who blocked an account is not quoted',
      '[body.reply?.in_reply_to_tweet_id, body.quote_tweet_id]',
      '[body.reply?.in_reply_to_tweet_id]',
    ],
  ]),
  ...inFile('x/reading.ts', 'people/blocking', [
    [
      'who blocked an account is not among its mentions',
      '&&\n      !isBlockedBy(call.world, post, call.holder.account),',
      ',',
    ],
  ]),
  ...inFile('x/reading.ts', 'x/x.int', [
    ['new mentions are seen after a while', 'Date.parse(post.createdAt) <= latest', 'true'],
    ['page tokens end', '|| now - Number(issued) > tokenLife', ''],
    ['nothing older than a week is found', 'Date.parse(post.createdAt) >= oldest &&', ''],
  ]),
  ...inFile('x/challenge.ts', 'x/webhooks', [
    ['X’s challenge is asked', "isRight(text, token, app) ? 'passed' : 'wrong'", "'passed'"],
  ]),
  ...inFile('x/webhooks.ts', 'x/webhooks', [
    ['callbacks are https without a port', "(protocol === 'https:' && port === '')", 'true'],
    ['no callback twice', 'if (known.some((webhook) => webhook.url === url)) {', 'if (false) {'],
  ]),
  ...inFile('x/notifier.ts', 'x/webhooks', [
    [
      'X tells only what is subscribed',
      "eventType === 'post.mention.create' && user !== undefined && isNamedBy(post, user)",
      'true',
    ],
    [
      'an ended callback is told nothing',
      'isWanted: () => this.world.state.xWebhooks.get(webhook.id)?.valid === true,',
      'isWanted: () => true,',
    ],
    ['X challenges every hour', 'now - last >= challengeEvery', 'false'],
  ]),
  ...inFile('x/activity.ts', 'x/webhooks', [
    [
      'private events want the account’s own token',
      'if (!isPublic && call.holder.account?.id !== userId) throw',
      'if (false) throw',
    ],
  ]),
  ...inFile('faults/catalogue.ts', 'faults', [
    ['A3 does nothing', 'A3: () => ({ applied: false,', 'A3: () => ({ applied: true,'],
    [
      'A6 does it all the same',
      'const refusedButDone: FaultMaker = (_variant, context) => ({\n  applied: true,',
      'const refusedButDone: FaultMaker = (_variant, context) => ({\n  applied: false,',
    ],
    ['A5 leaves a duplicate answer', "next: 'duplicate' }", '}'],
  ]),
  ...inFile('journal/journal.ts', 'journal', [
    ['a line cut short is dropped', 'if (whole.length < bytes.length) {', 'if (false) {'],
    [
      'a damaged journal is refused',
      'if (!checked.success || checked.data.seq !== sequence) {',
      'if (!checked.success) {',
    ],
  ]),
  ...inFile('config.ts', 'config|main', [
    [
      'production listens on this computer only',
      "if (mode === 'production' && !isLoopback(host)) {",
      'if (false) {',
    ],
  ]),
  ...inFile('pages/public-pages.ts', 'pages/', [
    [
      'forms of other sites are not taken',
      "return request.method === 'POST' && isForeign;",
      'return false;',
    ],
  ]),
  ...inFile('pages/html.ts', 'pages/', [
    [
      'pages escape what people write',
      "if (typeof piece === 'string') return escapeHtml(piece);",
      "if (typeof piece === 'string') return piece;",
    ],
  ]),
  ...inFile('http/redact.ts', 'http/|sign-in', [
    [
      'the log holds no secrets',
      'copy[name] = secretNames.test(name) ? hidden : value;',
      'copy[name] = value;',
    ],
  ]),
];
