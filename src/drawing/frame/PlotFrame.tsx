import './frame.css';
import { type ReactNode, useId } from 'react';
import { Glossed } from '../glossary/Glossed.tsx';

/** Height of the caption line, as in frame.css. */
export const PX_CAPTION = 20;

export interface PlotFrameProps {
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** the picture's name, which the page shows above it */
  readonly title: string;
  /** what is plotted, and its unit: the visible caption, and with the title the figure's name */
  readonly caption: string;
  /** what the picture shows now, for those who cannot see it */
  readonly alternative: string;
  /** what it will show besides, and how far that is, in words: at the end of the caption's line */
  readonly wait?: string | null;
  /** draws the body, given its size */
  readonly children: (pxWidth: number, pxHeight: number) => ReactNode;
}

/** The figure around every picture: name, caption, text alternative, body. */
export function PlotFrame(props: PlotFrameProps) {
  const { pxWidth, pxHeight, title, caption, alternative, wait, children } = props;
  const id = useId();
  const pxBody = Math.max(0, pxHeight - PX_CAPTION);
  return (
    <figure
      className="plot"
      style={{ width: pxWidth, height: pxHeight }}
      aria-labelledby={`${id}name`}
      aria-describedby={`${id}alternative`}
    >
      <figcaption id={`${id}name`} className="plot__caption">
        <span className="visually-hidden">{title}: </span>
        <Glossed text={caption} />
      </figcaption>
      {wait && <p className="plot__wait">{wait}</p>}
      {children(pxWidth, pxBody)}
      <p id={`${id}alternative`} className="visually-hidden">
        {alternative}
      </p>
    </figure>
  );
}
