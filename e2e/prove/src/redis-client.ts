import { createConnection } from 'node:net';

/**
 * Says one or more commands to a Redis server and waits for their answers.
 *
 * @throws Error when the server is away or refuses one
 */
export function sayToRedis(url: string, ...commands: readonly string[][]): Promise<void> {
  const { hostname, port, password } = new URL(url);
  const all = [['AUTH', decodeURIComponent(password)], ...commands];
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let answers = '';
    socket.setTimeout(5_000, () => socket.destroy(new Error('Redis did not answer.')));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('Redis closed the connection.')));
    socket.on('data', (piece) => {
      answers += piece.toString();
      const lines = answers.split('\r\n').slice(0, -1);
      const refused = lines.find((line) => line.startsWith('-'));
      if (refused !== undefined) socket.destroy(new Error(refused));
      else if (lines.length >= all.length) {
        resolve();
        socket.destroy();
      }
    });
    socket.write(all.map(encoded).join(''));
  });
}

function encoded(words: readonly string[]): string {
  const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
  return `*${words.length}\r\n${parts.join('')}`;
}
