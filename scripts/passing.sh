#!/usr/bin/env bash
# passing.sh FOLDER: where things of a moment are put: in memory where there is room, else in the folder. A thousand
# copies of a school are made and thrown away: on a disk a third of the time goes into its bookkeeping.
set -euo pipefail
memory=/dev/shm
free=$(df --output=avail -k "$memory" 2>/dev/null | tail -n 1) || free=0
if [ -w "$memory" ] && [ "${free:-0}" -gt 4000000 ]; then echo "$memory"; else echo "$1"; fi
