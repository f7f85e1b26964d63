#!/usr/bin/env node
// Verifies a Canteen log export with nothing but Node 18 or later: no packages, no network, no database.
//
//   node verify.mjs FILE [--key VERIFIERKEY]… [--json]
//
// Exit code 0: accepted. 1: refused. 2: the file cannot be read or is no export.
//
// The file has one JSON object a line: a header; the entries; checkpoints (the newest last); for anything but a whole log one
// proof an entry; an end line. An entry's `leaf` holds the bytes that were recorded. The entries are the leaves of a Merkle
// tree (RFC 6962), and a checkpoint is the tree's root signed by the log (C2SP tlog-checkpoint). Change one byte of one entry
// and the root is another, so the signature no longer fits. Personal texts stand outside the leaf, which holds
// SHA-256(salt + text) only: destroying text and salt erases them, and the tree still fits.
import { createHash, createPublicKey, verify as verifySignature } from 'node:crypto';
import { createReadStream, realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const sha256 = (...parts) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const hashLeaf = (bytes) => sha256(Buffer.of(0), bytes);
const hashPair = (left, right) => sha256(Buffer.of(1), left, right);
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const keysOf = (value) => Object.keys(value).sort().join();

function must(condition, reason) {
  if (!condition) throw new Error(reason);
}

function base64(text) {
  const bytes = Buffer.from(String(text), 'base64');
  must(bytes.toString('base64') === text, 'wrong base64');
  return bytes;
}

/** RFC 8785: the only spelling of a value that counts. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (isObject(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key])}`).join(',')}}`;
  }
  must(typeof value !== 'number' || Number.isFinite(value), 'a number JSON cannot write');
  must(typeof value !== 'string' || !/\p{Surrogate}/u.test(value), 'half of a character pair');
  return JSON.stringify(value);
}

function readCanonical(text) {
  const value = JSON.parse(text);
  must(isObject(value) && canonical(value) === text, 'not in canonical form');
  return value;
}

/** The root over all leaf hashes: pair neighbours until one is left; one without a neighbour goes up as it is. */
export function rootOfLeaves(hashes) {
  if (hashes.length === 0) return sha256();
  let level = hashes;
  while (level.length > 1) {
    const above = [];
    for (let i = 0; i < level.length; i += 2)
      above.push(i + 1 < level.length ? hashPair(level[i], level[i + 1]) : level[i]);
    level = above;
  }
  return level[0];
}

/** The largest power of two below n: where RFC 6962 cuts n leaves in two. */
function cut(n) {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/** Rebuilds the root from a leaf, its place and its neighbours on the way up (RFC 6962 §2.1.1, read backwards). */
export function provesInclusion(leaf, index, size, proof, root) {
  if (
    !isCount(index) ||
    !isCount(size) ||
    index >= size ||
    proof.some((hash) => hash.length !== 32)
  )
    return false;
  const rest = [...proof];
  const climb = (place, width) => {
    if (width === 1) return leaf;
    const neighbour = rest.pop();
    must(neighbour, 'too short');
    const k = cut(width);
    return place < k
      ? hashPair(climb(place, k), neighbour)
      : hashPair(neighbour, climb(place - k, width - k));
  };
  try {
    return climb(index, size).equals(root) && rest.length === 0;
  } catch {
    return false; // the proof is too short
  }
}

/** Rebuilds the old and the new root from the same hashes (RFC 6962 §2.1.2, read backwards). */
export function provesConsistency(oldSize, oldRoot, newSize, newRoot, proof) {
  if (
    !isCount(oldSize) ||
    !isCount(newSize) ||
    oldSize > newSize ||
    proof.some((hash) => hash.length !== 32)
  )
    return false;
  if (oldSize === newSize) return proof.length === 0 && oldRoot.equals(newRoot);
  if (oldSize === 0) return proof.length === 0 && oldRoot.equals(sha256());
  const rest = [...proof];
  const next = () => {
    must(rest.length > 0, 'too short');
    return rest.pop();
  };
  const climb = (m, n, known) => {
    if (m === n) {
      const hash = known ? oldRoot : next();
      return [hash, hash];
    }
    const k = cut(n);
    const side = next();
    if (m <= k) {
      const [before, after] = climb(m, k, known);
      return [before, hashPair(after, side)];
    }
    const [before, after] = climb(m - k, n - k, false);
    return [hashPair(side, before), hashPair(side, after)];
  };
  try {
    const [before, after] = climb(oldSize, newSize, true);
    return rest.length === 0 && before.equals(oldRoot) && after.equals(newRoot);
  } catch {
    return false; // the proof is too short
  }
}

/** A verifier key is name+id+base64(type, public key); type 1 signs for a log, type 4 for a witness. */
function readKey(text) {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text) ?? [];
  must(name, 'a verifier key is not in the form name+id+base64');
  const bytes = base64(encoded);
  must(bytes.length === 33 && (bytes[0] === 1 || bytes[0] === 4), 'a verifier key of another type');
  must(sha256(`${name}\n`, bytes).toString('hex').startsWith(id), 'a verifier key with a wrong id');
  const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]);
  return {
    text,
    name,
    id,
    witness: bytes[0] === 4,
    key: createPublicKey({ key: spki, format: 'der', type: 'spki' }),
  };
}

