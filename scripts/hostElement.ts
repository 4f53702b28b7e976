import type { Plugin } from 'vite';

const SOURCE = '/src/host/reluFlow.ts';
const FILE = 'relu-flow.js';

/** Builds the element that other pages load into one file of a name that stays, beside index.html; served from its source until then. */
export function hostElement(): Plugin {
  let build = false;
  return {
    name: 'host-element',
    configResolved: ({ command }) => {
      build = command === 'build';
    },
    buildStart() {
      if (build) this.emitFile({ type: 'chunk', id: SOURCE, fileName: FILE, preserveSignature: 'strict' });
    },
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.url?.split('?')[0] === `/${FILE}`) request.url = SOURCE;
        next();
      });
    },
  };
}
