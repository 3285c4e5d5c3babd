#!/bin/sh
# Lets 300 students sit an exam, and then pulls the plug ten times, on PostgreSQL and on H2.
# SITTING_OPTIONS='-Dstudents=30 -Dseconds=10 -Dcrashes=2 -Ddatabases=h2' is a short try.
set -eu
cd "$(dirname "$0")/../.."
if [ "${1:-}" != --no-build ]; then
  ./mvnw -B -q -DskipTests package
fi
if [ ! -f target/bench.classpath ] || [ pom.xml -nt target/bench.classpath ]; then
  ./mvnw -B -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/bench.classpath
fi
exec java ${SITTING_OPTIONS:-} -Xmx256m -Dlogback.configurationFile=src/bench/logback.xml -cp "$(cat target/bench.classpath)" src/bench/SittingLoad.java
