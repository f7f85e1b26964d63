/** People as somebody may be hated for being one of them. */
export const GROUPS =
  '(?:women|woman|females?|girls|men|gays?|gay (?:people|men)|lesbians?|homosexuals?|queers?|trans(?:gender)? ?(?:people|women|men|folk)?|trannies|tranny|muslims?|islam|jews?|jewish(?: people)?|christians?|hindus?|sikhs?|blacks?|black (?:people|men|women|folk)|brown people|asians?|pakistanis?|indians?|chinese|africans?|arabs?|mexicans?|poles|polish|romanians?|bulgarians?|albanians?|nigerians?|somalis?|syrians?|ukrainians?|immigrants?|migrants?|refugees?|asylum seekers?|foreigners?|gypsies|travellers|roma|disabled(?: people)?|the disabled|handicapped|cripples?|autistic people|mentally ill(?: people)?|old people|the elderly|non-?whites?|illegals|boat people)';
/** Words that are an insult to such people. */
export const SLURS =
  '(?:n[i1]gg\\w*|p[a4]k[i1]s?|k[i1]kes?|ch[i1]nks?|sp[i1]cs?|w[o0]gs?|c[o0]{2}ns?|gooks?|wetbacks?|ragheads?|towelheads?|fagg?ots?|fags|dykes?|trann(?:y|ies)|shemales?|retards?|spa[sz]t?ics?|mongs?|cripples?|pikeys?|g[y1]ppos?|cunts? like (?:you|her))';
