#!/usr/bin/env bash
# Takes a live inventory over: writes it as a program, imports it, and proves that nothing would change. Vendors are only read.
set -euo pipefail
numbers export --out adopted --stack live --campaign 170 --pool FC100000000000001=17050000001
numbers stack init live -C adopted
numbers import --file adopted/import.json --yes --generate-code=false --stack live -C adopted
numbers preview --expect-no-changes --stack live -C adopted
