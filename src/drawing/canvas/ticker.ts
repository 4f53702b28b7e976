/**
 * All drawing of the page goes through one animation callback: a job asked for any number of times runs once in the
 * next tick.
 */
const jobs = new Set<() => void>();
let request = 0;

export function drawSoon(job: () => void): void {
  jobs.add(job);
  if (request === 0) request = requestAnimationFrame(run);
}

export function cancelDraw(job: () => void): void {
  jobs.delete(job);
}

function run(): void {
  request = 0;
  const due = [...jobs];
  jobs.clear();
  for (const job of due) job();
}
