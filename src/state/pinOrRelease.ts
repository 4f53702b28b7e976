import type { AppState } from './appState.ts';

/** A click: pins the neuron under the pointer, lets a pinned one go; beside all neurons it lets go too. */
export function pinOrRelease(state: AppState, neuron: number | null): void {
  state.pin(neuron === state.pinned ? null : neuron);
}
