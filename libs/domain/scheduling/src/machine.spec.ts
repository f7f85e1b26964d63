import fc from 'fast-check';
import { commentMachine, type CommentEvent, type CommentFacts } from './comment-machine';
import { type Machine } from './machine';
import { postMachine, type PostFacts } from './post-machine';
import {
  publicationMachine,
  type PublicationEvent,
  type PublicationFacts,
} from './publication-machine';
import { postStates, type PostState, type PublicationState } from './states';

function reachable<S extends string, E extends string, F>(
  machine: Machine<S, E, F>,
  start: S,
  manyFacts: readonly F[],
): Set<S> {
  const seen = new Set<S>([start]);
  for (const state of seen) {
    for (const event of machine.eventsFrom(state)) {
      for (const facts of manyFacts) {
        const next = machine.next(state, event, facts);
        if (next.ok) seen.add(next.state);
      }
    }
  }
  return seen;
}

const allTrue: PostFacts = {
  approvalComplete: true,
  openBlocks: 0,
  screened: true,
  windowOpen: true,
  insideSealedWindow: true,
  neverSent: true,
};

describe('the life of a post', () => {
  it('goes from draft to published', () => {
    let state: PostState = 'draft';
    for (const event of [
      'submit',
      'screened-clear',
      'approve',
      'schedule',
      'publish',
      'all-confirmed',
    ] as const) {
      const next = postMachine.next(state, event, allTrue);
      if (!next.ok) throw new Error(`${state} ${event}: ${next.code}`);
      state = next.state;
    }
    expect(state).toBe('published');
  });

  it('reaches every state', () => {
    const facts = [allTrue, {}, { ...allTrue, heldFrom: 'scheduled' as const }];
    expect([...reachable(postMachine, 'draft', facts)].sort()).toEqual([...postStates].sort());
  });

  it.each<[PostState, Parameters<typeof postMachine.next>[1], PostFacts, string]>([
    ['in-review', 'approve', { ...allTrue, screened: false }, 'post.not-screened'],
    ['in-review', 'approve', { ...allTrue, openBlocks: 1 }, 'post.open-block'],
    ['in-review', 'approve', {}, 'post.not-screened'],
    ['in-review', 'approve', { screened: true }, 'post.open-block'],
    ['approved', 'schedule', { ...allTrue, approvalComplete: false }, 'post.not-approved'],
    ['approved', 'schedule', { ...allTrue, windowOpen: false }, 'post.window-passed'],
    ['scheduled', 'publish', {}, 'post.window-passed'],
    ['changes-needed', 'blocks-cleared', { openBlocks: 1 }, 'post.open-block'],
    ['draft', 'approve', allTrue, 'post.not-from-here'],
    ['draft', 'publish', allTrue, 'post.not-from-here'],
    ['in-review', 'publish', allTrue, 'post.not-from-here'],
    ['published', 'edit', allTrue, 'post.not-from-here'],
    ['publishing', 'edit', allTrue, 'post.not-from-here'],
    ['cancelled', 'publish', allTrue, 'post.not-from-here'],
    ['cancelled', 'restore', {}, 'post.was-sent'],
    ['taken-down', 'restore', { neverSent: true }, 'post.not-from-here'],
  ])('in %s refuses %s %o: %s', (state, event, facts, code) => {
    expect(postMachine.next(state, event, facts)).toMatchObject({ ok: false, code });
  });

  it.each<[PostState, Parameters<typeof postMachine.next>[1], PostFacts, PostState]>([
    ['in-review', 'approve', { ...allTrue, approvalComplete: false }, 'in-review'],
    ['scheduled', 'edit', {}, 'draft'],
    ['cancelled', 'restore', { neverSent: true }, 'draft'],
    ['approved', 'edit', {}, 'draft'],
    ['scheduled', 'move', { insideSealedWindow: true }, 'scheduled'],
    ['scheduled', 'move', {}, 'screening'],
    ['scheduled', 'void-approval', {}, 'in-review'],
    ['on-hold', 'release', { ...allTrue, heldFrom: 'scheduled' }, 'scheduled'],
    ['on-hold', 'release', { windowOpen: true, heldFrom: 'scheduled' }, 'in-review'],
    ['on-hold', 'release', { ...allTrue, heldFrom: 'in-review' }, 'in-review'],
  ])('in %s after %s %o is %s', (state, event, facts, expected) => {
    expect(postMachine.next(state, event, facts)).toEqual({ ok: true, state: expected });
  });

  it('never gets from an edit to publishing without a fresh screening and approval', () => {
    const events = fc.array(
      fc.constantFrom(...new Set(postStates.flatMap((state) => postMachine.eventsFrom(state)))),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(events, (walk) => {
        let state: PostState = 'draft';
        let screened = false;
        let approved = false;
        for (const event of walk) {
          const facts = { ...allTrue, screened, approvalComplete: approved || event === 'approve' };
          const next = postMachine.next(state, event, facts);
          if (!next.ok) continue;
          if (event === 'edit' || event === 'submit' || event === 'restore')
            [screened, approved] = [false, false];
          if (event === 'screened-clear' || event === 'blocks-cleared') screened = true;
          if (event === 'approve') approved = next.state === 'approved';
          if (event === 'publish')
            expect({ screened, approved }).toEqual({ screened: true, approved: true });
          state = next.state;
        }
      }),
    );
  });
});

