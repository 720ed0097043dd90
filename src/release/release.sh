#!/bin/sh
# Puts the packaged program, with a Java runtime of its own, into an archive and a Debian package: docs/install.md.
# It is called by `mvn package -Prelease`, which sets the variables. Files bear one time and one owner and are sorted.
set -eu
: "${JAVA_HOME:?}" "${BASE:?the project}" "${TARGET:?}" "${VERSION:?}" "${TIMESTAMP:?of all files}" "${MAINTAINER:?}"

unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS JAVA_OPTS _JAVA_OPTIONS CRM_LANG CRM_DATA
export LC_ALL=C.UTF-8 TZ=UTC
umask 022
SOURCE_DATE_EPOCH=$(date -d "$TIMESTAMP" +%s)
export SOURCE_DATE_EPOCH

say() {
    printf 'release: %s\n' "$*"
}

fail() {
    say "$@" >&2
    exit 1
}

property() { # NAME: what the JDK's file `release` says
    sed -n "s/^$1=\"\\(.*\\)\"\$/\\1/p" "$JAVA_HOME/release"
}

[ "$(property OS_NAME)" = Linux ] || fail 'a release is for Linux: build it there'
[ -x "$JAVA_HOME/bin/jlink" ] || fail "$JAVA_HOME has no jlink, which makes the runtime: build with a whole JDK"
[ -f "$TARGET/bom.json" ] || fail "there is no $TARGET/bom.json, which Maven does not make offline: leave out -o"
machine=$(property OS_ARCH)
work=$TARGET/release
root=$work/crm-$VERSION
lib=$root/lib/crm
doc=$root/share/doc/crm
runtime=$lib/runtime
rm -rf -- "$work"
mkdir -p -- "$root/bin" "$lib" "$doc"

# The runtime. Nothing calls the readers of java.sql, of which Commons CSV speaks; what else is asked for has to be added
# to `modules`.
modules=java.base
needed=$("$JAVA_HOME/bin/jdeps" --multi-release base --ignore-missing-deps --print-module-deps "$TARGET/crm.jar")
case $needed in
java.base | java.base,java.sql) ;;
*) fail "the program needs the modules $needed: see to it that the release has them" ;;
esac
"$JAVA_HOME/bin/jlink" --add-modules $modules --strip-java-debug-attributes --no-header-files --no-man-pages \
    --compress=2 --output "$runtime"
rm -f -- "$runtime/bin/keytool" "$runtime/lib/jexec" "$runtime/lib/jrt-fs.jar" "$runtime/lib/classlist"
if command -v strip >/dev/null; then
    find "$runtime" -type f \( -name '*.so' -o -path '*/bin/*' -o -name jspawnhelper \) -exec strip --strip-unneeded -- {} +
else
    say 'the runtime keeps its symbols, some MB: there is no strip (of the package binutils)'
fi

cp -- "$TARGET/crm.jar" "$lib/crm.jar"
sed 's/^bundled=false$/bundled=true/' "$BASE/src/main/sh/crm.sh" >"$root/bin/crm"
! cmp -s -- "$BASE/src/main/sh/crm.sh" "$root/bin/crm" || fail 'the launcher has no line "bundled=false"'
chmod -R u=rwX,go=rX -- "$root"
chmod 755 -- "$root/bin/crm"

dated() { # FOLDER: sets the time of all that is in it
    find "$1" -exec touch -hd "@$SOURCE_DATE_EPOCH" -- {} +
}

# The jar's time is in the class-data archive.
dated "$lib"
sh "$BASE/src/main/sh/archive.sh" "$runtime" "$lib/crm.jar"

crm() {
    env -i PATH=/nonexistent:/usr/bin:/bin "$root/bin/crm" "$@"
}

# The manual and the completions come from the program itself: a page of each command that its help lists.
listed() { # COMMAND...
    crm help "$@" --lang en | sed -n '/^Commands:$/,/^$/s/^  \([a-z][a-z-]*\)  .*/\1/p'
}

manual() { # COMMAND...
    page=$(printf %s "crm $*" | sed 's/ *$//; s/ /-/g').1
    crm help --man "$@" >"$root/share/man/man1/$page"
    crm help --man "$@" --lang zh >"$root/share/man/zh_CN/man1/$page"
    for sub in $(listed "$@"); do
        manual "$@" "$sub"
    done
}

mkdir -p -- "$root/share/man/man1" "$root/share/man/zh_CN/man1" "$root/share/bash-completion/completions" \
    "$root/share/zsh/site-functions" "$root/share/fish/vendor_completions.d"
