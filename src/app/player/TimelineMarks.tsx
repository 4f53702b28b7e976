import { plainNumber } from '../../drawing/axis/number.ts';
import { useTextLength } from '../../drawing/canvas/useTextLength.ts';
import { useWait } from '../../drawing/frame/useWait.ts';
import { phaseTerm } from '../../drawing/phases.ts';
import { spreadLabels } from '../../drawing/timePlot/spreadLabels.ts';
import { theoryWait } from '../../findings/theory/runTheory.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { timeScaleOf } from '../../state/timeAxis.ts';
import { words } from '../../text/words.ts';
import { MarkLink } from './MarkLink.tsx';
import { missingMarks, namedBands, timeMarks } from './timelineMarks.ts';
import type { TimelineScale } from './timelineScale.ts';

/** Room of a mark's label, and before a band's name. */
const PX_MARK = 22;
const PX_BEFORE_NAME = 4;
/** Of the names, as in player.css. */
const FONT_SIZE = 12;

/** As `note/formula.ts` reads them; T0 is told by its sentence. */
const MARK_FORMULAS = [
  'T_0 = 1 + max_{j,i} t_{ji}',
  'T_1 = \u03b5 ln(1/\u03bb)/|\u03b3|, \u03b5 = 1/4',
  '\u03bd_1(T_2) = \u03bd*_1/2',
] as const;

interface TimelineMarksProps {
  readonly pxWidth: number;
  readonly scale: TimelineScale;
}

/**
 * The names of the phases on their bands, and T0, T1, T2 above them. Each is a link to the run at that time, and a place to
 * jump to; the page's note says what each is and how it is computed.
 */
export function TimelineMarks({ pxWidth, scale }: TimelineMarksProps) {
  const store = useAppStore();
  const timeAxis = useApp((state) => state.player.timeAxis);
  useApp((state) => state.revision);
  useApp((state) => state.solve);
  useApp((state) => state.findings);
  const wait = useWait(theoryWait);
  const { run, share } = scale.shown(store.getState());
  const bands = run === null || run.frameCount === 0 ? [] : namedBands(run);
  const textLength = useTextLength(FONT_SIZE);
  if (run === null || run.frameCount === 0) return null;
  const axis = timeScaleOf(timeAxis, run);
  const pxAt = (time: number) => axis.toFraction(time) * share * pxWidth;
  const marks = timeMarks(run);
  const places = marks.map(({ time }) => Math.min(pxAt(time), pxWidth));
  const labels = spreadLabels(places, PX_MARK, PX_MARK / 2, pxWidth - PX_MARK / 2);
  const missing = missingMarks(run) ?? wait;
  // on the bands where no name reaches it, else above them
  const pxMissing = pxWidth - (textLength(missing ?? '') ?? 0) - 2 * PX_BEFORE_NAME;
  const pxNames = Math.max(0, ...bands.map(({ name, from }) => pxAt(from) + (textLength(name) ?? 0)));
  const rowOfMissing = pxNames < pxMissing ? 'bands' : 'marks';
  return (
    <nav className="timeline-marks" aria-label={words().player.marks.region}>
      {bands.map(({ phase, name, short, explanation, from, to }) => {
        const pxFrom = pxAt(from);
        const pxRoom = pxAt(to) - pxFrom - PX_BEFORE_NAME;
        const shown = [name, short].find((one) => (textLength(one) ?? 0) <= pxRoom);
        // a name cut short names nothing: the strip's own note tells the band, and `[` and `]` reach it
        if (shown === undefined) return null;
        return (
          <MarkLink
            key={phase}
            time={from}
            className="timeline-marks__band"
            pxLeft={pxFrom}
            pxRoom={PX_BEFORE_NAME + (textLength(shown) ?? 0)}
            name={name}
            value={words().player.marks.between(plainNumber(from), plainNumber(to))}
            explanation={explanation}
            term={phaseTerm(phase)}
          >
            {shown}
          </MarkLink>
        );
      })}
      {marks.map(({ index, time, explanation }, place) => (
        <span key={index}>
          <span
            className="timeline-marks__tick"
            aria-hidden="true"
            style={tickStyle(places[place]!, labels[place]!)}
          />
          <MarkLink
            time={Math.min(time, run.endTime)}
            className="timeline-marks__mark"
            pxLeft={labels[place]! - PX_MARK / 2}
            pxRoom={PX_MARK}
            name={`T${index}`}
            formula={MARK_FORMULAS[index]}
            value={words().player.marks.at(plainNumber(time))}
            explanation={explanation}
            term={`T${index}`}
          >
            <i className="math">T</i>
            <sub>{index}</sub>
            {time > run.endTime && ' \u203a'}
          </MarkLink>
        </span>
      ))}
      {missing !== null && (
        <span className="timeline-marks__missing" data-row={rowOfMissing}>
          {missing}
        </span>
      )}
    </nav>
  );
}

/** A line from the label down to the place on the strip, slanted where the label had to make room. */
function tickStyle(pxPlace: number, pxLabel: number) {
  const pxRise = 5;
  const pxAside = pxPlace - pxLabel;
  return {
    left: pxLabel,
    height: Math.hypot(pxRise, pxAside),
    rotate: `${-Math.atan2(pxAside, pxRise)}rad`,
  };
}
