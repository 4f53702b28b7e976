import { element, escapedXml } from './svgElement.ts';
import { svgNumber } from './svgPath.ts';

/** What a file says of itself. */
export interface FileWords {
  readonly title: string;
  /** what it shows, and of which run */
  readonly description: string;
  /** the link to the run */
  readonly link: string;
  /** the program that made it */
  readonly creator: string;
}

interface SvgParts {
  /** CSS pixels */
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** how wide it is on paper, millimetres; as many pixels as it has where it is left out */
  readonly mmWidth?: number;
  readonly definitions: readonly string[];
  readonly elements: readonly string[];
  /** rules of the fonts that it carries along; empty where it names them only */
  readonly fontRules: string;
  readonly language: string;
}

/**
 * A whole SVG file. Its title and description are what a screen reader says of it; its metadata (Dublin Core) are what programs
 * show that draw vectors.
 */
export function svgFile(parts: SvgParts, words: FileWords): string {
  const { pxWidth, pxHeight, mmWidth, definitions, elements, fontRules, language } = parts;
  const size = (px: number) => (mmWidth === undefined ? `${px}` : `${svgNumber((px * mmWidth) / pxWidth)}mm`);
  const defs = [...(fontRules === '' ? [] : [`<style>${fontRules}</style>`]), ...definitions];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<svg ${[
      'xmlns="http://www.w3.org/2000/svg"',
      `width="${size(pxWidth)}"`,
      `height="${size(pxHeight)}"`,
      `viewBox="0 0 ${pxWidth} ${pxHeight}"`,
      'role="img"',
      'aria-labelledby="title description"',
      `xml:lang="${escapedXml(language)}"`,
    ].join(' ')}>`,
    element('title', { id: 'title' }, escapedXml(words.title)),
    element('desc', { id: 'description' }, escapedXml(words.description)),
    metadataOf(words),
    ...(defs.length === 0 ? [] : ['<defs>', ...defs, '</defs>']),
    ...elements,
    '</svg>',
    '',
  ].join('\n');
}

function metadataOf({ title, description, link, creator }: FileWords): string {
  const said = Object.entries({ title, description, source: link, creator, format: 'image/svg+xml' });
  return [
    '<metadata>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<rdf:Description rdf:about="">',
    ...said.map(([name, value]) => element(`dc:${name}`, {}, escapedXml(value))),
    '</rdf:Description>',
    '</rdf:RDF>',
    '</metadata>',
  ].join('\n');
}
