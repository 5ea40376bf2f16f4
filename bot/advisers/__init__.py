"""Staff web: sign-in, queue, referral, team. Its own listener, never on the public edge's port."""
