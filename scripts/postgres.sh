#!/usr/bin/env bash
# A private PostgreSQL for tests: a Unix socket only, owned by a user who is not root.
#   postgres.sh start        makes one in a folder of its own, durable as in production, and prints its address
#   postgres.sh start swift  one for tests that nobody cuts the power of: in memory where there is room, never synced
#   postgres.sh stop URL     stops it and throws the folder away
#   postgres.sh crash URL    stops it as a power cut would (the folder stays)
#   postgres.sh wake URL     starts it again after a crash
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -n "$bin" ] || { echo 'PostgreSQL was not found: run scripts/packages.sh test' >&2; exit 2; }

as_owner() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
folder_of() { printf '%s' "$1" | sed -nE 's|.*[?&]host=(/[a-z/]+/parta-pg\.[A-Za-z0-9]+).*|\1|p'; }
control() { (cd / && as_owner "$bin/pg_ctl" -D "$folder/data" -s -w "$@" >/dev/null); }

if [ "${1:-}" = start ]; then
    durable=on place=/var/tmp
    [ "${2:-}" != swift ] || { durable=off place=$("$(dirname "$0")/passing.sh" /var/tmp); }
    folder=$(mktemp -d "$place/parta-pg.XXXXXX")
    [ "$(id -u)" = 0 ] && chown postgres "$folder"
    (cd / && as_owner "$bin/initdb" -D "$folder/data" -U parta -A trust -E UTF8 --locale=C.UTF-8 -N >/dev/null)
    cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$folder'
max_connections = 1000
CONF
    for setting in fsync synchronous_commit full_page_writes; do echo "$setting = $durable"; done \
        >>"$folder/data/postgresql.conf"
    control -l "$folder/log" start
    echo "postgresql:///postgres?host=$folder&user=parta"
    exit
fi

folder=$(folder_of "${2:-}")
[ -d "$folder/data" ] || { echo "postgres.sh: no server of ours at '${2:-}'" >&2; exit 2; }
case $1 in
    stop) control -m immediate stop || true; rm -rf "$folder" ;;
    crash) control -m immediate stop ;;
    wake) control -l "$folder/log" start ;;
    *) echo "postgres.sh: start, stop, crash or wake, not '$1'" >&2; exit 2 ;;
esac
