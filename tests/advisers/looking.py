"""How tests look at the desk: the referral in the store, a page as a screen reader meets it."""

import html5lib

from bot.store import referrals as store

HTML = "{http://www.w3.org/1999/xhtml}"


def look(engine, reference):
    with engine.begin() as db:
        found = store.by_reference(db, reference)
        return found, store.history_of(db, found.id)


def parse(response):
    return html5lib.HTMLParser(strict=True).parse(response.text)


def check_page(response):
    """A page that a screen reader can name, walk and fill in, without a line of inline code."""
    root = parse(response)
    assert root.get("lang") == "en-GB"
    assert len(root.find(f".//{HTML}title").text.strip()) > 10
    assert len(root.findall(f".//{HTML}h1")) == 1
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    labelled = {label.get("for") for label in root.iter(f"{HTML}label")}
    for tag in ("input", "select", "textarea"):
        for field in root.iter(f"{HTML}{tag}"):
            assert field.get("type") == "hidden" or field.get("id") in labelled
    for form in root.iter(f"{HTML}form"):
        if form.get("method") == "post":
            assert "csrf_token" in [field.get("name") for field in form.iter(f"{HTML}input")]
    for element in root.iter():
        if isinstance(element.tag, str):
            assert element.get("style") is None
            assert not any(name.startswith("on") for name in element.attrib)
    for script in root.iter(f"{HTML}script"):
        assert script.get("src").startswith("/static/")
    assert "http://" not in response.text.replace("http://www.w3.org", "")
    return root
