#!/bin/bash
# A sweep as a Slurm job array, a shard a task, and a job that merges when all tasks have ended:
#
#   id=$(sbatch --parsable slurm-shards.sh SPEC.json DIR)
#   sbatch --dependency=afterany:$id slurm-merge.sh SPEC.json DIR table.csv
#
# DIR is on a file system that all nodes share. To go on after an interruption, submit the same again.
#SBATCH --job-name=sweep
#SBATCH --array=0-15
#SBATCH --cpus-per-task=4
#SBATCH --mem-per-cpu=500M
#SBATCH --time=02:00:00
#SBATCH --output=%x-%A-%a.log
set -u

# The count is of the tasks submitted: of some of an array alone it would be another division into shards.
if ((SLURM_ARRAY_TASK_MAX - SLURM_ARRAY_TASK_MIN + 1 != SLURM_ARRAY_TASK_COUNT)); then
  echo 'Submit the whole array: tasks whose cells are there end at once.' >&2
  exit 2
fi
shard=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN))

# A task ends with 1 where some of its cells failed, with the rest in DIR; with 2 where the spec is unusable; with 3 where DIR
# cannot be written, which is worth another try: submit the same again, or ask for RequeueExit=3 in slurm.conf.
exec relu-flow sweep "$1" --out "$2" --shard "$shard/$SLURM_ARRAY_TASK_COUNT" --jobs "${SLURM_CPUS_PER_TASK:-1}"
