"""Works done in a second process give what they give in this one."""

import os
import sys

import pytest

from planctl.workspace.aside import Aside

NO_FORK = pytest.mark.skipif(
    sys.platform != "linux", reason="no second process on this system: everything is done here"
)


@pytest.mark.parametrize("worth_it", [True, False])
@pytest.mark.parametrize("begun", [True, False])
def test_each_work_gives_its_own_result(worth_it, begun):
    beside = Aside(worth_it=worth_it)
    text, number = beside.add(lambda: "甲"), beside.add(lambda: 7)
    if begun:
        beside.begin()
    assert (number(), text(), number()) == (7, "甲", 7)


@NO_FORK
def test_what_has_begun_is_done_once_and_elsewhere(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    done = []
    beside = Aside(worth_it=True)
    result = beside.add(lambda: done.append(1) or os.getpid())
    beside.begin()
    assert result() == result() != os.getpid()
    assert done == []


def test_what_nobody_asks_for_is_not_done_where_it_is_not_worth_a_process():
    beside = Aside(worth_it=False)
    beside.add(lambda: pytest.fail("done for nobody"))
    asked = beside.add(lambda: 1)
    beside.begin()
    assert asked() == 1
