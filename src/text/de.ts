import { arrange } from './de/arrange.ts';
import { assumptions } from './de/assumptions.ts';
import { beside } from './de/beside.ts';
import { claims } from './de/claims.ts';
import { compare } from './de/compare.ts';
import { controls } from './de/controls.ts';
import { embed } from './de/embed.ts';
import { faults } from './de/faults.ts';
import { figures } from './de/figures.ts';
import { frameTable } from './de/frameTable.ts';
import { handles } from './de/handles.ts';
import { intro } from './de/intro.ts';
import { lab } from './de/lab.ts';
import { labForm } from './de/labForm.ts';
import { labPlot } from './de/labPlot.ts';
import { leastNorm } from './de/leastNorm.ts';
import { lightCone } from './de/lightCone.ts';
import { limitLine } from './de/limitLine.ts';
import { marks } from './de/marks.ts';
import { now } from './de/now.ts';
import { output } from './de/output.ts';
import { own } from './de/own.ts';
import { pictureMarks } from './de/pictureMarks.ts';
import { pictures } from './de/pictures.ts';
import { player } from './de/player.ts';
import { predict } from './de/predict.ts';
import { predictor } from './de/predictor.ts';
import { presets } from './de/presets.ts';
import { raster } from './de/raster.ts';
import { scales } from './de/scales.ts';
import { scenes } from './de/scenes.ts';
import { sharpness } from './de/sharpness.ts';
import { steps } from './de/steps.ts';
import { terms } from './de/terms.ts';
import type { Translation } from './translation.ts';

/*
 * German. One word, one meaning:
 *
 *   activation pattern   Aktivierungsmuster        neuron (hidden)      (verborgenes) Neuron, Neuronen
 *   active, off, dead    aktiv, abgeschaltet, tot  norm, nuclear norm   Norm, Nuklearnorm
 *   alignment            Ausrichtung               output               Ausgabe
 *   assumption           Annahme                   paper                die Arbeit
 *   beat, stop           Station, Halt             picture, stage       Ansicht, Bühne
 *   boost, rapidity      Boost, Rapidität          plateau              Plateau
 *   bundle (vector)      Bündel, Bündelvektor      playhead             Abspielkopf
 *   convergence          Konvergenz                predictor space      Prädiktorraum
 *   to cross, crossing   überqueren, Überquerung   region, constraint   Gebiet, Bedingung
 *   departure            Aufbruch                  residual             Residuum, Residuen
 *   edge (of stability)  Stabilitätsgrenze         run, kept run        Lauf, gemerkter Lauf
 *   eigen-direction      Eigenrichtung             saddle               Sattelpunkt
 *   flow time            Flusszeit                 scale (initial)      Skala, Anfangsskala
 *   frame                Einzelbild                scene, guide, tour   Szene, Führung, Tour
 *   gradient descent     Gradientenabstieg         seed                 Seed
 *   gradient flow        Gradientenfluss           sharpness            Schärfe
 *   input, label         Eingabe, Label            sliding              Gleiten
 *   interpolator         interpolierendes Netz     take-off             Abheben
 *   kink                 Knick                     tangent kernel       Tangentialkern
 *   least norm, rank     kleinste Norm, kl. Rang   teacher (neuron)     Lehrer, Lehrer-Neuron
 *   lecture, present     Vortrag                   test, training loss  Testverlust, Trainingsverlust
 *   light cone, -like    Lichtkegel, lichtartig    width                Breite
 *   loss                 Verlust                   yardstick            Vergleichsbahn
 *   sweep, axis          Laufreihe, Achse          trial                Wiederholung
 *
 * Nobody is addressed: `Lauf merken`, `Daten bearbeiten`; a question is asked of the matter. A main clause after a colon
 * begins with a capital. Quotes „so“, ranges 3–5, a space that does not break before units and %, none before °.
 * Numbers come from the one writer, which takes the comma from here.
 */
export const de: Translation = {
  text: {
    locale: 'de',
    decimal: ',',
    capitalised: (said) => said.charAt(0).toUpperCase() + said.slice(1),
    spokenNumbers: {
      power: (factor, base, exponent) => `${factor === null ? '' : `${factor} mal `}${base} hoch ${exponent}`,
      minus: 'minus ',
    },
    app: {
      title: 'ReLU Flow',
      intro,
      now,
      copyLink: 'Link kopieren',
      linkCopied: 'Kopiert',
      share: 'Teilen',
      copyByHand: 'Zum Kopieren von Hand',
      files: { menu: 'Datei', save: 'Lauf speichern' },
      noticesRegion: 'Hinweise',
      dismiss: 'Ausblenden',
      dismissAll: 'Alle ausblenden',
      noticesMore: (n) => `und ${n} weitere`,
      pageBroken: 'Auf der Seite ist ein Fehler aufgetreten, den sie nicht selbst beheben kann.',
      reload: 'Seite neu laden',
      loadNewer: 'Neue Version laden',
      openControls: 'Regler',
      present: 'Vortrag',
      laboratory: 'Labor',
      laboratoryShort: 'Labor',
      keyboard: 'Tastatur',
      skip: {
        region: 'Springen zu',
        player: 'Zur Wiedergabe springen',
        pictures: 'Zu den Ansichten springen',
        controls: 'Zu den Reglern springen',
      },
      glossaryNotFetched:
        'Was dieses Wort bedeutet, konnte nicht geladen werden. Ein Neuladen der Seite holt es nach.',
    },
    scenes,
    predict,
    claims,
    arrange,
    controls,
    player,
    pictures,
    terms,
    faults,
  },
  parts: {
    assumptions,
    beside,
    compare,
    embed,
    figures,
    frameTable,
    handles,
    labForm,
    labPlot,
    lab,
    leastNorm,
    lightCone,
    limitLine,
    marks,
    output,
    own,
    pictureMarks,
    predictor,
    presets,
    raster,
    scales,
    sharpness,
    steps,
  },
  late: {
    files: async () => (await import('./de/files.ts')).files,
    glossary: async () => (await import('./de/glossary.ts')).glossary,
    guide: async () => (await import('./de/guide.ts')).guide,
    keyboard: async () => (await import('./de/keyboard.ts')).keyboard,
    lecture: async () => (await import('./de/lecture.ts')).lecture,
    aloud: async () => (await import('./de/aloud.ts')).aloud,
    tables: async () => (await import('./de/tables.ts')).tables,
    data: async () => (await import('./de/data.ts')).data,
    export: async () => (await import('./de/export.ts')).exportTexts,
    share: async () => (await import('./de/share.ts')).share,
  },
};
