import './keyboard.css';
import { use } from 'react';
import { useStore } from 'zustand';
import { ARROW_KEYS } from '../../drawing/keys/keys.ts';
import type { LateText } from '../../text/translation.ts';
import { lateWords } from '../../text/words.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { KEY_MAP, type KeyMapText, type KeyPlace } from './keyMap.ts';
import { setSingleKeys, singleKeys } from './singleKeys.ts';

type KeyboardText = LateText['keyboard'];

/** Every key of the page, by the place where it works. */
export default function KeyboardMap({ onClosed }: { readonly onClosed: () => void }) {
  const text = use(lateWords('keyboard'));
  const on = useStore(singleKeys, (state) => state.on);
  const places: KeyMapText = text.places;
  return (
    <Dialog title={text.title} close={text.close} className="keyboard" onClosed={onClosed}>
      <label className="keyboard__single">
        <input
          type="checkbox"
          checked={on}
          aria-describedby="keyboard-single"
          onChange={({ currentTarget }) => setSingleKeys(currentTarget.checked)}
        />
        {text.single}
      </label>
      <p id="keyboard-single" className="soft">
        {text.singleAbout}
      </p>
      <p>{text.about}</p>
      <div className="keyboard__places">
        {(Object.keys(KEY_MAP) as KeyPlace[]).map((place) => (
          <Place
            key={place}
            title={places[place].title}
            keys={KEY_MAP[place]}
            does={places[place].keys}
            text={text}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface PlaceProps {
  readonly title: string;
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly does: Readonly<Record<string, string>>;
  readonly text: KeyboardText;
}

function Place({ title, keys, does, text }: PlaceProps) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {Object.entries(keys).map(([command, pressed]) => (
          <div key={command}>
            <dt>
              {written(pressed, text).map((parts, place) => (
                <span key={parts.join()}>
                  {place > 0 && ` ${text.or} `}
                  {parts.map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </span>
              ))}
            </dt>
            <dd>{does[command]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Keys as they are called, each with what is held beside it; four arrows are one. */
function written(keys: readonly string[], { names, arrows }: KeyboardText): readonly (readonly string[])[] {
  const all = Object.values(ARROW_KEYS).flat();
  const held = keys[0]!.startsWith('Shift+Arrow') ? 'Shift+' : '';
  if (keys.length === 4 && all.every((arrow) => keys.includes(held + arrow))) {
    return [held === '' ? [arrows] : [names.Shift!, arrows]];
  }
  return keys.map((key) => {
    // a plus may be the key itself
    const parts = key.length === 1 ? [key] : key.split('+');
    return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
  });
}
