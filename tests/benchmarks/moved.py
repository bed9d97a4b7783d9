"""Who moves where in our own short articles: python -m tests.benchmarks.moved [FILE …] [--errors]."""

from __future__ import annotations

import sys

from tests.articles_told import listing, tally

FILES = (
    "articles",
    *(
        f"articles_{each}"
        for each in (
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
        )
    ),
    "articles_business",
    "articles_business_second",
    "articles_business_third",
    "articles_business_fourth",
    "articles_english",
    *(
        f"articles_english_{each}"
        for each in (
            "second",
            "fifth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
        )
    ),
    "articles_afield",
    "articles_afield_second",
    "articles_afield_third",
    "articles_afield_fourth",
    "articles_unseen",
    "articles_english_unseen",
)


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
