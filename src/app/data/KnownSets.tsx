import { useApp } from '../../state/react.ts';
import { dataDialog } from './dataDialog.ts';
import { useDataText } from './dataText.ts';
import { KNOWN_SETS, type KnownSetId } from './sets/knownSets.ts';
import { useBeginAnew } from './useBeginAnew.ts';

/** Sets that people know, each with what is to be seen of it. */
export function KnownSets() {
  const setParameters = useApp((state) => state.setParameters);
  const beginAnew = useBeginAnew();
  const text = useDataText().sets;
  function take(id: KnownSetId) {
    const { given, settings } = KNOWN_SETS[id]();
    setParameters({ scheme: 'given', given, method: 'flow', ...settings });
    beginAnew();
    dataDialog.setState({ open: false });
  }
  return (
    <>
      <p className="soft">{text.explain}</p>
      <ul className="data__sets">
        {(Object.keys(KNOWN_SETS) as KnownSetId[]).map((id) => (
          <li key={id}>
            <h3>{text.list[id].name}</h3>
            <p>{text.list[id].about}</p>
            <button
              type="button"
              className="button button--small"
              aria-label={text.use(text.list[id].name)}
              onClick={() => take(id)}
            >
              {text.useIt}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
