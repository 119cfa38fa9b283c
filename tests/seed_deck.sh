#!/usr/bin/env bash
# Runs the blocks of a presenterm deck that are replaced by what they print (```bash +exec_replace)
# as presenterm runs them: with bash, no standard input, standard output and standard error in one
# pipe, no COLUMNS. In place of graph-easy stands the given program. What the n-th block prints has
# to be <deck>-<n>.txt, byte for byte; a block without that file fails. With BOXART_ACCEPT=1 in the
# environment what was printed becomes the expectation.
#
# Usage: seed_deck.sh PROGRAM DECK SCRATCH
set -euo pipefail

export BOXART_PROGRAM=$1
deck=$2
scratch=$3
mkdir -p "$scratch"
rm -f "$scratch"/block-*.sh

blocks=0
inside=no
while IFS= read -r line || [ -n "$line" ]; do
  case $inside:$line in
    'no:```bash +exec_replace'*)
      inside=yes
      blocks=$((blocks + 1))
      : >"$scratch/block-$blocks.sh"
      ;;
    'yes:```') inside=no ;;
    yes:*) printf '%s\n' "$line" >>"$scratch/block-$blocks.sh" ;;
  esac
done <"$deck"

if [ "$blocks" -eq 0 ] || [ "$inside" = yes ]; then
  echo "$deck: no block, or one without an end" >&2
  exit 1
fi

failed=0
for ((n = 1; n <= blocks; n++)); do
  script=$scratch/block-$n.sh
  actual=$scratch/deck-$n.txt
  expected=${deck%.md}-$n.txt
  # shellcheck disable=SC2016 # the block's own shell expands the variable
  sed -i 's/| graph-easy /| "$BOXART_PROGRAM" /' "$script"
  if ! grep -q 'BOXART_PROGRAM' "$script"; then
    echo "$deck: block $n doesn't call graph-easy" >&2
    exit 1
  fi
  if ! env -u COLUMNS bash -o pipefail "$script" </dev/null 2>&1 | cat >"$actual"; then
    echo "block $n failed:" >&2
    cat "$actual" >&2
    failed=1
  elif [ "${BOXART_ACCEPT:-0}" = 1 ]; then
    cp "$actual" "$expected"
  elif [ ! -e "$expected" ]; then
    echo "there is no $expected for" >&2
    cat "$actual" >&2
    failed=1
  elif ! diff -u "$expected" "$actual" >&2; then
    failed=1
  fi
done
exit $failed
