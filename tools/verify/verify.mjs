// Verifies a Canteen log export with nothing but Node 18 or later: no packages, network or database.
//   node verify.mjs FILE [--key VERIFIERKEY]… [--json]
// Exit code 0: accepted. 1: refused. 2: the file cannot be read or is no export.
// A file has one JSON object a line: header, entries, checkpoints (newest last), for anything but a
// whole log one proof an entry, and an end line. The entries are the leaves of a Merkle tree (RFC
// 6962); a checkpoint is its root, signed by the log (C2SP tlog-checkpoint): change one byte of one
// entry and the signature no longer fits. Personal texts stand outside the leaf, which holds
// SHA-256(salt + text) only: destroying text and salt erases them, and the tree still fits.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const hashLeaf = (bytes) => sha256(Buffer.of(0), bytes);
const hashPair = (left, right) => sha256(Buffer.of(1), left, right);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const keysOf = (value) => Object.keys(value).sort().join();
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
/** RFC 8785: the only spelling of a value that counts. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isObject(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key])}`).join()}}`;
  }
  must(typeof value !== 'number' || Number.isFinite(value), 'a number JSON cannot write');
  must(typeof value !== 'string' || !/\p{Surrogate}/u.test(value), 'half of a character pair');
  return JSON.stringify(value);
}
const readCanonical = (text) => {
  const value = holds(() => JSON.parse(text));
  must(isObject(value) && canonical(value) === text, 'not JSON in canonical form');
  return value;
};
/** The largest power of two below n: where RFC 6962 cuts n leaves in two. */
const cut = (n) => 2 ** ((n - 1).toString(2).length - 1);
/** The root over all leaf hashes (RFC 6962 §2.1). */
export function rootOfLeaves(hashes) {
  if (hashes.length < 2) return hashes[0] ?? sha256();
  const k = cut(hashes.length);
  return hashPair(rootOfLeaves(hashes.slice(0, k)), rootOfLeaves(hashes.slice(k)));
}

