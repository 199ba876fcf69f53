# shellcheck shell=bash
# shellcheck disable=SC2034 # variables are shared between the sourced files
# The mesh as processes of this machine: private servers, the published programs, a supervisor for each.

# shellcheck disable=SC2153 # MESH comes from mesh.sh
SERVERS=$MESH/servers
SECRETS=$MESH/secrets

native_up() {
  local hash app
  need_dotnet
  hash=$(source_hash)
  app=$MESH/app/$hash
  state_set "$STATE" MODE native
  step "Servers and programs"
  native_build_and_start_servers "$app"
  native_database
  native_broker
  step "Services"
  native_start_all "$app"
  native_forget_other_apps "$app"
  if ((NEWSROOM)); then
    step "Sample newsroom"
    newsroom_subscribe "$(url_of newsroom)"
    newsroom_await
  fi
  print_summary "$(url_of search)/traces" "$( ((NEWSROOM)) && url_of newsroom)" "$MESH/logs"
}

# the build needs the processor, the servers mostly the disk and the network: both at once
native_build_and_start_servers() {
  local app=$1 builder="" started=$SECONDS
  if [[ -d $app ]]; then
    say "  programs: nothing changed since the last build"
  else
    say "  programs: building (log: $MESH/logs/build.log)"
    publish_mesh "$app" >"$MESH/logs/build.log" 2>&1 8>&- &
    builder=$!
    # shellcheck disable=SC2064 # the pid of now is meant
    trap "kill_family $builder" EXIT
  fi
  "$DEPLOY/servers" start "$SERVERS" 8>&- | sed -u 's/^/  servers: /'
  say "  servers: PostgreSQL and RabbitMQ answer ($((SECONDS - started)) s)"
  [[ -z $builder ]] && return
  if ! wait "$builder"; then
    tail -n 30 "$MESH/logs/build.log" >&2
    die "the build failed: see $MESH/logs/build.log"
  fi
  trap - EXIT
  say "  programs: built ($((SECONDS - started)) s)"
}

native_database() {
  local service options="" key
  secrets_prepare "$SECRETS"
  for service in "${SERVICES[@]}"; do
    key=${service//-/_}
    options+=" -c newsmesh.${key}_password=$(state_get "$SECRETS" "NEWSMESH_${key^^}_PASSWORD")"
  done
  if [[ -z $("$DEPLOY/servers" psql "$SERVERS" postgres -Atc "SELECT 1 FROM pg_database WHERE datname = 'newsmesh'") ]]; then
    "$DEPLOY/servers" psql "$SERVERS" postgres -c "CREATE DATABASE newsmesh"
  fi
  PGOPTIONS=$options "$DEPLOY/servers" psql "$SERVERS" newsmesh -f "$DEPLOY/postgres/roles.sql"
}

# a user of its own for each service, made by the administrator, who is none of them
native_broker() {
  local definitions API_KEY="" BASIC_AUTH
  definitions=$(
    while IFS= read -r line; do export "${line?}"; done < <(grep -E '^NEWSMESH_.*_BROKER_PASSWORD=' "$SECRETS")
    bash "$DEPLOY/rabbitmq/definitions"
  )
  BASIC_AUTH=newsmesh:$(state_get "$SERVERS/servers.env" RABBITMQ_PASSWORD)
  http POST "http://127.0.0.1:$(state_get "$SERVERS/servers.env" RABBITMQ_MANAGEMENT_PORT)/api/definitions" "$definitions" >/dev/null ||
    die "RabbitMQ did not take its users: see $SERVERS/logs"
}

# native_environment SERVICE: its settings, one KEY=VALUE a line
native_environment() {
  local service=$1 key=${1//-/_}
  printf '%s\n' "ASPNETCORE_URLS=$(url_of "$service")" DOTNET_NOLOGO=1
  [[ $service != newsroom ]] || return 0
  printf '%s\n' \
    "ConnectionStrings__Postgres=Host=127.0.0.1;Port=$(state_get "$SERVERS/servers.env" POSTGRES_PORT);Database=newsmesh;Username=newsmesh_$key;Password=$(state_get "$SECRETS" "NEWSMESH_${key^^}_PASSWORD");Maximum Pool Size=30" \
    "ConnectionStrings__RabbitMq=amqp://newsmesh_$key:$(state_get "$SECRETS" "NEWSMESH_${key^^}_BROKER_PASSWORD")@127.0.0.1:$(state_get "$SERVERS/servers.env" RABBITMQ_PORT)/" \
    "ApiKeys__0=$API_KEY" \
    "AnonymousReading=${NEWSMESH_ANONYMOUS_READING:-true}" \
    "OTEL_EXPORTER_OTLP_ENDPOINT=$(url_of search)" OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf \
    "OTEL_EXPORTER_OTLP_HEADERS=Authorization=Bearer $(state_get "$SECRETS" NEWSMESH_TRACES_TOKEN)"
  case $service in
    # the guard against private addresses lets exactly the sample newsroom through, where there is one
    ingest) ((!${NEWSROOM:-1})) || printf '%s\n' "Ingest__Fetching__AllowedHosts__0=127.0.0.1:$(port_of newsroom)" ;;
    search) printf '%s\n' "Web__IngestUrl=$(url_of ingest)" "Web__EntityLinkUrl=$(url_of entity-link)" "Traces__Token=$(state_get "$SECRETS" NEWSMESH_TRACES_TOKEN)" ;;
  esac
}

