#!/bin/sh
# Makes the class-data archive of the program: its classes as the Java VM keeps them in memory, so that they need not be
# read, checked and laid out at every start. `mvn package` calls it; crm.sh says when the archive is used.
#
#     archive.sh JAVA_HOME PROGRAM
#
# PROGRAM is a jar, or a launcher with the jar behind it. The archive is a file beside it, named after the version of
# Java: crm-17.0.15.jsa.
set -eu
java=$1/bin/java
program=$2
archive=${program%.jar}-$(sed -n 's/^JAVA_VERSION="\(.*\)"$/\1/p' "$1/release").jsa
work=$archive.new
rm -rf -- "${program%.jar}"-*.jsa "$work"

if [ ! -d /proc/self/fd ]; then
    echo 'archive: made no class-data archive: there is no /proc/self/fd'
    exit
fi
# Java 17 and 18 take an archive only for a jar at the path at which it was made; this one is the same everywhere.
exec 9<"$program"
jar=/proc/self/fd/9

# The archive comes out the same each time where the classes are listed in order, one thread collects garbage and memory
# is not laid out at random.
fixed=
if setarch -R true 2>/dev/null; then
    fixed='setarch -R'
else
    echo 'archive: it differs from build to build: setarch (of util-linux) cannot fix the layout of memory here'
fi
# G1 is the collector whose ready-made objects Java 17 keeps in an archive.
vm() {
    # shellcheck disable=SC2086 # words
    env -i PATH="$PATH" LC_ALL=C.UTF-8 $fixed "$java" -Xlog:disable -Xlog:all=off -XX:-UsePerfData \
        -XX:-CreateCoredumpOnCrash -XX:+UseG1GC -XX:ParallelGCThreads=1 -XX:TieredStopAtLevel=1 \
        -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "$@"
}

# It is of the static kind, as the other kind refuses picocli, whose classes are Java 5's. It gets its name when it is
# whole and was tried: a VM may crash over one that somebody is writing.
mkdir -p -- "$work/data"
trap 'rm -rf -- "$work"' EXIT
vm -XX:DumpLoadedClassList="$work/classes" -cp "$jar" crm.cli.WarmUp "$work/data" >/dev/null
LC_ALL=C sort -o "$work/classes" -- "$work/classes"
vm -Xshare:dump -XX:SharedClassListFile="$work/classes" -XX:SharedArchiveFile="$work/archive" -cp "$jar"
vm -Xshare:on -XX:SharedArchiveFile="$work/archive" -jar "$jar" --version >/dev/null
chmod 644 -- "$work/archive"
touch -r "$program" -- "$work/archive" # by which the launcher knows that they belong together
mv -- "$work/archive" "$archive"
