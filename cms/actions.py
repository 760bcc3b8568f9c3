"""Changes to who may work where in the CMS."""

from datetime import datetime
from uuid import UUID

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from accounts.models import Organisation, User
from care import reach
from cms.models import ContentFolder, Studio
from policy.actor import Actor
from policy.words import Action, Role

ON_PAGES = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
ON_MEDIA = ("add", "change", "choose")


@transaction.atomic
def open_studio(*, actor: Actor, organisation_id: UUID, at: datetime) -> Studio:
    """The studio of an organisation: a folder, a collection for its media, and a group with rights on both."""
    reach.require_membership(actor, Action.RELEASE_CONTENT, organisation_id)
    organisation = Organisation.objects.select_for_update().get(pk=organisation_id)
    studio = Studio.objects.filter(organisation=organisation).first()
    if studio is not None:
        return studio
    group = Group.objects.create(name=f"Editors: {organisation.slug}")
    group.permissions.add(Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin"))
    folder = Page.get_first_root_node().add_child(
        instance=ContentFolder(
            title=organisation.name, slug=organisation.slug, first_published_at=at, last_published_at=at
        )
    )
    collection = Collection.get_first_root_node().add_child(name=organisation.name)
    for permission in Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=ON_PAGES):
        GroupPagePermission.objects.create(group=group, page=folder, permission=permission)
    for model in (get_image_model(), get_document_model()):
        codenames = [f"{verb}_{model._meta.model_name}" for verb in ON_MEDIA]
        content_type = ContentType.objects.get_for_model(model)
        for permission in Permission.objects.filter(content_type=content_type, codename__in=codenames):
            GroupCollectionPermission.objects.create(group=group, collection=collection, permission=permission)
    return Studio.objects.create(organisation=organisation, folder=folder, collection=collection, group=group)


def align_editor(*, actor: Actor, at: datetime) -> None:
    """Gives a login the studios of the organisations it is an editor of now, and takes away any other."""
    organisations = actor.organisations(Role.EDITOR)
    open_ones = dict(
        Studio.objects.filter(organisation_id__in=organisations).values_list("organisation_id", "group_id")
    )
    held = User.groups.through.objects.filter(user_id=actor.user_id, group__studio__isnull=False)
    had = set(held.values_list("group_id", flat=True))
    if set(open_ones) == organisations and had == set(open_ones.values()):
        return
    with transaction.atomic():
        wanted = {open_studio(actor=actor, organisation_id=each, at=at).group_id for each in organisations}
        user = User.objects.get(pk=actor.user_id)
        user.groups.remove(*(had - wanted))
        user.groups.add(*(wanted - had))
