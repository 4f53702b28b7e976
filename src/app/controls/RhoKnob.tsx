import { angleOf } from '../../experiment/rho.ts';
import { spreadOf } from '../../model/schemes/scheme.ts';
import { NEWEST } from '../../share/versions.ts';
import { useApp, useLocked } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { Knob } from './Knob.tsx';
import { checkRho, rhoTrack } from './knobs.ts';

/** The other face of the correlation angle, where the inputs are Gaussian about a centre: turning one turns the other. */
export function RhoKnob() {
  const { scheme, base, angle } = useApp((state) => state.parameters);
  const setParameters = useApp((state) => state.setParameters);
  const locked = useLocked('angle');
  const spread = spreadOf(scheme, base);
  if (spread === null) return null;
  const text = words().controls.rho;
  return (
    <Knob
      label={text.label}
      symbol={text.symbol}
      explain={text.explain[spread === spreadOf('centred', base) ? 'centred' : 'uncentred']}
      {...rhoTrack(spread)}
      value={spread(angle)}
      defaultValue={spread(NEWEST.parameters.angle)}
      disabled={false}
      control="rho"
      locked={locked}
      check={(typed) => checkRho(typed, spread)}
      onChange={(rho) => setParameters({ angle: angleOf(spread, rho) })}
    />
  );
}
