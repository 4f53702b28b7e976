const RAISED = '[⁻⁰¹²³⁴-⁹]+';

/** A number as sentences write it, `0.012` or `4.4 × 10⁻¹³`, as a group of a pattern: `readNumber` reads what it found. */
export const WRITTEN = `(−?(?:10${RAISED}|\\d+(?:\\.\\d+)?(?:\\u202f×\\u202f10${RAISED})?))`;
