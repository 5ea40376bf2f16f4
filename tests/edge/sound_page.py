"""What every page must have, whatever it says: read with a strict HTML parser."""

import re

import html5lib

HTML = "{http://www.w3.org/1999/xhtml}"
MIRRORED = ("ar", "fa", "he", "ur")


def tree_of(answer):
    parser = html5lib.HTMLParser(strict=True, tree=html5lib.treebuilders.getTreeBuilder("etree"))
    return parser.parse(answer.get_data(as_text=True))


def words(node):
    return re.sub(r"\s+", " ", "".join(node.itertext())).strip()


def check_page(answer, language="en"):
    """What every page must have, whatever it says."""
    tree = tree_of(answer)
    html = tree if tree.tag == f"{HTML}html" else tree.find(f"{HTML}html")
    assert html.get("lang") == language
    assert html.get("dir") == ("rtl" if language in MIRRORED else "ltr")
    title = words(tree.find(f".//{HTML}title"))
    assert title and "–" in title
    assert len(tree.findall(f".//{HTML}h1")) == 1
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(ids) == len(set(ids)), "an id twice"
    check_fields(tree, set(ids))
    check_policy(answer, tree)
    return tree


def check_fields(tree, ids):
    labelled = {label.get("for") for label in tree.iter(f"{HTML}label")}
    for tag in ("input", "textarea", "select"):
        for field in tree.iter(f"{HTML}{tag}"):
            if field.get("type") != "hidden":
                assert field.get("id") in labelled, f"no label: {field.attrib}"
    for node in tree.iter():
        for name in ("aria-describedby", "aria-labelledby", "for"):
            for target in (node.get(name) or "").split():
                assert target in ids, f"{name} points nowhere: {target}"
        href = node.get("href") or ""
        if href.startswith("#"):
            assert href[1:] in ids, f"link points nowhere: {href}"


def check_policy(answer, tree):
    policy = dict(
        part.strip().split(" ", 1) for part in answer.headers["Content-Security-Policy"].split(";")
    )
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    for node in tree.iter():
        assert not node.get("style"), "an inline style"
        assert not any(name.startswith("on") for name in node.attrib), "an inline script"
        if node.tag in (f"{HTML}script", f"{HTML}link"):
            source = node.get("src") or node.get("href")
            assert source and source.startswith("/static/"), "something from elsewhere, or inline"
        if node.tag == f"{HTML}script":
            assert node.get("defer") is not None, "a script that holds the page up"


def hidden(answer, form="/chat"):
    for found in tree_of(answer).iter(f"{HTML}form"):
        if found.get("action") == form and found.get("method") == "post":
            return {
                field.get("name"): field.get("value")
                for field in found.iter(f"{HTML}input")
                if field.get("type") == "hidden"
            }
    raise AssertionError(f"no form to {form}")
