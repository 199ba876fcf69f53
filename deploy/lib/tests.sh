# shellcheck shell=bash
# shellcheck disable=SC2034 # variables are shared between the sourced files
# Running test programs and adding up what they say. Services under test log a lot, so the output goes to a file each,
# and only the failures and the totals are shown.

ARTIFACTS=${ArtifactsPath:-$ROOT/artifacts}
TEST_LOGS=$ARTIFACTS/test-logs
PASSED=0 FAILED=0 SKIPPED=0
# what failed, with the first lines of why: said once more at the very end, where a long run is read
FAILURES=$TEST_LOGS/failures.log
# what failed beside others and passed when it was run again by itself: named at the end, for somebody to mend
UNSTEADY=$TEST_LOGS/unsteady.log
# more failures than this in one program are a fault of the code, not of a busy machine
AGAIN_AT_MOST=3
# a test program that hangs must not take the whole run with it
TEST_LIMIT=${NEWSMESH_TEST_LIMIT:-1200}

# run_tests NAME ASSEMBLY [ARGUMENT…]: adds to PASSED, FAILED and SKIPPED
run_tests() {
  local name=$1 assembly=$2 log=$TEST_LOGS/$1.log started=$SECONDS code=0 passed failed skipped
  shift 2
  mkdir -p "$TEST_LOGS"
  timeout --kill-after=30 "$TEST_LIMIT" dotnet "$assembly" --progress off --no-ansi "$@" >"$log" 2>&1 </dev/null || code=$?
  passed=$(total_of succeeded "$log")
  failed=$(total_of failed "$log")
  skipped=$(total_of skipped "$log")
  # 8: no test was asked for by this filter. Anything else without a failed test is a program that fell over.
  ((code == 8)) && return
  ((code != 0 && failed == 0)) && failed=1
  printf '  %-28s %4d passed, %d failed, %d skipped  (%d s)\n' "$name" "$passed" "$failed" "$skipped" "$((SECONDS - started))"
  if ((failed > 0)); then
    show_failures "$log" "$code"
    if ((code == 2)) && run_again "$name" "$assembly"; then passed=$((passed + failed)) failed=0; else keep_failures "$log"; fi
  fi
  PASSED=$((PASSED + passed)) FAILED=$((FAILED + failed)) SKIPPED=$((SKIPPED + skipped))
}

# run_again NAME ASSEMBLY: runs the few tests that failed once more, by themselves; fails where one of them fails again
run_again() {
  local name=$1 log=$TEST_LOGS/$1.again.log tests
  mapfile -t tests < <(sed -nE 's/^failed ([A-Za-z0-9_.+]+).*/\1/p' "$TEST_LOGS/$name.log" | sort -u)
  ((${#tests[@]} > 0 && ${#tests[@]} <= AGAIN_AT_MOST)) || return 1
  timeout --kill-after=30 "$TEST_LIMIT" dotnet "$2" --progress off --no-ansi --filter-method "${tests[@]}" >"$log" 2>&1 </dev/null || {
    say "    failed again by itself: $log"
    return 1
  }
  say "    passed when run again by itself: $log"
  printf '%s\n' "${tests[@]/#/unsteady: }" >>"$UNSTEADY"
}

# total_of WORD LOG: the number behind "  WORD: " in the summary that ends the log
total_of() {
  local line
  line=$(tail -n 40 "$2" | grep -E "^  $1: [0-9]+" | tail -n 1) || true
  printf '%d' "${line##*: }"
}

show_failures() {
  local shown
  ((${2:-0} != 124)) || say "    ended after $TEST_LIMIT s without having finished"
  shown=$(grep -E -A 20 '^failed ' "$1" | head -n 200) || true
  [[ -n $shown ]] || shown=$(tail -n 40 "$1")
  printf '%s\n' "$shown" | cut -c1-400 | sed 's/^/    /'
  say "    all of it: $1"
}

keep_failures() {
  { say "${1##*/}" && grep -E -A 4 '^failed ' "$1" | head -n 40; } | cut -c1-400 >>"$FAILURES" || true
}

forget_failures() {
  mkdir -p "$TEST_LOGS"
  : >"$FAILURES"
  : >"$UNSTEADY"
}

# say_total: what was unsteady, the failures once more, and the sum as the last line; fails where something failed or nothing ran
say_total() {
  [[ ! -s $UNSTEADY ]] || sed 's/^/  /' "$UNSTEADY"
  [[ ! -s $FAILURES ]] || sed 's/^/  /' "$FAILURES"
  say "$PASSED passed, $FAILED failed"
  ((FAILED == 0 && PASSED > 0))
}

# a check that is no test program: count_check NAME COMMAND…
count_check() {
  local name=$1 started=$SECONDS
  shift
  if "$@"; then
    PASSED=$((PASSED + 1))
    say "  ok: $name ($((SECONDS - started)) s)"
  else
    FAILED=$((FAILED + 1))
    say "  FAILED: $name"
    say "$name" >>"$FAILURES"
  fi
}
