import type { intro as english } from '../en/intro.ts';
import type { Wide } from '../translation.ts';

/** Die Zeile unter dem Kopf: was die Seite zeigt. */
export const intro: Wide<typeof english> = {
  region: 'Was das ist',
  fold: 'Diese Zeile einklappen',
  unfold: 'Was ist das?',
  more: 'mehr',
  less: 'weniger',
  line: (width, network, goal, method, scale) => [
    `Ein [[network|Netz]] aus [[width|${width === 1 ? 'einem verborgenen Neuron' : `${width} verborgenen Neuronen`}]], `,
    network,
    ', lernt ',
    ...goal,
    ' durch ',
    ...method,
    ' von einem [[scale|Start der Größe]] ',
    scale,
    ' aus.',
  ],
  goals: {
    teacher: (labels) => ['ein einzelnes Neuron, den [[teacher|Lehrer]] seiner Labels ', labels, ','],
    teachers: (labels) => ['zwei Neuronen, die [[teacher|Lehrer]] seiner Labels ', labels, ','],
    labels: (count) => [
      count === 1 ? 'ein gegebenes [[label|Label]] y' : `${count} gegebene [[label|Labels]] y`,
    ],
  },
  methods: {
    flow: (loss) => ['[[gradient flow|Gradientenfluss]] auf dem [[loss|Verlust]] ', loss, ','],
    descent: (loss, step) => [
      '[[descent|Gradientenabstieg]] mit Schritten ',
      step,
      ' auf dem [[loss|Verlust]] ',
      loss,
      ',',
    ],
  },
  paper: {
    from: 'Die Arbeit: ',
    authors: 'Chistikov, Englert, Lazi\u0107',
    title: 'Learning a Neuron by a Shallow ReLU Network',
    subtitle: ': Dynamics and Implicit Bias for Correlated Inputs',
    venue: 'NeurIPS 2023',
  },
};
