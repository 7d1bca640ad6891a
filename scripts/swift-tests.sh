#!/usr/bin/env bash
# swift-tests.sh [NAME]: the built Swift tests, those of a room or those whose name matches; keeps their events.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

mkdir -p .build/results
filter=()
name=${1:-}
if [ -n "$name" ]; then
    [ -d "Tests/${name}Tests" ] || [ -d "Features/$name" ] && name="^${name}Tests\\."
    filter=(--filter "$name")
fi
swift test --skip-build --disable-xctest "${filter[@]}" \
    --event-stream-version 6.3 --event-stream-output-path .build/results/events.jsonl >.build/results/swift.log 2>&1
code=$?
# What passed is counted below; what did not is told in full.
grep -vE '^(◇|✔|↳|\[|Build|➜|✘ (Suite|Test .* failed after)|warning: .main.)' .build/results/swift.log
grep -E '^✔ Test run' .build/results/swift.log
exit "$code"
