#!/usr/bin/env bash
# The console examples of README.md and of the pages in docs show what the program really prints.
# Usage: examples.sh PROGRAM
set -euo pipefail
cd "$(dirname "$0")/.."
project=$PWD
program=$(realpath "$1")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ln -s "$program" "$scratch/boxart"
printf 'digraph { a -> ] }\n' >"$scratch/broken.dot"
ln -s "$project/fixtures" "$scratch/fixtures"
cd "$scratch"
PATH=$scratch:$PATH

count=0
for page in $(cd "$project" && echo README.md docs/*.md); do
  rm -f example-*
  # Each block: a line `$ COMMAND`, and what it prints on both streams.
  awk -v RS='\n```' '/^console\n/ { file = "example-" ++n; sub(/^console\n/, ""); print > file }' \
    "$project/$page"
  for example in example-*; do
    [ -e "$example" ] || continue
    command=$(sed -n '1s/^\$ //p' "$example")
    # What other programs print is compared where they are.
    command -v "${command%% *}" >/dev/null || [ "${command%% *}" != graph-easy ] || continue
    tail -n +2 "$example" >expected
    bash -c "$command" >actual 2>&1 || true
    if ! diff -u expected actual; then
      echo "$page doesn't show what \`$command\` prints" >&2
      exit 1
    fi
    count=$((count + 1))
  done
done
if [ "$count" -lt 2 ]; then
  echo "the pages have no console examples" >&2
  exit 1
fi
echo "$count examples are as the pages show them"
