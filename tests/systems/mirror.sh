#!/usr/bin/env bash
# Prints where this system has Debian's packages from: the first address in apt's sources that has
# Debian's own folders, else Debian's.
set -euo pipefail
apt-get indextargets --format '$(REPO_URI) $(ORIGIN)' 'Created-By: Packages' 2>/dev/null |
  awk '$2 == "Debian" && $1 ~ /\/debian\/?$/ && !found { found = $1 }
       END { print found ? found : "http://deb.debian.org/debian" }'
