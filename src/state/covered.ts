import type { AppState } from './appState.ts';

/** Whether a picture is covered: by name, or because a question about the run is still to be answered. */
export function isCovered({ hidden, ask }: Pick<AppState, 'hidden' | 'ask'>, id: string): boolean {
  return ask !== null || hidden.includes(id);
}

/** Whether anything of the run is kept back, so that nothing else on the page may say it. */
export function keepsBack({ hidden, ask, view }: Pick<AppState, 'hidden' | 'ask' | 'view'>): boolean {
  return ask !== null || view.some(({ id }) => hidden.includes(id));
}
