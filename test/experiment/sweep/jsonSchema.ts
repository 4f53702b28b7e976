import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema, LazySchema } from 'valibot';
import { SweepSchema } from '../../../src/experiment/sweep/specSchema.ts';
import { SCHEMES, spreadOf } from '../../../src/model/schemes/scheme.ts';

/** The schema by which editors and other programs check the file of a sweep, made from the one that reads it. */

/** What stands where a part of the file has several forms: the form that each of these has. */
const PROBES: readonly unknown[] = [
  '',
  [],
  { values: 0 },
  { powersOf: 0 },
  { count: 0 },
  { width: 0 },
  { hidden: 0 },
];

type Lazy = LazySchema<GenericSchema>;

function converted(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    overrideSchema: ({ valibotSchema }) => {
      if (valibotSchema.type !== 'lazy') return null;
      const { getter } = valibotSchema as unknown as Lazy;
      const forms = new Set(PROBES.map((probe) => getter(probe)));
      return { anyOf: [...forms].map(converted) };
    },
  });
  const { $defs: _defs, definitions: _definitions, ...own } = rest as Record<string, unknown>;
  return own as JsonSchema;
}

const HAVE_RHO = SCHEMES.filter((scheme) => spreadOf(scheme, 'centred') !== null);

/** Data that have a rho may say it in place of their angle. */
function withRho(schema: JsonSchema): JsonSchema {
  const { properties, required = [] } = schema;
  const scheme = (properties?.scheme as { const?: string } | undefined)?.const;
  if (!HAVE_RHO.some((name) => name === scheme)) return schema;
  return {
    ...schema,
    properties: { ...properties, rho: { type: 'number', exclusiveMinimum: 0 } },
    required: required.filter((name) => name !== 'angle'),
    oneOf: [{ required: ['angle'] }, { required: ['rho'] }],
  };
}

export function sweepJsonSchema(): object {
  const sweep = converted(SweepSchema);
  const base = sweep.properties!.base as JsonSchema;
  const data = base.properties!.data as JsonSchema;
  const forms = (data.anyOf ?? data.oneOf) as JsonSchema[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A sweep of ReLU Flow',
    description:
      'Many runs over one to three axes: docs/laboratory.md. What values an axis may take follows from what it goes over, and the reader says more than this schema can.',
    ...sweep,
    properties: {
      ...sweep.properties,
      base: { ...base, properties: { ...base.properties, data: { anyOf: forms.map(withRho) } } },
    },
  };
}
