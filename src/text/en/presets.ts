/**
 * Sweeps to start from: a title, and in a sentence what is tried and what to look for. Numbers in the sentences are held to the
 * sweeps by a test.
 */
export const presets = {
  /** groups of the list */
  groups: {
    quick: 'On this page, in a minute or two',
    full: 'As much as the paper tried: better by command',
    phase: 'Past the paper',
  },
  list: {
    'figure-1-quick': {
      title: 'Figure 1, quick: a smaller start aligns better',
      sentence:
        'Networks of 200 neurons in d = 4 and 16 dimensions start at 16 scales, five trials each (320 runs): the smaller the scale, the nearer the neurons end to one common direction.',
    },
    'figure-7': {
      title: 'Figures 1 and 7: d = 4 to 256',
      sentence:
        'The same in d = 4, 16, 64 and 256 dimensions, with data centred on the teacher and beside it (640 runs), as in Tables 1 to 6 of the paper.',
    },
    'figure-7-1024': {
      title: 'Figures 1 and 7: d = 1024',
      sentence:
        'The largest dimension of the paper, with as many inputs as dimensions, 1024 (160 runs): each run takes so long that this is work for several computers.',
    },
    'figure-8': {
      title: 'Figure 8: width 25, 50 and 200',
      sentence:
        'Networks of 25, 50 and 200 neurons in d = 1024 dimensions (480 runs), as in Tables 7 to 12 of the paper: does the width change how well the neurons align?',
    },
    'figure-10': {
      title: 'Figure 10: one teacher or two, data about the teacher',
      sentence:
        'From data within about 45 degrees of their teacher (rho = 1) to data that lie all around it, 15 trials each (270 runs): when do the neurons no longer end as one bundle a teacher?',
    },
    'figure-10-uncentred': {
      title: 'Figure 10: one teacher or two, data beside the teacher',
      sentence:
        'The same with data whose centre is not the teacher, from rho = 0.414 on, 15 trials each (270 runs): wider data, and later several bundles.',
    },
    success: {
      title: 'Where does training still succeed?',
      sentence:
        'The theory needs inputs within 45 degrees of the teacher; here they lie within 30 to 89 degrees, there are 2 to 128 of them, and 6, 12 or 50 neurons (1260 runs): is the loss still 0 at the end, and in how many bundles?',
    },
    width: {
      title: 'Width against scale',
      sentence:
        'The largest angle between neurons at the end, for widths from 8 to 512 and scales from 4 down to a millionth (420 runs): does a wider network end less aligned?',
    },
    time: {
      title: 'How long does training take?',
      sentence:
        'The time until the loss is met, for scales from 0.1 down to 1e-16 and angles from 10 to 80 degrees (640 runs), beside ln(1/lambda)/|gamma|, the time in which a neuron grows to size 1.',
    },
  },
};
