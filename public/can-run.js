// Says on a page that cannot run why it stays blank. It stands apart from the page and is written as the oldest browsers read it: what is
// wrong may be that this browser does not understand the page's own scripts. The sentences stand in index.html.
(() => {
  function show(id) {
    var sentence = document.getElementById(id);
    if (sentence) sentence.hidden = false;
  }
  var has =
    'noModule' in HTMLScriptElement.prototype &&
    'Worker' in window &&
    'popover' in HTMLElement.prototype &&
    'toSpliced' in Array.prototype &&
    'roundRect' in CanvasRenderingContext2D.prototype;
  if (!has) {
    show('too-old');
    return;
  }
  // by then the first script has run, or never will
  function look() {
    var root = document.getElementById('root');
    if (root && !root.hasAttribute('data-begun')) show('not-here');
  }
  if (document.readyState === 'complete') look();
  else window.addEventListener('load', look);
})();
