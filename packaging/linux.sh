#!/bin/sh
# Builds target/package/kaibo (an app image with its own runtime and AOT cache) and a .deb from it.
# Needs a JDK 25 (JAVA_HOME_25, else the one under /usr/lib/jvm), and for the .deb fakeroot and
# binutils. First: mvn -q package -DskipTests
set -eu
cd "$(dirname "$0")/.."
. packaging/parts.sh

jdk=${JAVA_HOME_25:-}
for home in /usr/lib/jvm/*; do
    [ -n "$jdk" ] || ! grep -qs '^JAVA_VERSION="25' "$home/release" || jdk=$home
done
[ -x "$jdk/bin/jpackage" ] || { echo "no JDK 25: set JAVA_HOME_25" >&2; exit 3; }
[ -f target/kaibo.jar ] || { echo "first: mvn -q package -DskipTests" >&2; exit 2; }

out=target/package
rm -rf "$out"
mkdir -p "$out/input"
cp -rp target/kaibo.jar target/lib "$out/input/"

"$jdk/bin/jpackage" --type app-image --dest "$out" --input "$out/input" \
    --name kaibo --app-version "$version" --vendor Kaibo --description "$description" \
    --main-jar kaibo.jar --main-class shop.kaibo.Kaibo --icon icons/png/kaibo-512.png \
    --add-modules "$modules" --jlink-options "$jlink" \
    $(for flag in $flags; do echo "--java-options $flag"; done)
image=$out/kaibo

# The AOT cache: one run writes down what it loaded. The tour uses the whole program; without it
# the help must do. The cache is a gift, not a need: without one the program only starts slower.
train() {
    rm -rf "$out/trained"
    JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$PWD/$image/lib/app/kaibo.aot" \
        timeout 300 "$image/bin/kaibo" "$@" >"$out/training.log" 2>&1
}
if train --home "$out/trained/home" tour --out "$out/trained" || train --help; then :; fi
rm -rf "$out/trained"
if [ -s "$image/lib/app/kaibo.aot" ]; then
    echo 'java-options=-XX:AOTCache=$APPDIR/kaibo.aot' >>"$image/lib/app/kaibo.cfg"
else
    echo "no AOT cache: see $out/training.log" >&2
fi

"$image/bin/kaibo" --help >/dev/null || { echo "the app image does not start" >&2; exit 1; }
du -sh "$image"
[ "${1:-}" != --image-only ] || exit 0

"$jdk/bin/jpackage" --type deb --dest "$out" --app-image "$image" \
    --name kaibo --app-version "$version" --vendor Kaibo --description "$description" \
    --linux-shortcut --linux-menu-group Office --linux-app-category misc \
    --linux-package-deps libgtk-3-0
ls -sh "$out"/*.deb
