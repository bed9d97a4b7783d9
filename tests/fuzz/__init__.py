"""Faults looked for by chance: `python -m tests.fuzz --minutes 15`; every case can be made again from its seed."""
