#!/usr/bin/env bash
# When the program writes colours and links, in pipes and in terminals.
# Usage: color_choice.sh PROGRAM
set -euo pipefail
. "$(dirname "$0")/expect.sh"
program=$(realpath "$1")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
echo 'digraph { a [color=red, URL=x] }' >a.dot
unset NO_COLOR CLICOLOR_FORCE COLORTERM
export TERM=xterm
esc=$(printf '\033')
piped() { env "$@" "$program" a.dot | cat; }
# The program in a terminal of its own.
shown() { env "$@" script -qec "$program a.dot" /dev/null </dev/null; }

expect "a pipe" "!$esc" "$(piped A=)"
expect "CLICOLOR_FORCE" "$esc[31m" "$(piped CLICOLOR_FORCE=1)"
expect "CLICOLOR_FORCE=0" "!$esc" "$(piped CLICOLOR_FORCE=0)"
expect "NO_COLOR wins" "!$esc" "$(piped CLICOLOR_FORCE=1 NO_COLOR=1)"
expect "an empty NO_COLOR" "$esc" "$(piped CLICOLOR_FORCE=1 NO_COLOR=)"
expect "--color=always" "$esc[31m" "$(NO_COLOR=1 "$program" --color=always a.dot)"
# What a pipe or a file leads to is read in the same terminal.
always() { env "$@" "$program" --color=always a.dot | cat; }
expect "a pipe with 16 colours" "!$esc[38;" "$(always A=)"
expect "a pipe with 256" "$esc[38;5;196m" "$(always TERM=screen-256color)"
expect "a pipe with 24 bits" "$esc[38;2;255;0;0m" "$(always COLORTERM=24bit)"
expect "a pipe with 24 bits by TERM" "$esc[38;2;255;0;0m" "$(always TERM=xterm-direct)"
expect "a pipe of a dumb terminal" "$esc[31m" "$(always TERM=dumb)"
expect "a pipe of no terminal" "$esc[38;2;255;0;0m" "$(always -u TERM)"
expect "--color-depth in a pipe" "$esc[38;5;196m" "$("$program" --color --color-depth=256 a.dot)"
"$program" --color=always -o colored.txt a.dot
expect "a file with 16 colours" "$esc[31m" "$(cat colored.txt)"
TERM=xterm-256color "$program" --color=always -o colored.txt a.dot
expect "a file with 256" "$esc[38;5;196m" "$(cat colored.txt)"
expect "--color=never" "!$esc" "$(CLICOLOR_FORCE=1 "$program" --color=never a.dot)"
expect "--links=always" "$esc]8;;x" "$("$program" --links=always a.dot)"
expect "a terminal" "$esc[31m" "$(shown A=)"
expect "a terminal with 256" "$esc[38;5;196m" "$(shown TERM=xterm-256color)"
expect "a terminal with 24 bits" "$esc[38;2;255;0;0m" "$(shown COLORTERM=truecolor)"
expect "links there" "$esc]8;;x" "$(shown COLORTERM=truecolor)"
expect "no links there" "!]8;;" "$(shown A=)"
expect "NO_COLOR in a terminal" "!$esc[3" "$(shown NO_COLOR=1)"
expect "a dumb terminal" "!$esc[" "$(shown TERM=dumb)"
script -qec "$program -o out.txt a.dot" /dev/null </dev/null
expect "a file" "!$esc" "$(cat out.txt)"
exit $((failures > 0))
