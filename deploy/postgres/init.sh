#!/usr/bin/env bash
# Prepares the database on the first start of the postgres container: roles, schemas, extensions.
# The image's entrypoint runs this file, or sources it where it is not executable; both work, so it sets no shell options.

newsmesh_init() {
  local options="" service variable
  for service in ingest parse entity_link search; do
    variable="NEWSMESH_${service^^}_PASSWORD"
    if [[ -z ${!variable:-} ]]; then
      echo "newsmesh: $variable is not set" >&2
      return 1
    fi
    # PGOPTIONS splits at spaces; a backslash keeps the next character.
    options+=" -c newsmesh.${service}_password=$(printf %s "${!variable}" | sed 's/[\\ ]/\\&/g')"
  done
  PGOPTIONS="$options" psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet \
    -U "$POSTGRES_USER" -d "${POSTGRES_DB:-$POSTGRES_USER}" -f "${NEWSMESH_ROLES_SQL:-/etc/newsmesh/roles.sql}"
}

newsmesh_init
