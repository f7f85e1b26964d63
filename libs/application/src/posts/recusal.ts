import { type Role } from '@canteen/contracts';
import {
  type Comment,
  type CommentVersion,
  type MemberRecord,
  MemberRepository,
  ParentCommentRepository,
  type Post,
  SealedTexts,
  type Transaction,
} from '@canteen/data-access';
import { staffIn } from '@canteen/guidance';
import { AppError } from '@canteen/platform';
import { type AboutFacts, keepOut } from '@canteen/scheduling';
import { type Acting } from '../access/acting';

/** A comment with its wording of now. */
export interface Worded {
  comment: Comment;
  version: CommentVersion;
}

const MOST_NAMED = 3;
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** What is known of whom among the members of the practice a comment is about. */
export async function aboutFacts(
  tx: Transaction,
  found: Worded,
  members: readonly MemberRecord[],
): Promise<AboutFacts> {
  const recordedIds = found.comment.aboutIds;
  const isNegative = found.comment.sentiment === 'negative';
  if (isAnswered(found)) return { recordedIds, suggestedIds: [], isNegative };
  const text = await tx.use(SealedTexts).openOne(found.version.bodyId);
  const suggestedIds = namedIn(text, members).filter((id) => recordedIds?.includes(id) !== true);
  return { recordedIds, suggestedIds, isNegative };
}

/**
 * Who keeps out of the answers to some comments, by comment id. Words are opened only where they
 * decide: in a comment that speaks ill, while nobody has said whom it is about.
 */
export async function keptOutOf(
  tx: Transaction,
  comments: readonly Worded[],
): Promise<Map<string, string[]>> {
  const unanswered = comments.filter(
    (each) => each.comment.sentiment === 'negative' && !isAnswered(each),
  );
  const bodies = unanswered.map(({ version }) => version.bodyId);
  const texts = await tx.use(SealedTexts).open(bodies);
  const members = bodies.length === 0 ? [] : await tx.use(MemberRepository).all();
  const open = new Map(unanswered.map((each) => [each.comment.id, each.version.bodyId]));
  return new Map(
    comments.map(({ comment }) => {
      const bodyId = open.get(comment.id);
      const suggestedIds = bodyId === undefined ? [] : namedIn(texts.get(bodyId) ?? '', members);
      const isNegative = comment.sentiment === 'negative';
      return [comment.id, keepOut({ recordedIds: comment.aboutIds, suggestedIds, isNegative })];
    }),
  );
}

/** Who keeps out of a reply; nobody of a post. */
export async function keptOutOfPost(tx: Transaction, post: Post): Promise<string[]> {
  if (post.parentCommentId === null) return [];
  const parent = await tx.use(ParentCommentRepository).byId(post.parentCommentId);
  return parent ? ((await keptOutOf(tx, [parent])).get(parent.comment.id) ?? []) : [];
}

/**
 * Keeps those whom the comment is about out of deciding about the answer to it.
 *
 * @param roles who may decide
 * @throws AppError ABOUT_YOU saying who can instead
 */
export async function requireApart(
  tx: Transaction,
  acting: Acting,
  post: Post,
  roles: readonly Role[],
): Promise<void> {
  const why = await whyApart(tx, acting, post, roles);
  if (why !== null) throw new AppError('ABOUT_YOU', why);
}

/** Why a member keeps out of deciding about a reply, and who can instead; null when they need not. */
export async function whyApart(
  tx: Transaction,
  acting: Acting,
  post: Post,
  roles: readonly Role[],
): Promise<string | null> {
  const keptOut = await keptOutOfPost(tx, post);
  if (!keptOut.includes(acting.memberId)) return null;
  return aboutYou(await whoElse(tx, roles, [...keptOut, post.authorId, ...post.editorIds]));
}

/**
 * As `requireApart` for whoever writes; what one of those it is about began or changed is not gone on
 * with by others either.
 *
 * @throws AppError ABOUT_YOU; STATE_REFUSED for what one of them wrote
 */
export async function requireApartToWrite(
  tx: Transaction,
  acting: Acting,
  post: Post,
  roles: readonly Role[],
): Promise<void> {
  const keptOut = await keptOutOfPost(tx, post);
  if (keptOut.includes(acting.memberId)) {
    throw new AppError('ABOUT_YOU', aboutYou(await whoElse(tx, roles, keptOut)));
  }
  if (![post.authorId, ...post.editorIds].some((id) => keptOut.includes(id))) return;
  throw new AppError(
    'STATE_REFUSED',
    'Somebody the comment is about wrote or changed this reply. Cancel it, and begin a new one on the page of the comment.',
  );
}

/** Why somebody keeps out, and who does not have to. */
export function aboutYou(whoElseCan: string): string {
  return `This comment is about you, so somebody else deals with it. ${whoElseCan}`;
}

/** Where a second pair of eyes comes from when a practice has none left. */
export const FROM_OUTSIDE =
  'Ask an administrator to invite somebody under People: a doctor of another practice or of your network (PCN) can approve here.';

/** Who of those in some roles is not kept out: "Dr Gill or Marek Nowak can.", or what to do when nobody is left. */
export async function whoElse(
  tx: Transaction,
  roles: readonly Role[],
  keptOut: readonly string[],
): Promise<string> {
  const members = await tx.use(MemberRepository).activeWithRoles(roles);
  const names = members.filter(({ id }) => !keptOut.includes(id)).map(({ name }) => name);
  if (names.length === 0) return `Nobody else here can. ${FROM_OUTSIDE}`;
  const rest = names.length - MOST_NAMED;
  const said = rest > 1 ? [...names.slice(0, MOST_NAMED), `${rest} others`] : names;
  return `${either.format(said)} can.`;
}

/** Whether somebody said whom this very wording is about. */
function isAnswered({ comment, version }: Worded): boolean {
  return comment.aboutIds !== null && comment.aboutVersion === version.number;
}

/** Active members whose name, or registered name, stands in a text. */
function namedIn(text: string, members: readonly MemberRecord[]): string[] {
  const active = members.filter(({ endedAt }) => endedAt === null);
  const namesOf = ({ name, registeredName }: MemberRecord) => [name, registeredName ?? name];
  const found = new Set(staffIn(text, active.flatMap(namesOf)));
  return active
    .filter((member) => namesOf(member).some((name) => found.has(name)))
    .map(({ id }) => id);
}
