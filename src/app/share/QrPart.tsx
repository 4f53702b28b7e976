import { useMemo, useState } from 'react';
import { plainNumber } from '../../drawing/axis/number.ts';
import { type QrCode, qrCode, qrFile } from '../../share/qr.ts';
import type { LateText } from '../../text/translation.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { download } from '../files/download.ts';

/** The back row of a lecture hall. */
const METRES = 10;
/** A code of so many squares a side is read from ten times its width: the rule of those who print them. */
const RULE_SQUARES = 25;

interface QrPartProps {
  readonly address: string;
  readonly text: LateText['share'];
}

/** The link to be photographed. */
export function QrPart({ address, text }: QrPartProps) {
  const code = useMemo(() => qrCode(address), [address]);
  const [large, setLarge] = useState(false);
  if (code === null) {
    return (
      <section className="share__part">
        <h3>{text.qr.title}</h3>
        <p>{text.qr.tooLong}</p>
      </section>
    );
  }
  const squares = code.size - 2 * code.quietZone;
  const width = ((METRES / 10) * squares) / RULE_SQUARES;
  return (
    <section className="share__part share__qr">
      <h3>{text.qr.title}</h3>
      <Code code={code} name={text.qr.name} />
      <p className="soft">{text.qr.size(squares, METRES, plainNumber(width, 2))}</p>
      <div className="share__row">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setLarge(true)}>
          {text.qr.large}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => download('relu-flow-qr.svg', qrFile(code), 'image/svg+xml')}
        >
          {text.qr.save}
        </button>
      </div>
      {large && (
        <Dialog
          title={text.qr.title}
          close={text.close}
          className="share-large"
          onClosed={() => setLarge(false)}
        >
          <Code code={code} name={text.qr.name} />
        </Dialog>
      )}
    </section>
  );
}

/** Dark on light in every theme, since few readers take it the other way round. */
function Code({ code: { path, size }, name }: { readonly code: QrCode; readonly name: string }) {
  return (
    <svg className="share__code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={name}>
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
