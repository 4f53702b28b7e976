import type { Plugin } from 'vite';

/** Addresses of the page in its own head that those who show a link to it do not resolve. */
const RELATIVE = /(<meta property="og:(?:image|url)" content=")\.\//g;

/**
 * Makes the addresses of the preview absolute, where the build is told with `SITE_URL` where the site will stand: it works from
 * anywhere, and only what is said of it to others has to know.
 */
export function siteAddress(site: string | undefined): Plugin {
  return {
    name: 'site-address',
    transformIndexHtml(html) {
      if (site === undefined || site === '') return html;
      return html.replaceAll(RELATIVE, `$1${site.replace(/\/*$/, '/')}`);
    },
  };
}
