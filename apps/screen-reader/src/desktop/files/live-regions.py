"""Prints the live regions that an application shows to AT-SPI: one JSON array."""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402


def find(accessible):
    if accessible is None:
        return
    try:
        attributes = Atspi.Accessible.get_attributes(accessible)
        roles = attributes.get("xml-roles", "").split()
        is_region = bool({"alert", "status"} & set(roles)) or attributes.get("live") in (
            "assertive",
            "polite",
        )
        if is_region:
            yield {
                "role": Atspi.Accessible.get_role_name(accessible),
                "containerLive": attributes.get("container-live"),
            }
        count = Atspi.Accessible.get_child_count(accessible)
    except Exception:  # It went away in the meantime.
        return
    for index in range(count):
        yield from find(Atspi.Accessible.get_child_at_index(accessible, index))


def documents(accessible, depth=0):
    if accessible is None or depth > 30:
        return
    try:
        if Atspi.Accessible.get_role(accessible) == Atspi.Role.DOCUMENT_WEB:
            yield accessible
            return
        count = Atspi.Accessible.get_child_count(accessible)
        children = [Atspi.Accessible.get_child_at_index(accessible, index) for index in range(count)]
    except Exception:  # It went away in the meantime.
        return
    for child in children:
        yield from documents(child, depth + 1)


desktop = Atspi.get_desktop(0)
found = []
for index in range(Atspi.Accessible.get_child_count(desktop)):
    application = Atspi.Accessible.get_child_at_index(desktop, index)
    if (Atspi.Accessible.get_name(application) or "").lower().startswith(sys.argv[1]):
        for document in documents(application):
            found.extend(find(document))
print(json.dumps(found))
