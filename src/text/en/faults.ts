type Values = Readonly<Record<string, string | number>>;

const at = (field: string | null) => (field === null ? '' : `${field}: `);
const quoted = ({ given }: Values) => (given === '' ? 'nothing' : `\u201c${given}\u201d`);
const instead = ({ used }: Values) => (used === undefined ? '' : `; ${used} is used instead`);
const number = ({ min, max }: Values) => `a number from ${min} to ${max}`;
const wholeNumber = ({ min, max }: Values) => `a whole number from ${min} to ${max}`;

/**
 * One sentence for each code of `experiment/fault.ts`, from the values listed there. Every one names the field first, and
 * says what is allowed.
 */
export const enFaults = {
  'out-of-range': (values: Values, field: string | null) =>
    `${at(field)}${values.given} is outside the range ${values.min} to ${values.max}${instead(values)}.`,
  'not-a-number': (values: Values, field: string | null) =>
    `${at(field)}expected ${number(values)}, found ${quoted(values)}${instead(values)}.`,
  'not-whole': (values: Values, field: string | null) =>
    `${at(field)}expected ${wholeNumber(values)}, found ${values.given}${instead(values)}.`,
  'unknown-value': (values: Values, field: string | null) =>
    `${at(field)}${quoted(values)} is none of ${values.expected}${instead(values)}.`,
  'too-large': (values: Values, field: string | null) =>
    `${at(field)}${values.given} is too many for so many inputs and dimensions; at most ${values.max} fit${instead(values)}.`,
  missing: (values: Values, field: string | null) => {
    if (values.min !== undefined) return `${at(field)}missing; expected ${number(values)}.`;
    return `${at(field)}missing${values.expected === undefined ? '' : `; expected one of ${values.expected}`}.`;
  },
  'wrong-type': (values: Values, field: string | null) => {
    const names: Readonly<Record<string, string>> = {
      list: 'a list',
      object: 'an object { .. }',
      text: 'a text',
      number: 'a number',
    };
    return `${at(field)}expected ${names[values.expected ?? ''] ?? values.expected}.`;
  },
  'wrong-length': (values: Values, field: string | null) => {
    const expected =
      values.expected === undefined ? `${values.min} to ${values.max}` : `exactly ${values.expected}`;
    return `${at(field)}expected ${expected} entries, found ${values.given}.`;
  },
  'unknown-key': ({ meant, expected }: Values, field: string | null) => {
    const said = `${at(field)}there is no such setting`;
    if (expected === undefined) {
      return meant === undefined ? `${said}.` : `${said}; did you mean \u201c${meant}\u201d?`;
    }
    return meant === undefined
      ? `${said}; allowed are ${expected}.`
      : `${said}; did you mean \u201c${meant}\u201d? Allowed are ${expected}.`;
  },
  repeated: (values: Values, field: string | null) =>
    `${at(field)}given more than once; only the first, \u201c${values.used}\u201d, counts.`,
  changed: (_values: Values, field: string | null) =>
    `${at(field)}this link was cut or changed on its way, so that this may be another run than the one that was shared.`,
  cut: (values: Values, field: string | null) =>
    `${at(field)}${values.used} stands at the end of the link, where a power such as ${values.used}^-7 may have been cut at \u201c^\u201d by a mail or chat program; ${values.used} is used.`,
  shortened: (_values: Values, field: string | null) =>
    `${at(field)}the link ends in dots here, so a part of it seems to be missing.`,
  'said-twice': (values: Values, field: string | null) =>
    `${at(field)}${values.other} says the same in other terms; give one of the two${instead(values)}.`,
  'of-other-data': (values: Values, field: string | null) =>
    `${at(field)}only the data schemes ${values.expected} have it${instead(values)}.`,
  'bad-data': (values: Values, field: string | null) =>
    `${at(field)}the data do not fit together: expected ${values.expected}${values.given === undefined ? '' : `, found ${values.given}`}.`,
  'newer-version': (values: Values, field: string | null) =>
    `${at(field)}version ${values.given} is newer than this program, which reads up to ${values.max}.`,
  'unknown-picture': (values: Values, field: string | null) =>
    `${at(field)}there is no picture or setting ${quoted(values)}; it is left out.`,
  'unknown-control': (values: Values, field: string | null) =>
    `${at(field)}${quoted(values)} is no picture and none of the controls ${values.expected}; it is left out.`,
  'not-a-run-file': (values: Values, field: string | null) =>
    `${at(field)}this is not a run file${values.detail === undefined ? '' : `: ${values.detail}`}.`,
  unreadable: (values: Values, field: string | null) =>
    `${at(field)}cannot be read${values.detail === undefined ? ': it is damaged or too long' : `: ${values.detail}`}.`,
  'too-large-for-link': (values: Values, field: string | null) =>
    `${at(field)}your own data and start take about ${values.given} kB, and a link holds ${values.max}; save the run as a file. The address stays as it was before.`,
  'newer-page': (_values: Values, field: string | null) =>
    `${at(field)}a newer version of this page is here; it opens with what is on screen.`,
  /** what is said of files is fetched with what reads them */
  'of-a-file': (values: Values, field: string | null) => `${at(field)}${values.detail}.`,
  'cannot-draw': (values: Values, field: string | null) =>
    `${at(field)}input ${values.given} kept getting the label 0, ${values.max} times; try a smaller angle or another data seed.`,
  'scheme-needs': (values: Values, field: string | null) =>
    `${at(field)}these data need at least ${values.expected} dimensions, not ${values.given}${instead(values)}.`,
  'same-run': (_values: Values, field: string | null) =>
    `${at(field)}this is the same run as another beside it; it is left out.`,
  'too-many-runs': (values: Values, field: string | null) =>
    `${at(field)}at most ${values.max} runs are kept beside the one on screen; remove one to keep another.`,
  'no-room': (values: Values, field: string | null) =>
    `${at(field)}the kept runs would take ${values.given} MB of memory, and ${values.max} MB are set aside for them; this one is not kept.`,
  locked: (_values: Values, field: string | null) =>
    `${at(field)}this is locked on this page and stays as it is.`,
  'solve-failed': (values: Values, field: string | null) =>
    `${at(field)}the run could not be solved: ${values.detail}.`,
  'not-copied': (_values: Values, field: string | null) =>
    `${at(field)}this browser does not let the page copy: take the text from this field by hand, or a link from the address bar.`,
  'browser-refused': (values: Values, field: string | null) =>
    `${at(field)}the browser refused: ${values.detail}.`,
};
