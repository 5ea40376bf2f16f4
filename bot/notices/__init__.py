"""Adapters: an e-mail to staff, a signed call of another system's address."""
