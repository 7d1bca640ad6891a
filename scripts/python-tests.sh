#!/usr/bin/env bash
# python-tests.sh FOLDER…: runs each script of the folders that has a main of its own; the others are their support.
# A script prints «✔ name» or «✘ name» for each thing it checks and ends with the line «N passed, N failed».
# Two run side by side where there are two processors, the longest begin. One whose first line says «measured alone» has
# the machine to itself at the end.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

mkdir -p .build/results
export PYTHONPATH=Tests
longest=(Tests/Walks/every_page.py Tests/Browser/test_scripts.py Tests/Walks/together.py)
lanes=$(($(nproc) > 1 ? 2 : 1))
running=0
bad=0

run() {
    local script=$1 log code began=$SECONDS
    log=.build/results/$(basename "$(dirname "$script")")-$(basename "$script" .py).log
    printf '  %s …\n' "$script"
    timeout 1200 .tools/venv/bin/python -uB "$script" >"$log" 2>&1
    code=$?
    grep -qE '^[0-9]+ passed, 0 failed$' "$log" || [ "$code" != 0 ] || code=1
    if [ "$code" != 0 ]; then
        echo "✘ $script ($code)" >>"$log"
        sed 's/^/    /' "$log"
        return 1
    fi
    printf '  %s: %s, %d s\n' "$script" "$(grep -E '^[0-9]+ passed' "$log" | tail -n 1)" $((SECONDS - began))
}

# Waits until fewer than so many run.
fewer() {
    while [ "$running" -ge "$1" ]; do
        wait -n || bad=1
        running=$((running - 1))
    done
}

scripts=()
for script in "${longest[@]}"; do
    case " $* " in *" $(dirname "$script") "*) scripts+=("$script") ;; esac
done
for folder in "$@"; do
    for script in "$folder"/*.py; do
        case " ${longest[*]} " in *" $script "*) continue ;; esac
        grep -qs '__main__' "$script" && scripts+=("$script")
    done
done
alone=()
for script in "${scripts[@]}"; do
    if head -n 1 "$script" | grep -q 'measured alone'; then
        alone+=("$script")
        continue
    fi
    fewer "$lanes"
    run "$script" &
    running=$((running + 1))
done
fewer 1
for script in ${alone[@]+"${alone[@]}"}; do run "$script" || bad=1; done
exit "$bad"
