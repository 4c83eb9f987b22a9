"""A record is a frozen dataclass in all but the cost of declaring it."""

from dataclasses import MISSING, FrozenInstanceError, asdict, fields, is_dataclass, replace

import pytest

from planctl.schemas.form import fresh, record


@record
class Box:
    """Stand for a record."""

    name: str
    size: int = 1
    held: dict[str, int] = fresh(dict[str, int])

    def __post_init__(self):
        if self.size < 0:
            raise ValueError("size")


def test_its_fields_are_named_and_the_others_have_their_defaults():
    box = Box(name="a")
    assert (box.name, box.size, box.held) == ("a", 1, {})
    assert box.held is not Box(name="b").held
    assert repr(box) == "Box(name='a', size=1, held={})"


@pytest.mark.parametrize(
    "values", [{}, {"size": 2}, {"name": "a", "colour": "red"}, {"colour": 1, "held": {}}]
)
def test_what_lacks_a_field_or_has_one_too_many_is_no_record(values):
    with pytest.raises(TypeError, match="Box"):
        Box(**values)


def test_what_it_asks_of_itself_is_asked():
    with pytest.raises(ValueError, match="size"):
        Box(name="a", size=-1)


def test_it_cannot_be_changed():
    box = Box(name="a")
    with pytest.raises(FrozenInstanceError):
        box.name = "b"
    with pytest.raises(FrozenInstanceError):
        del box.name


def test_equal_contents_are_equal_whatever_the_order_they_came_in():
    one, other = Box(name="a", size=2, held={}), Box(held={}, size=2, name="a")
    assert one == other
    assert one != replace(one, size=3)
    assert asdict(one) == {"name": "a", "size": 2, "held": {}}
    assert hash(replace(one, held=())) == hash(replace(other, held=()))


def test_dataclasses_knows_it_as_one_of_its_own():
    assert is_dataclass(Box)
    told = {field.name: (field.type, field.default) for field in fields(Box)}
    assert told == {"name": (str, MISSING), "size": (int, 1), "held": (dict[str, int], MISSING)}
    assert fields(Box)[2].default_factory() == {}
    assert fields(Box(name="a")) == fields(Box)
