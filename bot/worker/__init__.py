"""Door: sends the texts, answers what was left over, reminds, forgets."""
