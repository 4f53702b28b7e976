// The rooms of src/: which may import which (src/README.md says what is in each).

/** For each room the other rooms that it may import, and the packages, where those are limited. */
const ROOMS = {
  model: { rooms: [], packages: ['ml-matrix'] },
  experiment: { rooms: ['model'], packages: ['valibot'] },
  worker: { rooms: ['experiment', 'model'], packages: ['comlink'] },
  share: { rooms: ['experiment', 'text'], packages: ['fflate', 'valibot', 'd3-dsv', 'uqr'] },
  state: { rooms: ['experiment', 'share'], packages: ['zustand', 'react', 'd3-array', 'd3-scale'] },
  findings: { rooms: ['state', 'experiment', 'model'], packages: ['d3-array', 'zustand'] },
  drawing: { rooms: ['findings', 'state', 'experiment', 'model', 'text'] },
  views: { rooms: ['drawing', 'findings', 'state', 'experiment', 'model', 'text'] },
  app: {
    rooms: ['views', 'drawing', 'findings', 'state', 'share', 'worker', 'experiment', 'model', 'text'],
  },
  text: { rooms: [], packages: [] },
  package: { rooms: ['worker', 'model', 'experiment', 'share', 'text'], packages: [] },
  host: { rooms: [], packages: [] },
  command: { rooms: ['model', 'experiment', 'share', 'text'] },
};

const roomRules = Object.entries(ROOMS).flatMap(([room, { rooms, packages }]) => {
  const from = { path: `^src/${room}/` };
  const directions = {
    name: `${room}-imports-other-rooms`,
    comment: `${room} may import ${rooms.join(', ') || 'no other room'}`,
    severity: 'error',
    from,
    to: { path: '^src/', pathNot: [room, ...rooms].map((name) => `^src/${name}/`) },
  };
  if (packages === undefined) return [directions];
  const limited = {
    name: `${room}-imports-packages`,
    comment: `${room} may import of packages ${packages.join(', ') || 'none'}`,
    severity: 'error',
    from,
    to: { pathNot: ['^src/', ...packages.map((name) => `node_modules/(@types/)?${name}/`)] },
  };
  return [directions, limited];
});

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...roomRules,
    {
      name: 'rooms-only',
      comment: 'a file of src/ is in one of the rooms listed here and in src/README.md',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.keys(ROOMS).map((name) => `^src/${name}/`) },
      to: {},
    },
    {
      name: 'pictures-import-pictures',
      comment: 'a picture imports no other picture: what two of them need is a finding or is drawing',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'circles',
      comment: 'no file imports itself, through however many others',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
