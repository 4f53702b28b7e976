const scale = {
  next: 'one up',
  previous: 'one down',
  nextTen: 'ten up',
  previousTen: 'ten down',
  first: 'to the low end',
  last: 'to the high end',
};

/** The keyboard map: every key by the place where it works. */
export const keyboard = {
  title: 'Keyboard',
  close: 'Close the keyboard map',
  single: 'Keys of one character work anywhere on the page',
  singleAbout:
    'Turn this off if you speak to your computer or often hit keys by accident: letters and signs then do nothing unless the thing they work on has the focus. The browser remembers it.',
  about:
    'The tab key goes from control to control and into each picture. A place below has its keys while the focus is in it; those of the page and the player work everywhere else too.',
  /** between keys that do the same */
  or: 'or',
  /** keys that are not written as they are typed */
  names: {
    ' ': 'Space',
    Space: 'Space',
    ArrowLeft: 'Left arrow',
    ArrowRight: 'Right arrow',
    ArrowUp: 'Up arrow',
    ArrowDown: 'Down arrow',
    PageUp: 'Page up',
    PageDown: 'Page down',
    Escape: 'Esc',
    Delete: 'Delete',
    Backspace: 'Backspace',
    Insert: 'Insert',
    Enter: 'Enter',
    Home: 'Home',
    End: 'End',
    Tab: 'Tab',
    Shift: 'Shift',
    Mod: 'Ctrl or Cmd',
  } as Readonly<Record<string, string>>,
  /** all four together */
  arrows: 'Arrows',
  places: {
    page: {
      title: 'Page',
      keys: {
        keyboard: 'open this map',
        present: 'show the page as in a lecture, and back',
        undo: 'undo a change',
        redo: 'redo it',
        close: 'close what floats over the page, or leave the tour',
      },
    },
    player: {
      title: 'Player',
      keys: {
        play: 'play or pause',
        forward: 'a step on',
        back: 'a step back',
        nextKink: 'on to the next kink',
        previousKink: 'back to the previous kink',
        nextPhase: 'on to the next phase',
        previousPhase: 'back to the previous phase',
        start: 'to the start of the run',
        end: 'to its end',
      },
    },
    timeline: {
      title: 'Timeline',
      keys: { leapOn: 'a tenth of it on', leapBack: 'a tenth of it back' },
    },
    neurons: {
      title: 'Pictures of neurons',
      keys: {
        next: 'next neuron',
        previous: 'previous neuron',
        nextTen: 'ten neurons on',
        previousTen: 'ten neurons back',
        first: 'first neuron',
        last: 'last neuron',
        pin: 'pin the neuron, or let it go',
        release: 'let the neuron go',
      },
    },
    globe: {
      title: 'On a globe',
      keys: { turn: 'turn it', home: 'turn it back' },
    },
    marks: {
      title: 'Marks in any picture and on the timeline',
      keys: { next: 'next mark', previous: 'previous mark' },
    },
    markWalk: {
      title: 'Marks of pictures without neurons, and rows of buttons',
      keys: { next: 'next one', previous: 'previous one', first: 'first one', last: 'last one' },
    },
    handles: {
      title: 'Marks that can be moved',
      keys: {
        move: 'move the mark that the keys have come to',
        longer: 'make it longer, where its direction is another thing',
        shorter: 'make it shorter',
        fine: 'a tenth as far',
        take: 'take the neuron, so that arrows move it',
        letGo: 'let it go',
        add: 'add an input',
        remove: 'take the input away',
      },
    },
    sky: {
      title: 'Light cone, the boost of your own',
      keys: { boost: 'make the boost stronger that way', back: 'back to no boost' },
    },
    frame: {
      title: 'Frame, the table of neurons',
      keys: {
        next: 'next row',
        previous: 'previous row',
        nextTen: 'ten rows on',
        previousTen: 'ten rows back',
        first: 'first row',
        last: 'last row',
      },
    },
    map: {
      title: 'Scales, the handle on the map',
      keys: { ...scale, ten: 'ten at once' },
    },
    arrange: {
      title: 'Moving a picture, on its handle',
      keys: {
        take: 'pick the picture up',
        putDown: 'put it down',
        leave: 'leave it where it was',
        move: 'move it among the others',
      },
    },
    lecture: {
      title: 'Lecture',
      keys: { next: 'next stop', previous: 'previous stop', leave: 'leave the lecture' },
    },
    sliders: {
      title: 'Sliders',
      keys: scale,
    },
    fields: {
      title: 'Fields of numbers',
      keys: { take: 'accept what is typed', giveUp: 'discard it', next: 'one up', previous: 'one down' },
    },
    dialogs: {
      title: 'Dialogs',
      keys: { close: 'close the dialog', next: 'next part', previous: 'previous part' },
    },
    cells: {
      title: 'Table of points',
      keys: {
        nextRow: 'cell below',
        previousRow: 'cell above',
        nextColumn: 'next cell, when the cursor is at the end',
        previousColumn: 'previous cell, when it is at the start',
      },
    },
  },
};
