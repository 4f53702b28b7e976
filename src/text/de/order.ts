/** Wie viele Neuronen die Eingaben in der Reihenfolge ihrer Vergleichsbahn überquert haben: wie im Englischen, `en/order.ts`. */
export function orderSentence(kept: number, finished: number, toCross: number): string {
  if (toCross === 0) return 'Keine Vergleichsbahn überquert eine Eingabe.';
  if (toCross === 1) return `Das eine Neuron, das Eingaben zu überqueren hat, ${ofOne(kept, finished)}.`;
  if (finished === 0)
    return `Von den ${toCross} Neuronen, die Eingaben zu überqueren haben, hat bis T₀ keines alle überquert.`;
  const inOrder = `davon ${kept} in der Reihenfolge der jeweiligen Vergleichsbahn`;
  if (finished === toCross)
    return `Alle ${toCross} Neuronen, die Eingaben zu überqueren haben, haben sie bis T₀ überquert, ${inOrder}.`;
  const done = finished === 1 ? 'hat 1' : `haben ${finished}`;
  return `Von den ${toCross} Neuronen, die Eingaben zu überqueren haben, ${done} bis T₀ alle überquert, ${inOrder}.`;
}

function ofOne(kept: number, finished: number): string {
  if (finished === 0) return 'hat bis T₀ nicht alle überquert';
  return kept === 1
    ? 'hat bis T₀ alle überquert, in der Reihenfolge seiner Vergleichsbahn'
    : 'hat bis T₀ alle überquert, aber nicht in der Reihenfolge seiner Vergleichsbahn';
}
