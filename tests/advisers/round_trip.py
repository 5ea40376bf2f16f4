"""The way to the sign-in provider and back, as a browser goes it."""

import html
import re
from urllib.parse import parse_qs, urlencode, urlsplit

import requests

from tests.advisers.conftest import Browser
from tests.doubles.provider_double import CLIENT, SECRET


def settings_of(provider, **changes):
    return {
        "ADVISER_URL": "https://advisers.example.nhs.uk",
        "OIDC_ISSUER": provider.issuer,
        "OIDC_CLIENT_ID": CLIENT,
        "OIDC_CLIENT_SECRET": SECRET,
        "OIDC_NAME": "Example Trust",
        **changes,
    }


def browser_of(app):
    client = app.test_client()
    client.environ_base["wsgi.url_scheme"] = "https"
    browser = Browser(client)
    browser.get("/sign-in")
    return browser


def leave(page, **form):
    """Press the button: the address at the provider."""
    left = page.post("/sign-in/provider", **form)
    assert left.status_code == 200, left.text
    return html.unescape(re.search(r'content="0;url=([^"]+)"', left.text)[1])


def there(address):
    """What the provider sends the browser back with."""
    answer = requests.get(address, allow_redirects=False, timeout=5)
    assert answer.status_code == 302, answer.text
    query = parse_qs(urlsplit(answer.headers["Location"]).query)
    return {name: values[0] for name, values in query.items()}


def come_back(page, answer):
    return page.get(f"/sign-in/provider/back?{urlencode(answer)}")


def round_trip(page, **form):
    return come_back(page, there(leave(page, **form)))


def is_in(page):
    return page.get("/account").status_code == 200


def refused(page, response):
    assert response.status_code == 401
    assert "did not work" in response.text
    assert not is_in(page)
