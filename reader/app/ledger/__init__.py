"""The pages of the ledger: careers, comings and goings."""
