import { labForm } from './en/labForm.ts';
import type { PartText } from './translation.ts';
import { inSpoken } from './words.ts';

/** What the form of a sweep and its files say: fetched with them. */
export type LabFormText = PartText['labForm'];

/** In the language that is spoken. */
export function labFormWords(): LabFormText {
  return inSpoken('labForm', labForm);
}
