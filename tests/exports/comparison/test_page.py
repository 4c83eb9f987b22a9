"""A comparison as a page, judged by a real Chromium."""

import importlib.util
from pathlib import Path

import pytest

from planctl.exports.comparison.no_templates import NoTemplates
from planctl.exports.comparison.page import write_page

TESTS = Path(__file__).parents[2]
VISIBLE = "[...document.querySelectorAll('.change')].filter(c => c.checkVisibility())"
COLOURS = "[...new Set([...document.querySelectorAll('del:not(.moved)')].map(d => getComputedStyle(d).textDecorationLine))]"


@pytest.fixture(scope="module")
def chromium(judges):
    spec = importlib.util.spec_from_file_location("chromium", TESTS / "chromium.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return lambda folder: module.chromium(judges.command("chromium", "CHROMIUM"), folder)


@pytest.fixture
def opened(chromium, comparison, tmp_path):
    """The page, open in Chromium."""
    path = tmp_path / "对比.html"
    path.write_bytes(write_page(comparison()))
    with chromium(tmp_path) as page:
        page.open(path)
        yield page


def test_a_person_walks_through_filters_and_prints_the_page(opened, tmp_path):
    changes = opened.value("document.querySelectorAll('.change').length")
    assert changes == opened.value(f"{VISIBLE}.length") > 5
    for step, key in enumerate("nnp"):
        opened.press(key)
        at = (1, 2, 1)[step]
        assert opened.value("document.querySelector('.current').id") == f"change-{at}"
        assert opened.value("document.getElementById('place').textContent") == f"{at} / {changes}"
    assert opened.value("document.activeElement.id") == "change-1"
    opened.press("p")
    assert opened.value("document.querySelector('.current').id") == f"change-{changes}"
    assert opened.value(
        "document.querySelector('.current').getBoundingClientRect().top < innerHeight"
    )

    opened.press("f")
    assert opened.value("document.getElementById('filters').open")
    for name, value in (("kind", "figure"), ("aspect", "status"), ("area", "trade")):
        row = f"document.querySelector('[data-filter={name}] input.row')"
        opened.value(f"{row}.click()")
        assert opened.value(f"{VISIBLE}.length") == 0
        opened.value(f"document.querySelector('[data-filter={name}] input[value={value}]').click()")
        assert opened.value(f"{row}.indeterminate")
        kept = opened.value(f"[...new Set({VISIBLE}.map(c => c.dataset.{name}))]")
        assert kept == [value]
    assert opened.value("document.querySelectorAll('.group:not([hidden])').length") == 1
    opened.value("document.getElementById('all').click()")
    assert opened.value(f"{VISIBLE}.length") == changes

    assert opened.value(COLOURS) == ["line-through"]
    opened.call("Emulation.setEmulatedMedia", media="print")
    assert opened.value("document.querySelector('.bar').checkVisibility()") is False
    assert len(opened.call("Page.printToPDF", preferCSSPageSize=True)["data"]) > 10_000
    assert opened.troubles == []
    assert [url.partition(":")[0] for url in opened.requests()] == ["file"]


def test_what_a_text_holds_stays_text(opened):
    assert opened.value("document.querySelectorAll('script').length") == 1
    assert "<script>alert(1)</script>" in opened.value("document.body.innerText")
    opened.value(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))"
    )
    assert opened.value("window.ran") is None  # the page's own policy


def test_what_moved_leads_to_its_other_end(opened):
    opened.value("document.querySelector('.moved + sup a').click()")
    target = opened.value("decodeURIComponent(location.hash)")
    heading = opened.value(f"document.querySelector('{target} h2').innerText")
    assert heading.startswith("人才培养")


def test_on_a_narrow_screen_the_sides_stand_under_each_other(opened):
    opened.call(
        "Emulation.setDeviceMetricsOverride",
        width=360,
        height=800,
        deviceScaleFactor=1,
        mobile=True,
    )
    sides = opened.value(
        "[...document.querySelectorAll('tr:not(.same) td')].slice(0, 2).map(t => t.getBoundingClientRect().left)"
    )
    assert sides[0] == sides[1]
    assert opened.value("document.documentElement.scrollWidth") <= 360


def test_equal_comparisons_give_equal_bytes_and_no_change_gives_a_page(comparison):
    assert write_page(comparison()) == write_page(comparison())
    assert "没有不同" in write_page(comparison(edits=())).decode()


def test_without_jinja_it_says_what_to_install(comparison, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "jinja2", None)
    with pytest.raises(NoTemplates):
        write_page(comparison())
