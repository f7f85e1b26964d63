import { z } from 'zod';
import { Id, Instant, Permission } from './common';
import { ChecklistQuestion } from './review';
import { RetentionSchedule } from './erasure';
import { Severity } from './findings';

export const ContactRole = z.enum([
  'duty-clinician',
  'next-contact',
  'safeguarding-lead',
  'complaints-manager',
  'data-protection-officer',
]);
export type ContactRole = z.infer<typeof ContactRole>;

export const NamedContact = z.object({
  role: ContactRole,
  name: z.string().trim().min(1).max(120),
  email: z.email().max(254),
  telephone: z.string().trim().max(40).default(''),
  memberId: Id.nullable().default(null),
});
export type NamedContact = z.infer<typeof NamedContact>;

export const StaffEntry = z.object({
  name: z.string().trim().min(1).max(120),
  role: z.string().trim().max(120),
});

/** What an administrator sets for the practice; stored whole, each change an entry in the log. */
export const PracticePolicy = z.object({
  odsCode: z.string().trim().max(10).default(''),
  nation: z.enum(['England', 'Scotland', 'Wales', 'Northern Ireland']).default('England'),
  sites: z.array(z.string().trim().max(200)).max(20).default([]),
  listedPhones: z.array(z.string().trim().max(60)).max(40).default([]),
  listedEmails: z.array(z.string().trim().max(254)).max(40).default([]),
  helplines: z.array(z.string().trim().max(40)).max(40).default(['999', '111', '116 123']),
  otherServices: z.array(z.string().trim().max(120)).max(60).default([]),
  staff: z.array(StaffEntry).max(200).default([]),
  contacts: z.array(NamedContact).max(20).default([]),
  retention: RetentionSchedule.prefault({}),
  /** An address outside the practice that the daily checkpoint of the log goes to as well. */
  checkpointEmail: z.email().max(254).nullable().default(null),
  autoHide: z.boolean().default(false),
  /** Nobody gets in with a password alone. */
  requireSecondFactor: z.boolean().default(false),
  /** How long after showing who they are somebody may approve without being asked again, in minutes. */
  approvalProofMinutes: z.number().int().min(1).max(240).default(15),
  preElection: z
    .array(z.object({ from: z.iso.date(), to: z.iso.date(), name: z.string().max(120) }))
    .max(20)
    .default([]),
  xMonthlyBudgetCents: z.number().int().min(0).max(1_000_000).nullable().default(null),
});
export type PracticePolicy = z.infer<typeof PracticePolicy>;

export const InterestView = z.object({
  id: Id,
  holder: z.string(),
  organisation: z.string(),
  nature: z.string(),
  declaredAt: Instant,
});
export type InterestView = z.infer<typeof InterestView>;
export const InterestBody = z.object({
  holder: z.string().trim().min(1).max(120),
  organisation: z.string().trim().min(1).max(160),
  nature: z.string().trim().min(1).max(300),
});
export type InterestBody = z.infer<typeof InterestBody>;

export const PauseState = z.object({
  paused: z.boolean(),
  reason: z.string().nullable(),
  byName: z.string().nullable(),
  at: Instant.nullable(),
});
export type PauseState = z.infer<typeof PauseState>;

export const PolicyView = z.object({
  practiceName: z.string(),
  timeZone: z.string(),
  policy: PracticePolicy,
  version: z.number().int(),
  pause: PauseState,
  /** Posts that were due while paused: resuming asks about each. */
  heldItems: z.array(
    z.object({ publicationId: Id, postId: Id, excerpt: z.string(), dueAt: Instant }),
  ),
  interests: z.array(InterestView),
  checklist: z.array(ChecklistQuestion),
  may: z.object({ change: Permission, pause: Permission }),
});
export type PolicyView = z.infer<typeof PolicyView>;

export const SavePolicyBody = z.object({ version: z.number().int(), policy: PracticePolicy });
export type SavePolicyBody = z.infer<typeof SavePolicyBody>;

export const PauseBody = z.object({ reason: z.string().trim().min(3).max(500) });
export type PauseBody = z.infer<typeof PauseBody>;

/** Every held publication gets an answer; one without an answer stays held. */
export const ResumeBody = z.object({
  items: z
    .array(z.object({ publicationId: Id, go: z.boolean() }))
    .max(500)
    .default([]),
});
export type ResumeBody = z.infer<typeof ResumeBody>;

export const RuleView = z.object({
  id: z.string(),
  family: z.string(),
  title: z.string(),
  sentence: z.string(),
  severity: Severity,
  appliesTo: z.array(z.string()),
  sources: z.array(z.object({ label: z.string() })),
  clearable: z.boolean(),
});
export const RuleList = z.object({ ruleset: z.string(), rules: z.array(RuleView) });
export type RuleList = z.infer<typeof RuleList>;

/** What the dashboard needs to run the lighter screening while somebody types. */
export const GuidanceProfileView = z.object({
  ruleset: z.string(),
  practiceName: z.string(),
  policy: PracticePolicy,
  interests: z.array(InterestView),
});
export type GuidanceProfileView = z.infer<typeof GuidanceProfileView>;
