#!/bin/sh -
# The launcher of crm: this script stands before the jar in one file, so that the file runs by itself.
# It sees to what has to be settled before a Java VM starts: which VM and options, the charset of names and
# arguments, and what only a shell can know about the streams. It forks only where a comment says so.

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
# shellcheck disable=SC3013 # dash, bash, BusyBox and ksh know -ef, and POSIX does since 2024
[ "$PWD" -ef . ] || [ -n "$(pwd -P 2>/dev/null)" ] ||
    fail 74 'the working folder has been deleted; change to one that exists'

self=$0
case $self in
*/*) ;;
*)  # Found on the PATH by a shell that keeps to the name alone, or read as `sh crm`. Forks.
    [ -f "$self" ] || self=$(command -v -- "$self")
    ;;
esac
case $self in
/*) ;;
*) self=./$self ;; # else a folder -x would be taken for an option
esac

# True for a Java that is new enough, or that does not tell: its folder's file `release` does, at no cost of a
# start. Forks for a symbolic link.
old=
usable() { # FILE
    [ -f "$1" ] && [ -x "$1" ] || return 1
    home=$1
    [ ! -h "$home" ] || home=$(readlink -f -- "$home") || home=$1
    home=${home%/*}/..
    [ -r "$home/release" ] || home=$home/.. # a JRE within a JDK
    [ -r "$home/release" ] || return 0
    while read -r line || [ -n "$line" ]; do
        case $line in
        JAVA_VERSION=*)
            version=${line#*=}
            version=${version#\"}
            version=${version#1.}
            version=${version%%[!0-9]*}
            [ "${version:-17}" -lt 17 ] || return 0
            old=${old:-$1 is Java $version}
            return 1
            ;;
        esac
    done <"$home/release"
    return 0
}

set -f # from here on words are split, but no file names made of them
java=
if [ -n "${JAVA_HOME:-}" ] && usable "$JAVA_HOME/bin/java"; then
    java=$JAVA_HOME/bin/java
else
    IFS=:
    for folder in ${PATH:-/usr/bin:/bin}; do
        if usable "${folder:-.}/java"; then
            java=${folder:-.}/java
            break
        fi
    done
    unset IFS
fi
[ -n "$java" ] ||
    fail 70 "${old:-no Java was found}; crm needs Java 17 or later, in JAVA_HOME or on the PATH"

# The VM tells of options that it takes from these variables on standard error: they are handed over here
# instead, in the order in which they would count. Java's own _JAVA_OPTIONS has the last word.
options="${JAVA_TOOL_OPTIONS:-} ${JDK_JAVA_OPTIONS:-} ${JAVA_OPTS:-} ${_JAVA_OPTIONS:-}"
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# G1 even on one core: JDK 17 takes over its archive of ready-made objects under G1 alone, which saves 10 to
# 20 ms at every start.
collector=-XX:+UseG1GC
case $options in
*-XX:+Use*GC*) collector= ;; # two of them keep the VM from starting
esac

# The program learns the language; names and arguments are UTF-8 wherever it runs, under cron and where the
# locale that is named is not installed.
CRM_LOCALE=${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}
LC_ALL=C.UTF-8
export CRM_LOCALE LC_ALL

out=false
err=false
columns=
[ ! -t 2 ] || err=true
case ${COLUMNS:-0} in
*[!0-9]* | 0* | ??????*) ;;
*) columns=$COLUMNS ;;
esac
if [ -t 1 ]; then
    out=true
    if [ -z "$columns" ]; then # Forks.
        { columns=$(stty size <&3 2>/dev/null); } 3>&1
        columns=${columns#* }
        [ "$columns" != 0 ] || columns=
    fi
fi

# The system's own day: the VM takes some names of time zones for others than the system does. Forks.
today=$(date +%Y-%m-%d 2>/dev/null)

# The VM's own log goes to standard output, into the middle of a report: it is off, and what it says of
# options that it cannot use goes to standard error.
# shellcheck disable=SC2086 # options are words
exec "$java" -Xlog:disable -Xlog:all=off -Xshare:auto -XX:-UsePerfData -XX:+DisplayVMOutputToStderr $collector \
    -Dcrm.stdout.terminal=$out -Dcrm.stderr.terminal=$err ${today:+-Dcrm.today=$today} ${columns:+-Dcrm.columns=$columns} \
    $options -jar "$self" "$@"
exit 70
