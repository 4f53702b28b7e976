// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { ownsKey, playerKey } from '../../../src/app/player/keyboard.ts';

type Commands = Parameters<typeof playerKey>[1];

/** A player that writes down what it is told. */
function playerAt(playing: boolean) {
  const told: string[] = [];
  const commands = {
    player: { time: 3, playing, speed: 1, timeAxis: 'log' },
    run: { endTime: 61.5 },
    play: () => told.push('play'),
    pause: () => told.push('pause'),
    step: (direction: number) => told.push(`step ${direction}`),
    stepKink: (direction: number) => told.push(`kink ${direction}`),
    seek: (time: number) => told.push(`seek ${time}`),
  } as unknown as Commands;
  return { told, commands };
}

function element(html: string): Element {
  document.body.innerHTML = html;
  return document.body.firstElementChild!;
}

describe('the keys of the player', () => {
  it('play and pause by space, step by arrows and by kinks, jump by Home and End', () => {
    const { told, commands } = playerAt(false);
    for (const key of [' ', 'ArrowRight', 'ArrowLeft', '.', ',', 'Home', 'End'])
      expect(playerKey(key, commands)).toBe(true);
    expect(told).toEqual(['play', 'step 1', 'step -1', 'kink 1', 'kink -1', 'seek 0', 'seek 61.5']);
    const playing = playerAt(true);
    playerKey(' ', playing.commands);
    expect(playing.told).toEqual(['pause']);
  });

  it('leave all other keys alone', () => {
    const { told, commands } = playerAt(false);
    for (const key of ['a', 'Tab', 'Enter', 'ArrowUp', 'Escape'])
      expect(playerKey(key, commands)).toBe(false);
    expect(told).toEqual([]);
  });

  it('belong to the text field that is being typed in, and to the choice that is open', () => {
    for (const html of [
      '<input type="text">',
      '<textarea></textarea>',
      '<select><option>a</option></select>',
    ]) {
      for (const key of [' ', 'ArrowLeft', 'Home']) expect(ownsKey(element(html), key, null)).toBe(true);
    }
  });

  it('turn a knob that has the focus, but space still plays', () => {
    const slider = element('<input type="range">');
    expect(ownsKey(slider, 'ArrowLeft', null)).toBe(true);
    expect(ownsKey(slider, 'End', null)).toBe(true);
    expect(ownsKey(slider, ' ', null)).toBe(false);
  });

  it('are the player’s on the page itself and on the timeline', () => {
    expect(ownsKey(element('<div role="slider" tabindex="0"></div>'), 'ArrowLeft', null)).toBe(false);
    expect(ownsKey(document.body, ' ', null)).toBe(false);
  });

  it('press a button that was reached by key, and play where one was only clicked', () => {
    const button = element('<button>Roll</button>');
    expect(ownsKey(button, ' ', null)).toBe(true);
    expect(ownsKey(button, ' ', button)).toBe(false);
    expect(ownsKey(button, 'ArrowLeft', null)).toBe(false);
  });
});
