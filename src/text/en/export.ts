/** The dialog in which a picture, its data and its run are taken away: fetched with it. */
export const exportTexts = {
  dialog: (title: string) => `Export ${title}`,
  close: 'Close',
  parts: { label: 'What to export', picture: 'Picture', video: 'Video', data: 'Data', cite: 'Cite' },
  /** what the preview shows, for those who cannot see it */
  preview: (title: string, time: string) => `${title} at time ${time}, as it will be in the file`,
  picture: {
    format: 'File',
    formats: { svg: 'SVG (drawing)', png: 'PNG (image)', poster: 'Poster (PNG with a QR code)' },
    scale: 'Resolution',
    scales: (times: number) => `${times}\u00d7`,
    size: 'Size',
    sizes: {
      shown: (px: string) => `As on the page (${px})`,
      column: (px: string) => `Column of a page (${px})`,
      slide: (px: string) => `Slide (${px})`,
      square: (px: string) => `Square (${px})`,
    },
    colours: 'Colours',
    colourChoices: { light: 'Light, on white', dark: 'Dark', shown: 'As on the page' },
    show: 'Visible in the picture',
    title: 'Title',
    parameters: 'Parameters',
    link: 'Link',
    fonts: 'Fonts in the file',
    fontsHelp: 'looks the same on machines that do not have them',
    inside: 'Title, parameters and link are inside the file in any case.',
    save: 'Save picture',
    pixels: (px: string) => `${px} pixels`,
    vector: 'Text stays text, lines stay lines.',
  },
  video: {
    length: 'Length',
    seconds: (seconds: number) => `${seconds} seconds`,
    rate: 'Frames per second',
    size: 'Size',
    /** what will be made */
    plan: (frames: number, px: string, format: string) => `${frames} frames, ${px} pixels, ${format}`,
    looking: 'Looking for what this browser can encode\u2026',
    /** the browser has no encoder of frames: it records what is drawn */
    recorded:
      'This browser cannot encode frame by frame: it films the picture while it plays, which takes as long as the video.',
    none: 'This browser can make no video.',
    whole: 'The whole run, from its start to its end, at the pace of the player.',
    unfinished: 'The run is still being solved: the video ends where it has come to.',
    start: 'Make video',
    cancel: 'Cancel',
    progress: (done: number, all: number) => `Frame ${done} of ${all}`,
    progressLabel: 'Progress of the video',
    done: (name: string, size: string) => `Saved as ${name}, ${size}.`,
    failed: (detail: string) => `The video could not be made: ${detail}`,
  },
  data: {
    /** a table of what the picture shows */
    csv: 'What this picture shows (CSV)',
    csvHelp: (columns: string) =>
      `The whole run, one row for each observation; neurons and inputs are counted from 0. Columns: ${columns}.`,
    csvNone: 'For this run the picture has no numbers.',
    run: 'Run file (JSON)',
    runHelp: 'Data, start and training: this page and the command solve the run again from it.',
    lines: 'Frames (JSON lines)',
    linesHelp: 'All solved frames and kinks, one on each line.',
    arrays: 'Arrays (.npz)',
    arraysHelp: 'Frames, measures, kinks and data as NumPy reads them: numpy.load.',
    tooLarge: 'The run is too large for one such file. With fewer neurons or inputs it fits.',
    unfinished: 'The run is still being solved: these files end where it has come to.',
    save: (what: string) => `Save: ${what}`,
  },
  cite: {
    paper: 'The paper',
    run: 'This run',
    copy: (what: string) => `Copy: ${what}`,
    copyShort: 'Copy',
    copied: 'Copied',
    /** what the number in the entry is of */
    hash: (hash: string) =>
      `SHA-256 of the data: ${hash}. It is that of the inputs, row by row, then the labels, as float64 with the lowest byte first, as the .npz has them.`,
    note: (version: string, hash: string) => `Version ${version}; data SHA-256 ${hash}`,
    /** of the entry of this run */
    title: (parameters: string) => `{ReLU Flow}: gradient flow of a shallow {ReLU} network (${parameters})`,
  },
};
