/** The scenes: runs worth seeing, each with the pictures that show why. */
export const scenes = {
  menu: 'Scenes',
  tour: 'Tour',
  guide: 'Guide',
  explain: 'Each opens a run and the pictures it is about.',
  list: {
    default: {
      title: 'One neuron is learned',
      about:
        'The positive neurons gather into one bundle that goes to the teacher; the negative ones turn off.',
    },
    alignment: {
      title: 'Alignment, one crossing after another',
      about:
        'At a tiny scale every neuron crosses the inputs in the order of its yardstick, at nearly its times.',
    },
    saddle: {
      title: 'From the saddle to the teacher',
      about:
        'The path of the bundle, and the region that theory keeps it in where the scale is small enough.',
    },
    light: {
      title: 'Neurons as light',
      about: 'The flow is a sequence of boosts, and alignment is aberration.',
    },
    bundle: {
      title: 'How tight the bundle is',
      about: 'The angles that are left inside it follow from the norms, and shrink with the scale.',
    },
    eigen: {
      title: 'One eigenvector after another',
      about: 'In 16 dimensions what is left to learn crosses zero in the order of the eigenvalues.',
    },
    generalisation: {
      title: 'Rank one, and what it is worth',
      about:
        'The paper’s experiment in 16 dimensions: the norms rise to those of one neuron, and the test loss falls with the training loss.',
    },
    'figure-2': {
      title: 'Seven scales, one staircase',
      about:
        'Figure 2 of the paper: with each quarter of the scale the loss waits the same time longer on its plateau, and then falls as before.',
    },
    'figure-9': {
      title: 'Seven scales, inputs off the teacher',
      about:
        'Figure 9 of the paper: 25 neurons, and inputs about another centre than the teacher. Training and test loss fall all the same.',
    },
    teachers: {
      title: 'Two teachers, two saddles',
      about: 'Opposed data: each group finds its own teacher, one after the other.',
    },
    beyond: {
      title: 'Beyond 45 degrees',
      about:
        'Inputs beyond 45° break an assumption, so theory claims nothing: this run learns the neuron all the same.',
    },
    large: {
      title: 'A large start',
      about:
        'From a large scale the data are fitted without a bundle: the neurons never align, and what is learned is no single neuron.',
    },
    'z-matrix': {
      title: 'Least norm is least rank',
      about: 'Data where no interpolator has less norm than the one neuron.',
    },
    counterexample: {
      title: 'Least norm is not least rank',
      about:
        'Data where two neurons interpolate with less norm than one, and training ends with one all the same.',
    },
  },
};
