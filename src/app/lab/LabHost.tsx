import './lab.css';
import { useEffect, useRef, useState } from 'react';
import { useApp, useAppStore } from '../../state/react.ts';
import { LabReturn } from './LabReturn.tsx';
import { LabSection } from './LabSection.tsx';
import { laboratoryOf } from './theLaboratory.ts';
import { useLabLink } from './useLabLink.ts';

/** The laboratory, and while it is closed the way back to it. */
export function LabHost() {
  const store = useAppStore();
  const laboratory = laboratoryOf(store);
  const open = useApp((state) => state.lab !== null);
  const parameters = useApp((state) => state.parameters);
  /** the run that stood behind it */
  const behind = useRef(parameters);
  if (open) behind.current = parameters;
  const [opened, setOpened] = useState(false);
  useEffect(() => setOpened(!open && behind.current !== store.getState().parameters), [open, store]);
  useLabLink(laboratory);
  return open ? (
    <LabSection laboratory={laboratory} />
  ) : (
    <LabReturn laboratory={laboratory} opened={opened} />
  );
}
