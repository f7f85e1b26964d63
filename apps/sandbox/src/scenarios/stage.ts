import { z } from 'zod';
import { type Postman } from '../delivery/postman';
import { comment, createPerson, deleteContent, editText, postOnX, react } from '../people/people';
import { type Effect } from '../state/effects';
import { type World } from '../state/world';
import deleteBeforeReply from './delete-before-reply.json';
import editAfterReply from './edit-after-reply.json';
import fluClinic from './flu-clinic.json';
import nhsNumber from './nhs-number.json';
import pileOn from './pile-on.json';
import spamBurst from './spam-burst.json';

const step = z.strictObject({
  /** Seconds of the sandbox's clock after the start, or after our answer to `on` when `since` says so. */
  after: z.number().min(0),
  since: z.literal('answered').optional(),
  who: z.string().min(1),
  act: z.enum(['comment', 'mention', 'edit', 'delete', 'like']),
  /** Label of the step whose content this is about; the scenario's own subject when missing. */
  on: z.string().optional(),
  label: z.string().optional(),
  /** `{n}` is the number of the repetition. */
  text: z.string().optional(),
  /** Repetitions, and the seconds between them. */
  times: z.number().int().min(1).max(1000).default(1),
  every: z.number().min(0).default(0),
});
type Step = z.infer<typeof step>;

/** What people do over a stretch of time, as a file. */
export const scenarioShape = z.strictObject({
  title: z.string(),
  about: z.string(),
  network: z.enum(['facebook', 'x']),
  steps: z.array(step).min(1).max(200),
});
export type Scenario = z.infer<typeof scenarioShape>;

/** The scenarios that come with the sandbox, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = Object.fromEntries(
  Object.entries({
    'flu-clinic': fluClinic,
    'pile-on': pileOn,
    'nhs-number': nhsNumber,
    'spam-burst': spamBurst,
    'edit-after-reply': editAfterReply,
    'delete-before-reply': deleteBeforeReply,
  }).map(([name, scenario]) => [name, scenarioShape.parse(scenario)]),
);

interface Cue {
  readonly step: Step;
  readonly run: Run;
  readonly number: number;
  /** Milliseconds since 1970, UTC; null until our answer has come. */
  dueAt: number | null;
}

interface Run {
  readonly scenario: Scenario;
  /** Post on Facebook, handle of the account on X. */
  readonly subject: string;
  /** What labelled steps made. */
  readonly made: Map<string, string>;
}

/** Lets people act out scenarios on the sandbox's clock. What has not happened yet is forgotten at a restart. */
export class Stage {
  private readonly cues: Cue[] = [];

  constructor(
    private readonly world: World,
    postman: Postman,
  ) {
    world.listeners.push((effect) => this.notice(effect));
    postman.everyRound(() => this.playDue());
  }

  /** Begins a scenario about a post or an account. Gives how many acts are to come. */
  begin(scenario: Scenario, subject: string): number {
    const run: Run = { scenario, subject, made: new Map() };
    const now = this.world.clock.now();
    for (const one of scenario.steps) {
      for (let number = 1; number <= one.times; number += 1) {
        const at = now + (one.after + (number - 1) * one.every) * 1000;
        this.cues.push({ step: one, run, number, dueAt: one.since === undefined ? at : null });
      }
    }
    return this.cues.filter((cue) => cue.run === run).length;
  }

  /** Forgets everything that has not happened yet. */
  clear(): void {
    this.cues.length = 0;
  }

  /** Acts that are still to come. */
  waiting(): number {
    return this.cues.length;
  }

  /** An answer of ours starts the clock of what comes after it. */
  private notice(effect: Effect): void {
    const answered =
      effect.type === 'comment-made' && effect.by.kind === 'app'
        ? effect.parentId
        : effect.type === 'post-made' && effect.network === 'x' && effect.by.kind === 'app'
          ? effect.inReplyTo
          : null;
    if (answered === null) return;
    for (const cue of this.cues) {
      const about = cue.step.on === undefined ? undefined : cue.run.made.get(cue.step.on);
      if (cue.dueAt === null && about === answered) {
        cue.dueAt = this.world.clock.now() + cue.step.after * 1000;
      }
    }
  }

  private playDue(): void {
    const now = this.world.clock.now();
    const isDue = (cue: Cue) => cue.dueAt !== null && cue.dueAt <= now;
    const due = this.cues.filter(isDue).sort((one, other) => (one.dueAt ?? 0) - (other.dueAt ?? 0));
    for (const cue of due) {
      this.cues.splice(this.cues.indexOf(cue), 1);
      const made = this.play(cue);
      if (cue.step.label !== undefined) cue.run.made.set(cue.step.label, made);
    }
  }

  private play({ step: one, run, number }: Cue): string {
    const { network } = run.scenario;
    const person = createPerson(this.world, network, one.who).id;
    const text = (one.text ?? '').replaceAll('{n}', String(number));
    const about = one.on === undefined ? run.subject : (run.made.get(one.on) ?? '');
    switch (one.act) {
      case 'comment':
        return comment(this.world, person, about, text);
      case 'mention': {
        const inReplyTo = one.on === undefined ? undefined : about;
        return postOnX(this.world, person, { text, handle: run.subject, inReplyTo });
      }
      case 'edit':
        editText(this.world, person, about, text);
        return about;
      case 'delete':
        deleteContent(this.world, person, about);
        return about;
      case 'like':
        react(this.world, person, about, true);
        return about;
    }
  }
}
