"""The pages of links in German."""

from typing import Final

from keydesk.gateway.claims.words import Words

GERMAN: Final = Words(
    language="de",
    weekdays=("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    months=(
        *("Januar", "Februar", "März", "April", "Mai", "Juni"),
        *("Juli", "August", "September", "Oktober", "November", "Dezember"),
    ),
    written="{weekday}, {day}. {month} {year}, {time} Uhr",
    ready="Ihr Schlüssel liegt bereit",
    ready_more="Er wird nur einmal angezeigt. Öffnen Sie ihn, wenn Sie ihn in Ihr Programm kopieren können.",
    show="Schlüssel anzeigen",
    shown_once=(
        "Der Schlüssel wird nur dieses eine Mal angezeigt. Kopieren Sie ihn, bevor Sie die Seite schließen."
    ),
    content_kept_a_day=(
        "Was mit diesem Schlüssel gesendet wird, und die Antworten, werden einen Tag aufbewahrt. "
        "Die Eigentümer dieses Gateways können sie lesen."
    ),
    content_kept=(
        "Was mit diesem Schlüssel gesendet wird, und die Antworten, werden {days} Tage aufbewahrt. "
        "Die Eigentümer dieses Gateways können sie lesen."
    ),
    opened="Ihr Schlüssel",
    opened_more="Kopieren Sie ihn jetzt in Ihr Programm.",
    key="Schlüssel",
    base_url="Basis-URL",
    copy="Kopieren",
    copied="Kopiert",
    valid_from="Gültig ab",
    valid_until="Gültig bis",
    without_end="ohne Ende",
    models="Modelle",
    all_models="Alle Modelle",
    use_with="Verwenden mit",
    scheduled="Noch nicht",
    scheduled_more="Dieser Schlüssel lässt sich ab {moment} öffnen. Kommen Sie dann auf diese Seite zurück.",
    over="Die Zeit ist um",
    over_more="Dieser Schlüssel galt bis {moment}. Fragen Sie den Veranstalter, wenn Sie mehr Zeit brauchen.",
    inactive="Ausgeschaltet",
    inactive_more=(
        "Dieser Schlüssel ist ausgeschaltet. Bitten Sie den Veranstalter, ihn einzuschalten, und "
        "öffnen Sie die Seite dann erneut."
    ),
    revoked="Widerrufen",
    revoked_more="Dieser Schlüssel wurde widerrufen. Bitten Sie den Veranstalter um einen anderen.",
    claimed="Schon geöffnet",
    claimed_more=(
        "Dieser Schlüssel wurde am {moment} geöffnet. Ein Schlüssel wird nur einmal angezeigt. Wenn "
        "Sie ihn verloren haben oder ihn nicht selbst geöffnet haben, bitten Sie den Veranstalter um "
        "einen neuen Link."
    ),
    join="Schlüssel abholen",
    join_shown=(
        "Wählen Sie Ihren eigenen Namen. Jeder Schlüssel wird nur einmal angezeigt; öffnen Sie ihn, wenn Sie "
        "ihn kopieren können."
    ),
    join_typed=(
        "Geben Sie Ihren Namen so ein, wie der Veranstalter ihn geschrieben hat. Jeder Schlüssel wird nur "
        "einmal angezeigt; öffnen Sie ihn, wenn Sie ihn kopieren können."
    ),
    your_name="Ihr Name",
    choose="Auswählen…",
    extra="Nicht auf der Liste?",
    extra_more="Geben Sie Ihren Namen ein, um einen eigenen Schlüssel zu bekommen. Noch {count} übrig.",
    join_scheduled_more=(
        "Die Schlüssel lassen sich ab {moment} öffnen. Kommen Sie dann auf diese Seite zurück."
    ),
    join_over_more=(
        "Die Schlüssel galten bis {moment}. Fragen Sie den Veranstalter, wenn Sie mehr Zeit brauchen."
    ),
    full="Alle Schlüssel sind vergeben",
    full_more="Jeder Schlüssel wurde geöffnet. Bitten Sie den Veranstalter um einen weiteren.",
    name_needed="Wählen Sie Ihren Namen oder geben Sie ihn ein.",
    name_refused="Dieser Name geht nicht. Höchstens 100 Zeichen, keines davon unsichtbar.",
    not_found=(
        "Unter diesem Namen lässt sich kein Schlüssel öffnen. Vielleicht ist er anders geschrieben oder "
        "schon geöffnet. Wenn er nur Ihnen gehört, fragen Sie den Veranstalter."
    ),
    none_left="Die Schlüssel für Personen, die nicht auf der Liste stehen, sind vergeben. Fragen Sie den "
    "Veranstalter.",
    unknown="Hier gibt es nichts zu öffnen",
    unknown_more=(
        "Dieser Link ist falsch abgetippt, ersetzt oder zurückgezogen. Bitten Sie den Veranstalter um "
        "einen anderen."
    ),
    too_many="Zu viele Versuche",
    too_many_more=(
        "Von hier wurden zu viele falsche Links geöffnet. Warten Sie eine Minute und versuchen Sie es "
        "dann erneut."
    ),
    busy="Im Moment nicht",
    busy_more=(
        "Das Gateway kann das gerade nicht tun. Es wurde nichts geändert; versuchen Sie es gleich erneut."
    ),
    elsewhere="Öffnen Sie den Link selbst",
    elsewhere_more=(
        "Eine andere Seite hat Sie hierher geschickt. Öffnen Sie den Link, den Sie bekommen haben, "
        "und drücken Sie dort die Taste."
    ),
)
