// Verifies a Canteen log export with nothing but Node 20.12 or later: no package, no network.
//   node verify.mjs [FILE] [--against KEPT]… [--key VERIFIERKEY]… [--json]   0 accepted, 1 refused, 2 unread
// It has one JSON object (RFC 8785) a line: header, entries, checkpoints (newest last), proofs of a part, an end.
// Entries are leaves of a Merkle tree (RFC 6962), a checkpoint is its signed root (C2SP tlog-checkpoint). Who has the
// key can sign anew, but not change what you KEPT. A leaf holds SHA-256(salt + text): destroying both erases.
import { createHash, createPublicKey, hash as hashOnce, verify as verifyBytes } from 'node:crypto';
import { createReadStream, readdirSync, readFileSync, realpathSync } from 'node:fs';
const sha256 = (...parts) => hashOnce('sha256', Buffer.concat(parts), 'buffer');
const hashPair = (left, right) => sha256(Buffer.of(1), left, right);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const keysOf = (value) => Object.keys(value).join();
const must = (condition, reason) => {
  if (!condition) throw new Error(reason);
};
const holds = (check) => {
  try {
    return check();
  } catch {
    return false; // a proof that is too short or malformed proves nothing
  }
};
const base64 = (text) => {
  const bytes = Buffer.from(String(text), 'base64');
  must(bytes.toString('base64') === text, 'wrong base64');
  return bytes;
};
export function canonical(value) {
  must(typeof value !== 'string' || value.isWellFormed(), 'half of a character pair');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  const member = (key) => `${canonical(key)}:${canonical(value[key])}`;
  return `{${Object.keys(value).sort().map(member).join()}}`;
}
const inOrder = (value) =>
  typeof value !== 'object' ||
  Object.keys(value ?? {}).every((key, i, all) => !(key < all[i - 1]) && inOrder(value[key]));
