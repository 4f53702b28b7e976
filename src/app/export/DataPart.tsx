import { useEffect, useState } from 'react';
import type { DataTable } from '../../drawing/dataTable.ts';
import { ownShown } from '../../drawing/react/ownShown.ts';
import { runFileOf } from '../../experiment/runFileParameters.ts';
import { csvPieces } from '../../share/csv.ts';
import { runFileText } from '../../share/files/runFileText.ts';
import { useAppStore } from '../../state/react.ts';
import { pictureHere } from '../../views/pictures.ts';
import { download } from '../files/download.ts';
import { useFrozen } from './frozen.ts';
import { gathered } from './gathered.ts';
import { useExportText, useRequest } from './request.ts';
import { bytesOf, runArrays, runLines } from './runFiles.ts';

/** Most bytes of numbers that are written into one file of the page: what a browser holds at once. */
const MOST_BYTES = 1e9;

/** What the picture shows as a table, and the run as files. */
export function DataPart() {
  const text = useExportText().data;
  const state = useFrozen();
  const store = useAppStore();
  const { id, time } = useRequest();
  const table = useTable();
  const [busy, setBusy] = useState(false);
  const { run, parameters } = state;
  const name = `relu-flow-${(run?.parameters ?? parameters).scheme}`;
  const fits = run !== null && bytesOf(run) < MOST_BYTES;

  /** What is made takes a while, during which the page goes on; a browser that refuses is told of. */
  async function save(file: string, type: string, make: () => Iterable<BlobPart> | null) {
    setBusy(true);
    try {
      const pieces = make();
      if (pieces !== null) download(file, await gathered(pieces), type);
    } catch (error) {
      store.getState().notify([{ code: 'browser-refused', field: null, values: { detail: String(error) } }]);
    } finally {
      setBusy(false);
    }
  }
  const saved = { busy, save };
  return (
    <>
      <ul className="export__list">
        <File
          {...saved}
          title={text.csv}
          help={
            table === 'coming' ? '' : table === null ? text.csvNone : text.csvHelp(table.columns.join(', '))
          }
          file={`${name}-${id}.csv`}
          type="text/csv"
          make={table === 'coming' || table === null ? null : () => csvPieces(table.columns, table.rows())}
        />
        <File
          {...saved}
          title={text.run}
          help={text.runHelp}
          file={`${name}.json`}
          type="application/json"
          make={() => [runFileText(runFileOf(run?.parameters ?? parameters, [time]))]}
        />
        <File
          {...saved}
          title={text.lines}
          help={fits ? text.linesHelp : text.tooLarge}
          file={`${name}.jsonl`}
          type="application/jsonl"
          make={fits ? () => runLines({ ...state, run }) : null}
        />
        <File
          {...saved}
          title={text.arrays}
          help={fits ? text.arraysHelp : text.tooLarge}
          file={`${name}.npz`}
          type="application/octet-stream"
          make={fits ? () => runArrays({ ...state, run }) as Iterable<Uint8Array<ArrayBuffer>> | null : null}
        />
      </ul>
      {run !== null && !run.complete && <p className="soft">{text.unfinished}</p>}
    </>
  );
}

interface FileProps {
  readonly title: string;
  readonly help: string;
  readonly file: string;
  readonly type: string;
  /** null where there is nothing to save */
  readonly make: (() => Iterable<BlobPart> | null) | null;
  readonly busy: boolean;
  readonly save: (file: string, type: string, make: () => Iterable<BlobPart> | null) => void;
}

function File({ title, help, file, type, make, busy, save }: FileProps) {
  const text = useExportText().data;
  return (
    <li>
      <button
        type="button"
        className="button"
        aria-label={text.save(title)}
        disabled={make === null || busy}
        onClick={() => make !== null && save(file, type, make)}
      >
        {title}
      </button>
      <p className="soft">{help}</p>
    </li>
  );
}

/** The table of the picture; null where it has none for this run. */
function useTable(): DataTable | null | 'coming' {
  const { id, settings } = useRequest();
  const state = useFrozen();
  const [table, setTable] = useState<DataTable | null | 'coming'>('coming');
  useEffect(() => {
    let left = false;
    const picture = pictureHere(id)!;
    const { run } = state;
    const written = 'Component' in picture;
    const refused =
      run === null || run.frameCount === 0 || (!written && (picture.refusal?.(run) ?? null) !== null);
    if (refused || picture.table === undefined) {
      setTable(null);
      return;
    }
    picture.table().then(
      (tableOf) => !left && setTable(tableOf(run, settings, state, written ? {} : ownShown(picture))),
      () => !left && setTable(null),
    );
    return () => {
      left = true;
    };
  }, [id, settings, state]);
  return table;
}
