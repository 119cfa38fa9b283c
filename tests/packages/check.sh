#!/usr/bin/env bash
# The Debian packages name all that they need: in a system that has nothing but what they ask for, the
# program draws, and a program in C can be compiled and run.
# Usage: check.sh FOLDER   the folder that has the packages; needs root, mmdebstrap and dpkg-dev
set -euo pipefail
cd "$(dirname "$0")/../.."
project=$PWD
packages=$(realpath "$1")
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"

# A source of packages of our own, beside Debian's.
mkdir "$scratch/local"
cp "$packages"/*.deb "$scratch/local"
(cd "$scratch/local" && dpkg-scanpackages . >Packages 2>"$scratch/log") || { cat "$scratch/log"; exit 1; }

# system NAME PACKAGE...: a small system with these packages and what they depend on.
system() {
  root=$scratch/$1
  shift
  if ! mmdebstrap --variant=minbase --include="$(IFS=,; echo "$*")" \
      --aptopt='APT::Install-Recommends "false"' "$suite" "$root" \
      "deb http://deb.debian.org/debian $suite main" \
      "deb [trusted=yes] copy:$scratch/local ./" 2>"$scratch/log"; then
    tail -n 20 "$scratch/log" >&2
    exit 1
  fi
  # No locale: the drawing doesn't depend on it.
  run() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" "$@"; }
}

same() {
  if ! diff -u "$1" "$scratch/out"; then
    echo "$2 doesn't print what is in $1" >&2
    exit 1
  fi
}

system program boxart
for fixture in basic/welcome wide/emoji wide/combining; do
  [ -e "fixtures/$fixture.dot" ] || { echo "no fixtures/$fixture.dot" >&2; exit 1; }
  run boxart <"fixtures/$fixture.dot" >"$scratch/out"
  same "fixtures/$fixture.txt" "the packaged program"
done
[ "$(run boxart --version)" = "boxart $(dpkg-deb -f "$scratch"/local/boxart_*.deb Version | cut -d- -f1)" ]

system dev libboxart-dev gcc libc6-dev
cp "$project"/examples/draw.c "$scratch/dev/tmp"
# The words of pkg-config are several.
run sh -c 'gcc -std=c99 /tmp/draw.c -o /tmp/draw $(pkg-config --cflags --libs boxart)'
run /tmp/draw >"$scratch/out"
same "$project/tests/consumers/expected/draw.txt" "a program compiled against libboxart-dev"

echo "the packages name all that they need"
