# shellcheck shell=bash
# A private RabbitMQ node under $DIR/rabbitmq, on 127.0.0.1 only, with the management plugin, from the system's packages.
# It has its own port mapper (epmd), so that it neither finds nor disturbs another node of this machine. A root caller runs both as the
# package's user rabbitmq: see homes.sh.

readonly RABBITMQ_BIN=/usr/lib/rabbitmq/bin

rabbitmq_pid() { printf '%s' "$DIR/run/rabbitmq.pid"; }
epmd_pid() { printf '%s' "$DIR/run/epmd.pid"; }

rabbitmq_packages() { [[ -x $RABBITMQ_BIN/rabbitmq-server ]] || printf rabbitmq-server; }

rabbitmq_home() { home_of rabbitmq; }

rabbitmq_create() {
  local home
  prepare_home rabbitmq rabbitmq
  home=$(rabbitmq_home)
  [[ -f $home/complete ]] && return
  mkdir -p "$home"/{home,conf.d,generated,schema}
  (
    umask 077
    random_hex 20 >"$home/home/.erlang.cookie"
    chmod 400 "$home/home/.erlang.cookie"
    printf '[rabbitmq_management].\n' >"$home/enabled_plugins"
    cat >"$home/rabbitmq.conf" <<CONF
default_user = newsmesh
default_pass = $(state_get "$DIR/servers.env" RABBITMQ_PASSWORD)
log.file = rabbitmq.log
log.file.level = info
log.file.rotation.size = 10485760
log.file.rotation.count = 3
# a full disk stops publishers before it stops the node
disk_free_limit.absolute = 200MB
CONF
  )
  touch "$home/complete"
}

# the ports may change between starts, so they are no part of rabbitmq.conf
rabbitmq_listen() {
  local home
  home=$(rabbitmq_home)
  cat >"$home/conf.d/10-ports.conf" <<CONF
listeners.tcp.local = 127.0.0.1:$(state_get "$DIR/servers.env" RABBITMQ_PORT)
management.tcp.ip = 127.0.0.1
management.tcp.port = $(state_get "$DIR/servers.env" RABBITMQ_MANAGEMENT_PORT)
CONF
  # like fsync=off of PostgreSQL: what was written survives the process, not a power cut
  if ((FAST)); then
    printf '[{ra, [{wal_sync_method, none}]}].\n' >"$home/advanced.config"
  else
    printf '[].\n' >"$home/advanced.config"
  fi
  # its log is its own user's; one finds it beside the others
  mkdir -p "$home/log"
  ln -sfn "$home/log/rabbitmq.log" "$DIR/logs/rabbitmq.log"
  ((EUID != 0)) || chown -R rabbitmq: "$home"
}

# everything that would otherwise be read from or written to /etc/rabbitmq, /var/lib/rabbitmq and $HOME
rabbitmq_environment() {
  local home
  home=$(rabbitmq_home)
  printf '%s\n' \
    "HOME=$home/home" \
    "ERL_EPMD_PORT=$(state_get "$DIR/servers.env" EPMD_PORT)" ERL_EPMD_ADDRESS=127.0.0.1 \
    "RABBITMQ_NODENAME=newsmesh$(short_hash "$DIR")@localhost" \
    "RABBITMQ_DIST_PORT=$(state_get "$DIR/servers.env" RABBITMQ_DIST_PORT)" \
    "RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-kernel inet_dist_use_interface {127,0,0,1}" \
    "RABBITMQ_CONF_ENV_FILE=$home/rabbitmq-env.conf" \
    "RABBITMQ_CONFIG_FILE=$home/rabbitmq.conf" \
    "RABBITMQ_CONFIG_FILES=$home/conf.d" \
    "RABBITMQ_ADVANCED_CONFIG_FILE=$home/advanced.config" \
    "RABBITMQ_GENERATED_CONFIG_DIR=$home/generated" \
    "RABBITMQ_SCHEMA_DIR=$home/schema" \
    "RABBITMQ_ENABLED_PLUGINS_FILE=$home/enabled_plugins" \
    "RABBITMQ_MNESIA_BASE=$home/data" \
    "RABBITMQ_LOG_BASE=$home/log" \
    "RABBITMQ_PID_FILE=$home/node.pid"
}

rabbitmq_start() {
  local environment
  rabbitmq_listen
  epmd_start
  mapfile -t environment < <(rabbitmq_environment)
  spawn "$(rabbitmq_pid)" "$DIR/logs/rabbitmq-console.log" "$DEPLOY/lib/as-user" rabbitmq env "${environment[@]}" "$RABBITMQ_BIN/rabbitmq-server"
}

# started here and not by the node, so that its pid is known and it can be ended with the node
epmd_start() {
  running "$(epmd_pid)" && return
  spawn "$(epmd_pid)" "$DIR/logs/rabbitmq-console.log" "$DEPLOY/lib/as-user" rabbitmq \
    epmd -address 127.0.0.1 -port "$(state_get "$DIR/servers.env" EPMD_PORT)"
  wait_until 5 port_open "$(state_get "$DIR/servers.env" EPMD_PORT)" || die "epmd did not start: see $DIR/logs/rabbitmq-console.log"
}

# ready when it answers the AMQP greeting with a frame, and the management pages are there
rabbitmq_ready() {
  running "$(rabbitmq_pid)" || return 0
  amqp_answers "$(state_get "$DIR/servers.env" RABBITMQ_PORT)" && port_open "$(state_get "$DIR/servers.env" RABBITMQ_MANAGEMENT_PORT)"
}

amqp_answers() {
  local byte=""
  {
    exec 5<>"/dev/tcp/127.0.0.1/$1" || return 1
    printf 'AMQP\0\0\11\1' >&5
    IFS= read -r -t 2 -N 1 -u 5 byte || true
    exec 5>&-
  } 2>/dev/null
  [[ $byte == $'\1' ]]
}

port_open() { (exec 5<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

rabbitmq_stop() {
  stop_process "$(rabbitmq_pid)" 30
  stop_process "$(epmd_pid)" 5
}

rabbitmq_wipe() { wipe_home rabbitmq; }
