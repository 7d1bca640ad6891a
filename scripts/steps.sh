# Sourced by the scripts at the door: how a step speaks, and what it took.
export LC_ALL=C.UTF-8
failed=()
timings=()

# What the tools of Swift and the tests put aside goes with the run: SwiftPM leaves a folder for every target it plans.
passing() {
    TMPDIR=$(mktemp -d "${TMPDIR:-/tmp}/parta-run.XXXXXX")
    export TMPDIR
    trap 'rm -rf "$TMPDIR"' EXIT
}

say() { printf '▸ %s\n' "$*"; }

# step NAME COMMAND…: says what is done, does it, says how long it took; remembers a failure and returns it.
step() {
    local name=$1 began=$SECONDS code=0
    shift
    say "$name"
    "$@" || code=$?
    if [ "$code" = 0 ]; then
        timings+=("$(printf '  %-34s %5d s' "$name" $((SECONDS - began)))")
        printf '  %s: %d s\n' "$name" $((SECONDS - began))
    else
        failed+=("$name")
        timings+=("$(printf '✘ %-34s %5d s' "$name" $((SECONDS - began)))")
        printf '✘ %s: %d s\n' "$name" $((SECONDS - began))
    fi
    return "$code"
}

# Where the time went, one line a step.
timetable() {
    printf '\n'
    [ "${#timings[@]}" = 0 ] || printf '%s\n' "${timings[@]}"
}

need_swift() {
    command -v swift >/dev/null || {
        echo 'Swift 6.3 was not found. Install it as https://www.swift.org/install/linux/ says, then try again.' >&2
        exit 2
    }
}
