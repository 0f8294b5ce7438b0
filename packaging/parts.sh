# What the packaging scripts have in common; windows.ps1 reads the plain assignments too.
version=$(sed -n 's:^  <version>\([0-9.]*\).*:\1:p' pom.xml | head -1)
description="Live-selling console for merchants"
modules=java.base,java.desktop,java.sql,java.net.http,java.naming,java.management,java.logging,java.xml,java.prefs,java.scripting,jdk.httpserver,jdk.unsupported,jdk.localedata,jdk.charsets,jdk.zipfs,jdk.crypto.cryptoki,jdk.management,jdk.unsupported.desktop
# native commands stay: writing the AOT cache starts bin/java
jlink="--strip-debug --no-man-pages --no-header-files --include-locales=en,zh"
# warnings of the machine go to standard error: standard output belongs to --json
flags="-Xms64m -Xmx512m -XX:+UseSerialGC -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xlog:disable -Xlog:all=warning:stderr"
