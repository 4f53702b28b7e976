import './lights.css';
import { useEffect, useState } from 'react';
import { lowered, numberText, type RichText, symbol, upright } from '../../drawing/axis/number.ts';
import { spoken } from '../../drawing/axis/spoken.ts';
import { setParts } from '../../drawing/axis/typeset.ts';
import { Written } from '../../drawing/frame/Written.tsx';
import { Noted } from '../../drawing/note/Noted.tsx';
import type { LocalStore } from '../../drawing/picture.ts';
import { type BundlePlace, countHeld } from '../../findings/predictor/bundlePlace.ts';
import type { ConstraintKind, ConstraintSummary, RegionShape } from '../../model/theory/region.ts';
import { predictorWords } from '../../text/predictorWords.ts';
import { words } from '../../text/words.ts';
import {
  isInButMargin,
  type LightState,
  lightInWords,
  lightState,
  lightsInOneLine,
  placeState,
} from './constraintText.ts';
import { Formula } from './Formula.tsx';
import { gapSentences } from './gapText.ts';
import type { PredictorOwn } from './model.ts';

interface LightsProps {
  readonly place: BundlePlace;
  /** whose `lit` is the kind of constraint whose border is drawn alone */
  readonly local: LocalStore<PredictorOwn>;
  readonly pxWidth: number;
  readonly pxHeight: number;
  /** further sentences about the picture as it is drawn */
  readonly notes: readonly string[];
}

/** Which constraints of S hold at the playhead, each with its margin. */
export function Lights({ place, local, pxWidth, pxHeight, notes }: LightsProps) {
  const [pinned, setPinned] = useState<ConstraintKind | null>(null);
  const light = (lit: ConstraintKind | null) => local.setState({ lit });
  useEffect(() => () => local.setState({ lit: null }), [local]);
  const { membership, space } = place;
  const { region } = space;
  if (membership === null || region === null) return null;
  return (
    <section
      className="lights"
      style={{ width: pxWidth, height: pxHeight }}
      aria-label={predictorWords().lights.region}
    >
      <p className="lights__state">
        <span>
          <Written text={stateText(place)} />
        </span>
      </p>
      <ul className="lights__list" data-columns={pxWidth >= 520 ? 2 : 1}>
        {[...membership.lights].map(([kind, summary]) => (
          <Light
            key={kind}
            place={place}
            light={summary}
            shape={region}
            pressed={pinned === kind}
            onPress={() => {
              const next = pinned === kind ? null : kind;
              setPinned(next);
              light(next);
            }}
            onEnter={() => light(kind)}
            onLeave={() => light(pinned)}
          />
        ))}
      </ul>
      <Key />
      <p className="lights__gap">
        {gapSentences(place).map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no order but their own
          <span key={index}>
            <Written text={sentence} />{' '}
          </span>
        ))}
      </p>
      <p className="lights__note">{words().pictures.paragraph(notes)}</p>
    </section>
  );
}

/** The three signs, and what they say. */
function Key() {
  const { states } = predictorWords().lights;
  return (
    <span className="lights__key">
      {(['held', 'notNow', 'notClaimed'] as const).map((state) => (
        <span key={state}>
          <Sign state={state} /> {states[state]}
        </span>
      ))}
    </span>
  );
}

function stateText(place: BundlePlace): RichText {
  const { piece, inside } = place.membership!;
  const { count, held } = countHeld(place.membership!);
  const name: RichText = [symbol('S'), lowered(String(piece + 1))];
  const { isIn, isInButMargin: isInBut, isNotIn } = predictorWords().lights;
  const v: RichText = [symbol('v')];
  if (inside) return setParts(isIn(v, name));
  return setParts(isInButMargin(place) ? isInBut(v, name) : isNotIn(v, held, count, name));
}

interface LightProps {
  readonly place: BundlePlace;
  readonly light: ConstraintSummary;
  readonly shape: RegionShape;
  readonly pressed: boolean;
  readonly onPress: () => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}

function Light({ place, light, shape, pressed, onPress, onEnter, onLeave }: LightProps) {
  const { worst, count, broken } = light;
  const { lights } = predictorWords();
  return (
    <li>
      <button
        type="button"
        className="light"
        aria-pressed={pressed}
        aria-label={spoken(lightInWords(place, light))}
        aria-description={lights.show}
        data-note={lights.show}
        onClick={onPress}
        onPointerEnter={onEnter}
        onPointerLeave={onLeave}
        onFocus={onEnter}
        onBlur={onLeave}
      >
        <Sign state={lightState(place, light)} />
        <span className="light__formula">
          <Formula constraint={worst} shape={shape} />
          {count > 1 && (
            <span className="light__count">
              {broken > 0 ? lights.someBroken(broken, count) : lights.allHeld(count)}
            </span>
          )}
        </span>
        <span className="light__margin">
          <Written text={marginText(worst.margin)} />
        </span>
      </button>
    </li>
  );
}

function marginText(margin: number): RichText {
  return margin > 0 ? [upright('+'), ...numberText(margin)] : numberText(margin);
}

/** Held: a filled disc with a tick. Not held now: a ring. Nor claimed: a dashed one. None is an error, so none is a cross. */
function Sign({ state }: { readonly state: LightState }) {
  return (
    <svg className="light__mark" data-state={state} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      {state === 'held' && <path d="M4.8 8.3l2.2 2.3 4.2-4.8" />}
    </svg>
  );
}

interface LightLineProps {
  readonly place: BundlePlace;
}

/** The same in one line, for a small box. */
export function LightLine({ place }: LightLineProps) {
  const { membership } = place;
  const line = lightsInOneLine(place);
  return (
    <Noted as="p" className="light-line" name={line} silent>
      {membership !== null && <Sign state={placeState(place)} />}
      <span>{line}</span>
    </Noted>
  );
}
