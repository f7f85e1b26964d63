import { type ServerResponse } from 'node:http';
import { type Delivery } from '../faults/catalogue';
import { type SimAnswer } from './messages';

/** Sends an answer whole, or in one of the ways in which networks fail. */
export function deliver(response: ServerResponse, delivery: Delivery): void {
  switch (delivery.kind) {
    case 'answer':
      sendWhole(response, delivery.answer);
      return;
    case 'hang':
      return;
    case 'reset':
      reset(response);
      return;
    case 'truncated':
      sendHalf(response, delivery.answer);
      return;
    case 'drip':
      drip(response, delivery.answer);
      return;
  }
}

function start(response: ServerResponse, answer: SimAnswer): Buffer {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'content-length': String(body.length) });
  return body;
}

function sendWhole(response: ServerResponse, answer: SimAnswer): void {
  response.end(start(response, answer));
}

/** Cuts the connection with a TCP reset, where the socket is still there. */
function reset(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

/** Announces the whole body, sends half of it, and cuts the connection once that half is on its way. */
function sendHalf(response: ServerResponse, answer: SimAnswer): void {
  const body = start(response, answer);
  response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.end());
}

/** One byte a second. */
function drip(response: ServerResponse, answer: SimAnswer): void {
  const body = start(response, answer);
  let at = 0;
  const timer = setInterval(() => {
    if (response.destroyed || at >= body.length) {
      clearInterval(timer);
      response.end();
      return;
    }
    response.write(body.subarray(at, at + 1));
    at += 1;
  }, 1000);
  timer.unref();
  response.on('close', () => clearInterval(timer));
}
