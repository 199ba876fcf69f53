# shellcheck shell=bash
# shellcheck disable=SC2034 # variables are shared between the sourced files
# The mesh as containers, by docker-compose.yml.

# DOCKER_API_VERSION is meant for libraries that test with containers; the command line finds out by itself.
docker_() { env -u DOCKER_API_VERSION docker "$@"; }
compose() { (cd "$ROOT" && docker_ compose "$@"); }

compose_possible() {
  command -v docker >/dev/null && docker_ info >/dev/null 2>&1 || return 1
  docker_ compose version >/dev/null 2>&1 && return
  warn "a Docker engine answers, but its compose plugin (version 2) is missing: starting without containers"
  return 1
}

compose_up() {
  [[ -z $(native_running) ]] || die "it runs here without containers already: ./deploy/down first, or ./deploy/up --native"
  state_set "$STATE" MODE compose
  compose_settings
  step "Images"
  compose_images
  step "Containers"
  say "  building (log: $MESH/logs/build.log)"
  if ! compose build </dev/null >"$MESH/logs/build.log" 2>&1 8>&-; then
    tail -n 30 "$MESH/logs/build.log" >&2
    die "the images could not be built: see $MESH/logs/build.log"
  fi
  compose up --detach --wait --remove-orphans </dev/null 8>&- ||
    die "not everything came up: 'docker compose ps' and 'docker compose logs SERVICE' tell why; ./deploy/up --native does without containers"
  if ((NEWSROOM)); then
    step "Sample newsroom"
    newsroom_subscribe "http://newsroom.localhost:$(port_of newsroom)"
    newsroom_await
  fi
  print_summary "$TRACES_AT" "$( ((NEWSROOM)) && printf 'http://newsroom.localhost:%s' "$(port_of newsroom)")" "docker compose logs -f SERVICE"
}

# Exported variables win over .env.
compose_settings() {
  local service
  export NEWSMESH_API_KEY=$API_KEY COMPOSE_PROFILES=dashboard
  ((!NEWSROOM)) || COMPOSE_PROFILES+=,newsroom
  compose_secrets
  compose_ports_in_use
  choose_mesh_ports search ingest parse entity-link newsroom dashboard
  for service in search ingest parse entity-link newsroom dashboard; do
    export "$(port_key "$service")=$(port_of "$service")"
  done
  export NEWSROOM_ALLOWED_HOST
  NEWSROOM_ALLOWED_HOST=$( ((!NEWSROOM)) || printf 'newsroom.localhost:%s' "$(port_of newsroom)")
  TRACES_AT=http://localhost:$(port_of dashboard)
  export OTEL_EXPORTER_OTLP_ENDPOINT=${OTEL_EXPORTER_OTLP_ENDPOINT:-http://dashboard:18890}
  export TRACE_URL=${TRACE_URL:-$TRACES_AT/traces/detail/{traceId\}}
}

# .env, which docker compose reads by itself: the settings of .env.example, and secrets that are made once. The data of the volumes was
# made with them, so they stay.
compose_secrets() {
  [[ -e $ROOT/.env ]] || (umask 077 && cp "$ROOT/.env.example" "$ROOT/.env")
  secrets_prepare "$ROOT/.env"
  state_set "$ROOT/.env" NEWSMESH_API_KEY "$API_KEY"
}

# the ports that this mesh's containers hold already, also where plain `docker compose up` started them
compose_ports_in_use() {
  local service container inside published kept
  kept=$(port_of newsroom)
  RUNNING=""
  while read -r service container inside; do
    published=$(compose port "$container" "$inside" 2>/dev/null) || continue
    [[ ${published##*:} =~ ^[1-9][0-9]*$ ]] || continue
    state_set "$STATE" "$(port_key "$service")" "${published##*:}"
    RUNNING+="$service "
  done <<PORTS
search gateway 8080
ingest gateway 8081
parse gateway 8082
entity-link gateway 8083
newsroom newsroom ${kept:-8090}
dashboard dashboard 18888
PORTS
}

# Every image that is not here yet is fetched; without the dashboard's the mesh still starts.
compose_images() {
  local variable image fallback
  while IFS='|' read -r variable fallback; do
    image=${!variable:-$fallback}
    docker_ image inspect "$image" >/dev/null 2>&1 && continue
    say "  fetching $image"
    docker_ pull -q "$image" >/dev/null 2>"$MESH/logs/pull.log" && continue
    if [[ $variable == DASHBOARD_IMAGE ]]; then
      compose_without_dashboard "$image"
    else
      tail -n 3 "$MESH/logs/pull.log" >&2
      die "the image $image cannot be had. Name another by $variable=…, or start without containers: ./deploy/up --native"
    fi
  done <<'IMAGES'
POSTGRES_IMAGE|postgres:17.6
RABBITMQ_IMAGE|rabbitmq:4.1.4-management
DOTNET_SDK_IMAGE|mcr.microsoft.com/dotnet/sdk:10.0.401
DOTNET_ASPNET_IMAGE|mcr.microsoft.com/dotnet/aspnet:10.0.12
DASHBOARD_IMAGE|mcr.microsoft.com/dotnet/aspire-dashboard:9.5.2
IMAGES
}

compose_without_dashboard() {
  say "  the dashboard's image $1 cannot be had: traces are shown by search's own pages instead"
  COMPOSE_PROFILES=${COMPOSE_PROFILES/dashboard/}
  TRACES_AT=$(url_of search)/traces
  export OTEL_EXPORTER_OTLP_ENDPOINT=http://search:8080 TRACE_URL='/traces/{traceId}'
}

# compose_down WIPE
compose_down() {
  local options=(--remove-orphans)
  (($1)) && options+=(--volumes)
  COMPOSE_PROFILES='*' compose down "${options[@]}" >"$MESH/logs/down.log" 2>&1 8>&- && return
  tail -n 10 "$MESH/logs/down.log" >&2
  die "not everything could be stopped: 'docker compose ps --all' tells what is left"
}
