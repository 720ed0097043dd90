#!/bin/sh
# Tries the archive and the Debian package in a bare Debian 12, or $SUITE, with the very lines of "Install" in README.md. As root:
#
#     src/release/try.sh
#
# It needs debootstrap and what `mvn package -Prelease` has left in target. The mirror is that of the machine's apt, or
# $MIRROR. What it makes lies in target/try, and is gone when all went well.
set -eu
[ "$(id -u)" = 0 ] || { echo 'try: only root can make a root folder to try it in' >&2 && exit 1; }
# Mounts of one's own, which go with this process.
[ "${1:-}" = --apart ] || exec unshare --mount --propagation private -- "$0" --apart

base=$(cd -- "$(dirname -- "$0")/../.." && pwd)
target=$base/target
try=$target/try
root=$try/root
log=$try/log
archive=$(ls "$target"/crm-*-linux-"$(uname -m)".tar.gz)
package=$(ls "$target"/crm_*_"$(dpkg --print-architecture)".deb)
export LC_ALL=C.UTF-8

fail() {
    printf 'try: %s; see %s\n' "$*" "$log" >&2
    exit 1
}

ok() {
    printf 'ok: %s\n' "$*"
}

# shellcheck source=src/release/bare.sh
. "$base/src/release/bare.sh"
rm -rf --one-file-system -- "$try"
mkdir -p -- "$try"
bare "$root" "$log" || fail 'debootstrap found no Debian'
mount --bind /dev "$root/dev"
cp -L -- /etc/resolv.conf "$root/etc/resolv.conf"
printf 'APT::Get::Assume-Yes "true";\n' >"$root/etc/apt/apt.conf.d/try"
! chroot "$root" sh -c 'command -v java' || fail 'there is a Java'
ok "a bare Debian $(cat -- "$root/etc/debian_version") without Java, $(chroot "$root" ldd --version | sed -n '1s/.* /glibc /p')"

as_root() { # SCRIPT
    chroot "$root" env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -ec "$1" >>"$log" 2>&1 ||
        fail "went wrong as root: $1"
}

as_user() { # SCRIPT: of a user without a home
    chroot --userspec=65534:65534 "$root" env -i PATH=/usr/local/bin:/usr/bin:/bin sh -ec "$1" >>"$log" 2>&1 ||
        fail "went wrong as a user: $1"
}

lines() { # WORD: the block of the README's section that has it
    awk -v word="$1" '
        /^## / { inside = $0 == "## Install" }
        inside && /^```$/ && block { if (index(text, word)) printf "%s", text; block = 0 }
        block { text = text $0 "\n" }
        inside && /^```sh$/ { block = 1; text = "" }' "$base/README.md" | grep . || fail "README.md shows no $1"
}

