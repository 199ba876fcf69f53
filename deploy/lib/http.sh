# shellcheck shell=bash
# HTTP with curl where it is installed, and with bash alone where it is not (plain http only, which is all that runs here).

# http METHOD URL [BODY]: prints the answer's body; sets nothing else. Succeeds for 2xx. Sends $API_KEY where it is set.
http() {
  local answer status
  answer=$(http_answer "$@") || return 1
  status=${answer%%$'\n'*}
  [[ $answer == *$'\n'* ]] && printf '%s' "${answer#*$'\n'}"
  [[ $status == 2?? ]]
}

# http_answer METHOD URL [BODY]: the status on the first line, then the body
http_answer() {
  if command -v curl >/dev/null; then http_by_curl "$@"; else http_by_bash "$@"; fi
}

http_by_curl() {
  local method=$1 url=$2 body=${3:-} options=(-sS --noproxy '*' --max-time 20 -H 'Accept: application/json')
  [[ -z $body ]] || options+=(-H 'Content-Type: application/json' --data-binary @-)
  # headers and body by pipes: everybody reads the arguments of a process
  printf %s "$body" | curl "${options[@]}" -H @<(http_secrets) -X "$method" -w '\n%{http_code}' "$url" 2>/dev/null | {
    local text
    text=$(cat)
    printf '%s\n%s' "${text##*$'\n'}" "${text%$'\n'*}"
  }
}

# the headers that nobody else may see: $API_KEY, and $BASIC_AUTH (user:password), where they are set
http_secrets() {
  [[ -z ${API_KEY:-} ]] || printf 'X-Api-Key: %s\n' "$API_KEY"
  [[ -z ${BASIC_AUTH:-} ]] || printf 'Authorization: Basic %s\n' "$(printf %s "$BASIC_AUTH" | base64 -w0)"
}

# HTTP/1.0, so that the answer comes in one piece and ends with the connection
http_by_bash() {
  local method=$1 url=${2#http://} body=${3:-} host path length line status secrets
  secrets=$(http_secrets)
  secrets=${secrets//$'\n'/$'\r\n'}
  host=${url%%/*}
  path=/${url#*/}
  [[ $url == */* ]] || path=/
  length=$(printf %s "$body" | wc -c)
  {
    exec 6<>"/dev/tcp/${host%:*}/${host#*:}" || return 1
    printf '%s %s HTTP/1.0\r\nHost: %s\r\nAccept: application/json\r\nContent-Length: %s\r\n%s%s\r\n%s' \
      "$method" "$path" "$host" "$length" \
      "${secrets:+$secrets$'\r\n'}" "${body:+Content-Type: application/json$'\r\n'}" "$body" >&6
    IFS=' ' read -r -t 20 _ status _ <&6 || status=000
    while IFS= read -r -t 20 line <&6 && [[ -n ${line%$'\r'} ]]; do :; done
    printf '%s\n' "${status%$'\r'}"
    timeout 20 cat <&6
    exec 6>&-
  } 2>/dev/null
}

# answers URL: whether it gives a 2xx
answers() { http GET "$1" >/dev/null; }
