import logging


def test_a_fault_of_ours_keeps_the_text_and_logs_no_words(
    browser, engine, reference, monkeypatch, caplog
):
    caplog.set_level(logging.DEBUG)
    browser.get(f"/referrals/{reference}")

    def fail(*_, **__):
        raise RuntimeError("could not store: Test Okafor +447700900123 private words")

    monkeypatch.setattr("bot.advisers.referral_forms.add_note", fail)
    response = browser.post(f"/referrals/{reference}/note", edition="1", note="private words")
    assert response.status_code == 500
    assert "private words" in response.text
    assert "RuntimeError" in caplog.text
    for said in ("Okafor", "7700900123", "private words"):
        assert said not in caplog.text


def test_no_log_of_a_days_work_holds_a_patient(browser, engine, reference, caplog):
    caplog.set_level(logging.DEBUG)
    browser.get("/queue?find=07700900123")
    browser.get(f"/referrals/{reference}")
    browser.post(f"/referrals/{reference}/claim")
    browser.post(f"/referrals/{reference}/note", edition="1", note="stale and private")
    browser.post(f"/referrals/{reference}/move", edition="2", to="started", note="private")
    assert "stale form" in caplog.text
    for said in ("Okafor", "7700900123", "private", "spasm"):
        assert said not in caplog.text
