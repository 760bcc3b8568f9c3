"""An endpoint seen in a browser: what it answers, what it takes, and a box to try it in."""

import json

from django.template import loader
from rest_framework.renderers import BrowsableAPIRenderer, JSONRenderer

WRITES = ("POST", "PUT")


class PageRenderer(BrowsableAPIRenderer):
    template = "api/endpoint.html"

    def render(self, data, accepted_media_type=None, renderer_context=None):
        request, response, view = (renderer_context[name] for name in ("request", "response", "view"))
        context = {
            "name": view.get_view_name(),
            "description": view.get_view_description(),
            "status": f"{response.status_code} {response.status_text}",
            "answer": self._answer(data),
            "writes": [method for method in WRITES if method in view.allowed_methods],
        }
        if response.status_code == 204:
            response.status_code = 200
        return loader.render_to_string(self.template, context, request=request._request)

    def _answer(self, data):
        plain = json.loads(JSONRenderer().render(data) or "null")
        return json.dumps(plain, indent=2, ensure_ascii=False)
