"""The public web: start page, chat, JSON API, Twilio webhooks, partner links, demo phone, health."""
