import { useEffect, useState } from 'react';
import type { Picture, PictureId } from '../../drawing/picture.ts';
import { fetchPicture, pictureHere } from '../../views/pictures.ts';

/** A picture, once it is here, or `failed` where its script could not be had: browsers do not ask for it a second time. */
export function usePicture(id: PictureId): Picture | 'failed' | null {
  const [failed, setFailed] = useState(false);
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
        if (wanted) setFailed(true);
      },
    );
    return () => {
      wanted = false;
    };
  }, [id, here]);

  return picture ?? (failed ? 'failed' : null);
}
