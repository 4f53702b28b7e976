import { it } from 'vitest';
import { claimsOf } from '../../src/findings/theory/claims.ts';
import { standingOf } from '../../src/findings/theory/standing.ts';
import { solvedRun } from '../support/solvedRun.ts';
import { phasesOfRun } from '../../src/findings/theory/runPhases.ts';
import { reportOfRun } from '../../src/findings/theory/assumptionReport.ts';
const ALL = ['crossingTimes','negativeLength','negativeRest','positiveLength','alignment','logLength','bundleAngle','halfway','loss','rate'] as const;
it('x', async () => {
  for (const change of [{}, {initScale:1e-8}, {initScale:1e-20},{initScale:1e-30},{initScale:1e-100}, {initScale:2}, {dimension:3,width:20,initScale:1e-12},{scheme:'centred' as const,dimension:16,width:25,angle:30,initScale:1e-10, samples: 16}, {angle:75}, {width:2,samples:2,angle:10,initScale:1e-100}]) {
    const run = await solvedRun(change);
    console.log(JSON.stringify(change), JSON.stringify(phasesOfRun(run)), run.endTime, standingOf(run,'theorem6'), JSON.stringify(reportOfRun(run)?.scale));
    for (const c of claimsOf(run, ALL)) console.log(`   ${c.what} ${c.standing.kind} says ${c.says} measured ${c.measured} ${c.keeping}/${c.of} holds ${c.holds} idle ${c.idle}`);
  }
}, 200000);
