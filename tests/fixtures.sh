#!/usr/bin/env bash
# Draws every fixture, where ctest isn't at hand, and compares as golden.cmake does.
# Usage: fixtures.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

count=0
for fixture in fixtures/*/*.dot fixtures/*/*.easy fixtures/*/*.mmd; do
  cmake -D program="$program" -D fixture="$PWD/$fixture" -D scratch="$scratch" -P tests/golden.cmake ||
    { echo "fixtures.sh: $fixture comes out otherwise" >&2; exit 1; }
  count=$((count + 1))
done
[ "$count" -ge 150 ] || { echo "fixtures.sh: only $count fixtures are there" >&2; exit 1; }
echo "$count fixtures come out the same"
