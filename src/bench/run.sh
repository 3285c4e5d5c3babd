#!/bin/sh
# Measures the API and the lesson's pages against a real PostgreSQL and prints a table.
# BENCH_OPTIONS=-Dbench.only='lesson|tap' measures some rows, -Dbench.warm-ups=4 is content with shorter warming up.
# Needs a JDK (17 or newer), Linux, and wrk; everything else comes with the build.
set -eu
cd "$(dirname "$0")/../.."

missing=
command -v wrk > /dev/null || missing="$missing  wrk:  apt install wrk
"
command -v javac > /dev/null || missing="$missing  a JDK:  apt install openjdk-17-jdk-headless
"
[ "$(uname -s)" = Linux ] || missing="$missing  Linux: memory is read from /proc
"
if [ -n "$missing" ]; then
  printf 'The benchmark needs:\n%s' "$missing" >&2
  exit 1
fi

if [ "${1:-}" != --no-build ]; then
  ./mvnw -B -q -DskipTests package
fi
[ -f target/ziyo.jar ] || { echo 'There is no target/ziyo.jar: leave --no-build out.' >&2; exit 1; }
if [ ! -f target/bench.classpath ] || [ pom.xml -nt target/bench.classpath ]; then
  ./mvnw -B -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench.classpath
fi
exec java ${BENCH_OPTIONS:-} -Xmx256m -Dlogback.configurationFile=src/bench/logback.xml -cp "$(cat target/bench.classpath)" src/bench/Bench.java
