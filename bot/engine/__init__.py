"""Rasa, for what it is good at: the conversation. It listens on loopback only, behind the edge."""
