"""What was read against something that has changed since."""

from collections.abc import Iterator

from planctl.checks.cross_index import CrossIndex
from planctl.schemas.finding import Finding
from planctl.schemas.reviewed import read_against, suspects
from planctl.text.fingerprint import fingerprint


def links_are_read_again(index: CrossIndex) -> Iterator[Finding]:
    """L231: what an aspect was read against is as it was; only of sections that keep such readings."""
    for path, section in index.sections():
        for aspect in suspects(section, fingerprint):
            against = read_against(aspect) or aspect
            values = {
                "aspect": f"@aspect.{aspect}",
                "against": f"@aspect.{against}",
                "id": section.id,
            }
            held = (index.places.of_key(path, against),)
            yield Finding("L231", index.places.of_key(path, aspect), values, held)
