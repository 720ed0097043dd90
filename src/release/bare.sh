# Read by the scripts that try a release: how a bare Debian is made.
# shellcheck shell=sh

# Makes a Debian 12, or $SUITE, of the fewest packages, with /proc. The mirror is that of the machine's apt, or $MIRROR.
bare() { # FOLDER LOG
    # shellcheck disable=SC2016 # apt's own
    mirror=${MIRROR:-$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 'Component: main' | head -n 1)}
    eval "$(apt-config shell http_proxy Acquire::http::Proxy)"
    export http_proxy="${http_proxy:-}"
    debootstrap --variant=minbase "${SUITE:-bookworm}" "$1" "$mirror" >"$2" 2>&1 || return
    mount -t proc proc "$1/proc"
}
