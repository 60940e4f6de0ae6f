"""The gate of the pages: every page of an organisation is opened with an Access, or is not there."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from ildsjel.actions.right import NotAllowed
from ildsjel.people.access import Access, NotYours, enter

View = Callable[..., HttpResponse]


def member(*roles: str, methods: tuple[str, ...] = ("GET",)) -> Callable[[View], View]:
    """A view for members of the organisation in the address; with `roles`, for those alone.

    The view is called with the request and the Access. An outsider finds nothing there (404), a member without
    the role is told so (403), another method is refused (405).
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def opened(request: HttpRequest, organisation: str, **kwargs: object) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            access = _enter(request, organisation)
            if request.method not in methods and request.method != "HEAD":
                return HttpResponse(status=405, headers={"Allow": ", ".join(methods)})
            if roles and not access.roles & set(roles):
                raise PermissionDenied
            request.access = access
            try:
                return view(request, access, **kwargs)
            except NotAllowed:
                raise PermissionDenied from None

        opened.roles, opened.methods = roles, methods
        return opened

    return wrap


def _enter(request: HttpRequest, organisation: str) -> Access:
    try:
        return enter(request.user, organisation)
    except NotYours:
        raise Http404 from None