/** Verifies a checkpoint: text, blank line, signature lines. A right signature of its own log is needed, a wrong one refuses. */
export function openCheckpoint(note, keyTexts) {
  must(
    !/[^\P{Cc}\n\x7f-\x9f]/u.test(note) && !/\p{Surrogate}/u.test(note),
    'a character that no note may hold',
  );
  const end = note.lastIndexOf('\n\n');
  must(end > 0 && note.endsWith('\n') && note.length <= 100_000, 'not a signed note');
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map((line) => {
      const [, name, encoded] = /^— ([^\s+]+) (\S+)$/.exec(line) ?? [];
      must(name, 'not a signature line');
      const bytes = base64(encoded);
      must(bytes.length > 4, 'a signature that is too short');
      return { name, id: bytes.subarray(0, 4).toString('hex'), payload: bytes.subarray(4) };
    });
  must(signatures.length <= 100, 'too many signatures');
  const [origin, size, root, ...more] = text.slice(0, -1).split('\n');
  must(
    origin && /^(0|[1-9]\d{0,15})$/.test(size) && isCount(Number(size)) && !more.includes(''),
    'not a checkpoint',
  );
  must(base64(root).length === 32, 'a root of a wrong length');
  const signedBy = [];
  const witnesses = [];
  for (const known of keyTexts.map(readKey)) {
    for (const { payload } of signatures.filter(
      ({ name, id }) => name === known.name && id === known.id,
    )) {
      must(payload.length === (known.witness ? 72 : 64), 'a signature of a wrong length');
      const time = known.witness ? payload.readBigUInt64BE() : null;
      const signed = known.witness ? `cosignature/v1\ntime ${time}\n${text}` : text;
      must(
        verifySignature(null, Buffer.from(signed), known.key, payload.subarray(-64)),
        'a signature is wrong',
      );
      if (known.witness)
        witnesses.push(`${known.name} at ${new Date(Number(time) * 1000).toISOString()}`);
      else if (known.name === origin) signedBy.push(known.text);
    }
  }
  must(signedBy.length > 0, 'no known key of this log signed it');
  return { origin, size: Number(size), root: base64(root), signedBy, witnesses };
}

const LEAF_KEYS = 'actor,at,commitments,data,kind,practice,seq,subject,thread,v';

function readLeaf(bytes) {
  const leaf = readCanonical(
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
  );
  const { actor, at, commitments, data, kind, practice, subject, thread } = leaf;
  must(
    keysOf(leaf) === LEAF_KEYS && leaf.v === 1 && bytes.length <= 262_144,
    'not an entry of version 1',
  );
  must(
    isCount(leaf.seq) && leaf.seq > 0 && isObject(data) && isObject(commitments),
    'not an entry of version 1',
  );
  must(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) && new Date(at).toISOString() === at,
    'no real time',
  );
  must(/^[a-z][a-z0-9]*([.-][a-z0-9]+)*$/.test(kind) && kind.length <= 80, 'no real kind');
  const isText = (value) => typeof value === 'string' && value !== '';
  must(isText(practice) && (thread === null || isText(thread)), 'not an entry of version 1');
  must(
    keysOf(subject) === 'id,type' && isText(subject.id) && isText(subject.type),
    'no real subject',
  );
  must(/^id,name,(registration,)?roles,type$/.test(keysOf(actor)), 'no real actor');
  must(
    ['member', 'system', 'public', 'network'].includes(actor.type) && actor.roles.every(isText),
    'no real actor',
  );
  must(
    [actor.id, actor.name].every((value) => value === null || isText(value)),
    'no real actor',
  );
  must(
    (actor.registration === undefined || isText(actor.registration)) && Array.isArray(actor.roles),
    'no real actor',
  );
  must(actor.type !== 'public' || actor.name === null, 'names a member of the public');
  must(
    Object.entries(commitments).every(([field, hash]) => field && /^[0-9a-f]{64}$/.test(hash)),
    'no real commitment',
  );
  return leaf;
}

