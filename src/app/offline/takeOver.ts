/** What a page says to a service worker of a newer version that waits, once the reader wants it. */
export const TAKE_OVER = 'take over';
