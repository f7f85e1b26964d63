import { DestroyRef, Service, type Signal, effect, inject, signal } from '@angular/core';
import {
  type ConsentView,
  type DraftContent,
  type GuidanceProfileView,
  type Severity,
} from '@canteen/contracts';
import { EngineLoader } from './engine-loader';
import { profileFrom } from './profile-from';

const PAUSE_MS = 300;

/** What is screened while somebody types. */
export interface TypedItem {
  kind: 'post' | 'reply';
  draft: DraftContent;
  /** The text each channel would get. */
  parts: readonly { channel: { id: string; network: string }; text: string; own: boolean }[];
  /** Undefined until the practice's profile was read. */
  profile: GuidanceProfileView | undefined;
  /** What a reply answers. */
  comment: { text: string; authorName: string } | null;
  /** The register of who agreed to be pictured; a reply has no pictures. */
  consents?: readonly ConsentView[];
}

/** A finding made on this computer; the server's screening decides. */
export interface TypedFinding {
  rule: string;
  severity: Severity;
  message: string;
  why: string;
  source: string;
  /** The words it is about, or which field. */
  about: string;
  /** `common`, or the id of the channel that has its own text. */
  part: string;
  /** `text`, `alt:0`, … */
  field: string;
  /** UTF-16 offsets in that field. */
  start: number;
  end: number;
}

export interface TypingScreening {
  readonly findings: Signal<readonly TypedFinding[]>;
  /** Whether the findings belong to what stands there now. */
  readonly upToDate: Signal<boolean>;
}

/**
 * Runs the lighter profile of the guidance engine a moment after each change. The engine is loaded
 * the first time it is needed. A page provides its own.
 */
@Service({ autoProvided: false })
export class TypingScreener {
  private readonly engine = inject(EngineLoader);
  private readonly found = signal<readonly TypedFinding[]>([]);
  private readonly current = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private run = 0;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  /** Follows `item`; call it where injection works. */
  screening(item: () => TypedItem): TypingScreening {
    void this.engine.load().catch(() => undefined);
    effect(() => {
      const now = item();
      this.current.set(false);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => void this.screen(now), PAUSE_MS);
    });
    return { findings: this.found.asReadonly(), upToDate: this.current.asReadonly() };
  }

  private async screen(item: TypedItem): Promise<void> {
    const run = ++this.run;
    if (!item.profile) {
      return;
    }
    const { screen } = await this.engine.load();
    if (run !== this.run) {
      return;
    }
    const profile = profileFrom(item.profile);
    const findings = textsOf(item).flatMap(({ part, text }) =>
      screen(
        {
          kind: item.kind,
          text,
          profile,
          context: {
            signedAs: item.draft.signedAs ?? undefined,
            images: item.draft.images.map(({ alt, consentIds }) => ({
              alt,
              ...consentsOf(item.consents ?? [], consentIds),
            })),
            declarations: item.draft.declarations.map((one) => one.statement),
            interests: profile.interests,
            comment: item.comment?.text,
            commenterName: item.comment?.authorName,
          },
        },
        { profile: 'typing' },
      ).findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: finding.message,
        why: finding.why,
        source: finding.source,
        about: aboutWhat(finding, text),
        part,
        field: finding.field,
        start: finding.start,
        end: finding.end,
      })),
    );
    this.found.set(withoutRepeats(findings));
    this.current.set(true);
  }
}

/** The consents a picture names, as the engine asks for them; the server looks at where and when. */
function consentsOf(consents: readonly ConsentView[], ids: readonly string[]) {
  const named = consents.filter(({ id }) => ids.includes(id));
  return {
    consentRefs: named.map(({ reference, state, withdrawnAt }) => ({
      reference: state === 'ended' ? `${reference} (expired)` : reference,
      ...(withdrawnAt === null ? {} : { withdrawnAt: withdrawnAt.slice(0, 10) }),
    })),
    ...(named.length > 0 && named.every(({ kind }) => kind === 'staff')
      ? { staffConsent: true }
      : {}),
  };
}

/** Each different text once: the common one, and those that channels have of their own. */
function textsOf(item: TypedItem): { part: string; text: string }[] {
  const own = item.parts
    .filter((part) => part.own)
    .map((part) => ({ part: part.channel.id, text: part.text }));
  const needsCommon = own.length === 0 || item.parts.some((part) => !part.own);
  return (needsCommon ? [{ part: 'common', text: item.draft.text }, ...own] : own).filter(
    ({ text }) => text.trim() !== '' || item.draft.images.length > 0,
  );
}

function aboutWhat(finding: { field: string; start: number; end: number }, text: string): string {
  const image = /^(?:alt|file|caption):(\d+)$/.exec(finding.field)?.[1];
  if (image !== undefined) {
    return `picture ${Number(image) + 1}`;
  }
  return finding.field === 'text' ? text.slice(finding.start, finding.end) : '';
}

/** What is said about a picture or a missing declaration is the same for every text: say it once. */
function withoutRepeats(findings: readonly TypedFinding[]): readonly TypedFinding[] {
  return findings.filter(
    (finding, index) =>
      (finding.field === 'text' && finding.end > finding.start) ||
      findings.findIndex(
        (other) => other.rule === finding.rule && other.field === finding.field,
      ) === index,
  );
}
