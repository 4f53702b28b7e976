/**
 * All drawing of the page goes through one animation callback: a job asked for any number of times runs once in the
 * next tick. Jobs `aside` are of what is not looked at first: while ticks come late they run in every second one.
 */
const jobs = new Set<() => void>();
const aside = new Set<() => void>();
let request = 0;

/** A tick this long after the one before is late; after a longer time nothing moved, and it is the first of its kind. Milliseconds. */
const LATE_MS = 24;
const REST_MS = 250;
/** So many late ticks, and of those on time so many for each late one, begin and end what is spared. */
const LATE_TICKS = 3;
const ON_TIME = 20;

let lastTick = Number.NaN;
/** late ticks, less those made up for by ticks on time */
let lateness = 0;
/** jobs aside have been left out of the last tick */
let spared = false;

export function drawSoon(job: () => void, isAside = false): void {
  (isAside ? aside : jobs).add(job);
  ask();
}

export function cancelDraw(job: () => void): void {
  jobs.delete(job);
  aside.delete(job);
}

function ask(): void {
  if (request === 0) request = requestAnimationFrame(run);
}

function run(time: number): void {
  request = 0;
  takeTime(time);
  spared = lateness >= LATE_TICKS && !spared && jobs.size > 0;
  const due = [...jobs, ...(spared ? [] : aside)];
  jobs.clear();
  if (spared) {
    if (aside.size > 0) ask();
  } else aside.clear();
  for (const job of due) job();
}

function takeTime(time: number): void {
  const after = time - lastTick;
  lastTick = time;
  if (!(after < REST_MS)) return;
  lateness = after > LATE_MS ? Math.min(2 * LATE_TICKS, lateness + 1) : Math.max(0, lateness - 1 / ON_TIME);
}
