/**
 * The additions of a plan (`src/model/flow/subsetPlan.ts`) for some columns of the rows, two numbers at a time; operation for
 * operation those of `PlainTiles`, so that the same bits come out. All places are in bytes.
 */
export function runTile(
  program: usize,
  length: i32,
  area: usize,
  rows: usize,
  size: i32,
  from: i32,
  wide: i32,
  weights: usize,
  samples: i32,
  powers: i32,
  columns: i32,
): void {
  const tile: usize = (<usize>(powers * columns)) << 3;
  const end: usize = program + ((<usize>length) << 2);
  for (let at: usize = program; at < end; ) {
    const kind = load<i32>(at);
    const to: usize = area + <usize>load<i32>(at, 4) * tile;
    if (kind === 0) {
      const l = load<i32>(at, 8);
      const row: usize = rows + ((<usize>(l * size + from)) << 3);
      for (let power = 0; power < powers; power++) {
        const weight = load<f64>(weights + ((<usize>(power * samples + l)) << 3));
        const target: usize = to + ((<usize>(power * columns)) << 3);
        for (let k: usize = 0; k < (<usize>wide) << 3; k += 8)
          store<f64>(target + k, weight * load<f64>(row + k));
      }
      at += 12;
      continue;
    }
    const a: usize = area + <usize>load<i32>(at, 8) * tile;
    const b: usize = area + <usize>load<i32>(at, 12) * tile;
    if (kind === 1) {
      for (let k: usize = 0; k < tile; k += 16)
        v128.store(to + k, f64x2.add(v128.load(a + k), v128.load(b + k)));
      at += 16;
      continue;
    }
    const c: usize = area + <usize>load<i32>(at, 16) * tile;
    const d: usize = area + <usize>load<i32>(at, 20) * tile;
    const e: usize = area + <usize>load<i32>(at, 24) * tile;
    const f: usize = area + <usize>load<i32>(at, 28) * tile;
    const g: usize = area + <usize>load<i32>(at, 32) * tile;
    const h: usize = area + <usize>load<i32>(at, 36) * tile;
    for (let k: usize = 0; k < tile; k += 16) {
      const four = f64x2.add(
        f64x2.add(v128.load(a + k), v128.load(b + k)),
        f64x2.add(v128.load(c + k), v128.load(d + k)),
      );
      const others = f64x2.add(
        f64x2.add(v128.load(e + k), v128.load(f + k)),
        f64x2.add(v128.load(g + k), v128.load(h + k)),
      );
      v128.store(to + k, f64x2.add(four, others));
    }
    at += 40;
  }
}
