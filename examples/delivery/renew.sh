#!/usr/bin/env bash
# Moves the end of all bindings on by a week, in UTC+08:00. Run it daily: an expired binding cannot be extended, only made anew.
# Options go to numbers up, as in: ./renew.sh --stack prod
set -euo pipefail
numbers config set until "$(TZ=UTC-8 date -d '+7 days' '+%Y-%m-%d %H:%M:%S')" "$@"
numbers up --yes "$@"
