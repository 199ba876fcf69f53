# shellcheck shell=bash
# shellcheck disable=SC2034 # variables are shared between the sourced files
# What every script of deploy/ shares: words to the user, files, ports, small tools. Sourced, never run.
# Needs bash, coreutils, grep, sed and util-linux only: a minimal Debian has no ps, curl, jq or python.

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
DEPLOY=$ROOT/deploy

say() { printf '%s\n' "$*"; }
step() { printf '\n\033[1m%s\033[0m\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

[[ -t 1 ]] || step() { printf '\n%s\n' "$*"; }

# seconds since the epoch, without a process
now() { printf '%(%s)T' -1; }

# milliseconds since the epoch, whatever the locale writes between seconds and fraction
now_ms() {
  local t=${EPOCHREALTIME/[.,]/}
  printf '%s' "$((t / 1000))"
}


# wait_until SECONDS COMMAND…: probes ten times a second until the command succeeds; fails when the time is over
wait_until() {
  local deadline=$(($(now_ms) + $1 * 1000))
  shift
  until "$@"; do
    (($(now_ms) < deadline)) || return 1
    sleep 0.1
  done
}

as_root() {
  if ((EUID == 0)); then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    die "this step needs root, and there is no sudo: $*"
  fi
}

random_hex() { od -An -N"${1:-16}" -tx1 /dev/urandom | tr -d ' \n'; }

# short_hash TEXT: twelve hex digits that name a folder, stable between runs
short_hash() { printf %s "$1" | sha256sum | cut -c1-12; }

# port_taken PORT: whether anything on this machine listens there, read from the kernel (no ss or lsof needed)
port_taken() {
  local hex
  printf -v hex '%04X' "$1"
  grep -qsE "^ *[0-9]+: [0-9A-F]+:$hex [0-9A-F]+:[0-9A-F]+ 0A " /proc/net/tcp /proc/net/tcp6
}

# free_port [NOT…]: a free port below the range that the kernel hands out to outgoing connections
free_port() {
  local port
  for _ in {1..200}; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
    [[ " $* " == *" $port "* ]] && continue
    port_taken "$port" || {
      printf '%s' "$port"
      return
    }
  done
  die "no free port between 20000 and 32000"
}

# next_free_port PORT [NOT…]: that port, or the next one that is free
next_free_port() {
  local port=$1
  shift
  while [[ " $* " == *" $port "* ]] || port_taken "$port"; do port=$((port + 1)); done
  printf '%s' "$port"
}

# state_get FILE KEY, state_set FILE KEY VALUE: a file of KEY=VALUE lines that only its owner reads
state_get() {
  local line=""
  [[ -f $1 ]] && line=$(grep -m1 "^$2=" "$1" || true)
  printf '%s' "${line#*=}"
}

state_set() {
  local file=$1 key=$2 value=$3 rest=""
  [[ -f $file ]] && rest=$(grep -v "^$key=" "$file" || true)
  (
    umask 077
    { [[ -z $rest ]] || printf '%s\n' "$rest"; printf '%s=%s\n' "$key" "$value"; } >"$file.new"
    mv -f "$file.new" "$file"
  )
}
