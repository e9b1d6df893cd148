#!/usr/bin/env bash
# Creates the files of the image in a folder: the emulator's jar, the JVM flags, and an AOT cache of the classes that a start and
# DetachDisk in both formats load. The Dockerfile runs it, and so does StartBenchmark.
#
#   src/bench/image-layout.sh DIR
#
# Needs target/image/ecs-emulator.jar of ./mvnw package, and a JDK or JRE 25 in JAVA_HOME or on the path. Then, with DIR as an
# absolute path:
#
#   java @DIR/jvm.args -jar DIR/ecs-emulator.jar
set -euo pipefail
# shellcheck disable=SC2086 # $flags is a list of words.
root="$(cd "$(dirname "$0")/../.." && pwd)"
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

mkdir -p "$1"
cd "$1"
rm -f jvm.args ecs-emulator.aot
cp "$root/target/image/ecs-emulator.jar" .
# The cache is valid only for a jar with this modification time. Copying may round it or reject times in the future.
touch -d 2026-01-01T00:00:00Z ecs-emulator.jar

# SerialGC and a small young generation save memory, but one of less than 16 MiB is collected so often that calls take a tenth
# longer; its survivor spaces hold the journal, which would stay in the old generation until the heap is full. Without memory
# the process ends, so that it is started again. Reflection without method handles saves start-up time. /dev/shm is writable in
# every container.
flags="-XX:+UseSerialGC -Xmn16m -XX:SurvivorRatio=6 -XX:-UsePerfData -Djdk.reflect.useNativeAccessorOnly=true
  -XX:+ExitOnOutOfMemoryError -Djava.io.tmpdir=/dev/shm"
printf '%s\n' $flags -XX:AOTCache="$PWD/ecs-emulator.aot" >jvm.args

# The emulator ends with its input, so it does not outlive a killed script.
coproc emulator {
  exec "$java" $flags @"$root/src/bench/aot-training.args" -XX:AOTCacheOutput=ecs-emulator.aot \
    -jar "$PWD/ecs-emulator.jar" --server.port=0 --ecs.emulator.child-process=true 2>&1
}
port=
while [ -z "$port" ]; do
  read -r line <&"${emulator[0]}"
  echo "$line"
  port="$(sed -n 's/^ECS emulator on port //p' <<<"$line")"
done

# call PATH TEXT: the response must contain the text.
call() {
  exec 3<>"/dev/tcp/127.0.0.1/$port"
  printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' "$1" >&3
  grep -F "$2" <&3 >/dev/null
  exec 3<&-
}
call '/?Action=DetachDisk&InstanceId=i-23jggx34b&DiskId=d-23jbf2v5m' '<RequestId>'
call '/?Action=DetachDisk&InstanceId=i-instanceid1&DiskId=d-diskid1&Format=JSON' '"RequestId"'
call '/?Action=DescribeDisks&RegionId=cn-hangzhou&Format=JSON' '"Disks"'
# The control API loads Spring MVC at its first call, and Hibernate Validator at the first that is checked.
call '/_emulator/clock' '"Now"'
call '/_emulator/requests?limit=1' '"Requests"'

# The JVM writes the cache when it ends.
exec {emulator[1]}>&-
cat <&"${emulator[0]}"
test -s ecs-emulator.aot
