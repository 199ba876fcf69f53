# shellcheck shell=bash
# Where a private server keeps its data: $DIR/SERVER, owned by the user that the server runs as where root starts it; or a folder under
# /var/lib/newsmesh where that user cannot enter $DIR (a clone in a home folder). Then $DIR/SERVER is a link to it.

# home_of SERVER
home_of() {
  if [[ -L $DIR/$1 ]]; then readlink "$DIR/$1"; else printf '%s' "$DIR/$1"; fi
}

# as_server USER COMMAND…: as that user where root calls
as_server() {
  local user=$1
  shift
  if ((EUID == 0)); then
    (cd / && exec runuser -u "$user" -- "$@")
  else
    "$@"
  fi
}

# prepare_home SERVER USER: makes the folder, or moves what root has made before to where the user can enter it
prepare_home() {
  local server=$1 user=$2 elsewhere
  mkdir -p -m 700 "$(home_of "$server")"
  ((EUID == 0)) || return 0
  [[ $(stat -c %U "$(home_of "$server")") == "$user" ]] || chown -R "$user:" "$(home_of "$server")"
  if [[ -L $DIR/$server ]] || as_server "$user" test -w "$DIR/$server"; then return; fi
  elsewhere=/var/lib/newsmesh/$(short_hash "$DIR")
  [[ $server == postgres ]] || elsewhere+=-$server
  mkdir -p /var/lib/newsmesh
  rm -rf "$elsewhere"
  mv "$DIR/$server" "$elsewhere"
  ln -s "$elsewhere" "$DIR/$server"
  say "the user $user cannot enter $DIR: the data of $server lies in $elsewhere"
}

# wipe_home SERVER
wipe_home() {
  local home
  home=$(home_of "$1")
  rm -rf "$home" "$DIR/$1"
}
