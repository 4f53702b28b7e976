import { Glossed } from '../../drawing/glossary/Glossed.tsx';
import { useGuideText } from './guideText.ts';

/** A text of the guide with its words of the glossary; null stands for what is not known yet. */
export function GuideWords({ text }: { readonly text: string | null }) {
  const { waiting } = useGuideText();
  return text === null ? <span className="soft">{waiting}</span> : <Glossed text={text} />;
}
