"""The whole service, from a person's text to the adviser's screen; rings import downward (docs/adr/0001)."""
