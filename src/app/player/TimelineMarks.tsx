import { type MouseEvent, useId } from 'react';
import { useTextLength } from '../../drawing/canvas/useTextLength.ts';
import { useWait } from '../../drawing/frame/useWait.ts';
import { spreadLabels } from '../../drawing/timePlot/spreadLabels.ts';
import { theoryWait } from '../../findings/theory/runTheory.ts';
import { formatLink } from '../../share/link.ts';
import { linkOf } from '../../state/addressBar.ts';
import { useApp, useAppStore } from '../../state/react.ts';
import { timeScaleOf } from '../../state/timeAxis.ts';
import { words } from '../../text/words.ts';
import { missingMarks, namedBands, timeMarks } from './timelineMarks.ts';
import type { TimelineScale } from './timelineScale.ts';

/** Room of a mark's label, and on both sides of a band's name. */
const PX_MARK = 22;
const PX_BESIDE_NAME = 8;
/** Of the names, as in player.css. */
const FONT_SIZE = 12;

interface TimelineMarksProps {
  readonly pxWidth: number;
  readonly scale: TimelineScale;
}

/**
 * The names of the phases on their bands, and T0, T1, T2 above them. Each is a link to the run at that time, and a place to
 * jump to; hovering or focusing one says what it is and how it is computed.
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
  return (
    <nav className="timeline-marks" aria-label={words().player.marks.region}>
      {bands.map(({ phase, name, explanation, from, to }) => {
        const pxFrom = pxAt(from);
        const pxName = textLength(name) ?? 0;
        const pxRoom = pxAt(to) - pxFrom - PX_BESIDE_NAME;
        // a name cut short names nothing: the band is told by the picture's text and reached by `[` and `]`
        if (pxRoom < pxName) return null;
        return (
          <MarkLink
            key={phase}
            time={from}
            className="timeline-marks__band"
            pxLeft={pxFrom}
            pxRoom={Math.min(pxRoom, pxName + PX_BESIDE_NAME)}
            pxWidth={pxWidth}
            name={name}
            explanation={explanation}
          >
            {name}
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
            pxWidth={pxWidth}
            name={`T${index}`}
            explanation={explanation}
          >
            <i className="math">T</i>
            <sub>{index}</sub>
            {time > run.endTime && ' \u203a'}
          </MarkLink>
        </span>
      ))}
      {missing !== null && <span className="timeline-marks__missing">{missing}</span>}
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

interface MarkLinkProps {
  readonly time: number;
  readonly className: string;
  readonly pxLeft: number;
  readonly pxRoom: number;
  readonly pxWidth: number;
  readonly name: string;
  readonly explanation: string;
  readonly children: React.ReactNode;
}

function MarkLink({ time, className, pxLeft, pxRoom, pxWidth, name, explanation, children }: MarkLinkProps) {
  const store = useAppStore();
  // with what the page shows now: the parameters and pictures may have changed since
  useApp((state) => state.view);
  const tip = useId();
  const href = `#${formatLink({ ...linkOf(store.getState()), time })}`;

  function jump(event: MouseEvent) {
    // a link opened beside, or copied, stays a link
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    store.getState().seek(time);
  }

  return (
    <a
      href={href}
      className={className}
      style={{ left: pxLeft, width: pxRoom }}
      aria-label={name}
      aria-describedby={tip}
      onClick={jump}
    >
      {children}
      <span
        id={tip}
        role="tooltip"
        className="timeline-marks__tip"
        data-side={pxLeft > pxWidth / 2 ? 'left' : 'right'}
      >
        {explanation}
      </span>
    </a>
  );
}
