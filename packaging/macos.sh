#!/bin/sh
# Builds target/package/Kaibo.app and a .dmg from it. Written, not tried yet: no Mac at hand.
# Not signed: the first start needs a right-click and Open. No AOT cache.
# Needs a JDK 25. First: mvn -q package -DskipTests
set -eu
cd "$(dirname "$0")/.."
. packaging/parts.sh

jdk=${JAVA_HOME_25:-$(/usr/libexec/java_home -v 25)}
[ -x "$jdk/bin/jpackage" ] || { echo "no JDK 25: set JAVA_HOME_25" >&2; exit 3; }
[ -f target/kaibo.jar ] || { echo "first: mvn -q package -DskipTests" >&2; exit 2; }

out=target/package
rm -rf "$out"
mkdir -p "$out/input"
cp -Rp target/kaibo.jar target/lib "$out/input/"

"$jdk/bin/jpackage" --type app-image --dest "$out" --input "$out/input" \
    --name Kaibo --app-version "$version" --vendor Kaibo --description "$description" \
    --main-jar kaibo.jar --main-class shop.kaibo.Kaibo --icon icons/kaibo.icns \
    --mac-package-identifier shop.kaibo \
    --add-modules "$modules" --jlink-options "$jlink" \
    $(for flag in $flags; do echo "--java-options $flag"; done)
"$out/Kaibo.app/Contents/MacOS/Kaibo" --help >/dev/null
"$jdk/bin/jpackage" --type dmg --dest "$out" --app-image "$out/Kaibo.app" \
    --name Kaibo --app-version "$version"
