import { warmUpSteps } from '@canteen/guidance';
import { screenTyped } from './screen-typed';
import { type EarlyAnswer, type EarlyQuestion } from './typed-item';

// The guidance engine beside the page, on a thread of its own: loading it, making it ready and asking it
// take tens to hundreds of milliseconds, in which nobody's typing may wait.

addEventListener('message', ({ data }: MessageEvent<EarlyQuestion>) => {
  postMessage(answerTo(data));
});

/** Makes the engine ready in steps; whoever asks meanwhile is answered after the one that runs. */
function warmUp([step, ...others]: readonly (() => void)[]): void {
  if (step === undefined) return;
  step();
  setTimeout(() => warmUp(others));
}

function answerTo({ run, item }: EarlyQuestion): EarlyAnswer {
  try {
    return { run, findings: screenTyped(item) };
  } catch {
    // What was thrown may quote the text. The page says that there is no early look at it.
    return { run, findings: null };
  }
}

setTimeout(() => warmUp(warmUpSteps({ profile: 'typing' })));
