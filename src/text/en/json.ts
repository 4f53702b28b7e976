type Values = Readonly<Record<string, string | number>>;

/** What is expected where something else stands. */
const JSON_PARTS: Readonly<Record<string, string>> = {
  value: 'a value',
  key: 'a key in double quotes',
  colon: 'a colon',
  endOfList: 'a comma or ]',
  endOfObject: 'a comma or }',
  endOfText: 'the closing quote of a text',
  end: 'the end of the file',
};
/** What is wrong with a JSON text, of files and of tables. */
export const json = {
  json: ({ line, column, expected, found }: Values) =>
    `line ${line}, column ${column}: expected ${JSON_PARTS[expected ?? ''] ?? expected}, found ${found === '' ? 'nothing' : `\u201c${found}\u201d`}.`,
  jsonDeep: ({ line, column, max }: Values) =>
    `line ${line}, column ${column}: more than ${max} brackets in brackets.`,
  repeated: () => 'given more than once.',
};
