"""Who moves where in our own short articles: python -m tests.benchmarks.moved [FILE …] [--errors]."""

from __future__ import annotations

import sys

from tests.articles_told import CASES, listing, tally

FILES = sorted(path.stem for path in CASES.glob("articles*.yaml"))


def main(arguments: list[str]) -> None:
    """Print the figures of each file of cases; with --errors also what was missed and wrong in those named."""
    named = [each for each in arguments if not each.startswith("-")]
    for name in named or FILES:
        sums = tally(name)
        told = {key: each for key, each in sums.fields.items() if each[1]}
        share = ", ".join(f"{key} {right} of {all_told}" for key, (right, all_told) in told.items())
        print(
            f"{name}: F1 {sums.f1():.2f}, {sums.agreed} of {sums.wanted} found, {sums.found - sums.agreed} wrong; {share}"
        )
        if "--errors" in arguments and named:
            print("\n".join(listing(name)))


if __name__ == "__main__":
    main(sys.argv[1:])
