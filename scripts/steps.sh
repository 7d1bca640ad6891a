# Sourced by the scripts at the door: how a step speaks, and what it took.
export LC_ALL=C.UTF-8
failed=()
timings=()

say() { printf '▸ %s\n' "$*"; }

# step NAME COMMAND…: says what is done, does it, says how long it took; remembers a failure and returns it.
# What the command puts aside goes with it: SwiftPM leaves a hundred folders in TMPDIR for every build. The folder is as
# open as /tmp, because apt works in it as another user.
step() {
    local name=$1 began=$SECONDS code=0 aside
    shift
    say "$name"
    aside=$(mktemp -d "${TMPDIR:-/tmp}/parta-step.XXXXXX")
    chmod 1777 "$aside"
    TMPDIR=$aside "$@" || code=$?
    rm -rf "$aside"
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

# What was found wrong, once more and last: a reader of a long output, or of its end alone, must not look for it.
retell() {
    local found
    found=$(grep -asE -A 5 '^(✘ |Traceback )' .build/results/*.log |
        grep -vE '✘ (Suite|Test .* failed after)' | cut -c1-400)
    [ -z "$found" ] || printf '\n%s\n' "$(head -n 150 <<<"$found")"
}

need_swift() {
    command -v swift >/dev/null || {
        echo 'Swift 6.3 was not found. Install it as https://www.swift.org/install/linux/ says, then try again.' >&2
        exit 2
    }
}

# A PostgreSQL for the steps that follow; it goes with the script. The word is that of `postgres.sh start`.
servers=()
pass_postgres() {
    PARTA_TEST_POSTGRES=$(scripts/postgres.sh start "$@") || exit
    export PARTA_TEST_POSTGRES
    servers+=("$PARTA_TEST_POSTGRES")
    trap 'for each in "${servers[@]}"; do scripts/postgres.sh stop "$each"; done' EXIT
}
