import { useEffect, useState } from 'react';
import type { Picture, PictureId } from '../../views/picture.ts';
import { fetchPicture, pictureHere } from '../../views/pictures.ts';

/** A picture, once it is here; `failed` where its script could not be had, until `retry` asks again. */
export interface PictureState {
  readonly picture: Picture | null;
  readonly failed: boolean;
  readonly retry: () => void;
}

export function usePicture(id: PictureId): PictureState {
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<number | null>(null);
  const [, setArrived] = useState(0);
  const picture = pictureHere(id);
  const here = picture !== null;

  useEffect(() => {
    if (here) return;
    let wanted = true;
    fetchPicture(id).then(
      () => {
        if (wanted) setArrived((count) => count + 1);
      },
      () => {
        if (wanted) setFailure(attempt);
      },
    );
    return () => {
      wanted = false;
    };
  }, [id, here, attempt]);

  return { picture, failed: !here && failure === attempt, retry: () => setAttempt(attempt + 1) };
}