service_pid() { printf '%s' "$MESH/run/$1.pid"; }

native_running() {
  local service names=""
  for service in "${SERVICES[@]}" newsroom; do
    if running "$(service_pid "$service")"; then names+="$service "; fi
  done
  printf '%s' "$names"
}

# native_start_all APP: whatever runs already with the same program and settings is left alone
native_start_all() {
  local service
  RUNNING=$(native_running)
  choose_mesh_ports search ingest parse entity-link newsroom
  for service in "${SERVICES[@]}"; do native_start "$service" "$1"; done
  ((NEWSROOM)) && native_start newsroom "$1"
  for service in "${SERVICES[@]}"; do native_await "$service" /health/ready; done
  if ((NEWSROOM)); then native_await newsroom /health/live; fi
}

native_start() {
  local service=$1 folder=$2/${PROJECT[$1]} log=$MESH/logs/$1.log settings=$MESH/run/$1.env environment signature user
  mapfile -t environment < <(native_environment "$service")
  signature=$(short_hash "$folder ${environment[*]}")
  if running "$(service_pid "$service")"; then
    [[ $(state_get "$STATE" "SIGNATURE_${PROJECT[$service]}") == "$signature" ]] && return
    native_stop "$service"
  fi
  LOG_START["$service"]=$(stat -c %s "$log" 2>/dev/null || echo 0)
  (umask 077 && printf '%s\n' "${environment[@]}" >"$settings")
  user=$(native_user "$service" "$folder/${PROJECT[$service]}.dll")
  spawn "$(service_pid "$service")" "$log" "$DEPLOY/lib/supervise" "$service" "$log" \
    "$DEPLOY/lib/with-env" "$settings" "$folder" "$user" dotnet "${PROJECT[$service]}.dll"
  state_set "$STATE" "SIGNATURE_${PROJECT[$service]}" "$signature"
}

# native_user SERVICE PROGRAM: root starts each service as a user of its own, who can do nothing but read the programs; prints nothing for
# anybody else, and where that user cannot reach the program or the .NET runtime (a clone or an SDK in root's home).
native_user() {
  local user=newsmesh-$1
  ((EUID == 0)) || return 0
  id "$user" >/dev/null 2>&1 || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin "$user"
  if setpriv --reuid="$user" --regid="$(id -g "$user")" --init-groups sh -c 'test -r "$1" && dotnet --list-runtimes >/dev/null 2>&1' sh "$2"; then
    printf %s "$user"
  else
    warn "the user $user cannot read $2 or run dotnet: $1 runs as root. Clone to a folder that others may enter, such as /srv."
  fi
}

native_stop() { stop_process "$(service_pid "$1")" 30; }

# ready, or crashing again and again
native_settled() { answers "$(url_of "$1")$2" || (($(native_crashes "$1") >= 3)); }

native_crashes() {
  [[ -n ${LOG_START[$1]:-} ]] || { printf 0; return; }
  tail -c +$((LOG_START[$1] + 1)) "$MESH/logs/$1.log" 2>/dev/null | grep -c 'supervise: .* ended with code' || true
}

native_await() {
  local service=$1 path=$2 started=$SECONDS how=started
  [[ -n ${LOG_START[$service]:-} ]] || how="already running"
  wait_until 120 native_settled "$service" "$path" || true
  if answers "$(url_of "$service")$path"; then
    printf '  %-12s ready at %s (%s, %s s)\n' "$service" "$(url_of "$service")" "$how" "$((SECONDS - started))"
  else
    tail -n 25 "$MESH/logs/$service.log" >&2 || true
    die "$service is not ready: the end of its log is above, all of it in $MESH/logs/$service.log"
  fi
}

native_forget_other_apps() {
  local folder
  for folder in "$MESH"/app/*; do
    [[ $folder == "$1" ]] || rm -rf "$folder"
  done
}

native_down() {
  local service pids=()
  # all are asked first, so that they end side by side
  for service in newsroom "${SERVICES[@]}"; do
    native_stop "$service" &
    pids+=($!)
  done
  wait "${pids[@]}"
  if [[ -d $SERVERS ]]; then "$DEPLOY/servers" stop "$SERVERS" 8>&-; fi
}

native_wipe() {
  if [[ -d $SERVERS ]]; then "$DEPLOY/servers" wipe "$SERVERS" 8>&-; fi
}
