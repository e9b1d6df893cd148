#!/usr/bin/env bash
# Lays out in a folder what the image has in it: the emulator's jar, the flags of the JVM, and a cache of what
# a start and DetachDisk in both formats load and link. The Dockerfile runs this, and so does the benchmark of the start.
#
#   src/bench/image-layout.sh DIR
#
# Needs target/image/ecs-emulator.jar, which ./mvnw package makes, and JDK or JRE 25, that of JAVA_HOME or else the one on
# the path. Then, with DIR as a whole path:
#
#   java @DIR/jvm.args -jar DIR/ecs-emulator.jar
set -euo pipefail
# shellcheck disable=SC2086 # $flags and $training are lists of words.
root="$(cd "$(dirname "$0")/../.." && pwd)"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

mkdir -p "$1"
cd "$1"
rm -f jvm.args ecs-emulator.aot
cp "$root/target/image/ecs-emulator.jar" .
# The cache is for a jar of that time, to the second, and what copies the folder may round it or take none that is later.
touch -d 2026-01-01T00:00:00Z ecs-emulator.jar

# The small collector and a small young generation for memory, with survivors that hold the journal, since what grows old there
# stays until the heap is full; reflection without method handles for the start; and the one place for temporary files that can
# be written to in every container.
flags="-XX:+UseSerialGC -Xmn8m -XX:SurvivorRatio=2 -XX:-UsePerfData -Djdk.reflect.useNativeAccessorOnly=true
  -Djava.io.tmpdir=/dev/shm"
printf '%s\n' $flags -XX:AOTCache="$PWD/ecs-emulator.aot" >jvm.args

# Trained with the fast compiler alone: the cache then has no profiles, by which the JVM would compile at each start what this
# short run had been through.
training="-XX:TieredStopAtLevel=1 -Xlog:aot=error -XX:AOTCacheOutput=ecs-emulator.aot"

# One that ends when its input does: not even a script that is killed leaves it behind.
coproc emulator {
  exec "$java" $flags $training -jar "$PWD/ecs-emulator.jar" --server.port=0 --ecs.emulator.child-process=true 2>&1
}
port=
while [ -z "$port" ]; do
  read -r line <&"${emulator[0]}"
  echo "$line"
  port="$(sed -n 's/^ECS emulator on port //p' <<<"$line")"
done

# call QUERY TEXT: the answer must have that text.
call() {
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET /?%s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$1" >&3
  grep -F "$2" <&3 >/dev/null
  exec 3<&-
}
call 'Action=DetachDisk&InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m' '<RequestId>'
call 'Action=DetachDisk&InstanceId=i-instanceid1&DiskId=d-diskid1&Format=JSON' '"RequestId"'
call 'Action=DescribeDisks&RegionId=cn-hangzhou&Format=JSON' '"Disks"'

# It writes the cache when it ends.
exec {emulator[1]}>&-
cat <&"${emulator[0]}"
test -s ecs-emulator.aot