function checkEntry(state, line, problem) {
  const { header, last } = state;
  const { seq, texts = {}, erased = [], withheld = [] } = line;
  must(
    isCount(seq) && isObject(texts) && Array.isArray(erased) && Array.isArray(withheld),
    'not an entry line',
  );
  must(/^(erased,)?hash,leaf,seq(,texts)?(,withheld)?$/.test(keysOf(line)), 'not an entry line');
  const expected = last ? last.seq + 1 : header.range.from;
  const gapAllowed = header.scope === 'selection' && last;
  if (seq < expected || (seq > expected && !gapAllowed))
    problem(seq, `entry ${expected} should stand here`);
  const bytes = base64(line.leaf);
  const hash = hashLeaf(bytes);
  if (!hash.equals(base64(line.hash))) problem(seq, 'its bytes are not those it was hashed with');
  state.hashes.push({ seq, hash });
  const leaf = readLeaf(bytes);
  if (leaf.seq !== seq) problem(seq, `it says of itself that it is entry ${leaf.seq}`);
  if (leaf.practice !== header.practice) problem(seq, 'it belongs to another practice');
  if (last && leaf.at < last.at) problem(seq, 'it is earlier than the entry before it');
  const named = [...Object.keys(texts), ...erased, ...withheld].sort();
  if (canonical(named) !== canonical(Object.keys(leaf.commitments).sort()))
    problem(seq, 'it does not account for each text once');
  for (const [field, opened] of Object.entries(texts)) {
    must(keysOf(opened) === 'salt,text' && typeof opened.text === 'string', 'not an opened text');
    const salt = base64(opened.salt);
    const fits =
      salt.length === 32 && sha256(salt, opened.text).toString('hex') === leaf.commitments[field];
    if (!fits) problem(seq, `its text "${field}" is not the one recorded`);
  }
  for (const field of erased) state.erased.push({ seq, name: `${seq}/${field}` });
  state.withheld += withheld.length;
  if (leaf.kind === 'text.erased' && Array.isArray(leaf.data.entries)) {
    for (const item of leaf.data.entries)
      for (const field of item?.fields ?? []) state.explained.set(`${item.seq}/${field}`, seq);
  }
  state.last = { seq, at: leaf.at };
}

function checkTree(state, problem) {
  const { header, hashes, checkpoints, proofs } = state;
  const keys = state.keys ?? header.verifierKeys;
  must(checkpoints.length > 0, 'there is no checkpoint');
  const opened = checkpoints.map(({ checkpoint }) => openCheckpoint(checkpoint, keys));
  const newest = opened.at(-1);
  must(
    newest.size === header.range.size && !checkpoints.at(-1).consistency,
    'another checkpoint than announced',
  );
  for (const [i, older] of opened.slice(0, -1).entries()) {
    const proof = (checkpoints[i].consistency ?? []).map(base64);
    const fits =
      older.origin === newest.origin &&
      provesConsistency(older.size, older.root, newest.size, newest.root, proof);
    if (!fits)
      problem(
        null,
        `checkpoint ${older.size} is not shown to be the beginning of checkpoint ${newest.size}`,
      );
  }
  const inside = hashes.filter(({ seq }) => seq <= newest.size);
  if (header.scope === 'log') {
    const fits =
      inside.length === newest.size &&
      rootOfLeaves(inside.map(({ hash }) => hash)).equals(newest.root);
    if (!fits)
      problem(
        null,
        `entries 1 to ${newest.size} are not those that the checkpoint was signed over`,
      );
  }
  const waiting = new Map(header.scope === 'log' ? [] : inside.map(({ seq, hash }) => [seq, hash]));
  for (const { seq, hashes: proof } of proofs) {
    const hash = waiting.get(seq);
    if (!hash || !provesInclusion(hash, seq - 1, newest.size, proof.map(base64), newest.root))
      problem(seq, 'its proof is wrong');
    waiting.delete(seq);
  }
  for (const seq of waiting.keys()) problem(seq, 'nothing proves that it is in the checkpoint');
  return { ...newest, beyond: hashes.length - inside.length };
}

function readHeader(text) {
  const header = readCanonical(text);
  const keys = 'exportedAt,format,practice,practiceName,range,scope,v,verifierKeys';
  must(
    keysOf(header) === keys && header.format === 'canteen-log' && header.v === 1,
    'no Canteen log export of version 1',
  );
  must(
    ['log', 'period', 'selection'].includes(header.scope) && Array.isArray(header.verifierKeys),
    'an unknown header',
  );
  must(
    keysOf(header.range) === 'from,size,to' && Object.values(header.range).every(isCount),
    'an unknown range',
  );
  return header;
}

