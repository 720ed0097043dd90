#!/bin/bash
# Tries what package.sh made on a bare Debian: the lines that README.md and docs/zh/install.md print, as they stand there,
# and then, as an ordinary user, every command of docs/zh/guide.md. Prints all of it.
# Usage, as root: try.sh TARGET VERSION [SUITE]. Loads Debian from the mirror that this machine uses.
set -euo pipefail
target=$(cd -- "$1" && pwd)
version=$2
suite=${3:-bookworm}
project=$(cd -- "$(dirname -- "$0")/../.." && pwd)
work=$target/release/debian-$suite
root=$work/root
mirror=$({ cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null || true; } |
    sed -nE 's/^(deb|URIs:)( \[[^]]*\])? *(http[^ ]*).*/\3/p' | head -n 1)

mkdir -p -- "$work"
[ -f "$work/base.tar" ] ||
    { rm -rf --one-file-system -- "$root" && debootstrap --variant=minbase "$suite" "$root" "$mirror" >"$work/debootstrap.log" &&
        tar -C "$root" -cf "$work/base.tar" .; }

# The blocks of a page between two headings that a shell is to be given.
lines() { # PAGE HEADING
    awk -v heading="$2" '
        /^## / { inside = index($0, heading) > 0 }
        /^```/ { block = inside && /^```sh/; next }
        block' "$1"
}

# The commands of a page, and the files that it shows, as a script that prints each command before it runs.
walk() { # PAGE
    awk '
        /^```console/ { console = 1; next }
        /^```(yaml|csv) / { file = $2; printf "cat >\"%s\" <<\"END\"\n", file; next }
        /^```/ { if (file != "") print "END"; close_command(); console = 0; file = ""; next }
        file != "" { print; next }
        console && /^\$ / { close_command(); command = substr($0, 3); wanted = 0; next }
        console && /^# (exit status|退出状态) / { wanted = $NF }
        function close_command() {
            if (command != "") printf "step %d <<\"END\"\n%s\nEND\n", wanted, command
            command = ""
        }' "$1"
}

# A machine that runs has /proc. Nothing else of this machine is to be seen from there.
unmount() {
    umount -q -l "$root/proc" || true
}
trap unmount EXIT

fresh() {
    unmount
    rm -rf --one-file-system -- "$root"
    mkdir -- "$root"
    tar -C "$root" -xf "$work/base.tar"
    mount -t proc proc "$root/proc"
    mkdir -p -- "$root/home/analyst"
    cp -- "$target"/crm-"$version"-linux-*.tar.gz "$target"/crm_"$version"_*.deb "$root/home/analyst"
    chroot "$root" useradd -d /home/analyst -s /bin/bash analyst
    chroot "$root" chown -R analyst: /home/analyst
}

within() { # USER SCRIPT
    printf '%s\n' "$2" >"$root/tmp/script"
    chroot "$root" env -i HOME=/home/analyst PATH=/usr/sbin:/usr/bin:/sbin:/bin CRM_LANG="${language:-}" \
        su "$1" -s /bin/bash -m -c 'cd /home/analyst && bash /tmp/script'
}

# shellcheck disable=SC2016
head='set -eu
sudo() { "$@"; }
step() {
    local command status=0
    command=$(cat)
    printf "\n$ %s\n" "$command"
    eval "$command" || status=$?
    [ $status = "$1" ] || { echo "ended with $status instead of $1"; exit 1; }
}'

for page in README.md:Install docs/zh/install.md:解压即用; do
    echo "=== the archive, by ${page%:*}, as an ordinary user"
    fresh
    within analyst "$head
! command -v java
set -x
$(lines "$project/${page%%:*}" "${page#*:}" | grep -v apt)
crm --version
crm classify -d crm-$version/share/doc/crm/examples --year 2025 | head -n 12
cp -R crm-$version 'another place' && ln -s '/home/analyst/another place/bin/crm' here
./here --version
chmod -R a-w 'another place'
env -i '/home/analyst/another place/bin/crm' compliance -d 'another place/share/doc/crm/examples' --as-of 2026-01-05 --lang zh | head -n 8
./here classify -d crm-$version/share/doc/crm/examples/exports-gb18030 --year 2025 -f csv --lang zh --encoding gb18030 -o 评级.csv
iconv -f gb18030 -t utf-8 评级.csv | head -n 2"
done

for page in README.md:Install docs/zh/install.md:安装软件包; do
    echo "=== the package, by ${page%:*}"
    fresh
    within root "$head
set -x
$(lines "$project/${page%%:*}" "${page#*:}" | grep apt)
dpkg -L crm | grep -E 'man1/crm.1|completions/crm|/_crm|crm.fish' "
    within analyst "$head
set -x
crm --version
crm profile HB001 -d /usr/share/doc/crm/examples --as-of 2025-12-31 -f html -o page.html && ls -l page.html"
    within root 'apt-get -qq purge -y crm >/dev/null 2>&1; ls -d /usr/lib/crm /usr/share/doc/crm /usr/bin/crm 2>&1 || true'
done

echo '=== a year with docs/zh/guide.md, as an ordinary user with the archive'
fresh
language=
within analyst "$head
$(lines "$project/docs/zh/install.md" 解压即用)
$(lines "$project/docs/zh/install.md" 试一下 | grep '^cp')
$(walk "$project/docs/zh/guide.md")
echo
echo 'every command ended as the guide says'"
