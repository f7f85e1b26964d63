import { derivePostState } from './derive-post-state';
import { type PostState } from './states';
import { type PublicationState } from './states';

describe(derivePostState.name, () => {
  it.each<[PublicationState[], PostState, string]>([
    [[], 'scheduled', 'Waits for its time'],
    [['queued', 'queued'], 'scheduled', 'Facebook waits for its time, X waits for its time'],
    [['confirmed', 'queued'], 'publishing', '1 of 2 out, X waits for its time'],
    [['confirmed', 'sending'], 'publishing', '1 of 2 out, X is being sent'],
    [['confirmed', 'confirmed'], 'published', 'Out on both'],
    [['confirmed'], 'published', 'Out'],
    [['missed'], 'missed', 'Facebook missed its time'],
    [['confirmed', 'rejected'], 'failed', '1 of 2 out, X refused it'],
    [['confirmed', 'missed'], 'missed', '1 of 2 out, X missed its time'],
    [['confirmed', 'cancelled'], 'published', '1 of 2 out, X was cancelled'],
    [['cancelled', 'cancelled'], 'cancelled', 'Facebook was cancelled, X was cancelled'],
    [['rejected', 'unconfirmed'], 'unconfirmed', 'Facebook refused it, X gave no clear answer yet'],
    [
      ['confirmed', 'ask-a-person'],
      'unconfirmed',
      '1 of 2 out, X gave no clear answer: somebody must look',
    ],
    [['held', 'queued'], 'on-hold', 'Facebook is on hold, X waits for its time'],
    [['confirmed', 'waiting'], 'publishing', '1 of 2 out, X asked us to wait'],
  ])('%j: %s, "%s"', (states, state, sentence) => {
    const publications = states.map((each, index) => ({
      channel: index === 0 ? 'Facebook' : 'X',
      state: each,
    }));
    expect(derivePostState(publications)).toEqual({ state, sentence });
  });
});
