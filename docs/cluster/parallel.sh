#!/bin/bash
# A sweep by GNU parallel, a shard a job, on this machine or, with PARALLEL='--sshloginfile nodes', on several that
# share the folder DIR under the same path:
#
#   parallel.sh SPEC.json DIR table.csv
#
# Run again, it goes on: a log in DIR has the shards that are done, DIR/cells the cells of those that are not.
set -eu
spec=$(realpath "$1")
mkdir -p "$2"
dir=$(realpath "$2")
shards=${SHARDS:-16}
slots=${SLOTS:-$(nproc)}
# of this division into shards, and of the spec as it is
log=$dir/parallel-$shards.log
if [ "$spec" -nt "$log" ]; then rm -f "$log"; fi

# 1 says that the shard was gone through and some cells failed: no reason to stop the others, nor to try it again. Anything else is one: 2, a
# spec that is unusable for every shard, and 3, results that cannot be written. What was stopped is tried again (--resume-failed, which --resume
# alone would pass over).
# shellcheck disable=SC2016
seq 0 $((shards - 1)) | parallel --jobs "$slots" --joblog "$log" --resume --resume-failed --halt now,fail=1 \
  'relu-flow sweep {1} --out {2} --shard {3}/{4} --jobs 1 || [ $? -eq 1 ]' ::: "$spec" ::: "$dir" :::: - ::: "$shards"

relu-flow sweep "$spec" --out "$dir" --merge > "$3"
