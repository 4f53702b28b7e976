/** The scenes: runs worth seeing, each with the pictures that show why. */
export const scenes = {
  menu: 'Scenes',
  explain: 'Each opens a run and the pictures it is about.',
  list: {
    default: {
      title: 'One neuron is learned',
      about: 'Sixty neurons turn, gather into one bundle, and the bundle goes to the teacher.',
    },
    alignment: {
      title: 'Alignment, one crossing after another',
      about: 'At a tiny scale every neuron follows its yardstick, and crosses the inputs in its order.',
    },
    saddle: {
      title: 'From the saddle to the teacher',
      about: 'The path of the bundle through the region the theory keeps it in.',
    },
    light: {
      title: 'Neurons as light',
      about: 'Training is a sequence of boosts, and alignment is aberration.',
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
        'The paper’s experiment in 16 dimensions: complexity falls to its limits, and the test loss follows.',
    },
    teachers: {
      title: 'Two teachers, two saddles',
      about: 'Opposed data: each group finds its own teacher, one after the other.',
    },
    beyond: {
      title: 'Beyond 45 degrees',
      about: 'Wide angles break an assumption; the run shows what becomes of the rest.',
    },
    large: {
      title: 'A large start',
      about: 'From a large scale the neurons fit the data before they align.',
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
