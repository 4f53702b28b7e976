import type { CanvasPicture } from '../../drawing/picture.ts';
import { useAppStore } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { useLateDialog } from '../dialog/useLateDialog.tsx';
import { TableIcon } from '../icons.tsx';
import { BarButton } from './PictureActions.tsx';

interface TableButtonProps {
  readonly picture: CanvasPicture;
  readonly settings: readonly string[];
}

/** Opens what a picture shows as tables, for who cannot see it, or wants the numbers. */
export function TableButton({ picture, settings }: TableButtonProps) {
  const store = useAppStore();
  const [open, dialog] = useLateDialog(
    async () => (await import('../tables/TableDialog.tsx')).tableDialog(store, picture, settings),
    {},
  );
  return (
    <>
      <BarButton name={words().arrange.table(words().pictures[picture.id].title)} onClick={open}>
        <TableIcon />
      </BarButton>
      {dialog}
    </>
  );
}
