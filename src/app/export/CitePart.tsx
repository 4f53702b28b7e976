import { useMemo } from 'react';
import { version } from '../../../package.json';
import { flatText } from '../../drawing/axis/number.ts';
import { useClipboard } from '../../drawing/frame/useClipboard.ts';
import { bibtexEntry, PAPER_ENTRY, texAddress, texText } from '../../share/bibtex.ts';
import { dataHash } from '../../share/dataHash.ts';
import type { AppState } from '../../state/appState.ts';
import { linkToExport, useFrozen } from './frozen.ts';
import { type ExportText, useExportText, useRequest } from './request.ts';
import { runWords } from './runWords.ts';

/** Digits of the data's hash in the key of an entry: two runs of one list have different ones. */
const KEY_DIGITS = 8;

/** How the paper is cited, and this run. */
export function CitePart() {
  const text = useExportText().cite;
  const state = useFrozen();
  const request = useRequest();
  const { run } = state;
  const hash = useMemo(() => (run === null ? null : dataHash(run.start.dataset)), [run]);
  const link = linkToExport(window.location, state, request);
  return (
    <>
      <Entry title={text.paper} entry={PAPER_ENTRY} />
      {hash !== null && (
        <>
          <Entry title={text.run} entry={runEntry(text, state, link, hash, new Date())} />
          <p className="soft export__hash">{text.hash(hash)}</p>
        </>
      )}
    </>
  );
}

function Entry({ title, entry }: { readonly title: string; readonly entry: string }) {
  const text = useExportText().cite;
  const [copied, copy] = useClipboard();
  return (
    <section className="export__cite">
      <header>
        <h3>{title}</h3>
        <button
          type="button"
          className="button button--small"
          aria-label={text.copy(title)}
          onClick={() => copy(entry)}
        >
          {text.copyShort}
        </button>
        <span className="soft" aria-live="polite">
          {copied ? text.copied : ''}
        </span>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll has to be reached by the keyboard */}
      <pre tabIndex={0}>{entry}</pre>
    </section>
  );
}

/** @param now when the link was seen, as citations of pages say */
export function runEntry(
  text: ExportText['cite'],
  { run, parameters }: Pick<AppState, 'run' | 'parameters'>,
  link: string,
  hash: string,
  now: Date,
): string {
  return bibtexEntry('misc', `reluflow-${hash.slice(0, KEY_DIGITS)}`, {
    title: text.title(texText(flatText(runWords(run?.parameters ?? parameters)))),
    author: '{The ReLU Flow authors}',
    year: String(now.getFullYear()),
    note: texText(text.note(version, hash)),
    url: texAddress(link),
    urldate: now.toISOString().slice(0, 10),
  });
}
