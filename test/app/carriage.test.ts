// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { carriageOf } from '../../src/app/player/carriage.ts';

afterEach(() => vi.restoreAllMocks());

function carriage(pxWay: number) {
  const animate = vi.spyOn(Element.prototype, 'animate');
  const made = carriageOf(document.createElement('div'), pxWay);
  return { ...made, way: animate.mock.calls[0], animation: animate.mock.results[0]!.value as Animation };
}

describe('a carriage', () => {
  it('goes to a share of its way and stays there', () => {
    const { move, way, animation } = carriage(940);
    expect(way![0]).toEqual([{ transform: 'translateX(0)' }, { transform: 'translateX(940px)' }]);
    for (const share of [0, 0.25, 1]) {
      move(share);
      const { duration } = way![1] as { duration: number };
      expect(Number(animation.currentTime) / duration).toBe(share);
      expect(animation.playState).toBe('paused');
    }
    expect(animation.playbackRate).toBe(0);
  });

  it('leaves the element where it was when it ends', () => {
    const { end, animation } = carriage(940);
    end();
    expect(animation.playState).toBe('idle');
  });
});
