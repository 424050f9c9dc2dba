"""The acts of the tour, in order. Each does what a person does, looks at what came of it, takes pictures."""

from collections.abc import Awaitable, Callable
from typing import Final

from keydesk.tour.alerting import look_at_alerts
from keydesk.tour.answering import look_at_admins, look_at_audit, look_at_usage
from keydesk.tour.changing import (
    assign_models,
    duplicate,
    edit_at_the_same_time,
    look_closer,
    switch_off_and_on,
    top_up,
)
from keydesk.tour.creating import call, create_key, reveal
from keydesk.tour.ending import look_for_the_secret, revoke
from keydesk.tour.everything import open_everything
from keydesk.tour.finding import choose_columns, export, fill_the_table, narrow_down
from keydesk.tour.inviting import invite
from keydesk.tour.minting import identify, make_ephemeral, rotate
from keydesk.tour.reaching import connect_programs, look_at_deployments, look_at_providers, try_a_model
from keydesk.tour.seldom import look_at_what_is_seldom
from keydesk.tour.stage import Stage
from keydesk.tour.starting import add_people, add_upstream, empty, gateway, welcome
from keydesk.tour.workshop import (
    create_for_location,
    import_people,
    print_handouts,
    revoke_together,
    use_in_the_room,
    watch,
)

Act = Callable[[Stage], Awaitable[None]]
ACTS: Final[tuple[Act, ...]] = (
    welcome,
    empty,
    add_upstream,
    add_people,
    create_key,
    reveal,
    call,
    fill_the_table,
    narrow_down,
    choose_columns,
    export,
    look_closer,
    switch_off_and_on,
    assign_models,
    edit_at_the_same_time,
    top_up,
    duplicate,
    rotate,
    identify,
    make_ephemeral,
    revoke,
    import_people,
    create_for_location,
    print_handouts,
    use_in_the_room,
    watch,
    revoke_together,
    invite,
    look_at_providers,
    try_a_model,
    look_at_deployments,
    connect_programs,
    look_at_usage,
    look_at_alerts,
    look_at_audit,
    look_at_admins,
    gateway,
    look_for_the_secret,
)
EVERY_ACT: Final[tuple[Act, ...]] = (*ACTS[:-1], open_everything, look_at_what_is_seldom, ACTS[-1])
"""With what no person does in a row. In the end, all that was written is looked through for secrets."""
