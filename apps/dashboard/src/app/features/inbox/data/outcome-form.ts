import { OutcomeBody, type OutcomeKind } from '@canteen/contracts';

/** What the outcome dialog holds; fields of other kinds keep what was typed. */
export interface OutcomeForm {
  kind: OutcomeKind | null;
  route: string;
  reason: string;
  to: string;
  reference: string;
  url: string;
  note: string;
}

export const emptyOutcome: OutcomeForm = {
  kind: null,
  route: '',
  reason: '',
  to: '',
  reference: '',
  url: '',
  note: '',
};

/** What is missing, by field; `kind` when nothing was chosen yet. */
export type OutcomeErrors = Partial<Record<keyof OutcomeForm, string>>;

const missing: Record<string, string> = {
  kind: 'Choose how it ended.',
  route: 'Choose how the person was or will be contacted.',
  reason: 'Choose why there is no reply.',
  to: 'Choose whom it was passed to.',
  url: 'Copy the address of the answer from the network, beginning with https://',
  reference: 'The reference is too long.',
  note: 'The note is too long.',
};

/** The body to send, or what is missing. Only the fields of the chosen kind count. */
export function outcomeBody(
  form: OutcomeForm,
): { ok: true; body: OutcomeBody } | { ok: false; errors: OutcomeErrors } {
  const parsed = OutcomeBody.safeParse(form);
  if (parsed.success) {
    return { ok: true, body: parsed.data };
  }
  const errors: OutcomeErrors = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path[0];
    if (typeof field === 'string' && field in form) {
      errors[field as keyof OutcomeForm] = missing[field] ?? issue.message;
    }
  }
  return { ok: false, errors };
}
