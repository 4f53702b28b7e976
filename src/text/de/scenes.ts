import type { scenes as english } from '../en/scenes.ts';
import type { Wide } from '../translation.ts';

/** Die Szenen: sehenswerte Läufe mit den Ansichten, die zeigen, warum. */
export const scenes: Wide<typeof english> = {
  menu: 'Szenen',
  tour: 'Tour',
  guide: 'Führung',
  explain: 'Jede öffnet einen Lauf und die Ansichten, um die es geht.',
  list: {
    default: {
      title: 'Ein Neuron wird gelernt',
      about:
        'Die positiven Neuronen sammeln sich zu einem Bündel, das zum Lehrer geht; die negativen schalten ab.',
    },
    alignment: {
      title: 'Ausrichtung, eine Überquerung nach der anderen',
      about:
        'Bei winziger Skala überquert jedes Neuron die Eingaben in der Reihenfolge seiner Vergleichsbahn, zu fast denselben Zeiten.',
    },
    saddle: {
      title: 'Vom Sattelpunkt zum Lehrer',
      about:
        'Der Weg des Bündels, und das Gebiet, in dem ihn die Theorie hält, wenn die Skala klein genug ist.',
    },
    light: {
      title: 'Neuronen als Licht',
      about: 'Der Fluss ist eine Folge von Boosts, und Ausrichtung ist Aberration.',
    },
    bundle: {
      title: 'Wie eng das Bündel ist',
      about: 'Die Winkel, die darin bleiben, folgen aus den Normen und schrumpfen mit der Skala.',
    },
    eigen: {
      title: 'Ein Eigenvektor nach dem anderen',
      about:
        'In 16 Dimensionen überquert, was noch zu lernen ist, die Null in der Reihenfolge der Eigenwerte.',
    },
    generalisation: {
      title: 'Rang 1, und was er wert ist',
      about:
        'Das Experiment der Arbeit in 16 Dimensionen: Die Normen steigen zu denen eines Neurons, und der Testverlust fällt mit dem Trainingsverlust.',
    },
    'figure-2': {
      title: 'Sieben Skalen, eine Treppe',
      about:
        'Abbildung 2 der Arbeit: Mit jedem Viertel der Skala wartet der Verlust um dieselbe Zeit länger auf seinem Plateau und fällt dann wie zuvor.',
    },
    'figure-9': {
      title: 'Sieben Skalen, Eingaben abseits des Lehrers',
      about:
        'Abbildung 9 der Arbeit: 25 Neuronen, und Eingaben um ein anderes Zentrum als den Lehrer. Trainings- und Testverlust fallen trotzdem.',
    },
    teachers: {
      title: 'Zwei Lehrer, zwei Sattelpunkte',
      about: 'Entgegengesetzte Daten: Jede Gruppe findet ihren Lehrer, eine nach der anderen.',
    },
    beyond: {
      title: 'Jenseits von 45 Grad',
      about:
        'Eingaben jenseits von 45° verletzen eine Annahme, also behauptet die Theorie nichts: Dieser Lauf lernt das Neuron trotzdem.',
    },
    large: {
      title: 'Ein großer Start',
      about:
        'Von einer großen Skala aus werden die Daten ohne Bündel angepasst: Die Neuronen richten sich nie aus, und gelernt wird kein einzelnes Neuron.',
    },
    'z-matrix': {
      title: 'Kleinste Norm ist kleinster Rang',
      about: 'Daten, für die kein interpolierendes Netz kleinere Norm hat als das eine Neuron.',
    },
    counterexample: {
      title: 'Kleinste Norm ist nicht kleinster Rang',
      about:
        'Daten, die zwei Neuronen mit kleinerer Norm interpolieren als eines, und das Training endet trotzdem bei einem.',
    },
  },
};
