/** What the page says where another page shows it. */
export const embed = {
  open: 'Open in ReLU Flow',
  opens: 'Opens this run on a page of its own',
};
