# Builds target\package\Kaibo and an .msi from it. Written, not tried yet: no Windows at hand.
# No AOT cache. Needs a JDK 25 (JAVA_HOME_25) and, for the .msi, the WiX Toolset.
# First: mvn -q package -DskipTests
$ErrorActionPreference = "Stop"
Set-Location (Join-Path $PSScriptRoot "..")

$jdk = if ($env:JAVA_HOME_25) { $env:JAVA_HOME_25 } else { $env:JAVA_HOME }
if (-not $jdk -or -not (Select-String -Quiet '^JAVA_VERSION="25' (Join-Path $jdk "release"))) {
    [Console]::Error.WriteLine("no JDK 25: set JAVA_HOME_25"); exit 3
}
if (-not (Test-Path target\kaibo.jar)) {
    [Console]::Error.WriteLine("first: mvn -q package -DskipTests"); exit 2
}

# the same parts as on the other platforms
$parts = @{}
Get-Content packaging\parts.sh | ForEach-Object {
    if ($_ -match '^(\w+)="?([^"$]*)"?$') { $parts[$Matches[1]] = $Matches[2] }
}
$version = (Select-String '^  <version>([0-9.]+)' pom.xml | Select-Object -First 1).Matches[0].Groups[1].Value.TrimEnd(".")
$options = $parts.flags -split " " | ForEach-Object { "--java-options"; $_ }

$out = "target\package"
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory "$out\input" | Out-Null
Copy-Item target\kaibo.jar, target\lib "$out\input" -Recurse

function Package {
    & "$jdk\bin\jpackage.exe" @args
    if ($LASTEXITCODE -ne 0) { exit $LASTEXITCODE }
}
# two launchers: Kaibo opens the window, kaibo-cli answers in a console
Set-Content "$out\cli.properties" "win-console=true"
Package --type app-image --dest $out --input "$out\input" `
    --name Kaibo --app-version $version --vendor Kaibo --description $parts.description `
    --main-jar kaibo.jar --main-class shop.kaibo.Kaibo --icon icons\kaibo.ico `
    --add-launcher "kaibo-cli=$out\cli.properties" `
    --add-modules $parts.modules --jlink-options $parts.jlink @options
& "$out\Kaibo\kaibo-cli.exe" --help | Out-Null
if ($LASTEXITCODE -ne 0) { [Console]::Error.WriteLine("the app image does not start"); exit 1 }
Package --type msi --dest $out --app-image "$out\Kaibo" `
    --name Kaibo --app-version $version --vendor Kaibo `
    --win-menu --win-shortcut --win-per-user-install --win-dir-chooser `
    --win-upgrade-uuid 6f1c1a52-7f0e-4c0c-9d35-6b0f6e1f7c11
