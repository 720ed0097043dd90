#!/bin/sh -
# The launcher of crm: this script stands before the jar in one file, so that the file runs by itself.
# It sees to what has to be settled before a Java VM starts: which VM and options, the charset of names and
# arguments, and what only a shell can know about the streams. It forks only where a comment says so.

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
jar=$self
launcher=
lib=
if [ $bundled = true ]; then
    launcher=$self
    [ ! -h "$self" ] || launcher=$(readlink -f -- "$self") # Forks for a symbolic link.
    case $launcher in
    /*) ;;
    *)
        launcher=${launcher#./}
        launcher=$PWD/${launcher#./}
        ;;
    esac
    lib=${launcher%/*}
    case $lib in
    */bin) lib=${lib%/bin}/lib/crm ;;
    *) lib=$lib/../lib/crm ;;
    esac
    home=$lib/runtime
    java=$home/bin/java
    jar=$lib/crm.jar
    if [ ! -x "$java" ] || [ ! -r "$jar" ]; then
        fail 70 "$lib: the program's runtime is not there; install it again, and link to bin/crm rather than copy it"
    fi
elif [ -n "${JAVA_HOME:-}" ] && usable "$JAVA_HOME/bin/java"; then
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

# The class-data archive: the program's classes as the VM keeps them in memory, so that they need not be read, checked
# and laid out at every start. It is a file of the user's cache whose name tells for which program and which VM it was
# made, by path, size and time. Whatever is amiss with it, it is left alone in silence.
# CRM_ARCHIVE=off does without one, CRM_ARCHIVE=make makes it now and waits.
# A release brings one along, which counts as long as its jar and its VM are those of the release.
case $jar in
/*) program=$jar ;;
*)
    program=${jar#./}
    program=$PWD/${program#./}
    ;;
esac
case ${XDG_CACHE_HOME:-} in
/*) folder=$XDG_CACHE_HOME/crm ;;
*) folder=${HOME:-}/.cache/crm ;;
esac

possible() { # True if there can be an archive.
    # shellcheck disable=SC3013
    [ "${CRM_ARCHIVE:-}" != off ] && [ "$program" -ef "$jar" ] || return
    for option in $options; do # others might change the classes or how they are laid out
        case $option in
        -D* | -Xm[nsx]* | -Xss* | -XX:MaxRAM* | -XX:ActiveProcessorCount=* | -XX:TieredStopAtLevel=*) ;;
        *) return 1 ;;
        esac
    done
    [ -n "$lib" ] || cacheable
}

cacheable() { # True if the user has a place for one.
    case $folder:$program in
    [!/]* | /.cache/* | //.cache/* | *:*:*) return 1 ;; # the VM takes a colon for the end of a name
    esac
}

archive=
brought=
name() { # SIZE TIME MODE of the program, the VM and the folder: says what the archive is called.
    brought=${lib:+$lib/crm@$1.$2@$4.$5.jsa}
    case $brought in
    *:*) ;;
    *) [ ! -r "$brought" ] || return ;;
    esac
    brought=
    cacheable || return 0
    mode=${9:-}
    prefix=
    rest=$program
    while [ "$rest" != "${rest#*/}" ]; do
        prefix=$prefix${rest%%/*}%
        rest=${rest#*/}
    done
    prefix=$prefix$rest@
    version=$1.$2@
    [ ${#prefix} -gt 190 ] || archive=$folder/$prefix$version$4.$5.jsa
}

# Over up to some 16 MB of visits and purchases the VM's quick compiler is done before its thorough one pays.
compiler=-XX:TieredStopAtLevel=1
# G1 even on one core: JDK 17 takes over its archive of ready-made objects under G1 alone, which saves 10 to
# 20 ms at every start.
collector=-XX:+UseG1GC
add() { # SIZE TIME MODE of each file of records: says what suits where there is much to do.
    bytes=0
    while [ $# -ge 3 ]; do
        bytes=$((bytes + $1))
        shift 3
    done
    [ $bytes -gt 16777216 ] || return
    compiler=
    # Nearly all that is made there is done with at once: a small nursery holds it, and the processors have other work
    # than to collect garbage side by side.
    collector='-XX:+UseSerialGC -Xmn64m'
}

records() { # ARGUMENTS of the program: says where its records are. A guess at worst costs time.
    data=${CRM_DATA:-.}
    case ${1:--} in
    -*) data= ;; # no command
    esac
    while [ $# -gt 1 ]; do
        [ "$1" != -d ] && [ "$1" != --data ] || data=$2
        shift
        case $1 in
        --data=*) data=${1#--data=} ;;
        -d?*) data=${1#-d} ;;
        esac
    done
}

survey() { # Looks at all files in question at once: forks.
    set --
    if possible && [ -f "$home/lib/modules" ]; then
        set -- "$program" "$home/lib/modules"
        [ ! -d "$folder" ] || ! cacheable || set -- "$@" "$folder"
    fi
    count=$(($# * 3))
    if [ -n "$data" ]; then
        set +f
        set -- "$@" "$data"/visits*.csv "$data"/visits/*.csv "$data"/purchases*.csv "$data"/purchases/*.csv
        set -f
    fi
    # shellcheck disable=SC2046 # words
    [ $# = 0 ] || set -- $(stat -Lc '%s %Y %a' -- "$@" 2>/dev/null)
    [ $# -ge $count ] || return
    [ $count = 0 ] || name "$@"
    shift $count
    add "$@"
}

trusted() { # True if none but this user can have put anything into the folder.
    case $mode in
    '' | *[2367] | *[2367]?) return 1 ;;
    esac
    # shellcheck disable=SC3067 # as -ef
    [ -O "$folder" ]
}

# True if there is a folder to write to, and no attempt less than a day old: one that failed leaves its folder.
wanted() {
    parent=${folder%/*}
    [ -e "$parent" ] || parent=${parent%/*}
    # shellcheck disable=SC3067
    [ -O "$parent" ] && [ -w "$parent" ] || return
    [ ! -e "$folder" ] || { trusted && [ -w "$folder" ]; } || return
    [ ! -e "$archive.new" ] || [ -n "$(find "$archive.new" -prune -mtime +0 2>/dev/null)" ] # Forks.
}

silence='-Xlog:disable -Xlog:all=off -XX:-UsePerfData'
# Where the archive was made to lie, if that is free: to move it there takes a quarter of the VM's start.
place='-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'

# Makes the archive: of the static kind, as the other kind refuses picocli, whose classes are Java 5's. It is tried out
# before it gets its name.
make() (
    umask 077
    set +f
    mkdir -p -- "$folder" || exit
    mode=$(stat -Lc %a -- "$folder")
    trusted || exit
    new=$archive.new
    [ -z "$(find "$new" -prune -mtime +0)" ] || rm -rf -- "$new"
    mkdir -- "$new" || exit # another run makes it
    trap 'rm -rf -- "$new"; exit 1' HUP INT TERM
    case $java in
    /*) ;;
    *) java=$PWD/$java ;;
    esac
    cd -- "$new" || exit # where the VM writes what it has to say if it crashes
    mkdir data
    vm() {
        # shellcheck disable=SC2086 # options are words
        nice "$java" $silence $place -XX:-CreateCoredumpOnCrash -XX:+UseG1GC "$@"
    }
    if vm -XX:DumpLoadedClassList=classes -XX:TieredStopAtLevel=1 -cp "$program" crm.cli.WarmUp data &&
        vm -Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile=$$.jsa -cp "$program" &&
        vm -Xshare:on -XX:SharedArchiveFile=$$.jsa -jar "$program" --version &&
        { sync $$.jsa || sync; } && mv -f $$.jsa "$archive"; then
        cd / && rm -rf -- "$new"
        for old in "$folder/$prefix"*; do
            case $old in
            "$folder/$prefix$version"*) ;;
            *) rm -rf -- "$old" ;; # of the program as it was before
            esac
        done
        find "$folder" -name '*.jsa*' -prune -mtime +30 -exec rm -rf -- {} +
    else
        rm -rf -- ./*
    fi
) </dev/null >/dev/null 2>&1

records "$@"
survey
maker=
sharing=
if [ -n "$archive" ]; then
    if [ "${CRM_ARCHIVE:-}" = make ] && [ ! -f "$archive" ] && wanted; then
        make
        mode=$(stat -Lc %a -- "$folder" 2>/dev/null)
    fi
    # shellcheck disable=SC3067
    if trusted && [ -f "$archive" ] && [ -O "$archive" ]; then
        sharing=-XX:SharedArchiveFile=$archive
    elif [ "${CRM_ARCHIVE:-}" != make ] && wanted; then
        maker=-Dcrm.archive.maker=${launcher:-$program} # the program has it made when its work is done
    fi
fi
# Java 17 and 18 take an archive for one jar at one path alone, and a release lies anywhere: this path is the same
# everywhere.
if [ -n "$brought" ]; then
    exec 9<"$jar"
    jar=/proc/self/fd/9
    sharing=-XX:SharedArchiveFile=$brought
fi
[ -n "$sharing" ] || place=
case $options in
*-XX:+Use*GC*) collector= ;; # two of them keep the VM from starting
*-Xm[nsx]*) collector=${collector% -Xmn*} ;;
esac
case $options in
*Tiered* | *-Xint* | *-Xcomp* | *Compil*) compiler= ;; # whoever names a compiler has it
esac

# The VM's own log goes to standard output, into the middle of a report: it is off, and what it says of
# options that it cannot use goes to standard error.
# shellcheck disable=SC2086 # options are words
exec "$java" $silence -Xshare:auto -XX:+DisplayVMOutputToStderr $collector $compiler $place ${sharing:+"$sharing"} \
    -Dcrm.stdout.terminal=$out -Dcrm.stderr.terminal=$err ${today:+-Dcrm.today=$today} ${columns:+-Dcrm.columns=$columns} \
    ${maker:+"$maker"} $options -jar "$jar" "$@"
exit 70
