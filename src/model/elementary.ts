/**
 * Elementary functions that give the same bits in every engine. ECMAScript fixes + - * / and sqrt to the last bit
 * but leaves Math.log, exp, sin, cos, tan, pow and ** to the engine, and engines differ; whatever stands on the way of
 * the data or the start of a run therefore goes through these. All are within about 1 ulp.
 *
 * The reductions and polynomials are those of fdlibm (Sun Microsystems, 1993; e_log.c, e_exp.c, k_sin.c, k_cos.c),
 * in forms without access to the bits of a number: scaling by powers of two is exact.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT_HALF = Math.SQRT1_2;
const TWO_32 = 4294967296;

/** Natural logarithm of a positive finite number. */
export function ln(x: number): number {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`ln of ${x}: expected a positive finite number`);
  // x = 2^exponent (1 + f) with 1 + f in [sqrt(1/2), sqrt(2))
  let mantissa = x;
  let exponent = 0;
  for (; mantissa < 1 / TWO_32; exponent -= 32) mantissa *= TWO_32;
  for (; mantissa >= TWO_32; exponent += 32) mantissa /= TWO_32;
  for (; mantissa < SQRT_HALF; exponent--) mantissa *= 2;
  for (; mantissa >= 2 * SQRT_HALF; exponent++) mantissa /= 2;
  const f = mantissa - 1;
  // ln(1 + f) = 2 artanh(s), s = f / (2 + f), as f - f^2/2 + s (f^2/2 + R(s^2))
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const even =
    z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const halfSquare = 0.5 * f * f;
  const tail = s * (halfSquare + odd + even) + exponent * LN2_LOW;
  return exponent * LN2_HIGH - (halfSquare - tail - f);
}

/** exp(x) for x in [-700, 700]. */
export function exp(x: number): number {
  if (!(x >= -700 && x <= 700)) throw new RangeError(`exp of ${x}: expected a number in [-700, 700]`);
  // x = exponent ln 2 + r, |r| <= ln(2)/2
  const exponent = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - exponent * LN2_HIGH;
  const low = exponent * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t *
          (-0.0027777777777015593 +
            t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  let result = 1 - (low - (r * c) / (2 - c) - high);
  for (let k = exponent; k > 0; k--) result *= 2;
  for (let k = exponent; k < 0; k++) result /= 2;
  return result;
}

const RADIANS_PER_DEGREE = Math.PI / 180;

/** Sine and cosine of an angle in degrees, |degrees| <= 90; exact at 0 and +-90. */
export function sinCosDegrees(degrees: number): { sin: number; cos: number } {
  const size = Math.abs(degrees);
  if (!(size <= 90)) throw new RangeError(`sine of ${degrees} degrees: expected at most 90`);
  const sign = degrees < 0 ? -1 : 1;
  // 90 - size is exact for size in [45, 90], so the complement carries no rounding of pi/2
  if (size > 45) {
    const rest = (90 - size) * RADIANS_PER_DEGREE;
    return { sin: sign * kernelCos(rest), cos: kernelSin(rest) };
  }
  const angle = size * RADIANS_PER_DEGREE;
  return { sin: sign * kernelSin(angle), cos: kernelCos(angle) };
}

/** Sine on [0, pi/4]. */
function kernelSin(x: number): number {
  const z = x * x;
  const tail =
    0.00833333333332249 +
    z *
      (-1.984126982985795e-4 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x + z * x * (-0.16666666666666632 + z * tail);
}

/** Cosine on [0, pi/4]. */
function kernelCos(x: number): number {
  const z = x * x;
  const tail =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z * (-2.7557314351390663e-7 + z * (2.087572321298175e-9 - z * 1.1359647557788195e-11)))));
  const half = 0.5 * z;
  const head = 1 - half;
  return head + (1 - head - half + z * tail);
}
