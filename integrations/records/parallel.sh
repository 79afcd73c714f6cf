#!/usr/bin/env bash
# Judges a file of JSON lines in pieces by GNU parallel, here or, over ssh, on other hosts:
#   parallel.sh INPUT OUTPUT [--sshlogin HOST,HOST] [ANY OPTION OF parallel]
set -euo pipefail

# Status 2 is a record that could not be judged, which has its line; anything above is a broken worker.
# Not --pipe-part: where it tries again (as of 2022), the piece is lost.
parallel --will-cite --pipe --block 10M --keep-order --retries 3 "${@:3}" \
  'cablelint records --jobs 1 || [ $? -le 2 ]' < "$1" > "$2"

records=$(grep -ac . "$1" || true)
results=$(wc -l < "$2")
[ "$records" -eq "$results" ] || { echo "parallel.sh: $records records, but $results results" >&2; exit 1; }
