import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { dataDialog } from './dataDialog.ts';
import { useDataText } from './dataText.ts';
import { PointsTable } from './PointsTable.tsx';
import { useShownPoints } from './useShownPoints.ts';

/** The points on the page: to be read of every scheme, and to be changed where they are the reader's own. */
export function PointsPart() {
  const shown = useShownPoints();
  const scheme = useApp((state) => state.parameters.scheme);
  const setParameters = useApp((state) => state.setParameters);
  const text = useDataText().points;
  if (shown === null) return <p className="soft">{text.notYet}</p>;
  const { given, own, bias } = shown;
  const summary = text.summary(given.inputs.length, given.inputs[0]!.length, bias);
  return (
    <>
      <p>{text.of(words().controls.schemes[scheme].name, summary)}</p>
      {own ? (
        <p className="soft">{text.keys}</p>
      ) : (
        <p className="data__own">
          <span className="soft">{text.drawn}</span>
          <button
            type="button"
            className="button"
            onClick={() => {
              setParameters({ scheme: 'given', given });
              // the button goes: the focus stays where it was
              document.getElementById(`data-${dataDialog.getState().part}`)?.focus();
            }}
          >
            {text.own}
          </button>
        </p>
      )}
      <PointsTable shown={shown} />
    </>
  );
}