const provenAbsent = ['2026-11-26T08:30:05.000Z', '2026-11-26T08:32:05.000Z'];

describe('the life of a publication', () => {
  it.each<[PublicationState, PublicationEvent, PublicationFacts, PublicationState]>([
    ['queued', 'arm', { insideWindow: true }, 'sending'],
    ['sending', 'unknown', {}, 'unconfirmed'],
    ['sending', 'access-lost', {}, 'held'],
    [
      'sending',
      'not-accepted',
      { retryAt: '2026-11-26T08:45:00.000Z', validUntil: '2026-11-26T09:30:00.000Z' },
      'waiting',
    ],
    [
      'sending',
      'not-accepted',
      { retryAt: '2026-11-26T09:31:00.000Z', validUntil: '2026-11-26T09:30:00.000Z' },
      'missed',
    ],
    ['unconfirmed', 'found', {}, 'confirmed'],
    ['cancelled', 'approved-anew', { neverTried: true }, 'queued'],
    ['unconfirmed', 'probes-exhausted', {}, 'ask-a-person'],
    ['ask-a-person', 'person-says-published', {}, 'confirmed'],
    [
      'ask-a-person',
      'person-says-send-again',
      { absentProbes: provenAbsent, insideWindow: true },
      'queued',
    ],
  ])('in %s after %s %o is %s', (state, event, facts, expected) => {
    expect(publicationMachine.next(state, event, facts)).toEqual({ ok: true, state: expected });
  });

  it.each<[PublicationState, PublicationEvent, PublicationFacts, string]>([
    ['queued', 'arm', {}, 'publication.window-passed'],
    ['waiting', 'arm', { insideWindow: false }, 'publication.window-passed'],
    ['held', 'release', {}, 'publication.window-passed'],
    ['cancelled', 'approved-anew', {}, 'publication.was-tried'],
    ['confirmed', 'approved-anew', { neverTried: true }, 'publication.not-from-here'],
    ['unconfirmed', 'arm', { insideWindow: true }, 'publication.not-from-here'],
    ['confirmed', 'arm', { insideWindow: true }, 'publication.not-from-here'],
    ['sending', 'arm', { insideWindow: true }, 'publication.not-from-here'],
    [
      'ask-a-person',
      'person-says-send-again',
      { insideWindow: true, absentProbes: provenAbsent.slice(0, 1) },
      'publication.absence-not-proved',
    ],
    [
      'ask-a-person',
      'person-says-send-again',
      {
        insideWindow: true,
        absentProbes: ['2026-11-26T08:30:05.000Z', '2026-11-26T08:32:04.999Z'],
      },
      'publication.absence-not-proved',
    ],
    [
      'ask-a-person',
      'person-says-send-again',
      { insideWindow: false, absentProbes: provenAbsent },
      'publication.window-passed',
    ],
  ])('in %s refuses %s %o: %s', (state, event, facts, code) => {
    expect(publicationMachine.next(state, event, facts)).toMatchObject({ ok: false, code });
  });

  /** What an event says about the network; one that says something untrue does not happen. */
  const saysTruly = (event: PublicationEvent, world: { standing: number; took: boolean }) => {
    if (event === 'confirmed') return world.took;
    if (['not-accepted', 'rejected', 'access-lost'].includes(event)) return !world.took;
    return event !== 'found' || world.standing > 0;
  };

  it('stands at most once after 10,000 schedules of sends, deaths, answers, probes and people', () => {
    const schedules = fc.array(fc.record({ pick: fc.nat(), takes: fc.boolean() }), {
      maxLength: 60,
    });
    let sentAgain = 0;
    fc.assert(
      fc.property(schedules, (schedule) => {
        let state: PublicationState = 'queued';
        const world = { standing: 0, took: false };
        let sends = 0;
        for (const { pick, takes } of schedule) {
          const events = publicationMachine
            .eventsFrom(state)
            .filter((event) => saysTruly(event, world));
          const event = events[pick % events.length];
          if (event === undefined) break;
          const next = publicationMachine.next(state, event, {
            insideWindow: true,
            // Probes that find nothing far apart are proof of absence because nothing is there.
            absentProbes: provenAbsent.slice(world.standing > 0 ? 1 : 0),
            neverTried: sends === 0,
          });
          if (!next.ok) continue;
          state = next.state;
          if (event !== 'arm') continue;
          sends += 1;
          world.took = takes;
          if (takes) world.standing += 1;
          expect(world.standing).toBeLessThanOrEqual(1);
        }
        if (sends > 1) sentAgain += 1;
      }),
      { numRuns: 10_000 },
    );
    expect(sentAgain).toBeGreaterThan(100);
  });
});

