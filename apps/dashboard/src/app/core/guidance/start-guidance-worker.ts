/** What Trusted Types (https://www.w3.org/TR/trusted-types/) offer, as far as it is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: AddressRules): AddressRules;
}

interface AddressRules {
  /** What comes back passes for a string, except in the eyes of the browser. */
  createScriptURL(address: string): string;
}

/** The name stands in the content security policy that the API sends with the page. */
const POLICY = 'canteen#guidance-worker';

const rules: AddressRules = {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address);
    if (origin !== location.origin || !/^\/worker-[\w-]+\.js$/.test(pathname)) {
      throw new TypeError('Only the script of our own worker may be started.');
    }
    return address;
  },
};

/** Made once: a browser takes each name only once. Not every browser knows Trusted Types. */
const policy =
  (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(POLICY, rules) ??
  rules;

/**
 * The browser's worker, from an address that the policy has passed. It is called `Worker` too, because the
 * builder bundles only what is written as `new Worker(new URL(…, import.meta.url))`.
 */
class Worker extends globalThis.Worker {
  constructor(address: URL, options: WorkerOptions) {
    super(policy.createScriptURL(address.href), options);
  }
}

/**
 * Starts the guidance engine on a thread of its own. That its script cannot be fetched is told by the
 * worker's `error` event.
 *
 * @throws TypeError, or a DOMException, when the browser does not let it start
 */
export function startGuidanceWorker(): globalThis.Worker {
  return new Worker(new URL('./guidance.worker', import.meta.url), { type: 'module' });
}
