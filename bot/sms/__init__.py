"""Twilio: client, signature, error table; and what a phone number is."""
