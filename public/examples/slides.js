// What reveal.js does with the frames of a slide, and no more: a string when it comes, and one when it goes.
const slides = [...document.querySelectorAll('section')];
let at = 0;

function tell(slide, word) {
  for (const frame of slide.querySelectorAll('iframe')) frame.contentWindow.postMessage(word, '*');
}

function show(next) {
  if (next < 0 || next >= slides.length || next === at) return;
  tell(slides[at], 'slide:stop');
  slides[at].classList.remove('present');
  at = next;
  slides[at].classList.add('present');
  tell(slides[at], 'slide:start');
  document.getElementById('place').textContent = `${at + 1} of ${slides.length}`;
}

document.getElementById('back').addEventListener('click', () => show(at - 1));
document.getElementById('next').addEventListener('click', () => show(at + 1));
window.addEventListener('keydown', ({ key }) => {
  if (key === 'ArrowRight') show(at + 1);
  if (key === 'ArrowLeft') show(at - 1);
});
