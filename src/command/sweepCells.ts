import { join } from 'node:path';
import { cellFile } from '../experiment/sweep/cellFile.ts';
import type { CellResult } from '../experiment/sweep/solveCell.ts';
import { writeWhole } from './wholeFile.ts';

/** Where the cells of a sweep are in its folder. */
export function cellsFolder(out: string): string {
  return join(out, 'cells');
}

/** The name of a cell's file there. */
export function cellName(key: string): string {
  return `${key}.json`;
}

/** Writes the file of a cell; whoever solves the same cell writes the same bytes. @throws what the file system says */
export function writeCell(out: string, result: CellResult): void {
  writeWhole(cellsFolder(out), cellName(result.key), cellFile(result));
}
