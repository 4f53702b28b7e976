import type { ReactNode } from 'react';

interface PartProps {
  readonly heading: string;
  /** there is no room for it: it unfolds */
  readonly folded: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A part of the picture under its heading; in a narrow one folded away, so that the verdict, the curve and its numbers are seen. */
export function Part({ heading, folded, className, children }: PartProps) {
  if (!folded) {
    return (
      <section className={className}>
        <h3>{heading}</h3>
        {children}
      </section>
    );
  }
  return (
    <details className={`least-norm__more ${className ?? ''}`}>
      <summary>{heading}</summary>
      {children}
    </details>
  );
}
