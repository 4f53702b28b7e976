import { useEffect, useState } from 'react';
import type { Picture, PictureId } from '../../drawing/picture.ts';
import { fetchPicture, pictureHere } from '../../views/pictures.ts';

/** Why a picture is not here yet. */
export interface Missing {
  /** how often its script could not be had; 0 while it is on its way for the first time */
  readonly failures: number;
  /** it is asked for just now */
  readonly coming: boolean;
  /** asks for it once more */
  readonly retry: () => void;
}

/** A picture once it is here; until then, or where its script cannot be had, what can be said of that. */
export function usePicture(id: PictureId): { readonly picture: Picture | null; readonly missing: Missing } {
  const [attempt, setAttempt] = useState(0);
  const [failures, setFailures] = useState(0);
  const [, setArrived] = useState(0);
  const picture = pictureHere(id);
  const here = picture !== null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is one more
  useEffect(() => {
    if (here) return;
    let wanted = true;
    fetchPicture(id).then(
      () => {
        if (wanted) setArrived((count) => count + 1);
      },
      () => {
        if (wanted) setFailures((count) => count + 1);
      },
    );
    return () => {
      wanted = false;
    };
  }, [id, here, attempt]);

  const coming = attempt >= failures;
  return { picture, missing: { failures, coming, retry: () => setAttempt(failures) } };
}
