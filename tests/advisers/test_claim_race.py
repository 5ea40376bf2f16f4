import threading

from bot.store import referral_queue as queue
from tests.advisers.looking import check_page, look
from tests.referrals.invented import NOW, hire


def test_of_two_who_claim_at_one_instant_one_gets_it_and_the_other_is_told_by_whom(
    as_member, engine, reference
):
    people = [hire(engine, "amina"), hire(engine, "bilal")]
    browsers = [as_member(one) for one in people]
    for browser in browsers:
        browser.get(f"/referrals/{reference}")
    gate, answers = threading.Barrier(2), {}

    def press(name, browser):
        gate.wait()
        answers[name] = browser.post(f"/referrals/{reference}/claim")

    threads = [
        threading.Thread(target=press, args=(one.display_name, browser))
        for one, browser in zip(people, browsers, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answer.status_code for answer in answers.values()) == [303, 409]
    (winner,) = [name for name, answer in answers.items() if answer.status_code == 303]
    (refused,) = [answer for answer in answers.values() if answer.status_code == 409]
    check_page(refused)
    assert f"{winner} claimed this referral" in refused.text
    assert f'href="/referrals/{reference}"' in refused.text
    found, history = look(engine, reference)
    assert [line.what for line in history] == ["sent", "status"]
    with engine.begin() as db:
        assert queue.new_since(db, "manchester", NOW) == {found.claimed_by: 1}
