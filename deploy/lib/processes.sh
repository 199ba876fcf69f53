# shellcheck shell=bash
# Processes that outlive the script that started them: started detached, known by pid and start time, ended with all they started.

# when the kernel started the process (field 22 of stat): with the pid it names one process for good, even after a reboot
process_birth() {
  local stat
  { read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
  stat=${stat##*) }
  # shellcheck disable=SC2086 # the fields are wanted as words
  set -- $stat
  [[ $1 != Z ]] && printf '%s' "${20}"
}

# spawn PIDFILE LOG COMMAND…: starts the command in a session of its own, without this shell's files or terminal
spawn() {
  local pidfile=$1 log=$2
  shift 2
  (
    local fd
    for fd in /proc/self/fd/*; do
      fd=${fd##*/}
      if ((fd > 2 && fd != 255)); then eval "exec $fd>&-"; fi
    done
    exec setsid "$@" </dev/null >>"$log" 2>&1
  ) &
  remember "$pidfile" $!
  disown
}

# remember PIDFILE PID
remember() { printf '%s %s\n' "$2" "$(process_birth "$2" || true)" >"$1"; }

# pid_of PIDFILE: prints the pid when that very process is still there
pid_of() {
  local pid birth
  [[ -f $1 ]] && read -r pid birth <"$1" && [[ -n $birth && $(process_birth "$pid") == "$birth" ]] && printf '%s' "$pid"
}

running() { pid_of "$1" >/dev/null; }

# family_of PID…: the pids themselves and everything below them, at this moment
family_of() {
  local -A parent=()
  local stat pid rest grew=1
  for stat in /proc/[0-9]*/stat; do
    { read -r rest <"$stat"; } 2>/dev/null || continue
    pid=${rest%% *}
    rest=${rest##*) }
    rest=${rest#* }
    parent[$pid]=${rest%% *}
  done
  local -A family=()
  for pid in "$@"; do family[$pid]=1; done
  while ((grew)); do
    grew=0
    for pid in "${!parent[@]}"; do
      [[ -n ${family[$pid]:-} || -z ${family[${parent[$pid]}]:-} ]] && continue
      family[$pid]=1
      grew=1
    done
  done
  printf '%s\n' "${!family[@]}"
}

all_gone() {
  local pid
  for pid in "$@"; do process_birth "$pid" >/dev/null && return 1; done
  return 0
}

# stop_process PIDFILE SECONDS [SIGNAL [PID]]: asks the process (or PID of its family) to end, and ends the whole family if it has not in time
stop_process() {
  local pidfile=$1 patience=$2 signal=${3:-TERM} pid family
  if pid=$(pid_of "$pidfile"); then
    mapfile -t family < <(family_of "$pid")
    kill "-$signal" "${4:-$pid}" 2>/dev/null || true
    wait_until "$patience" all_gone "${family[@]}" || kill_family "$pid" "${family[@]}"
  fi
  rm -f "$pidfile"
}

# kill_family PID…: kill -9 of each and of everything below it
kill_family() {
  local family
  mapfile -t family < <(family_of "$@")
  kill -KILL "${family[@]}" 2>/dev/null || true
  wait_until 5 all_gone "${family[@]}" || warn "still there after kill -9: ${family[*]}"
}
