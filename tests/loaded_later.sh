#!/usr/bin/env bash
# ICU and expat are loaded when a text needs them and else not, and no drawing is made up when they aren't there.
# Usage: loaded_later.sh PROGRAM VERSION-OF-ICU
set -euo pipefail
. "$(dirname "$0")/expect.sh"
program=$(realpath "$1")
version=${2%%.*}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
# The files of libraries that were opened for the graph.
opened() { LD_DEBUG=files "$program" "$@" 2>&1 >/dev/null | grep -o 'file=lib[^ ]*' || true; }

echo 'digraph { a -> "Straße" [label="→ Москва", fillcolor=red, style=filled] }' >plain.dot
echo 'digraph { a -> "漢字" }' >wide.dot
echo 'digraph { "several words" }' >words.dot
echo 'digraph { a [label=<<b>a</b>>] }' >tags.dot
expect "plain" "!libicu" "$(opened plain.dot)"
expect "plain" "!libexpat" "$(opened plain.dot)"
expect "tags" "libexpat" "$(opened tags.dot)"
expect "tags of plain characters" "!libicu" "$(opened tags.dot)"
for options in --as=html --as=svg --as=json --ascii "--color=always --bidi=isolate" \
    --width-model=wcwidth; do
  read -ra words <<<"$options"
  expect "plain characters, $options" "!libicu" "$(opened "${words[@]}" plain.dot)"
done
expect "wide characters" "libicuuc" "$(opened wide.dot)"
expect "wide characters in their script" "!libicui18n" "$(opened wide.dot)"
expect "wide characters in ASCII letters" "libicui18n" "$(opened --ascii-labels wide.dot)"
expect "wrapped labels" "libicuuc" "$(opened --wrap=4 words.dot)"

# Libraries that are none hide them.
mkdir none
touch "none/libicuuc.so.$version" "none/libicui18n.so.$version" none/libexpat.so.1
export LD_LIBRARY_PATH=$scratch/none
expect "plain characters without ICU" "Straße" "$("$program" plain.dot 2>&1)"
# fails WITHOUT WORD...: the program, with these words, tells what it can't load, and draws nothing.
fails() {
  local status=0 said
  said=$("$program" "${@:2}" 2>&1 >drawing) || status=$?
  expect "without $1" "boxart: can't load $1: " "$said"
  expect "without $1, what it returns" "1" "$status"
  expect "without $1, bytes drawn" "0" "$(wc -c <drawing)"
}
fails ICU wide.dot
fails ICU --ascii-labels wide.dot
fails ICU --as=json wide.dot
fails expat tags.dot
exit $((failures > 0))
