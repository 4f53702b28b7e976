import { useId, useRef, useState } from 'react';
import type { SweepSpec } from '../../../experiment/sweep/spec.ts';
import { sweepSpecFile } from '../../../experiment/sweep/specFile.ts';
import { labFormWords } from '../../../text/labFormWords.ts';
import type { LateText } from '../../../text/translation.ts';
import { checkSpec, detailOf } from './specFault.ts';

interface OpenSpecProps {
  /** written out where nothing has been pasted */
  readonly spec: SweepSpec;
  readonly files: LateText['files'] | null;
  readonly onSpec: (spec: SweepSpec) => void;
}

/** A sweep from a file or from its text; what is wrong with it is told by its place, and the text stays. */
export function OpenSpec({ spec, files, onSpec }: OpenSpecProps) {
  const text = labFormWords();
  const [pasted, setPasted] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const shown = pasted ?? JSON.stringify(sweepSpecFile(spec), null, 2);

  function read(json: string) {
    setPasted(json);
    let file: unknown;
    try {
      file = JSON.parse(json);
    } catch (error) {
      setWrong(text.notJson(error instanceof Error ? error.message : String(error)));
      return;
    }
    const { spec: made, fault } = checkSpec(file);
    if (made === null) {
      const detail = detailOf(fault, files);
      setWrong(fault.field === null ? detail : `${fault.field}: ${detail}`);
      return;
    }
    setWrong(null);
    setPasted(null);
    onSpec(made);
  }

  return (
    <details className="lab-form__open" open={wrong !== null || undefined}>
      <summary>{text.open}</summary>
      <label htmlFor={`${id}file`}>{text.openHelp}</label>
      <input
        ref={input}
        id={`${id}file`}
        type="file"
        accept=".json,application/json"
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file === undefined) return;
          const json = await file.text();
          // the same file can be chosen again once it has been mended
          if (input.current !== null) input.current.value = '';
          read(json);
        }}
      />
      <textarea
        className="lab-form__text"
        aria-label={text.paste}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}wrong`}
        spellCheck={false}
        rows={10}
        value={shown}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <p id={`${id}wrong`} className="knob__note" role="alert" data-error>
        {wrong}
      </p>
      <button type="button" className="button" disabled={pasted === null} onClick={() => read(shown)}>
        {text.usePasted}
      </button>
    </details>
  );
}
