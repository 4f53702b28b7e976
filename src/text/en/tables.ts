/** The tables behind the pictures. */
export const tables = {
  close: 'Close the table',
};
