#!/bin/bash
# The table of a sweep from the cells in DIR; see slurm-shards.sh. It comes after the array however that ended: a table
# with gaps says so by exit status 1, one that could not be written to its end by 3.
#SBATCH --job-name=sweep-merge
#SBATCH --time=00:10:00
#SBATCH --output=%x-%j.log
exec relu-flow sweep "$1" --out "$2" --merge > "$3"
