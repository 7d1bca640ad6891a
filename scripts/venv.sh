#!/usr/bin/env bash
# venv.sh [test]: the pinned virtualenv .tools/venv, made once and again only when its pins change.
set -euo pipefail
cd "$(dirname "$0")/.."

pins=(scripts/requirements.txt)
[ "${1:-}" = test ] && pins+=(scripts/requirements-test.txt)
python=/usr/bin/python3
[ -x "$python" ] || python=python3

for file in "${pins[@]}"; do
    stamp=.tools/venv/$(basename "$file").made
    cmp -s "$file" "$stamp" && continue
    echo "  installing the pins of $file"
    # A virtualenv does not survive its folder being moved: its scripts name the old place.
    if [ "$(cat .tools/venv/place 2>/dev/null)" != "$PWD" ]; then
        rm -rf .tools/venv
        mkdir -p .tools
        "$python" -m venv .tools/venv
        pwd >.tools/venv/place
    fi
    .tools/venv/bin/python -m pip install --quiet --disable-pip-version-check --only-binary :all: -r "$file" || {
        echo "The pins of $file could not be installed: is the package index reachable from here?" >&2
        exit 2
    }
    cp "$file" "$stamp"
done