/** Verifies the lines of one export. `keys`, when given, are the only ones trusted. */
export async function verifyLines(lines, keys) {
  const state = {
    keys,
    header: null,
    last: null,
    hashes: [],
    erased: [],
    explained: new Map(),
    withheld: 0,
    checkpoints: [],
    proofs: [],
  };
  const problems = [];
  const problem = (seq, message) =>
    problems.push({ seq, message: seq === null ? message : `entry ${seq}: ${message}` });
  const digest = createHash('sha256');
  let count = 0;
  let part = 0;
  const take = (text) => {
    if (part === 3) throw new Error('something follows the last line');
    const line = readCanonical(text);
    const now = ['leaf', 'checkpoint', 'proof', 'end'].findIndex((key) => key in line);
    must(now >= part, 'a line that does not belong here');
    part = now;
    if (part === 0) checkEntry(state, line, problem);
    if (part === 1) state.checkpoints.push(line);
    if (part === 2) state.proofs.push(line.proof);
    if (part === 3)
      must(
        text === canonical({ end: { lines: count, sha256: digest.digest('hex') } }),
        'the file was changed after it was written',
      );
  };
  try {
    for await (const text of lines) {
      if (count === 0) state.header = readHeader(text);
      else {
        try {
          take(text);
        } catch (error) {
          const seq = /"seq":(\d+)/.exec(text)?.[1] ?? (state.last?.seq ?? 0) + 1;
          problem(part === 0 ? Number(seq) : null, `line ${count + 1}: ${error.message}`);
        }
      }
      count += 1;
      if (part < 3) digest.update(`${text}\n`);
    }
  } catch (error) {
    problem(null, `line ${count + 1}: ${error.message}`);
  }
  const { header, hashes } = state;
  if (!header) return { ok: false, readable: false, problems };
  if (part !== 3) problem(null, 'the file is cut off: its last line is missing');
  const { from, to, size } = header.range;
  if ((hashes[0]?.seq ?? 1) !== from || (hashes.at(-1)?.seq ?? 0) !== to)
    problem(null, `the file should hold entries ${from} to ${to}`);
  if (header.scope === 'log' && (from !== 1 || to < size))
    problem(null, 'this is not the whole log');
  const lost = state.erased.filter(({ seq, name }) => !(state.explained.get(name) > seq));
  if (header.scope === 'log')
    for (const { seq } of lost)
      problem(seq, 'a text is missing, and no later entry records its erasure');
  let checkpoint = null;
  try {
    checkpoint = checkTree(state, problem);
  } catch (error) {
    problem(null, `the checkpoint is refused: ${error.message}`);
  }
  return {
    ok: problems.length === 0,
    readable: true,
    header,
    entries: hashes.length,
    erased: state.erased.length,
    withheld: state.withheld,
    checkpoint,
    problems,
  };
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

function describe(
  { ok, readable, header, entries, erased, withheld, checkpoint, problems },
  pinned,
) {
  if (!readable) return `CANNOT BE READ: ${problems[0].message}`;
  const shown = problems.slice(0, 20).map(({ message }) => `  - ${message}`);
  if (!ok)
    return [
      `REFUSED: ${problems.length} problem(s) with the log of ${header.practiceName}.`,
      ...shown,
    ].join('\n');
  const { size, signedBy, witnesses, beyond } = checkpoint;
  return [
    `ACCEPTED: the log of ${header.practiceName} (the name is a label; the practice's id is ${header.practice}).`,
    header.scope === 'log'
      ? `All ${entries} entries of the log: none changed, moved or left out up to checkpoint ${size}.`
      : `${entries} entries (a ${header.scope}), each proven to be in checkpoint ${size}. Others may exist.`,
    `Signed with ${signedBy.join(', ')}: ${pinned ? 'a key you named.' : 'a key from this file. Compare it with one you got another way.'}`,
    ...witnesses.map((witness) => `Cosigned by ${witness}.`),
    `Recorded, not yet in a checkpoint: ${beyond}. Texts erased: ${erased}. Texts withheld: ${withheld}.`,
  ].join('\n');
}

async function main([...words]) {
  const keys = [];
  for (let at = words.indexOf('--key'); at >= 0; at = words.indexOf('--key'))
    keys.push(words.splice(at, 2)[1] ?? '');
  const json = words.includes('--json');
  const [file, ...more] = words.filter((word) => word !== '--json');
  if (!file || more.length > 0) {
    console.error('Usage: node verify.mjs FILE [--key VERIFIERKEY]… [--json]');
    return 2;
  }
  const report = await verifyLines(linesOf(file), keys.length > 0 ? keys : undefined);
  if (json)
    console.log(
      JSON.stringify({ ...report, checkpoint: undefined, size: report.checkpoint?.size ?? null }),
    );
  else console.log(describe(report, keys.length > 0));
  return report.ok ? 0 : report.readable ? 1 : 2;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
