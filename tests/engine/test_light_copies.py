from __future__ import annotations

import copy

from rasa.shared.core.slots import AnySlot

from bot.engine.light_copies import copy_slots_lightly


def test_a_light_copy_is_the_copy_that_pickling_makes() -> None:
    slot = AnySlot("barriers", [{"type": "custom"}], initial_value=["pain"])
    slot.value = ["pain", "travel"]
    slot._has_been_set = True
    copy_slots_lightly()
    copied = copy.copy(slot)
    assert type(copied) is AnySlot
    assert vars(copied) == vars(slot)
    copied.value = None
    assert slot.value == ["pain", "travel"]
    copied.reset()
    assert copied.value == ["pain"]
    assert slot.has_been_set
