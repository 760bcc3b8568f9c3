"""Rows that are written once: Python refuses to change them, and so does the database.

`SealedModel` is the lock in Python. `SealTable` is a migration operation that adds the lock in the database (SQLite and
PostgreSQL), where raw SQL meets it too, SQLite's INSERT OR REPLACE included.
"""

from contextlib import contextmanager

from django.db import models
from django.db.migrations.operations.base import Operation


class SealedError(Exception):
    """Somebody tried to change or remove a sealed row."""


class SealedQuerySet(models.QuerySet):
    def update(self, **kwargs):
        raise SealedError(f"{self.model.__name__} rows are sealed")

    def delete(self):
        raise SealedError(f"{self.model.__name__} rows are sealed")

    def bulk_update(self, objs, fields, batch_size=None):
        raise SealedError(f"{self.model.__name__} rows are sealed")


class SealedModel(models.Model):
    objects = SealedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args, **kwargs):
        if not self._state.adding:
            raise SealedError(f"{type(self).__name__} {self.pk} is sealed")
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        raise SealedError(f"{type(self).__name__} {self.pk} is sealed")


def _statements(vendor: str, table: str, pk: str, forbid: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """(statements that lock, statements that unlock) a table."""
    lock, unlock = [], []
    if vendor == "sqlite":
        for verb in forbid:
            lock.append(
                f'CREATE TRIGGER "{table}_no_{verb.lower()}" BEFORE {verb} ON "{table}" '
                f"BEGIN SELECT RAISE(ABORT, '{table} is sealed'); END"
            )
            unlock.append(f'DROP TRIGGER IF EXISTS "{table}_no_{verb.lower()}"')
        lock.append(
            f'CREATE TRIGGER "{table}_no_replace" BEFORE INSERT ON "{table}" '  # noqa: S608 (names of our own models)
            f'WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "{pk}" = NEW."{pk}") '
            f"BEGIN SELECT RAISE(ABORT, '{table} is sealed'); END"
        )
        unlock.append(f'DROP TRIGGER IF EXISTS "{table}_no_replace"')
    elif vendor == "postgresql":
        lock.append(
            "CREATE OR REPLACE FUNCTION refuse_sealed() RETURNS trigger AS $$ "
            "BEGIN RAISE EXCEPTION '% is sealed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END "
            "$$ LANGUAGE plpgsql"
        )
        events = " OR ".join(forbid)
        lock.append(
            f'CREATE TRIGGER "{table}_sealed" BEFORE {events} ON "{table}" '
            "FOR EACH ROW EXECUTE FUNCTION refuse_sealed()"
        )
        unlock.append(f'DROP TRIGGER IF EXISTS "{table}_sealed" ON "{table}"')
        if "DELETE" in forbid:
            lock.append(
                f'CREATE TRIGGER "{table}_no_truncate" BEFORE TRUNCATE ON "{table}" '
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_sealed()"
            )
            unlock.append(f'DROP TRIGGER IF EXISTS "{table}_no_truncate" ON "{table}"')
    return lock, unlock


SEALED_TABLES: dict[str, tuple[str, tuple[str, ...]]] = {}


class SealTable(Operation):
    """Locks a model's table against `forbid` (UPDATE, DELETE) in raw SQL.

    Data under a client's key may have to be destroyed one day, so such tables forbid UPDATE only.
    """

    reversible = True
    reduces_to_sql = True

    def __init__(self, model_name: str, forbid: tuple[str, ...] = ("UPDATE", "DELETE")):
        self.model_name = model_name
        self.forbid = tuple(forbid)

    def state_forwards(self, app_label, state):
        pass

    def _run(self, app_label, schema_editor, state, index):
        model = state.apps.get_model(app_label, self.model_name)
        pk = model._meta.pk.column
        SEALED_TABLES[model._meta.db_table] = (pk, self.forbid)
        for statement in _statements(schema_editor.connection.vendor, model._meta.db_table, pk, self.forbid)[index]:
            schema_editor.execute(statement, params=None)

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        self._run(app_label, schema_editor, to_state, 0)

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        self._run(app_label, schema_editor, from_state, 1)

    def describe(self):
        return f"Seal the table of {self.model_name} against {', '.join(self.forbid)}"


@contextmanager
def tables_unsealed(connection, tables: dict[str, tuple[str, tuple[str, ...]]]):
    """Lifts the database locks for the length of the block: for emptying a test database only."""
    with connection.cursor() as cursor:
        for table, (pk, forbid) in tables.items():
            for statement in _statements(connection.vendor, table, pk, forbid)[1]:
                cursor.execute(statement)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            for table, (pk, forbid) in tables.items():
                for statement in _statements(connection.vendor, table, pk, forbid)[0]:
                    cursor.execute(statement)
