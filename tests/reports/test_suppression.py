from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.answers import NO_ANSWER, SLOTS
from bot.reports.ethnic_groups import GROUPS, NOT_ASKED, group_of
from bot.reports.month import Listed
from bot.reports.rows import TOTAL, as_shown
from bot.reports.suppression import HIDDEN, all_shown, shown

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 60), min_size=1)


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0"), (1, "*"), (7, "*"), (8, "10"), (12, "10"), (13, "15"), (102, "100")],
)
def test_small_numbers_are_hidden_and_others_rounded(count, said):
    assert shown(count) == said


def test_the_threshold_can_be_set():
    assert (shown(9, threshold=10), shown(7, threshold=5)) == ("*", "5")


def test_one_hidden_number_takes_the_smallest_other_with_it():
    assert all_shown({"a": 3, "b": 40, "c": 20}) == {"a": "*", "b": "40", "c": "*"}
    assert all_shown({"a": 3, "b": 4, "c": 20}) == {"a": "*", "b": "*", "c": "20"}
    assert all_shown({"a": 3, "b": 0}) == {"a": "*", "b": "0"}


@given(COUNTS)
def test_no_hidden_number_stands_alone_beside_its_total(counts):
    (table,) = as_shown([Listed("m", counts)])
    said = dict(table.rows)
    hidden = [name for name in counts if said[name] == HIDDEN]
    assert all(said[name] == HIDDEN for name, count in counts.items() if 0 < count < 8)
    assert all(int(people) % 5 == 0 for people in said.values() if people != HIDDEN)
    assert len(hidden) != 1 or said[TOTAL] == HIDDEN


def test_a_list_inside_a_hidden_number_is_hidden_whole():
    lists = [
        Listed("strand", {"msk": 12, "none": 3}),
        Listed("msk_area", {"manchester": 12}, within=("strand", "msk")),
    ]
    outer, inner = as_shown(lists)
    assert dict(outer.rows) == {"msk": "*", "none": "*", "total": "15"}
    assert dict(inner.rows) == {"manchester": "*", "total": "*"}


def test_every_ethnic_code_is_in_exactly_one_group():
    placed = Counter(code for codes in GROUPS.values() for code in codes)
    assert placed == Counter([*SLOTS["ethnicity"].codes, *NO_ANSWER])
    assert len(SLOTS["ethnicity"].codes) == 19
    assert group_of(None) == NOT_ASKED
    with pytest.raises(KeyError):
        group_of("white")
