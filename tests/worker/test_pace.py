from bot.worker.pace import Pace


def test_no_more_than_so_many_a_second():
    now = [0.0]
    pace = Pace(10, clock=lambda: now[0])
    assert pace.room(25) == 10
    assert pace.room(5) == 0
    now[0] = 0.35
    assert pace.room(5) == 3
    pace.give_back(2)
    assert pace.room(5) == 2
    now[0] = 100
    assert pace.room(50) == 10


def test_a_slow_number_still_gets_one():
    now = [0.0]
    pace = Pace(0.5, clock=lambda: now[0])
    assert pace.room(3) == 1
    now[0] = 1.0
    assert pace.room(3) == 0
    now[0] = 2.0
    assert pace.room(3) == 1
