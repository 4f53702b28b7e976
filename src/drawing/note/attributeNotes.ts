import { closeNote, type NoteText, noteStore, openNote } from './openNote.ts';

/**
 * What an element is, or does, beside what is written on it: the attribute `data-note`, told by the page's note. Where it has a
 * description (`aria-description`) too, that stands below it. The browser’s own `title` is told to a mouse alone.
 */
const NOTED = '[data-note]';

/** A pointer on its way across a row of buttons asks nothing: it is told when it has stayed this long, as is a finger. */
const STAY_MS = 350;

/** Below the top edge of the window there is no room above an element for its note. */
const PX_ROOM = 80;

/** Pressed, these do something: a tap is for that. */
const PRESSED = 'button, select, summary, input';

/** Tells the notes of all elements of the page that have one. @returns what ends it */
export function tellAttributes(page: Document): () => void {
  let element: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** it was pressed: who does it knows what it does */
  let pressed: Element | null = null;
  /** a finger has asked by staying: what it lets go of is not pressed */
  let asked = false;
  const owner = {};

  const read = (): NoteText | null => (element?.isConnected ? textOf(element) : null);

  function tell(of: Element, by: 'pointer' | 'touch' | 'keys') {
    element = of;
    // its name and description are heard already
    openNote({ owner, by, silent: true, beside: true, read });
  }

  function leave() {
    clearTimeout(timer);
    closeNote(owner, 'pointer');
  }

  function onPointerOver({ target, pointerType }: PointerEvent) {
    if (pointerType === 'touch') return;
    const of = notedAt(target);
    if (of !== null && (of === pressed || (of === element && noteStore.getState().open?.owner === owner)))
      return;
    pressed = null;
    leave();
    if (of !== null) timer = setTimeout(tell, STAY_MS, of, 'pointer');
  }

  function onPointerDown({ target, pointerType }: PointerEvent) {
    leave();
    asked = false;
    const of = notedAt(target);
    if (pointerType !== 'touch') pressed = of;
    else if (of !== null)
      timer = setTimeout(() => {
        asked = true;
        tell(of, 'touch');
      }, STAY_MS);
  }

  function onPointerUp({ target, pointerType }: PointerEvent) {
    if (pointerType !== 'touch') return;
    clearTimeout(timer);
    const of = notedAt(target);
    if (of === null || asked) return;
    if (!of.matches(PRESSED) || of.hasAttribute('aria-description')) tell(of, 'touch');
  }

  function onPointerCancel() {
    clearTimeout(timer);
  }

  function onClick(event: Event) {
    if (!asked) return;
    asked = false;
    event.preventDefault();
    event.stopPropagation();
  }

  function onFocusIn({ target }: FocusEvent) {
    if (target instanceof Element && target.matches(NOTED) && target.matches(':focus-visible'))
      tell(target, 'keys');
  }

  function onFocusOut() {
    closeNote(owner, 'keys');
  }

  const ends = [
    on(page, 'pointerover', onPointerOver),
    on(page, 'pointerdown', onPointerDown),
    on(page, 'pointerup', onPointerUp),
    on(page, 'pointercancel', onPointerCancel),
    on(page, 'click', onClick),
    on(page, 'focusin', onFocusIn),
    on(page, 'focusout', onFocusOut),
    on(page.documentElement, 'pointerleave', leave),
  ];
  return () => {
    clearTimeout(timer);
    closeNote(owner);
    for (const end of ends) end();
  };
}

/** In the capture phase: what a picture or a popover keeps from the rest of the page is told all the same. */
function on<K extends keyof GlobalEventHandlersEventMap>(
  target: EventTarget,
  kind: K,
  hear: (event: GlobalEventHandlersEventMap[K]) => void,
): () => void {
  const listener = hear as EventListener;
  target.addEventListener(kind, listener, { capture: true });
  return () => target.removeEventListener(kind, listener, { capture: true });
}

function notedAt(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest(NOTED) : null;
}

function textOf(element: Element): NoteText {
  const name = element.getAttribute('data-note')!;
  const explanation = element.getAttribute('aria-description') ?? undefined;
  const { left, width, top, bottom } = element.getBoundingClientRect();
  return {
    id: name,
    name,
    value: '',
    explanation: explanation === name ? undefined : explanation,
    px: left + width / 2,
    py: top < PX_ROOM ? bottom : top,
  };
}
