import type { Plugin } from 'vite';

/** Where Vite's own helper of dynamic imports begins to ask for a script or a style that an import needs. */
const BEGIN = 'const link = document.createElement("link");';

/** Into the browser's cache; the import takes it from there. */
const FETCH = `if (!isCss) {
  return fetch(dep.href).then((answer) => {
    if (!answer.ok) throw new Error(\`\${dep.href}: \${answer.status}\`);
    return answer.arrayBuffer();
  });
}
`;

/**
 * Lets late scripts be fetched before they are imported, all that an import needs at once. A script that an import, or a preload, could not have
 * is one that the page can never have again: browsers remember that by its address. Of a `fetch` that failed they remember nothing.
 */
export function fetchFirst(): Plugin {
  return {
    name: 'fetch-first',
    apply: 'build',
    transform: {
      filter: { id: /vite\/preload-helper/ },
      handler(code, id) {
        if (!code.includes(BEGIN)) this.error(`${id} asks for scripts in another way than it did`);
        return { code: code.replace(BEGIN, FETCH + BEGIN), map: null };
      },
    },
  };
}
