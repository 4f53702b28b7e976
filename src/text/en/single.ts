/** What the page as one file says before it can say anything else: it is written into the file. */
export const single = {
  tooOld: 'This page needs a newer browser: Chrome 114, Firefox 125, Safari 17 or later.',
};
