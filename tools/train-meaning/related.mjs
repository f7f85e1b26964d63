// Which rules a text may break besides those it was written for. Where that is so, nothing is learnt from its not
// standing there.
const RELATED = [
  /^confidentiality\.|^consent\.|^legal\.live/,
  /^conduct\.(?:derogatory|canteen|disparages|discriminatory|abusive|misinformation|personal-beliefs|party)|^feedback\.(?:defensive|retaliation|unmasks|suppress)|^identity|^concerns\.public|^legal\.defamation/,
  /^advertising|^conflicts|^feedback\.incentivised|^conduct\.misinformation/,
  /^concerns\.|^legal\.(?:medicolegal|data|defamation)|^confidentiality\.(?:third|self)|^boundaries\.care|^conduct\.abusive/,
  /^boundaries\./,
  /^confidentiality\.(?:confirms|reply|quotes)|^feedback\.(?:defensive|unmasks)|^boundaries\.personal-advice/,
];

/** 1 for each rule that the row says something about, else 0. */
export function weightsOf(row, rules) {
  return rules.map((rule) => {
    if (row.rules.includes(rule)) return 1;
    if (row.not) return Number(row.not.includes(rule));
    return Number(!row.rules.some((wanted) => areRelated(wanted, rule)));
  });
}

function areRelated(one, other) {
  return RELATED.some((family) => family.test(one) && family.test(other));
}
