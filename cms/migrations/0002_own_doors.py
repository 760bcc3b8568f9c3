"""Takes away what Wagtail sets up for a public site: its welcome page, and groups with rights over every page.

Rights belong to the studio of an organisation (cms.actions.open_studio). No review is asked for until an organisation
chooses who reviews.
"""

from django.db import migrations


def take_away(apps, schema_editor):
    Page = apps.get_model("wagtailcore", "Page")
    apps.get_model("wagtailcore", "GroupPagePermission").objects.all().delete()
    apps.get_model("wagtailcore", "GroupCollectionPermission").objects.all().delete()
    apps.get_model("wagtailcore", "WorkflowPage").objects.all().delete()
    apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"]).delete()
    welcome = Page.objects.filter(depth=2, slug="home", content_type__model="page", numchild=0)
    if welcome.exists():
        apps.get_model("wagtailcore", "Site").objects.filter(root_page__in=welcome).delete()
        welcome.delete()
        root = Page.objects.get(depth=1)
        root.numchild = Page.objects.filter(depth=2).count()
        root.save(update_fields=["numchild"])


class Migration(migrations.Migration):
    dependencies = [
        ("cms", "0001_pages"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
    ]

    operations = [migrations.RunPython(take_away, migrations.RunPython.noop)]
