"""A person at the chat's form, without a script: start, answer, and what the service then holds."""

from tests.edge.sound_page import hidden


def started(client):
    """The chat page of a conversation just opened from the start page."""
    answer = client.post("/chat/start", data=hidden(client.get("/"), "/chat/start"))
    assert answer.status_code == 303 and answer.headers["Location"] == "/chat"
    return client.get("/chat")


def send(client, page, **fields):
    """Answer the question of a page."""
    return client.post("/chat", data={**hidden(page), **fields})


def said(script):
    """What the person said so far, the empty opening first."""
    (kept,) = script.kept.values()
    return [line.text for line in kept.lines if line.direction == "in"]
