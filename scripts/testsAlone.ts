import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a test file says that is not to share its process: a document, modules, globals or timers of its own. */
const NEEDS_ITS_OWN =
  /^\/\/ @vitest-environment|vi\.(mock|stubGlobal|useFakeTimers|spyOn)\(|\/fake(Worker|Channel)\.ts'/m;

/** Test files that need a process of their own, by their paths from the project's folder. */
export function testsAlone(project: string): string[] {
  const names = readdirSync(join(project, 'test'), { recursive: true, encoding: 'utf8' });
  return names
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter(
      (path) => /\.test\.tsx?$/.test(path) && NEEDS_ITS_OWN.test(readFileSync(join(project, path), 'utf8')),
    );
}
