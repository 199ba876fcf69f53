# shellcheck shell=bash
# Installs Debian or Ubuntu packages so that nothing starts and no system instance comes into being.

readonly POLICY=/usr/sbin/policy-rc.d
readonly CREATE_CLUSTER=/etc/postgresql-common/createcluster.conf

# ensure_packages PACKAGE…: installs those that are missing
ensure_packages() {
  local missing=() package
  for package in "$@"; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || die "install these packages first (no apt-get here): ${missing[*]}"
  say "installing from the system's packages: ${missing[*]}"
  # one installation at a time, also between two clones
  as_root env DEPLOY="$DEPLOY" flock /var/lock/newsmesh-install bash -c '
    set -euo pipefail
    . "$DEPLOY/lib/common.sh"; . "$DEPLOY/lib/packages.sh"
    install_quietly "$@"' install "${missing[@]}" </dev/null || die "could not install: ${missing[*]}"
}

install_quietly() {
  local log
  log=$(mktemp)
  trap 'uninstall_guards; rm -f "'"$log"'"' EXIT
  install_guards
  export DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1
  local options=(-qq -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold --no-install-recommends)
  # the lists may be too old, or not there at all on a new machine
  if ! { apt-get update -qq && apt-get install "${options[@]}" "$@"; } >"$log" 2>&1; then
    tail -n 20 "$log" >&2
    return 1
  fi
  [[ " $* " != *" rabbitmq-server "* ]] || stay_off_at_boot
}

# the packages are here for private instances: the machine's own would start at the next boot
stay_off_at_boot() {
  update-rc.d rabbitmq-server disable >/dev/null 2>&1 || true
  if command -v systemctl >/dev/null; then systemctl disable --quiet epmd.socket epmd.service >/dev/null 2>&1 || true; fi
}

# No package may start a service (policy-rc.d), and postgresql may not create its "main" cluster. Both are put back as they were.
install_guards() {
  [[ ! -e $POLICY ]] || mv "$POLICY" "$POLICY.newsmesh-saved"
  printf '#!/bin/sh\nexit 101\n' >"$POLICY"
  chmod 755 "$POLICY"
  [[ -e $CREATE_CLUSTER ]] || {
    mkdir -p "${CREATE_CLUSTER%/*}"
    printf '# while NewsMesh installs the packages\ncreate_main_cluster = false\n' >"$CREATE_CLUSTER"
  }
}

uninstall_guards() {
  rm -f "$POLICY"
  [[ ! -e $POLICY.newsmesh-saved ]] || mv "$POLICY.newsmesh-saved" "$POLICY"
  if grep -qs 'while NewsMesh installs' "$CREATE_CLUSTER"; then
    if [[ -f /usr/share/postgresql-common/createcluster.conf ]]; then
      cp /usr/share/postgresql-common/createcluster.conf "$CREATE_CLUSTER"
    else
      rm -f "$CREATE_CLUSTER"
    fi
  fi
}
