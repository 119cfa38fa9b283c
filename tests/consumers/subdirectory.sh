#!/usr/bin/env bash
# boxart can be a folder of another project, which then links it and installs nothing of it.
# Usage: subdirectory.sh SCRATCH
set -euo pipefail
mkdir -p "$1"
scratch=$(realpath "$1")
cd "$(dirname "$0")"
project=$(realpath ../..)

# As the program is built, so that nothing is compiled where ccache has seen that.
launcher=()
if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi

cmake -S . -B "$scratch/consumer" -DBOXART_SOURCE="$project" -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_UNITY_BUILD=ON "${launcher[@]}" >"$scratch/log" || { cat "$scratch/log" >&2; exit 1; }
cmake --build "$scratch/consumer" --parallel "$(nproc)" >"$scratch/log" || { cat "$scratch/log" >&2; exit 1; }
for name in graph layout stream check draw rows; do
  "$scratch/consumer/$name" | diff -u "expected/$name.txt" -
done
if cmake --build "$scratch/consumer" --target help | grep -qE '^\.\.\. (boxart_(program|tests|shared)|install/strip/boxart)$'; then
  echo "a project that uses boxart builds more of it than it needs" >&2
  exit 1
fi
echo "boxart can be a folder of another project"
