/** The worker of the browser's solver benchmark: solves one case as the Node side does and posts the solves back. */
import { type Bounds, solveCase, type Task } from '../../src/command/benchSolve.ts';

self.onmessage = ({ data }: MessageEvent<{ task: Task; bounds: Bounds }>) => {
  self.postMessage(solveCase(data.task, data.bounds));
};
