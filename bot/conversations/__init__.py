"""Use case: receive, screen for danger, ask the engine, reply, deliver. Exactly once."""
