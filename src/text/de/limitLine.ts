import type { PartText } from '../translation.ts';

export const limitLine: PartText['limitLine'] = {
  what: 'Linie: wo die Läufe für kleines λ enden, allein aus den Vergleichsbahnen ihrer Neuronen, ohne einen Lauf zu lösen.',
  proved:
    'Sie beruht darauf, dass das Bündel bis zum Ende jede Eingabe behält; das beweist die Arbeit für Daten wie diese und hinreichend kleines λ.',
  assumed:
    'Sie setzt voraus, dass das Bündel bis zum Ende jede Eingabe behält: Das beweist die Arbeit unter ihren Annahmen, die nicht alle diese Läufe erfüllen.',
  all: (percent, count) =>
    count === 1
      ? `Der eine Median, der sich vergleichen lässt, liegt höchstens ${percent}\u00a0% daneben.`
      : `Alle ${count} Mediane, die sich vergleichen lassen, liegen höchstens ${percent}\u00a0% daneben.`,
  upTo: (percent, scale) =>
    `Bis λ = ${scale} liegt jeder Median, der sich vergleichen lässt, höchstens ${percent}\u00a0% daneben.`,
  some: (percent, within, count) =>
    `${within} von ${count} Medianen, die sich vergleichen lassen, liegen höchstens ${percent}\u00a0% daneben.`,
  none: (percent, least) =>
    `Nicht einmal bei λ = ${least}, dem kleinsten gemessenen, liegen alle Mediane höchstens ${percent}\u00a0% daneben.`,
  missing: (why) => `Keine Linie für kleines λ: ${why}.`,
  why: {
    noTeacher: 'Die Labels stammen von keinem einzelnen Lehrer',
    labels: 'Ein Label ist 0, sodass nicht jedes Neuron zu jeder Eingabe kommt',
    unbalanced: 'Ein Neuron beginnt mit |a| ungleich |w|',
    noBundle: 'Kein positives Neuron ist zu Beginn auf einer Eingabe aktiv',
    straggler:
      'In zu vielen Versuchen kommt ein Neuron nie zu jeder Eingabe, und wo das endet, ist ohne den Lauf nicht bekannt',
    tooLarge: 'In mehr als 256 Dimensionen wird sie nicht berechnet',
    noData: 'Solche Daten lassen sich nicht ziehen',
    descent: 'Sie gilt für den Gradientenfluss, und dies sind Läufe des Gradientenabstiegs',
    measure: 'Für diese Größe ist keine bekannt',
    beyond: 'λ ist zu groß dafür, und der Winkel würde 180° überschreiten',
    tooMany: 'Sie zu berechnen würde zu lange dauern',
  },
};
