"""The community partners as the team sees them."""

from sqlalchemy import update

from bot.partners.codes import add_partner
from bot.store.tables import partners
from tests.advisers.looking import check_page
from tests.referrals.invented import NOW


def test_a_partner_has_its_link_and_the_page_for_its_own_website(browser, engine):
    facts = {"site": "manchester", "now": NOW}
    add_partner(engine, code="northmoor", name="Northmoor Centre", **facts)
    paused = add_partner(engine, code="southside", name="Southside Hall", **facts)
    with engine.begin() as db:
        db.execute(update(partners).where(partners.c.code == paused.code).values(active=False))
    page = browser.get("/partners")
    check_page(page)
    assert "https://work.example.nhs.uk/r/northmoor" in page.text
    assert 'href="https://work.example.nhs.uk/partners/embed?code=northmoor"' in page.text
    assert "embed?code=southside" not in page.text and "None while paused" in page.text
