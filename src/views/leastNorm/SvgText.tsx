import type { RichText } from '../../drawing/axis/number.ts';

interface SvgTextProps {
  readonly text: RichText;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How far an index or an exponent stands off the line, in ems. */
const SHIFT = { lowered: 0.25, raised: -0.4 } as const;

/** Text with indices and symbols in a drawing. */
export function SvgText({ text, x, y, anchor }: SvgTextProps) {
  let shifted = 0;
  return (
    <text className="cones__name" x={x} y={y} textAnchor={anchor}>
      {text.map(({ text: part, style }, index) => {
        const shift = style === 'lowered' || style === 'raised' ? SHIFT[style] : 0;
        const dy = shift - shifted;
        shifted = shift;
        return (
          <tspan
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no order but their own
            key={index}
            className={style === 'symbol' ? 'math' : undefined}
            fontSize={shift === 0 ? undefined : '0.75em'}
            dy={dy === 0 ? undefined : `${dy}em`}
          >
            {part}
          </tspan>
        );
      })}
    </text>
  );
}
