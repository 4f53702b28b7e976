import type { TermId } from '../../text/translation.ts';

/** What an entry of the glossary has besides words. */
export interface EntryFacts {
  /** as `setFormula` reads it */
  readonly formula?: string;
  /** terms to go on to, besides those in the text */
  readonly related?: readonly TermId[];
}

/** By term: a new one is a text in `text/en/glossary.ts` and, where it has a formula, a line here. */
export const ENTRIES: Readonly<Record<TermId, EntryFacts>> = {
  network: { formula: 'h(x) = Σ_j a_j relu(w_j·x)', related: ['relu', 'width', 'loss'] },
  neuron: { formula: 'a_j relu(w_j·x)', related: ['relu', 'positive neuron', 'negative neuron', 'dead'] },
  relu: { formula: 'relu(z) = max(0, z)', related: ['active'] },
  'positive neuron': { formula: 'a_j > 0', related: ['negative neuron', 'bundle', 'gamma'] },
  'negative neuron': { formula: 'a_j < 0', related: ['positive neuron', 'kink'] },
  dead: { formula: 'w_j·x_i \u2264 0 for every i', related: ['off'] },
  active: { formula: 'w_j·x_i > 0', related: ['off', 'pattern', 'kink'] },
  off: { formula: 'w_j·x_i \u2264 0', related: ['dead', 'negative neuron'] },
  pattern: { formula: 'I_j = {i : w_j·x_i > 0}', related: ['kink', 'active'] },
  kink: { formula: 'w_j·x_i = 0', related: ['sliding', 'yardstick'] },
  sliding: { formula: 'w_j·x_i = 0', related: ['kink', 'residual'] },
  bundle: { formula: 'v = Σ_j a_j w_j', related: ['gamma', 'boost', 'final angle', 'rank'] },
  gamma: { formula: 'γ = (1/n) Σ_i y_i x_i', related: ['bundle', 'alignment', 'plateau'] },
  teacher: { formula: 'y_i = relu(v*·x_i)', related: ['label', 'correlation angle'] },
  input: { related: ['label', 'correlation angle', 'eigen-direction'] },
  label: { related: ['teacher', 'residual'] },
  residual: { formula: 'r_i = y_i \u2212 h(x_i)', related: ['loss', 'label'] },
  loss: { formula: 'L = (1/2n) Σ_i (h(x_i) \u2212 y_i)^2', related: ['test loss', 'plateau'] },
  'test loss': { related: ['rank', 'teacher'] },
  'gradient flow': { formula: 'dθ/dt = \u2212\u2207L(θ)', related: ['flow time'] },
  descent: { formula: 'θ \u2190 θ \u2212 Δt \u2207L(θ)', related: ['flow time', 'sharpness'] },
  'flow time': {},
  scale: { formula: 'w_j = λ z_j', related: ['plateau', 'final angle', 'balance'] },
  balance: { formula: 'a_j^2 \u2212 |w_j|^2 = 0', related: ['light-like', 'pair quantity'] },
  width: { related: ['network'] },
  'correlation angle': { formula: '\u2220(x_i, v*) < 45°', related: ['teacher', 'assumptions', 'sliding'] },
  assumptions: { related: ['correlation angle', 'scale', 'yardstick'] },
  alignment: { related: ['departure', 'convergence', 'yardstick', 'aberration', 'T0', 'T1'] },
  departure: { related: ['alignment', 'convergence', 'plateau', 'T2'] },
  convergence: { related: ['alignment', 'departure', 'region S', 'T2'] },
  T0: { formula: 'T_0 = 1 + last crossing', related: ['T1', 'T2', 'alignment'] },
  T1: { formula: 'T_1 = (1/4) ln(1/λ)/|γ|', related: ['T0', 'T2'] },
  T2: { related: ['T0', 'T1', 'convergence'] },
  saddle: { formula: '\u2207L = 0', related: ['departure'] },
  plateau: { formula: 't \u2248 ln(1/λ)/|γ|', related: ['scale', 'gamma', 'saddle'] },
  'final angle': { formula: '\u2220_{jl} \u221d λ', related: ['scale', 'rank'] },
  yardstick: { formula: 'dα_j/dt = s_j |α_j| γ_I', related: ['kink', 'alignment', 'T0'] },
  'eigen-direction': { formula: '(1/n) X X^T u_k = η_k u_k', related: ['predictor space', 'region S'] },
  'predictor space': { formula: 'v = Σ_j a_j w_j', related: ['bundle', 'region S', 'eigen-direction'] },
  sharpness: { formula: 'S < 2/\u0394t', related: ['descent', 'loss'] },
  'region S': { related: ['eigen-direction', 'convergence'] },
  rank: { related: ['singular value', 'nuclear norm', 'least rank'] },
  'singular value': { formula: 'σ_1 \u2265 σ_2 \u2265 \u2026', related: ['nuclear norm'] },
  'nuclear norm': { formula: '\u2016W\u2016* = σ_1 + σ_2 + \u2026', related: ['rank', 'squared norm'] },
  'squared norm': { formula: '|θ|^2 = Σ_j (a_j^2 + |w_j|^2)', related: ['least norm', 'balance'] },
  interpolator: { formula: 'h(x_i) = y_i for every i', related: ['least norm', 'least rank'] },
  'least norm': { related: ['least rank', 'M'] },
  'least rank': { related: ['least norm', 'rank', 'M'] },
  M: { related: ['interpolator', 'squared norm'] },
  boost: { related: ['aberration', 'rapidity', 'light-like', 'pair quantity'] },
  aberration: { formula: 'tan(\u03d1′/2) = e^{\u2212ρ} tan(\u03d1/2)', related: ['rapidity', 'alignment'] },
  rapidity: { formula: 'ρ = t |g|', related: ['boost', 'gamma'] },
  'light-like': { formula: 'a^2 = |w|^2', related: ['boost', 'balance'] },
  'pair quantity': { formula: '|a_j| |a_l| (1 \u2212 cos \u2220_{jl})', related: ['balance', 'boost'] },
};
