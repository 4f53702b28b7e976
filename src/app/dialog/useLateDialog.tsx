import { type ComponentType, type ReactNode, Suspense, useState } from 'react';
import { createPortal } from 'react-dom';
import { useApp } from '../../state/react.ts';

interface LateDialogProps {
  readonly onClosed: () => void;
}

/**
 * A dialog that is fetched when it is opened. Where it cannot be had a notice says so, and the next press tries again.
 * @returns what opens it, and the dialog itself to be rendered anywhere
 */
export function useLateDialog<Props extends LateDialogProps>(
  load: () => Promise<ComponentType<Props>>,
  props: Omit<Props, 'onClosed'>,
): readonly [open: () => void, dialog: ReactNode] {
  const notify = useApp((state) => state.notify);
  const [shown, show] = useState<{ readonly Component: ComponentType<Props> } | null>(null);
  async function open() {
    try {
      const Component = await load();
      show({ Component });
    } catch (error) {
      notify([{ code: 'browser-refused', field: null, values: { detail: String(error) } }]);
    }
  }
  if (shown === null) return [open, null];
  const all = { ...props, onClosed: () => show(null) } as Props;
  const dialog = (
    <Suspense fallback={null}>
      <shown.Component {...all} />
    </Suspense>
  );
  return [open, createPortal(dialog, document.body)];
}
