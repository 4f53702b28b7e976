import './tabs.css';
import type { KeyboardEvent } from 'react';
import { stepOf } from '../../drawing/keys/keys.ts';
import { TAB_KEYS } from '../../drawing/keys/lateKeys.ts';

interface TabsProps<Part extends string> {
  /** what the ids begin with: `idOfTab` names a panel's tab, and the panel has the id `${id}-part` */
  readonly id: string;
  readonly parts: readonly Part[];
  readonly part: Part;
  /** the name of all, and of each */
  readonly text: Readonly<Record<Part | 'label', string>>;
  readonly onPart: (part: Part) => void;
}

/** The parts of a dialog as tabs, of which one is shown; arrows go round them. */
export function Tabs<Part extends string>({ id, parts, part, text, onPart }: TabsProps<Part>) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const step = stepOf(TAB_KEYS, event.key);
    if (step === undefined) return;
    event.preventDefault();
    const next = parts[(parts.indexOf(part) + step + parts.length) % parts.length]!;
    onPart(next);
    document.getElementById(idOfTab(id, next))?.focus();
  }
  return (
    <div className="tabs" role="tablist" aria-label={text.label} onKeyDown={onKeyDown}>
      {parts.map((one) => (
        <button
          key={one}
          id={idOfTab(id, one)}
          type="button"
          role="tab"
          className="tabs__tab"
          aria-selected={one === part}
          aria-controls={`${id}-part`}
          tabIndex={one === part ? 0 : -1}
          onClick={() => onPart(one)}
        >
          {text[one]}
        </button>
      ))}
    </div>
  );
}

/** Of the tab that names the panel of `part`. */
export function idOfTab(id: string, part: string): string {
  return `${id}-${part}`;
}
