/** What is said by the sheet that shares a run: fetched when it is opened. */
export const share = {
  title: 'Share this run',
  close: 'Close',
  /** what a link says besides the run */
  choice: {
    label: 'What the link opens',
    start: 'Plays from the start',
    time: (time: string) => `Paused at this time, t = ${time}`,
    kept: (runs: number) =>
      runs === 1 ? 'With the run kept beside it' : `With the ${runs} runs kept beside it`,
  },
  link: {
    title: 'Link',
    short: 'Short link',
    shortAbout: 'Says only what differs from the defaults, and can be read and changed by hand.',
    robust: 'Link for mail and chat',
    robustAbout:
      'The same run, without the characters at which such programs cut a link off. Other changes they make are undone when the link is opened; where that is impossible, the page says so.',
    length: (characters: number) => `${characters} characters`,
    /** by the system's own way of sending things on */
    send: 'Send\u2026',
    sendTitle: 'ReLU Flow',
    notSent: (reason: string) => `Nothing was sent: ${reason}`,
    left: (runs: number, most: string) =>
      `${runs === 1 ? 'One kept run is' : `${runs} kept runs are`} not in it: what they have of their own would take more than the ${most} kB there are.`,
    tooLarge: (kB: string, most: string) =>
      `Your own data and start take about ${kB} kB, and a link holds ${most}: no link, code or embedded page can carry them. The file below does.`,
  },
  copy: 'Copy',
  copied: 'Copied',
  copyName: (name: string) => `Copy: ${name}`,
  notCopied: 'The browser let nothing be copied. It is selected: copy it with the keys, or by a long press.',
  qr: {
    title: 'QR code',
    name: 'QR code of the short link',
    /** by the rule that a code of 25 squares is read from ten times its width */
    size: (squares: number, metres: number, width: string) =>
      `${squares} squares a side. To be photographed from a back row ${metres} m away it should be about ${width} m wide, as a rule of thumb.`,
    large: 'Show large',
    save: 'Save as SVG',
    tooLong: 'This link is too long for a QR code, which holds about 2900 characters.',
  },
  embed: {
    title: 'In another page',
    level: 'What it shows',
    levels: { full: 'Everything', player: 'Pictures and player', picture: 'One picture' },
    parameters: 'Controls of the run',
    controls: { free: 'can be changed', lock: 'are shown, but locked', hide: 'are left out' },
    theme: 'Colours',
    themes: { own: 'as the reader has it', light: 'light', dark: 'dark', projector: 'for a projector' },
    language: 'Language',
    ownLanguage: 'as the reader has it',
    links: 'No links that lead away from it',
    code: 'Code',
    preview: 'Preview',
    frame: 'Preview of the embedded page',
  },
  file: {
    title: 'As a file',
    about:
      'Holds the whole run, however large its data are. To open it, drop it on the page or give it to the command.',
  },
};
