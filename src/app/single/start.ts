import { PACKED_ID, unpack } from './packed.ts';

/** Opens the page that is one file: unpacks it and lets it run, or says that the browser cannot. */
async function start(): Promise<void> {
  const { style, script } = await unpack(document.getElementById(PACKED_ID)!.textContent!);
  const styles = document.createElement('style');
  styles.textContent = style;
  const program = document.createElement('script');
  program.type = 'module';
  program.textContent = script;
  document.head.append(styles, program);
}

start().catch((error: unknown) => {
  console.error(error);
  document.getElementById('too-old')!.hidden = false;
});
