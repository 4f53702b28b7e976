import { useState } from 'react';
import { arrowOf, PLAYER_KEYS } from '../../drawing/keys/keys.ts';
import { useApp } from '../../state/react.ts';
import { words } from '../../text/words.ts';
import { Compare } from '../compare/Compare.tsx';
import { Knob } from '../controls/Knob.tsx';
import { checkSpeed, SPEED_TRACK } from '../controls/knobs.ts';
import { PANEL_ID } from '../controls/useDrawer.ts';
import {
  KnobsIcon,
  MoreIcon,
  NextKinkIcon,
  PauseIcon,
  PlayIcon,
  PreviousKinkIcon,
  RestartIcon,
  StepBackIcon,
  StepForwardIcon,
} from '../icons.tsx';
import { AxisChoice } from './AxisChoice.tsx';
import { KinkNote } from './KinkNote.tsx';
import { PaceChoice } from './PaceChoice.tsx';
import { Readout } from './Readout.tsx';
import { Status } from './Status.tsx';
import { Timeline } from './Timeline.tsx';

/** The id of the button that plays and pauses. */
export const PLAY_ID = 'play';

interface PlayerProps {
  /** on phones: the drawer of the controls is open */
  readonly drawer: boolean;
  readonly onDrawer: () => void;
}

/** Keys, timeline and readout, along the foot of the page. */
export function Player({ drawer, onDrawer }: PlayerProps) {
  const playing = useApp((state) => state.player.playing);
  const speed = useApp((state) => state.player.speed);
  const { play, pause, restart, step, stepKink, setSpeed } = useCommands();
  const [more, setMore] = useState(false);
  const text = words().player;
  return (
    <section className="player" aria-label={text.region} data-more={more ? '' : undefined}>
      <div className="player__keys">
        <div className="player__buttons">
          <IconButton name={text.restart} control="restart" onClick={restart}>
            <RestartIcon />
          </IconButton>
          <IconButton name={text.stepBack} control="steps" keys={PLAYER_KEYS.back} onClick={() => step(-1)}>
            <StepBackIcon />
          </IconButton>
          <IconButton
            name={text.previousKink}
            control="steps"
            keys={PLAYER_KEYS.previousKink}
            onClick={() => stepKink(-1)}
          >
            <PreviousKinkIcon />
          </IconButton>
          <IconButton
            name={playing ? text.pause : text.play}
            keys={PLAYER_KEYS.play}
            id={PLAY_ID}
            control="play"
            main
            onClick={playing ? pause : play}
          >
            {playing ? <PauseIcon /> : <PlayIcon />}
          </IconButton>
          <IconButton
            name={text.nextKink}
            control="steps"
            keys={PLAYER_KEYS.nextKink}
            onClick={() => stepKink(1)}
          >
            <NextKinkIcon />
          </IconButton>
          <IconButton
            name={text.stepForward}
            control="steps"
            keys={PLAYER_KEYS.forward}
            onClick={() => step(1)}
          >
            <StepForwardIcon />
          </IconButton>
        </div>
        <div className="player__speed">
          <Knob
            label={words().controls.speed.label}
            symbol=""
            unit={words().controls.speed.symbol}
            explain=""
            {...SPEED_TRACK}
            value={speed}
            defaultValue={1}
            disabled={false}
            control="speed"
            check={checkSpeed}
            onChange={setSpeed}
          />
          <PaceChoice />
        </div>
      </div>
      <Timeline />
      <div className="player__side">
        <Readout />
        <AxisChoice />
        {/* where the player is a single row: what has no room there */}
        <IconButton name={text.more} expanded={more} className="player__more" onClick={() => setMore(!more)}>
          <MoreIcon />
        </IconButton>
        <button
          type="button"
          className="button drawer-button"
          aria-expanded={drawer}
          aria-controls={PANEL_ID}
          onClick={onDrawer}
        >
          <KnobsIcon />
          {words().app.openControls}
        </button>
      </div>
      <div className="player__foot">
        <Status />
        <KinkNote />
        <Compare />
      </div>
    </section>
  );
}

function useCommands() {
  const play = useApp((state) => state.play);
  const pause = useApp((state) => state.pause);
  const restart = useApp((state) => state.restart);
  const step = useApp((state) => state.step);
  const stepKink = useApp((state) => state.stepKink);
  const setSpeed = useApp((state) => state.setSpeed);
  return { play, pause, restart, step, stepKink, setSpeed };
}

interface IconButtonProps {
  readonly name: string;
  readonly id?: string;
  /** its name in a link, by which it can be left out */
  readonly control?: string;
  /** those that do the same */
  readonly keys?: readonly [string];
  readonly main?: boolean;
  /** of what shows and hides something */
  readonly expanded?: boolean;
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

function IconButton(props: IconButtonProps) {
  const { name, id, control, keys, main, expanded, className, onClick, children } = props;
  const classes = ['button', 'button--icon', main && 'button--main', className];
  return (
    <button
      type="button"
      id={id}
      data-control={control}
      className={classes.filter(Boolean).join(' ')}
      aria-expanded={expanded}
      aria-label={name}
      aria-keyshortcuts={keys && shortcutOf(keys[0])}
      data-note={keys ? words().player.withKey(name, writtenKey(keys[0])) : name}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

/** As `aria-keyshortcuts` names it. */
const shortcutOf = (key: string) => (key === ' ' ? 'Space' : key);

/** As it stands on the keyboard. */
function writtenKey(key: string): string {
  const arrow = arrowOf(key);
  if (arrow !== null) return arrow[0] < 0 ? '\u2190' : '\u2192';
  return key === ' ' ? words().player.spaceKey : key;
}
