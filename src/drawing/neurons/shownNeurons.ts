/**
 * Which neurons a picture draws where all would be too many: `max` of them spread evenly over each group, so that the
 * shares of the groups stay what they are. In order of number.
 * @param groups per neuron, `Group` of model/initialisation.ts
 */
export function shownNeurons(groups: Uint8Array, max: number): Int32Array {
  const width = groups.length;
  if (width <= max) return Int32Array.from(groups.keys());
  const chosen: number[] = [];
  // the first of each of the three groups is drawn whatever its share
  const share = Math.max(0, max - 3) / width;
  const credit = [0, 0, 0];
  for (let j = 0; j < width; j++) {
    const group = groups[j]!;
    const before = credit[group] ?? 0;
    credit[group] = before + share;
    if (before === 0 || Math.floor(before + share) > Math.floor(before)) chosen.push(j);
  }
  return Int32Array.from(chosen);
}
