#!/usr/bin/env bash
# What is installed can be used: by CMake, by pkg-config, from C and from Python, with the shared
# library and with the archive; and the headers' own examples do what they say.
# Usage: check.sh BUILD_DIR
set -euo pipefail
cd "$(dirname "$0")"
source=$PWD
examples=$(realpath ../../examples)
build=$(realpath "$1")

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
prefix=$scratch/installed
warnings="-Wall -Wextra -pedantic -Werror"
export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
unset LD_LIBRARY_PATH CMAKE_PREFIX_PATH

quietly() {
  if ! "$@" >"$scratch/log" 2>&1; then
    echo "$* failed:" >&2
    cat "$scratch/log" >&2
    exit 1
  fi
}

# expect NAME COMMAND...: prints what is kept for it.
expect() {
  local name=$1
  shift
  if ! "$@" >"$scratch/out" || ! diff -u "$source/expected/$name.txt" "$scratch/out"; then
    echo "$* doesn't print what is in expected/$name.txt" >&2
    exit 1
  fi
}

quietly cmake --install "$build" --prefix "$prefix"

# The shared library shows what the headers declare and nothing else.
nm -D --defined-only "$prefix"/lib/libboxart.so | awk '{ print $3 }' | c++filt |
  grep -Ev '^(boxart_|boxart::|(typeinfo|typeinfo name|vtable) for boxart::)' >"$scratch/strange" || true
if [ -s "$scratch/strange" ]; then
  echo "the shared library shows what isn't its own:" >&2
  cat "$scratch/strange" >&2
  exit 1
fi
nm -D --defined-only "$prefix"/lib/libboxart.so | grep -oE '\bboxart_[a-z_]+$' | sort >"$scratch/shown"
grep -oE '\bboxart_[a-z_]+\(' "$prefix"/include/boxart.h | tr -d '(' | sort -u >"$scratch/declared"
diff "$scratch/declared" "$scratch/shown" || { echo "boxart.h isn't what the library has" >&2; exit 1; }

# CMake: the shared library, the archive, and both when the tree has been moved.
moved=$scratch/moved
cp -r "$prefix" "$moved"
for way in "$prefix ON" "$prefix OFF" "$moved ON"; do
  read -r where is_shared <<<"$way"
  rm -rf "$scratch/consumer"
  quietly cmake -S "$source" -B "$scratch/consumer" -DCMAKE_PREFIX_PATH="$where" \
    -DBUILD_SHARED_LIBS="$is_shared"
  quietly cmake --build "$scratch/consumer" --parallel 2
  for name in graph layout stream check draw rows; do
    expect "$name" "$scratch/consumer/$name"
  done
  needed=$(readelf -d "$scratch/consumer/graph" | grep -c 'NEEDED.*libboxart' || true)
  [ "$needed" = "$([ "$is_shared" = ON ] && echo 1 || echo 0)" ] ||
    { echo "BUILD_SHARED_LIBS=$is_shared linked the other library" >&2; exit 1; }
done

# pkg-config, from C: the shared library, then an installation that has only the archive.
# shellcheck disable=SC2046,SC2086
{
  gcc -std=c99 $warnings "$examples/draw.c" -o "$scratch/draw" $(pkg-config --cflags --libs boxart)
  expect draw env LD_LIBRARY_PATH="$prefix/lib" "$scratch/draw"
  gcc -std=c99 $warnings wrong_calls.c -o "$scratch/wrong_calls" $(pkg-config --cflags --libs boxart)
  export LD_LIBRARY_PATH=$prefix/lib
  version=$("$scratch/wrong_calls") || { echo "$version" >&2; exit 1; }
  unset LD_LIBRARY_PATH
  [ "$version" = "$(pkg-config --modversion boxart)" ] ||
    { echo "boxart.pc has another version than the library's $version" >&2; exit 1; }

  rm "$moved"/lib/libboxart.so*
  export PKG_CONFIG_PATH=$moved/lib/pkgconfig
  gcc -std=c99 $warnings "$examples/draw.c" -o "$scratch/draw" \
    $(pkg-config --static --cflags --libs boxart)
  expect draw "$scratch/draw"
  g++ -std=c++20 $warnings "$examples/graph.cpp" -o "$scratch/graph" \
    $(pkg-config --static --cflags --libs boxart)
  expect graph "$scratch/graph"
  export PKG_CONFIG_PATH=$prefix/lib/pkgconfig
}

# Python.
expect python python3 "$examples/draw.py" "$prefix"/lib/libboxart.so.*.*.*

# Each header by itself, by both compilers where they are; the one in C as C++ too.
for header in boxart.h $(cd "$prefix/include" && echo boxart/*); do
  echo "#include <$header>" >"$scratch/header.cpp"
  for compiler in g++ clang++; do
    command -v $compiler >/dev/null || continue
    for standard in c++17 c++20; do
      # shellcheck disable=SC2086
      $compiler -std=$standard $warnings -fsyntax-only -I"$prefix/include" "$scratch/header.cpp"
    done
  done
done

# The examples in the headers: lines of comment that are indented by four.
for header in boxart/boxart.hpp boxart/graph.hpp boxart.h; do
  name=$(basename "$header" | tr . _)
  code=$scratch/$name.cpp
  {
    printf '#include <boxart.h>\n#include <boxart/boxart.hpp>\n#include <cstdio>\n#include <iostream>\n'
    printf 'int main() {\n'
    sed -nE 's,^ *(///|\*)     ,,p' "$prefix/include/$header"
    printf '}\n'
  } >"$code"
  # shellcheck disable=SC2046,SC2086
  g++ -std=c++20 $warnings "$code" -o "$scratch/$name" $(pkg-config --cflags --libs boxart)
  expect "$name" env LD_LIBRARY_PATH="$prefix/lib" "$scratch/$name"
done

# The README's.
awk '/^```cpp$/ { on = 1; next } /^```$/ { on = 0 } on' "$source/../../README.md" >"$scratch/readme.cpp"
# shellcheck disable=SC2046,SC2086
g++ -std=c++20 $warnings "$scratch/readme.cpp" -o "$scratch/readme" $(pkg-config --cflags --libs boxart)
expect graph_hpp env LD_LIBRARY_PATH="$prefix/lib" "$scratch/readme"

echo "an installed boxart $version can be used"
