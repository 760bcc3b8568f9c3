"""Reading what was stored, strictly.

`read(SomeDataclass, data)` builds a frozen dataclass from plain JSON data and `write(value)` turns it back. Nothing is
guessed and nothing is dropped: an unknown field, a missing field, a wrong type or an unknown kind raises
`StoredDataError`, which says where. Pure: no Django.

Understood types: `str`, `int`, `bool`, `Decimal` (a whole number, or text such as "0.5"), `StrEnum`s, frozen
dataclasses, `tuple[X, ...]`, `X | None`, `Annotated[str, Pattern(…)]`, `Annotated[int, Between(…)]`, and unions of
dataclasses that each carry a class constant `kind`.
"""

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")

# Neither can be stored by PostgreSQL as JSON, and neither is ever typed on purpose.
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
DECIMAL = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,9})?")


class StoredDataError(ValueError):
    """Stored data is not what its type says. `path` is dotted, such as `sessions.0.steps.2.minutes`."""

    def __init__(self, path: str, message: str) -> None:
        self.path = path
        self.message = message
        super().__init__(f"{path or 'document'}: {message}")


class Broken(ValueError):
    """Raised by a dataclass's `__post_init__` when its fields are fine one by one but not together."""


@dataclass(frozen=True)
class Pattern:
    """A string has to match the whole of `expression`; `says` explains it to a person."""

    expression: str
    says: str

    def check(self, value: str) -> str | None:
        return None if re.fullmatch(self.expression, value) else f"is not {self.says}"


@dataclass(frozen=True)
class Between:
    """A number has to lie between `lowest` and `highest`, both included."""

    lowest: int
    highest: int

    def check(self, value: int) -> str | None:
        return None if self.lowest <= value <= self.highest else f"is not between {self.lowest} and {self.highest}"


def read(cls: type[T], data: Any, path: str = "") -> T:
    """The value of type `cls` that `data` stands for, or StoredDataError."""
    return _reader(cls)(data, path)


def write(value: Any) -> Any:
    """Plain JSON data for a value `read` can read."""
    if is_dataclass(value):
        data = {"kind": value.kind} if _has_kind(type(value)) else {}
        return data | {field.name: write(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [write(item) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else format(value.normalize(), "f")
    return value.value if isinstance(value, StrEnum) else value


class Storable:
    """What is stored as one JSON text, as `to_data` gives it."""

    def to_data(self) -> dict[str, Any]:
        raise NotImplementedError

    def canonical(self) -> bytes:
        """The one way to write it as bytes."""
        return json.dumps(self.to_data(), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()

    def digest(self) -> str:
        """sha256 of the canonical bytes, in hexadecimal."""
        return hashlib.sha256(self.canonical()).hexdigest()


def _has_kind(cls: type) -> bool:
    return isinstance(getattr(cls, "kind", None), str)


def _below(path: str, name: object) -> str:
    return f"{path}.{name}" if path else str(name)


@cache
def _reader(annotation: Any) -> Callable[[Any, str], Any]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _checked(_reader(arguments[0]), arguments[1:])
    if origin is tuple:
        return _each(_reader(arguments[0]))
    if origin in (Union, UnionType):
        return _one_of(arguments)
    if is_dataclass(annotation):
        return _dataclass(annotation)
    if issubclass(annotation, StrEnum):
        return _enum(annotation)
    if annotation in (str, int, bool):
        return _plain(annotation)
    if annotation is Decimal:
        return _decimal
    raise TypeError(f"{annotation!r} can't be stored")


def _plain(cls: type) -> Callable[[Any, str], Any]:
    def reader(data: Any, path: str) -> Any:
        if type(data) is not cls:
            raise StoredDataError(path, f"should be {cls.__name__}, not {type(data).__name__}")
        if cls is str and UNSTORABLE.search(data):
            raise StoredDataError(path, "holds a character that can't be stored")
        return data

    return reader


def _decimal(data: Any, path: str) -> Decimal:
    """Never from a float: 0.1 would not be a tenth."""
    if type(data) in (int, str) and DECIMAL.fullmatch(str(data)):
        return Decimal(data)
    raise StoredDataError(path, 'should be a whole number, or a decimal as text such as "0.5"')


def _enum(cls: type[StrEnum]) -> Callable[[Any, str], Any]:
    def reader(data: Any, path: str) -> Any:
        try:
            return cls(_reader(str)(data, path))
        except StoredDataError:
            raise
        except ValueError:
            raise StoredDataError(path, f"{data!r} is not a known {cls.__name__}") from None

    return reader


def _checked(inner: Callable, checks: tuple) -> Callable[[Any, str], Any]:
    def reader(data: Any, path: str) -> Any:
        value = inner(data, path)
        for check in checks:
            if complaint := check.check(value):
                raise StoredDataError(path, complaint)
        return value

    return reader


def _each(inner: Callable) -> Callable[[Any, str], tuple]:
    def reader(data: Any, path: str) -> tuple:
        if not isinstance(data, list):
            raise StoredDataError(path, f"should be a list, not {type(data).__name__}")
        return tuple(inner(item, _below(path, index)) for index, item in enumerate(data))

    return reader


def _one_of(choices: tuple) -> Callable[[Any, str], Any]:
    if NoneType in choices:
        (choice,) = (choice for choice in choices if choice is not NoneType)
        inner = _reader(choice)
        return lambda data, path: None if data is None else inner(data, path)
    by_kind = {choice.kind: _dataclass(choice) for choice in choices}

    def reader(data: Any, path: str) -> Any:
        kind = data.get("kind") if isinstance(data, dict) else None
        if not isinstance(kind, str) or kind not in by_kind:
            raise StoredDataError(_below(path, "kind"), f"{kind!r} is not a known kind")
        return by_kind[kind](data, path)

    return reader


def _dataclass(cls: type) -> Callable[[Any, str], Any]:
    hints = get_type_hints(cls, include_extras=True)
    names = [field.name for field in fields(cls)]
    expected = {*names, "kind"} if _has_kind(cls) else set(names)

    def reader(data: Any, path: str) -> Any:
        if not isinstance(data, dict):
            raise StoredDataError(path, f"should be an object, not {type(data).__name__}")
        for name in data:
            if name not in expected:
                raise StoredDataError(_below(path, name), "is not a known field")
        for name in expected:
            if name not in data:
                raise StoredDataError(_below(path, name), "is missing")
        values = {name: _reader(hints[name])(data[name], _below(path, name)) for name in names}
        try:
            return cls(**values)
        except Broken as broken:
            raise StoredDataError(path, str(broken)) from None

    if _has_kind(cls):
        return _of_kind(reader, cls.kind)
    return reader


def _of_kind(reader: Callable, kind: str) -> Callable[[Any, str], Any]:
    def checked(data: Any, path: str) -> Any:
        if isinstance(data, dict) and data.get("kind", kind) != kind:
            raise StoredDataError(_below(path, "kind"), f"{data['kind']!r} should be {kind!r}")
        return reader(data, path)

    return checked
