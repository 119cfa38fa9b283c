#!/usr/bin/env bash
# Texts and drawings that are too large are refused with the limit and how much there is.
# Usage: limits.sh PROGRAM
set -euo pipefail
program=$1
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# expect STATUS MESSAGE ARGUMENT...: standard input is drawn, or refused with that message.
expect() {
  local expected=$1 message=$2 status=0
  shift 2
  timeout 60 "$program" "$@" >"$scratch/out" 2>"$scratch/err" || status=$?
  if [ "$status" -ne "$expected" ] || [[ $(<"$scratch/err") != *"$message"* ]]; then
    echo "boxart $* returned $status and said:" >&2
    cat "$scratch/err" >&2
    failed=1
  fi
  if [ "$expected" -ne 0 ] && [ -s "$scratch/out" ]; then
    echo "boxart $* wrote a drawing" >&2
    failed=1
  fi
}

many() { seq -f "$1%.0f" 1 100000 | tr '\n' ' '; }

echo "graph { {$(many x)} -- {$(many y)} }" >"$scratch/sets.dot"
expect 1 'the text has 10000000000 edges, the limit is 1000000' "$scratch/sets.dot"
expect 1 'the text has 200000 nodes, the limit is 7' --limit-edges=none --limit-nodes=7 "$scratch/sets.dot"

echo 'digraph { a -> {b c d} }' >"$scratch/small.dot"
expect 0 '' --limit-nodes=4 --limit-edges=3 --limit-cells=none "$scratch/small.dot"
expect 1 'the text has 3 edges, the limit is 2' --limit-edges=2 "$scratch/small.dot"
expect 1 ' cells, the limit is 10' --limit-cells=10 "$scratch/small.dot"
expect 1 ' cells, the limit is 10' --limit-cells=10 --as=svg "$scratch/small.dot"
expect 0 '' --limit-cells=10 --as=json "$scratch/small.dot"
for wrong in -1 1e3 all; do
  expect 2 '--limit-cells' --limit-cells="$wrong" "$scratch/small.dot"
done

echo '[a], [b] -> [c], [d]' >"$scratch/lists.txt"
expect 1 'the text has 4 edges, the limit is 3' --from=txt --limit-edges=3 "$scratch/lists.txt"
exit "$failed"
