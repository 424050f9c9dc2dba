"""The pages of links in Dutch."""

from typing import Final

from keydesk.gateway.claims.words import Words

DUTCH: Final = Words(
    language="nl",
    weekdays=("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    months=(
        *("januari", "februari", "maart", "april", "mei", "juni"),
        *("juli", "augustus", "september", "oktober", "november", "december"),
    ),
    written="{weekday} {day} {month} {year}, {time}",
    ready="Je sleutel staat klaar",
    ready_more="Hij wordt één keer getoond. Open hem als je hem in je programma kunt plakken.",
    show="Toon mijn sleutel",
    shown_once="De sleutel wordt alleen deze ene keer getoond. Kopieer hem voordat je deze pagina sluit.",
    content_kept_a_day=(
        "Wat je met deze sleutel verstuurt, en de antwoorden, worden een dag bewaard. "
        "De eigenaren van deze gateway kunnen ze lezen."
    ),
    content_kept=(
        "Wat je met deze sleutel verstuurt, en de antwoorden, worden {days} dagen bewaard. "
        "De eigenaren van deze gateway kunnen ze lezen."
    ),
    opened="Je sleutel",
    opened_more="Kopieer hem nu in je programma.",
    key="Sleutel",
    base_url="Basis-URL",
    copy="Kopiëren",
    copied="Gekopieerd",
    valid_from="Geldig vanaf",
    valid_until="Geldig tot",
    without_end="zonder einde",
    models="Modellen",
    all_models="Alle modellen",
    use_with="Gebruik hem met",
    scheduled="Nog niet",
    scheduled_more="Deze sleutel kan worden geopend vanaf {moment}. Kom dan terug naar deze pagina.",
    over="De tijd is om",
    over_more="Deze sleutel was te gebruiken tot {moment}. Vraag de organisator als je meer tijd nodig hebt.",
    inactive="Uitgeschakeld",
    inactive_more=(
        "Deze sleutel is uitgeschakeld. Vraag de organisator hem in te schakelen en open deze pagina "
        "dan opnieuw."
    ),
    revoked="Ingetrokken",
    revoked_more="Deze sleutel is ingetrokken. Vraag de organisator om een andere.",
    claimed="Al geopend",
    claimed_more=(
        "Deze sleutel is geopend op {moment}. Een sleutel wordt maar één keer getoond. Ben je hem "
        "kwijt, of heb jij hem niet geopend, vraag de organisator dan om een andere link."
    ),
    join="Haal je sleutel op",
    join_shown=(
        "Kies je eigen naam. Elke sleutel wordt één keer getoond; open hem dus als je hem kunt kopiëren."
    ),
    join_typed=(
        "Typ je naam zoals de organisator hem schreef. Elke sleutel wordt één keer getoond; open hem dus als "
        "je hem kunt kopiëren."
    ),
    your_name="Je naam",
    choose="Kies…",
    extra="Niet op de lijst?",
    extra_more="Vul je naam in voor een eigen sleutel. Nog {count} over.",
    join_scheduled_more="De sleutels kunnen worden geopend vanaf {moment}. Kom dan terug naar deze pagina.",
    join_over_more=(
        "De sleutels waren te gebruiken tot {moment}. Vraag de organisator als je meer tijd nodig hebt."
    ),
    full="Alle sleutels zijn uitgedeeld",
    full_more="Elke sleutel is geopend. Vraag de organisator om er nog een.",
    name_needed="Kies je naam of vul hem eerst in.",
    name_refused="Deze naam kan niet. Hooguit 100 tekens, en geen onzichtbare.",
    not_found=(
        "Onder deze naam valt geen sleutel te openen. Misschien is hij anders geschreven, of is hij al "
        "geopend. Hoort hij alleen bij jou, vraag het dan de organisator."
    ),
    none_left="De sleutels voor wie niet op de lijst staat zijn uitgedeeld. Vraag de organisator.",
    unknown="Hier valt niets te openen",
    unknown_more=(
        "Deze link is verkeerd getypt, vervangen of ingetrokken. Vraag de organisator om een andere."
    ),
    too_many="Te veel pogingen",
    too_many_more="Vanaf hier zijn te veel verkeerde links geopend. Wacht een minuut en probeer het opnieuw.",
    busy="Nu even niet",
    busy_more="De gateway kan dit op dit moment niet doen. Er is niets gewijzigd; probeer het zo opnieuw.",
    elsewhere="Open de link zelf",
    elsewhere_more=(
        "Een andere pagina stuurde je hierheen. Open de link die je kreeg en druk daar op de knop."
    ),
)
