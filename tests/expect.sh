# What scripts that look at texts have in common. To be read by them (`.`); they end with
# `exit $((failures > 0))`.
failures=0

# expect NAME PATTERN TEXT: the text holds the pattern; with !PATTERN it doesn't.
expect() {
  local pattern=${2#!} found=no wanted=yes
  [ "$2" = "$pattern" ] || wanted=no
  ! grep -qF "$pattern" <<<"$3" || found=yes
  if [ $found != $wanted ]; then
    printf '%s: expected %q in %q\n' "$1" "$2" "$3" >&2
    failures=$((failures + 1))
  fi
}
