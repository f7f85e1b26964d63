import { type ConsentView } from '@canteen/contracts';
import { screen } from '@canteen/guidance';
import { profileFrom } from './profile-from';
import { type ScreenableItem, type TypedFinding, type TypedItem } from './typed-item';

/** Runs the lighter profile of the guidance engine over every text of an item. */
export function screenTyped(item: ScreenableItem): readonly TypedFinding[] {
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
  return withoutRepeats(findings);
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
