import { useApp } from '../../state/react.ts';
import { lateWords } from '../../text/words.ts';
import { useLate } from './useLate.ts';

const load = () => Promise.all([import('./Travel.tsx'), lateWords('files')]);

/** Of data and a start of the reader's own: how they travel. Nothing where a few numbers say the run. */
export function OwnData() {
  const own = useApp(({ parameters, logged }) => logged ?? parameters.given ?? parameters.network) !== null;
  const late = useLate(Number(own), load);
  if (!own || late === null) return null;
  const [{ Travel }, text] = late;
  return <Travel text={text} />;
}
