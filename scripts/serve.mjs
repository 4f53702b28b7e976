// A plain static file server, as simple as the ones people put the built site on: no rewriting, no headers of its own
// but the content type. Usage: node scripts/serve.mjs FOLDER [--port N] [--path /sub-path/]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '4173' }, path: { type: 'string', default: '/' } },
});
const folder = positionals[0] ?? 'dist';
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://localhost');
  const inside = pathname.startsWith(values.path) ? pathname.slice(values.path.length) : null;
  const file = inside === null ? null : join(folder, normalize(`/${inside || 'index.html'}`));
  const found = file !== null && statSync(file, { throwIfNoEntry: false })?.isFile();
  if (!found) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}).listen(Number(values.port), '127.0.0.1', () => {
  console.log(`Serving ${folder} at http://127.0.0.1:${values.port}${values.path}`);
});
