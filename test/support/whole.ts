/** Finds the element whose text is all of `text`, however many elements its words are set in: terms are elements of their own. */
export function whole(text: string) {
  return (_: string, element: Element | null): boolean =>
    element !== null &&
    element.textContent === text &&
    Array.from(element.children).every((child) => child.textContent !== text);
}
