# shellcheck shell=bash
# Building with the .NET SDK. No build server is left behind: each would stay for minutes after the command has ended.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
readonly QUIETLY=(--verbosity quiet --nologo --disable-build-servers)

need_dotnet() {
  command -v dotnet >/dev/null && [[ $'\n'$(dotnet --list-sdks) == *$'\n'10.* ]] && return
  die "the .NET 10 SDK is missing. Debian: add Microsoft's package feed as https://learn.microsoft.com/dotnet/core/install/linux-debian
       tells, then 'apt-get install dotnet-sdk-10.0'. Any Linux: https://dot.net/v1/dotnet-install.sh with '--channel 10.0'."
}

# one hash over everything that the programs are built from
source_hash() {
  (
    cd "$ROOT" || exit
    find services shared seeds deploy/newsroom deploy/gateway deploy/mesh.proj Directory.* global.json .editorconfig \
      \( -name bin -o -name obj \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
  )
}

# publish_mesh FOLDER: all programs, each in FOLDER/<project>; built apart from the work tree's artifacts/, so that a running
# mesh and a developer's build do not disturb each other
publish_mesh() {
  local build=$MESH/build
  rm -rf "$build/publish"
  ArtifactsPath=$build dotnet build "$DEPLOY/mesh.proj" "${QUIETLY[@]}" -p:RunAnalyzers=false </dev/null
  mkdir -p "$1.new"
  local app
  for app in "$build"/publish/*; do mv "$app/release" "$1.new/$(basename "$app")"; done
  mv "$1.new" "$1"
}
