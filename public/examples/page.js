const run = document.getElementById('run');
const said = document.getElementById('said');

const say = (text) => {
  said.textContent = text;
};
const startAt = (scale) => run.set({ scale }).catch((error) => say(error.message));

document.getElementById('larger').addEventListener('click', () => startAt('1e-1'));
document.getElementById('smaller').addEventListener('click', () => startAt('1e-9'));
document.getElementById('play').addEventListener('click', () => run.play());

run.addEventListener('solved', ({ detail }) =>
  say(`Solved: the loss is down at t = ${detail.time.toPrecision(3)}.`),
);
run.addEventListener('error', ({ detail }) => say(detail.message));
