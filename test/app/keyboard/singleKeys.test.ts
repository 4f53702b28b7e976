// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

const refused = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

it('single characters can be turned off where the browser stores nothing: as long as the page lives', async () => {
  vi.stubGlobal('localStorage', { getItem: refused, setItem: refused, removeItem: refused });
  vi.resetModules();
  const { isTurnedOff, setSingleKeys } = await import('../../../src/app/keyboard/singleKeys.ts');
  expect(isTurnedOff('p')).toBe(false);
  setSingleKeys(false);
  expect(isTurnedOff('p')).toBe(true);
  expect(isTurnedOff(' ')).toBe(false);
  setSingleKeys(true);
  expect(isTurnedOff('p')).toBe(false);
});
