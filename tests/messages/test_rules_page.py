"""docs/rules.md is made of the catalogue; PLANCTL_UPDATE_GOLDEN=1 writes it anew."""

import os
from pathlib import Path

from planctl.messages.rules import rules

PAGE = Path(__file__).parent.parent.parent / "docs" / "rules.md"
HEAD = """\
# Rules · 规则

Made from the catalogue in `messages/`; `planctl rules CODE` shows the same page.
R and S are about what cannot be understood, and cannot be switched off; L is about what records say
of each other, T about how a text is written and F about its figures, in a plan or in any draft; these can be switched in `plan.yaml`:

```yaml
rules:
  L208: "off"      # or error | warning | info
```

"""


def fenced(rule, text):
    form = "text" if rule.family in ("wording", "figures", "waiver") else "yaml"
    return f"```{form}\n{text}\n```"


def section(rule):
    parts = [
        f"## {rule.code} {rule.name} ({rule.severity})",
        f"{rule.why.zh}\n\n{rule.why.en}",
        f"Wrong · 不对\n\n{fenced(rule, rule.wrong)}",
        f"Right · 对\n\n{fenced(rule, rule.right)}",
    ]
    if rule.off:
        parts.append(f"Off · 何时关闭：{rule.off.zh}；{rule.off.en}.")
    if rule.standard:
        parts.append(f"Standard · 依据：{rule.standard}")
    return "\n\n".join(parts)


def test_the_rules_page_says_what_the_catalogue_says():
    made = HEAD + "\n\n".join(map(section, rules().values())) + "\n"
    if os.environ.get("PLANCTL_UPDATE_GOLDEN"):
        PAGE.write_text(made, encoding="utf-8")
    assert PAGE.read_text(encoding="utf-8") == made
