import { flatText, numberText } from '../../drawing/axis/number.ts';
import { spoken } from '../../drawing/axis/spoken.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { assumptionWords } from '../../text/assumptionWords.ts';
import { powerOfTen } from './powers.ts';
import { scaleLine } from './scaleLine.ts';

const text = () => assumptionWords().scale;

interface ScaleDrawingProps {
  readonly log10Bound: number;
  /** lambda */
  readonly initScale: number;
}

/** The sufficient scale and that of the run on one line, to scale in powers of ten. */
export function ScaleDrawing({ log10Bound, initScale }: ScaleDrawingProps) {
  const { sufficient, yours } = scaleLine(log10Bound, Math.log10(initScale));
  // the bound is known by its exponent alone; lambda is a number, as in the row above
  const [bound, scale] = [powerOfTen(log10Bound), numberText(initScale)];
  return (
    <div
      className="scale-line"
      role="img"
      aria-label={spoken(text().drawing(flatText(bound), flatText(scale)))}
    >
      <Label place={yours} upper={true}>
        {text().yours} <Written text={scale} />
      </Label>
      <div className="scale-line__track">
        <span
          className="scale-line__mark scale-line__mark--sufficient"
          style={{ left: cssPercent(sufficient) }}
        />
        <span className="scale-line__mark scale-line__mark--yours" style={{ left: cssPercent(yours) }} />
      </div>
      <Label place={sufficient} upper={false}>
        {text().sufficient} <Written text={bound} />
      </Label>
    </div>
  );
}

interface LabelProps {
  readonly place: number;
  readonly upper: boolean;
  readonly children: React.ReactNode;
}

/** Beside its mark, on the side where there is room. */
function Label({ place, upper, children }: LabelProps) {
  const side = place > 0.5 ? { right: cssPercent(1 - place) } : { left: cssPercent(place) };
  return (
    <span className={`scale-line__label scale-line__label--${upper ? 'upper' : 'lower'}`} style={side}>
      {children}
    </span>
  );
}

function cssPercent(share: number): string {
  return `${100 * share}%`;
}
