// Adds to a lock file the optional packages that its entries name and it does not hold.

/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {Record<string, string>} [optionalDependencies]
 * @property {boolean} [optional] @property {boolean} [dev]
 * @property {string[]} [os] @property {string[]} [cpu]
 */

const SYSTEMS = [
  'darwin',
  'win32',
  'linux',
  'freebsd',
  'openbsd',
  'netbsd',
  'android',
  'sunos',
  'aix',
  'openharmony',
];
const PROCESSORS = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/**
 * @param {{ packages: Record<string, LockEntry> }} lock changed in place
 * @returns {string[]} the names that were added, sorted
 */
export function completeLock(lock) {
  const added = new Map();
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isResolvable(lock.packages, place, name)) continue;
      added.set(name, {
        version: version.replace(/^[\^~=v]+/, ''),
        ...(entry.dev === true ? { dev: true } : {}),
        optional: true,
        ...platformOf(name),
      });
    }
  }
  for (const [name, entry] of added) lock.packages[`node_modules/${name}`] = entry;
  if (added.size > 0) {
    // npm's own order, so that the next npm install changes nothing.
    const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
    lock.packages = Object.fromEntries(sorted);
  }
  return [...added.keys()].sort();
}

/** Whether node's look-up from that place would find the package. @param {Record<string, LockEntry>} packages @param {string} place @param {string} name */
function isResolvable(packages, place, name) {
  let from = place;
  for (;;) {
    if (packages[`${from === '' ? '' : `${from}/`}node_modules/${name}`] !== undefined) return true;
    if (from === '') return false;
    const parent = from.lastIndexOf('/node_modules/');
    from = parent === -1 ? '' : from.slice(0, parent);
  }
}

/** The platform a package is for, from its name; anything unknown is for none of ours. @param {string} name */
function platformOf(name) {
  const words = name.split(/[/_-]/);
  const system = SYSTEMS.find((each) => words.includes(each));
  const processor = PROCESSORS.find((each) => words.includes(each));
  return { os: [system ?? 'none'], ...(processor === undefined ? {} : { cpu: [processor] }) };
}
