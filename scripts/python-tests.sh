#!/usr/bin/env bash
# python-tests.sh FOLDER: runs each script of the folder that has a main of its own; the others are their support.
# A script prints «✔ name» or «✘ name» for each thing it checks and ends with the line «N passed, N failed».
set -uo pipefail
cd "$(dirname "$0")/.." || exit

mkdir -p .build/results
export PYTHONPATH=Tests
bad=0
for script in "$1"/*.py; do
    grep -qs '__main__' "$script" || continue
    log=.build/results/$(basename "$1")-$(basename "$script" .py).log
    began=$SECONDS
    printf '  %s …\n' "$script"
    timeout 1200 .tools/venv/bin/python -uB "$script" >"$log" 2>&1
    code=$?
    grep -qE '^[0-9]+ passed, 0 failed$' "$log" || [ "$code" != 0 ] || code=1
    if [ "$code" = 0 ]; then
        printf '  %s: %s, %d s\n' "$script" "$(grep -E '^[0-9]+ passed' "$log" | tail -n 1)" $((SECONDS - began))
    else
        bad=1
        echo "✘ $script ($code)" >>"$log"
        sed 's/^/    /' "$log"
    fi
done
exit "$bad"
