#!/usr/bin/env bash
# format.sh: 120 columns, 4 spaces, no tabs, no blanks at line ends, one newline at the end; Swift also by swift-format.
# format.sh --mend: lets swift-format lay out what it can.
set -uo pipefail
cd "$(dirname "$0")/.." || exit

mapfile -t swift < <(git ls-files --cached --others --exclude-standard '*.swift')
if [ "${1:-}" = --mend ]; then
    swift format format --in-place --parallel --configuration .swift-format "${swift[@]}"
    exit
fi
bad=0
swift format lint --strict --parallel --configuration .swift-format "${swift[@]}" || bad=1

mapfile -t texts < <(git ls-files --cached --others --exclude-standard | while IFS= read -r file; do
    case $file in
        *.swift | *.js | *.css | *.sql | *.sh | *.py | run | test | check | .ci/run) [ -f "$file" ] && echo "$file" ;;
    esac
done)
complain() { if [ -n "$2" ]; then printf '✘ %s\n%s\n' "$1" "$2"; bad=1; fi; }
complain 'a tab' "$(grep -nP '\t' "${texts[@]}")"
complain 'blanks at the end of a line' "$(grep -nE ' +$' "${texts[@]}")"
# Swift's own lines are measured by swift-format, which lets a piece of markup stand that cannot be broken.
complain 'more than 120 columns' "$(grep -nP '^.{121,}' "${texts[@]}" | grep -v '\.swift:' | cut -c 1-160)"
complain 'no newline at the end of the file' "$(for file in "${texts[@]}"; do
    [ -s "$file" ] && [ -n "$(tail -c 1 "$file")" ] && echo "$file"
done)"
exit "$bad"
