/** What somebody would do or give for a small thing: “I’d jump off a cliff for one of your Saturday slots”. */
export const MANNER_OF_SPEAKING =
  /\b(?:i|we|you) (?:would|could)\b[^.!?\n]{0,40}\bfor (?:a|an|one|some|any|your|the|that)\b[^.!?\n]{0,30}\b(?:slots?|appointments?|appts?|gp|doctor|cuppa|coffee|tea|parking|space|seat|biscuits?|cake|answer|call ?backs?|lie-?in|signal|sandwich|ticket)\b/;
