#!/bin/sh -
# The launcher of crm: this script stands before the jar in one file, so that the file runs by itself.
# It sees to what has to be settled before a Java VM starts: which VM and options, the charset of names and
# arguments, and what only a shell can know about the streams. It forks only where a comment says so.
# shellcheck disable=SC3013 # dash, bash, BusyBox and ksh know -ef, -nt and -ot, and POSIX does since 2024

# `true` in a release, whose build sets it: this script is bin/crm there, and the VM and the jar are those of lib/crm
# beside it, whatever else the machine has.
bundled=false

fail() { # STATUS MESSAGE
    printf 'crm: error: %s\n' "$2" >&2
    exit "$1"
}

# A closed stream would hand its number to the next file opened.
# Standard output becomes one that cannot be written to: a report to a file is none of its business.
{ true 3>&1; } 2>/dev/null || exec 1</dev/null
{ true 3<&0; } 2>/dev/null || exec </dev/null
true 3>&2 || exec 2>/dev/null

# No VM starts in a folder that has been deleted. Forks only where the folder cannot be looked up by its name.
[ "$PWD" -ef . ] || [ -n "$(pwd -P 2>/dev/null)" ] ||
    fail 74 'the working folder has been deleted; change to one that exists'

jar=$0
[ -f "$jar" ] || jar=$(command -v -- "$jar") # Forks for a shell that keeps to the name of what it found on the PATH.
[ "$jar" != "${jar#/}" ] || jar=./$jar       # else a folder -x would be taken for an option
real=$jar
[ ! -h "$jar" ] || real=$(readlink -f -- "$jar") || real=$jar # Forks for a symbolic link.

# Sets `java` and `version` to those of the first Java that is new enough, or that does not tell: its folder's file
# `release` does, at no cost of a start. Forks for a symbolic link.
look() { # FOLDER...
    old=
    for folder in "$@"; do
        java=${folder:-.}/java
        version=
        [ -f "$java" ] && [ -x "$java" ] || continue
        home=$java
        [ ! -h "$java" ] || home=$(readlink -f -- "$java") || home=$java
        home=${home%/*}/..
        [ -r "$home/release" ] || home=$home/.. # a JRE within a JDK
        [ -r "$home/release" ] || return
        while IFS='="' read -r name bare quoted _ || [ -n "$name" ]; do
            [ "$name" != JAVA_VERSION ] || { version=$bare$quoted && break; }
        done <"$home/release"
        major=${version#1.}
        major=${major%%[!0-9]*}
        [ "${major:-17}" -lt 17 ] || return
        old=${old:-$java is Java $major}
    done
    fail 70 "${old:-no Java was found}; crm needs Java 17 or later, in JAVA_HOME or on the PATH"
}

set -f # from here on words are split, but no file names made of them
if [ $bundled = true ]; then
    lib=${real%/*}/../lib/crm
    jar=$lib/crm.jar
    real=$jar
    [ -x "$lib/runtime/bin/java" ] && [ -r "$jar" ] ||
        fail 70 "$lib: the program's runtime is not there; install it again, and link to bin/crm rather than copy it"
    look "$lib/runtime/bin"
else
    IFS=:
    look ${JAVA_HOME:+"$JAVA_HOME/bin"} ${PATH:-/usr/bin:/bin}
    unset IFS
fi

# The VM tells of options that it takes from these variables on standard error: they are handed over here
# instead, in the order in which they would count. Java's own _JAVA_OPTIONS has the last word.
options="${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${JAVA_OPTS:-} ${_JAVA_OPTIONS:-}"
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# The program learns the language; names and arguments are UTF-8 wherever it runs, under cron and where the
# locale that is named is not installed.
CRM_LOCALE=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
LC_ALL=C.UTF-8
export CRM_LOCALE LC_ALL

out=false
err=false
columns=
[ ! -t 2 ] || err=true
[ ! -t 1 ] || { out=true && columns=$(stty size <&3 2>/dev/null); } 3>&1 # Forks.
columns=${columns#* }
[ "$columns" != 0 ] || columns=
case ${COLUMNS:-0} in
*[!0-9]* | 0* | ??????*) ;;
*) columns=$COLUMNS ;;
esac

# The system's own day: the VM takes some names of time zones for others than the system does. Forks.
today=$(date +%Y-%m-%d 2>/dev/null)

# The class-data archive, made by archive.sh, saves half of a start. It bears the time of its program and the version of
# its Java; the VM checks the rest, and does without one that does not fit. In a folder with the sticky bit, such as
# /tmp, anybody could have put it beside the program.
sharing=
archive=${real%.jar}-$version.jsa
if [ -f "$archive" ] && [ -r "$archive" ] && [ ! "$archive" -nt "$real" ] && [ ! "$archive" -ot "$real" ] &&
    [ ! -k "${real%/*}" ] && exec 8<"$archive" 9<"$real"; then
    jar=/proc/self/fd/9 # the jar's name when the archive was made: Java 17 and 18 take it for no other
    sharing='-XX:SharedArchiveFile=/proc/self/fd/8 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'
fi

# Right for any number of records: the quick compiler alone, which is done before the thorough one pays, and a small
# nursery for what a record makes and drops. Help reads none, and starts faster under G1: Java 17 takes over the
# ready-made objects of an archive under no other collector.
collector='-XX:+UseSerialGC -Xmn32m'
[ "${1:--}" = "${1#-}" ] || collector=-XX:+UseG1GC
case $options in
*-XX:+Use*GC*) collector= ;; # two of them keep the VM from starting
*-Xm[nsx]*) collector=${collector% -Xmn*} ;;
esac

# The VM's own log goes to standard output, into the middle of a report: it is off, and what it says of
# options that it cannot use goes to standard error.
# shellcheck disable=SC2086 # options are words
exec "$java" -Xlog:disable -Xlog:all=off -XX:-UsePerfData -Xshare:auto -XX:+DisplayVMOutputToStderr \
    -XX:TieredStopAtLevel=1 $collector $sharing -Dcrm.stdout.terminal=$out -Dcrm.stderr.terminal=$err \
    ${today:+-Dcrm.today=$today} ${columns:+-Dcrm.columns=$columns} $options -jar "$jar" "$@"
exit 70
