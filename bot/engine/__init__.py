"""Rasa, for what it is good at: the conversation. It listens on loopback only, behind the edge."""

from bot.engine.without_tensorflow import step_in

step_in()  # before anything here imports Rasa
