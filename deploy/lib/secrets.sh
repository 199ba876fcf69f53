# shellcheck shell=bash
# The secrets of a mesh, each made once and for one purpose: the superuser of PostgreSQL, the administrator of RabbitMQ, and for each
# service a database role, a broker user; the API key, and the token that spans are sent with.

SECRET_NAMES=(POSTGRES_PASSWORD RABBITMQ_PASSWORD NEWSMESH_API_KEY NEWSMESH_TRACES_TOKEN)
for _service in INGEST PARSE ENTITY_LINK SEARCH; do SECRET_NAMES+=("NEWSMESH_${_service}_PASSWORD" "NEWSMESH_${_service}_BROKER_PASSWORD"); done
unset _service

# secrets_prepare FILE: adds those that FILE lacks; only its owner reads it
secrets_prepare() {
  local name
  [[ -e $1 ]] || (umask 077 && : >"$1")
  chmod 600 "$1"
  for name in "${SECRET_NAMES[@]}"; do
    [[ -n $(state_get "$1" "$name") ]] || state_set "$1" "$name" "$(random_hex 20)"
  done
}
