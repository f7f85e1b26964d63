// Ports of this machine: which are free, which answer.
import net from 'node:net';

/** Whether nothing listens on that port. @param {number} port @param {string} [host] @returns {Promise<boolean>} */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** A port the system says is free at this moment. @returns {Promise<number>} */
export function anyFreePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen({ port: 0, host: '127.0.0.1' }, () => {
      const address = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(address.port));
    });
  });
}

/**
 * The remembered port if it is still free, else another one.
 * @param {number | undefined} remembered
 */
export async function rememberedOrFree(remembered) {
  return remembered !== undefined && (await isFree(remembered)) ? remembered : anyFreePort();
}

/** Whether something accepts connections there. @param {number} port @param {string} [host] @returns {Promise<boolean>} */
export function answers(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host });
    const end = (/** @type {boolean} */ result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again every 50 ms until the answer is yes or the time is over.
 * @param {() => Promise<boolean> | boolean} question @param {number} withinMs
 * @returns {Promise<boolean>} whether it became true in time
 */
export async function becomesTrue(question, withinMs) {
  const end = Date.now() + withinMs;
  for (;;) {
    if (await question()) return true;
    if (Date.now() >= end) return false;
    await pause(50);
  }
}
