#!/usr/bin/env bash
# Step 1 of action.yml: says where the program is, or that it has to be built and under which key
# the build is kept.
#
# Reads INPUT_BINARY; writes the outputs `program`, `build` and `key`.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
source "$here/common.sh"

if [ -n "${INPUT_BINARY:-}" ]; then
  program=$(command -v -- "$INPUT_BINARY") || undecided \
    "there is no program “$INPUT_BINARY”: give the path of an executable file, or a name on the PATH" \
    "プログラム「$INPUT_BINARY」がありません。実行できるファイルのパスか、PATH にある名前を指定してください"
  case $program in /*) ;; *) program=$PWD/$program ;; esac
  # Whoever changes the judge together with what is judged gets any verdict.
  if git -C "$(dirname "$program")" ls-files --error-unmatch -- "$(basename "$program")" >/dev/null 2>&1; then
    undecided \
      "“$INPUT_BINARY” stands in the repository itself, where the change that is judged could replace it: install it from elsewhere" \
      "「$INPUT_BINARY」は検査するリポジトリーの中にあり、変更がプログラムごと差し替えられます。別の場所からインストールしてください"
  fi
  version=$("$program" --version) || undecided \
    "“$program” does not run here" "「$program」をここでは実行できません"
  echo "shisei $version: $program"
  output build false
  output program "$program"
  exit 0
fi

# No release is downloaded: what runs is what stands in the commit that `uses:` names.
cd "$here/../.."
sources=$(find Package.swift Plugins Sources policies schemas scripts/build-static scripts/link -type f -print0 |
  LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -c 1-32)
output build true
output key "shisei-${RUNNER_OS:-Linux}-${RUNNER_ARCH:-X64}-$sources"
output program "${RUNNER_TEMP:?}/shisei-program/shisei"
