from planctl.schemas.free_ids import FreeIds


def test_each_id_is_given_once_past_those_that_are_taken():
    ids = FreeIds(["ports", "ports-2"])
    assert [ids.take(wanted) for wanted in ("ports", "ports", "roads", "ports-3")] == [
        "ports-3",
        "ports-4",
        "roads",
        "ports-3-2",
    ]
    assert ids.take("rail", others=["rail", "rail-2"]) == "rail-3"
