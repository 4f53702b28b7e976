/**
 * The glossary: what every special word of the page means, for somebody who has not read the paper. Fetched when the first entry
 * is opened. The keys are the words as `[[key]]` shows them in a sentence. What theory claims is said as the paper's, with its condition.
 */
export const glossary = {
  close: 'Close',
  related: 'See also',
  all: 'All words',
  /** before the numbers of the run on screen */
  inThisRun: 'In this run',
  /** what an entry says of the run on screen, at the playhead where it says now */
  numbers: {
    counts: (width: number, positive: number, negative: number, dead: number) =>
      `${width} ${width === 1 ? 'neuron' : 'neurons'}: ${positive} positive, ${negative} negative, ${dead} dead.`,
    activeOnAll: (onAll: number, positive: number) =>
      `${onAll} of ${positive} positive neurons are active on every input now.`,
    off: (off: number, negative: number) => `${off} of ${negative} negative neurons are off everywhere now.`,
    patterns: (patterns: number) =>
      `${patterns === 1 ? 'One pattern' : `${patterns} different patterns`} among the neurons that are on now.`,
    sliding: (sliding: number) => `${sliding} ${sliding === 1 ? 'neuron slides' : 'neurons slide'} now.`,
    kinks: (sofar: number, all: number) => `${sofar} of ${all} kinks so far.`,
    bundle: (norm: string, gamma: string) => `v has norm ${norm} now and stands ${gamma}° from γ.`,
    gamma: (length: string) => `|γ| = ${length}.`,
    gammaToTeacher: (degrees: string) => `It points ${degrees}° from the teacher.`,
    toTeacher: (degrees: string, distance: string) =>
      `v, the sum of the positive neurons, is ${degrees}° from it now, at distance ${distance}.`,
    residual: (largest: string) => `The largest is ${largest} now.`,
    loss: (now: string, start: string) => `${now} now, ${start} at the start.`,
    testLoss: (now: string) => `${now} now.`,
    sharpness: (now: string, edge: string, step: string, flow: boolean) =>
      `S = ${now} now; ${flow ? 'descent with steps' : 'steps'} of ${step} ${flow ? 'would be' : 'are'} stable up to 2/${step} = ${edge}.`,
    step: (step: string) => `One step is ${step}.`,
    time: (now: string, end: string) => `t = ${now} now; the run ends at ${end}.`,
    scale: (lambda: string) => `λ = ${lambda}.`,
    drift: (drift: string) => `Relative drift of a² − |w|² so far: ${drift}, which is rounding.`,
    driftOfSteps: (drift: string) => `Relative drift of a² − |w|² so far: ${drift}, what finite steps do.`,
    largestAngle: (degrees: string) => `The largest is ${degrees}°.`,
    assumptions: (held: number, all: number) =>
      held === all ? `All ${all} hold.` : `${held} of ${all} hold.`,
    notHeld: (titles: readonly string[]) => `Not held: ${titles.map((title) => `“${title}”`).join(', ')}.`,
    notKnown: (titles: readonly string[]) =>
      `Without meaning here, or not known: ${titles.map((title) => `“${title}”`).join(', ')}.`,
    sufficientScale: (bound: string, lambda: string) =>
      `The proof is sure of a λ of at most ${bound}, and the λ of this run is ${lambda}. So it promises nothing of this run, though what the theory says may come true all the same.`,
    noSufficientScale: 'The proof is sure of no λ for this data and this start.',
    beyond: (beyond: number, all: number) =>
      `${beyond} of ${all} inputs ${beyond === 1 ? 'is' : 'are'} at 45° or more.`,
    band: (from: string, to: string) => `From t = ${from} to ${to}.`,
    at: (time: string) => `t = ${time}.`,
    plateau: (rule: string, rate: string, tenth: string) =>
      `The rule gives ${rule}, with |γ| = ${rate}; at a tenth of this λ ${tenth} more.`,
    noRule:
      'The rule is not claimed here: an assumption does not hold, λ is 1 or more, or it is no gradient flow.',
    takeOff: (time: string) => `The loss has halved at t = ${time}.`,
    finalAngle: (degrees: string) => `${degrees}\u2009° at the end.`,
    order: (kept: number, finished: number) =>
      `${kept} of the ${finished} neurons that have made all their crossings by T₀ made them in their yardstick’s order.`,
    eigenvalues: (values: readonly string[], more: boolean) => `η: ${values.join(', ')}${more ? ', …' : ''}.`,
    singular: (first: string, second: string) => `σ₁ = ${first}, σ₂ = ${second} now.`,
    oneSingular: (first: string) => `σ₁ = ${first} now, and no other.`,
    nuclear: (norm: string) => `${norm} now.`,
    squared: (norm: string) => `${norm} now.`,
    region: (held: number, count: number) =>
      `v keeps ${held === count ? `all ${count}` : `${held} of the ${count}`} inequalities of S now.`,
    regionClaimed: (t1: string) => `From T₁ = ${t1} on the paper claims all of them, for small enough λ.`,
    regionNotClaimed:
      'The paper claims none of them here: an assumption does not hold, λ is 1 or more, or it is no gradient flow.',
    M: (value: string) => `M = ${value}, the largest value that a search found.`,
    leastM: (value: string) => `M is at least ${value}: the search was not exhaustive.`,
    boosts: (patterns: number) =>
      patterns === 0
        ? 'No neuron is on now: there is no boost.'
        : `${patterns === 1 ? 'One boost moves' : `${patterns} different boosts move`} the neurons that are on now.`,
    farthest: (now: string, start: string) =>
      `The positive neuron farthest from γ is ${now}° from it now; at the start it was ${start}°.`,
    rapidity: (travelled: string, rate: string) =>
      `The boost of the bundle has gone ρ = ${travelled} since the start, at |g| = ${rate} now.`,
    pair: (one: number, other: number, now: string, then: string) =>
      `Of neurons #${one} and #${other} of the bundle it is ${now} now; when the bundle formed it was ${then}.`,
  },
  terms: {
    network: {
      title: 'Network',
      says: 'The function h that is trained: m hidden [[neuron|neurons]] side by side, and nothing behind them but a sum. Shallow means that there is one such layer.',
    },
    neuron: {
      title: 'Hidden neuron',
      says: 'One of the m summands of the [[network]]. It has hidden weights w, a vector that stands as a dot in the picture Directions, and an output weight a. It answers a·relu(w·x): nothing where w·x is not positive.',
    },
    relu: {
      title: 'ReLU',
      says: 'Keeps what is positive and makes everything else 0. So a [[neuron]] answers on one side of the boundary w·x = 0 only.',
    },
    'positive neuron': {
      title: 'Positive neuron',
      says: 'A [[neuron]] with output weight a above 0: its answer is added. The [[gradient flow]] from a start in [[balance]] never changes the sign of a. Where the labels are positive, the positive neurons turn towards the inputs and are the ones that can learn. Drawn round and warm.',
    },
    'negative neuron': {
      title: 'Negative neuron',
      says: 'A [[neuron]] with output weight a below 0: its answer is subtracted. While the network answers too little to positive labels, whatever such a neuron does makes the loss larger, so it is pushed away from the inputs, loses one after the other, and turns [[off]]. Drawn square and cool.',
    },
    dead: {
      title: 'Dead neuron',
      says: 'A [[neuron]] that is [[active]] on no input at the start. It answers 0 to every input, has no gradient, and stays where it is for the whole run. Drawn hollow and grey.',
    },
    active: {
      title: 'Active',
      says: 'A [[neuron]] is active on an [[input]] x where w·x is above 0. Only there it adds to the output, and only those inputs move it.',
    },
    off: {
      title: 'Off',
      says: 'A [[neuron]] is off on an input where it is not [[active]]. One that is off on all inputs answers 0 to each of them: it has no gradient and stands still.',
    },
    pattern: {
      title: 'Activation pattern',
      says: 'The set of inputs that a [[neuron]] is [[active]] on. Neurons of one pattern feel the same pull and move by one law, the [[boost]].',
    },
    kink: {
      title: 'Kink',
      says: 'The moment when a [[neuron]] gains or loses an input: its w crosses the boundary of that input, its [[pattern]] changes, and from then on another pull acts on it. Ticks under the timeline.',
    },
    sliding: {
      title: 'Sliding',
      says: 'Staying on the boundary of an input. Where both sides push a [[neuron]] back onto the boundary it can leave to neither, and moves along it (Filippov’s solution). It takes labels that the network overshoots: wide angles, two teachers, large starts.',
    },
    bundle: {
      title: 'Bundle',
      says: 'The [[positive neuron|positive neurons]], once each of them is [[active]] on every input. From then on one law moves them all, so that together they act like one neuron: their sum v = Σ aw.',
    },
    gamma: {
      title: 'γ, gamma',
      says: 'The mean of the inputs, each weighed by its label. It depends on the data alone. While the network is tiny its errors are the labels themselves, so γ is the pull on every [[neuron]] that is active on all inputs: the direction in which the positive neurons gather.',
    },
    teacher: {
      title: 'Teacher',
      says: 'The neuron v* that made the labels, and that the network is to learn without being told of it. The star in the pictures.',
    },
    input: {
      title: 'Input',
      says: 'One of the n training points x₁ … xₙ, vectors of d coordinates. Small triangles in the picture Directions.',
    },
    label: {
      title: 'Label',
      says: 'The number y that the network should answer to an input.',
    },
    residual: {
      title: 'Residual',
      says: 'What is missing: label minus answer. Training is driven by the residuals alone, and stops where all are 0.',
    },
    loss: {
      title: 'Loss',
      says: 'Half the mean of the squared [[residual|residuals]]: 0 exactly where every label is met. Training goes downhill on it.',
    },
    'test loss': {
      title: 'Test loss',
      says: 'The same as the [[loss]], but on fresh inputs that were not trained on, labelled by the teacher: whether the neuron was learned, or only the training points.',
    },
    'gradient flow': {
      title: 'Gradient flow',
      says: 'All weights move straight downhill on the [[loss]], at the speed of its slope: [[descent|gradient descent]] with infinitely small steps. It conserves two things: a² − |w|² of every neuron ([[balance]]), and the [[pair quantity]] of two neurons while they are active on the same inputs.',
    },
    descent: {
      title: 'Gradient descent',
      says: 'The usual training: step after step downhill, each as long as the learning rate times the slope. With small steps it follows the [[gradient flow]].',
    },
    'flow time': {
      title: 'Flow time t',
      says: 'The time of the [[gradient flow]], the t of the pictures: neither seconds nor steps. One step of [[descent]] with learning rate 0.02 is 0.02 of it.',
    },
    scale: {
      title: 'λ, scale of the start',
      says: 'How small the weights begin: w = λz with a random z of length about 1/√m, and output weights as large. The network’s output begins at λ² times an ordinary size. The knob Initial scale sets it.',
    },
    balance: {
      title: 'Balance',
      says: 'Every neuron that is drawn starts with output weight as large as its hidden weights, |a| = |w|. The [[gradient flow]] conserves a² − |w|² of each neuron, so it stays so. A start of your own may be otherwise: of that the paper says nothing.',
    },
    width: {
      title: 'Width m',
      says: 'How many hidden [[neuron|neurons]] the network has.',
    },
    'correlation angle': {
      title: 'Correlation angle φ',
      says: 'How far inputs may point away from the teacher. The paper’s theory asks for less than 45°, so that any two inputs are at an acute angle: what helps one then helps all. With an input beyond 45° nothing is proved: a run may learn the neuron all the same, or end elsewhere.',
    },
    assumptions: {
      title: 'Assumptions',
      says: 'What the paper asks of data, start and scale before it proves anything of a run. Among them: that every input is nearer than 45° to the [[teacher]], and that [[scale|λ]] is below a bound that is far smaller than any number a computer has. Where one does not hold the theorems are silent, not wrong. The picture Assumptions checks each with its number.',
    },
    alignment: {
      title: 'Alignment',
      says: 'The first phase. The weights are too small to answer anything; they only turn, crossing one input after the other ([[kink|kinks]]), positive neurons towards [[gamma|γ]], negative ones away. It ends with the last crossing of a positive neuron.',
    },
    departure: {
      title: 'Departure',
      says: 'The second phase: the [[bundle]] is formed and grows away from the [[saddle]] at 0, like exp(|γ|t), until its sum v is halfway to the teacher along the first [[eigen-direction]].',
    },
    convergence: {
      title: 'Convergence',
      says: 'The third phase: v, the sum of the [[bundle]], is past halfway to the teacher along the first [[eigen-direction]], and what is left of the way is made. By the paper’s Theorem 7, where its assumptions hold, the loss goes to 0, and the network that training ends in to one neuron, the teacher, as λ → 0: [[rank]] 1.',
    },
    T0: {
      title: 'Time T₀',
      says: 'One unit of time after the last crossing of a [[yardstick]]: by then, where its [[assumptions]] hold and λ is small enough, the paper proves every neuron to have crossed all it will cross.',
    },
    T1: {
      title: 'Time T₁',
      says: 'A quarter of the [[plateau]] that the rule predicts. Then, where its [[assumptions]] hold and λ is small enough, the paper proves the positive neurons to be aligned with [[gamma|γ]] and still small.',
    },
    T2: {
      title: 'Time T₂',
      says: 'From T₁ on, the first time that v, the sum of the [[bundle]], is halfway to the teacher along the first [[eigen-direction]]. From then on the paper bounds the loss, where its [[assumptions]] hold and λ is small enough.',
    },
    saddle: {
      title: 'Saddle',
      says: 'A place where the slope is 0 without being a lowest point: the network of all weights 0 is one. Training from a small start begins next to it and takes long to leave: the [[plateau]].',
    },
    plateau: {
      title: 'Plateau',
      says: 'The stretch in which the [[loss]] hardly moves: the network is too small to answer anything. A [[bundle]] that starts at size λ and grows like exp(|γ|t) needs about ln(1/λ)/|γ| to be of size 1. So a start ten times smaller waits longer by ln(10)/|γ|, for small enough λ.',
    },
    'final angle': {
      title: 'Final angle',
      says: 'The largest angle between two positive neurons when training ends: how far the [[bundle]] is from a single direction. Where every positive neuron joins the bundle and λ is small enough it is in proportion to λ, because the [[pair quantity]] of two neurons begins in proportion to λ² and stays, while their lengths end at values that do not depend on λ. A start ten times smaller leaves a tenth of the angle.',
    },
    yardstick: {
      title: 'Yardstick',
      says: 'The path that a neuron would take if the network never answered anything, so that its errors stayed the labels. Known before the run, from data and start. The paper’s Lemma 3: where its [[assumptions]] hold and λ is small enough, every neuron crosses the inputs in its yardstick’s order, at nearly its times.',
    },
    'eigen-direction': {
      title: 'Eigen-direction',
      says: 'A direction of the data: an eigenvector of the matrix XXᵀ/n, along which the inputs have the mean square η. The largest η comes first. By the paper, where its [[assumptions]] hold and λ is small enough, v comes up along it first, and where it passes the teacher’s share along several, it passes them in this order, one after the other. The picture Eigen-coordinates shows what is left to learn along each, and in which order they cross zero.',
    },
    'predictor space': {
      title: 'Predictor space',
      says: 'The space of v, the sum of the [[bundle]]. Every point of it is a linear answer v·x; the teacher v* is the goal, and the run a path to it.',
    },
    sharpness: {
      title: 'Sharpness S',
      says: 'How strongly the outputs react to the weights, along the direction in which they react most: the largest eigenvalue of the tangent kernel, which says how the [[residual|residuals]] fall. Near a solution a step of [[descent]] multiplies what is left along that direction by 1 − S·step. While S is below 2/step that is between −1 and 1: what is left shrinks, and descent follows the [[gradient flow]]. Above, it grows from step to step, and descent goes elsewhere. Where every label is met it is also the largest eigenvalue of the Hessian of the [[loss]]; elsewhere that differs from it by no more than the largest pull |g| on a neuron.',
    },
    'region S': {
      title: 'Region S',
      says: 'The part of [[predictor space]] in which the paper’s theory keeps v from T₁ on, where its [[assumptions]] hold and λ is small enough: what is along a larger eigenvalue is ahead of what is along a smaller one. In it the way to the teacher is free.',
    },
    rank: {
      title: 'Rank',
      says: 'How many directions the hidden weights W need. Rank 1: all w along one line, so that the network is a single neuron, however many it is made of. By the paper’s Theorem 7, where its assumptions hold, the network that training ends in tends to the [[teacher]] itself as λ → 0: rank 1.',
    },
    'singular value': {
      title: 'Singular value',
      says: 'The lengths of the weight matrix W along its main directions, largest first. If all but the first are 0 the [[rank]] is 1.',
    },
    'nuclear norm': {
      title: 'Nuclear norm',
      says: 'The sum of the [[singular value|singular values]] of W: a size of the weights that counts every direction they use. For one neuron as long as a teacher of norm 1 it is 1.',
    },
    'squared norm': {
      title: 'Squared norm |θ|²',
      says: 'The sum of the squares of all weights, hidden and output. A single balanced neuron that is a teacher of norm 1 has 1 + 1 = 2.',
    },
    interpolator: {
      title: 'Interpolator',
      says: 'A network that meets every label exactly. There are many: which one does training pick?',
    },
    'least norm': {
      title: 'Least norm',
      says: 'Of all [[interpolator|interpolators]], those whose weights have the least [[squared norm]]. A natural guess for what training picks. The paper shows data where the guess is wrong: there two neurons meet the labels with less norm than one, and from a small enough start training ends at one neuron all the same.',
    },
    'least rank': {
      title: 'Least rank',
      says: 'Of all [[interpolator|interpolators]], those whose weights have the lowest [[rank]]. With one teacher neuron that is rank 1. Under the paper’s assumptions training ends near one of them, the nearer the smaller λ.',
    },
    M: {
      title: 'The number M',
      says: 'A number of the data (n = d independent inputs, each less than 90° from the teacher) that decides between [[least norm]] and [[least rank]]: below 0 the networks of rank 1 are also those of least norm; above 0 some network of rank 2 has less.',
    },
    boost: {
      title: 'Boost',
      says: 'The motion of all neurons of one [[pattern]]: (a, w) moves as a vector of spacetime does when an observer gains speed along the pull g. Directions crowd towards g, lengths grow ahead and shrink astern.',
    },
    aberration: {
      title: 'Aberration',
      says: 'How a [[boost]] turns directions: the angle ϑ to the pull shrinks as the angles of starlight do ahead of a fast ship. A positive neuron turns towards the pull, a negative one away from it. Alignment is this.',
    },
    rapidity: {
      title: 'Rapidity',
      says: 'How far a [[boost]] has gone: time times the length of the pull, ρ = t|g|.',
    },
    'light-like': {
      title: 'Light-like',
      says: 'Of a neuron with |a| = |w|: as a vector (a, w) of spacetime, with a as its time, it is a ray of light. [[balance|Balanced]] neurons start so, and the [[gradient flow]] keeps them so.',
    },
    'pair quantity': {
      title: 'Pair quantity',
      says: 'A number of two neurons of one sign in [[balance]], which the [[gradient flow]] does not change while they share one [[pattern]]: the product of their output weights times 1 − cos of their angle. So as two positive neurons of the [[bundle]] grow, the angle between them must shrink.',
    },
  },
};
