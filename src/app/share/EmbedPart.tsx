import { useState } from 'react';
import type { LinkState } from '../../share/link.ts';
import type { Theme } from '../../share/presentation.ts';
import { LANGUAGES, type Language } from '../../text/languages.ts';
import type { LateText } from '../../text/translation.ts';
import { Choice } from './Choice.tsx';
import { CopyField } from './CopyField.tsx';
import { CONTROLS, type EmbedChoice, embedded, LEVELS } from './embedCode.ts';

const THEMES = ['own', 'light', 'dark', 'projector'] as const;

interface EmbedPartProps {
  readonly state: LinkState;
  /** the address of the page without its hash */
  readonly page: string;
  readonly text: LateText['share'];
}

/** The page in another page: what it shows there, its code, and how it looks. */
export function EmbedPart({ state, page, text: sheet }: EmbedPartProps) {
  const text = sheet.embed;
  const [choice, setChoice] = useState<EmbedChoice>({
    level: 'player',
    controls: 'free',
    theme: null,
    language: null,
    linksOff: false,
  });
  const [previewed, setPreviewed] = useState(false);
  const choose = (part: Partial<EmbedChoice>) => setChoice({ ...choice, ...part });
  const { address, pxHeight, code } = embedded(state, choice, page);
  const languages = Object.entries(LANGUAGES) as [Language, (typeof LANGUAGES)[Language]][];
  return (
    <section className="share__part">
      <h3>{text.title}</h3>
      <div className="share__choices">
        <Choice
          name={text.level}
          options={LEVELS.map((level) => [level, text.levels[level]])}
          value={choice.level}
          onChange={(level) => choose({ level })}
        />
        <Choice
          name={text.parameters}
          options={CONTROLS.map((controls) => [controls, text.controls[controls]])}
          value={choice.controls}
          onChange={(controls) => choose({ controls })}
        />
        <Choice
          name={text.theme}
          options={THEMES.map((theme) => [theme, text.themes[theme]])}
          value={choice.theme ?? 'own'}
          onChange={(theme) => choose({ theme: theme === 'own' ? null : (theme satisfies Theme) })}
        />
        <Choice<Language | 'own'>
          name={text.language}
          options={[['own', text.ownLanguage], ...languages.map(([code, { name }]) => [code, name] as const)]}
          value={choice.language ?? 'own'}
          onChange={(language) => choose({ language: language === 'own' ? null : language })}
        />
      </div>
      <label className="share__check">
        <input
          type="checkbox"
          checked={choice.linksOff}
          onChange={({ currentTarget }) => choose({ linksOff: currentTarget.checked })}
        />
        {text.links}
      </label>
      <CopyField name={text.code} value={code} lines={4} text={sheet} />
      {/* a page of its own, with a run of its own: not before somebody looks */}
      <details onToggle={({ currentTarget }) => setPreviewed(currentTarget.open)}>
        <summary>{text.preview}</summary>
        {previewed && (
          // another hash alone would not load it anew
          <iframe key={address} className="share__frame" title={text.frame} src={address} height={pxHeight} />
        )}
      </details>
    </section>
  );
}
