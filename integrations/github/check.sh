#!/usr/bin/env bash
# The step of action.yml that judges. It ends with the check's own exit code, so that nothing that
# comes later can turn a failure into a success.
#
# Reads PROGRAM, the inputs as INPUT_…, and of the event PULL_REQUEST (its number, or nothing),
# BASE_SHA and IS_FORK. Writes the outputs `exit-code`, `reports`, `text`, `json`, `sarif`, `junit`,
# `markdown` and `may-upload`; `verdict`, `score` and `supported-level` come from the program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
source "$here/common.sh"

# A switch that is neither true nor false is a mistake, not a “false”.
#   is_on NAME VALUE
is_on() {
  case ${2:-} in
    true) return 0 ;;
    false | '') return 1 ;;
    *) undecided "“$1” must be true or false, not “$2”" "「$1」は true か false です（「$2」ではありません）" ;;
  esac
}

arguments=(check)

# option FLAG VALUE: nothing if there is no value.
option() { if [ -n "${2:-}" ]; then arguments+=("$1=$2"); fi; }

# each FLAG LINES: once for every line.
each() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    line=${line%$'\r'}
    if [ -n "$line" ]; then arguments+=("$1=$line"); fi
  done <<<"${2:-}"
}

option --policy "${INPUT_POLICY:-}"
option --as-of "${INPUT_AS_OF:-}"
option --min-score "${INPUT_MIN_SCORE:-}"
option --fail-on "${INPUT_FAIL_ON:-}"
option --language "${INPUT_LANGUAGE:-}"
option --jobs "${INPUT_JOBS:-}"
each --min-level "${INPUT_MIN_LEVEL:-}"
each --select "${INPUT_SELECT:-}"
each --ignore "${INPUT_IGNORE:-}"
if is_on exit-zero "${INPUT_EXIT_ZERO:-}"; then arguments+=(--exit-zero); fi

# What a pull request is compared with. A shallow clone does not have it; the program then says what
# to write, and ends undecided.
base=${INPUT_BASE:-auto}
[ "$base" != auto ] || base=${BASE_SHA:-none}
ratchet=()
if is_on fail-on-regression "${INPUT_FAIL_ON_REGRESSION:-}"; then ratchet+=(--fail-on-regression); fi
if [ -n "${INPUT_MAX_DROP:-}" ]; then ratchet+=("--max-drop=$INPUT_MAX_DROP"); fi
if [ "$base" != none ]; then
  arguments+=("--base=$base" ${ratchet[@]+"${ratchet[@]}"})
elif [ ${#ratchet[@]} -gt 0 ]; then
  [ "${INPUT_BASE:-auto}" = auto ] || undecided \
    "fail-on-regression and max-drop need a base to compare with, and “base” is none" \
    "fail-on-regression と max-drop には比較の相手が必要ですが、「base」が none です"
  annotate notice "$(say "not a pull request: judged by the policy, compared with nothing" \
    "プルリクエストではないため、比較せずポリシーだけで判定します")"
fi

reports=${INPUT_REPORTS:-${RUNNER_TEMP:?}/shisei-reports}
rm -f "$reports"/shisei.{txt,json,sarif,junit.xml,md}
mkdir -p "$reports"
output reports "$reports"
arguments+=(
  --format=github
  "--format=text=$reports/shisei.txt"
  "--format=json=$reports/shisei.json"
  "--format=sarif=$reports/shisei.sarif"
  "--format=junit=$reports/shisei.junit.xml"
  "--format=markdown=$reports/shisei.md"
)
each --format "${INPUT_FORMATS:-}"

paths=()
while IFS= read -r path || [ -n "$path" ]; do
  path=${path%$'\r'}
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<<"${INPUT_PATH:-.}"
[ ${#paths[@]} -gt 0 ] || paths=(.)

if ! is_on summary "${INPUT_SUMMARY:-true}"; then unset GITHUB_STEP_SUMMARY; fi
upload=false
if is_on upload-sarif "${INPUT_UPLOAD_SARIF:-}"; then upload=true; fi
is_on comment "${INPUT_COMMENT:-}" || true

code=0
"${PROGRAM:?}" "${arguments[@]}" -- "${paths[@]}" || code=$?

# The text is full of words that others wrote; none of them may be taken for a command.
if [ -s "$reports/shisei.txt" ]; then
  token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  printf '::stop-commands::%s\n' "$token"
  cat "$reports/shisei.txt"
  printf '\n::%s::\n' "$token"
fi

# A program that ends well without a report that says so has judged nothing.
if [ "$code" -eq 0 ]; then
  said=$(sed -n 's/^ *"exit_code": \([0-9]*\),\{0,1\}$/\1/p' "$reports/shisei.json" 2>/dev/null |
    tail -n 1) || said=
  if [ "$said" != 0 ]; then
    annotate error "$(say "the program ended with 0, but its report does not say so" \
      "プログラムは 0 で終わりましたが、報告書がそう述べていません")"
    code=4
  fi
fi

for report in text:txt json:json sarif:sarif junit:junit.xml markdown:md; do
  file=$reports/shisei.${report#*:}
  if [ -s "$file" ]; then output "${report%%:*}" "$file"; fi
done
# The token of a fork's pull request may not write.
if [ "$upload" = true ] && [ -s "$reports/shisei.sarif" ]; then
  if [ "${IS_FORK:-}" = true ]; then
    annotate notice "$(say "a pull request from a fork may not upload to code scanning; its findings stand in the log and the reports" \
      "フォークからのプルリクエストは code scanning に送れません。指摘はログと報告書にあります")"
  else
    output may-upload true
  fi
fi
output exit-code "$code"
exit "$code"
