#!/usr/bin/env bash
# Writes the report into one comment of the pull request: updates its own earlier one, leaves it
# alone if nothing changed, touches nobody else's.
#
# Reads PULL_REQUEST, IS_FORK, MARKDOWN (the report, or nothing), EXIT_CODE, GH_TOKEN and of the
# inputs COMMENT_KEY and COMMENT_AUTHOR. It ends with 0 whatever happens: the verdict has been given,
# and a comment neither saves nor spoils it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
source "$here/common.sh"

# skip notice|warning ENGLISH JAPANESE
skip() {
  annotate "$1" "$(say "$2" "$3")"
  exit 0
}

number=${PULL_REQUEST:-}
[[ $number =~ ^[0-9]+$ ]] || { echo "no pull request, no comment"; exit 0; }
[ -n "${GH_TOKEN:-}" ] || skip notice \
  "no comment: there is no token; the summary of this run has the report" \
  "トークンがないため、コメントは書きません。報告はこの実行のサマリーにあります"
command -v gh >/dev/null || skip warning \
  "no comment: this runner does not have GitHub's command gh" \
  "このランナーに GitHub のコマンド gh がないため、コメントは書きません"
export GH_PROMPT_DISABLED=1 GH_NO_UPDATE_NOTIFIER=1 GH_HOST=${GITHUB_SERVER_URL#https://}
# Servers of one's own take the token under this name.
export GH_ENTERPRISE_TOKEN=$GH_TOKEN

# Whoever writes the marker may write anything behind it, so the author counts as well.
key=$(printf '%s' "${INPUT_COMMENT_KEY:-${INPUT_PATH:-.}}" | sha256sum | cut -c 1-16)
marker="<!-- shisei:comment $key -->"
author=${INPUT_COMMENT_AUTHOR:-github-actions[bot]}
[[ $author =~ ^[A-Za-z0-9-]+(\[bot\])?$ ]] || skip warning \
  "no comment: “comment-author” is no account" "「comment-author」がアカウント名ではないため、コメントは書きません"

failed() {
  if [ "${IS_FORK:-}" = true ]; then
    skip notice \
      "no comment: a pull request from a fork comes without the right to write one; the summary of this run has the report" \
      "フォークからのプルリクエストには書き込む権限がないため、コメントは書きません。報告はこの実行のサマリーにあります"
  fi
  skip warning \
    "the comment could not be written (it needs “pull-requests: write”); the verdict stands, and the summary of this run has the report" \
    "コメントを書けませんでした（pull-requests: write の権限が必要です）。判定は変わらず、報告はこの実行のサマリーにあります"
}

run="$GITHUB_SERVER_URL/$GITHUB_REPOSITORY/actions/runs/${GITHUB_RUN_ID:-}"
new=true
if [ -s "${MARKDOWN:-}" ]; then
  text=$(<"$MARKDOWN")
  # Nobody needs to be told that nothing changed; what an older comment says has to be mended.
  if head -n 5 "$MARKDOWN" | grep -qxF '<!-- shisei:unchanged -->'; then new=false; fi
else
  # An older comment must not go on saying that all is well.
  text=$(say "shisei could not judge this change (exit code ${EXIT_CODE:-unknown}): [log]($run)" \
    "shisei はこの変更を判定できませんでした（終了コード ${EXIT_CODE:-不明}）: [ログ]($run)")
fi
# GitHub takes 65,536 characters and nothing at all of what is longer. The report stays under it by
# itself; this is for the day it does not.
export LC_ALL=C.UTF-8
if [ ${#text} -gt 64000 ]; then
  text=${text:0:63000}
  text=${text%$'\n'*}$'\n\n'"$(say "… cut here; the whole report is in [this run]($run)." \
    "……ここまでを載せました。全体は[この実行]($run)にあります。")"
fi
body=$(mktemp)
trap 'rm -f "$body"' EXIT
printf '%s\n%s\n' "$marker" "$text" >"$body"

comments="repos/$GITHUB_REPOSITORY/issues/$number/comments"
mine=".[] | select(.user.login == \"$author\" and (.body | startswith(\"$marker\"))) | .id"
found=$(gh api --paginate "$comments?per_page=100" --jq "$mine") || failed
id=${found%%$'\n'*}
if [ -z "$id" ]; then
  if [ "$new" = false ]; then echo "nothing changed, no comment"; exit 0; fi
  gh api --method POST "$comments" --field "body=@$body" --silent || failed
  echo "commented on #$number"
  exit 0
fi
comment="repos/$GITHUB_REPOSITORY/issues/comments/$id"
old=$(gh api "$comment" --jq .body) || failed
if [ "${old//$'\r'/}" = "$(<"$body")" ]; then echo "the comment says it already"; exit 0; fi
gh api --method PATCH "$comment" --field "body=@$body" --silent || failed
echo "updated the comment on #$number"
