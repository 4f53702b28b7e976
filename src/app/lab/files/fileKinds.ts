/** The files that a sweep is taken away in, in the order in which they are offered. */
export const LAB_FILES = ['svgColumn', 'svgPage', 'png', 'csv', 'summary', 'jsonl', 'spec'] as const;
export type LabFile = (typeof LAB_FILES)[number];
