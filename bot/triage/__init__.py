"""Pure routing: answers, a site and a day in; an outcome with its reasons out. One door: assess.py."""

RULES_VERSION = "2026-11.1"
