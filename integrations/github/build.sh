#!/usr/bin/env bash
# Step 3 of action.yml: builds the program from the action's own sources, if no earlier run left it.
#
# Reads PROGRAM, where it shall be.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=common.sh
source "$here/common.sh"

cd "$here/../.."
command -v swift >/dev/null || undecided \
  "building shisei needs Swift 6.2 or later, which this runner does not have: set “binary” to a shisei that is installed, or run on ubuntu-24.04 or in the container swift:6.3-bookworm" \
  "shisei のビルドには Swift 6.2 以降が必要ですが、このランナーにはありません。「binary」にインストール済みの shisei を指定するか、ubuntu-24.04 またはコンテナー swift:6.3-bookworm で実行してください"
scripts/setup
scripts/build-static "${RUNNER_TEMP:?}/shisei-build"
install -D "$RUNNER_TEMP/shisei-build/release/shisei" "${PROGRAM:?}"
"$PROGRAM" --version
