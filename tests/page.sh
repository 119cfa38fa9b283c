#!/usr/bin/env bash
# A page shows what the program draws: behind each line `<!-- fixtures/TOPIC/NAME.dot -->` stands its
# drawing. With BOXART_ACCEPT=1 in the environment the drawings are put in as they are now.
# Usage: page.sh PROGRAM PAGE; the page is named from the project's folder.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
page=$2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# The drawings that the page has go, with the blank line before them, and those of now come.
awk '
  /^<!-- fixtures\/.* -->$/ { marked = 1; print; next }
  marked && /^```text$/ { inside = 1 }
  inside { if (/^```$/) inside = marked = 0; next }
  marked && /^$/ { next }
  marked { print ""; marked = 0 }
  { print }
' "$page" | while IFS= read -r line; do
  printf '%s\n' "$line"
  case $line in '<!-- fixtures/'*) ;; *) continue ;; esac
  file=${line#<!-- }
  file=${file% -->}
  read -ra arguments < <(sed -n '1s|^// boxart: ||p' "$file") || true
  printf '\n```text\n'
  "$program" "${arguments[@]}" "$file"
  printf '```\n'
done >"$scratch/page"

grep -q '^<!-- fixtures/' "$page" || { echo "$page shows no drawings" >&2; exit 1; }
if [ -n "${BOXART_ACCEPT:-}" ]; then
  cp "$scratch/page" "$page"
elif ! diff -u "$page" "$scratch/page"; then
  echo "$page doesn't show what the program draws" >&2
  exit 1
fi
