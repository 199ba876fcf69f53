# shellcheck shell=bash
# shellcheck disable=SC2034 # variables are shared between the sourced files
# What native and compose have in common: names, ports, the key, the sample newsroom, and what `up` prints at the end.

MESH=${NEWSMESH_HOME:-$ROOT/.newsmesh}
STATE=$MESH/state
SERVICES=(ingest parse entity-link search)
declare -A PROJECT=([ingest]=NewsMesh.Ingest [parse]=NewsMesh.Parse [entity-link]=NewsMesh.EntityLink [search]=NewsMesh.Search
  [newsroom]=NewsMesh.Newsroom)
declare -A DEFAULT_PORT=([search]=8080 [ingest]=8081 [parse]=8082 [entity-link]=8083 [newsroom]=8090 [dashboard]=18888)

# port_key SERVICE: the name of its port in .newsmesh/state and in .env, such as ENTITYLINK_PORT
port_key() {
  local name=${1//-/}
  printf '%s_PORT' "${name^^}"
}

port_of() { state_get "$STATE" "$(port_key "$1")"; }
url_of() { printf 'http://127.0.0.1:%s' "$(port_of "$1")"; }

mesh_prepare() {
  mkdir -p "$MESH/run" "$MESH/logs"
  exec 8>"$MESH/run/lock"
  flock -n 8 || die "another ./deploy/up or ./deploy/down is at work here"
  if [[ ! -s $MESH/api-key ]]; then (umask 077 && random_hex 20 >"$MESH/api-key"); fi
  API_KEY=$(<"$MESH/api-key")
  # for curl -H @FILE: everybody reads the arguments of a process
  if [[ ! -s $MESH/api-key.header ]]; then (umask 077 && printf 'X-Api-Key: %s\n' "$API_KEY" >"$MESH/api-key.header"); fi
}

# choose_mesh_ports SERVICE…: the usual ports, the next free ones where they are taken, or what --ports said; kept for the next time.
# $RUNNING names the services that hold their port already.
choose_mesh_ports() {
  local service port other chosen=() reserved
  for service in "$@"; do
    # nobody takes another's usual port
    reserved=()
    for other in "${!DEFAULT_PORT[@]}"; do [[ $other == "$service" ]] || reserved+=("${DEFAULT_PORT[$other]}"); done
    port=${WANTED_PORT[$service]:-$(port_of "$service")}
    if [[ " $RUNNING " != *" $service "* ]]; then
      port=$(next_free_port "${port:-${DEFAULT_PORT[$service]}}" "${chosen[@]}" "${reserved[@]}")
    fi
    chosen+=("$port")
    state_set "$STATE" "$(port_key "$service")" "$port"
  done
}

# The outlets of seeds/newsroom, as ingest reaches the server that shows them.
newsroom_subscribe() {
  local base=$1 feed outlet name answer status added=0 known=0
  for feed in "$ROOT"/seeds/newsroom/*/feed.*; do
    outlet=$(basename "$(dirname "$feed")")
    name=$(grep -A 1 "\"id\": \"$outlet\"" "$ROOT/seeds/newsroom/gold.json" | sed -n 's/.*"name": "\(.*\)".*/\1/p') || true
    answer=$(http_answer POST "$(url_of ingest)/feeds" "{\"url\":\"$base/$outlet/${feed##*/}\",\"outlet\":\"${name:-$outlet}\",\"tags\":[\"sample-newsroom\"]}") || true
    status=${answer%%$'\n'*}
    case $status in
      202) added=$((added + 1)) ;;
      200) known=$((known + 1)) ;;
      *) die "ingest refused the feed of $outlet with status ${status:-none}: ${answer#*$'\n'}" ;;
    esac
  done
  say "  sample newsroom: $((added + known)) feeds ($added new)"
}

searchable() {
  local total
  total=$(http GET "$(url_of search)/search?q=&limit=1" | grep -oE '"total": *[0-9]+' | grep -oE '[0-9]+$') || return 1
  ((total > 0)) && FOUND=$total
}

newsroom_await() {
  local started=$SECONDS
  FOUND=0
  wait_until 120 searchable || die "no article can be searched after two minutes: see $(url_of search)/pipeline, ./deploy/dead-letters list, and the logs"
  say "  first articles searchable after $((SECONDS - started)) s"
}

# print_summary TRACES NEWSROOM-URL-or-empty LOGS
print_summary() {
  step "NewsMesh is running"
  printf '  %-12s %s\n' \
    "pages" "$(url_of search)/" \
    "search" "$(url_of search)/search?q=…" "ingest" "$(url_of ingest)" "parse" "$(url_of parse)" "entity-link" "$(url_of entity-link)" \
    "traces" "$1"
  [[ -z $2 ]] || printf '  %-12s %s\n' "newsroom" "$2/  (the sample outlets)"
  printf '  %-12s %s\n' "logs" "$3" "API key" "$API_KEY"
  step "Try"
  cat <<TRY
  curl '$(url_of search)/search?q=harbour'
  curl -X POST -H '@$MESH/api-key.header' -H 'Content-Type: application/json' \\
       -d '{"url":"https://feeds.bbci.co.uk/news/world/rss.xml"}' $(url_of ingest)/feeds
  curl -X POST -H 'Content-Type: application/json' \\
       -d '{"text":"“We will rebuild,” Mayor Ann Lee told reporters in Tallinn.","language":"en"}' $(url_of entity-link)/annotate

  ./deploy/down stops it; ./deploy/down --wipe forgets its data too.
TRY
}
