import { useClipboard } from '../../drawing/frame/useClipboard.ts';
import { formatNumber } from '../../experiment/numberText.ts';
import { labelsOf, withNewInput } from '../../state/edits.ts';
import { useDataText } from './dataText.ts';
import {
  canChange,
  withCoordinate,
  withOwnLabels,
  withoutTeacher,
  withSomeTeacher,
  withTaughtLabels,
} from './tableEdits.ts';
import { useEdit } from './useEdit.ts';
import type { ShownPoints } from './useShownPoints.ts';

interface PointsBarProps {
  readonly shown: ShownPoints;
  /** a point has been added, and stands in this row */
  readonly onAdded: (row: number) => void;
}

/** What is done to the table as a whole. */
export function PointsBar({ shown: { given, bias }, onAdded }: PointsBarProps) {
  const edit = useEdit();
  const [copied, copy] = useClipboard();
  const text = useDataText().points;
  const can = canChange(given, bias);
  const taught = given.teacher !== null;
  return (
    <div className="data__bar">
      <button
        type="button"
        className="button button--small"
        aria-disabled={!can.addPoint}
        onClick={() => {
          if (!can.addPoint) return;
          // where the last one is, to be moved from there
          edit((now) => withNewInput(now, now.inputs.at(-1)!));
          onAdded(given.inputs.length);
        }}
      >
        {text.addPoint}
      </button>
      <button
        type="button"
        className="button button--small"
        aria-disabled={!can.addCoordinate}
        onClick={() => can.addCoordinate && edit(withCoordinate)}
      >
        {text.addCoordinate}
      </button>
      <button
        type="button"
        className="button button--small"
        onClick={() => edit(taught ? withoutTeacher : withSomeTeacher)}
      >
        {taught ? text.removeTeacher : text.addTeacher}
      </button>
      <label className="data__check" data-note={taught ? text.ownLabelsHelp : text.needTeacher}>
        <input
          type="checkbox"
          checked={given.labels !== null}
          disabled={!taught}
          onChange={() => edit(given.labels === null ? withOwnLabels : withTaughtLabels)}
        />
        {text.ownLabels}
      </label>
      <span className="data__copy">
        <span className="soft" aria-live="polite">
          {copied ? text.copied : ''}
        </span>
        <button
          type="button"
          className="button button--small"
          onClick={() => {
            const labels = labelsOf(given);
            const names = given.inputs[0]!.map((_, k) => text.coordinate(k + 1));
            const lines = given.inputs.map((point, i) => [...point, labels[i]!].map(formatNumber).join('\t'));
            void copy([[...names, 'y'].join('\t'), ...lines].join('\n'));
          }}
        >
          {text.copy}
        </button>
      </span>
    </div>
  );
}
