"""What a person has set: one TOML file, the environment and the command line over it."""

from __future__ import annotations

from reader.settings.force import InForce, Origin, Settings, in_force
from reader.settings.table import SETTINGS, Setting, Value

__all__ = ["SETTINGS", "InForce", "Origin", "Setting", "Settings", "Value", "in_force"]
