import type { ReactNode } from 'react';
import { useLit } from '../lit/useLit.ts';
import { useOverStage } from './moves.ts';

interface StageProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** The place of the first picture; another that is put down here changes places with it. */
export function Stage({ id, children }: StageProps) {
  return (
    <div className="stage-box">
      <div className="stage" data-drop={useOverStage() ? 'onto' : undefined}>
        <section className="picture" data-picture={id} data-lit={useLit(`picture:${id}`)}>
          {children}
        </section>
      </div>
    </div>
  );
}