# What the program says here, for comparison.
expected=$root/srv/expected
mkdir -- "$expected"
"$target/crm" classify -d "$base/examples" --year 2025 >"$expected/text"
"$target/crm" classify -d "$base/examples" --year 2025 -f csv >"$expected/csv"
"$target/crm" check -d "$base/examples" --lang zh | sed "s|$base/||" >"$expected/check" || true
cat >"$root/srv/checks.sh" <<'END'
# $EXAMPLES and $PLACE, a folder to write to.
version=$(crm --version)
case $version in crm\ [0-9]*) ;; *) exit 1 ;; esac
crm classify -d "$EXAMPLES" --year 2025 | cmp - /srv/expected/text
crm classify -d "$EXAMPLES" --year 2025 -f csv --encoding gb18030 -o "$PLACE/rating.csv"
iconv -f gb18030 -t utf-8 "$PLACE/rating.csv" | cmp - /srv/expected/csv
mkdir "$PLACE/records"
cp "$EXAMPLES"/*.csv "$EXAMPLES"/*.yaml "$PLACE/records"
for file in "$PLACE"/records/customers*.csv; do
    sed '1s/^\xef\xbb\xbf//' "$file" | iconv -f utf-8 -t gb18030 -o "$file.new"
    mv "$file.new" "$file"
done
! cmp -s "$EXAMPLES/customers-huabei.csv" "$PLACE/records/customers-huabei.csv"
crm classify -d "$PLACE/records" --year 2025 -f csv | cmp - /srv/expected/csv
LANG=zh_CN.UTF-8 crm --help | grep -q 用法
LANG=zh_CN.GBK crm help classify | grep -q 客户
! crm classify -d /nonexistent 2>"$PLACE/error"
grep -q /nonexistent "$PLACE/error"
JAVA_HOME=/nonexistent JAVA_OPTS=-Xmx64m JAVA_TOOL_OPTIONS=-Dx=y crm --version 2>&1 | grep -qx "$version"
env -i "$(command -v crm)" --version | grep -qx "$version"
rm -rf "$PLACE"/*
END

listing() { # all files, without those of the package system and of these checks
    (cd -- "$root" && find . -xdev \( -path ./proc -o -path ./dev -o -path ./srv -o -path ./var/cache -o -path ./var/log \
        -o -path ./var/lib/dpkg -o -path ./var/lib/apt -o -path ./tmp \) -prune -o -print | sort)
}
place() {
    rm -rf -- "$root/srv/place"
    mkdir -- "$root/srv/place"
    chown 65534:65534 -- "$root/srv/place"
}
inside=PLACE=/srv/place

# The archive, unpacked by a user, then moved away, made read-only and called through a link.
place
mkdir -- "$root/srv/a b"
chown 65534:65534 -- "$root/srv/a b"
cp -- "$archive" "$root/srv/a b"
listing >"$try/before"
folder=$(basename -- "$archive" | sed 's/-linux.*//')
as_user "$inside; cd '/srv/a b'; EXAMPLES='/srv/a b/$folder/share/doc/crm/examples'
$(lines 'tar ')
. /srv/checks.sh"
ok 'the archive, unpacked and put on the PATH as README.md says, in a folder with a blank, without a home'
mkdir -- "$root/srv/c"
mv -- "$root/srv/a b/$folder" "$root/srv/c"
chown -R 0:0 -- "$root/srv/c"
chmod -R a-w -- "$root/srv/c"
ln -s "/srv/c/$folder/bin/crm" "$root/usr/local/bin/crm"
as_user "$inside; EXAMPLES=/srv/c/$folder/share/doc/crm/examples; . /srv/checks.sh
cd /srv/c/$folder/bin; ./crm --version; cd ..; bin/crm --version"
ok 'moved, read-only, through a symbolic link on the PATH'
cp -R -- "$root/srv/c/$folder" "$root/srv/copy"
as_user '/srv/copy/bin/crm --version'
ok 'copied without its times'
rm -- "$root/usr/local/bin/crm"
listing | cmp -- "$try/before" - >>"$log" || fail 'it left files behind'

# The package: installed, upgraded, removed, purged.
place
cp -- "$package" "$root/srv/place"
as_root "cd /srv/place
$(lines 'apt install')"
rm -f -- "$root/srv/place"/*
examples='EXAMPLES=/usr/share/doc/crm/examples'
as_user "$inside; $examples; . /srv/checks.sh"
as_root 'crm --version; ! test -e /root/.cache'
ok 'the package, installed as README.md says'
listing >"$try/installed"
dpkg-deb -R "$package" "$try/next"
sed -i 's/^Version: .*/&+next/' "$try/next/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$try/next" "$root/srv/next.deb" >>"$log"
as_root 'dpkg -i /srv/next.deb; dpkg -s crm | grep -q "^Version: .*+next"'
as_user "$inside; $examples; . /srv/checks.sh"
listing | cmp -- "$try/installed" - >>"$log" || fail 'the upgrade changed the list of files'
as_root 'dpkg --verify crm | if grep .; then exit 1; fi'
ok 'upgraded'
as_root 'dpkg -r crm'
listing | cmp -- "$try/before" - >>"$log" || fail 'its removal left files behind'
as_root 'dpkg -i /srv/next.deb; dpkg -P crm'
listing | cmp -- "$try/before" - >>"$log" || fail 'its purge left files behind'
ok 'removed and purged without a trace'

# The manual and the completions, with the programs that read them.
as_root 'apt-get update; apt-get install --no-install-recommends man-db bash-completion zsh fish; dpkg -i /srv/next.deb'
pages=$(cd -- "$root/usr/share/man/man1" && ls -- crm*.1.gz) || fail 'there are no pages of the manual'
for page in $pages; do
    as_user "LC_ALL=C.UTF-8 man --warnings ${page%.1.gz} >/srv/place/man 2>/srv/place/warnings; test -s /srv/place/man
        if grep . /srv/place/warnings; then exit 1; fi
        LC_ALL=C.UTF-8 man -l /usr/share/man/zh_CN/man1/$page | grep -q 名称"
done
ok 'man shows every page in both languages'
# shellcheck disable=SC2016 # of the shells there
as_user 'bash -c ". /usr/share/bash-completion/bash_completion; _completion_loader crm; complete -p crm"
    zsh -fc "fpath+=/usr/share/zsh/vendor-completions; autoload -U compinit; compinit -D; print \$_comps[crm]" | grep .
    fish -c "complete -C \"crm cla\"" | grep classify'
ok 'bash, zsh and fish find the completions'
umount -- "$root/proc" "$root/dev"
rm -rf --one-file-system -- "$try"
