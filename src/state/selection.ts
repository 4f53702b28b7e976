import type { AppState } from './appState.ts';

/** The neuron that every picture lights: the one under the pointer or the focus, else the pinned one. */
export function selectedNeuron(state: Pick<AppState, 'hovered' | 'pinned' | 'run'>): number | null {
  const neuron = state.hovered ?? state.pinned;
  const width = state.run?.start.initial.width ?? 0;
  return neuron !== null && neuron < width ? neuron : null;
}

/** The neurons that pictures mark, in drawing order: the pinned one keeps its mark while another is selected. */
export function markedNeurons(state: Pick<AppState, 'hovered' | 'pinned' | 'run'>): readonly number[] {
  const selected = selectedNeuron(state);
  const pinned = selectedNeuron({ ...state, hovered: null });
  return [...new Set([pinned, selected])].filter((neuron) => neuron !== null);
}

/** A click: pins the neuron under the pointer, lets a pinned one go; beside all neurons it lets go too. */
export function pinOrRelease(state: AppState, neuron: number | null): void {
  state.pin(neuron === state.pinned ? null : neuron);
}
