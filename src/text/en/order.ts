/**
 * How many neurons crossed the inputs in the order of their yardsticks, the same in every picture: of `toCross` that have any to
 * cross, `finished` have crossed them all until T0, and `kept` of these in that order.
 */
export function orderSentence(kept: number, finished: number, toCross: number): string {
  if (toCross === 0) return 'No yardstick crosses an input.';
  if (toCross === 1) return `The one neuron that has inputs to cross ${ofOne(kept, finished)}.`;
  if (finished === 0)
    return `Of the ${toCross} neurons that have inputs to cross, none has crossed them all by T₀.`;
  const inOrder = `${kept} of ${finished} in the order of their yardsticks`;
  if (finished === toCross)
    return `All ${toCross} neurons that have inputs to cross have crossed them by T₀, ${inOrder}.`;
  const done = finished === 1 ? '1 has' : `${finished} have`;
  return `Of the ${toCross} neurons that have inputs to cross, ${done} crossed them all by T₀, ${inOrder}.`;
}

function ofOne(kept: number, finished: number): string {
  if (finished === 0) return 'has not crossed them all by T₀';
  return kept === 1
    ? 'has crossed them all by T₀, in the order of its yardstick'
    : 'has crossed them all by T₀, but not in the order of its yardstick';
}
