#!/bin/sh
# Publishes a built site on your own server atomically, and rolls back. Needs no Node: copy it to the server.
#
#   release.sh add <dist>      makes a release of <dist> and <dist>-server, and serves it
#   release.sh back [<number>] rolls back to the previous release, or to the given one
#   release.sh list            lists releases; the live one has a star
#
# GUIDE_ROOT    where releases are kept, /srv/guide
# GUIDE_RELOAD  command that reloads the server and fails on invalid configuration:
#               nginx -t -q && nginx -s reload (the default)
# GUIDE_KEEP    how many releases are kept, 5
# GUIDE_BROTLI  1 where nginx has the brotli modules
#
# The CSP allows only the style sheet of its own release. So the configuration points to the folder of its release, and pages and
# headers switch at the same moment, when the server reloads.
set -eu

root=${GUIDE_ROOT:-/srv/guide}
keep=${GUIDE_KEEP:-5}
reload=${GUIDE_RELOAD:-nginx -t -q && nginx -s reload}

fail() { echo "release.sh: $1" >&2; exit 1; }
served() { [ -L "$root/live" ] && basename "$(readlink "$root/live")" || true; }
releases() { ls "$root/releases" 2>/dev/null | grep -E '^[0-9]{6}$' | sort || true; }

# Points `live` to a release and reloads the server; rolls back if the reload fails.
serve() {
  before=$(served)
  ln -s "releases/$1" "$root/live.new"
  mv -T "$root/live.new" "$root/live"
  if sh -c "$reload"; then echo "Serving release $1."; return; fi
  if [ -n "$before" ]; then ln -s "releases/$before" "$root/live.new" && mv -T "$root/live.new" "$root/live"; else rm "$root/live"; fi
  fail "the server refused release $1; ${before:-nothing} is served as before."
}

add() {
  dist=${1%/}
  [ -f "$dist/index.html" ] || fail "there is no built site in $dist."
  [ -f "$dist-server/base-path" ] || fail "there is no $dist-server beside it: both come from one build."
  base=$(cat "$dist-server/base-path")
  last=$(releases | tail -n 1)
  number=$(printf '%06d' $(($(echo "${last:-0}" | sed 's/^0*//;s/^$/0/') + 1)))
  part="$root/releases/$number.part"
  rm -rf "$root"/releases/*.part
  mkdir -p "$part/site$base"
  cp -R "$dist/." "$part/site$base"
  cp -R "$dist-server" "$part/server"

  if [ -n "$last" ]; then
    old="$root/releases/$last/site$base"
    # Pages of the previous release that are still open may request its scripts and bundles; their names have a content hash.
    (cd "$old" 2>/dev/null && find _astro offline -type f \( -path '_astro/*' -o -name 'guide-*.bin' \) ! -name '*.gz' ! -name '*.br' 2>/dev/null || true) | while read -r file; do
      if [ ! -e "$part/site$base$file" ] && ! grep -qxF "$file" "$root/releases/$last/carried" 2>/dev/null; then
        cp -p "$old$file" "$part/site$base$file"
        echo "$file" >>"$part/carried"
      fi
    done
    # nginx makes the ETag from mtime and size: unchanged files keep their mtime, so that caches stay valid.
    (cd "$part/site$base" && find . -type f) | while read -r file; do
      if cmp -s "$part/site$base$file" "$old$file"; then touch -r "$old$file" "$part/site$base$file"; fi
    done
  fi

  texts() { find "$part/site" -type f -size +1 \( -name '*.html' -o -name '*.js' -o -name '*.json' -o -name '*.geojson' -o -name '*.csv' -o -name '*.xml' -o -name '*.ics' -o -name '*.svg' -o -name '*.webmanifest' \) -exec "$@" {} +; }
  texts gzip -9 -n -k -f
  if command -v brotli >/dev/null; then texts brotli -q 9 -k -f; fi

  place="$root/releases/$number/site"
  cp "$part/server/nginx/http.conf" "$part/http.conf"
  { echo "root $place;"; cat "$part/server/nginx/server.conf"; if [ "${GUIDE_BROTLI:-}" = 1 ]; then cat "$part/server/nginx/brotli.conf"; fi; } >"$part/server.conf"
  mv "$part" "$root/releases/$number"
  serve "$number"

  releases | head -n -"$keep" | while read -r each; do [ "$each" = "$(served)" ] || rm -rf "${root:?}/releases/$each"; done
}

back() {
  now=$(served)
  [ -n "$now" ] || fail "nothing is served yet."
  to=${1:-$(releases | awk -v now="$now" '$0 < now' | tail -n 1)}
  [ -n "$to" ] && [ -d "$root/releases/$to" ] || fail "there is no release ${to:-before $now}."
  serve "$to"
}

mkdir -p "$root/releases"
mkdir "$root/.lock" 2>/dev/null || fail "another release is under way, or one was cut off: remove $root/.lock then."
trap 'rmdir "$root/.lock"' EXIT
trap 'exit 1' INT TERM

case "${1:-}" in
  add) [ -n "${2:-}" ] || fail "which folder? release.sh add dist"; add "$2" ;;
  back) back "${2:-}" ;;
  list) releases | while read -r each; do if [ "$each" = "$(served)" ]; then echo "$each *"; else echo "$each"; fi; done ;;
  *) fail "add <dist>, back [<number>] or list." ;;
esac
