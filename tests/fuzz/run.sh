#!/usr/bin/env bash
# tests/fuzz/run.sh MINUTES [NAME ...]: feeds each of the programs that the preset `fuzz` builds, or
# those that are named (dot, easy, mermaid, html, options, c_interface), for so many minutes, as many at once
# as there are processors. They begin with tests/fuzz/corpus and the fixtures. What one fails at is
# kept in build-fuzz/found, whose files `build-fuzz/tests/fuzz/fuzz_NAME FILE` tries again; what is
# new to them is kept in build-fuzz/corpus for the next time. Status 1 when one has failed.
set -euo pipefail
cd "$(dirname "$0")/../.."

if [ $# -eq 0 ]; then
  echo "usage: tests/fuzz/run.sh MINUTES [NAME ...]" >&2
  exit 2
fi
seconds=$(awk -v minutes="$1" 'BEGIN { print int(60 * minutes) }')
shift
names=("$@")
if [ $# -eq 0 ]; then names=(dot easy mermaid html options c_interface); fi

# seeds NAME: the texts of the fixtures behind two bytes that choose no options.
seeds() {
  local folder=build-fuzz/seeds/$1 pattern=$2 file number=0
  rm -rf "$folder"
  mkdir -p "$folder"
  for file in fixtures/*/*."$pattern"; do
    number=$((number + 1))
    { printf '\0\0'; cat "$file"; } >"$folder/$number"
  done
}

# feed NAME SECONDS
feed() {
  local name=$1 log=build-fuzz/found/$1.log extra=()
  local corpus=build-fuzz/corpus/$name
  mkdir -p "$corpus"
  case $name in
    dot | html | easy | mermaid) extra+=(-dict=tests/fuzz/"$name".dict) ;;
    c_interface) extra+=(-dict=tests/fuzz/dot.dict) ;;
  esac
  for folder in "tests/fuzz/corpus/$name" "build-fuzz/seeds/$name"; do
    if [ -d "$folder" ]; then extra+=("$folder"); fi
  done
  if build-fuzz/tests/fuzz/fuzz_"$name" -max_total_time="$2" -max_len=1500 -timeout=20 \
      -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix=build-fuzz/found/"$name"- \
      "$corpus" "${extra[@]}" >"$log" 2>&1; then
    echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, nothing found"
  else
    echo "$name: found something" >&2
    grep -a -m 1 -A 12 'ERROR:\|runtime error\|This doesn' "$log" >&2 || tail -n 20 "$log" >&2
    grep -a 'Test unit written' "$log" >&2 || true
    return 1
  fi
}
export -f feed
mkdir -p build-fuzz/found
seeds dot dot
seeds easy easy
seeds mermaid mmd
export UBSAN_OPTIONS=print_stacktrace=1
printf '%s\n' "${names[@]}" |
  xargs -P "$(nproc)" -I{} bash -euo pipefail -c 'feed {} "$0"' "$seconds"
