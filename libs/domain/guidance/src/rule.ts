import { type ScreenedItem } from './item';
import {
  type FindingAction,
  type ItemKind,
  type RuleMetadata,
  type Severity,
  type Span,
} from './types';

/** What a rule returns: where, how sure, and only when it differs from the metadata how severe. */
export interface Detection extends Span {
  field: string;
  /** 0 to 1. */
  confidence: number;
  severity?: Severity;
  action?: FindingAction;
  /** Found by what the text reads like and not by the rule's own grammar. */
  learned?: boolean;
  /** Reads only a little like texts that break the rule. */
  hint?: boolean;
  /** Found by the rule's grammar in a text that reads like harmless ones. */
  doubted?: boolean;
}

/** One rule: its metadata and its detection, a pure function of the item. */
export interface Rule extends RuleMetadata {
  appliesTo: readonly ItemKind[];
  detect(item: ScreenedItem): Detection[];
}

/** Completes a rule; the family is the part of the id before the dot. */
export function defineRule(
  rule: Omit<Rule, 'family' | 'clearable'> & { clearable?: boolean },
): Rule {
  return { ...rule, family: rule.id.split('.')[0] ?? rule.id, clearable: rule.clearable ?? true };
}
