#!/usr/bin/env bash
# The program by BOXART_STATIC draws as the other one does, in a system that has nothing but libc.
# Usage: check.sh PROGRAM FOLDER
#   PROGRAM: the ordinary one; FOLDER: where to build; needs root, dpkg-dev, bison and flex
set -euo pipefail
program=$(realpath "$1")
mkdir -p "$2"
build=$(realpath "$2")
cd "$(dirname "$0")/../.."
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Graphviz's sources, as Debian has them, without a change to this machine's lists of packages.
if ! [ -d "$build"/source ]; then
  mkdir -p "$scratch/lists/partial" "$scratch/source"
  echo "deb-src $(tests/systems/mirror.sh) $suite main" >"$scratch/sources.list"
  apt() {
    apt-get -q -o Dir::Etc::sourcelist="$scratch/sources.list" -o Dir::Etc::sourceparts=- \
      -o Dir::State::lists="$scratch/lists" "$@" >"$scratch/log" 2>&1 ||
      { cat "$scratch/log" >&2; exit 1; }
  }
  apt update
  (cd "$scratch/source" && apt source graphviz)
  mv "$scratch"/source/graphviz-* "$build/source"
fi

cmake -S . -B "$build" -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DBOXART_STATIC=ON \
  -DBOXART_GRAPHVIZ_SOURCE="$build/source" >"$scratch/log" || { cat "$scratch/log" >&2; exit 1; }
cmake --build "$build" --parallel "$(nproc)" >"$scratch/log" 2>&1 || { cat "$scratch/log" >&2; exit 1; }
cmake --install "$build" --prefix "$scratch/root" --strip >/dev/null

# Only libc's own files.
others=$(ldd "$scratch/root/bin/boxart" | grep -vE 'linux-vdso|/libc\.so|/libm\.so|/ld-linux' || true)
if [ -n "$others" ]; then
  echo "the static program needs $others" >&2
  exit 1
fi
ldd "$scratch/root/bin/boxart" | grep -oE '/[^ ]+' | xargs -I{} cp --parents -L {} "$scratch/root"

# Every character that Unicode has, for what of ICU's data was left out.
python3 - >"$scratch/root/characters.dot" <<'P'
import unicodedata
characters = [c for c in map(chr, range(0xA0, 0x1FC00))
              if unicodedata.category(c) not in ("Cn", "Cc", "Cs", "Co")]
print("digraph {")
for at in range(0, len(characters), 40):
    print(f'  n{at} [label="{"".join(characters[at:at + 40])}"]')
print("}")
P
cp -r fixtures "$scratch/root"

count=0
# same ARGUMENT...: both programs print the same.
same() {
  (cd "$scratch/root" && "$program" "$@") >"$scratch/expected" 2>&1
  env -i "$(command -v chroot)" "$scratch/root" /bin/boxart "$@" >"$scratch/actual" 2>&1
  if ! cmp -s "$scratch/expected" "$scratch/actual"; then
    diff "$scratch/expected" "$scratch/actual" | head -n 20 >&2
    echo "the static program draws otherwise: boxart $*" >&2
    exit 1
  fi
  count=$((count + 1))
}
for fixture in fixtures/*/*.dot; do
  case $fixture in */bad*) continue ;; esac
  same "$fixture"
done
same characters.dot
same --wrap=8 characters.dot
same --wrap=5 --ascii-labels characters.dot
echo "$count drawings are the same; $(stat -c %s "$scratch/root/bin/boxart") bytes"
