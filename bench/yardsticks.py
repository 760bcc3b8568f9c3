"""What the product is measured against: the least a Django site can do for somebody who is logged in."""

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST

from accounts.models import Organisation
from bench.models import Line


@login_required
def bare(request):
    """One query and one small template."""
    return render(request, "bench/bare.html", {"organisation": Organisation.objects.order_by("pk").first()})


@login_required
@require_POST
def bare_write(request):
    """One insert."""
    Line.objects.create(user_id=request.user.pk, text=request.POST["text"])
    return HttpResponse(status=204)
