#!/usr/bin/env bash
# swift-tests.sh [NAME]: the built Swift tests, those of a room or those whose name matches; keeps their events.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

log=.build/results/swift.log

# Tests that began and never ended.
unended() {
    local ended=' (with [0-9]+ test cases? )?(passed|failed) after'
    comm -23 <(grep -oP '^◇ Test (?!run|case)\K.*(?= started\.)' $log | sort -u) \
        <(grep -oP "^[✔✘] Test (?!run)\K.*?(?=$ended)" $log | sort -u)
}

mkdir -p .build/results
filter=()
name=${1:-}
if [ -n "$name" ]; then
    [ -d "Tests/${name}Tests" ] || [ -d "Features/$name" ] && name="^${name}Tests\\."
    filter=(--filter "$name")
fi
TMPDIR=$(mktemp -d "$(scripts/passing.sh "${TMPDIR:-/tmp}")/parta-tests.XXXXXX")
trap 'rm -rf "$TMPDIR"' EXIT
export TMPDIR
# Hundreds of schools open at once only wait for each other's memory and disk; a few keep every core at work.
width=$(($(nproc) * 2))
# A test that waits for ever is a failure with a name, not an evening lost: what began and never ended is listed.
timeout --kill-after=10 2400 swift test --skip-build --disable-xctest "${filter[@]}" \
    --experimental-maximum-parallelization-width "$width" \
    --event-stream-version 6.3 --event-stream-output-path .build/results/events.jsonl >$log 2>&1
code=$?
# What passed is counted below; what did not is told in full.
noise='^(◇|✔|↳|\[|Build|➜|✘ (Suite|Test .* failed after)|warning: .main.|[0-9T:+-]+ (info|notice) parta)'
grep -vE "$noise" $log
grep -E '^✔ Test run' $log
[ "$code" != 124 ] || { echo 'Not ended after 40 minutes:'; unended; }
exit "$code"
