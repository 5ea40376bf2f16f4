"""Rasa glue: slots to plain data, plain data to `bot`, its answer to events. No words, no SQL, no decisions."""
