"""Sealed tables refuse change, from Python and in raw SQL, on whichever database the suite runs on."""

import uuid
from decimal import Decimal

import pytest
from django.apps import apps
from django.db import DatabaseError, connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.utils import timezone

from core.fields import EncryptedJSONField, EncryptedTextField
from core.keys import create_data_key
from core.sealing import SealedError, SealedModel, SealTable

SEALED = [model for model in apps.get_models() if issubclass(model, SealedModel)]
SAMPLES = {
    models.UUIDField: uuid.uuid4,
    models.DateTimeField: timezone.now,
    models.BooleanField: lambda: False,
    models.DecimalField: lambda: Decimal(1),
    models.IntegerField: lambda: 1,
    models.JSONField: dict,
    models.FileField: lambda: "x",
    models.BinaryField: lambda: b"x",
    models.CharField: lambda: "x",
    models.TextField: lambda: "x",
}


def forbidden_verbs():
    """Model label → the verbs its migrations forbid in raw SQL."""
    graph = MigrationLoader(None)
    return {
        f"{app}.{operation.model_name}".lower(): operation.forbid
        for (app, _name), migration in graph.disk_migrations.items()
        for operation in migration.operations
        if isinstance(operation, SealTable)
    }


FORBIDDEN = forbidden_verbs()


def sample(field, subject):
    if field.name == "client":
        return subject
    if field.is_relation:
        return uuid.uuid4() if isinstance(field.target_field, models.UUIDField) else field.target_field.to_python("1")
    if field.choices:
        return field.choices[0][0]
    if isinstance(field, EncryptedJSONField):
        return {"a": "b"}
    if isinstance(field, EncryptedTextField):
        return "x"
    return next(make() for kind, make in SAMPLES.items() if isinstance(field, kind))


@pytest.fixture
def row(request, db):
    """A row of the sealed model; what it points at is invented, so nothing of it is kept."""
    model = request.param
    subject = uuid.uuid4()
    with transaction.atomic():
        create_data_key(subject)
        values = {
            field.attname: sample(field, subject)
            for field in model._meta.concrete_fields
            if not (field.null and field.name != "client")
        }
        instance = model(**values)
        instance.save()
        yield instance
        transaction.set_rollback(True)


every_sealed_row = pytest.mark.parametrize("row", SEALED, indirect=True, ids=lambda model: model.__name__)


def refused(sql, parameters):
    with pytest.raises(DatabaseError, match="sealed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, parameters)


def where(row):
    pk = row._meta.pk
    return f'WHERE "{pk.column}" = %s', [pk.get_db_prep_value(row.pk, connection)]


@pytest.mark.parametrize("model", SEALED, ids=lambda model: model.__name__)
def test_table_is_locked_by_a_migration(model):
    assert "UPDATE" in FORBIDDEN.get(model._meta.label_lower, ()), f"add SealTable('{model.__name__}') to a migration"


@every_sealed_row
def test_python_refuses_to_change_it(row):
    with pytest.raises(SealedError):
        row.save()
    with pytest.raises(SealedError):
        row.delete()
    same = type(row).objects.filter(pk=row.pk)
    with pytest.raises(SealedError):
        same.update(**{row._meta.concrete_fields[-1].name: None})
    with pytest.raises(SealedError):
        same.delete()


@every_sealed_row
def test_sql_cannot_update_it(row):
    condition, parameters = where(row)
    column = row._meta.concrete_fields[-1].column
    refused(f'UPDATE "{row._meta.db_table}" SET "{column}" = "{column}" {condition}', parameters)


@every_sealed_row
def test_sql_cannot_delete_it_unless_it_may_be_destroyed(row):
    condition, parameters = where(row)
    if "DELETE" in FORBIDDEN[row._meta.label_lower]:
        refused(f'DELETE FROM "{row._meta.db_table}" {condition}', parameters)
    else:
        assert any(field.name == "client" for field in row._meta.fields), "only a client's own record may be destroyed"


@every_sealed_row
def test_sql_cannot_replace_it(row):
    if connection.vendor != "sqlite":
        pytest.skip("INSERT OR REPLACE is SQLite's")
    table = row._meta.db_table
    condition, parameters = where(row)
    refused(f'INSERT OR REPLACE INTO "{table}" SELECT * FROM "{table}" {condition}', parameters)
