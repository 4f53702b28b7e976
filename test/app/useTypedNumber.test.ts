// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import type { ChangeEvent, KeyboardEvent } from 'react';
import { describe, expect, it } from 'vitest';
import { type Typed, useTypedNumber } from '../../src/app/controls/useTypedNumber.ts';
import { checkField } from '../../src/experiment/limits.ts';

/** A number field of the width over `start`, and what was asked of it. */
function widthField(start: number) {
  const changes: number[] = [];
  const check = (text: string): Typed => checkField('width', text);
  const hook = renderHook(
    ({ value }) =>
      useTypedNumber({
        value,
        write: String,
        check,
        onChange: (next) => changes.push(next),
        next: (v, d) => v + d,
      }),
    { initialProps: { value: start } },
  );
  const field = () => hook.result.current.field;
  return {
    changes,
    text: () => field().value,
    fault: () => hook.result.current.fault,
    invalid: () => field()['aria-invalid'],
    type: (text: string) =>
      act(() => field().onChange({ currentTarget: { value: text } } as ChangeEvent<HTMLInputElement>)),
    leave: () => act(() => field().onBlur()),
    press: (key: string) => act(() => field().onKeyDown({ key, preventDefault() {} } as KeyboardEvent)),
    setFromElsewhere: (value: number) => hook.rerender({ value }),
  };
}

describe('a number field', () => {
  it('takes what was typed when Enter is pressed or the field is left, and not before', () => {
    const field = widthField(60);
    field.type('25');
    expect(field.changes).toEqual([]);
    expect(field.text()).toBe('25');
    field.press('Enter');
    expect(field.changes).toEqual([25]);
    field.type('30');
    field.leave();
    expect(field.changes).toEqual([25, 30]);
  });

  it.each(['', 'abc', 'NaN', '0', '-3', '1e9', '2.5', '∞'])(
    'keeps “%s” as typed, says what is wrong, and runs nothing',
    (text) => {
      const field = widthField(60);
      field.type(text);
      field.leave();
      expect(field.text()).toBe(text);
      expect(field.invalid()).toBe(true);
      expect(field.fault()).not.toBeNull();
      expect(field.fault()!.values).toMatchObject({ min: 1, max: 100_000 });
      expect(field.changes).toEqual([]);
    },
  );

  it('takes the fault back as soon as the text is mended', () => {
    const field = widthField(60);
    field.type('0');
    field.leave();
    field.type('07');
    expect(field.invalid()).toBe(false);
    field.leave();
    expect(field.changes).toEqual([7]);
  });

  it('says nothing wrong of a text that is still being typed', () => {
    const field = widthField(60);
    field.type('');
    expect(field.invalid()).toBe(false);
  });

  it('forgets the typed text on Escape, and when the value is set from elsewhere', () => {
    const field = widthField(60);
    field.type('zero');
    field.leave();
    field.press('Escape');
    expect(field.text()).toBe('60');
    expect(field.invalid()).toBe(false);
    field.type('zero');
    field.leave();
    field.setFromElsewhere(80);
    expect(field.text()).toBe('80');
    expect(field.invalid()).toBe(false);
  });

  it('steps by the up and down keys', () => {
    const field = widthField(60);
    field.press('ArrowUp');
    field.press('ArrowDown');
    expect(field.changes).toEqual([61, 59]);
  });
});
