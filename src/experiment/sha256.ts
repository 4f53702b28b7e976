/**
 * SHA-256 (FIPS 180-4). The browser's own is there only on pages that came by https; this is the same everywhere, and at once.
 * @returns 64 hexadecimal digits
 */
export function sha256(bytes: Uint8Array): string {
  const state = Uint32Array.from(FIRST);
  const schedule = new Uint32Array(64);
  const padded = padding(bytes);
  const whole = bytes.length - (bytes.length % BLOCK);
  for (let at = 0; at < whole; at += BLOCK) compress(state, schedule, bytes, at);
  for (let at = 0; at < padded.length; at += BLOCK) compress(state, schedule, padded, at);
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

const BLOCK = 64;

/** The first 32 bits of the fractional parts of roots of the first primes, square (8) and cubic (64). */
const PRIMES = primes(64);
const FIRST = Uint32Array.from(PRIMES.slice(0, 8), (prime) => fraction(prime, 2));
const ROUNDS = Uint32Array.from(PRIMES, (prime) => fraction(prime, 3));

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((prime) => n % prime !== 0)) found.push(n);
  }
  return found;
}

/** floor(frac(prime^(1/power)) 2^32), by bisection in whole numbers: engines differ in the last bit of their powers. */
function fraction(prime: number, power: 2 | 3): number {
  const target = BigInt(prime) << BigInt(32 * power);
  let low = 0n;
  let high = BigInt(prime) << 32n;
  while (high - low > 1n) {
    const middle = (low + high) >> 1n;
    if (middle ** BigInt(power) <= target) low = middle;
    else high = middle;
  }
  return Number(low & 0xffffffffn);
}

/** The last bytes, a 1 bit, zeros and the length in bits: one block or two. */
function padding(bytes: Uint8Array): Uint8Array {
  const rest = bytes.subarray(bytes.length - (bytes.length % BLOCK));
  const padded = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  padded.set(rest);
  padded[rest.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

function compress(state: Uint32Array, w: Uint32Array, bytes: Uint8Array, at: number): void {
  for (let t = 0; t < 16; t++) {
    const from = at + 4 * t;
    w[t] = (bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
  }
  for (let t = 16; t < 64; t++) {
    const [late, early] = [w[t - 2]!, w[t - 15]!];
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    w[t] = s1 + w[t - 7]! + s0 + w[t - 16]!;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let t = 0; t < 64; t++) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[t]! + w[t]!) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  for (const [index, value] of [a, b, c, d, e, f, g, h].entries()) state[index] = state[index]! + value;
}

function turned(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
