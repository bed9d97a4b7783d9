"""Many articles at once: the same function on the cores of this machine, and on those of a cluster."""