const takeHash = (rest) => {
  must(rest.at(-1)?.length === 32, 'the proof is too short');
  return rest.pop();
};
/** Rebuilds the root from a leaf and its neighbours, from the top down (RFC 6962 §2.1.1). */
export function provesInclusion(leaf, index, size, proof, root) {
  const rest = [...proof];
  const climb = (place, width) => {
    if (width === 1) return leaf;
    const [side, k] = [takeHash(rest), cut(width)];
    if (place < k) return hashPair(climb(place, k), side);
    return hashPair(side, climb(place - k, width - k));
  };
  if (!isCount(index) || !isCount(size) || index >= size || leaf.length !== 32) return false;
  return holds(() => climb(index, size).equals(root) && rest.length === 0);
}
/** Rebuilds the old and the new root from the same hashes, from the top down (RFC 6962 §2.1.2). */
export function provesConsistency(oldSize, oldRoot, newSize, newRoot, proof) {
  const rest = [...proof];
  const climb = (m, n, known) => {
    const hash = m < n || !known ? takeHash(rest) : oldRoot;
    if (m === n) return [hash, hash];
    const k = cut(n);
    const [before, after] = m <= k ? climb(m, k, known) : climb(m - k, n - k, false);
    if (m <= k) return [before, hashPair(after, hash)];
    return [hashPair(hash, before), hashPair(hash, after)];
  };
  if (!isCount(oldSize) || !isCount(newSize) || oldSize > newSize) return false;
  if (oldSize === 0 && newSize > 0) return false;
  return holds(() => {
    const [before, after] = oldSize > 0 ? climb(oldSize, newSize, true) : [sha256(), sha256()];
    return rest.length === 0 && before.equals(oldRoot) && after.equals(newRoot);
  });
}
/** A verifier key is name+id+base64(type, public key); type 1 is a log's, type 4 a witness's. */
function readKey(text) {
  const [, name, id, encoded] = /^([^\p{White_Space}+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  must(name, 'a verifier key is not in the form name+id+base64');
  const bytes = base64(encoded);
  must(bytes.length === 33 && [1, 4].includes(bytes[0]), 'a verifier key of another type');
  const named = sha256(Buffer.from(`${name}\n`), bytes).toString('hex');
  must(named.startsWith(id), 'a verifier key with a wrong id');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  return { text, name, id, isWitness: bytes[0] === 4, key };
}
function readSignature(line) {
  const [, name, encoded] = /^— ([^\p{White_Space}+]+) (\S+)$/u.exec(line) ?? [];
  must(name, 'not a signature line');
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
  const signatureLines = note.slice(end + 1, -1).split('\n');
  const signatures = signatureLines.map(readSignature);
  const [origin, size, root, ...more] = text.slice(0, -1).split('\n');
  must(origin && /^(0|[1-9]\d{0,15})$/.test(size) && !more.includes(''), 'not a checkpoint');
  must(isCount(Number(size)) && base64(root).length === 32, 'not a checkpoint');
  const [signedBy, witnesses] = [[], []];
  for (const key of keyTexts.map(readKey)) {
    for (const { name, id, payload } of signatures) {
      if (name !== key.name || id !== key.id) continue;
      must(payload.length === (key.isWitness ? 72 : 64), 'a signature of a wrong length');
      const time = key.isWitness ? payload.readBigUInt64BE() : null;
      const signed = Buffer.from(key.isWitness ? `cosignature/v1\ntime ${time}\n${text}` : text);
      must(verifySignature(null, signed, key.key, payload.subarray(-64)), 'a signature is wrong');
      if (key.isWitness)
        witnesses.push({ name, time: new Date(1000 * Number(time)).toUTCString() });
      else if (name === origin) signedBy.push(key.text);
    }
  }
  must(signatures.length <= 100 && signedBy.length > 0, 'no known key of this log signed it');
  return { size: Number(size), root: base64(root), origin, signedBy, witnesses };
}

const utf8 = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function readLeaf(bytes) {
  const leaf = readCanonical(utf8().decode(bytes));
  const { actor, at, commitments, data, kind } = leaf;
  const keys = 'actor,at,commitments,data,kind,practice,seq,subject,thread,v';
  must(keysOf(leaf) === keys && leaf.v === 1, 'not an entry of version 1');
  must([actor, data, commitments].every(isObject), 'not an entry of version 1');
  must(/^\d{4}-.{18}Z$/.test(at) && new Date(at).toISOString() === at, 'its time does not exist');
  must(kind !== 'text.erased' || Array.isArray(data.entries), 'it erases nothing');
  return leaf;
}
function checkEntry(state, line, problem) {
  const { seq, texts = {}, erased = [], withheld = [] } = line;
  must(/^(erased,)?hash,leaf,seq(,texts)?(,withheld)?$/.test(keysOf(line)), 'not an entry line');
  must(isCount(seq) && Array.isArray(erased) && Array.isArray(withheld), 'not an entry line');
  const hash = hashLeaf(base64(line.leaf));
  const leaf = readLeaf(base64(line.leaf));
  const check = (condition, message) => condition || problem(seq, message);
  const expected = state.last ? state.last.seq + 1 : state.header.range.from;
  const mayLeap = state.header.scope === 'selection' && state.last && seq > expected;
  check(seq === expected || mayLeap, `entry ${expected} should stand here`);
  check(hash.equals(base64(line.hash)), 'its bytes are not those it was hashed with');
  check(leaf.seq === seq, `it says of itself that it is entry ${leaf.seq}`);
  check(leaf.practice === state.header.practice, 'it belongs to another practice');
  check(!state.last || leaf.at >= state.last.at, 'it is earlier than the entry before it');
  const named = [...Object.keys(texts), ...erased, ...withheld].sort();
  const accounted = canonical(named) === canonical(Object.keys(leaf.commitments).sort());
  check(accounted, 'it does not account for each of its texts once');
  for (const [field, { salt, text }] of Object.entries(texts)) {
    const digest = sha256(base64(salt), Buffer.from(text)).toString('hex');
    const opens = digest === leaf.commitments[field] && base64(salt).length === 32;
    check(opens, `its text "${field}" is not the one recorded`);
  }
  state.erased.push(...erased.map((field) => ({ seq, name: `${seq}/${field}` })));
  state.withheld += withheld.length;
  for (const item of leaf.kind === 'text.erased' ? leaf.data.entries : []) {
    for (const field of item.fields) state.explained.set(`${item.seq}/${field}`, seq);
  }
  state.hashes.push({ seq, hash });
  state.last = { seq, at: leaf.at };
}
function checkTree({ header, keys, hashes, checkpoints, proofs }, problem) {
  must(checkpoints.length > 0, 'there is no checkpoint');
  const opened = checkpoints.map(({ checkpoint }) => openCheckpoint(checkpoint, keys));
  const { origin, size, root, signedBy, witnesses } = opened.at(-1);
  must(size === header.range.size, 'the newest checkpoint is not the one announced');
  for (const [i, old] of opened.slice(0, -1).entries()) {
    const proof = (checkpoints[i].consistency ?? []).map(base64);
    const grows = old.origin === origin && provesConsistency(old.size, old.root, size, root, proof);
    if (!grows) problem(null, `checkpoint ${old.size} is no beginning of checkpoint ${size}`);
  }
  const inside = hashes.filter(({ seq }) => seq <= size);
  const isLog = header.scope === 'log';
  const fits = () => rootOfLeaves(inside.map(({ hash }) => hash)).equals(root);
  if (isLog && !fits()) problem(null, `entries 1 to ${size} are not those it was signed over`);
  const waiting = new Map(isLog ? [] : inside.map(({ seq, hash }) => [seq, hash]));
  for (const { seq, hashes: proof } of proofs) {
    const hash = waiting.get(seq);
    const proven = hash && provesInclusion(hash, seq - 1, size, proof.map(base64), root);
    if (!proven) problem(seq, 'its proof is wrong');
    waiting.delete(seq);
  }
  for (const seq of waiting.keys()) problem(seq, 'nothing proves that it is in the checkpoint');
  return { size, signedBy, witnesses, beyond: hashes.length - inside.length };
}
function readHeader(text) {
  const header = readCanonical(text);
  const keys = 'exportedAt,format,practice,practiceName,range,scope,v,verifierKeys';
  must(keysOf(header) === keys && header.format === 'canteen-log' && header.v === 1, 'no export');
  must(['log', 'period', 'selection'].includes(header.scope), 'an unknown scope');
  return header;
}
/** Verifies the lines of one export. `pinned`, when given, are the only keys trusted. */
export async function verifyLines(lines, pinned) {
  const state = { hashes: [], erased: [], explained: new Map(), checkpoints: [], proofs: [] };
  Object.assign(state, { header: null, keys: pinned, last: null, withheld: 0 });
  const problems = [];
  const problem = (seq, text) => problems.push(seq === null ? text : `entry ${seq}: ${text}`);
  const digest = createHash('sha256');
  let [count, part] = [0, 0];
  const take = (text) => {
    if (!state.header) return (state.header = readHeader(text));
    must(part < 3, 'something follows the end');
    const line = readCanonical(text);
    const now = ['leaf', 'checkpoint', 'proof', 'end'].findIndex((key) => key in line);
    must(now >= part, 'a line that does not belong here');
    part = now;
    if (part === 0) checkEntry(state, line, problem);
    if (part === 1) state.checkpoints.push(line);
    if (part === 2) state.proofs.push(line.proof);
    const end = part === 3 && canonical({ end: { lines: count, sha256: digest.digest('hex') } });
    must(part < 3 || text === end, 'the file was changed after it was written');
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
    must(state.header, 'the file is empty');
    state.keys ??= state.header.verifierKeys;
    state.checkpoint = checkTree(state, problem);
  } catch ({ message }) {
    problem(null, message);
  }
  const { header, hashes, explained, erased, withheld, checkpoint = null } = state;
  if (!header) return { ok: false, readable: false, problems };
  const { from, to, size } = header.range;
  const isLog = header.scope === 'log';
  const held = (hashes[0]?.seq ?? 1) === from && (hashes.at(-1)?.seq ?? 0) === to;
  const whole = held && (!isLog || (from === 1 && to >= size));
  if (!whole) problem(null, `the file does not hold entries ${from} to ${to} as it says`);
  if (part !== 3) problem(null, 'the file is cut off: its last line is missing');
  const lost = erased.filter(({ seq, name }) => isLog && !(explained.get(name) > seq));
  for (const { seq } of lost) problem(seq, 'a text is missing, with no record of its erasure');
  const counts = { entries: hashes.length, erased: erased.length, withheld };
  return { ok: problems.length === 0, readable: true, header, ...counts, checkpoint, problems };
}
async function* linesOf(file) {
  const decoder = utf8();
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  must(rest + decoder.decode() === '', 'the file ends in the middle of a line');
}
function describe({ readable, ok, header, checkpoint, problems, ...counts }) {
  if (!readable) return `CANNOT BE READ: ${problems[0]}.`;
  const name = `the log of ${header.practiceName} (practice ${header.practice})`;
  if (!ok) return [`REFUSED: ${name}.`, ...problems.slice(0, 20)].join('\n  - ');
  const { size, signedBy, witnesses, beyond } = checkpoint;
  const whole = 'It is the whole log up to the checkpoint: nothing was changed, moved or left out.';
  const some = 'Each entry is proven to be in the checkpoint. The file does not show what else is.';
  return [
    `ACCEPTED: ${counts.entries} entries of ${name}, checkpoint ${size}.`,
    header.scope === 'log' ? whole : some,
    `${beyond} not yet in a checkpoint. Texts: ${counts.erased} erased, ${counts.withheld} withheld.`,
    ...signedBy.map((key) => `Signed with ${key}`),
    ...witnesses.map(({ name, time }) => `Cosigned by ${name} at ${time}`),
    'Without --key the key is the file’s own: compare it with one you got another way.',
  ].join('\n');
}
async function main(words) {
  const keys = words.filter((_, at) => words[at - 1] === '--key');
  const [file] = words.filter((word) => !word.startsWith('--') && !keys.includes(word));
  if (!file) console.error('Usage: node verify.mjs FILE [--key VERIFIERKEY]… [--json]');
  const report = await verifyLines(file ? linesOf(file) : [], keys.length > 0 ? keys : undefined);
  console.log(words.includes('--json') ? JSON.stringify(report) : describe(report));
  process.exitCode = report.ok ? 0 : report.readable ? 1 : 2;
}

const isMain = process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isMain) main(process.argv.slice(2));
