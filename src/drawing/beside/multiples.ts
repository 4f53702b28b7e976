/** Setting of a picture that is drawn: on the stage it is shown once for each run, side by side. */
export const MULTIPLES = 'multiples';
