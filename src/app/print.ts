/**
 * While the page is printed its root has `data-print` (print.css): then it is laid out for paper already on the screen, where
 * what is drawn can be measured and drawn again, which nothing is once the printing has begun.
 *
 * To be called before anything else listens to these events: what measures itself must find the page laid out.
 */
export function watchPrinting(window: Window): void {
  const { dataset } = window.document.documentElement;
  window.addEventListener('beforeprint', () => {
    dataset.print = '';
  });
  window.addEventListener('afterprint', () => {
    delete dataset.print;
  });
}
