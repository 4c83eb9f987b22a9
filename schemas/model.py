"""The pydantic models of our records, made when somebody asks what is wrong, or for a JSON Schema."""

from dataclasses import MISSING, Field, asdict, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model
from pydantic import Field as PydanticField

from planctl.schemas.form import Form

_CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)


@cache
def model_of(kind: type) -> type[BaseModel]:
    """Return the model of a record: strict and closed, with the same names, forms and defaults.

    A name that Python keeps for itself ends with an underscore in the record (`from_`), and only there.
    """
    hints = get_type_hints(kind, include_extras=True)
    members: dict[str, Any] = {
        field.name.removesuffix("_"): (_type(hints[field.name], kind), _default(field))
        for field in fields(kind)
    }
    model: type[BaseModel] = create_model(
        kind.__name__, __config__=_CONFIG, __doc__=kind.__doc__, **members
    )
    model.model_rebuild(_types_namespace={kind.__name__: model})
    return model


def type_of(kind: Any) -> Any:
    """Return any declared type as pydantic is to see it: records as models, forms as fields."""
    return _type(kind, None)


def _type(kind: Any, within: type | None) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return kind
    if origin is None:
        return _plain_type(kind, within)
    if origin is Annotated:
        forms = [_field(form) for form in arguments[1:] if isinstance(form, Form)]
        return Annotated[(_type(arguments[0], within), *forms)]
    inner = tuple(_type(argument, within) for argument in arguments)
    return Union[inner] if origin in (Union, UnionType) else origin[inner]  # noqa: UP007


def _plain_type(kind: Any, within: type | None) -> Any:
    """Return a scalar as it is, a record as its model, and one within itself by its name."""
    if not is_dataclass(kind):
        return kind
    declared: Any = kind
    return ForwardRef(str(declared.__name__)) if kind == within else model_of(declared)


def _field(form: Form) -> Any:
    return PydanticField(**{name: said for name, said in asdict(form).items() if said is not None})


def _default(field: "Field[Any]") -> Any:
    if field.default_factory is not MISSING:
        return PydanticField(default_factory=field.default_factory)
    return ... if field.default is MISSING else field.default