manual
crm completion bash >"$root/share/bash-completion/completions/crm"
crm completion zsh >"$root/share/zsh/site-functions/_crm"
crm completion fish >"$root/share/fish/vendor_completions.d/crm.fish"

# What there is to read, and whose work is inside.
cp -R -- "$BASE/README.md" "$BASE/docs" "$BASE/examples" "$TARGET/bom.json" "$doc"
cp -- "$BASE/src/release/debian/copyright" "$doc/copyright"
mkdir -- "$doc/licences"
(
    cd -- "$doc/licences"
    "$JAVA_HOME/bin/jar" --extract --file "$lib/crm.jar" META-INF/NOTICE META-INF/NOTICE.txt META-INF/LICENSE \
        META-INF/FastDoubleParser-LICENSE META-INF/FastDoubleParser-ThirdParty-LICENSE META-INF/Schubfach-LICENSE
    mv -- META-INF/NOTICE Jackson-NOTICE
    mv -- META-INF/NOTICE.txt Apache-Commons-NOTICE
    mv -- META-INF/LICENSE Apache-2.0
    mv -- META-INF/*-LICENSE .
    rmdir META-INF
)
chmod -R u=rwX,go=rX -- "$doc"
dated "$root"

# The archive.
file=$TARGET/crm-$VERSION-linux-$machine.tar.gz
tar --sort=name --format=ustar --owner=0 --group=0 --numeric-owner -C "$work" -cf - -- "crm-$VERSION" |
    gzip -9n >"$file.new"
mv -- "$file.new" "$file"
say "made $file ($(du -k -- "$file" | cut -f1) kB, unpacked $(du -sk -- "$root" | cut -f1) kB)"

# The Debian package: the same files under /usr.
if ! command -v dpkg-deb >/dev/null || ! command -v dpkg-shlibdeps >/dev/null; then
    say 'made no Debian package: there is no dpkg-deb and dpkg-shlibdeps (of the package dpkg-dev)'
    exit 0
fi
case $machine in
x86_64) architecture=amd64 ;;
aarch64) architecture=arm64 ;;
*) architecture=$(dpkg --print-architecture) ;;
esac
deb=$work/deb
mkdir -p -- "$deb/usr" "$deb/DEBIAN"
cp -a -- "$root/bin" "$root/lib" "$root/share" "$deb/usr"
mv -- "$deb/usr/share/zsh/site-functions" "$deb/usr/share/zsh/vendor-completions" # where Debian's zsh looks
find "$deb/usr/share/man" -name '*.1' -exec gzip -9n {} +

# Which versions of which system libraries the runtime asks for.
mkdir -p -- "$work/depends/debian"
printf 'Source: crm\n\nPackage: crm\nArchitecture: any\n' >"$work/depends/debian/control"
depends=$(
    cd -- "$work/depends"
    find "$deb/usr/lib/crm/runtime" -type f \( -name '*.so' -o -path '*/bin/*' -o -name jspawnhelper \) -print0 |
        xargs -0 dpkg-shlibdeps -O 2>"$work/depends/log"
) || fail "$(cat -- "$work/depends/log")"
size=$(find "$deb/usr" -type f -printf '%s\n' | awk '{ size += int(($1 + 1023) / 1024) } END { print size }')

filled() { # FILE: a template with its values
    sed -e "s|@VERSION@|$VERSION|; s|@ARCHITECTURE@|$architecture|; s|@MAINTAINER@|$MAINTAINER|" \
        -e "s|@DEPENDS@|${depends#*=}|; s|@SIZE@|$size|" \
        -e "s|@DATE@|$(date -Rd "@$SOURCE_DATE_EPOCH")|" -- "$1"
}
filled "$BASE/src/release/debian/control" >"$deb/DEBIAN/control"
filled "$BASE/src/release/debian/changelog" | gzip -9n >"$deb/usr/share/doc/crm/changelog.gz"
mkdir -p -- "$deb/usr/share/lintian/overrides"
cp -- "$BASE/src/release/debian/lintian-overrides" "$deb/usr/share/lintian/overrides/crm"
(cd -- "$deb" && find usr -type f | sort | xargs -d '\n' md5sum) >"$deb/DEBIAN/md5sums"
dated "$deb"
package=$TARGET/crm_${VERSION}_$architecture.deb
dpkg-deb --root-owner-group -Zxz --build "$deb" "$package" >"$work/dpkg-deb.log"
say "made $package ($(du -k -- "$package" | cut -f1) kB)"
