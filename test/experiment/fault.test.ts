import { describe, expect, it } from 'vitest';
import { FAULT_CODES, type FaultCode, FaultError, faultOf } from '../../src/experiment/fault.ts';
import { en } from '../../src/text/en.ts';

describe('a fault', () => {
  it('has a sentence, that begins with its field where it has one', () => {
    const sentences: Record<FaultCode, unknown> = en.faults;
    expect(Object.keys(sentences).sort()).toEqual([...FAULT_CODES].sort());
    const values = { given: 5, used: 4, min: 1, max: 4, expected: 3, detail: 'a reason' };
    for (const code of FAULT_CODES) {
      expect(en.faults[code](values, 'data.d')).toMatch(/^data\.d: .*[^.]\.$/);
      expect(en.faults[code](values, null)).toMatch(/^[^:]/);
    }
  });

  it('says where nothing is set right only what is allowed', () => {
    expect(en.faults['out-of-range']({ given: '0', min: 1, max: 9 }, null)).toBe(
      '0 is outside the range 1 to 9.',
    );
    expect(en.faults['not-a-number']({ given: '', min: 1, max: 9 }, 'm')).toBe(
      'm: expected a number from 1 to 9, found nothing.',
    );
  });

  it('is carried by an error whose message names code and field', () => {
    const fault = { code: 'missing', field: 'network.width', values: {} } as const;
    const error = new FaultError(fault);
    expect(error.fault).toBe(fault);
    expect(error.message).toContain('missing (network.width)');
  });

  it('is the one that an error carries, and one of the solver with the message of any other', () => {
    const fault = { code: 'missing', field: 'network.width', values: {} } as const;
    expect(faultOf(new FaultError(fault))).toBe(fault);
    const failed = { code: 'solve-failed', field: null };
    expect(faultOf(new RangeError('too long'))).toEqual({ ...failed, values: { detail: 'too long' } });
    expect(faultOf('no reason')).toEqual({ ...failed, values: { detail: 'no reason' } });
  });
});
