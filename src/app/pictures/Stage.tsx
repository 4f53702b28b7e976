import { useDroppable } from '@dnd-kit/core';
import type { ReactNode } from 'react';
import { useLit } from '../lit/useLit.ts';

/** Name of the stage among the places where a picture can be put down. */
export const STAGE_ID = 'stage';

interface StageProps {
  readonly id: string;
  readonly children: ReactNode;
}

/** The place of the first picture; another that is put down here changes places with it. */
export function Stage({ id, children }: StageProps) {
  const { setNodeRef, isOver } = useDroppable({ id: STAGE_ID });
  return (
    <div className="stage-box">
      <div ref={setNodeRef} className="stage" data-drop={isOver ? 'onto' : undefined}>
        <section className="picture" data-picture={id} data-lit={useLit(`picture:${id}`)}>
          {children}
        </section>
      </div>
    </div>
  );
}
