#!/usr/bin/env bash
# Fetches the design system and compiles what the screens use of it into src/main/webapp/assets/design-system.
#
#   ./vendor.sh           fetch, compile, replace the checked-in files and their SHA256SUMS
#   ./vendor.sh --check   do the same elsewhere and fail if the checked-in files differ
#
# Needs node and npm. To move to a newer version, change package.json, run `npm install --package-lock-only` beside it,
# then this script. npm refuses a package whose content is not the one in package-lock.json.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
assets=$here/../main/webapp/assets/design-system
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp "$here/package.json" "$here/package-lock.json" "$here/design-system.scss" "$work"
cd "$work"
npm ci --ignore-scripts --no-audit --no-fund --silent

mkdir out
npx --no-install sass --no-source-map --style=compressed --quiet-deps --load-path=. design-system.scss out/design-system.css
cp node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js out/govuk-frontend.min.js
cp "$here"/LICENCE-*.txt out
(cd out && sha256sum ./*.css ./*.js ./*.txt >SHA256SUMS)

if grep -Eiq 'GDS Transport|font-face|crest|data:' out/design-system.css; then
    echo "The compiled style sheet holds a font, a crest or an inline image that the screens must not use" >&2
    exit 1
fi
if [ "${1:-}" = --check ]; then
    diff -r "$assets" out
else
    rm -rf "$assets" && cp -r out "$assets"
fi
