# shellcheck shell=bash
# A private PostgreSQL under $DIR, on 127.0.0.1 only, from the system's packages. PostgreSQL refuses to run as root,
# so a root caller runs it as the user postgres, who may not be able to enter $DIR: see homes.sh.

postgres_pid() { printf '%s' "$DIR/run/postgres.pid"; }

# the newest installed server that has its contrib extensions, or the one that made the data
postgres_bin() {
  local bin newest="" want
  want=$(as_postgres cat "$(postgres_home)/data/PG_VERSION" 2>/dev/null || true)
  for bin in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V); do
    [[ -x $bin/postgres && -x $bin/initdb && -f /usr/share/postgresql/$(basename "${bin%/bin}")/extension/pg_trgm.control ]] || continue
    [[ -z $want || $bin == */"$want"/bin ]] && newest=$bin
  done
  printf '%s' "$newest"
}

as_postgres() { as_server postgres "$@"; }

# what has to be installed first
postgres_packages() { [[ -n $(postgres_bin) ]] || printf 'postgresql postgresql-contrib'; }

postgres_home() { home_of postgres; }

postgres_create() {
  local home password
  prepare_home postgres postgres
  home=$(postgres_home)
  as_postgres test -f "$home/data/PG_VERSION" && return
  password=$(state_get "$DIR/servers.env" POSTGRES_PASSWORD)
  as_postgres rm -rf "$home/data" "$home/password"
  # a file, because the server's user may not open this shell's pipes
  as_postgres sh -c 'umask 077; cat >"$1"' sh "$home/password" <<<"$password"
  as_postgres "$(postgres_bin)/initdb" -D "$home/data" -U newsmesh --pwfile="$home/password" \
    --auth=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >>"$DIR/logs/postgres.log" 2>&1 ||
    die "initdb failed: see $DIR/logs/postgres.log"
  as_postgres rm -f "$home/password"
  ((FAST)) || sync
}

postgres_start() {
  local home bin options
  home=$(postgres_home)
  bin=$(postgres_bin)
  postgres_forget_dead
  # fsync guards against a power cut; a killed process loses nothing without it
  options=(-c fsync=on)
  ((FAST)) && options=(-c fsync=off -c full_page_writes=off)
  spawn "$(postgres_pid)" "$DIR/logs/postgres.log" "$DEPLOY/lib/as-user" postgres "$bin/postgres" -D "$home/data" \
    -c listen_addresses=127.0.0.1 -c port="$(state_get "$DIR/servers.env" POSTGRES_PORT)" -c unix_socket_directories= \
    -c max_connections=200 -c shared_buffers=256MB -c jit=off -c log_min_messages=warning "${options[@]}"
}

# A killed server leaves its pid file behind. PostgreSQL starts over it only once that pid is gone, which takes a while where
# nobody collects dead processes (pid 1 of a container), and never where another process has got the number.
postgres_forget_dead() {
  local file pid
  file=$(postgres_home)/data/postmaster.pid
  pid=$(as_postgres head -n 1 "$file" 2>/dev/null) || return 0
  if ! process_birth "$pid" >/dev/null || [[ $(cat "/proc/$pid/comm" 2>/dev/null) != postgres ]]; then as_postgres rm -f "$file"; fi
}

# PostgreSQL says in its pid file when it takes connections: the eighth line
postgres_ready() {
  local pid lines
  pid=$(pid_of "$(postgres_pid)") || return 0
  mapfile -t lines < <(as_postgres cat "$(postgres_home)/data/postmaster.pid" 2>/dev/null)
  [[ ${lines[0]:-} == "$pid" && ${lines[7]:-} == ready* ]]
}

# INT is PostgreSQL's fast shutdown: it does not wait for clients
postgres_stop() { stop_process "$(postgres_pid)" 20 INT; }

postgres_wipe() { wipe_home postgres; }

# psql as the superuser: postgres_sql DATABASE psql-arguments…
postgres_sql() {
  local database=$1
  shift
  PGPASSWORD=$(state_get "$DIR/servers.env" POSTGRES_PASSWORD) "$(postgres_bin)/psql" --no-psqlrc -v ON_ERROR_STOP=1 -q \
    -h 127.0.0.1 -p "$(state_get "$DIR/servers.env" POSTGRES_PORT)" -U newsmesh -d "$database" "$@"
}
