import pytest

from planctl.messages.language import choose_language


@pytest.mark.parametrize(
    ("asked", "environment", "language"),
    [
        (None, {}, "en"),
        (None, {"LANG": "zh_CN.UTF-8"}, "zh"),
        (None, {"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, "en"),
        (None, {"LANG": "en_US.UTF-8", "PLANCTL_LANG": "zh"}, "zh"),
        ("en", {"LANG": "zh_CN.UTF-8", "PLANCTL_LANG": "zh"}, "en"),
        (None, {"LC_MESSAGES": "zh_TW", "LANG": "C"}, "zh"),
    ],
)
def test_what_is_asked_for_goes_before_the_locale(asked, environment, language):
    assert choose_language(asked, environment) == language
