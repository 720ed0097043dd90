#!/bin/bash
# Follows docs/zh/install.md and docs/zh/guide.md in a bare Debian 12, or $SUITE, as an ordinary user with the archive and the
# exports in GB18030: every command of the guide, one after the other, each of which must end as the guide says. Prints all of it,
# which is the transcript. As root, once `mvn package -Prelease` has left its files in target:
#
#     src/release/walk.sh
set -eu
# Mounts of one's own, which go with this process.
[ "${1:-}" = --apart ] || exec unshare --mount --propagation private -- "$0" --apart

base=$(cd -- "$(dirname -- "$0")/../.." && pwd)
walk=$base/target/walk
root=$walk/root
rm -rf --one-file-system -- "$walk"
mkdir -p -- "$walk"
# shellcheck source=src/release/bare.sh
. "$base/src/release/bare.sh"
bare "$root" "$walk/log"
chroot "$root" useradd -m -s /bin/bash analyst
cp -- "$base"/target/crm-*-linux-"$(uname -m)".tar.gz "$root/home/analyst"

# The lines of a section of the page on installing.
lines() { # HEADING
    awk -v heading="$1" '
        /^## / { inside = index($0, heading) > 0 }
        /^```/ { block = inside && /^```sh/; next }
        block' "$base/docs/zh/install.md"
}

# The commands of the guide, and the files that it has the reader write, as a script.
guide() {
    awk '
        /^```console/ { console = 1; next }
        /^```(yaml|csv) / { file = $2; printf "cat >\"%s\" <<\"END\"\n", file; next }
        /^```/ { if (file != "") print "END"; run(); console = 0; file = ""; next }
        file != "" { print; next }
        console && /^\$ / { run(); command = substr($0, 3); wanted = 0; next }
        console && /^# 退出状态 / { wanted = $NF }
        function run() {
            if (command != "") printf "step %d <<\"END\"\n%s\nEND\n", wanted, command
            command = ""
        }' "$base/docs/zh/guide.md"
}

{
    cat <<'END'
set -eu
! command -v java
step() { # STATUS: runs the command on standard input
    command=$(cat)
    status=0
    printf '\n$ %s\n' "$command"
    eval "$command" || status=$?
    [ "$status" = "$1" ] || { echo "ended with $status, not $1" && exit 1; }
}
END
    lines 解压即用
    lines 试一下 | grep '^crm\|^cp'
    guide
    printf 'echo\necho "every command ended as the guide says"\n'
} >"$root/home/analyst/script"
chroot "$root" env -i HOME=/home/analyst PATH=/usr/bin:/bin su analyst -s /bin/bash -m -c 'cd && bash script'
umount -- "$root/proc"
rm -rf --one-file-system -- "$walk"
