# Sourced: quietly COMMAND...: what it prints is seen only when it fails, and then nothing goes on.
# Requires: $scratch is a folder. $suite: the system that it is for, where there are several.
quietly() {
  if ! "$@" >"$scratch/log" 2>&1; then
    tail -n 40 "$scratch/log" >&2
    echo "failed${suite:+ in Debian $suite}: $*" >&2
    exit 1
  fi
}
