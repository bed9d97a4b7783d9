"""How many cases a property is tried on: a share of what the suite in hand gives to each."""

from __future__ import annotations

from hypothesis import HealthCheck, settings


def examples(share: float = 1, *, suppress: tuple[HealthCheck, ...] = ()) -> settings:
    """Ask for a share of the cases that the fast suite, or the long one, gives to a property."""
    return settings(
        max_examples=max(5, round(share * settings.default.max_examples)), suppress_health_check=suppress
    )