const readCanonical = (text) => {
  const value = holds(() => JSON.parse(text));
  const isPlain = !text.includes('\\ud') && inOrder(value); // JSON.stringify writes the same, and quicker
  must(isObject(value) && (isPlain ? JSON.stringify : canonical)(value) === text, 'not canonical');
  return value;
};
const cut = (n) => 2 ** ((n - 1).toString(2).length - 1); // the largest power of two below n
/** Adds a leaf: peaks are the roots of the complete subtrees, largest first (RFC 6962 §2.1). */
function grow(tree, node) {
  for (let n = tree.size; n % 2 === 1; n = (n - 1) / 2) node = hashPair(tree.peaks.pop(), node);
  tree.peaks.push(node);
  return Object.assign(tree, { size: tree.size + 1 });
}
const rootOf = ({ peaks }) => peaks.reduceRight((r, l) => (r ? hashPair(l, r) : l), 0) || sha256();
export const rootOfLeaves = (leaves) => rootOf(leaves.reduce(grow, { size: 0, peaks: [] }));
const isProof = (hashes) => hashes.every(({ length }) => length === 32);
/** Rebuilds the root from a leaf and its neighbours, from the top down (RFC 6962 §2.1.1). */
export function provesInclusion(leaf, index, size, proof, root) {
  const rest = [...proof];
  const climb = (at, width) => {
    if (width === 1) return leaf;
    const [side, k] = [rest.pop(), cut(width)];
    return at < k ? hashPair(climb(at, k), side) : hashPair(side, climb(at - k, width - k));
  };
  if (!isCount(index) || !isCount(size) || index >= size || leaf.length !== 32) return false;
  return holds(() => isProof(proof) && climb(index, size).equals(root) && rest.length === 0);
}
/** Rebuilds the old and the new root from the same hashes, from the top down (RFC 6962 §2.1.2). */
export function provesConsistency(oldSize, oldRoot, newSize, newRoot, proof) {
  const rest = [...proof];
  const climb = (m, n, known) => {
    const hash = m < n || !known ? rest.pop() : oldRoot;
    if (m === n) return [hash, hash];
    const k = cut(n);
    const [before, after] = m <= k ? climb(m, k, known) : climb(m - k, n - k, false);
    if (m <= k) return [before, hashPair(after, hash)];
    return [before, after].map((half) => hashPair(hash, half));
  };
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize || !isProof(proof)) return false;
  if (oldSize === 0 && (newSize > 0 || !sha256().equals(oldRoot))) return false;
  const fits = ([old, now]) => rest.length === 0 && old.equals(oldRoot) && now.equals(newRoot);
  return holds(() => fits(climb(oldSize, newSize, true)));
}
/** A verifier key is name+id+base64(type, public key); type 1 is a log's, type 4 a witness's. */
function readKey(text) {
  const [, name, id, encoded] = /^([^\p{White_Space}+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const bytes = base64(encoded);
  must(bytes.length === 33 && [1, 4].includes(bytes[0]), 'not a verifier key name+id+base64');
  must(sha256(Buffer.from(`${name}\n`), bytes).toString('hex', 0, 4) === id, 'a wrong key id');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { text, name, id, isWitness: bytes[0] === 4, key };
}
function readSignature(line) {
  const [, name, encoded] = /^— ([^\p{White_Space}+]+) (\S+)$/u.exec(line) ?? [];
  const bytes = base64(encoded);
  must(bytes.length > 4, 'a signature that is too short');
  return { name, id: bytes.subarray(0, 4).toString('hex'), payload: bytes.subarray(4) };
}
/** Verifies a checkpoint: text, blank line, signatures. One of its own log must be right, none wrong. */
export function openCheckpoint(note, keyTexts) {
  must(!/[^\P{Cc}\n\x7f-\x9f]|\p{Surrogate}/u.test(note), 'a character no note may hold');
  const end = note.lastIndexOf('\n\n') + 1;
  must(end > 0 && note.endsWith('\n') && note.length <= 100_000, 'not a signed note');
  const text = note.slice(0, end);
  const signatures = Array.from(note.slice(end + 1, -1).split('\n'), readSignature);
  const [origin, size, root, ...more] = text.slice(0, -1).split('\n');
  must(origin && /^(0|[1-9]\d{0,15})$/.test(size) && !more.includes(''), 'not a checkpoint');
  must(isCount(Number(size)) && base64(root).length === 32, 'not a checkpoint');
  const [signedBy, witnesses] = [[], []];
  for (const key of [...keyTexts].map(readKey))
    for (const { name, id, payload } of signatures) {
      if (name !== key.name || id !== key.id) continue;
      must(payload.length === (key.isWitness ? 72 : 64), 'a signature of a wrong length');
      const time = key.isWitness ? payload.readBigUInt64BE() : null;
      const signed = Buffer.from(key.isWitness ? `cosignature/v1\ntime ${time}\n${text}` : text);
      must(verifyBytes(null, signed, key.key, payload.subarray(-64)), 'a signature is wrong');
      if (key.isWitness) witnesses.push({ name, time: new Date(1000 * Number(time)) });
      else if (name === origin) signedBy.push(key.text);
    }
  must(signatures.length <= 100 && signedBy.length > 0, 'no known key of this log signed it');
  const [, ...changed] =
    /^key-change ([^+ ]+\+\w{8}\+A\S+) ([^+ ]+\+\w{8}\+A\S+)$/m.exec(more.join('\n')) ?? [];
  const story = /^story ([0-9a-f]{64})$/m.exec(more.join('\n'))?.[1];
  return { size: Number(size), root: base64(root), origin, signedBy, witnesses, changed, story };
}
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function readLeaf(bytes) {
  const leaf = readCanonical(utf8.decode(bytes));
  const keys = 'actor,at,commitments,data,kind,practice,seq,subject,thread,v';
  must(keysOf(leaf) === keys && leaf.v === 1, 'not an entry of version 1');
  must([leaf.actor, leaf.data, leaf.commitments].every(isObject), 'not an entry of version 1');
  must(leaf.at.length === 24 && new Date(leaf.at).toISOString() === leaf.at, 'no such time');
  return leaf;
}
function checkEntry(state, line, problem) {
  const { seq, texts = {}, erased = [], withheld = [] } = line;
  must(/^(erased,)?hash,leaf,seq(,texts)?(,withheld)?$/.test(keysOf(line)), 'not an entry line');
  must(isCount(seq) && Array.isArray(erased) && Array.isArray(withheld), 'not an entry line');
  const bytes = base64(line.leaf);
  const [hash, leaf] = [sha256(Buffer.of(0), bytes), readLeaf(bytes)];
  const check = (condition, message) => condition || problem(seq, message);
  const expected = state.last ? state.last.seq + 1 : state.header.range.from;
  const mayLeap = state.header.scope === 'selection' && state.last && seq > expected;
  check(seq === expected || mayLeap, `entry ${expected} should stand here`);
  check(hash.equals(base64(line.hash)), 'its bytes are not those it was hashed with');
  check(leaf.seq === seq, `it says of itself that it is entry ${leaf.seq}`);
  check(leaf.practice === state.header.practice, 'it belongs to another practice');
  check(!state.last || leaf.at >= state.last.leaf.at, 'it is earlier than the entry before it');
  const named = JSON.stringify([...Object.keys(texts), ...erased, ...withheld].sort());
  check(named === JSON.stringify(Object.keys(leaf.commitments)), 'its texts do not add up');
  for (const [field, { salt, text }] of Object.entries(texts)) {
    const digest = sha256(base64(salt), Buffer.from(text)).toString('hex');
    const same = /^.{43}=$/.test(salt) && digest === leaf.commitments[field]; // 32 bytes of salt
    check(same, `its text "${field}" is not the one recorded`);
  }
  state.erased.push(...erased.map((field) => ({ seq, name: `${seq}/${field}` })));
  for (const item of leaf.kind === 'text.erased' ? leaf.data.entries : [])
    for (const field of item.fields) state.explained.set(`${item.seq}/${field}`, seq);
  const { scope, range } = state.header;
  if (seq > range.size) state.beyond += 1;
  else if (scope !== 'log') state.waiting.set(seq, hash);
  const size = scope === 'log' ? grow(state.tree, hash).size : 0;
  if (size === range.size || state.sizes.has(size)) state.roots.set(size, rootOf(state.tree));
  const counts = { entries: state.entries + 1, withheld: state.withheld + withheld.length };
  Object.assign(state, { ...counts, last: { seq, leaf, texts } });
}
function checkTree({ header, waiting, beyond, checkpoints, proofs, roots, kept }, keys, problem) {
  must(header && checkpoints.length > 0, 'there is no checkpoint');
  const trusted = new Set(keys);
  // Where a log says under a trusted key that its key (+A…) changed, old and new are trusted alike.
  for (const { checkpoint } of [...checkpoints, ...checkpoints.toReversed()])
    holds(() => openCheckpoint(checkpoint, trusted).changed.forEach((key) => trusted.add(key)));
  const opened = checkpoints.map(({ checkpoint }) => openCheckpoint(checkpoint, trusted));
  const { origin, size, root, signedBy, witnesses } = opened.at(-1);
  must(size === header.range.size && !opened.at(-1).story, 'not the newest checkpoint');
  for (const [i, old] of opened.slice(0, -1).entries()) {
    const proof = (checkpoints[i].consistency ?? []).map(base64);
    const grows = old.origin === origin && provesConsistency(old.size, old.root, size, root, proof);
    if (!grows) problem(null, `checkpoint ${old.size} is no beginning of checkpoint ${size}`);
  }
  const fits = header.scope !== 'log' || roots.get(size)?.equals(root);
  if (!fits) problem(null, `entries 1 to ${size} are not those it was signed over`);
  for (const each of opened) roots.set(each.size, each.root);
  for (const old of kept.map((note) => openCheckpoint(note, trusted)))
    if (old.origin !== origin || !roots.get(old.size)?.equals(old.root))
      problem(null, `it is not shown to continue the checkpoint ${old.size} that you kept`);
  for (const { seq, hashes: proof } of proofs.map((line) => line.proof)) {
    if (!provesInclusion(waiting.get(seq) ?? '', seq - 1, size, proof.map(base64), root))
      problem(seq, 'its proof is wrong');
    waiting.delete(seq);
  }
  for (const seq of waiting.keys()) problem(seq, 'nothing proves that it is in the checkpoint');
  const { story } = opened.findLast((each) => each.size === size && each.story) ?? {};
  return { size, signedBy, witnesses, beyond, story };
}
function readHeader(text) {
  const header = readCanonical(text);
  const keys = 'exportedAt,format,practice,practiceName,range,scope,v,verifierKeys';
  must(keysOf(header) === keys && header.format === 'canteen-log' && header.v === 1, 'no export');
  const known = ['log', 'period', 'selection'].includes(header.scope);
  must(known && Object.values(header.range).every(isCount), 'an unknown scope or range');
  return header;
}
/** Verifies lines. Given keys, it trusts only those; `kept` are notes to continue, `page` the story's hash. */
export async function verifyLines(lines, pinned, kept = [], page = null) {
  const state = { entries: 0, beyond: 0, withheld: 0, erased: [], checkpoints: [], proofs: [] };
  const sizes = new Set(kept.map((note) => Number(note.split('\n')[1])));
  const maps = { waiting: new Map(), explained: new Map(), roots: new Map([[0, sha256()]]) };
  Object.assign(state, { tree: { size: 0, peaks: [] }, ...maps, kept, sizes });
  const [problems, digest] = [[], createHash('sha256')];
  const problem = (seq, text) => problems.push(seq === null ? text : `entry ${seq}: ${text}`);
  let [count, part] = [0, 0];
  const take = (text) => {
    if (!state.header) return (state.header = readHeader(text));
    const line = readCanonical(text);
    const now = ['leaf', 'checkpoint', 'proof', 'end'].findIndex((key) => key in line);
    must(now >= part, 'a line that does not belong here');
    part = now;
    if (part === 0) return checkEntry(state, line, problem);
    if (part < 3) return (part === 1 ? state.checkpoints : state.proofs).push(line);
    const end = canonical({ end: { lines: count, sha256: digest.digest('hex') } });
    must(text === end, 'the file was changed after it was written');
  };
  try {
    for await (const text of lines) {
      try {
        take(text);
      } catch ({ message }) {
        if (!state.header) throw new Error(message);
        const seq = part === 0 && (/"seq":(\d+)/.exec(text)?.[1] ?? (state.last?.seq ?? 0) + 1);
        problem(seq || null, `line ${count + 1}: ${message}`);
      }
      count += 1;
      if (part < 3) digest.update(`${text}\n`);
    }
    state.checkpoint = checkTree(state, pinned ?? state.header?.verifierKeys, problem);
  } catch ({ message }) {
    problem(null, message);
  }
  const { header, last, entries, explained, erased, withheld, checkpoint = null } = state;
  if (!header) return { ok: false, readable: false, problems };
  const [{ from, to, size }, isLog] = [header.range, header.scope === 'log'];
  const held = last ? last.seq === to : from === 1 && to === 0; // the first is from, or named above
  if (!held || (isLog && (from !== 1 || to < size)))
    problem(null, `the file does not hold entries ${from} to ${to} as it says`);
  if (part !== 3) problem(null, 'the file is cut off: its last line is missing');
  const lost = erased.filter(({ seq, name }) => isLog && !(explained.get(name) > seq));
  for (const { seq } of lost) problem(seq, 'a text is missing, with no record of its erasure');
  if (page && page !== checkpoint?.story)
    problem(null, 'story.html is not the page that was signed with these entries');
  const only = entries === 1 ? { entry: last.leaf, texts: last.texts } : {}; // a proof says of what
  const counts = { entries, only, erased: erased.length, withheld, kept: kept.length, page };
  return { ok: problems.length === 0, readable: true, header, ...counts, checkpoint, problems };
}
async function* linesOf(file) {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  must(rest + decoder.decode() === '', 'the file ends in the middle of a line');
}
const hashOf = (file) =>
  createReadStream(file)
    .reduce((digest, chunk) => digest.update(chunk), createHash('sha256'))
    .then((digest) => digest.digest('hex'));
const NOTE = /^[^\s+]+\n\d{1,16}\n[A-Za-z0-9+/]{43}=\n([^\n]+\n)*\n(— [^\n]+\n)+/gm;
export const findNotes = (text) => `${text.replace(/[ \t\r]+$/gm, '')}\n`.match(NOTE) ?? [''];
const UNSEEN = /\p{Cc}|\p{Bidi_Control}/gu; // what could make a screen show something else
function describe({ readable, ok, header, checkpoint, problems, ...counts }) {
  if (!readable) return `CANNOT BE READ: ${problems[0] ?? 'name a file'}. Unpack a ZIP first.`;
  const name = `the log of ${header.practiceName} (practice ${header.practice})`;
  if (!ok) return [`REFUSED: ${name}.`, ...problems.slice(0, 20)].join('\n  - ');
  const whole = 'It is the whole log up to the checkpoint: nothing was changed, moved or left out.';
  const some = 'Each entry is proven to be in the checkpoint. The file does not show what else is.';
  const story =
    checkpoint.story && `story.html is ${counts.page ? 'as it was signed' : 'not here'}.`;
  return [
    `ACCEPTED: ${counts.entries} entries of ${name}, checkpoint ${checkpoint.size}.`,
    header.scope === 'log' ? whole : some,
    `${checkpoint.beyond} not yet in a checkpoint. Texts: ${counts.erased} erased, ${counts.withheld} withheld. ${story ?? 'No story was signed with it.'}`,
    ...Object.values(counts.only).map((part) => JSON.stringify(part).replace(UNSEEN, '?')),
    ...checkpoint.signedBy.map((key) => `Signed with ${key}`),
    ...checkpoint.witnesses.map(({ name, time }) => `Cosigned by ${name} at ${time.toUTCString()}`),
    `It continues ${counts.kept} checkpoints that you kept. Without --key the key is the file’s own: compare it with one you got another way.`,
  ].join('\n');
}
async function main(words) {
  const after = (name) => words.filter((_, at) => words[at - 1] === name);
  const [keys, saved] = [after('--key'), after('--against')];
  const isFile = (word) => !/^--/.test(word) && ![...keys, ...saved].includes(word);
  const found = readdirSync('.').filter((name) => name.endsWith('.canteen-log.jsonl'));
  const [file = found.join(' or ')] = words.filter(isFile);
  const kept = saved.flatMap((name) => findNotes(readFileSync(name, 'utf8')));
  const page = await hashOf(file.replace(/[^/\\]*$/, 'story.html')).catch(() => null);
  const report = await verifyLines(file ? linesOf(file) : [], keys[0] && keys, kept, page);
  console.log(words.includes('--json') ? JSON.stringify(report) : describe(report));
  process.exitCode = report.ok ? 0 : report.readable ? 1 : 2;
}
if (realpathSync(process.argv[1] ?? '.') === import.meta.filename) main(process.argv.slice(2));
