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


@pytest.mark.parametrize("worth_it", [True, False])
@pytest.mark.parametrize("begun", [True, False])
def test_what_is_fed_arrives_in_its_order_once_and_again(monkeypatch, worth_it, begun):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    beside = Aside(worth_it=worth_it)
    text = beside.add(lambda: "甲")
    feed = beside.add_fed(lambda items: [*items])
    if begun:
        beside.begin()
    many = [("甲" * 1000, bytes(1000), None)] * 5000
    assert feed(iter(many)) == many
    assert text() == "甲"
    assert feed(["second"]) == ["second"]


@NO_FORK
def test_items_are_handed_over_while_they_are_made(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    beside = Aside(worth_it=True)
    feed = beside.add_fed(lambda items: [os.getpid(), *items])
    beside.begin()
    assert feed([1])[0] != os.getpid()


@NO_FORK
@pytest.mark.parametrize("asked_first", [True, False])
def test_what_is_fed_is_not_lost_with_the_process_that_takes_it(monkeypatch, asked_first):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    here = os.getpid()

    def broken(items):
        if os.getpid() != here:
            next(iter(items), None)
            os._exit(1)
        return [*items]

    beside = Aside(worth_it=True)
    text = beside.add(lambda: "甲")
    feed = beside.add_fed(broken)
    beside.begin()
    if asked_first:
        assert text() == "甲"
    many = [bytes(1000)] * 5000
    assert feed(many) == many


@NO_FORK
def test_a_result_is_there_while_the_works_behind_it_still_wait(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    beside = Aside(worth_it=True)
    feed = beside.add_fed(lambda items: [os.getpid(), *items])
    early = beside.add(os.getpid, first=True)
    beside.begin()
    assert early() != os.getpid()
    assert feed([early()]) == [early(), early()]


@NO_FORK
def test_one_work_that_fails_elsewhere_is_done_here_and_so_are_those_behind_it(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    here = os.getpid()
    beside = Aside(worth_it=True)
    sound = beside.add(os.getpid)
    broken = beside.add(lambda: os.getpid() if os.getpid() == here else os._exit(1))
    behind = beside.add(os.getpid)
    beside.begin()
    assert behind() == broken() == here != sound()


@NO_FORK
def test_a_large_result_does_not_stand_in_the_way_of_what_is_fed(monkeypatch):
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    beside = Aside(worth_it=True)
    large = beside.add(lambda: bytes(5_000_000))
    feed = beside.add_fed(lambda items: sum(map(len, items)))
    beside.begin()
    assert feed([bytes(1000)] * 5000) == len(large())
