import {
  AuditRepository,
  type FoundRow,
  type Page,
  ParentCommentRepository,
  RevisionRepository,
  SealedTexts,
  type Span,
  type Transaction,
} from '@canteen/data-access';
import { type PracticeProfile } from '@canteen/guidance';
import { Injectable } from '@nestjs/common';
import { GuidanceEngine } from '../screening/guidance-engine';
import { ScreeningContextBuilder } from '../screening/screening-context-builder';

const RULE = 'confidentiality.confirms-patient';
/** How many replies one request looks at: a screening takes milliseconds, and a person waits. */
const MOST_LOOKED_AT = 100;

/** Screens published replies again, with the rules of today, for words that confirm a patient. */
@Injectable()
export class ReplySweeper {
  constructor(
    private readonly engine: GuidanceEngine,
    private readonly builder: ScreeningContextBuilder,
  ) {}

  /** One stretch of the replies, the newest first: those that would be found today. */
  async sweep(
    tx: Transaction,
    span: Span,
    after: string | undefined,
  ): Promise<Page<FoundRow> & { lookedAt: number }> {
    const page = await tx
      .use(AuditRepository)
      .page('replies-confirming', span, after, MOST_LOOKED_AT);
    const profile = await this.builder.profile(tx);
    const items: FoundRow[] = [];
    for (const row of page.items) {
      const message = await this.confirms(tx, row, profile);
      if (message !== null) items.push({ ...row, facts: { ...row.facts, message } });
    }
    return { items, next: page.next, lookedAt: page.items.length };
  }

  /** What today's rules say about a reply's words on one channel; null when nothing. */
  private async confirms(
    tx: Transaction,
    row: FoundRow,
    profile: PracticeProfile,
  ): Promise<string | null> {
    const { revision: revisionId, channel, post: postId } = row.facts;
    const revision = await tx.use(RevisionRepository).byId(String(revisionId));
    const part = revision?.parts.find((each) => each.channelId === channel);
    if (!part) return null;
    const text = (await tx.use(SealedTexts).open([part.textId])).get(part.textId);
    if (text === undefined) return null;
    const parent = await tx.use(ParentCommentRepository).ofReply(String(postId));
    const context = {
      channel: `practice-${part.network}`,
      ...(parent && (await this.builder.parentContext(tx, parent))),
    };
    const report = this.engine.run({ kind: 'reply', text, context, profile });
    const found = report.findings.find(
      ({ rule, severity }) => rule === RULE && severity !== 'advise',
    );
    return found?.message ?? null;
  }
}
