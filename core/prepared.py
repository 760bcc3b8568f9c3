"""Querysets whose SQL is written once.

For the few queries every click runs, the ORM spends ten times as long on writing the statement as the database on
answering it. A prepared query is an ordinary queryset, policy and all, in which only the values are new each time:

    own_steps = Prepared(lambda user_id, key: Step.objects.filter(client__user_id=user_id, key=key))
    own_steps.all(user_id=7, key="first")      # a list of Step, as the queryset itself would give

The values may be ints, strings, UUIDs and moments, and must not change what the statement looks like.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, connections, models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.query import get_related_populators

_numbers = count(700_000_001)


def _stand_in(value: Any) -> Any:
    """A value of the same type that stands nowhere else in a statement."""
    number = next(_numbers)
    match value:
        case bool():
            raise TypeError("a truth value changes the statement")
        case int():
            return number
        case str():
            return f"stand-in-{number}"
        case UUID():
            return UUID(int=number << 64)
        case datetime():
            return datetime.fromtimestamp(number, UTC).replace(microsecond=number % 1_000_000)
    raise TypeError(f"{type(value).__name__} cannot be prepared")


def _as_parameter(value: Any, database: BaseDatabaseWrapper) -> Any:
    """The value as this database takes it."""
    if isinstance(value, UUID):
        return value if database.features.has_native_uuid_field else value.hex
    if isinstance(value, datetime):
        return database.ops.adapt_datetimefield_value(value)
    return value


def _database() -> BaseDatabaseWrapper:
    """The connection itself; `django.db.connection` looks it up again for everything it is asked."""
    return connections[DEFAULT_DB_ALIAS]


@dataclass(frozen=True)
class _Statement:
    """What writing a queryset's SQL gave.

    `places`: position of a parameter → name of the value that goes there. `conversions`: position in a row, what
    turns it into a Python value, of which expression. `annotations`: name → position in a row.
    """

    sql: str
    parameters: tuple
    places: dict[int, str]
    conversions: list[tuple[int, Callable, Any]]
    model: type[models.Model]
    columns: slice
    attributes: list[str]
    related: list
    annotations: dict[str, int]

    def instance(self, row: tuple, database: BaseDatabaseWrapper) -> models.Model:
        values = list(row)
        for position, convert, expression in self.conversions:
            values[position] = convert(values[position], expression, database)
        instance = self.model.from_db(database.alias, self.attributes, values[self.columns])
        for populator in self.related:
            populator.populate(values, instance)
        for name, position in self.annotations.items():
            setattr(instance, name, values[position])
        return instance


class Prepared:
    """A queryset of model instances, `build(**values)`, that is compiled once per process and database engine."""

    def __init__(self, build: Callable[..., models.QuerySet]):
        self.build = build
        self._statements: dict[str, _Statement] = {}

    def all(self, **values: Any) -> list:
        """What the queryset gives for these values."""
        database = _database()
        statement = self._statements.get(database.vendor) or self._prepare(values, database)
        parameters = list(statement.parameters)
        for position, name in statement.places.items():
            parameters[position] = _as_parameter(values[name], database)
        with database.cursor() as cursor:
            cursor.execute(statement.sql, parameters)
            return [statement.instance(row, database) for row in cursor.fetchall()]

    def first(self, **values: Any) -> Any:
        """The first of them, or None."""
        return next(iter(self.all(**values)), None)

    def _prepare(self, values: dict[str, Any], database: BaseDatabaseWrapper) -> _Statement:
        stand_ins = {name: _stand_in(value) for name, value in values.items()}
        compiler = self.build(**stand_ins).query.get_compiler(connection=database)
        sql, parameters = compiler.as_sql()
        names = {_as_parameter(value, database): name for name, value in stand_ins.items()}
        places = {at: names[value] for at, value in enumerate(parameters) if _is_hashable(value) and value in names}
        if set(places.values()) != set(values):
            raise ValueError(f"not a plain parameter: {', '.join(sorted(set(values) - set(places.values())))}")
        info = compiler.klass_info
        columns = slice(info["select_fields"][0], info["select_fields"][-1] + 1)
        converters = compiler.get_converters([column[0] for column in compiler.select])
        statement = _Statement(
            sql=sql,
            parameters=tuple(parameters),
            places=places,
            conversions=[
                (position, convert, expression)
                for position, (converts, expression) in converters.items()
                for convert in converts
            ],
            model=info["model"],
            columns=columns,
            attributes=[column[0].target.attname for column in compiler.select[columns]],
            related=get_related_populators(info, compiler.select, database.alias),
            annotations=compiler.annotation_col_map,
        )
        self._statements[database.vendor] = statement
        return statement


class PreparedInsert:
    """Inserts a new instance of a model as `save(force_insert=True)` does, without signals. The key must be known."""

    def __init__(self, model: type[models.Model]):
        self.model = model
        self._statements: dict[str, str] = {}

    def __call__(self, instance: models.Model) -> None:
        database = _database()
        values = [field.get_db_prep_save(field.pre_save(instance, True), database) for field in self.fields]
        statement = self._statements.get(database.vendor) or self._prepare(instance, database)
        with database.cursor() as cursor:
            cursor.execute(statement, values)
        instance._state.adding = False
        instance._state.db = database.alias

    @property
    def fields(self) -> list[models.Field]:
        return self.model._meta.local_concrete_fields

    def _prepare(self, instance: models.Model, database: BaseDatabaseWrapper) -> str:
        query = models.sql.InsertQuery(self.model)
        query.insert_values(self.fields, [instance])
        ((statement, _values),) = query.get_compiler(connection=database).as_sql()
        self._statements[database.vendor] = statement
        return statement


def _is_hashable(value: Any) -> bool:
    return getattr(value, "__hash__", None) is not None
