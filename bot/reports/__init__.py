"""The figures: the programme's own numbers, and the management reports with small numbers suppressed."""
