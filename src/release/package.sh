#!/bin/sh
# Makes the release of what the build left in a folder: an archive with a runtime of its own, and a package for Debian.
# Usage: package.sh TARGET VERSION TIME JAVA_HOME, the time being that which every file bears, as 2026-01-01T00:00:00Z.
set -eu
umask 022
target=$(cd -- "$1" && pwd)
version=$2
time=$3
jdk=$4
sources=$(cd -- "$(dirname -- "$0")" && pwd)
project=$sources/../..

machine=$(uname -m)
case $machine in
x86_64) architecture=amd64 ;;
aarch64) architecture=arm64 ;;
*) architecture=$machine ;;
esac

root=$target/release/crm-$version
rm -rf -- "$target/release"
mkdir -p -- "$root/bin" "$root/lib/crm" "$root/share/doc/crm"

# The program is target/crm itself; it takes the runtime that lies beside it.
cp -- "$target/crm" "$root/bin/crm"
runtime=$root/lib/crm/runtime
"$jdk/bin/jlink" --add-modules java.base --strip-java-debug-attributes --no-header-files --no-man-pages --compress=2 \
    --output "$runtime"
rm -f -- "$runtime/bin/keytool"
! command -v strip >/dev/null ||
    find "$runtime" -type f \( -name '*.so' -o -path '*/bin/*' -o -name jexec -o -name jspawnhelper \) \
        -exec strip --strip-unneeded {} +
# What a start begins with, laid out beforehand. It is the VM's own and fits wherever the folder is put.
"$runtime/bin/java" -Xshare:dump -XX:+UseG1GC >/dev/null

crm() {
    JAVA_OPTS='' CRM_ARCHIVE=off CRM_DATA='' CRM_LANG='' "$root/bin/crm" "$@"
}

# A man page for each command that the page of the program names.
for language in en zh; do
    folder=$root/share/man/man1
    [ $language = en ] || folder=$root/share/man/zh_CN/man1
    mkdir -p -- "$folder"
    crm help --man --lang $language >"$folder/crm.1"
    # shellcheck disable=SC1003
    for page in $(sed -n '/SEE ALSO/,$p' "$root/share/man/man1/crm.1" | tr -d '\\' | tr , '\n' |
        sed -n 's/.*fB\(crm-.*\)fR(1)/\1/p'); do
        # shellcheck disable=SC2046 # the words of a command
        crm help --man --lang $language $(printf %s "${page#crm-}" | tr - ' ') >"$folder/$page.1"
    done
done
folder=$root/share/bash-completion/completions
mkdir -p -- "$folder" "$root/share/zsh/site-functions" "$root/share/fish/vendor_completions.d"
crm completion bash >"$folder/crm"
crm completion zsh >"$root/share/zsh/site-functions/_crm"
crm completion fish >"$root/share/fish/vendor_completions.d/crm.fish"

cp -R -- "$project/README.md" "$project/docs" "$project/examples" "$target/bom.json" "$root/share/doc/crm"
cp -- "$sources/copyright" "$root/share/doc/crm/copyright"
mkdir -- "$root/share/doc/crm/licences"
(cd -- "$root/share/doc/crm/licences" && unzip -qjo "$target/crm.jar" 'META-INF/*LICENSE*' 'META-INF/NOTICE*')

find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -perm -100 -exec chmod 644 {} +
find "$root" -exec touch -h -d "$time" {} +

# The same bytes from the same sources and the same JDK.
archive=$target/crm-$version-linux-$machine.tar
tar -C "$target/release" --sort=name --owner=0 --group=0 --numeric-owner --mtime="$time" --format=gnu \
    -cf "$archive" "crm-$version"
gzip -9nf "$archive"

if ! command -v dpkg-deb >/dev/null; then
    echo 'dpkg-deb is not here: no package for Debian is made' >&2
    exit 0
fi
package=$target/release/debian
mkdir -p -- "$package/DEBIAN"
cp -R -- "$root" "$package/usr"
doc=$package/usr/share/doc/crm
rm -rf -- "$doc/licences/LICENSE" # Debian has it in /usr/share/common-licenses
find "$package/usr/share/man" -name '*.1' -exec gzip -9n {} +
mkdir -p -- "$package/usr/share/zsh/vendor-completions"
mv -- "$package/usr/share/zsh/site-functions/_crm" "$package/usr/share/zsh/vendor-completions/_crm"
rmdir -- "$package/usr/share/zsh/site-functions"
{
    printf 'crm (%s) stable; urgency=medium\n\n  * See README.md and docs/decisions.md.\n\n' "$version"
    printf ' -- crm <crm@localhost>  %s\n' "$(LC_ALL=C date -u -R -d "$time")"
} | gzip -9n >"$doc/changelog.gz"
mkdir -p -- "$package/usr/share/lintian/overrides"
cat >"$package/usr/share/lintian/overrides/crm" <<'END'
# The jar stands behind the script in one file.
crm: shell-script-fails-syntax-check [usr/bin/crm]
# Examples of what a spreadsheet saves in China.
crm: national-encoding *
END
size=$(du -sk --apparent-size "$package/usr" | cut -f1)
# The runtime's own files say which libraries they want; all are of every Debian system.
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" -e "s/@SIZE@/$size/" \
    "$sources/control" >"$package/DEBIAN/control"
(cd -- "$package" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$package/DEBIAN/control" "$package/DEBIAN/md5sums"
find "$package" -type d -exec chmod 755 {} +
find "$package" -exec touch -h -d "$time" {} +
SOURCE_DATE_EPOCH=$(date -u -d "$time" +%s) dpkg-deb -Zxz --root-owner-group --build "$package" \
    "$target/crm_${version}_$architecture.deb" >/dev/null
