import { useApp } from '../../state/react.ts';
import { loadFiles } from './loadFiles.ts';
import { useLate } from './useLate.ts';

/** Of data and a start of the reader's own: how they travel. Nothing where a few numbers say the run. */
export function OwnData() {
  const own = useApp(({ parameters }) => parameters.given ?? parameters.network) !== null;
  const late = useLate(Number(own), loadFiles);
  if (!own || late === null) return null;
  const [{ Travel }, text] = late;
  return <Travel text={text} />;
}
