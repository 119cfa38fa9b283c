#!/usr/bin/env bash
# The console examples of README.md show what the program really prints.
# Usage: readme.sh PROGRAM; runs in the project's folder.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$1

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
ln -s "$(realpath "$program")" "$scratch/boxart"
printf 'digraph { a -> ] }\n' >"$scratch/broken.dot"
ln -s "$PWD/fixtures" "$scratch/fixtures"
cd "$scratch"
PATH=$scratch:$PATH

# Each block: a line `$ COMMAND`, and what it prints on both streams.
awk -v RS='\n```' '/^console\n/ { file = "example-" ++n; sub(/^console\n/, ""); print > file }' \
  "$OLDPWD/README.md"
count=0
for example in example-*; do
  command=$(sed -n '1s/^\$ //p' "$example")
  tail -n +2 "$example" >expected
  bash -c "$command" >actual 2>&1 || true
  if ! diff -u expected actual; then
    echo "README.md doesn't show what \`$command\` prints" >&2
    exit 1
  fi
  count=$((count + 1))
done
if [ "$count" -eq 0 ]; then
  echo "README.md has no console examples" >&2
  exit 1
fi
echo "$count examples are as README.md shows them"
