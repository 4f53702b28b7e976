import { PACES, type Pace } from '../../share/presentation.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';

/** At even visible change, or evenly along log or linear time, whichever axis is shown. */
export function PaceChoice() {
  const pace = useApp((state) => state.player.pace);
  const setPace = useApp((state) => state.setPace);
  const text = words().player;
  return (
    <label className="pace" data-control="pace" data-note={text.paceExplain}>
      {text.pace}
      <select
        value={pace}
        aria-description={text.paceExplain}
        data-note={text.paceExplain}
        onChange={(event) => setPace(event.currentTarget.value as Pace)}
      >
        {PACES.map((choice) => (
          <option key={choice} value={choice}>
            {text.paces[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
