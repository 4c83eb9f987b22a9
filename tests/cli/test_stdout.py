"""Where an option names a file to write, `-` is standard output."""

import io
import json
import zipfile

import pytest

from planctl.cli.main import run

FILES = [
    ("export", "--docx"),
    ("export", "--md"),
    ("export", "--docx", "--compare", "."),
    ("progress", "-f", "xlsx"),
    ("progress", "-f", "svg"),
    ("figures", "-f", "xlsx"),
    ("opinions", "-f", "docx"),
    ("opinions", "-f", "xlsx"),
    ("diff", ".", "-f", "html"),
]
SHOWN = [
    ("progress",),
    ("progress", "-f", "md"),
    ("progress", "-f", "json"),
    ("figures",),
    ("figures", "-f", "json"),
    ("opinions", "-f", "json"),
    ("diff", "."),
    ("diff", ".", "-f", "json"),
]


@pytest.fixture
def sent(capsysbinary, monkeypatch, tmp_path):
    """Run `planctl …` and return the bytes that it sends to standard output."""
    monkeypatch.setenv("PLANCTL_LANG", "en")
    monkeypatch.setenv("PLANCTL_CACHE", str(tmp_path / "cache"))

    def command(*arguments):
        capsysbinary.readouterr()
        assert run(list(arguments)) == 0
        return capsysbinary.readouterr().out

    return command


@pytest.mark.parametrize("command", FILES, ids=" ".join)
def test_a_file_goes_to_standard_output_and_nothing_else(plan, sent, command):
    sent(*command, "-o", "written")
    assert sent(*command, "-o", "-") == (plan / "written").read_bytes()
    assert not (plan / "-").exists()


@pytest.mark.parametrize("command", SHOWN, ids=" ".join)
def test_what_is_shown_is_shown(plan, sent, command):
    assert sent(*command, "-o", "-") == sent(*command)
    assert not (plan / "-").exists()


def test_a_merged_record_and_a_baseline_are_printed(plan, sent):
    record = str(plan / "sections/trade/customs.yaml")
    assert sent("merge", record, record, record, "-o", "-") == sent("merge", record, record, record)
    assert json.loads(sent("validate", "--write-baseline", "-"))["version"] == 2
    assert not (plan / "-").exists()


def test_json_of_opinions_goes_into_a_file(plan, sent):
    listed = sent("opinions", "-f", "json")
    sent("opinions", "-f", "json", "-o", "意见.json")
    assert (plan / "意见.json").read_bytes() == listed


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("export", "--docx", "--md", "-o", "-"), "takes one file"),
        (("export", "--svg", "-o", "-"), "takes one file"),
        (("figures", "-o", "数据.txt"), "made for the screen"),
        (("opinions", "-o", "意见.txt"), "made for the screen"),
        (("import", "稿.md", "--into", "新稿", "--account", "-"), "the account goes to a file"),
    ],
    ids=lambda held: " ".join(held) if isinstance(held, tuple) else "",
)
def test_what_cannot_be_sent_is_refused_before_anything_is_written(plan, planctl, command, said):
    before = sorted(plan.rglob("*"))
    ran = planctl(*command)
    assert ran.code == 2
    assert said in ran.err
    assert sorted(plan.rglob("*")) == before


def test_a_word_file_that_was_sent_opens(plan, sent):
    assert (
        "word/document.xml"
        in zipfile.ZipFile(io.BytesIO(sent("export", "--docx", "-o", "-"))).namelist()
    )
