/**
 * A frame that has no origin of its own (`sandbox` without `allow-same-origin`) may start no worker from an address, but one from
 * a script of its own making, which may import it where the site lets everybody read its scripts.
 */
export function allowWorkers(scope: Pick<Window, 'origin'> & { Worker: typeof Worker }): void {
  if (scope.origin !== 'null') return;
  const { Worker } = scope;
  scope.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      const url = String(address);
      // no module: of such a frame's own making Chromium takes none
      if (/^https?:/.test(url)) super(scriptOf(importing(url)));
      else super(address, options);
    }
  };
}

/** A classic script that imports a module, and keeps for it what is said before it is there. */
export function importing(url: string): string {
  return `const held = [];
const hold = ({ data, ports }) => held.push({ data, ports: [...ports] });
addEventListener('message', hold);
import(${JSON.stringify(url)}).then(() => {
  removeEventListener('message', hold);
  for (const said of held) dispatchEvent(new MessageEvent('message', said));
}, (error) => setTimeout(() => { throw error; }));`;
}

function scriptOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
