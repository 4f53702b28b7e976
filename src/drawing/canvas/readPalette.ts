import { COLOURS, type ColourName, type Palette } from '../palette.ts';

/** The palette of a document as it is styled now: to be read once a theme. */
export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const resolved = window.matchMedia('(forced-colors: active)').matches ? systemColours(element) : asWritten;
  const colours = Object.fromEntries(
    Object.entries(COLOURS).map(([name, { property }]) => [
      name,
      resolved(style.getPropertyValue(property).trim()),
    ]),
  ) as Record<ColourName, string>;
  return {
    ...colours,
    font: style.getPropertyValue('--font').trim() || 'system-ui, sans-serif',
    mathFont: '"KaTeX Math", "STIX Two Math", "Cambria Math", serif',
  };
}

const asWritten = (colour: string) => colour;

/** What the system's names of colours (`CanvasText`) stand for now: pictures mix colours, which takes numbers. */
function systemColours(element: Element): (name: string) => string {
  const probe = element.ownerDocument.createElement('i');
  probe.style.cssText = 'display: none; forced-color-adjust: none';
  return (name) => {
    probe.style.color = name;
    element.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  };
}
