#!/usr/bin/env bash
# In clean Debian systems ./setup builds the program, and every fixture comes out as it does here.
# Usage: check.sh [--tests] [SUITE...]
#   SUITE: 12, 13, sid or another name of Debian's; all three without one
#   --tests: runs ./check there, too, which takes long
# Needs root and mmdebstrap. Packages come from where this system has its own.
set -euo pipefail
cd "$(dirname "$0")/../.."

tests=
if [ "${1-}" = --tests ]; then
  tests=yes
  shift
fi
[ $# -gt 0 ] || set -- 12 13 sid
mirror=$(tests/systems/mirror.sh)

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"

. tests/systems/quietly.sh

for suite in "$@"; do
  case $suite in 12) suite=bookworm ;; 13) suite=trixie ;; esac
  root=$scratch/$suite
  # A mirror may be older than the lists of a suite that changes daily hold.
  quietly mmdebstrap --variant=minbase --aptopt='Acquire::Check-Valid-Until "false"' \
    "$suite" "$root" "deb $mirror $suite main"
  run() {
    env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root chroot "$root" sh -c "cd /boxart && $1"
  }

  mkdir "$root/boxart"
  tar -c --exclude=./.git --exclude='./build*' . | tar -x -C "$root/boxart"
  quietly run ./setup
  quietly run 'tests/fixtures.sh build/boxart'
  echo "$suite: $(tail -n 1 "$scratch/log"), by $(run 'g++ --version' | head -n 1) with" \
    "Graphviz $(run 'pkg-config --modversion libcgraph') and ICU $(run 'pkg-config --modversion icu-uc')"
  if [ "$tests" ]; then
    quietly run ./check
    echo "$suite: $(grep 'tests passed' "$scratch/log")"
  fi
  rm -rf "$root"
done
