/** The few icons of the page; the buttons around them carry the names. */

export function icon(path: string, pxSize = 16) {
  return function Icon() {
    return (
      <svg viewBox="0 0 16 16" width={pxSize} height={pxSize} aria-hidden="true">
        <path d={path} fillRule="evenodd" />
      </svg>
    );
  };
}

export const PlayIcon = icon('M4.5 2.2v11.6L13.5 8z');
export const PauseIcon = icon('M3.5 2.5h3v11h-3zm6 0h3v11h-3z');
export const RestartIcon = icon('M8 3.1a5.4 5.4 0 1 1-5.1 3.6l1.6.6A3.7 3.7 0 1 0 8 4.8v2L4.2 3.9 8 1z');
export const StepForwardIcon = icon('M11.5 2.5h2v11h-2zM2.5 3.5v9L10 8z');
export const StepBackIcon = icon('M2.5 2.5h2v11h-2zM13.5 3.5v9L6 8z');
/** A step to where a line bends. */
export const NextKinkIcon = icon('M12 2.5h2v11h-2zM1.8 11.2 5 6.4l2.6 3.2L11 4.2v3.6l-3.2 5L5.1 9.5 3 12.7z');
export const PreviousKinkIcon = icon(
  'M2 2.5h2v11H2zM14.2 11.2 11 6.4 8.4 9.6 5 4.2v3.6l3.2 5 2.7-3.3 2.1 3.2z',
);
export const CloseIcon = icon(
  'M3.4 2.3 8 6.9l4.6-4.6 1.1 1.1L9.1 8l4.6 4.6-1.1 1.1L8 9.1l-4.6 4.6-1.1-1.1L6.9 8 2.3 3.4z',
  14,
);
export const StageIcon = icon(
  'M2 2h5v1.6H4.7l3 3-1.1 1.1-3-3V7H2zm12 12H9v-1.6h2.3l-3-3 1.1-1.1 3 3V9H14z',
  14,
);
export const EnlargeIcon = icon('M2 2h12v12H2zm1.6 1.6v8.8h8.8V3.6zM5 5h6v6H5z', 14);
export const ReduceIcon = icon('M2 2h12v12H2zm1.6 1.6v8.8h8.8V3.6zM5 9h3v2H5z', 14);
/** What leaves the page: an arrow out of a tray. */
export const ExportIcon = icon('M7.2 2h1.6v6.2l2.1-2.1L12 7.2l-4 4-4-4 1.1-1.1 2.1 2.1zM2 12.4h12V14H2z', 14);
/** An angle that points up: what is under it folds. */
export const FoldIcon = icon('M8 5 13.2 10.2 12 11.4 8 7.4 4 11.4 2.8 10.2z', 14);
export const GripIcon = icon('M5 2.5h2v2H5zm4 0h2v2H9zM5 7h2v2H5zm4 0h2v2H9zM5 11.5h2v2H5zm4 0h2v2H9z', 14);
export const PlusIcon = icon('M7.2 2.5h1.6v4.7h4.7v1.6H8.8v4.7H7.2V8.8H2.5V7.2h4.7z', 14);
export const MoreIcon = icon('M2 6.6h3v2.8H2zm4.5 0h3v2.8h-3zm4.5 0h3v2.8h-3z');
export const KnobsIcon = icon(
  'M2 4.2h5.2a2 2 0 0 1 3.9 0H14v1.6h-2.9a2 2 0 0 1-3.9 0H2zm0 6h1.2a2 2 0 0 1 3.9 0H14v1.6H7.1a2 2 0 0 1-3.9 0H2z',
);
export const LinkIcon = icon(
  'M6.6 9.4a3.2 3.2 0 0 1 0-4.5l2.3-2.3a3.2 3.2 0 0 1 4.5 4.5l-1.3 1.3-1.1-1.1 1.3-1.3a1.6 1.6 0 0 0-2.3-2.3L7.7 6a1.6 1.6 0 0 0 0 2.3zm2.8-2.8a3.2 3.2 0 0 1 0 4.5l-2.3 2.3a3.2 3.2 0 0 1-4.5-4.5l1.3-1.3L5 8.7 3.7 10A1.6 1.6 0 0 0 6 12.3L8.3 10a1.6 1.6 0 0 0 0-2.3z',
);
export const KeyboardIcon = icon(
  'M2.5 3h11A1.5 1.5 0 0 1 15 4.5v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 1 11.5v-7A1.5 1.5 0 0 1 2.5 3zm0 1.4v7.2h11V4.4zM4 5.8h1.6v1.6H4zm3.2 0h1.6v1.6H7.2zm3.2 0H12v1.6h-1.6zM5 9h6v1.4H5z',
);
export const TableIcon = icon(
  'M2 2.5h12v11H2zm1.4 1.4v2h3v-2zm4.4 0v2h4.8v-2zM3.4 7.3v2h3v-2zm4.4 0v2h4.8v-2zM3.4 10.7v1.4h3v-1.4zm4.4 0v1.4h4.8v-1.4z',
  14,
);
export const DiceIcon = icon(
  'M4 1.5h8A2.5 2.5 0 0 1 14.5 4v8a2.5 2.5 0 0 1-2.5 2.5H4A2.5 2.5 0 0 1 1.5 12V4A2.5 2.5 0 0 1 4 1.5zM4 3a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1h8a1 1 0 0 0 1-1V4a1 1 0 0 0-1-1zm1.2 3.4a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4zm5.6 0a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4zM8 9.2a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4zM5.2 12a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4zm5.6 0a1.2 1.2 0 1 1 0-2.4 1.2 1.2 0 0 1 0 2.4z',
);
