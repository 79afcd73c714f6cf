#!/usr/bin/env python3
"""Judges a file of JSON lines by the workers of a Dask cluster, which all see the file:

    dask_client.py SCHEDULER INPUT OUTPUT [BYTES A PIECE]
"""
import subprocess
import sys

from dask import delayed
from dask.bytes import read_bytes
from distributed import Client


def judged(piece):
    run = subprocess.run(["cablelint", "records", "--jobs", "1"], input=piece, stdout=subprocess.PIPE)
    records = sum(1 for line in piece.split(b"\n") if line.strip())
    results = run.stdout.count(b"\n")
    if records != results:  # the worker broke: another one tries
        raise RuntimeError(f"{records} records, but {results} results")
    return run.stdout


def main(scheduler, source, target, size="10000000"):
    _, [pieces] = read_bytes(source, delimiter=b"\n", blocksize=int(size), sample=False)
    with Client(scheduler) as client, open(target, "wb") as output:
        for result in client.compute([delayed(judged)(piece) for piece in pieces], retries=3):
            output.write(result.result())


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]) if len(sys.argv) > 3 else __doc__)
