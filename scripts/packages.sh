#!/usr/bin/env bash
# packages.sh GROUP…: the Debian packages that building, tools and tests need. Installs what is missing, or says how.
set -euo pipefail

names() {
    case $1 in
        build) echo libsqlite3-dev libpq-dev libsodium-dev zlib1g-dev libqrencode-dev pkg-config python3 ;;
        tools) echo python3-venv curl ;;
        test) echo python3-venv postgresql chromium fet fet-data fonts-paratype ;;
        *) echo "packages.sh: there is no group $1 (build, tools, test)" >&2; exit 2 ;;
    esac
}

missing=()
for group in "$@"; do
    for package in $(names "$group"); do
        state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
        [ "$state" = installed ] || [[ " ${missing[*]} " == *" $package "* ]] || missing+=("$package")
    done
done
[ "${#missing[@]}" = 0 ] && exit 0

root=()
if [ "$(id -u)" != 0 ]; then
    root=(sudo -n)
    sudo -n true 2>/dev/null || {
        echo "Some Debian packages are missing. Install them with this line, then try again:"
        echo "    sudo apt-get install --no-install-recommends ${missing[*]}"
        exit 2
    } >&2
fi
install() {
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends -o Dpkg::Options::=--force-confold "$@" </dev/null
}

echo "  installing: ${missing[*]}"
"${root[@]}" apt-get update -q
case " ${missing[*]} " in *" postgresql "*)
    # The tests start a server of their own; Debian's would only take port 5432.
    install postgresql-common
    "${root[@]}" sed -ri 's/^#?(create_main_cluster) .*$/\1 = false/' /etc/postgresql-common/createcluster.conf ;;
esac
install "${missing[@]}"
