import './intro.css';
import { type RefObject, useId, useState } from 'react';
import { Written } from '../../drawing/frame/Written.tsx';
import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { CloseIcon } from '../icons.tsx';
import { type IntroPart, introLine } from './introLine.ts';

const PAPER = 'https://arxiv.org/abs/2306.06479';

interface IntroProps {
  /** takes the focus when the line is brought back */
  readonly region: RefObject<HTMLElement | null>;
  readonly onFold: () => void;
}

/** The line under the header: what network this is, what it learns, how and from where, and the paper it is from. */
export function Intro({ region, onFold }: IntroProps) {
  const parameters = useApp((state) => state.parameters);
  const dataset = useApp(({ run }) => (run?.parameters === parameters ? run.start.dataset : null));
  // where room is short two lines of it stand until the rest is asked for
  const [whole, setWhole] = useState(false);
  const line = useId();
  const text = words().app.intro;
  return (
    <section ref={region} className="intro" aria-label={text.region} tabIndex={-1}>
      <p id={line} className="intro__line" data-whole={whole || undefined}>
        {introLine(parameters, dataset).map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no order but their own
          <Part key={index} part={part} />
        ))}{' '}
        <Paper />
      </p>
      <button
        type="button"
        className="intro__more"
        aria-expanded={whole}
        aria-controls={line}
        onClick={() => setWhole(!whole)}
      >
        {whole ? text.less : text.more}
      </button>
      <button
        type="button"
        className="button button--icon intro__fold"
        aria-label={text.fold}
        onClick={onFold}
      >
        <CloseIcon />
      </button>
    </section>
  );
}

function Part({ part }: { readonly part: IntroPart }) {
  if (typeof part === 'string') return <Glossed text={part} />;
  return (
    <span className="formula">
      <Written text={part} />
    </span>
  );
}

function Paper() {
  const { from, authors, title, subtitle, venue } = words().app.intro.paper;
  return (
    <span className="intro__paper">
      {from}
      <a href={PAPER} target="_blank" rel="noreferrer">
        {title}
        <span className="intro__subtitle">{subtitle}</span>
      </a>
      <span className="intro__authors">, {authors}</span>, {venue}
    </span>
  );
}
