import type { Plugin } from 'vite';

/**
 * What the built page may load, and from where: all of it comes from where the page came from. Nothing that stands in the page is run as
 * a script or taken for a style; what the scripts set of an element's style is not touched by this.
 */
export const CONTENT_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // workers compile what they add up with (src/model/simd); no text is run as a script for that
  'script-src': "'self' 'wasm-unsafe-eval'",
  // in a frame without an origin a worker starts from a script of the page's making (src/worker/allowWorkers.ts)
  'worker-src': "'self' blob:",
  'style-src': "'self'",
  'font-src': "'self'",
  // pictures that the page itself has made
  'img-src': "'self' data: blob:",
  'media-src': "'self' blob:",
  // whether a silent worker lives is asked of an object URL of its own (src/worker/life.ts)
  'connect-src': "'self' blob:",
  'manifest-src': "'self'",
  'frame-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Writes the policy into index.html. Not while the page is served from its sources: Vite's own script stands in the page then. */
export function contentPolicy(policy: Readonly<Record<string, string>> = CONTENT_POLICY): Plugin {
  const content = Object.entries(policy)
    .map((directive) => directive.join(' '))
    .join('; ');
  return {
    name: 'content-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content },
        injectTo: 'head-prepend',
      },
    ],
  };
}