describe('the life of a comment', () => {
  it('can be superseded from every state', () => {
    for (const state of commentMachine.states) {
      expect(commentMachine.next(state, 'supersede', {})).toEqual({
        ok: true,
        state: 'superseded',
      });
    }
  });

  it('is open again after it was reopened', () => {
    expect(commentMachine.next('closed', 'reopen', {})).toEqual({ ok: true, state: 'open' });
  });

  it.each<[CommentFacts, string]>([
    [{}, 'comment.outcome-missing'],
    [{ outcome: 'hidden', reason: ' ' }, 'comment.reason-missing'],
    [{ outcome: 'no-reply', reason: 'spam', memberId: 'a' }, 'comment.second-person-missing'],
    [{ outcome: 'hidden', reason: 'spam', memberId: 'a' }, 'comment.second-person-missing'],
    [
      { outcome: 'no-reply', reason: 'spam', memberId: 'a', secondMemberId: 'a' },
      'comment.second-person-missing',
    ],
    [{ outcome: 'answered' }, 'comment.reply-not-out'],
  ])('is not closed with %o: %s', (facts, code) => {
    expect(commentMachine.next('open', 'close', facts)).toMatchObject({ ok: false, code });
  });

  it.each<[CommentFacts]>([
    [{ outcome: 'answered', replyConfirmed: true }],
    [
      {
        outcome: 'hidden',
        reason: 'shows a patient’s number',
        memberId: 'a',
        secondMemberId: 'b',
      },
    ],
    [{ outcome: 'no-reply', reason: 'spam', memberId: 'a', secondMemberId: 'b' }],
  ])('is closed with %o', (facts) => {
    expect(commentMachine.next('open', 'close', facts)).toEqual({ ok: true, state: 'closed' });
  });

  it.each<CommentEvent>(['start-answer', 'submit-answer', 'close'])(
    'takes no %s before triage',
    (event) => {
      expect(commentMachine.next('captured', event, {})).toMatchObject({ ok: false });
    },
  );
});
