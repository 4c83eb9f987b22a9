"""A finding comes back from the cache as it went in."""

from planctl.schemas.finding import Edit, Finding, Fix, Place, Related
from planctl.workspace.plain_finding import plain_finding, whole_finding

PLACE = Place("a.yaml", 1, 2, 1, 5)


def test_a_finding_with_all_that_it_may_hold_comes_back():
    also = Related("b.yaml", 3, 4, 3, 6, "figures.related", {"text": "12万吨"})
    fix = Fix((Edit(PLACE, "甲"),), safe=True)
    finding = Finding("F601", PLACE, {"what": "产量"}, (PLACE, also), "error", fix)
    assert whole_finding(plain_finding(finding)) == finding
