import type { Fault } from './fault.ts';
import { HAND_FAULTS } from './hands.ts';
import { LAB_FAULTS } from './lab.ts';
import { NUMBER_FAULTS } from './numbers.ts';
import { PAGE_FAULTS } from './page.ts';

export const FAULTS: readonly Fault[] = [...NUMBER_FAULTS, ...PAGE_FAULTS, ...HAND_FAULTS, ...LAB_FAULTS];
