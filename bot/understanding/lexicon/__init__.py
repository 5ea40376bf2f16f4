"""Words of languages other than English, a table per language; drafts that no qualified person has reviewed."""
