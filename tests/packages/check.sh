#!/usr/bin/env bash
# The Debian packages that dpkg-buildpackage makes have no faults that lintian knows, and name all that
# they need: in a system that has nothing but what they ask for, the program draws, and a program in C
# can be compiled and run.
# Usage: check.sh   needs root, debhelper, dpkg-dev, lintian and mmdebstrap
set -euo pipefail
cd "$(dirname "$0")/../.."
project=$PWD
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
chmod 755 "$scratch"

. tests/systems/quietly.sh

# Packages come beside the project, so they are made of a copy, and not optimised: what they hold is
# looked at, not how fast it is.
mkdir "$scratch/packages" "$scratch/packages/boxart"
tar -c --exclude=./.git --exclude='./build*' . | tar -x -C "$scratch/packages/boxart"
(cd "$scratch/packages/boxart" && DEB_BUILD_OPTIONS='noautodbgsym noopt' quietly dpkg-buildpackage -us -uc -b)

# It mistrusts root, who makes them here.
lintian --allow-root --fail-on error --suppress-tags initial-upload-closes-no-bugs \
  "$scratch"/packages/*.changes || { echo "lintian finds faults in the packages" >&2; exit 1; }

# A source of packages of our own, beside Debian's.
mkdir "$scratch/local"
cp "$scratch"/packages/*.deb "$scratch/local"
(cd "$scratch/local" && dpkg-scanpackages . >Packages 2>"$scratch/log") || { cat "$scratch/log"; exit 1; }

# system NAME PACKAGE...: a small system with these packages and what they depend on.
system() {
  root=$scratch/$1
  shift
  quietly mmdebstrap --variant=minbase --include="$(IFS=,; echo "$*")" \
    --aptopt='APT::Install-Recommends "false"' "$suite" "$root" \
    "deb $(tests/systems/mirror.sh) $suite main" \
    "deb [trusted=yes] copy:$scratch/local ./"
  # No locale: the drawing doesn't depend on it.
  run() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin chroot "$root" "$@"; }
}

same() {
  if ! diff -u "$1" "$scratch/out"; then
    echo "$2 doesn't print what is in $1" >&2
    exit 1
  fi
}

# Where their shells look, and where man does.
dpkg-deb -c "$scratch"/local/boxart_*.deb >"$scratch/contents"
for file in bash-completion/completions/boxart fish/vendor_completions.d/boxart.fish \
    zsh/vendor-completions/_boxart man/man1/boxart.1.gz man/man5/boxart-attributes.5.gz; do
  grep -q " ./usr/share/$file\$" "$scratch/contents" ||
    { echo "the package of the program has no $file" >&2; exit 1; }
done

system program boxart
for fixture in basic/welcome wide/emoji wide/combining; do
  [ -e "fixtures/$fixture.dot" ] || { echo "no fixtures/$fixture.dot" >&2; exit 1; }
  run boxart <"fixtures/$fixture.dot" >"$scratch/out"
  same "fixtures/$fixture.txt" "the packaged program"
done
[ "$(run boxart --version)" = "boxart $(dpkg-deb -f "$scratch"/local/boxart_*.deb Version | cut -d- -f1)" ] ||
  { echo "debian/changelog has another version than CMakeLists.txt" >&2; exit 1; }

system dev libboxart-dev gcc libc6-dev
cp "$project"/examples/draw.c "$scratch/dev/tmp"
# The words of pkg-config are several.
run sh -c 'gcc -std=c99 /tmp/draw.c -o /tmp/draw $(pkg-config --cflags --libs boxart)'
run /tmp/draw >"$scratch/out"
same "$project/tests/consumers/expected/draw.txt" "a program compiled against libboxart-dev"

echo "the packages have no faults and name all that they need"
