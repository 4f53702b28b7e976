import type { Page } from '@playwright/test';

/** How many pixels of a picture's canvases are painted in a colour of the page's palette, as `--kept-1`. */
export function keptPixels(page: Page, picture: string, name: string): Promise<number> {
  return page.evaluate(
    ([id, property]) => {
      const wanted = getComputedStyle(document.documentElement).getPropertyValue(property!).trim();
      const rgb = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
      let found = 0;
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>(`[data-picture="${id}"] canvas`)) {
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        for (let at = 0; at < data.length; at += 4) {
          if (data[at + 3] === 255 && rgb.every((part, k) => Math.abs(data[at + k]! - part) < 4)) found++;
        }
      }
      return found;
    },
    [picture, name],
  );
}
