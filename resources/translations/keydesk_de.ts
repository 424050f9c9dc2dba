<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Also those that are added later</source>
        <translation>Auch die, die später dazukommen</translation>
    </message>
    <message>
        <source>Of all others the admin sees neither people nor keys nor usage.</source>
        <translation>Von allen anderen sieht der Admin weder Personen noch Schlüssel noch Nutzung.</translation>
    </message>
    <message>
        <source>An owner sees all locations.</source>
        <translation>Ein Inhaber sieht alle Standorte.</translation>
    </message>
    <message>
        <source>This is the last owner. Make another owner first.</source>
        <translation>Das ist der letzte Inhaber. Zuerst jemand anderen zum Inhaber machen.</translation>
    </message>
    <message>
        <source>Add admin</source>
        <translation>Admin hinzufügen</translation>
    </message>
    <message>
        <source>Edit admin</source>
        <translation>Admin bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Trying again never adds a second admin.</source>
        <translation>Ein neuer Versuch fügt nie einen zweiten Admin hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this admin</source>
        <translation>Jemand anders hat diesen Admin geändert</translation>
    </message>
    <message>
        <source>Tessa</source>
        <translation>Tessa</translation>
    </message>
    <message>
        <source>Sees</source>
        <translation>Sieht</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>shown too</source>
        <translation>auch gezeigt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>an admin</comment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Only owners manage admins. Ask one of them for what you need.</source>
        <translation>Nur Inhaber verwalten Admins. Einen von ihnen um das Nötige bitten.</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (Sie)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Never</source>
        <comment>seen</comment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>{moment}, by {admin}</source>
        <translation>{moment}, von „{admin}“</translation>
    </message>
    <message>
        <source>By</source>
        <comment>created</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>admins</source>
        <translation>Admins</translation>
    </message>
    <message>
        <source>name</source>
        <comment>what is searched</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>There is no admin yet besides this desktop</source>
        <translation>Außer diesem Computer gibt es noch keinen Admin</translation>
    </message>
    <message>
        <source>An admin connects to this gateway from another computer, or with a script, by a token of their own.</source>
        <translation>Ein Admin verbindet sich von einem anderen Computer oder mit einem Skript mit diesem Gateway, mit einem eigenen Token.</translation>
    </message>
    <message>
        <source>The token {preview} stops at once, for good. What {admin} did stays on record.</source>
        <translation>Das Token {preview} gilt sofort nicht mehr, endgültig. Was „{admin}“ getan hat, bleibt festgehalten.</translation>
    </message>
    <message>
        <source>This is the token that this desktop itself uses: {preview} stops at once, for good, and this desktop is signed out of the gateway.</source>
        <translation>Das ist das Token, das dieser Computer selbst benutzt: {preview} gilt sofort nicht mehr, endgültig, und dieser Computer wird vom Gateway abgemeldet.</translation>
    </message>
    <message>
        <source>Revoke yourself, “{admin}”?</source>
        <translation>Sich selbst, „{admin}“, widerrufen?</translation>
    </message>
    <message>
        <source>Revoke the admin “{admin}”?</source>
        <translation>Den Admin „{admin}“ widerrufen?</translation>
    </message>
    <message>
        <source>Revoke admin</source>
        <translation>Admin widerrufen</translation>
    </message>
    <message>
        <source>The token of “{admin}” was rotated</source>
        <translation>Das Token von „{admin}“ wurde erneuert</translation>
    </message>
    <message>
        <source>“{admin}” added</source>
        <translation>„{admin}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{admin}” saved</source>
        <translation>„{admin}“ gespeichert</translation>
    </message>
    <message>
        <source>“{admin}” revoked</source>
        <translation>„{admin}“ widerrufen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>“{admin}” could not be revoked. {error}</source>
        <translation>„{admin}“ konnte nicht widerrufen werden. {error}</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If it was done, rotate the token once more.</source>
        <translation>Abgebrochen, bevor das Gateway geantwortet hat. Falls es geschehen ist, das Token noch einmal erneuern.</translation>
    </message>
    <message>
        <source>Details of the admin</source>
        <translation>Details des Admins</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>This desktop uses it.</source>
        <translation>Dieser Computer benutzt es.</translation>
    </message>
    <message>
        <source>No</source>
        <comment>not revoked</comment>
        <translation>Nein</translation>
    </message>
    <message>
        <source>{moment} by {admin}</source>
        <translation>{moment} von „{admin}“</translation>
    </message>
    <message>
        <source>Search locations…</source>
        <translation>Standorte suchen…</translation>
    </message>
    <message>
        <source>Picked locations</source>
        <translation>Ausgewählte Standorte</translation>
    </message>
    <message>
        <source>pick at least one location, or all of them</source>
        <translation>mindestens einen Standort auswählen, oder alle</translation>
    </message>
    <message>
        <source>You are signed in as “{}”, the owner this desktop uses while it runs the gateway. It needs no token and is not in the list.</source>
        <translation>Angemeldet als „{}“, mit der Rolle Inhaber, weil dieser Computer das Gateway betreibt. Das gilt, solange es läuft, braucht kein Token und steht nicht in der Liste.</translation>
    </message>
    <message>
        <source>&amp;Show revoked</source>
        <translation>W&amp;iderrufene zeigen</translation>
    </message>
    <message>
        <source>&amp;Add admin…</source>
        <translation>&amp;Admin hinzufügen…</translation>
    </message>
    <message>
        <source>S&amp;how revoked</source>
        <translation>W&amp;iderrufene zeigen</translation>
    </message>
    <message>
        <source>Select one admin first.</source>
        <translation>Zuerst einen Admin auswählen.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Details</translation>
    </message>
    <message>
        <source>&amp;What this admin did</source>
        <translation>Was dieser Admin &amp;getan hat</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Rotate token…</source>
        <translation>Token &amp;erneuern…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>This admin is revoked; that is for good.</source>
        <translation>Dieser Admin ist widerrufen; das ist endgültig.</translation>
    </message>
    <message>
        <source>On another computer: in KeyDesk, choose Connect to a gateway, and enter this gateway&apos;s address and the token.</source>
        <translation>Auf einem anderen Computer: in KeyDesk „Mit einem Gateway verbinden“ wählen und die Adresse dieses Gateways und das Token eingeben.</translation>
    </message>
    <message>
        <source>With it one manages this gateway. Whoever has it may do what the role allows.</source>
        <translation>Damit verwaltet man dieses Gateway. Wer es hat, darf, was die Rolle erlaubt.</translation>
    </message>
    <message>
        <source>The old one has stopped working. This desktop uses the new one already.</source>
        <translation>Das alte gilt nicht mehr. Dieser Computer benutzt schon das neue.</translation>
    </message>
    <message>
        <source>The old one has stopped working.</source>
        <translation>Das alte gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Token rotated</source>
        <translation>Token erneuert</translation>
    </message>
    <message>
        <source>Admin added</source>
        <translation>Admin hinzugefügt</translation>
    </message>
    <message>
        <source>Whoever loses it asks an owner to rotate it.</source>
        <translation>Wer es verliert, bittet einen Inhaber, es zu erneuern.</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>In a terminal; it asks for the token</source>
        <translation>In einem Terminal; es fragt nach dem Token</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>May do everything: also manage admins, and read prompts where they are kept.</source>
        <translation>Darf alles: auch Admins verwalten und Prompts lesen, wo sie aufbewahrt werden.</translation>
    </message>
    <message>
        <source>May create, change and revoke keys and what they reach; not manage admins.</source>
        <translation>Darf Schlüssel und alles, was sie erreichen, erstellen, ändern und widerrufen, aber keine Admins verwalten.</translation>
    </message>
    <message>
        <source>May look at everything, and change nothing.</source>
        <translation>Darf alles ansehen und nichts ändern.</translation>
    </message>
    <message>
        <source>All locations</source>
        <translation>Alle Standorte</translation>
    </message>
    <message>
        <source>The present token stops at once: whoever uses it, and every script that does, is refused from the next request on. The new one is shown once.</source>
        <translation>Das jetzige Token gilt sofort nicht mehr: wer es benutzt, auch jedes Skript, wird ab der nächsten Anfrage abgewiesen. Das neue wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>This is the token that this desktop itself uses. It goes on with the new one, without connecting again; other computers and scripts that use the present one are refused at once. The new one is shown once.</source>
        <translation>Das ist das Token, das dieser Computer selbst benutzt. Er macht mit dem neuen weiter, ohne sich neu zu verbinden; andere Computer und Skripte mit dem jetzigen werden sofort abgewiesen. Das neue wird einmal gezeigt.</translation>
    </message>
    <message>
        <source>The present token is refused already. If it was rotated just now, the answer with the new one was lost: ask another owner to rotate it again, or mint one at the gateway&apos;s computer with “keydesk gateway token”.</source>
        <translation>Das jetzige Token wird schon abgewiesen. Falls es eben erneuert wurde, ging die Antwort mit dem neuen verloren: einen anderen Inhaber bitten, es noch einmal zu erneuern, oder am Computer des Gateways mit „keydesk gateway token“ eines ausstellen.</translation>
    </message>
    <message>
        <source>Rotate the token of “{admin}”?</source>
        <translation>Das Token von „{admin}“ erneuern?</translation>
    </message>
    <message>
        <source>Rotate token</source>
        <translation>Token erneuern</translation>
    </message>
    <message>
        <source>Rotating…</source>
        <translation>Wird erneuert…</translation>
    </message>
    <message>
        <source>Trying again never rotates it twice.</source>
        <translation>Ein neuer Versuch erneuert es nie zweimal.</translation>
    </message>
    <message>
        <source>Select an alert first.</source>
        <translation>Zuerst eine Warnung auswählen.</translation>
    </message>
    <message>
        <source>It is acknowledged already.</source>
        <translation>Sie ist schon bestätigt.</translation>
    </message>
    <message>
        <source>They are acknowledged already.</source>
        <translation>Sie sind schon bestätigt.</translation>
    </message>
    <message>
        <source>Select one alert first.</source>
        <translation>Zuerst eine Warnung auswählen.</translation>
    </message>
    <message>
        <source>No page shows what this is about.</source>
        <translation>Keine Seite zeigt, worum es geht.</translation>
    </message>
    <message>
        <source>{name} is not there any more</source>
        <translation>{name} ist nicht mehr da</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts acknowledged</source>
        <translation>
            <numerusform>%n Warnung bestätigt</numerusform>
            <numerusform>%n Warnungen bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>There was none to acknowledge</source>
        <translation>Es gab keine zu bestätigen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>nicht bestätigt</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <comment>an alert</comment>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Alerts come when a budget reaches one of its thresholds, before keys expire, when calls of a provider fail or work again, when the gateway&apos;s clock was set back, when it ended suddenly, and when counters that several gateways share are away.</source>
        <translation>Warnungen kommen, wenn ein Budget eine seiner Schwellen erreicht, bevor Schlüssel ablaufen, wenn Aufrufe eines Anbieters scheitern oder wieder gelingen, wenn die Uhr des Gateways zurückgestellt wurde, wenn es plötzlich endete und wenn Zähler fehlen, die sich mehrere Gateways teilen.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Nothing has happened that you should hear of</source>
        <translation>Nichts ist geschehen, was man wissen müsste</translation>
    </message>
    <message>
        <source>The system shows alerts that come while no window of KeyDesk is in front: names and figures, never a secret. It is on until you switch it off, and works while KeyDesk runs.</source>
        <translation>Das System zeigt Warnungen, die kommen, während kein Fenster von KeyDesk vorn ist: Namen und Zahlen, nie ein Geheimnis. Es ist an, bis es abgeschaltet wird, und wirkt, solange KeyDesk läuft.</translation>
    </message>
    <message>
        <source>Alerts and webhooks</source>
        <translation>Warnungen und Webhooks</translation>
    </message>
    <message>
        <source>&amp;Notify me</source>
        <translation>&amp;Benachrichtigen</translation>
    </message>
    <message>
        <source>Acknowledge all</source>
        <translation>Alle bestätigen</translation>
    </message>
    <message>
        <source>Acknowledge</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>When alerts come</source>
        <translation>Wann Warnungen kommen</translation>
    </message>
    <message>
        <source>Acknowledge a&amp;ll</source>
        <translation>All&amp;e bestätigen</translation>
    </message>
    <message>
        <source>&amp;When alerts come</source>
        <translation>&amp;Wann Warnungen kommen</translation>
    </message>
    <message>
        <source>&amp;Acknowledge</source>
        <translation>Be&amp;stätigen</translation>
    </message>
    <message>
        <source>&amp;Show what it is about</source>
        <translation>&amp;Zeigen, worum es geht</translation>
    </message>
    <message>
        <source>&amp;Notify me while KeyDesk is not in front</source>
        <translation>Be&amp;nachrichtigen, während ein anderes Programm vorn ist</translation>
    </message>
    <message>
        <source>&amp;Copy rows as text</source>
        <translation>Zeilen als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Search &amp;or filter</source>
        <translation>Su&amp;chen oder filtern</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Aktualisie&amp;ren</translation>
    </message>
    <message>
        <source>Show al&amp;erts</source>
        <translation>Warnun&amp;gen zeigen</translation>
    </message>
    <message>
        <source>Show we&amp;bhooks</source>
        <translation>We&amp;bhooks zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts</source>
        <translation>
            <numerusform>Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>The local gateway stopped unexpectedly, and KeyDesk started it again</source>
        <translation>Das lokale Gateway hielt unerwartet an, und KeyDesk hat es wieder gestartet</translation>
    </message>
    <message>
        <source>The local gateway stopped unexpectedly again and again, and was not started any more</source>
        <translation>Das lokale Gateway hielt immer wieder unerwartet an und wurde nicht mehr gestartet</translation>
    </message>
    <message>
        <source>“{gateway}” stopped answering at {time}</source>
        <translation>„{gateway}“ antwortet seit {time} nicht mehr</translation>
    </message>
    <message>
        <source>Check the signature</source>
        <translation>Signatur prüfen</translation>
    </message>
    <message>
        <source>Python, where alerts are received</source>
        <translation>Python, wo Warnungen empfangen werden</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Neu versucht</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <source>Last try: {moment}</source>
        <translation>Letzter Versuch: {moment}</translation>
    </message>
    <message>
        <source>Next try: {moment}</source>
        <translation>Nächster Versuch: {moment}</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Raised</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Last try</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Nothing was sent there yet</source>
        <translation>Noch wurde nichts dorthin gesendet</translation>
    </message>
    <message>
        <source>Alerts are sent as they come, from when the webhook was added.</source>
        <translation>Warnungen werden gesendet, wie sie kommen, ab dem Hinzufügen des Webhooks.</translation>
    </message>
    <message numerus="yes">
        <source>Tried %n times</source>
        <translation>
            <numerusform>Einmal versucht</numerusform>
            <numerusform>%n-mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Details of the webhook</source>
        <translation>Details des Webhooks</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>Zustellungen</translation>
    </message>
    <message>
        <source>Last problem</source>
        <translation>Letztes Problem</translation>
    </message>
    <message>
        <source>Private addresses</source>
        <translation>Private Adressen</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Test senden</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>A&amp;ll kinds</source>
        <translation>A&amp;lle Arten</translation>
    </message>
    <message>
        <source>Tick at least one kind</source>
        <translation>Mindestens eine Art ankreuzen</translation>
    </message>
    <message>
        <source>Test alert sent</source>
        <translation>Testwarnung gesendet</translation>
    </message>
    <message>
        <source>Signed as alerts are, with the kind “test”.</source>
        <translation>Signiert wie Warnungen, mit der Art „test“.</translation>
    </message>
    <message>
        <source>Receiver&apos;s answer</source>
        <translation>Antwort des Empfängers</translation>
    </message>
    <message>
        <source>Nothing was changed. Alerts that do not arrive are sent again for several hours.</source>
        <translation>Nichts wurde geändert. Warnungen, die nicht ankommen, werden einige Stunden lang erneut gesendet.</translation>
    </message>
    <message>
        <source>Test “{webhook}”</source>
        <translation>„{webhook}“ testen</translation>
    </message>
    <message>
        <source>Send another</source>
        <translation>Noch eine senden</translation>
    </message>
    <message>
        <source>Close</source>
        <comment>what a button does</comment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>To {address}</source>
        <translation>An {address}</translation>
    </message>
    <message>
        <source>Received and accepted.</source>
        <translation>Die Testwarnung kam an und wurde angenommen.</translation>
    </message>
    <message>
        <source>It did not arrive.</source>
        <translation>Die Testwarnung kam nicht an.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>About KeyDesk</source>
        <translation>Über KeyDesk</translation>
    </message>
    <message>
        <source>Keys to language models, and the gateway behind them.</source>
        <translation>Schlüssel zu Sprachmodellen und das Gateway dahinter.</translation>
    </message>
    <message>
        <source>KeyDesk stands on the work of others. Enter shows the whole licence of a part.</source>
        <translation>KeyDesk baut auf der Arbeit anderer auf. Enter zeigt die ganze Lizenz eines Teils.</translation>
    </message>
    <message>
        <source>Parts and their licences</source>
        <translation>Teile und ihre Lizenzen</translation>
    </message>
    <message>
        <source>Put your own Qt in place…</source>
        <translation>Eigenes Qt einsetzen…</translation>
    </message>
    <message>
        <source>Put your own Qt in place</source>
        <translation>Eigenes Qt einsetzen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Adresse kopiert</translation>
    </message>
    <message>
        <source>Delete “{webhook}”?</source>
        <translation>„{webhook}“ löschen?</translation>
    </message>
    <message>
        <source>Alerts are not sent to {url} any more. Its signing secret is gone for good.</source>
        <translation>An {url} werden keine Warnungen mehr gesendet. Das Signaturgeheimnis ist endgültig weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n alerts wait to be sent, and will not be.</source>
        <translation>
            <numerusform>%n Warnung wartet auf den Versand und wird nicht gesendet.</numerusform>
            <numerusform>%n Warnungen warten auf den Versand und werden nicht gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>“{webhook}” deleted</source>
        <translation>„{webhook}“ gelöscht</translation>
    </message>
    <message>
        <source>Webhook added</source>
        <translation>Webhook hinzugefügt</translation>
    </message>
    <message>
        <source>Give it to the receiver: with it, one can tell that an alert comes from here. How to check is in the details of the webhook.</source>
        <translation>Dem Empfänger geben: damit erkennt man, dass eine Warnung von hier kommt. Wie man prüft, steht in den Details des Webhooks.</translation>
    </message>
    <message>
        <source>Whoever loses it duplicates the webhook, which has a secret of its own.</source>
        <translation>Wer es verliert, dupliziert den Webhook; der neue hat ein eigenes Geheimnis.</translation>
    </message>
    <message>
        <source>“{name}” added</source>
        <translation>„{name}“ hinzugefügt</translation>
    </message>
    <message>
        <source>Where alerts are sent, such as https://hooks.example.com/keydesk</source>
        <translation>Wohin Warnungen gesendet werden, etwa https://hooks.example.com/keydesk</translation>
    </message>
    <message>
        <source>It may then be on this computer or in your own network.</source>
        <translation>Die Adresse darf dann auf diesem Computer oder im eigenen Netz sein.</translation>
    </message>
    <message>
        <source>Add webhook</source>
        <translation>Webhook hinzufügen</translation>
    </message>
    <message>
        <source>Trying again never adds a second webhook.</source>
        <translation>Ein neuer Versuch fügt nie einen zweiten Webhook hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this webhook</source>
        <translation>Jemand anders hat diesen Webhook geändert</translation>
    </message>
    <message>
        <source>Chat of the helpdesk</source>
        <translation>Chat des Helpdesks</translation>
    </message>
    <message>
        <source>Allow &amp;private addresses</source>
        <translation>&amp;Private Adressen erlauben</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Alerts are posted there as JSON, each signed.</source>
        <translation>Warnungen werden als JSON dorthin gesendet, jede signiert.</translation>
    </message>
    <message>
        <source>Which alerts</source>
        <translation>Welche Warnungen</translation>
    </message>
    <message>
        <source>{name} (copy)</source>
        <translation>{name} (Kopie)</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Sendet</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Kommt an</translation>
    </message>
    <message>
        <source>Nothing sent</source>
        <translation>Nichts gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n arrived</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n angekommen</numerusform>
            <numerusform>%n angekommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n given up</source>
        <comment>alerts</comment>
        <translation>
            <numerusform>%n aufgegeben</numerusform>
            <numerusform>%n aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Last arrived</source>
        <translation>Zuletzt angekommen</translation>
    </message>
    <message>
        <source>None has arrived yet</source>
        <translation>Noch ist keine angekommen</translation>
    </message>
    <message>
        <source>webhooks</source>
        <translation>Webhooks</translation>
    </message>
    <message>
        <source>No webhook yet</source>
        <translation>Noch kein Webhook</translation>
    </message>
    <message>
        <source>A webhook is an address of yours, such as one of a chat, that alerts are sent to as they come. Each is signed, so that the receiver can tell that it comes from here.</source>
        <translation>Ein Webhook ist eine eigene Adresse, etwa die eines Chats, an die Warnungen gesendet werden, wie sie kommen. Jede ist signiert, damit der Empfänger erkennt, dass sie von hier kommt.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add webhooks.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Webhooks hinzufügen.</translation>
    </message>
    <message>
        <source>Add webhoo&amp;k…</source>
        <translation>Webhook &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Select one webhook first.</source>
        <translation>Zuerst einen Webhook auswählen.</translation>
    </message>
    <message>
        <source>Copy add&amp;ress</source>
        <translation>&amp;Adresse kopieren</translation>
    </message>
    <message>
        <source>Send a &amp;test…</source>
        <translation>&amp;Test senden…</translation>
    </message>
    <message>
        <source>D&amp;uplicate…</source>
        <translation>Du&amp;plizieren…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>When what was spent reaches one of the thresholds of a budget, once each time that the budget begins anew. They are set with the budget of a key, a batch or a location.</source>
        <translation>Wenn die Ausgaben eine der Schwellen eines Budgets erreichen, je einmal, sooft das Budget neu beginnt. Sie werden mit dem Budget eines Schlüssels, einer Serie oder eines Standorts festgelegt.</translation>
    </message>
    <message>
        <source>Expiry</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Seven days and one day before a key expires; the keys of a batch together. A key that is valid for no longer than that is left out.</source>
        <translation>Sieben Tage und einen Tag, bevor ein Schlüssel abläuft; die Schlüssel einer Serie zusammen. Schlüssel, deren Laufzeit nicht länger ist, werden ausgelassen.</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>When five calls of a provider failed within five minutes, and at least half of them all; and when three in a row succeeded again.</source>
        <translation>Wenn binnen fünf Minuten mindestens fünf Aufrufe an einen Anbieter und mindestens die Hälfte aller scheitern; und wenn danach drei in Folge gelingen.</translation>
    </message>
    <message>
        <source>When the gateway starts again after it did not shut down properly.</source>
        <translation>Wenn das Gateway wieder startet, nachdem es nicht ordentlich beendet wurde.</translation>
    </message>
    <message>
        <source>When gateways cannot reach their shared counters for five seconds, and when they can again.</source>
        <translation>Wenn Gateways ihre gemeinsamen Zähler fünf Sekunden lang nicht erreichen, und wenn sie es wieder können.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>When the clock of the gateway&apos;s computer was set back by a minute or more.</source>
        <translation>Wenn die Uhr des Gateway-Computers um eine Minute oder mehr zurückgestellt wurde.</translation>
    </message>
    <message>
        <source>Gateway restart</source>
        <translation>Neustart des Gateways</translation>
    </message>
    <message>
        <source>Counters</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Noticed here</source>
        <translation>Hier bemerkt</translation>
    </message>
    <message>
        <source>When the gateway has not answered this window for 30 seconds, or the local gateway stopped unexpectedly. No gateway can tell that, so no webhook does.</source>
        <translation>Wenn das Gateway diesem Fenster 30 Sekunden lang nicht geantwortet hat oder das lokale Gateway unerwartet anhielt. Das kann kein Gateway melden, also auch kein Webhook.</translation>
    </message>
    <message>
        <source>budget</source>
        <comment>an alert&apos;s kind</comment>
        <translation>Budget</translation>
    </message>
    <message>
        <source>expiry</source>
        <comment>an alert&apos;s kind</comment>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>provider</source>
        <comment>an alert&apos;s kind</comment>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>clock</source>
        <comment>an alert&apos;s kind</comment>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>gateway restart</source>
        <comment>an alert&apos;s kind</comment>
        <translation>Neustart des Gateways</translation>
    </message>
    <message>
        <source>counters</source>
        <comment>an alert&apos;s kind</comment>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>provider</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>something that is no more</source>
        <translation>etwas, das es nicht mehr gibt</translation>
    </message>
    <message>
        <source>{kind} “{name}”</source>
        <translation>{kind} „{name}“</translation>
    </message>
    <message>
        <source>Nobody has acknowledged it yet</source>
        <translation>Noch hat niemand sie bestätigt</translation>
    </message>
    <message>
        <source>Acknowledged by {admin}</source>
        <translation>Bestätigt von „{admin}“</translation>
    </message>
    <message>
        <source>{name} has used up its budget</source>
        <translation>{name} hat das Budget aufgebraucht</translation>
    </message>
    <message>
        <source>{name} has used {share} of its budget</source>
        <translation>{name} hat {share} des Budgets verbraucht</translation>
    </message>
    <message>
        <source>{name} has used up its budget: {spent} of {limit}</source>
        <translation>{name} hat das Budget aufgebraucht: {spent} von {limit}</translation>
    </message>
    <message>
        <source>{name} has used {share} of its budget: {spent} of {limit}</source>
        <translation>{name} hat {share} des Budgets verbraucht: {spent} von {limit}</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>within so many</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of {name} expire within {days}</source>
        <translation>
            <numerusform>%n Schlüssel von {name} läuft binnen {days} ab</numerusform>
            <numerusform>%n Schlüssel von {name} laufen binnen {days} ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys of {name} expire within {days}, on {moment}</source>
        <translation>
            <numerusform>%n Schlüssel von {name} läuft binnen {days} ab, am {moment}</numerusform>
            <numerusform>%n Schlüssel von {name} laufen binnen {days} ab, am {moment}</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} expires within {days}</source>
        <translation>{name} läuft binnen {days} ab</translation>
    </message>
    <message>
        <source>{name} expires within {days}, on {moment}</source>
        <translation>{name} läuft binnen {days} ab, am {moment}</translation>
    </message>
    <message>
        <source>{name} works again</source>
        <translation>{name} funktioniert wieder</translation>
    </message>
    <message>
        <source>{name} works again, after failing since {moment}</source>
        <translation>{name} funktioniert wieder, nach Ausfällen seit {moment}</translation>
    </message>
    <message>
        <source>Calls of {name} fail</source>
        <translation>Aufrufe von {name} scheitern</translation>
    </message>
    <message numerus="yes">
        <source>Calls of {name} fail: %n in a few minutes, the last one with status {code}</source>
        <translation>
            <numerusform>Aufrufe von {name} scheitern: %n in wenigen Minuten, der letzte mit Status {code}</numerusform>
            <numerusform>Aufrufe von {name} scheitern: %n in wenigen Minuten, der letzte mit Status {code}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Calls of {name} fail: %n in a few minutes</source>
        <translation>
            <numerusform>Aufrufe von {name} scheitern: %n in wenigen Minuten</numerusform>
            <numerusform>Aufrufe von {name} scheitern: %n in wenigen Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of {name} fail, the last one with status {code}</source>
        <translation>Aufrufe von {name} scheitern, der letzte mit Status {code}</translation>
    </message>
    <message>
        <source>The clock of {gateway} is {time} behind the database&apos;s</source>
        <translation>Die Uhr von {gateway} geht {time} nach gegenüber der Datenbank</translation>
    </message>
    <message>
        <source>The clock of {gateway} is {time} ahead of the database&apos;s</source>
        <translation>Die Uhr von {gateway} geht {time} vor gegenüber der Datenbank</translation>
    </message>
    <message>
        <source>Keys begin and expire by the database&apos;s clock; set this one right all the same</source>
        <translation>Schlüssel beginnen und enden nach der Uhr der Datenbank; diese trotzdem richtig stellen</translation>
    </message>
    <message>
        <source>The clock of the gateway&apos;s computer was set back by {time}</source>
        <translation>Die Uhr des Gateway-Computers wurde um {time} zurückgestellt</translation>
    </message>
    <message>
        <source>The clock of the gateway&apos;s computer was set back</source>
        <translation>Die Uhr des Gateway-Computers wurde zurückgestellt</translation>
    </message>
    <message>
        <source>Check its date and time: keys begin and expire by them</source>
        <translation>Datum und Uhrzeit prüfen: Schlüssel beginnen und enden danach</translation>
    </message>
    <message>
        <source>The others serve its keys; what its calls had reserved is charged</source>
        <translation>Die anderen bedienen seine Schlüssel; was seine Aufrufe reserviert hatten, wird berechnet</translation>
    </message>
    <message>
        <source>The gateway {name} was started again after a sudden end</source>
        <translation>Das Gateway {name} wurde nach einem plötzlichen Ende wieder gestartet</translation>
    </message>
    <message>
        <source>{what_happened}; it last ran {moment}</source>
        <translation>{what_happened}; es lief zuletzt {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n calls that were under way were charged as estimated</source>
        <translation>
            <numerusform>%n laufender Aufruf wurde wie geschätzt berechnet</numerusform>
            <numerusform>%n laufende Aufrufe wurden wie geschätzt berechnet</numerusform>
        </translation>
    </message>
    <message>
        <source>The gateways count together again</source>
        <translation>Die Gateways zählen wieder zusammen</translation>
    </message>
    <message>
        <source>Their counters were away since {moment}</source>
        <translation>Ihre Zähler fehlten seit {moment}</translation>
    </message>
    <message>
        <source>The counters that the gateways share cannot be used</source>
        <translation>Die Zähler, die sich die Gateways teilen, sind nicht zu benutzen</translation>
    </message>
    <message>
        <source>Each gateway admits its share of a key&apos;s limits until they are back</source>
        <translation>Bis sie wieder da sind, lässt jedes Gateway seinen Anteil der Grenzen eines Schlüssels zu</translation>
    </message>
    <message>
        <source>{gateway} does not reach them at {server}</source>
        <translation>{gateway} erreicht sie unter {server} nicht</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>A {kind} that is no more</source>
        <translation>{kind}, nicht mehr vorhanden</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{number} s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>{number} s</numerusform>
            <numerusform>{number} s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys</source>
        <translation>
            <numerusform>%n Schlüssel</numerusform>
            <numerusform>%n Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is seen of the gateway {name} any more</source>
        <translation>Vom Gateway {name} ist nichts mehr zu sehen</translation>
    </message>
    <message>
        <source>The gateway was started again after a sudden end</source>
        <translation>Das Gateway wurde nach einem plötzlichen Ende wieder gestartet</translation>
    </message>
    <message>
        <source>What stands in the way may be what you asked for before, whose answer was lost. Cancel, and look at the list.</source>
        <translation>Was im Weg steht, ist vielleicht das, worum schon gebeten wurde und dessen Antwort verloren ging. Abbrechen und in der Liste nachsehen.</translation>
    </message>
    <message>
        <source>A number and a hash of 64 characters, as they were copied here</source>
        <translation>Eine Nummer und ein Hash von 64 Zeichen, wie sie hier kopiert wurden</translation>
    </message>
    <message>
        <source>No event has this number</source>
        <translation>Kein Ereignis hat diese Nummer</translation>
    </message>
    <message>
        <source>Nothing else is on record about it.</source>
        <translation>Sonst ist darüber nichts festgehalten.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>letzte 7 Tage</translation>
    </message>
    <message>
        <source>last 30 days</source>
        <translation>letzte 30 Tage</translation>
    </message>
    <message>
        <source>last 365 days</source>
        <translation>letzte 365 Tage</translation>
    </message>
    <message>
        <source>or type days such as 2026-11-01 to 2026-11-05</source>
        <translation>oder Tage eingeben, etwa 2026-11-01 bis 2026-11-05</translation>
    </message>
    <message numerus="yes">
        <source>{begin} to {end}</source>
        <comment>moments</comment>
        <translation>
            <numerusform>{begin} bis {end}</numerusform>
            <numerusform>{begin} bis {end}</numerusform>
        </translation>
    </message>
    <message>
        <source>The hash is made from the whole event and from the hash of the one before it. Whoever changes an event in the database breaks every hash behind it, which Verify tells.</source>
        <translation>Der Hash entsteht aus dem ganzen Ereignis und dem Hash des vorigen. Wer ein Ereignis in der Datenbank ändert, bricht jeden Hash dahinter, was „Prüfen“ meldet.</translation>
    </message>
    <message>
        <source>The chain breaks here: this event is not as it was written, or what stood next to it was taken out or put in.</source>
        <translation>Hier bricht die Kette: dieses Ereignis ist nicht, wie es geschrieben wurde, oder was daneben stand, wurde entfernt oder eingefügt.</translation>
    </message>
    <message>
        <source>Details of the event</source>
        <translation>Details des Ereignisses</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <source>Hash before</source>
        <translation>Hash davor</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich änderte</translation>
    </message>
    <message>
        <source>In the chain</source>
        <translation>In der Kette</translation>
    </message>
    <message>
        <source>Chain breaks here</source>
        <translation>Kette bricht hier</translation>
    </message>
    <message>
        <source>From</source>
        <comment>an address</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>None: at the command line</source>
        <translation>Keines: auf der Kommandozeile</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Chain breaks here: {event}</source>
        <translation>Kette bricht hier: {event}</translation>
    </message>
    <message>
        <source>event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Nothing is on record yet</source>
        <translation>Noch ist nichts festgehalten</translation>
    </message>
    <message>
        <source>Whatever admins do is recorded here: who, when, from where, and what changed.</source>
        <translation>Was Admins tun, wird hier festgehalten: wer, wann, von wo und was sich änderte.</translation>
    </message>
    <message>
        <source>Nobody changed anything yet that you may look at.</source>
        <translation>Noch hat niemand etwas geändert, das Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>name, admin or address</source>
        <translation>Name, Admin oder Adresse</translation>
    </message>
    <message>
        <source>revoked</source>
        <comment>an admin</comment>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>Zeiträume</translation>
    </message>
    <message>
        <source>Done to</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>number {number}</source>
        <translation>Nummer {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Ereignis</numerusform>
            <numerusform>%n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>audit log</source>
        <translation>Audit-Protokoll</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>&amp;Prüfen…</translation>
    </message>
    <message>
        <source>E&amp;xport as CSV…</source>
        <translation>Als CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export as &amp;JSON…</source>
        <translation>Als &amp;JSON exportieren…</translation>
    </message>
    <message>
        <source>Show &amp;new events</source>
        <translation>&amp;Neue Ereignisse zeigen</translation>
    </message>
    <message>
        <source>Select one event first.</source>
        <translation>Zuerst ein Ereignis auswählen.</translation>
    </message>
    <message>
        <source>Show &amp;what it is about</source>
        <translation>&amp;Zeigen, worum es geht</translation>
    </message>
    <message>
        <source>All that this &amp;admin did</source>
        <translation>Alles, was dieser &amp;Admin tat</translation>
    </message>
    <message>
        <source>All that was done to &amp;this</source>
        <translation>Alles, was &amp;hiermit getan wurde</translation>
    </message>
    <message>
        <source>Copy &amp;hash</source>
        <translation>Ha&amp;sh kopieren</translation>
    </message>
    <message>
        <source>There are no new events.</source>
        <translation>Es gibt keine neuen Ereignisse.</translation>
    </message>
    <message>
        <source>Nobody is known to have done it.</source>
        <translation>Niemand ist bekannt, der es tat.</translation>
    </message>
    <message>
        <source>No page shows the {kind} by itself.</source>
        <translation>Keine Seite zeigt dies allein: {kind}.</translation>
    </message>
    <message>
        <source>Every event carries a hash of the one before it, and the end is sealed with the gateway&apos;s own key. Whoever changes the log in the database breaks that.</source>
        <translation>Jedes Ereignis trägt einen Hash des vorigen, und das Ende ist mit dem eigenen Schlüssel des Gateways versiegelt. Wer das Protokoll in der Datenbank ändert, zerbricht diese Kette.</translation>
    </message>
    <message>
        <source>Keep the end outside of this gateway. Whoever rewrites the whole log, with the gateway&apos;s own key, still cannot make it contain the end that you kept.</source>
        <translation>Das Ende außerhalb dieses Gateways aufbewahren. Wer das ganze Protokoll mit dem eigenen Schlüssel des Gateways neu schreibt, kann trotzdem nicht erreichen, dass es das aufbewahrte Ende enthält.</translation>
    </message>
    <message>
        <source>What you copied or saved here at an earlier time; leave it empty to check the log by itself.</source>
        <translation>Was hier früher kopiert oder gespeichert wurde; leer lassen, um das Protokoll für sich zu prüfen.</translation>
    </message>
    <message>
        <source>The end of a KeyDesk audit log: the number of its last event, and the hash of that event.</source>
        <translation>Das Ende eines KeyDesk-Audit-Protokolls: die Nummer des letzten Ereignisses und sein Hash.</translation>
    </message>
    <message>
        <source>Verify the audit log</source>
        <translation>Audit-Protokoll prüfen</translation>
    </message>
    <message>
        <source>Verify again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Show the event</source>
        <translation>Ereignis zeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the end</source>
        <translation>Ende kopieren</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>An &amp;end that you kept</source>
        <translation>Ein aufbewahrtes &amp;Ende</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>The log could not be verified. {error}</source>
        <translation>Das Protokoll konnte nicht geprüft werden. {error}</translation>
    </message>
    <message>
        <source>Save the end of the log</source>
        <translation>Ende des Protokolls speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Saved as {path}</source>
        <translation>Gespeichert als {path}</translation>
    </message>
    <message>
        <source>The end of the log</source>
        <translation>Das Ende des Protokolls</translation>
    </message>
    <message>
        <source>The gateway never changes or deletes events. Somebody did it in the database itself, or its file was damaged.</source>
        <translation>Das Gateway ändert oder löscht nie Ereignisse. Jemand tat es in der Datenbank selbst, oder ihre Datei wurde beschädigt.</translation>
    </message>
    <message>
        <source>Keep the database as it is, as evidence. Compare it with an export or a backup from before, and see who can write to its file. Keys go on working meanwhile.</source>
        <translation>Die Datenbank als Beweis so lassen. Mit einem früheren Export oder Backup vergleichen und sehen, wer in ihre Datei schreiben kann. Schlüssel funktionieren derweil weiter.</translation>
    </message>
    <message>
        <source>Not intact: event {number} is not as it was written</source>
        <translation>Nicht intakt: Ereignis {number} ist nicht, wie es geschrieben wurde</translation>
    </message>
    <message>
        <source>Not intact: event {number} is missing</source>
        <translation>Nicht intakt: Ereignis {number} fehlt</translation>
    </message>
    <message>
        <source>Not intact: event {number} was put in by somebody else</source>
        <translation>Nicht intakt: Ereignis {number} wurde von jemand anderem eingefügt</translation>
    </message>
    <message>
        <source>Not intact: events from {number} on were cut off</source>
        <translation>Nicht intakt: Ereignisse ab {number} wurden abgeschnitten</translation>
    </message>
    <message>
        <source>Not intact: events were written anew</source>
        <translation>Nicht intakt: Ereignisse wurden neu geschrieben</translation>
    </message>
    <message>
        <source>Not intact: the end of the log is not the one that this gateway wrote</source>
        <translation>Nicht intakt: das Ende des Protokolls ist nicht das, das dieses Gateway schrieb</translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n events from {begin} to {end}</source>
        <translation>
            <numerusform>Intakt: %n Ereignis vom {begin} bis {end}</numerusform>
            <numerusform>Intakt: %n Ereignisse vom {begin} bis {end}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Intact: %n events</source>
        <translation>
            <numerusform>Intakt: %n Ereignis</numerusform>
            <numerusform>Intakt: %n Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>The log still contains the end that you kept: event {number} is the same.</source>
        <translation>Das Protokoll enthält noch das aufbewahrte Ende: Ereignis {number} ist dasselbe.</translation>
    </message>
    <message>
        <source>Events 1 to {number} are as they were written.</source>
        <translation>Die Ereignisse 1 bis {number} sind, wie sie geschrieben wurden.</translation>
    </message>
    <message>
        <source>Events 1 to {number} are as they were written, up to {moment}.</source>
        <translation>Die Ereignisse 1 bis {number} sind, wie sie geschrieben wurden, bis {moment}.</translation>
    </message>
    <message>
        <source>Not intact: the log does not contain the end that you kept, event {number}</source>
        <translation>Nicht intakt: das Protokoll enthält das aufbewahrte Ende nicht, Ereignis {number}</translation>
    </message>
    <message>
        <source>Not intact: the chain does not fit together</source>
        <translation>Nicht intakt: die Kette passt nicht zusammen</translation>
    </message>
    <message>
        <source>What was done last may not be on record any more.</source>
        <translation>Was zuletzt getan wurde, ist vielleicht nicht mehr festgehalten.</translation>
    </message>
    <message>
        <source>Something that was done is not on record any more.</source>
        <translation>Etwas, das getan wurde, ist nicht mehr festgehalten.</translation>
    </message>
    <message>
        <source>From there on the log may tell something else than what was done.</source>
        <translation>Von da an kann das Protokoll anderes sagen, als getan wurde.</translation>
    </message>
    <message>
        <source>Intact: there are no events yet</source>
        <translation>Intakt: es gibt noch keine Ereignisse</translation>
    </message>
    <message>
        <source>Not intact: {problem}</source>
        <translation>Nicht intakt: {problem}</translation>
    </message>
    <message>
        <source>MCP server</source>
        <translation>MCP-Server</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Deactivated</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Budget topped up</source>
        <translation>Budget aufgestockt</translation>
    </message>
    <message>
        <source>Secret rotated</source>
        <translation>Geheimnis erneuert</translation>
    </message>
    <message>
        <source>Handout saved</source>
        <translation>Handzettel gespeichert</translation>
    </message>
    <message>
        <source>Claim link made</source>
        <translation>Abhollink erstellt</translation>
    </message>
    <message>
        <source>Claim link withdrawn</source>
        <translation>Abhollink zurückgezogen</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Join link made</source>
        <translation>Beitrittslink erstellt</translation>
    </message>
    <message>
        <source>Join link withdrawn</source>
        <translation>Beitrittslink zurückgezogen</translation>
    </message>
    <message>
        <source>Keys revoked</source>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Keys rotated</source>
        <translation>Schlüssel erneuert</translation>
    </message>
    <message>
        <source>Tools read again</source>
        <translation>Tools neu gelesen</translation>
    </message>
    <message>
        <source>Login failed</source>
        <translation>Anmeldung gescheitert</translation>
    </message>
    <message>
        <source>credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>alert</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>address</source>
        <comment>of a computer</comment>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Created {subject}</source>
        <translation>{subject} erstellt</translation>
    </message>
    <message>
        <source>Changed {subject}</source>
        <translation>{subject} geändert</translation>
    </message>
    <message>
        <source>Deleted {subject}</source>
        <translation>{subject} gelöscht</translation>
    </message>
    <message>
        <source>Activated {subject}</source>
        <translation>{subject} aktiviert</translation>
    </message>
    <message>
        <source>Deactivated {subject}</source>
        <translation>{subject} deaktiviert</translation>
    </message>
    <message>
        <source>Revoked {subject}</source>
        <translation>{subject} widerrufen</translation>
    </message>
    <message>
        <source>Topped up the budget of {subject}</source>
        <translation>Budget aufgestockt: {subject}</translation>
    </message>
    <message>
        <source>Rotated {subject}</source>
        <translation>{subject} erneuert</translation>
    </message>
    <message>
        <source>Saved the handout of {subject}</source>
        <translation>Handzettel gespeichert: {subject}</translation>
    </message>
    <message>
        <source>Made a claim link for {subject}</source>
        <translation>Abhollink erstellt: {subject}</translation>
    </message>
    <message>
        <source>Withdrew the claim link of {subject}</source>
        <translation>Abhollink zurückgezogen: {subject}</translation>
    </message>
    <message>
        <source>Claimed</source>
        <comment>what was done</comment>
        <translation>Abgeholt</translation>
    </message>
    <message>
        <source>Opened the claim link of {subject}</source>
        <translation>Abhollink geöffnet: {subject}</translation>
    </message>
    <message>
        <source>Made a join link for {subject}</source>
        <translation>Beitrittslink erstellt: {subject}</translation>
    </message>
    <message>
        <source>Withdrew the join link of {subject}</source>
        <translation>Beitrittslink zurückgezogen: {subject}</translation>
    </message>
    <message>
        <source>Revoked all keys of {subject}</source>
        <translation>Alle Schlüssel widerrufen: {subject}</translation>
    </message>
    <message>
        <source>Rotated all keys of {subject}</source>
        <translation>Alle Schlüssel erneuert: {subject}</translation>
    </message>
    <message>
        <source>Read the tools of {subject} again</source>
        <translation>Tools neu gelesen: {subject}</translation>
    </message>
    <message>
        <source>Rotated the token of {subject}</source>
        <translation>Token erneuert: {subject}</translation>
    </message>
    <message>
        <source>Read</source>
        <comment>what was done</comment>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Read what was said in {subject}</source>
        <translation>Gelesen, was gesagt wurde: {subject}</translation>
    </message>
    <message>
        <source>Acknowledged {subject}</source>
        <translation>{subject} bestätigt</translation>
    </message>
    <message>
        <source>Came with a token that is not accepted, from {subject}</source>
        <translation>Kam mit einem Token, das nicht gilt, von {subject}</translation>
    </message>
    <message>
        <source>the {kind} {name}</source>
        <translation>{kind} {name}</translation>
    </message>
    <message>
        <source>an {kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>a {kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Kommandozeile</translation>
    </message>
    <message>
        <source>Linked account</source>
        <translation>Verknüpftes Konto</translation>
    </message>
    <message>
        <source>Alert at these percentages of the budget</source>
        <translation>Warnungen bei Prozent des Budgets</translation>
    </message>
    <message>
        <source>May be in a private network</source>
        <translation>Darf in einem privaten Netz sein</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>all models</source>
        <translation>alle Modelle</translation>
    </message>
    <message>
        <source>Providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>all providers</source>
        <translation>alle Anbieter</translation>
    </message>
    <message>
        <source>Base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>the usual one</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Cached input, for a million tokens</source>
        <translation>Gecachte Eingabe, je Million Tokens</translation>
    </message>
    <message>
        <source>With claim links</source>
        <translation>Mit Abhollinks</translation>
    </message>
    <message>
        <source>not opened</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>a claim link</comment>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <source>Keep prompts and answers</source>
        <translation>Prompts und Antworten aufbewahren</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>Credential</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>never</source>
        <comment>ends</comment>
        <translation>nie</translation>
    </message>
    <message>
        <source>Extra keys</source>
        <translation>Zusätzliche Schlüssel</translation>
    </message>
    <message>
        <source>Fallbacks</source>
        <translation>Ausweichmodelle</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Input, for a million tokens</source>
        <translation>Eingabe, je Million Tokens</translation>
    </message>
    <message>
        <source>IP allowlist</source>
        <translation>IP-Erlaubnisliste</translation>
    </message>
    <message>
        <source>any address</source>
        <translation>jede Adresse</translation>
    </message>
    <message>
        <source>Attached keys</source>
        <translation>Zugeordnete Schlüssel</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>all alerts</source>
        <translation>alle Warnungen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>all locations</source>
        <translation>alle Standorte</translation>
    </message>
    <message>
        <source>Longest answer, in tokens</source>
        <translation>Längste Antwort, in Tokens</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Parallel requests</source>
        <translation>Gleichzeitige Anfragen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>MCP</source>
        <translation>MCP</translation>
    </message>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Model id</source>
        <translation>Modell-ID</translation>
    </message>
    <message>
        <source>Names on its page</source>
        <translation>Namen auf der Seite</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Output, for a million tokens</source>
        <translation>Ausgabe, je Million Tokens</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>owner</comment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Erstellt aus</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Previous secret good until</source>
        <translation>Voriges Geheimnis gültig bis</translation>
    </message>
    <message>
        <source>Handout</source>
        <translation>Handzettel</translation>
    </message>
    <message>
        <source>Requires a key</source>
        <translation>Verlangt einen Schlüssel</translation>
    </message>
    <message>
        <source>Requests per minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Tools gone</source>
        <translation>Tools weggefallen</translation>
    </message>
    <message>
        <source>New tools</source>
        <translation>Neue Tools</translation>
    </message>
    <message>
        <source>Added to the budget</source>
        <translation>Zum Budget hinzugefügt</translation>
    </message>
    <message>
        <source>Tokens per minute</source>
        <translation>Tokens pro Minute</translation>
    </message>
    <message>
        <source>Upstream model</source>
        <translation>Modell beim Anbieter</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Gilt</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>standard</source>
        <comment>kind of key</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>agent</source>
        <comment>kind of key</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>ephemeral</source>
        <comment>kind of key</comment>
        <translation>kurzlebig</translation>
    </message>
    <message>
        <source>owner</source>
        <comment>role of an admin</comment>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>admin</source>
        <comment>role of an admin</comment>
        <translation>Admin</translation>
    </message>
    <message>
        <source>viewer</source>
        <comment>role of an admin</comment>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>full</source>
        <comment>names on a join page</comment>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>masked</source>
        <comment>names on a join page</comment>
        <translation>verdeckt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>{number}%</source>
        <comment>percent</comment>
        <translation>
            <numerusform>{number}&#xa0;%</numerusform>
            <numerusform>{number}&#xa0;%</numerusform>
        </translation>
    </message>
    <message>
        <source>{budget}, alerts at {percents}</source>
        <translation>{budget}, Warnungen bei {percents}</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>with a password</source>
        <translation>mit Passwort</translation>
    </message>
    <message>
        <source>without a password</source>
        <translation>ohne Passwort</translation>
    </message>
    <message>
        <source>Somebody changed the window again meanwhile; it stays as they left it.</source>
        <translation>Jemand hat das Zeitfenster inzwischen wieder geändert; es bleibt so.</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} von {all}</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Zeitfenster</translation>
    </message>
    <message>
        <source>Claim links that were opened</source>
        <translation>Abhollinks, die geöffnet wurden</translation>
    </message>
    <message>
        <source>No claim links</source>
        <translation>Keine Abhollinks</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Keys that were ever used</source>
        <translation>Schlüssel, die je benutzt wurden</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Bestehend</translation>
    </message>
    <message>
        <source>Those that are not revoked, with those minted from them</source>
        <translation>Die nicht widerrufenen, mit denen, die aus ihnen ausgestellt wurden</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>No cap</source>
        <translation>Keine Obergrenze</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>There is no batch yet</source>
        <translation>Noch gibt es keine Serie</translation>
    </message>
    <message>
        <source>Create keys for everybody at a location; they are one batch then, with a window and a budget of their own.</source>
        <translation>Schlüssel für alle an einem Standort erstellen; sie sind dann eine Serie, mit eigenem Zeitfenster und Budget.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not create keys for a location.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Schlüssel für einen Standort erstellen.</translation>
    </message>
    <message>
        <source>Create for a location…</source>
        <translation>Für einen Standort erstellen…</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>“{label}” saved</source>
        <translation>„{label}“ gespeichert</translation>
    </message>
    <message>
        <source>“{label}” has another window</source>
        <translation>„{label}“ hat ein anderes Zeitfenster</translation>
    </message>
    <message>
        <source>“{label}” ends at {until} now</source>
        <translation>„{label}“ endet jetzt {until}</translation>
    </message>
    <message>
        <source>“{label}” is over</source>
        <translation>„{label}“ ist vorbei</translation>
    </message>
    <message>
        <source>“{label}” has the window from before</source>
        <translation>„{label}“ hat wieder das vorige Zeitfenster</translation>
    </message>
    <message>
        <source>Withdraw the join link of “{label}”?</source>
        <translation>Den Beitrittslink von „{label}“ zurückziehen?</translation>
    </message>
    <message>
        <source>Whoever opens it from now on gets nothing. Keys that were opened by it stay as they are.</source>
        <translation>Wer ihn von jetzt an öffnet, bekommt nichts. Schlüssel, die damit geöffnet wurden, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Withdraw link</source>
        <translation>Link zurückziehen</translation>
    </message>
    <message>
        <source>The join link opens nothing any more</source>
        <translation>Der Beitrittslink öffnet nichts mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n keys of “{name}” revoked</source>
        <translation>
            <numerusform>%n Schlüssel von „{name}“ widerrufen</numerusform>
            <numerusform>%n Schlüssel von „{name}“ widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Type the name of the batch to confirm</source>
        <translation>Zum Bestätigen den Namen der Serie &amp;eingeben</translation>
    </message>
    <message>
        <source>The batch itself stays.</source>
        <translation>Die Serie selbst bleibt.</translation>
    </message>
    <message>
        <source>Claim links</source>
        <translation>Abhollinks</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nobody has a key of this batch</source>
        <translation>Niemand hat einen Schlüssel dieser Serie</translation>
    </message>
    <message>
        <source>people</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>This batch has no key</source>
        <translation>Diese Serie hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>name, owner or key</source>
        <translation>Name, Inhaber oder Schlüssel</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht benutzt</translation>
    </message>
    <message>
        <source>The key was handed out itself</source>
        <translation>Der Schlüssel selbst wurde ausgegeben</translation>
    </message>
    <message>
        <source>Link made {minute} by {created_by}, not opened yet</source>
        <translation>Link {minute} von {created_by} erstellt, noch nicht geöffnet</translation>
    </message>
    <message>
        <source>Opened {minute} from {claimed_from}</source>
        <translation>Geöffnet {minute} von {claimed_from}</translation>
    </message>
    <message>
        <source>Made {when} by {who}, names shown</source>
        <translation>Erstellt am {when} von „{who}“, Namen gezeigt</translation>
    </message>
    <message>
        <source>Made {when} by {who}, names typed</source>
        <translation>Erstellt am {when} von „{who}“, Namen eingetippt</translation>
    </message>
    <message>
        <source>Show its keys</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Live keys</source>
        <translation>Bestehende Schlüssel</translation>
    </message>
    <message>
        <source>Join link</source>
        <translation>Beitrittslink</translation>
    </message>
    <message>
        <source>None</source>
        <comment>join link</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Make a join link…</source>
        <translation>Link erstellen…</translation>
    </message>
    <message>
        <source>Make another…</source>
        <translation>Einen anderen erstellen…</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>{made}, {extra_used} of {extra_keys} extra keys given</source>
        <translation>{made}, {extra_used} von {extra_keys} zusätzlichen Schlüsseln vergeben</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Person</translation>
    </message>
    <message>
        <source>Details of the batch</source>
        <translation>Details der Serie</translation>
    </message>
    <message>
        <source>Live view</source>
        <translation>Live-Ansicht</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Details schließen</translation>
    </message>
    <message>
        <source>Edit batch</source>
        <translation>Serie bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second batch.</source>
        <translation>Ein neuer Versuch fügt nie eine zweite Serie hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this batch</source>
        <translation>Jemand anders hat diese Serie geändert</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Bezeichnung</translation>
    </message>
    <message>
        <source>A cap on what all its keys spend together</source>
        <translation>Eine Obergrenze für alle Schlüssel zusammen</translation>
    </message>
    <message>
        <source>Shared &amp;budget in US$</source>
        <translation>Gemeinsames Budget &amp;in US$</translation>
    </message>
    <message>
        <source>Shared budget</source>
        <translation>Gemeinsames Budget</translation>
    </message>
    <message>
        <source>As a key, shown once</source>
        <translation>Als Schlüssel, einmal gezeigt</translation>
    </message>
    <message>
        <source>As a claim link</source>
        <translation>Als Abhollink</translation>
    </message>
    <message>
        <source>As keys on paper</source>
        <translation>Als Schlüssel auf Papier</translation>
    </message>
    <message>
        <source>As claim links on paper</source>
        <translation>Als Abhollinks auf Papier</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>&amp;Given</source>
        <translation>Au&amp;sgabe</translation>
    </message>
    <message>
        <source>A person on the list</source>
        <translation>Eine Person der Liste</translation>
    </message>
    <message>
        <source>Somebody else, by name</source>
        <translation>Jemand anders, mit Namen</translation>
    </message>
    <message>
        <source>Hand out one more key</source>
        <translation>Noch einen Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>Hand out key</source>
        <translation>Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>Making…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Trying again never makes the key twice.</source>
        <translation>Ein neuer Versuch erstellt den Schlüssel nie zweimal.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Search for a person…</source>
        <translation>Person suchen…</translation>
    </message>
    <message>
        <source>Same as the other keys of “{label}”: {window}.</source>
        <translation>Wie die anderen von „{label}“: {window}.</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Für</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>The key is called so; it is nobody&apos;s of the list.</source>
        <translation>Der Schlüssel heißt so; er gehört niemandem der Liste.</translation>
    </message>
    <message>
        <source>{error} Hand out another one all the same?</source>
        <translation>{error} Trotzdem noch einen ausgeben?</translation>
    </message>
    <message>
        <source>Hand out another key</source>
        <translation>Noch einen Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>“{stray}” is not picked</source>
        <translation>„{stray}“ ist nicht ausgewählt</translation>
    </message>
    <message>
        <source>It is paid from the batch&apos;s shared budget.</source>
        <translation>Er wird aus dem gemeinsamen Budget der Serie bezahlt.</translation>
    </message>
    <message>
        <source>They pick their name from the list</source>
        <translation>Sie wählen ihren Namen aus der Liste</translation>
    </message>
    <message>
        <source>They type their name</source>
        <translation>Sie tippen ihren Namen ein</translation>
    </message>
    <message>
        <source>Everybody who has the link sees the names.</source>
        <translation>Alle, die den Link haben, sehen die Namen.</translation>
    </message>
    <message>
        <source>Nobody else&apos;s name is shown.</source>
        <translation>Niemand sieht die Namen der anderen.</translation>
    </message>
    <message>
        <source>The batch has no shared budget, from which extra keys are paid; edit it to give it one.</source>
        <translation>Die Serie hat kein gemeinsames Budget, aus dem zusätzliche Schlüssel bezahlt werden; beim Bearbeiten eines geben.</translation>
    </message>
    <message>
        <source>Make a join link</source>
        <translation>Einen Beitrittslink erstellen</translation>
    </message>
    <message>
        <source>Make join link</source>
        <translation>Beitrittslink erstellen</translation>
    </message>
    <message>
        <source>Trying again never makes the link twice.</source>
        <translation>Ein neuer Versuch erstellt den Link nie zweimal.</translation>
    </message>
    <message>
        <source>How people find their key</source>
        <translation>Wie Personen ihren Schlüssel finden</translation>
    </message>
    <message>
        <source>How people &amp;find their key</source>
        <translation>Wie Personen ihren Schlüssel &amp;finden</translation>
    </message>
    <message>
        <source>The present join link then stops working.</source>
        <translation>Der jetzige Beitrittslink öffnet dann nichts mehr.</translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n keys of this batch.</source>
        <translation>
            <numerusform>Wer zuerst kommt, mahlt zuerst: %n Schlüssel dieser Serie.</numerusform>
            <numerusform>Wer zuerst kommt, mahlt zuerst: %n Schlüssel dieser Serie.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n extra keys.</source>
        <translation>
            <numerusform>Wer zuerst kommt, mahlt zuerst: %n zusätzlicher Schlüssel.</numerusform>
            <numerusform>Wer zuerst kommt, mahlt zuerst: %n zusätzliche Schlüssel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n extra ones</source>
        <translation>
            <numerusform>%n zusätzlicher</numerusform>
            <numerusform>%n zusätzliche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>First come, first served: %n keys of this batch, and {more}.</source>
        <translation>
            <numerusform>Wer zuerst kommt, mahlt zuerst: %n Schlüssel dieser Serie und {more}.</numerusform>
            <numerusform>Wer zuerst kommt, mahlt zuerst: %n Schlüssel dieser Serie und {more}.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Extra keys</source>
        <translation>&amp;Zusätzliche Schlüssel</translation>
    </message>
    <message>
        <source>For people who are not on the list</source>
        <translation>Für Personen, die nicht auf der Liste stehen</translation>
    </message>
    <message>
        <source>No key of this batch waits to be opened: nobody gets one by this link.</source>
        <translation>Kein Schlüssel dieser Serie wartet darauf, geöffnet zu werden: mit diesem Link bekommt niemand einen.</translation>
    </message>
    <message>
        <source>The document is saved, but the gateway could not be told: its audit log does not show it.</source>
        <translation>Das Dokument ist gespeichert, aber das Gateway konnte es nicht erfahren: im Audit-Protokoll steht es nicht.</translation>
    </message>
    <message>
        <source>Withdraw the claim link of “{key}”?</source>
        <translation>Den Abhollink von „{key}“ zurückziehen?</translation>
    </message>
    <message>
        <source>Whoever opens it from now on gets nothing. The key stays; replacing it makes another link.</source>
        <translation>Wer ihn von jetzt an öffnet, bekommt nichts. Der Schlüssel bleibt; Ersetzen erstellt einen anderen Link.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were left out: {reason}</source>
        <translation>
            <numerusform>%n Schlüssel wurde ausgelassen: {reason}</numerusform>
            <numerusform>%n Schlüssel wurden ausgelassen: {reason}</numerusform>
        </translation>
    </message>
    <message>
        <source>The claim link of “{key}” opens nothing any more</source>
        <translation>Der Abhollink von „{key}“ öffnet nichts mehr</translation>
    </message>
    <message>
        <source>It opens on this computer only. For the people in the room, share the gateway on the network first.</source>
        <translation>Er lässt sich nur auf diesem Computer öffnen. Für die Personen im Raum zuerst das Gateway im Netzwerk freigeben.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>QR code of the link</source>
        <translation>QR-Code des Links</translation>
    </message>
    <message>
        <source>Clipboard clears in {seconds} s</source>
        <translation>Zwischenablage wird in {seconds} s geleert</translation>
    </message>
    <message>
        <source>Claim link for “{name}”</source>
        <translation>Abhollink für „{name}“</translation>
    </message>
    <message>
        <source>Whoever opens it first gets the key, once. Give it to nobody else.</source>
        <translation>Wer ihn zuerst öffnet, bekommt den Schlüssel, einmal. Niemand anderem geben.</translation>
    </message>
    <message>
        <source>The link will not be shown again. If it gets lost, replace the key to have another one.</source>
        <translation>Der Link wird nicht noch einmal gezeigt. Geht er verloren, den Schlüssel ersetzen, um einen anderen zu haben.</translation>
    </message>
    <message>
        <source>Join link of “{label}”</source>
        <translation>Beitrittslink von „{label}“</translation>
    </message>
    <message>
        <source>Everybody in the room opens it and finds their own key. The live workshop view shows it large.</source>
        <translation>Alle im Raum öffnen ihn und finden ihren eigenen Schlüssel. Die Live-Ansicht zeigt ihn groß.</translation>
    </message>
    <message>
        <source>The link is known to this window only, until KeyDesk closes. Another one replaces it.</source>
        <translation>Diesen Link kennt nur dieses Fenster, bis KeyDesk beendet wird. Ein neuer Link ersetzt ihn.</translation>
    </message>
    <message>
        <source>Begins at {moment}</source>
        <translation>Beginnt {moment}</translation>
    </message>
    <message>
        <source>Ends at {moment}</source>
        <translation>Endet {moment}</translation>
    </message>
    <message>
        <source>Ended at {moment}</source>
        <translation>Endete {moment}</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>state of a batch</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>It has no end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>The gateway does not answer now.</source>
        <translation>Das Gateway antwortet jetzt nicht.</translation>
    </message>
    <message>
        <source>QR code of the join link</source>
        <translation>QR-Code des Beitrittslinks</translation>
    </message>
    <message>
        <source>Make another join link…</source>
        <translation>Anderen Beitrittslink erstellen…</translation>
    </message>
    <message>
        <source>Hide the join link</source>
        <translation>Beitrittslink verbergen</translation>
    </message>
    <message>
        <source>Copy the join link</source>
        <translation>Beitrittslink kopieren</translation>
    </message>
    <message>
        <source>Show the join link</source>
        <translation>Beitrittslink zeigen</translation>
    </message>
    <message>
        <source>Join at</source>
        <translation>Beitreten unter</translation>
    </message>
    <message>
        <source>These addresses open on this computer only. Share the gateway on the network first.</source>
        <translation>Diese Adressen lassen sich nur auf diesem Computer öffnen. Zuerst das Gateway im Netzwerk freigeben.</translation>
    </message>
    <message>
        <source>A join link was made on {when} by {who}. It is shown only where it was made; another one replaces it.</source>
        <translation>Ein Beitrittslink wurde am {when} von „{who}“ erstellt. Er wird nur dort gezeigt, wo er entstand; ein anderer ersetzt ihn.</translation>
    </message>
    <message>
        <source>Show names</source>
        <translation>Namen zeigen</translation>
    </message>
    <message>
        <source>Hide names</source>
        <translation>Namen verbergen</translation>
    </message>
    <message>
        <source>Leave full screen (F11)</source>
        <translation>Vollbild verlassen (F11)</translation>
    </message>
    <message>
        <source>Full screen (F11)</source>
        <translation>Vollbild (F11)</translation>
    </message>
    <message>
        <source>Join links</source>
        <translation>Beitrittslinks</translation>
    </message>
    <message>
        <source>Nobody has used a key yet</source>
        <translation>Noch hat niemand einen Schlüssel benutzt</translation>
    </message>
    <message>
        <source>15 minutes more</source>
        <translation>15 Minuten mehr</translation>
    </message>
    <message>
        <source>Leave the live view (Esc)</source>
        <translation>Live-Ansicht verlassen (Esc)</translation>
    </message>
    <message>
        <source>Requests and spend by person</source>
        <translation>Anfragen und Ausgaben nach Person</translation>
    </message>
    <message>
        <source>and {left_out} more</source>
        <translation>und {left_out} weitere</translation>
    </message>
    <message numerus="yes">
        <source>%n requests</source>
        <translation>
            <numerusform>%n Anfrage</numerusform>
            <numerusform>%n Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Budget left</source>
        <translation>Budget übrig</translation>
    </message>
    <message>
        <source>Extend by 1&amp;5 minutes</source>
        <translation>Um 1&amp;5 Minuten verlängern</translation>
    </message>
    <message>
        <source>Extend by &amp;30 minutes</source>
        <translation>Um &amp;30 Minuten verlängern</translation>
    </message>
    <message>
        <source>Extend by 1 &amp;hour</source>
        <translation>Um &amp;1 Stunde verlängern</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Select one batch first.</source>
        <translation>Zuerst eine Serie auswählen.</translation>
    </message>
    <message>
        <source>Live workshop &amp;view</source>
        <translation>&amp;Live-Ansicht des Workshops</translation>
    </message>
    <message>
        <source>Show its &amp;keys</source>
        <translation>Zugehörige Schl&amp;üssel zeigen</translation>
    </message>
    <message>
        <source>Set &amp;window…</source>
        <translation>&amp;Zeitfenster festlegen…</translation>
    </message>
    <message>
        <source>End &amp;now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>Hand &amp;out one more key…</source>
        <translation>Noch einen Schlüssel aus&amp;geben…</translation>
    </message>
    <message>
        <source>&amp;Replace a lost key…</source>
        <translation>&amp;Verlorenen Schlüssel ersetzen…</translation>
    </message>
    <message>
        <source>Ro&amp;tate all keys…</source>
        <translation>Alle Schlüssel &amp;erneuern…</translation>
    </message>
    <message>
        <source>Make a &amp;join link…</source>
        <translation>Bei&amp;trittslink erstellen…</translation>
    </message>
    <message>
        <source>Show jo&amp;in link…</source>
        <translation>Be&amp;itrittslink zeigen…</translation>
    </message>
    <message>
        <source>Withdraw join link…</source>
        <translation>Beitrittslink zurückziehen…</translation>
    </message>
    <message>
        <source>It has no join link.</source>
        <translation>Sie hat keinen Beitrittslink.</translation>
    </message>
    <message>
        <source>It is shown only where it was made; make another one.</source>
        <translation>Er wird nur dort gezeigt, wo er entstand; einen anderen erstellen.</translation>
    </message>
    <message>
        <source>Revoke all keys…</source>
        <translation>Alle Schlüssel widerrufen…</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>&amp;Ersetzen…</translation>
    </message>
    <message>
        <source>&amp;Withdraw claim link…</source>
        <translation>Abhollink &amp;zurückziehen…</translation>
    </message>
    <message>
        <source>Replace a lost key</source>
        <translation>Verlorenen Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>Wird ersetzt…</translation>
    </message>
    <message>
        <source>Trying again never replaces the key twice.</source>
        <translation>Ein neuer Versuch ersetzt den Schlüssel nie zweimal.</translation>
    </message>
    <message>
        <source>Keys of the batch</source>
        <translation>Schlüssel der Serie</translation>
    </message>
    <message>
        <source>Search for a name…</source>
        <translation>Name suchen…</translation>
    </message>
    <message>
        <source>&amp;Whose key</source>
        <translation>&amp;Wessen Schlüssel</translation>
    </message>
    <message>
        <source>The key that “{picked}” has is refused from the next request on.</source>
        <translation>Der jetzige Schlüssel von „{picked}“ wird ab der nächsten Anfrage abgewiesen.</translation>
    </message>
    <message>
        <source>Rotate all keys of “{label}”?</source>
        <translation>Alle Schlüssel von „{label}“ erneuern?</translation>
    </message>
    <message>
        <source>Rotate all keys</source>
        <translation>Alle Schlüssel erneuern</translation>
    </message>
    <message>
        <source>Trying again never rotates the keys twice.</source>
        <translation>Ein neuer Versuch erneuert die Schlüssel nie zweimal.</translation>
    </message>
    <message numerus="yes">
        <source>All %n keys that can be used get other secrets, and the present ones are refused from the next request on. Claim links that were not opened stop working too. The new document opens at once; it cannot be made again.</source>
        <translation>
            <numerusform>Der %n benutzbare Schlüssel bekommt ein anderes Geheimnis, und das jetzige wird ab der nächsten Anfrage abgewiesen. Nicht geöffnete Abhollinks gelten auch nicht mehr. Das neue Dokument öffnet sich sofort; es kann nicht noch einmal erstellt werden.</numerusform>
            <numerusform>Alle %n benutzbaren Schlüssel bekommen andere Geheimnisse, und die jetzigen werden ab der nächsten Anfrage abgewiesen. Nicht geöffnete Abhollinks gelten auch nicht mehr. Das neue Dokument öffnet sich sofort; es kann nicht noch einmal erstellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>It has no end.</source>
        <translation>Sie hat kein Ende.</translation>
    </message>
    <message>
        <source>It is over already.</source>
        <translation>Sie ist schon vorbei.</translation>
    </message>
    <message>
        <source>It has not begun; set another window, or revoke its keys.</source>
        <translation>Sie hat nicht begonnen; ein anderes Zeitfenster festlegen oder ihre Schlüssel widerrufen.</translation>
    </message>
    <message>
        <source>It is over; extend it first.</source>
        <translation>Sie ist vorbei; zuerst verlängern.</translation>
    </message>
    <message>
        <source>All its keys are revoked.</source>
        <translation>Alle ihre Schlüssel sind widerrufen.</translation>
    </message>
    <message>
        <source>A revoked key cannot be changed.</source>
        <translation>Ein widerrufener Schlüssel kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>Create another one from the key that it comes from.</source>
        <translation>Einen anderen aus dem Schlüssel erstellen, von dem er stammt.</translation>
    </message>
    <message>
        <source>It has no claim link.</source>
        <translation>Er hat keinen Abhollink.</translation>
    </message>
    <message>
        <source>Its claim link was opened already.</source>
        <translation>Sein Abhollink wurde schon geöffnet.</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Scheduled, begins in {left}</source>
        <translation>Geplant, noch {left}</translation>
    </message>
    <message>
        <source>Open, {left} left</source>
        <translation>Offen, noch {left}</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {rest} min</source>
        <translation>{hours} h {rest} min</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message numerus="yes">
        <source>%n days {time}</source>
        <translation>
            <numerusform>%n Tag {time}</numerusform>
            <numerusform>%n Tage {time}</numerusform>
        </translation>
    </message>
    <message>
        <source>From {start}</source>
        <translation>Ab {start}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>From {start}, without end</source>
        <translation>Ab {start}, ohne Ende</translation>
    </message>
    <message>
        <source>Today {time}</source>
        <translation>Heute {time}</translation>
    </message>
    <message>
        <source>30 minutes more</source>
        <translation>30 Minuten mehr</translation>
    </message>
    <message>
        <source>1 hour more</source>
        <translation>1 Stunde mehr</translation>
    </message>
    <message>
        <source>At another time…</source>
        <translation>Zu einer anderen Zeit…</translation>
    </message>
    <message>
        <source>Window of “{label}”</source>
        <translation>Zeitfenster von „{label}“</translation>
    </message>
    <message>
        <source>Set window</source>
        <translation>Zeitfenster festlegen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
    <message>
        <source>Trying again never changes it twice.</source>
        <translation>Ein neuer Versuch ändert es nie zweimal.</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>Moment of the end</source>
        <translation>Zeitpunkt des Endes</translation>
    </message>
    <message>
        <source>In your time zone ({zone_name})</source>
        <translation>In Ihrer Zeitzone ({zone_name})</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>&amp;Beginnt</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Endet</translation>
    </message>
    <message>
        <source>Ends a&amp;t</source>
        <translation>Endet &amp;um</translation>
    </message>
    <message>
        <source>After its beginning</source>
        <translation>Nach ihrem Beginn</translation>
    </message>
    <message>
        <source>{words}. Then it is over: no key of it is let in.</source>
        <translation>{words}. Dann ist sie vorbei: keiner ihrer Schlüssel wird eingelassen.</translation>
    </message>
    <message>
        <source>{words}. It begins in {time_left}.</source>
        <translation>{words}. Bis zum Beginn noch {time_left}.</translation>
    </message>
    <message>
        <source>{words}. It is open then.</source>
        <translation>{words}. Sie ist dann offen.</translation>
    </message>
    <message>
        <source>{words}. It then stays open for another {time_left}.</source>
        <translation>{words}. Sie ist dann offen, noch {time_left}.</translation>
    </message>
    <message>
        <source>This is a key of a KeyDesk gateway. What is needed is the API key that the provider gave you</source>
        <translation>Das ist ein Schlüssel eines KeyDesk-Gateways. Gebraucht wird der API-Schlüssel des Anbieters</translation>
    </message>
    <message>
        <source>The key alone, without the word Bearer before it</source>
        <translation>Nur der Schlüssel, ohne das Wort Bearer davor</translation>
    </message>
    <message>
        <source>The value alone, without the name and the = before it</source>
        <translation>Nur der Wert, ohne Namen und = davor</translation>
    </message>
    <message>
        <source>The key alone, without the quotes around it</source>
        <translation>Nur der Schlüssel, ohne Anführungszeichen</translation>
    </message>
    <message>
        <source>One key alone: there is a blank or a line break in the middle</source>
        <translation>Nur ein Schlüssel: in der Mitte steht ein Leerzeichen oder Zeilenumbruch</translation>
    </message>
    <message>
        <source>Plain letters, digits and signs only. Copy it once more from where the provider shows it</source>
        <translation>Nur einfache Buchstaben, Ziffern und Zeichen. Noch einmal dort kopieren, wo der Anbieter ihn zeigt</translation>
    </message>
    <message>
        <source>At most {longest} characters</source>
        <translation>Höchstens {longest} Zeichen</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Select a credential first.</source>
        <translation>Zuerst Zugangsdaten auswählen.</translation>
    </message>
    <message>
        <source>Select one credential only.</source>
        <translation>Nur einen Eintrag auswählen.</translation>
    </message>
    <message>
        <source>No provider uses it.</source>
        <translation>Kein Anbieter benutzt sie.</translation>
    </message>
    <message>
        <source>“{credential}” added</source>
        <translation>„{credential}“ hinzugefügt</translation>
    </message>
    <message>
        <source>It is used by {users_text}.</source>
        <translation>Diese Zugangsdaten werden benutzt von: {users_text}.</translation>
    </message>
    <message>
        <source>Delete “{credential}”?</source>
        <translation>„{credential}“ löschen?</translation>
    </message>
    <message>
        <source>Its value is gone for good. No provider uses it.</source>
        <translation>Der Wert ist endgültig weg. Kein Anbieter benutzt ihn.</translation>
    </message>
    <message>
        <source>“{credential}” saved</source>
        <translation>„{credential}“ gespeichert</translation>
    </message>
    <message>
        <source>“{credential}” deleted</source>
        <translation>„{credential}“ gelöscht</translation>
    </message>
    <message>
        <source>“{credential}” is in use</source>
        <translation>„{credential}“ wird benutzt</translation>
    </message>
    <message>
        <source>{by_whom}

If you delete it anyway, it is taken from them: they are called without a credential, and calls to their models fail until another one is chosen. Its value is gone for good.</source>
        <translation>{by_whom}

Werden die Zugangsdaten trotzdem gelöscht, scheitern Aufrufe der Modelle dieser Anbieter, bis andere Zugangsdaten gewählt sind. Der Wert ist dann endgültig weg.</translation>
    </message>
    <message>
        <source>Delete anyway</source>
        <translation>Trotzdem löschen</translation>
    </message>
    <message>
        <source>Add credential</source>
        <translation>Zugangsdaten hinzufügen</translation>
    </message>
    <message>
        <source>Edit credential</source>
        <translation>Zugangsdaten bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second credential.</source>
        <translation>Ein neuer Versuch fügt sie nie zweimal hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this credential</source>
        <translation>Jemand anders hat diese Zugangsdaten geändert</translation>
    </message>
    <message>
        <source>the API key</source>
        <translation>den API-Schlüssel</translation>
    </message>
    <message>
        <source>Paste the provider&apos;s own API key</source>
        <translation>Den eigenen API-Schlüssel des Anbieters einfügen</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API-&amp;Schlüssel</translation>
    </message>
    <message>
        <source>another value</source>
        <translation>anderer Wert</translation>
    </message>
    <message>
        <source>The provider&apos;s own API key. It is stored encrypted, and never shown again.</source>
        <translation>Der eigene API-Schlüssel des Anbieters. Er wird verschlüsselt gespeichert und nie wieder gezeigt.</translation>
    </message>
    <message>
        <source>Enter it again: what is stored cannot be used where it would be sent now.</source>
        <translation>Erneut eingeben: was gespeichert ist, kann dort nicht benutzt werden, wohin es jetzt ginge.</translation>
    </message>
    <message>
        <source>{preview} is stored. Leave this empty to keep it.</source>
        <translation>{preview} ist gespeichert. Leer lassen, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>{names} and {more} more</source>
        <translation>{names} und {more} weitere</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Enter it again</source>
        <translation>Erneut eingeben</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>What is stored cannot be opened for where it would be sent now. Edit it, and enter its value.</source>
        <translation>Was gespeichert ist, lässt sich für das jetzige Ziel nicht öffnen. Bearbeiten und den Wert eingeben.</translation>
    </message>
    <message>
        <source>Stored encrypted, for the one address that it may be sent to</source>
        <translation>Verschlüsselt gespeichert, für die eine Adresse, an die es gesendet werden darf</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Its first and last three characters. The rest is never shown</source>
        <translation>Die ersten und letzten drei Zeichen. Der Rest wird nie gezeigt</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <source>credential</source>
        <comment>counted</comment>
        <translation>Satz Zugangsdaten</translation>
    </message>
    <message>
        <source>credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>No credential yet</source>
        <translation>Noch keine Zugangsdaten</translation>
    </message>
    <message>
        <source>A credential is a provider&apos;s own API key. It is stored encrypted, and only its ends are ever shown. Adding a provider asks for one too.</source>
        <translation>Zugangsdaten sind der eigene API-Schlüssel eines Anbieters. Er wird verschlüsselt gespeichert, und nur seine Enden werden je gezeigt. Beim Hinzufügen eines Anbieters wird auch danach gefragt.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add credentials.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Zugangsdaten hinzufügen.</translation>
    </message>
    <message>
        <source>“{server}” added</source>
        <translation>„{server}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{after}” saved</source>
        <translation>„{after}“ gespeichert</translation>
    </message>
    <message>
        <source>Asking it for its tools…</source>
        <translation>Fragt nach den Tools…</translation>
    </message>
    <message>
        <source>“{after}” lists {found}</source>
        <translation>„{after}“ nennt {found}</translation>
    </message>
    <message>
        <source>The tools of “{server}” could not be listed. {error}</source>
        <translation>Die Tools von „{server}“ konnten nicht gelesen werden. {error}</translation>
    </message>
    <message>
        <source>“{server}” is on</source>
        <translation>„{server}“ ist an</translation>
    </message>
    <message>
        <source>“{server}” is off: no key reaches it</source>
        <translation>„{server}“ ist aus: kein Schlüssel erreicht ihn</translation>
    </message>
    <message numerus="yes">
        <source>%n keys name it in the rules for MCP servers: {names}. They go on naming it, and another server that is given its name later is theirs to use.</source>
        <translation>
            <numerusform>%n Schlüssel nennt ihn in den Regeln für MCP-Server: {names}. Er nennt ihn weiter, und ein anderer Server, der später diesen Namen bekommt, steht ihm offen.</numerusform>
            <numerusform>%n Schlüssel nennen ihn in den Regeln für MCP-Server: {names}. Sie nennen ihn weiter, und ein anderer Server, der später diesen Namen bekommt, steht ihnen offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{server}”?</source>
        <translation>„{server}“ löschen?</translation>
    </message>
    <message>
        <source>Its address {address} stops at once, with {tools_text}. {by_whom}</source>
        <translation>Seine Adresse {address} endet sofort, mit {tools_text}. {by_whom}</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Schlüssel zeigen</translation>
    </message>
    <message>
        <source>“{server}” deleted</source>
        <translation>„{server}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weggefallen</numerusform>
            <numerusform>%n weggefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>No key names it in its rules.</source>
        <translation>Kein Schlüssel nennt ihn in seinen Regeln.</translation>
    </message>
    <message>
        <source>Details of the MCP server</source>
        <translation>Details des MCP-Servers</translation>
    </message>
    <message>
        <source>Address here</source>
        <translation>Adresse hier</translation>
    </message>
    <message>
        <source>Its own address</source>
        <translation>Eigene Adresse</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Named by</source>
        <translation>Genannt von</translation>
    </message>
    <message>
        <source>Refresh tools</source>
        <translation>Tools aktualisieren</translation>
    </message>
    <message>
        <source>Off · {word}</source>
        <translation>Aus · {word}</translation>
    </message>
    <message>
        <source>None</source>
        <comment>problem</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>{tools}, never asked for</source>
        <translation>{tools}, nie abgefragt</translation>
    </message>
    <message>
        <source>{tools}, listed {ago}</source>
        <translation>{tools}, gelesen {ago}</translation>
    </message>
    <message>
        <source>{name}: set</source>
        <translation>{name}: gesetzt</translation>
    </message>
    <message>
        <source>Tools ({tools})</source>
        <translation>Tools ({tools})</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Kein Schlüssel</translation>
    </message>
    <message>
        <source>Keys whose rules for MCP servers name it</source>
        <translation>Schlüssel, deren Regeln für MCP-Server ihn nennen</translation>
    </message>
    <message>
        <source>Set; type to replace it</source>
        <translation>Gesetzt; tippen ersetzt ihn</translation>
    </message>
    <message>
        <source>Taken off when you save</source>
        <translation>Wird beim Speichern entfernt</translation>
    </message>
    <message>
        <source>Name of header {number}</source>
        <translation>Name des Headers {number}</translation>
    </message>
    <message>
        <source>the value</source>
        <translation>den Wert</translation>
    </message>
    <message>
        <source>Value of header {present}</source>
        <translation>Wert des Headers {present}</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>enter the value of {name}</source>
        <translation>den Wert von {name} eingeben</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Add a header</source>
        <translation>Header hinzufügen</translation>
    </message>
    <message>
        <source>{name} stands there twice</source>
        <translation>{name} steht zweimal da</translation>
    </message>
    <message>
        <source>not on its list of what is allowed</source>
        <translation>nicht auf der Liste des Erlaubten</translation>
    </message>
    <message>
        <source>on its list of what is denied</source>
        <translation>auf der Liste des Verbotenen</translation>
    </message>
    <message>
        <source>the key may use no MCP server</source>
        <translation>der Schlüssel darf keinen MCP-Server benutzen</translation>
    </message>
    <message>
        <source>The key sees no tool.</source>
        <translation>Der Schlüssel sieht kein Tool.</translation>
    </message>
    <message>
        <source>MCP is off for the key</source>
        <translation>MCP ist für den Schlüssel aus</translation>
    </message>
    <message>
        <source>the server is switched off</source>
        <translation>der Server ist ausgeschaltet</translation>
    </message>
    <message>
        <source>the key may not use it</source>
        <translation>der Schlüssel darf es nicht benutzen</translation>
    </message>
    <message>
        <source>its tools are not known; refresh them</source>
        <translation>seine Tools sind nicht bekannt; aktualisieren</translation>
    </message>
    <message numerus="yes">
        <source>The key sees {allowed} of {tools} tools, on %n servers.</source>
        <translation>
            <numerusform>Der Schlüssel sieht {allowed} von {tools} Tools, auf %n Server.</numerusform>
            <numerusform>Der Schlüssel sieht {allowed} von {tools} Tools, auf %n Servern.</numerusform>
        </translation>
    </message>
    <message>
        <source>allowed, but {problem}</source>
        <translation>erlaubt, aber {problem}</translation>
    </message>
    <message>
        <source>all servers and tools are allowed</source>
        <translation>alle Server und Tools sind erlaubt</translation>
    </message>
    <message>
        <source>on its list of what is allowed</source>
        <translation>auf der Liste des Erlaubten</translation>
    </message>
    <message>
        <source>not on its list of what is denied</source>
        <translation>nicht auf der Liste des Verbotenen</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Sichtbar</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>tool</source>
        <translation>Tool</translation>
    </message>
    <message>
        <source>tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>There is no MCP server yet</source>
        <translation>Noch gibt es keinen MCP-Server</translation>
    </message>
    <message>
        <source>Once there is one, it is listed here what of it the key sees.</source>
        <translation>Sobald es einen gibt, steht hier, was der Schlüssel davon sieht.</translation>
    </message>
    <message>
        <source>tool or server</source>
        <translation>Tool oder Server</translation>
    </message>
    <message>
        <source>What does a key see?</source>
        <translation>Was sieht ein Schlüssel?</translation>
    </message>
    <message>
        <source>Add MCP server</source>
        <translation>MCP-Server hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add MCP server…</source>
        <translation>&amp;MCP-Server hinzufügen…</translation>
    </message>
    <message>
        <source>What does a key &amp;see?…</source>
        <translation>Was sieht &amp;ein Schlüssel?…</translation>
    </message>
    <message>
        <source>Select one MCP server first.</source>
        <translation>Zuerst einen MCP-Server auswählen.</translation>
    </message>
    <message>
        <source>Show &amp;keys that name it</source>
        <translation>&amp;Schlüssel zeigen, die ihn nennen</translation>
    </message>
    <message>
        <source>Refresh &amp;tools</source>
        <translation>&amp;Tools aktualisieren</translation>
    </message>
    <message>
        <source>S&amp;witch on or off</source>
        <translation>Ein- oder a&amp;usschalten</translation>
    </message>
    <message>
        <source>Where it is reached over streamable HTTP, such as https://mcp.example.com/mcp</source>
        <translation>Wo er über Streamable HTTP erreicht wird, etwa https://mcp.example.com/mcp</translation>
    </message>
    <message>
        <source>Sent with every request, such as Authorization. Stored encrypted, and never shown again.</source>
        <translation>Mit jeder Anfrage gesendet, etwa Authorization. Verschlüsselt gespeichert und nie wieder gezeigt.</translation>
    </message>
    <message>
        <source>Switched off, no key reaches it.</source>
        <translation>Ausgeschaltet erreicht ihn kein Schlüssel.</translation>
    </message>
    <message>
        <source>Edit “{present}”</source>
        <translation>„{present}“ bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second MCP server.</source>
        <translation>Ein neuer Versuch fügt nie einen zweiten MCP-Server hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this MCP server</source>
        <translation>Jemand anders hat diesen MCP-Server geändert</translation>
    </message>
    <message>
        <source>&amp;Enabled</source>
        <translation>&amp;Eingeschaltet</translation>
    </message>
    <message>
        <source>Its address here stays {address}</source>
        <translation>Seine Adresse hier bleibt {address}</translation>
    </message>
    <message>
        <source>Somebody else changed this.</source>
        <translation>Jemand anders hat dies geändert.</translation>
    </message>
    <message>
        <source>Its address here: {address}</source>
        <translation>Seine Adresse hier: {address}</translation>
    </message>
    <message>
        <source>Stands in its address here</source>
        <translation>Steht hier in seiner Adresse</translation>
    </message>
    <message>
        <source>{says}. It cannot be changed later.</source>
        <translation>{says}. Später nicht änderbar.</translation>
    </message>
    <message>
        <source>&amp;Headers</source>
        <translation>&amp;Header</translation>
    </message>
    <message>
        <source>enter {kept} again, or take it off: it was meant for {was}</source>
        <translation>{kept} erneut eingeben oder entfernen: es war für {was} bestimmt</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht abgefragt</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Its tools were never asked for</source>
        <translation>Seine Tools wurden nie abgefragt</translation>
    </message>
    <message>
        <source>It listed its tools {exact}</source>
        <translation>Er nannte seine Tools {exact}</translation>
    </message>
    <message numerus="yes">
        <source>%n tools</source>
        <translation>
            <numerusform>%n Tool</numerusform>
            <numerusform>%n Tools</numerusform>
        </translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Switched off: no key reaches it</source>
        <translation>Ausgeschaltet: kein Schlüssel erreicht ihn</translation>
    </message>
    <message>
        <source>Refreshed</source>
        <translation>Aktualisiert</translation>
    </message>
    <message>
        <source>MCP servers</source>
        <translation>MCP-Server</translation>
    </message>
    <message>
        <source>Keys reach the MCP servers that you add here through the gateway, and of their tools only those that you allow.</source>
        <translation>Schlüssel erreichen die hier hinzugefügten MCP-Server über das Gateway, und von ihren Tools nur die erlaubten.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add MCP servers.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine MCP-Server hinzufügen.</translation>
    </message>
    <message>
        <source>It does not describe itself</source>
        <translation>Es beschreibt sich nicht</translation>
    </message>
    <message>
        <source>No tool is known</source>
        <translation>Kein Tool ist bekannt</translation>
    </message>
    <message>
        <source>Refresh its tools once the server can be reached.</source>
        <translation>Die Tools aktualisieren, sobald der Server erreichbar ist.</translation>
    </message>
    <message>
        <source>Its tools were not listed yet.</source>
        <translation>Seine Tools wurden noch nicht gelesen.</translation>
    </message>
    <message>
        <source>name or description</source>
        <translation>Name oder Beschreibung</translation>
    </message>
    <message>
        <source>Pick a key to see which tools the gateway shows it.</source>
        <translation>Einen Schlüssel auswählen, um zu sehen, welche Tools das Gateway ihm zeigt.</translation>
    </message>
    <message>
        <source>Search name, owner or key…</source>
        <translation>Name, Inhaber oder Schlüssel suchen…</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>Pick a provider to see what it serves.</source>
        <translation>Einen Anbieter auswählen, um zu sehen, was er anbietet.</translation>
    </message>
    <message>
        <source>Discover models</source>
        <translation>Modelle entdecken</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Wird importiert…</translation>
    </message>
    <message>
        <source>Trying again never imports anything twice.</source>
        <translation>Ein neuer Versuch importiert nie etwas zweimal.</translation>
    </message>
    <message>
        <source>Search for a provider…</source>
        <translation>Anbieter suchen…</translation>
    </message>
    <message>
        <source>None</source>
        <comment>prefix</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>&amp;Organisation prefix for all</source>
        <translation>&amp;Organisationspräfix für alle</translation>
    </message>
    <message>
        <source>Search what it serves…</source>
        <translation>In seinem Angebot suchen…</translation>
    </message>
    <message>
        <source>Search what it serves</source>
        <translation>In seinem Angebot suchen</translation>
    </message>
    <message>
        <source>Tick all shown</source>
        <translation>Alle gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>They are free</source>
        <translation>Sie sind kostenlos</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Wird importiert</translation>
    </message>
    <message>
        <source>Asking {picked} what it serves…</source>
        <translation>{picked} wird nach dem Angebot gefragt…</translation>
    </message>
    <message>
        <source>It tells of no model that it serves.</source>
        <translation>Er nennt kein Modell, das er anbietet.</translation>
    </message>
    <message>
        <source>Tick none shown</source>
        <translation>Keines der gezeigten ankreuzen</translation>
    </message>
    <message>
        <source>{chosen} of {rows} selected</source>
        <translation>{chosen} von {rows} ausgewählt</translation>
    </message>
    <message>
        <source>It is free</source>
        <translation>Es ist kostenlos</translation>
    </message>
    <message numerus="yes">
        <source>Import %n models</source>
        <translation>
            <numerusform>%n Modell importieren</numerusform>
            <numerusform>%n Modelle importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {max_models_at_once} can be imported at once.</source>
        <translation>Höchstens {max_models_at_once} können auf einmal importiert werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have no price: type one, as budgets are counted with it, or say that it is free.</source>
        <translation>
            <numerusform>%n davon hat keinen Preis: einen eintippen, denn Budgets werden damit berechnet, oder sagen, dass es kostenlos ist.</numerusform>
            <numerusform>%n davon haben keinen Preis: einen eintippen, denn Budgets werden damit berechnet, oder sagen, dass es kostenlos ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>More than one would be called {double}.</source>
        <translation>Mehr als eines hieße {double}.</translation>
    </message>
    <message>
        <source>Nothing was imported. {told}</source>
        <translation>Nichts wurde importiert. {told}</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Anbieter</translation>
    </message>
    <message>
        <source>List prices as of {utc_day}; check them before you bill.</source>
        <translation>Listenpreise vom {utc_day}; vor dem Abrechnen prüfen.</translation>
    </message>
    <message>
        <source>its name cannot be asked for</source>
        <translation>nach seinem Namen kann nicht gefragt werden</translation>
    </message>
    <message>
        <source>free</source>
        <translation>kostenlos</translation>
    </message>
    <message>
        <source>a price</source>
        <translation>ein Preis</translation>
    </message>
    <message>
        <source>already here as {model_ids}</source>
        <translation>schon hier als {model_ids}</translation>
    </message>
    <message>
        <source>as you typed it</source>
        <translation>wie eingetippt</translation>
    </message>
    <message>
        <source>not ticked</source>
        <translation>nicht angekreuzt</translation>
    </message>
    <message>
        <source>ticked</source>
        <translation>angekreuzt</translation>
    </message>
    <message>
        <source>as input</source>
        <translation>wie Eingabe</translation>
    </message>
    <message>
        <source>US dollars per million tokens; F2 or a double click changes it</source>
        <translation>US-Dollar je Million Tokens; F2 oder Doppelklick ändert es</translation>
    </message>
    <message>
        <source>Serves</source>
        <translation>Bietet an</translation>
    </message>
    <message>
        <source>Clients call it</source>
        <translation>ID für Clients</translation>
    </message>
    <message>
        <source>{model}
F2 or a double click changes it</source>
        <translation>{model}
F2 oder Doppelklick ändert es</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Cached</source>
        <translation>Gecacht</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Ausgabe</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>“{text}” does not do: {error}.</source>
        <translation>„{text}“ geht nicht: {error}.</translation>
    </message>
    <message>
        <source>What the provider serves</source>
        <translation>Was der Anbieter anbietet</translation>
    </message>
    <message>
        <source>Fallbacks, in their order</source>
        <translation>Ausweichmodelle, der Reihe nach</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>then</source>
        <translation>dann</translation>
    </message>
    <message>
        <source>{note} {text}, Alt with Up or Down moves it, Del takes it out</source>
        <translation>{note} {text}, Alt mit Auf oder Ab verschiebt es, Entf nimmt es heraus</translation>
    </message>
    <message>
        <source>Add a model…</source>
        <translation>Modell hinzufügen…</translation>
    </message>
    <message>
        <source>Add a fallback</source>
        <translation>Ausweichmodell hinzufügen</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Take out (Del)</source>
        <translation>Herausnehmen (Entf)</translation>
    </message>
    <message>
        <source>Copy the model id</source>
        <translation>Modell-ID kopieren</translation>
    </message>
    <message>
        <source>Organisation pre&amp;fix</source>
        <translation>Organisationsprä&amp;fix</translation>
    </message>
    <message>
        <source>Model &amp;id</source>
        <translation>Modell-&amp;ID</translation>
    </message>
    <message numerus="yes">
        <source>%n models</source>
        <translation>
            <numerusform>%n Modell</numerusform>
            <numerusform>%n Modelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a model first.</source>
        <translation>Zuerst ein Modell auswählen.</translation>
    </message>
    <message>
        <source>Select one model only.</source>
        <translation>Nur ein Modell auswählen.</translation>
    </message>
    <message>
        <source>It is enabled already.</source>
        <translation>Es ist schon eingeschaltet.</translation>
    </message>
    <message>
        <source>They are enabled already.</source>
        <translation>Sie sind schon eingeschaltet.</translation>
    </message>
    <message>
        <source>It is disabled already.</source>
        <translation>Es ist schon ausgeschaltet.</translation>
    </message>
    <message>
        <source>They are disabled already.</source>
        <translation>Sie sind schon ausgeschaltet.</translation>
    </message>
    <message>
        <source>“{model}” added</source>
        <translation>„{model}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{model}” saved</source>
        <translation>„{model}“ gespeichert</translation>
    </message>
    <message>
        <source>“{ids}” copied</source>
        <translation>„{ids}“ kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n model ids copied</source>
        <translation>
            <numerusform>%n Modell-ID kopiert</numerusform>
            <numerusform>%n Modell-IDs kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enabling %n models</source>
        <translation>
            <numerusform>%n Modell wird eingeschaltet</numerusform>
            <numerusform>%n Modelle werden eingeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switching off %n models</source>
        <translation>
            <numerusform>%n Modell wird ausgeschaltet</numerusform>
            <numerusform>%n Modelle werden ausgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{model}”?</source>
        <translation>„{model}“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models?</source>
        <translation>
            <numerusform>%n Modell löschen?</numerusform>
            <numerusform>%n Modelle löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Calls of it are refused from then on; what it was used for stays in the records. A model that keys, deployments or other models name is not deleted.</source>
        <translation>Aufrufe werden von da an abgewiesen; wofür es benutzt wurde, bleibt in den Aufzeichnungen. Ein Modell, das in Schlüsseln, Deployments oder anderen Modellen vorkommt, wird nicht gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n models</source>
        <translation>
            <numerusform>%n Modell löschen</numerusform>
            <numerusform>%n Modelle löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{model}” deleted</source>
        <translation>„{model}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n models deleted</source>
        <translation>
            <numerusform>%n Modell gelöscht</numerusform>
            <numerusform>%n Modelle gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n models</source>
        <translation>
            <numerusform>%n Modell wird gelöscht</numerusform>
            <numerusform>%n Modelle werden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models exported to {path}</source>
        <translation>
            <numerusform>%n Modell nach {path} exportiert</numerusform>
            <numerusform>%n Modelle nach {path} exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>models.csv</source>
        <translation>Modelle.csv</translation>
    </message>
    <message>
        <source>“{model}” enabled</source>
        <translation>„{model}“ eingeschaltet</translation>
    </message>
    <message>
        <source>“{model}” disabled</source>
        <translation>„{model}“ ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%n models enabled</source>
        <translation>
            <numerusform>%n Modell eingeschaltet</numerusform>
            <numerusform>%n Modelle eingeschaltet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n models disabled</source>
        <translation>
            <numerusform>%n Modell ausgeschaltet</numerusform>
            <numerusform>%n Modelle ausgeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>“{model}” cannot be deleted</source>
        <translation>„{model}“ kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>{error}

Disabled, it is refused to all of them, and can be enabled again.</source>
        <translation>{error}

Ausgeschaltet wird es allen verweigert und kann wieder eingeschaltet werden.</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>{counted} exported to {path}</source>
        <translation>{counted} nach {path} exportiert</translation>
    </message>
    <message>
        <source>{error} No file was written.</source>
        <translation>{error} Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Export models</source>
        <translation>Modelle exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>They answer in its place, in this order, while its provider cannot. Drag, or Alt+Up, Alt+Down.</source>
        <translation>Sie antworten an seiner Stelle, in dieser Reihenfolge, solange sein Anbieter es nicht kann. Ziehen, oder Alt+Auf, Alt+Ab.</translation>
    </message>
    <message>
        <source>Add model</source>
        <translation>Modell hinzufügen</translation>
    </message>
    <message>
        <source>Edit model</source>
        <translation>Modell bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second model.</source>
        <translation>Ein neuer Versuch fügt nie ein zweites Modell hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this model</source>
        <translation>Jemand anders hat dieses Modell geändert</translation>
    </message>
    <message>
        <source>Its name there</source>
        <translation>Sein Name dort</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Pick the provider first.</source>
        <translation>Zuerst den Anbieter auswählen.</translation>
    </message>
    <message>
        <source>as typed; the provider does not say what it serves</source>
        <translation>wie eingetippt; der Anbieter sagt nicht, was er anbietet</translation>
    </message>
    <message>
        <source>as typed</source>
        <translation>wie eingetippt</translation>
    </message>
    <message>
        <source>A model is no fallback of its own.</source>
        <translation>Ein Modell weicht nicht auf sich selbst aus.</translation>
    </message>
    <message>
        <source>this model</source>
        <translation>dieses Modell</translation>
    </message>
    <message>
        <source>It is in the list already.</source>
        <translation>Es steht schon in der Liste.</translation>
    </message>
    <message>
        <source>in the list</source>
        <translation>in der Liste</translation>
    </message>
    <message>
        <source>pick a provider from the list</source>
        <translation>einen Anbieter aus der Liste auswählen</translation>
    </message>
    <message>
        <source>&amp;Upstream model</source>
        <translation>Modell &amp;beim Anbieter</translation>
    </message>
    <message>
        <source>&amp;Longest answer, in tokens</source>
        <translation>&amp;Längste Antwort, in Tokens</translation>
    </message>
    <message>
        <source>If not known, budgets reckon with 4,096.</source>
        <translation>Wenn nicht bekannt, bei einem Budget auf 4.096 begrenzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens</source>
        <translation>
            <numerusform>%n Token</numerusform>
            <numerusform>%n Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>Längste Antwort</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>&amp;Zustand</translation>
    </message>
    <message>
        <source>Fall&amp;backs</source>
        <translation>Ausweich&amp;modelle</translation>
    </message>
    <message>
        <source>Provider disabled</source>
        <translation>Anbieter ausgeschaltet</translation>
    </message>
    <message>
        <source>How long its answers can be is not known. On a budget they are bounded to 4,096 tokens.</source>
        <translation>Wie lang seine Antworten sein können, ist nicht bekannt. Bei einem Budget sind sie auf 4.096 Tokens begrenzt.</translation>
    </message>
    <message>
        <source>An answer has at most {max_output_tokens} tokens</source>
        <translation>Eine Antwort hat höchstens {max_output_tokens} Tokens</translation>
    </message>
    <message>
        <source>Nothing answers in its place</source>
        <translation>Nichts antwortet an seiner Stelle</translation>
    </message>
    <message>
        <source>While its provider cannot answer, in this order:</source>
        <translation>Solange sein Anbieter nicht antworten kann, in dieser Reihenfolge:</translation>
    </message>
    <message>
        <source>The same as for input</source>
        <translation>Wie für Eingabe</translation>
    </message>
    <message>
        <source>For what the provider has read before</source>
        <translation>Für das, was der Anbieter schon gelesen hat</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>{model}
Added {exact}</source>
        <translation>{model}
Hinzugefügt {exact}</translation>
    </message>
    <message>
        <source>Upstream name</source>
        <translation>Name beim Anbieter</translation>
    </message>
    <message>
        <source>{model} at {provider}</source>
        <translation>{model} bei {provider}</translation>
    </message>
    <message>
        <source>US dollars per million tokens that go in</source>
        <translation>US-Dollar je Million Eingabe-Tokens</translation>
    </message>
    <message>
        <source>US dollars per million tokens that come out</source>
        <translation>US-Dollar je Million Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>providers</source>
        <translation>Anbieter</translation>
    </message>
    <message>
        <source>models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model yet</source>
        <translation>Noch kein Modell</translation>
    </message>
    <message>
        <source>A model is the id that clients say, the provider that answers, and what that costs. Ask a provider what it serves and import what you want, or add models one by one.</source>
        <translation>Ein Modell ist die ID, die Clients sagen, der Anbieter, der antwortet, und was das kostet. Einen Anbieter fragen, was er anbietet, und importieren, oder Modelle einzeln hinzufügen.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add models.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Modelle hinzufügen.</translation>
    </message>
    <message>
        <source>Discover models…</source>
        <translation>Modelle entdecken…</translation>
    </message>
    <message>
        <source>model id or upstream name</source>
        <translation>Modell-ID oder Name beim Anbieter</translation>
    </message>
    <message>
        <source>Price list…</source>
        <translation>Preisliste…</translation>
    </message>
    <message>
        <source>{model} is off: clients cannot use it.</source>
        <translation>{model} ist aus: Clients können es nicht benutzen.</translation>
    </message>
    <message>
        <source>&amp;Add model…</source>
        <translation>&amp;Modell hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Discover models…</source>
        <translation>Modelle &amp;entdecken…</translation>
    </message>
    <message>
        <source>&amp;Price list…</source>
        <translation>&amp;Preisliste…</translation>
    </message>
    <message>
        <source>E&amp;xport models as CSV…</source>
        <translation>Modelle als CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Search models</source>
        <translation>Mo&amp;delle suchen</translation>
    </message>
    <message>
        <source>Copy model &amp;id</source>
        <translation>Modell-&amp;ID kopieren</translation>
    </message>
    <message>
        <source>Show &amp;keys</source>
        <translation>&amp;Schlüssel zeigen</translation>
    </message>
    <message>
        <source>&amp;Try it…</source>
        <translation>&amp;Ausprobieren…</translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <translation>Ei&amp;nschalten</translation>
    </message>
    <message>
        <source>Disa&amp;ble</source>
        <translation>Auss&amp;chalten</translation>
    </message>
    <message>
        <source>US dollars per million tokens. Budgets are counted with them, so no model goes without.</source>
        <translation>US-Dollar je Million Tokens. Budgets werden damit berechnet; jedes Modell braucht deshalb Preise.</translation>
    </message>
    <message>
        <source>Free: what is called counts nothing against any budget.</source>
        <translation>Kostenlos: was aufgerufen wird, zählt gegen kein Budget.</translation>
    </message>
    <message>
        <source>check it before you bill</source>
        <translation>vor dem Abrechnen prüfen</translation>
    </message>
    <message>
        <source>As input</source>
        <translation>Wie Eingabe</translation>
    </message>
    <message>
        <source>I&amp;nput</source>
        <translation>Ei&amp;ngabe</translation>
    </message>
    <message>
        <source>Input price</source>
        <translation>Preis der Eingabe</translation>
    </message>
    <message>
        <source>Ca&amp;ched input</source>
        <translation>Ge&amp;cachte Eingabe</translation>
    </message>
    <message>
        <source>Cached input price</source>
        <translation>Preis der gecachten Eingabe</translation>
    </message>
    <message>
        <source>&amp;Output</source>
        <translation>Au&amp;sgabe</translation>
    </message>
    <message>
        <source>Output price</source>
        <translation>Preis der Ausgabe</translation>
    </message>
    <message>
        <source>Use list price {prices_text}</source>
        <translation>Listenpreis {prices_text} nehmen</translation>
    </message>
    <message>
        <source>List price, {words}</source>
        <translation>Listenpreis, {words}</translation>
    </message>
    <message>
        <source>{provider_name}, disabled</source>
        <translation>{provider_name}, ausgeschaltet</translation>
    </message>
    <message>
        <source>here as {model_ids}</source>
        <translation>hier als {model_ids}</translation>
    </message>
    <message>
        <source>As its provider calls it. Versions with a date are found by it too.</source>
        <translation>Wie der Anbieter es nennt. Versionen mit Datum werden damit auch gefunden.</translation>
    </message>
    <message>
        <source>Add price</source>
        <translation>Preis hinzufügen</translation>
    </message>
    <message>
        <source>Edit price</source>
        <translation>Preis bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Listed by</source>
        <translation>&amp;Liste von</translation>
    </message>
    <message>
        <source>&amp;Input</source>
        <translation>&amp;Eingabe</translation>
    </message>
    <message>
        <source>Longest &amp;answer, in tokens</source>
        <translation>Längste &amp;Antwort, in Tokens</translation>
    </message>
    <message>
        <source>it is on the list already</source>
        <translation>es steht schon auf der Liste</translation>
    </message>
    <message>
        <source>US dollars per million tokens</source>
        <translation>US-Dollar je Million Tokens</translation>
    </message>
    <message>
        <source>The price list could not be saved: {errorstring}.</source>
        <translation>Die Preisliste konnte nicht gespeichert werden: {errorstring}.</translation>
    </message>
    <message>
        <source>as shipped</source>
        <translation>wie geliefert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>like {model}</source>
        <translation>wie {model}</translation>
    </message>
    <message>
        <source>{of}, as of {utc_day}</source>
        <translation>{of}, vom {utc_day}</translation>
    </message>
    <message>
        <source>as you set it</source>
        <translation>wie selbst festgelegt</translation>
    </message>
    <message>
        <source>Price list</source>
        <translation>Preisliste</translation>
    </message>
    <message>
        <source>Search model or provider…</source>
        <translation>Modell oder Anbieter suchen…</translation>
    </message>
    <message>
        <source>Search the price list</source>
        <translation>In der Preisliste suchen</translation>
    </message>
    <message>
        <source>Prices, US dollars per million tokens</source>
        <translation>Preise, US-Dollar je Million Tokens</translation>
    </message>
    <message>
        <source>Add price…</source>
        <translation>Preis hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>{removed} removed</source>
        <translation>{removed} herausgenommen</translation>
    </message>
    <message>
        <source>“{min}” removed</source>
        <translation>„{min}“ herausgenommen</translation>
    </message>
    <message numerus="yes">
        <source>%n prices removed</source>
        <translation>
            <numerusform>%n Preis herausgenommen</numerusform>
            <numerusform>%n Preise herausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices that you changed or added are gone, and those you removed are back. Models keep the prices that they have.</source>
        <translation>Geänderte oder hinzugefügte Preise sind weg, und herausgenommene sind wieder da. Modelle behalten ihre Preise.</translation>
    </message>
    <message>
        <source>Restore shipped list…</source>
        <translation>Gelieferte Liste wiederherstellen…</translation>
    </message>
    <message>
        <source>{shown} of {entries} prices</source>
        <translation>{shown} von {entries} Preisen</translation>
    </message>
    <message>
        <source>{own} of your own</source>
        <translation>{own} eigene</translation>
    </message>
    <message>
        <source>Restore the shipped list?</source>
        <translation>Die gelieferte Liste wiederherstellen?</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>List prices as of {as_of}; check them before you bill.</source>
        <translation>Listenpreise vom {as_of}; vor dem Abrechnen prüfen.</translation>
    </message>
    <message>
        <source>a price; 0 is free</source>
        <translation>ein Preis; 0 ist kostenlos</translation>
    </message>
    <message>
        <source>Somebody changed it again meanwhile; it stays as they left it.</source>
        <translation>Jemand hat es inzwischen wieder geändert; es bleibt so.</translation>
    </message>
    <message>
        <source>Enter an API key</source>
        <translation>API-Schlüssel eingeben</translation>
    </message>
    <message>
        <source>Use one that is stored</source>
        <translation>Gespeicherte Zugangsdaten benutzen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Pick a credential</source>
        <translation>Zugangsdaten auswählen</translation>
    </message>
    <message>
        <source>Stored credential</source>
        <translation>Gespeicherte Zugangsdaten</translation>
    </message>
    <message>
        <source>Paste the API key, or choose None</source>
        <translation>Den API-Schlüssel einfügen oder „Keine“ wählen</translation>
    </message>
    <message>
        <source>Pick a credential from the list</source>
        <translation>Zugangsdaten aus der Liste auswählen</translation>
    </message>
    <message>
        <source>a new one</source>
        <translation>neue</translation>
    </message>
    <message>
        <source>Edit provider</source>
        <translation>Anbieter bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second provider.</source>
        <translation>Ein neuer Versuch fügt nie einen zweiten Anbieter hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this provider</source>
        <translation>Jemand anders hat diesen Anbieter geändert</translation>
    </message>
    <message>
        <source>The demo provider is built in: it has no address, and answers without a network.</source>
        <translation>Der Demo-Anbieter ist eingebaut: er hat keine Adresse und antwortet ohne Netz.</translation>
    </message>
    <message>
        <source>Details of the provider</source>
        <translation>Details des Anbieters</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Cancel test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>About</source>
        <comment>a provider</comment>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>About the provider</source>
        <translation>Über den Anbieter</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>None</source>
        <comment>timeout</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>{name}. Its value has to be entered again; until then nothing is sent</source>
        <translation>{name}. Der Wert muss erneut eingegeben werden; bis dahin wird nichts gesendet</translation>
    </message>
    <message>
        <source>There are many credentials of this name. Pick one of them, or add one by hand.</source>
        <translation>Es gibt viele Zugangsdaten dieses Namens. Welche auswählen oder von Hand hinzufügen.</translation>
    </message>
    <message>
        <source>Providers and credentials</source>
        <translation>Anbieter und Zugangsdaten</translation>
    </message>
    <message>
        <source>Add provider</source>
        <translation>Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add provider…</source>
        <translation>Anb&amp;ieter hinzufügen…</translation>
    </message>
    <message>
        <source>Add &amp;credential…</source>
        <translation>Zugangsdaten &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Show &amp;details</source>
        <translation>&amp;Details zeigen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>D&amp;iscover models…</source>
        <translation>Modelle &amp;entdecken…</translation>
    </message>
    <message>
        <source>Show its &amp;models</source>
        <translation>Seine &amp;Modelle zeigen</translation>
    </message>
    <message>
        <source>Ena&amp;ble</source>
        <translation>Ei&amp;nschalten</translation>
    </message>
    <message>
        <source>Disab&amp;le</source>
        <translation>Auss&amp;chalten</translation>
    </message>
    <message>
        <source>Show the pro&amp;viders that use it</source>
        <translation>Anbieter zeigen, die &amp;sie benutzen</translation>
    </message>
    <message>
        <source>Cop&amp;y rows as text</source>
        <translation>Zeilen als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>S&amp;uchen</translation>
    </message>
    <message>
        <source>Show &amp;providers</source>
        <translation>&amp;Anbieter zeigen</translation>
    </message>
    <message>
        <source>S&amp;how credentials</source>
        <translation>&amp;Zugangsdaten zeigen</translation>
    </message>
    <message>
        <source>OpenAI</source>
        <translation>OpenAI</translation>
    </message>
    <message>
        <source>An API key from the API keys page of your OpenAI project.</source>
        <translation>Ein API-Schlüssel von der Seite „API keys“ des OpenAI-Projekts.</translation>
    </message>
    <message>
        <source>Anthropic</source>
        <translation>Anthropic</translation>
    </message>
    <message>
        <source>An API key from the Anthropic console.</source>
        <translation>Ein API-Schlüssel aus der Anthropic-Konsole.</translation>
    </message>
    <message>
        <source>Azure OpenAI</source>
        <translation>Azure OpenAI</translation>
    </message>
    <message>
        <source>The endpoint of your Azure OpenAI resource, and one of its two keys.</source>
        <translation>Der Endpunkt der Azure-OpenAI-Ressource und einer ihrer zwei Schlüssel.</translation>
    </message>
    <message>
        <source>Mistral</source>
        <translation>Mistral</translation>
    </message>
    <message>
        <source>An API key from the Mistral console.</source>
        <translation>Ein API-Schlüssel aus der Mistral-Konsole.</translation>
    </message>
    <message>
        <source>Groq</source>
        <translation>Groq</translation>
    </message>
    <message>
        <source>An API key from the Groq console.</source>
        <translation>Ein API-Schlüssel aus der Groq-Konsole.</translation>
    </message>
    <message>
        <source>OpenRouter</source>
        <translation>OpenRouter</translation>
    </message>
    <message>
        <source>An API key from the settings of OpenRouter.</source>
        <translation>Ein API-Schlüssel aus den Einstellungen von OpenRouter.</translation>
    </message>
    <message>
        <source>Google Gemini</source>
        <translation>Google Gemini</translation>
    </message>
    <message>
        <source>An API key from Google AI Studio. It is reached by the endpoint that speaks like OpenAI.</source>
        <translation>Ein API-Schlüssel aus Google AI Studio. Erreicht wird es über den Endpunkt, der wie OpenAI spricht.</translation>
    </message>
    <message>
        <source>Ollama</source>
        <translation>Ollama</translation>
    </message>
    <message>
        <source>The address of the computer that Ollama runs on, as the gateway reaches it. No API key.</source>
        <translation>Die Adresse des Computers, auf dem Ollama läuft, wie das Gateway ihn erreicht. Kein API-Schlüssel.</translation>
    </message>
    <message>
        <source>The address that vLLM serves at, as the gateway reaches it; an API key if it asks for one.</source>
        <translation>Die Adresse, unter der vLLM antwortet, wie das Gateway sie erreicht; ein API-Schlüssel, falls verlangt.</translation>
    </message>
    <message>
        <source>Other, speaks like OpenAI</source>
        <translation>Anderer, spricht wie OpenAI</translation>
    </message>
    <message>
        <source>Where its API begins, most often with /v1 at the end, and an API key if it asks for one.</source>
        <translation>Wo seine API beginnt, meist mit /v1 am Ende, und ein API-Schlüssel, falls verlangt.</translation>
    </message>
    <message>
        <source>Other, speaks like Anthropic</source>
        <translation>Anderer, spricht wie Anthropic</translation>
    </message>
    <message>
        <source>Where its API begins, without /v1 at the end, and an API key if it asks for one.</source>
        <translation>Wo seine API beginnt, ohne /v1 am Ende, und ein API-Schlüssel, falls verlangt.</translation>
    </message>
    <message>
        <source>OpenAI-compatible</source>
        <translation>OpenAI-kompatibel</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Demo</translation>
    </message>
    <message>
        <source>Select a provider first.</source>
        <translation>Zuerst einen Anbieter auswählen.</translation>
    </message>
    <message>
        <source>Select one provider only.</source>
        <translation>Nur einen Anbieter auswählen.</translation>
    </message>
    <message>
        <source>No model leads to it yet.</source>
        <translation>Noch gehört kein Modell zu diesem Anbieter.</translation>
    </message>
    <message>
        <source>It is enabled.</source>
        <translation>Er ist eingeschaltet.</translation>
    </message>
    <message>
        <source>It is disabled.</source>
        <translation>Er ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>“{provider}” added</source>
        <translation>„{provider}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{provider}” enabled</source>
        <translation>„{provider}“ eingeschaltet</translation>
    </message>
    <message>
        <source>“{provider}” disabled: no call goes to it</source>
        <translation>„{provider}“ ausgeschaltet: kein Aufruf geht zu ihm</translation>
    </message>
    <message>
        <source>No model leads to it. What was used there stays in the records.</source>
        <translation>Kein Modell gehört zu diesem Anbieter. Was dort benutzt wurde, bleibt in den Aufzeichnungen.</translation>
    </message>
    <message>
        <source>Its credential stays.</source>
        <translation>Seine Zugangsdaten bleiben.</translation>
    </message>
    <message numerus="yes">
        <source>%n models use it. Delete them or move them to another provider first. To stop calls at once, disable the provider.</source>
        <translation>
            <numerusform>%n Modell gehört zu diesem Anbieter. Zuerst löschen oder einem anderen Anbieter zuordnen. Um Aufrufe sofort zu stoppen, den Anbieter ausschalten.</numerusform>
            <numerusform>%n Modelle gehören zu diesem Anbieter. Zuerst löschen oder einem anderen Anbieter zuordnen. Um Aufrufe sofort zu stoppen, den Anbieter ausschalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{provider}”?</source>
        <translation>„{provider}“ löschen?</translation>
    </message>
    <message>
        <source>“{provider}” saved</source>
        <translation>„{provider}“ gespeichert</translation>
    </message>
    <message>
        <source>Show models</source>
        <translation>Modelle zeigen</translation>
    </message>
    <message>
        <source>“{provider}” deleted</source>
        <translation>„{provider}“ gelöscht</translation>
    </message>
    <message>
        <source>“{provider}” cannot be deleted</source>
        <translation>„{provider}“ kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>Calls may then go to this computer and your own network, which Ollama and vLLM need.</source>
        <translation>Aufrufe dürfen dann zu diesem Computer und ins eigene Netz gehen, was Ollama und vLLM brauchen.</translation>
    </message>
    <message>
        <source>{kind} provider</source>
        <translation>Anbieter: {kind}</translation>
    </message>
    <message>
        <source>Another address: enter the API key for it again. “{name}” may only be sent to {was}</source>
        <translation>Andere Adresse: den API-Schlüssel dafür erneut eingeben. „{name}“ darf nur an {was} gesendet werden</translation>
    </message>
    <message>
        <source>In the form {example}</source>
        <translation>In der Form {example}</translation>
    </message>
    <message>
        <source>Switched off, no call goes to it, and its models answer nobody.</source>
        <translation>Ausgeschaltet geht kein Aufruf zu ihm, und seine Modelle antworten niemandem.</translation>
    </message>
    <message>
        <source>It is asked without a credential.</source>
        <translation>Er wird ohne Zugangsdaten gefragt.</translation>
    </message>
    <message>
        <source>What is stored cannot be used for this address; nothing is sent until it is entered again.</source>
        <translation>Was gespeichert ist, kann für diese Adresse nicht benutzt werden; bis zur erneuten Eingabe wird nichts gesendet.</translation>
    </message>
    <message>
        <source>It is stored encrypted, sent to this address only, and never shown again.</source>
        <translation>Der API-Schlüssel wird verschlüsselt gespeichert, nur an diese Adresse gesendet und nie wieder gezeigt.</translation>
    </message>
    <message>
        <source>Pro&amp;vider</source>
        <translation>Anbie&amp;ter</translation>
    </message>
    <message>
        <source>An address, not a key</source>
        <translation>Eine Adresse, kein Schlüssel</translation>
    </message>
    <message>
        <source>Where its API begins, such as {example}</source>
        <translation>Wo seine API beginnt, etwa {example}</translation>
    </message>
    <message>
        <source>&amp;Base URL</source>
        <translation>&amp;Basis-URL</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>&amp;Credential</source>
        <translation>&amp;Zugangsdaten</translation>
    </message>
    <message>
        <source>From 1 to {longest_timeout}</source>
        <translation>Von 1 bis {longest_timeout}</translation>
    </message>
    <message>
        <source>&amp;Timeout in seconds</source>
        <translation>Zeit&amp;limit in Sekunden</translation>
    </message>
    <message>
        <source>How long a call may wait for its answer</source>
        <translation>Wie lange ein Aufruf auf die Antwort warten darf</translation>
    </message>
    <message>
        <source>A private address: tick Allow private addresses below if it is meant to be one</source>
        <translation>Eine private Adresse: unten „Private Adressen erlauben“ ankreuzen, wenn es eine sein soll</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Its value has to be entered again; until then nothing is sent</source>
        <translation>Der Wert muss erneut eingegeben werden; bis dahin wird nichts gesendet</translation>
    </message>
    <message>
        <source>Asked without a credential</source>
        <translation>Ohne Zugangsdaten gefragt</translation>
    </message>
    <message>
        <source>Enter credential</source>
        <translation>Zugangsdaten eingeben</translation>
    </message>
    <message>
        <source>No provider yet</source>
        <translation>Noch kein Anbieter</translation>
    </message>
    <message>
        <source>A provider serves models: OpenAI, Anthropic, Azure, your own Ollama, or any other that speaks like them.</source>
        <translation>Ein Anbieter stellt Modelle bereit: OpenAI, Anthropic, Azure, ein eigenes Ollama oder ein anderer, der wie sie spricht.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add providers.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Anbieter hinzufügen.</translation>
    </message>
    <message>
        <source>Those that lead to it</source>
        <translation>Die, die zu ihm führen</translation>
    </message>
    <message>
        <source>Last test</source>
        <translation>Letzter Test</translation>
    </message>
    <message>
        <source>Copy result</source>
        <translation>Ergebnis kopieren</translation>
    </message>
    <message>
        <source>Tested {minute}</source>
        <translation>Getestet {minute}</translation>
    </message>
    <message>
        <source>{moment}. The provider was changed since; test it again</source>
        <translation>{moment}. Der Anbieter wurde seitdem geändert; erneut testen</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht versucht</translation>
    </message>
    <message>
        <source>not used: the address begins with http</source>
        <translation>nicht benutzt: die Adresse beginnt mit http</translation>
    </message>
    <message>
        <source>cannot be told</source>
        <translation>nicht festzustellen</translation>
    </message>
    <message>
        <source>Name resolution</source>
        <translation>Namensauflösung</translation>
    </message>
    <message>
        <source>the host is known</source>
        <translation>der Host ist bekannt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>made</source>
        <comment>a connection</comment>
        <translation>hergestellt</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>the certificate is trusted</source>
        <translation>dem Zertifikat wird vertraut</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Authentication</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>the provider accepts it</source>
        <translation>der Anbieter nimmt sie an</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>{latency} ms</source>
        <translation>{latency} ms</translation>
    </message>
    <message>
        <source>under 1 ms</source>
        <translation>unter 1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n listed</source>
        <translation>
            <numerusform>%n aufgeführt</numerusform>
            <numerusform>%n aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird getestet…</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Alles in Ordnung.</translation>
    </message>
    <message>
        <source>No result</source>
        <translation>Kein Ergebnis</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>Funktioniert</translation>
    </message>
    <message>
        <source>Fails</source>
        <translation>Scheitert</translation>
    </message>
    <message>
        <source>Test of {provider}, {base_url}</source>
        <translation>Test von {provider}, {base_url}</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>eingebaut</translation>
    </message>
    <message>
        <source>Test the provider on the Providers page.</source>
        <translation>Den Anbieter auf der Seite „Anbieter“ testen.</translation>
    </message>
    <message>
        <source>The throw-away key has ended. Send again to get another one.</source>
        <translation>Der Wegwerfschlüssel ist abgelaufen. Erneut senden, um einen anderen zu bekommen.</translation>
    </message>
    <message>
        <source>The gateway does not serve this model now. Switch on the model and its provider.</source>
        <translation>Das Gateway bietet dieses Modell jetzt nicht an. Das Modell und seinen Anbieter einschalten.</translation>
    </message>
    <message>
        <source>There is no money left for this call.</source>
        <translation>Für diesen Aufruf ist kein Geld mehr da.</translation>
    </message>
    <message>
        <source>The provider did not answer as it should. {test}</source>
        <translation>Der Anbieter hat nicht geantwortet, wie er sollte. {test}</translation>
    </message>
    <message>
        <source>The provider does not answer. {test}</source>
        <translation>Der Anbieter antwortet nicht. {test}</translation>
    </message>
    <message>
        <source>The provider took too long. {test}</source>
        <translation>Der Anbieter brauchte zu lange. {test}</translation>
    </message>
    <message>
        <source>The gateway passes no calls on at the moment. Try again shortly.</source>
        <translation>Das Gateway gibt gerade keine Aufrufe weiter. Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>The provider takes no more calls at the moment. Wait a little, then send again.</source>
        <translation>Der Anbieter nimmt gerade keine Aufrufe mehr an. Kurz warten, dann erneut senden.</translation>
    </message>
    <message>
        <source>The gateway could not serve this call.</source>
        <translation>Das Gateway konnte diesen Aufruf nicht bedienen.</translation>
    </message>
    <message>
        <source>The provider does not take this call. Check the model&apos;s upstream name and what kind of model it is.</source>
        <translation>Der Anbieter nimmt diesen Aufruf nicht an. Den Namen des Modells beim Anbieter prüfen und was für ein Modell es ist.</translation>
    </message>
    <message>
        <source>Clients are told: “{error}” ({code})</source>
        <translation>Clients lesen: „{error}“ ({code})</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Beantwortet von</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>{model}, in place of {model2}</source>
        <translation>{model}, anstelle von {model2}</translation>
    </message>
    <message>
        <source>{read} in · {written} out</source>
        <translation>{read} Eingabe · {written} Ausgabe</translation>
    </message>
    <message>
        <source>{read} in, {cached} of them cached · {written} out</source>
        <translation>{read} Eingabe, {cached} davon gecacht · {written} Ausgabe</translation>
    </message>
    <message>
        <source>first words after {time}</source>
        <translation>erste Worte nach {time}</translation>
    </message>
    <message>
        <source>all after {time}</source>
        <translation>alles nach {time}</translation>
    </message>
    <message>
        <source>ended after {time}</source>
        <translation>beendet nach {time}</translation>
    </message>
    <message>
        <source>In one sentence: what are you good at?</source>
        <translation>In einem Satz: Was kannst du gut?</translation>
    </message>
    <message>
        <source>The model answered without a word.</source>
        <translation>Das Modell antwortete ohne ein Wort.</translation>
    </message>
    <message>
        <source>The throw-away key could not be revoked. It ends by itself within {} minutes.</source>
        <translation>Der Wegwerfschlüssel konnte nicht widerrufen werden. Er endet von selbst binnen {} Minuten.</translation>
    </message>
    <message>
        <source>Try {model}</source>
        <translation>{model} ausprobieren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>&amp;Prompt</source>
        <translation>&amp;Prompt</translation>
    </message>
    <message>
        <source>Ctrl+Enter sends it.</source>
        <translation>Strg+Enter sendet ihn.</translation>
    </message>
    <message>
        <source>The answer comes here.</source>
        <translation>Die Antwort erscheint hier.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>at most 100,000 characters</source>
        <translation>höchstens 100.000 Zeichen</translation>
    </message>
    <message>
        <source>Waiting for the first words…</source>
        <translation>Wartet auf die ersten Worte…</translation>
    </message>
    <message>
        <source>&amp;Answer</source>
        <translation>&amp;Antwort</translation>
    </message>
    <message>
        <source>Sent with a throw-away key, which is revoked when this closes.</source>
        <translation>Gesendet mit einem Wegwerfschlüssel, der beim Schließen widerrufen wird.</translation>
    </message>
    <message>
        <source>Sent with a throw-away key, for {most} at most, which is revoked when this closes.</source>
        <translation>Gesendet mit einem Wegwerfschlüssel, für höchstens {most}, der beim Schließen widerrufen wird.</translation>
    </message>
    <message>
        <source>Made to try a model, and revoked as soon as that window closes.</source>
        <translation>Erstellt, um ein Modell auszuprobieren, und widerrufen, sobald jenes Fenster schließt.</translation>
    </message>
    <message>
        <source>The gateway answered with a key that cannot be read.</source>
        <translation>Das Gateway antwortete mit einem Schlüssel, der nicht lesbar ist.</translation>
    </message>
    <message>
        <source>Try it: {model}</source>
        <translation>Ausprobieren: {model}</translation>
    </message>
    <message>
        <source>Anthropic-compatible</source>
        <translation>Anthropic-kompatibel</translation>
    </message>
    <message>
        <source>Share on the network…</source>
        <translation>Im Netzwerk freigeben…</translation>
    </message>
    <message>
        <source>QR code of the base URL</source>
        <translation>QR-Code der Basis-URL</translation>
    </message>
    <message>
        <source>Serving</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>Stopped</source>
        <comment>state of a gateway</comment>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>state of a gateway</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>They serve the same keys from one database.</source>
        <translation>Sie bedienen dieselben Schlüssel aus einer Datenbank.</translation>
    </message>
    <message>
        <source>They serve the same keys from one database, and count limits together.</source>
        <translation>Sie bedienen dieselben Schlüssel aus einer Datenbank und zählen Grenzen gemeinsam.</translation>
    </message>
    <message>
        <source>They serve the same keys from one database. Each admits its share of a key&apos;s limits; started with counters they would count together.</source>
        <translation>Sie bedienen dieselben Schlüssel aus einer Datenbank. Jedes lässt seinen Anteil der Grenzen eines Schlüssels zu; mit gemeinsamen Zählern gestartet, zählten sie zusammen.</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>{gateway} (answers here)</source>
        <translation>{gateway} (antwortet hier)</translation>
    </message>
    <message>
        <source>started {ago}</source>
        <translation>gestartet {ago}</translation>
    </message>
    <message>
        <source>last seen {ago}</source>
        <translation>zuletzt gesehen {ago}</translation>
    </message>
    <message>
        <source>version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>clock {seconds} s ahead</source>
        <translation>Uhr {seconds} s vor</translation>
    </message>
    <message>
        <source>clock {seconds} s behind</source>
        <translation>Uhr {seconds} s nach</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Each serves its own models, to the keys attached to it, in place of the base URL.</source>
        <translation>Jedes bietet den zugeordneten Schlüsseln seine Modelle unter eigener Adresse an, die die Basis-URL ersetzt.</translation>
    </message>
    <message>
        <source>All deployments</source>
        <translation>Alle Deployments</translation>
    </message>
    <message>
        <source>For programs that use tools, with the same keys.</source>
        <translation>Für Programme, die Tools benutzen, mit denselben Schlüsseln.</translation>
    </message>
    <message>
        <source>All MCP servers</source>
        <translation>Alle MCP-Server</translation>
    </message>
    <message>
        <source>Only programs on this computer reach it.</source>
        <translation>Nur Programme auf diesem Computer erreichen es.</translation>
    </message>
    <message>
        <source>For others in the room, the gateway has to be shared on the network first.</source>
        <translation>Für andere im Raum muss das Gateway zuerst im Netzwerk freigegeben werden.</translation>
    </message>
    <message>
        <source>It is not encrypted: who can listen to the network in between can read keys along.</source>
        <translation>Es ist nicht verschlüsselt: wer im Netz dazwischen mithört, kann Schlüssel mitlesen.</translation>
    </message>
    <message>
        <source>Programs reach it wherever {hostname} is reached.</source>
        <translation>Programme erreichen es, wo immer {hostname} erreichbar ist.</translation>
    </message>
    <message>
        <source>Filled in below, sent nowhere, and forgotten as soon as you leave this page.</source>
        <translation>Unten eingesetzt, nirgendwohin gesendet und vergessen, sobald diese Seite verlassen wird.</translation>
    </message>
    <message>
        <source>A key begins with kdk_ and is 66 characters long; this one is incomplete or mistyped.</source>
        <translation>Ein Schlüssel beginnt mit kdk_ und hat 66 Zeichen; dieser ist unvollständig oder vertippt.</translation>
    </message>
    <message>
        <source>This is an admin token. Programs that call models need a key, which begins with kdk_.</source>
        <translation>Das ist ein Admin-Token. Programme, die Modelle aufrufen, brauchen einen Schlüssel, der mit kdk_ beginnt.</translation>
    </message>
    <message>
        <source>Search for a model…</source>
        <translation>Modell suchen…</translation>
    </message>
    <message>
        <source>the key</source>
        <translation>den Schlüssel</translation>
    </message>
    <message>
        <source>Paste a key, or leave it empty</source>
        <translation>Schlüssel einfügen oder leer lassen</translation>
    </message>
    <message>
        <source>Your &amp;key</source>
        <translation>Eigener &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Create key…</source>
        <translation>Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Use it with your tools</source>
        <translation>Mit eigenen Werkzeugen benutzen</translation>
    </message>
    <message>
        <source>Start the local gateway</source>
        <translation>Lokales Gateway starten</translation>
    </message>
    <message>
        <source>Use the local gateway</source>
        <translation>Lokales Gateway benutzen</translation>
    </message>
    <message>
        <source>Stop the local gateway</source>
        <translation>Lokales Gateway anhalten</translation>
    </message>
    <message>
        <source>Connect to another gateway…</source>
        <translation>Mit einem anderen Gateway verbinden…</translation>
    </message>
    <message>
        <source>Manage connections…</source>
        <translation>Verbindungen verwalten…</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>Connection: {marked}, {word}</source>
        <translation>Verbindung: {marked}, {word}</translation>
    </message>
    <message>
        <source>The local gateway serves keys. It can stop with KeyDesk, or keep running in the background, so that keys go on working; KeyDesk takes it up again when it is opened next.</source>
        <translation>Das lokale Gateway bedient Schlüssel. Es kann mit KeyDesk anhalten oder im Hintergrund weiterlaufen, damit Schlüssel weiter funktionieren; KeyDesk übernimmt es beim nächsten Öffnen wieder.</translation>
    </message>
    <message>
        <source>Keep the gateway running?</source>
        <translation>Das Gateway weiterlaufen lassen?</translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>&amp;Remember the answer; the page Gateway changes it</source>
        <translation>Antwort &amp;merken; die Seite „Gateway“ ändert sie</translation>
    </message>
    <message>
        <source>Stop the gateway</source>
        <translation>Gateway anhalten</translation>
    </message>
    <message>
        <source>The admin token of {profile} is not known any more. {reason}</source>
        <translation>Das Admin-Token von {profile} ist nicht mehr bekannt. {reason}</translation>
    </message>
    <message>
        <source>The new token is known for this session only. {reason}</source>
        <translation>Das neue Token ist nur für diese Sitzung bekannt. {reason}</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>Datenordner</translation>
    </message>
    <message>
        <source>Up for</source>
        <translation>Läuft seit</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>{memory} MB</source>
        <translation>{memory} MB</translation>
    </message>
    <message>
        <source>Requests a minute</source>
        <translation>Anfragen pro Minute</translation>
    </message>
    <message>
        <source>{minutes} min {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <source>{days} d {hours} h</source>
        <translation>{days} d {hours} h</translation>
    </message>
    <message>
        <source>What you see is the last that is known.</source>
        <translation>Zu sehen ist der letzte bekannte Stand.</translation>
    </message>
    <message>
        <source>Keys cannot be used until it is back; nothing that was saved is lost.</source>
        <translation>Schlüssel sind nicht benutzbar, bis es zurück ist; nichts Gespeichertes geht verloren.</translation>
    </message>
    <message>
        <source>Keys go on working if only the way from here is cut.</source>
        <translation>Schlüssel funktionieren weiter, wenn nur der Weg von hier unterbrochen ist.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Offline since {moment}.</source>
        <translation>Offline seit {moment}.</translation>
    </message>
    <message>
        <source>An address such as https://gateway.example.org or http://127.0.0.1:5393</source>
        <translation>Eine Adresse wie https://gateway.example.org oder http://127.0.0.1:5393</translation>
    </message>
    <message>
        <source>An address, not a key or token</source>
        <translation>Eine Adresse, kein Schlüssel oder Token</translation>
    </message>
    <message>
        <source>An address that begins with https:// or http://</source>
        <translation>Eine Adresse, die mit https:// oder http:// beginnt</translation>
    </message>
    <message>
        <source>An address without user, query and fragment</source>
        <translation>Eine Adresse ohne Benutzer, Abfrage und Fragment</translation>
    </message>
    <message>
        <source>{profile} cannot be reached, since {authority_file} is to vouch for it. {error}. Change the connection.</source>
        <translation>{profile} ist nicht erreichbar, da {authority_file} dafür bürgen soll. {error}. Die Verbindung ändern.</translation>
    </message>
    <message>
        <source>The gateway does not accept this admin token. It may be revoked, or belong to another gateway.</source>
        <translation>Das Gateway nimmt dieses Admin-Token nicht an. Es ist vielleicht widerrufen oder gehört zu einem anderen Gateway.</translation>
    </message>
    <message>
        <source>A PEM file; empty for the authorities that this computer trusts</source>
        <translation>Eine PEM-Datei; leer für die Stellen, denen dieser Computer vertraut</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Certificates of its authorit&amp;y</source>
        <translation>Zertifikate der &amp;Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Only the certificate with the fingerprint {fingerprint_of_pem} is accepted.</source>
        <translation>Nur das Zertifikat mit dem Fingerabdruck {fingerprint_of_pem} gilt.</translation>
    </message>
    <message>
        <source>{names}, until {day}; no other is trusted.</source>
        <translation>{names}, bis {day}; keinem anderen wird vertraut.</translation>
    </message>
    <message>
        <source>Certificates of the authority</source>
        <translation>Zertifikate der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Holds a private key; choose a file without one</source>
        <translation>Enthält einen privaten Schlüssel; eine Datei ohne wählen</translation>
    </message>
    <message>
        <source>No certificate in PEM form</source>
        <translation>Kein Zertifikat in PEM-Form</translation>
    </message>
    <message>
        <source>Expired on {day}</source>
        <translation>Abgelaufen am {day}</translation>
    </message>
    <message>
        <source>Not valid before {day}</source>
        <translation>Nicht gültig vor {day}</translation>
    </message>
    <message>
        <source>nobody by name</source>
        <translation>niemand mit Namen</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>sie ist nicht da</translation>
    </message>
    <message>
        <source>no such path</source>
        <translation>kein solcher Pfad</translation>
    </message>
    <message>
        <source>Cannot be read: {reason}</source>
        <translation>Nicht lesbar: {reason}</translation>
    </message>
    <message>
        <source>Too large for a file of certificates</source>
        <translation>Zu groß für eine Datei mit Zertifikaten</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sich selbst</translation>
    </message>
    <message>
        <source>(unreadable)</source>
        <translation>(nicht lesbar)</translation>
    </message>
    <message>
        <source>All is well. Nothing was kept.</source>
        <translation>Alles in Ordnung. Nichts wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>Change the connection</source>
        <translation>Verbindung ändern</translation>
    </message>
    <message>
        <source>Connect to a gateway</source>
        <translation>Mit einem Gateway verbinden</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>{reason} Enter the admin token again.</source>
        <translation>{reason} Das Admin-Token erneut eingeben.</translation>
    </message>
    <message>
        <source>The admin token is kept for this session only. {reason}</source>
        <translation>Das Admin-Token wird nur für diese Sitzung aufbewahrt. {reason}</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Wird verbunden…</translation>
    </message>
    <message>
        <source>The base URL you were given, such as https://gateway.example.org</source>
        <translation>Die erhaltene Basis-URL, etwa https://gateway.example.org</translation>
    </message>
    <message>
        <source>Begins with kda_. Whoever runs the gateway makes it with the command keydesk gateway token.</source>
        <translation>Beginnt mit kda_. Wer das Gateway betreibt, erstellt es mit dem Befehl keydesk gateway token.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the present one.</source>
        <translation>Leer lassen, um das jetzige zu behalten.</translation>
    </message>
    <message>
        <source>Enter it again for another address.</source>
        <translation>Für eine andere Adresse erneut eingeben.</translation>
    </message>
    <message>
        <source>Shown wherever this gateway is named, so that nobody mistakes it for another.</source>
        <translation>Steht überall, wo dieses Gateway genannt wird, damit niemand es verwechselt.</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>None</source>
        <comment>mark</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Kennzeichen</translation>
    </message>
    <message>
        <source>Send the admin token &amp;unencrypted; others on the network can read it</source>
        <translation>Admin-Token &amp;unverschlüsselt senden; andere im Netz können es lesen</translation>
    </message>
    <message>
        <source>What you call this gateway; its host when left empty</source>
        <translation>Wie dieses Gateway heißen soll; sein Host, wenn leer</translation>
    </message>
    <message>
        <source>Admin &amp;token</source>
        <translation>Admin-&amp;Token</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Kennzeichen</translation>
    </message>
    <message>
        <source>A name, not a key or token</source>
        <translation>Ein Name, kein Schlüssel oder Token</translation>
    </message>
    <message>
        <source>Another connection has this name</source>
        <translation>Eine andere Verbindung heißt schon so</translation>
    </message>
    <message>
        <source>A proxy that speaks http, such as http://proxy:3128</source>
        <translation>Ein Proxy, der http spricht, etwa http://proxy:3128</translation>
    </message>
    <message>
        <source>A proxy without user and password; KeyDesk keeps neither</source>
        <translation>Ein Proxy ohne Benutzer und Passwort; KeyDesk bewahrt beides nicht auf</translation>
    </message>
    <message>
        <source>An address such as http://proxy.example.org:3128</source>
        <translation>Eine Adresse wie http://proxy.example.org:3128</translation>
    </message>
    <message>
        <source>With its port, such as http://proxy.example.org:3128</source>
        <translation>Mit Port, etwa http://proxy.example.org:3128</translation>
    </message>
    <message>
        <source>the proxy {proxy}</source>
        <translation>der Proxy {proxy}</translation>
    </message>
    <message>
        <source>the certificate is accepted</source>
        <translation>das Zertifikat gilt</translation>
    </message>
    <message>
        <source>Admin token</source>
        <translation>Admin-Token</translation>
    </message>
    <message>
        <source>KeyDesk answers</source>
        <translation>KeyDesk antwortet</translation>
    </message>
    <message>
        <source>an address, which needs no name</source>
        <translation>eine Adresse, die keinen Namen braucht</translation>
    </message>
    <message>
        <source>{host} is {at}</source>
        <translation>{host} ist {at}</translation>
    </message>
    <message>
        <source>through the proxy at {at}</source>
        <translation>über den Proxy auf {at}</translation>
    </message>
    <message>
        <source>made to {at}</source>
        <translation>hergestellt zu {at}</translation>
    </message>
    <message>
        <source>not used, and not needed on this computer</source>
        <translation>nicht benutzt und auf diesem Computer nicht nötig</translation>
    </message>
    <message>
        <source>not used: others on the network can read the token</source>
        <translation>nicht benutzt: andere im Netz können das Token lesen</translation>
    </message>
    <message>
        <source>the one that you trusted, until {day}</source>
        <translation>das, dem vertraut wurde, bis {day}</translation>
    </message>
    <message>
        <source>vouched for by {name}, until {day}</source>
        <translation>verbürgt von {name}, bis {day}</translation>
    </message>
    <message numerus="yes">
        <source>{who} of %n locations: sees and changes nothing else</source>
        <translation>
            <numerusform>{who} von %n Standort: sieht und ändert sonst nichts</numerusform>
            <numerusform>{who} von %n Standorten: sieht und ändert sonst nichts</numerusform>
        </translation>
    </message>
    <message>
        <source>accepted: {who}</source>
        <translation>angenommen: {who}</translation>
    </message>
    <message>
        <source>within {seconds} s of this computer&apos;s</source>
        <translation>höchstens {seconds} s anders als die dieses Computers</translation>
    </message>
    <message>
        <source>{amount} ahead of this computer&apos;s: keys begin and end by the gateway&apos;s clock</source>
        <translation>{amount} vor der dieses Computers: Schlüssel beginnen und enden nach der Uhr des Gateways</translation>
    </message>
    <message>
        <source>{amount} behind this computer&apos;s: keys begin and end by the gateway&apos;s clock</source>
        <translation>{amount} nach der dieses Computers: Schlüssel beginnen und enden nach der Uhr des Gateways</translation>
    </message>
    <message>
        <source>another certificate than the one that you trusted</source>
        <translation>ein anderes Zertifikat als das, dem vertraut wurde</translation>
    </message>
    <message>
        <source>nobody vouches for the certificate</source>
        <translation>niemand bürgt für das Zertifikat</translation>
    </message>
    <message>
        <source>refused; nothing was sent</source>
        <translation>abgelehnt; nichts wurde gesendet</translation>
    </message>
    <message>
        <source>{theirs}, newer than this program: what is new there is not shown</source>
        <translation>{theirs}, neuer als dieses Programm: was dort neu ist, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>{theirs}, older than this program: what it lacks is greyed</source>
        <translation>{theirs}, älter als dieses Programm: was fehlt, ist ausgegraut</translation>
    </message>
    <message>
        <source>{theirs}, as this program</source>
        <translation>{theirs}, wie dieses Programm</translation>
    </message>
    <message>
        <source>{who}: may look, but change nothing</source>
        <translation>{who}: darf ansehen, aber nichts ändern</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>In seconds</source>
        <translation>In Sekunden</translation>
    </message>
    <message>
        <source>Such as http://proxy.example.org:3128; empty for none</source>
        <translation>Etwa http://proxy.example.org:3128; leer für keinen</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>Weitere Optionen</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>&amp;Proxy</translation>
    </message>
    <message>
        <source>Wait &amp;for a connection</source>
        <translation>Auf eine &amp;Verbindung warten</translation>
    </message>
    <message>
        <source>Wait for an answe&amp;r</source>
        <translation>Auf eine An&amp;twort warten</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>Unten gezeigt</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Between 1 and {longest_seconds}</source>
        <translation>Zwischen 1 und {longest_seconds}</translation>
    </message>
    <message>
        <source>Local gateway</source>
        <translation>Lokales Gateway</translation>
    </message>
    <message>
        <source>No connection is remembered yet.</source>
        <translation>Noch ist keine Verbindung gespeichert.</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Forgot {profile} and its admin token</source>
        <translation>{profile} und das Admin-Token vergessen</translation>
    </message>
    <message>
        <source>Nobody that this computer trusts vouches for it. Ask whoever runs the gateway for its fingerprint, by another way than this connection, and compare all of it.</source>
        <translation>Niemand, dem dieser Computer vertraut, bürgt dafür. Den Betreiber des Gateways auf anderem Weg als über diese Verbindung nach dem Fingerabdruck fragen und ihn ganz vergleichen.</translation>
    </message>
    <message>
        <source>For</source>
        <comment>whom a certificate is for</comment>
        <translation>Für</translation>
    </message>
    <message>
        <source>Vouched for by</source>
        <translation>Verbürgt von</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
    <message>
        <source>Trust this certificate…</source>
        <translation>Diesem Zertifikat vertrauen…</translation>
    </message>
    <message>
        <source>The server&apos;s certificate</source>
        <translation>Das Zertifikat des Servers</translation>
    </message>
    <message>
        <source>It is not valid today, so it cannot be trusted.</source>
        <translation>Es ist heute nicht gültig, also kann ihm nicht vertraut werden.</translation>
    </message>
    <message>
        <source>Trust this certificate?</source>
        <translation>Diesem Zertifikat vertrauen?</translation>
    </message>
    <message>
        <source>KeyDesk will send the admin token to whoever has the certificate with the fingerprint

{in_lines}

and to nobody else at this address, also when the certificate is replaced.</source>
        <translation>KeyDesk sendet das Admin-Token dann an den, der das Zertifikat mit diesem Fingerabdruck hat

{in_lines}

und an niemand anderen unter dieser Adresse, auch wenn das Zertifikat ersetzt wird.</translation>
    </message>
    <message>
        <source>Trust certificate</source>
        <translation>Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Last lines of the gateway&apos;s log</source>
        <translation>Letzte Zeilen des Gateway-Protokolls</translation>
    </message>
    <message>
        <source>Use another port</source>
        <translation>Anderen Port nehmen</translation>
    </message>
    <message>
        <source>Start for this computer alone</source>
        <translation>Nur für diesen Computer starten</translation>
    </message>
    <message>
        <source>Connect to it…</source>
        <translation>Damit verbinden…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>The local gateway is not running</source>
        <translation>Das lokale Gateway läuft nicht</translation>
    </message>
    <message>
        <source>Hide log</source>
        <translation>Protokoll verbergen</translation>
    </message>
    <message>
        <source>The local gateway restarts.</source>
        <translation>Das lokale Gateway startet neu.</translation>
    </message>
    <message>
        <source>The local gateway stopped unexpectedly. KeyDesk is starting it again.</source>
        <translation>Das lokale Gateway hielt unerwartet an. KeyDesk startet es wieder.</translation>
    </message>
    <message>
        <source>Start a gateway right here. It works at once, with a demo model and without a network; providers can be added later.</source>
        <translation>Ein Gateway gleich hier starten. Es geht sofort, mit einem Demo-Modell und ohne Netz; Anbieter können später hinzukommen.</translation>
    </message>
    <message>
        <source>Your organisation runs a gateway already? Enter its address and the admin token you were given.</source>
        <translation>Die eigene Organisation betreibt schon ein Gateway? Seine Adresse und das erhaltene Admin-Token eingeben.</translation>
    </message>
    <message>
        <source>Connect to a gateway…</source>
        <translation>Mit einem Gateway verbinden…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>First steps (F1)</source>
        <translation>Erste Schritte (F1)</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Welcome to KeyDesk</source>
        <translation>Willkommen bei KeyDesk</translation>
    </message>
    <message>
        <source>Give people keys to language models, and know who may call which, until when, and for how much.</source>
        <translation>Personen Schlüssel zu Sprachmodellen geben und wissen, wer welches aufrufen darf, bis wann und für wie viel.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Connecting to {under_way_to}…</source>
        <translation>Verbindet mit {under_way_to}…</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Export {what}</source>
        <translation>Exportieren: {what}</translation>
    </message>
    <message>
        <source>Exporting {what}</source>
        <translation>Wird exportiert: {what}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Angehalten. Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>They are not available on this gateway.</source>
        <translation>Auf diesem Gateway nicht verfügbar.</translation>
    </message>
    <message>
        <source>Somebody else changes this deployment all the time. Try again in a moment.</source>
        <translation>Jemand anders ändert dieses Deployment ständig. Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>Attach keys to “{deployment}”</source>
        <translation>Schlüssel „{deployment}“ zuordnen</translation>
    </message>
    <message>
        <source>Attach keys</source>
        <translation>Schlüssel zuordnen</translation>
    </message>
    <message>
        <source>Attaching…</source>
        <translation>Wird zugeordnet…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;Batches</source>
        <translation>S&amp;erien</translation>
    </message>
    <message>
        <source>P&amp;roviders</source>
        <translation>Anbie&amp;ter</translation>
    </message>
    <message>
        <source>MCP &amp;servers</source>
        <translation>&amp;MCP-Server</translation>
    </message>
    <message>
        <source>&amp;Usage</source>
        <translation>N&amp;utzung</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>&amp;Warnungen</translation>
    </message>
    <message>
        <source>&amp;Audit</source>
        <translation>Aud&amp;it</translation>
    </message>
    <message>
        <source>&amp;Admins</source>
        <translation>&amp;Admins</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Ansi&amp;cht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Trying again never attaches a key twice.</source>
        <translation>Ein neuer Versuch ordnet nie einen Schlüssel zweimal zu.</translation>
    </message>
    <message>
        <source>They can call its models from then on, at its address.</source>
        <translation>Diese Schlüssel können von da an die Modelle des Deployments unter seiner Adresse aufrufen.</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n keys</source>
        <translation>
            <numerusform>Schlüssel zuordnen</numerusform>
            <numerusform>%n Schlüssel zuordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>It is attached already.</source>
        <translation>Er ist schon zugeordnet.</translation>
    </message>
    <message>
        <source>They are attached already.</source>
        <translation>Sie sind schon zugeordnet.</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Kein Inhaber</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>No key is attached</source>
        <translation>Kein Schlüssel ist zugeordnet</translation>
    </message>
    <message>
        <source>Keys that are attached can call its models at its address.</source>
        <translation>Zugeordnete Schlüssel können seine Modelle unter seiner Adresse aufrufen.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not attach keys.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Schlüssel zuordnen.</translation>
    </message>
    <message>
        <source>Attach keys…</source>
        <translation>Schlüssel zuordnen…</translation>
    </message>
    <message>
        <source>“{deployment}” added</source>
        <translation>„{deployment}“ hinzugefügt</translation>
    </message>
    <message>
        <source>The deployment could not be opened.</source>
        <translation>Das Deployment konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Es konnte nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>No key is attached to it.</source>
        <translation>Kein Schlüssel ist ihm zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached to “{deployment}”</source>
        <translation>
            <numerusform>%n Schlüssel „{deployment}“ zugeordnet</numerusform>
            <numerusform>%n Schlüssel „{deployment}“ zugeordnet</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” detached from “{deployment}”</source>
        <translation>„{key}“ von „{deployment}“ gelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n keys detached from “{deployment}”</source>
        <translation>
            <numerusform>%n Schlüssel von „{deployment}“ gelöst</numerusform>
            <numerusform>%n Schlüssel von „{deployment}“ gelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” could not be detached.</source>
        <translation>„{key}“ konnte nicht gelöst werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n keys could not be detached.</source>
        <translation>
            <numerusform>%n Schlüssel konnte nicht gelöst werden.</numerusform>
            <numerusform>%n Schlüssel konnten nicht gelöst werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached again</source>
        <translation>
            <numerusform>%n Schlüssel wieder zugeordnet</numerusform>
            <numerusform>%n Schlüssel wieder zugeordnet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys detached</source>
        <translation>
            <numerusform>%n Schlüssel gelöst</numerusform>
            <numerusform>%n Schlüssel gelöst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys attached to it: they stay keys.</source>
        <translation>
            <numerusform>%n Schlüssel ist ihm zugeordnet: er bleibt ein Schlüssel.</numerusform>
            <numerusform>%n Schlüssel sind ihm zugeordnet: sie bleiben Schlüssel.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “{deployment}”?</source>
        <translation>„{deployment}“ löschen?</translation>
    </message>
    <message>
        <source>Its address {base_url} stops at once. {keys} What was used there stays in the records.</source>
        <translation>Seine Adresse {base_url} endet sofort. {keys} Was dort benutzt wurde, bleibt in den Aufzeichnungen.</translation>
    </message>
    <message>
        <source>“{deployment}” deleted</source>
        <translation>„{deployment}“ gelöscht</translation>
    </message>
    <message>
        <source>“{deployment}” saved</source>
        <translation>„{deployment}“ gespeichert</translation>
    </message>
    <message>
        <source>It admits the keys that are picked here, and nobody else.</source>
        <translation>Es lässt die hier ausgewählten Schlüssel zu und sonst niemanden.</translation>
    </message>
    <message>
        <source>Whoever knows the address may call its models without a key. No budget and no limit stops that, and what it costs is nobody&apos;s.</source>
        <translation>Wer die Adresse kennt, darf seine Modelle ohne Schlüssel aufrufen. Kein Budget und keine Grenze hält das auf, und die Kosten gehören niemandem.</translation>
    </message>
    <message>
        <source>What its keys may use is limited further by their own models.</source>
        <translation>Was seine Schlüssel benutzen dürfen, wird weiter durch ihre eigenen Modelle begrenzt.</translation>
    </message>
    <message>
        <source>Add deployment</source>
        <translation>Deployment hinzufügen</translation>
    </message>
    <message>
        <source>Edit deployment</source>
        <translation>Deployment bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second deployment.</source>
        <translation>Ein neuer Versuch fügt nie ein zweites Deployment hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this deployment</source>
        <translation>Jemand anders hat dieses Deployment geändert</translation>
    </message>
    <message>
        <source>&amp;Requires a key</source>
        <translation>&amp;Verlangt einen Schlüssel</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>pick at least one model</source>
        <translation>mindestens ein Modell auswählen</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>Who may call</source>
        <translation>Wer aufrufen darf</translation>
    </message>
    <message>
        <source>with a key only</source>
        <translation>nur mit Schlüssel</translation>
    </message>
    <message>
        <source>anybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Attached &amp;keys</source>
        <translation>Zugeordnete &amp;Schlüssel</translation>
    </message>
    <message>
        <source>Whoever uses the address with “{before}” is refused at once.</source>
        <translation>Wer die Adresse mit „{before}“ benutzt, wird sofort abgewiesen.</translation>
    </message>
    <message>
        <source>There is no model yet. Add one on the page Models first.</source>
        <translation>Noch gibt es kein Modell. Zuerst auf der Seite „Modelle“ eines hinzufügen.</translation>
    </message>
    <message>
        <source>The models could not be listed. {error}</source>
        <translation>Die Modelle konnten nicht gelesen werden. {error}</translation>
    </message>
    <message>
        <source>Required</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <source>Not required</source>
        <translation>Nicht verlangt</translation>
    </message>
    <message>
        <source>It admits the keys that are attached to it, and nobody else</source>
        <translation>Es lässt die ihm zugeordneten Schlüssel zu und sonst niemanden</translation>
    </message>
    <message>
        <source>Whoever knows its address may call without a key; what that costs is nobody&apos;s</source>
        <translation>Wer seine Adresse kennt, darf ohne Schlüssel aufrufen; die Kosten gehören niemandem</translation>
    </message>
    <message>
        <source>Key</source>
        <comment>whether one is required</comment>
        <translation>Schlüsselpflicht</translation>
    </message>
    <message>
        <source>Keys that are attached</source>
        <translation>Zugeordnete Schlüssel</translation>
    </message>
    <message>
        <source>deployments</source>
        <translation>Deployments</translation>
    </message>
    <message>
        <source>There is no deployment yet</source>
        <translation>Noch gibt es kein Deployment</translation>
    </message>
    <message>
        <source>A deployment is an address of its own that serves the models you choose, to the keys you attach.</source>
        <translation>Ein Deployment ist eine eigene Adresse, die ausgewählte Modelle den zugeordneten Schlüsseln anbietet.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add deployments.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Deployments hinzufügen.</translation>
    </message>
    <message>
        <source>Details of the deployment</source>
        <translation>Details des Deployments</translation>
    </message>
    <message>
        <source>Key required</source>
        <translation>Schlüssel verlangt</translation>
    </message>
    <message>
        <source>Key not required</source>
        <translation>Schlüssel nicht verlangt</translation>
    </message>
    <message>
        <source>Keys ({key_ids})</source>
        <translation>Schlüssel ({key_ids})</translation>
    </message>
    <message>
        <source>Picked keys</source>
        <translation>Ausgewählte Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Add deployment…</source>
        <translation>D&amp;eployment hinzufügen…</translation>
    </message>
    <message>
        <source>Select one deployment first.</source>
        <translation>Zuerst ein Deployment auswählen.</translation>
    </message>
    <message>
        <source>A&amp;ttach keys…</source>
        <translation>Schlüssel zu&amp;ordnen…</translation>
    </message>
    <message>
        <source>&amp;Detach</source>
        <translation>&amp;Lösen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Detach %n keys</source>
        <translation>
            <numerusform>Schlüssel &amp;lösen</numerusform>
            <numerusform>%n Schlüssel &amp;lösen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Copy preview</source>
        <translation>V&amp;orschau kopieren</translation>
    </message>
    <message>
        <source>Select a key first.</source>
        <translation>Zuerst einen Schlüssel auswählen.</translation>
    </message>
    <message>
        <source>KeyDesk ended unexpectedly the last time</source>
        <translation>KeyDesk endete beim letzten Mal unerwartet</translation>
    </message>
    <message>
        <source>Something went wrong inside KeyDesk the last time</source>
        <translation>In KeyDesk ging beim letzten Mal etwas schief</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Don&apos;t show again for this one</source>
        <translation>Hierfür nicht mehr zeigen</translation>
    </message>
    <message>
        <source>No key was changed by it, and what gateways have saved is safe. Gateways elsewhere went on serving; the local one starts again as usual. A report without secrets was kept.</source>
        <translation>Kein Schlüssel wurde dadurch geändert, und was Gateways gespeichert haben, ist sicher. Gateways anderswo liefen weiter; das lokale startet wieder wie üblich. Ein Bericht ohne Geheimnisse wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>No key was changed by it, gateways went on serving, and so did KeyDesk. A report without secrets was kept.</source>
        <translation>Kein Schlüssel wurde dadurch geändert, Gateways liefen weiter, und KeyDesk auch. Ein Bericht ohne Geheimnisse wurde aufbewahrt.</translation>
    </message>
    <message>
        <source>This helps whoever helps you. It holds no keys, no names and no addresses of other computers, as far as KeyDesk can tell. Read it before you pass it on; nothing is sent by itself.</source>
        <translation>Das hilft denen, die bei einem Problem helfen. Es enthält keine Schlüssel, keine Namen und keine Adressen anderer Computer, soweit KeyDesk das erkennt. Vor dem Weitergeben lesen; von selbst wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Copy the diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>no linked account</source>
        <translation>kein verknüpftes Konto</translation>
    </message>
    <message>
        <source>{found} has no linked account; without one no key can be created for them.</source>
        <translation>{found} hat kein verknüpftes Konto; ohne eines kann kein Schlüssel erstellt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>by {who}</source>
        <translation>von „{who}“</translation>
    </message>
    <message>
        <source>{found} may only be sent to {origin}.</source>
        <translation>{found} darf nur an {origin} gesendet werden.</translation>
    </message>
    <message>
        <source>for {origin}</source>
        <translation>für {origin}</translation>
    </message>
    <message>
        <source>{found} is ephemeral: it goes with the key that it comes from.</source>
        <translation>{found} ist kurzlebig: er endet mit dem Schlüssel, von dem er stammt.</translation>
    </message>
    <message>
        <source>Creating for a location</source>
        <translation>Für einen Standort erstellen</translation>
    </message>
    <message>
        <source>Create for a &amp;location…</source>
        <translation>Für einen St&amp;andort erstellen…</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Scan the code or open the link, choose your name, and copy the key that is shown once.</source>
        <translation>Den Code scannen oder den Link öffnen, den eigenen Namen wählen und den Schlüssel kopieren, der einmal gezeigt wird.</translation>
    </message>
    <message>
        <source>A page a person</source>
        <translation>Eine Seite je Person</translation>
    </message>
    <message>
        <source>Cards to cut, 2 a page</source>
        <translation>Karten, 2 je Seite</translation>
    </message>
    <message>
        <source>Cards to cut, 4 a page</source>
        <translation>Karten, 4 je Seite</translation>
    </message>
    <message>
        <source>Cards to cut, 8 a page</source>
        <translation>Karten, 8 je Seite</translation>
    </message>
    <message>
        <source>The PDF</source>
        <translation>Das PDF</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Erstellt am {day}</translation>
    </message>
    <message>
        <source>Your access to language models.</source>
        <translation>Der Zugang zu Sprachmodellen.</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Set the base URL and the key in the tool of your choice; anything OpenAI-compatible works.</source>
        <translation>Basis-URL und Schlüssel im gewünschten Werkzeug eintragen; jedes OpenAI-kompatible funktioniert.</translation>
    </message>
    <message>
        <source>KeyDesk lists it as {preview} and cannot show or print it again.</source>
        <translation>KeyDesk führt ihn als {preview} und kann ihn nicht noch einmal zeigen oder drucken.</translation>
    </message>
    <message>
        <source>at least {min_password} characters</source>
        <translation>mindestens {min_password} Zeichen</translation>
    </message>
    <message>
        <source>at most {max_bytes} characters</source>
        <translation>höchstens {max_bytes} Zeichen</translation>
    </message>
    <message>
        <source>KeyDesk handout</source>
        <translation>KeyDesk-Handzettel</translation>
    </message>
    <message>
        <source>The document was not made.</source>
        <translation>Das Dokument wurde nicht erstellt.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>First steps with</source>
        <translation>Erste Schritte mit</translation>
    </message>
    <message>
        <source>None</source>
        <comment>password</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Without one, whoever has the file can read the key.</source>
        <translation>Ohne eines kann jeder mit der Datei den Schlüssel lesen.</translation>
    </message>
    <message>
        <source>Password &amp;again</source>
        <translation>Passwort &amp;wiederholen</translation>
    </message>
    <message>
        <source>&amp;Show password</source>
        <translation>Passwort &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;First steps with</source>
        <translation>&amp;Erste Schritte mit</translation>
    </message>
    <message>
        <source>Keep it apart from the file. Nobody can open the file without it, not even KeyDesk.</source>
        <translation>Getrennt von der Datei aufbewahren. Ohne es kann niemand die Datei öffnen, auch KeyDesk nicht.</translation>
    </message>
    <message>
        <source>It differs from the password above</source>
        <translation>Es weicht vom Passwort oben ab</translation>
    </message>
    <message>
        <source>Type the password a second time</source>
        <translation>Das Passwort ein zweites Mal eintippen</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>KeyDesk {plain}.pdf</source>
        <translation>KeyDesk {plain}.pdf</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Close without saving or printing?</source>
        <translation>Schließen, ohne zu speichern oder zu drucken?</translation>
    </message>
    <message>
        <source>The document cannot be made again. Everybody in it would need another key.</source>
        <translation>Das Dokument kann nicht noch einmal erstellt werden. Alle darin bräuchten einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Schließen ohne Speichern</translation>
    </message>
    <message>
        <source>It was saved or printed, and can be again as long as it is open.</source>
        <translation>Es wurde gespeichert oder gedruckt und kann es wieder werden, solange es offen ist.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>The document as it is shown, in a file that only you may read.</source>
        <translation>Das Dokument, wie es gezeigt wird, in einer Datei, die nur Sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Sent to {name}</source>
        <translation>An {name} gesendet</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Printing {pages} of {of}</source>
        <translation>Druckt {pages} von {of}</translation>
    </message>
    <message>
        <source>Save or print it before you close it: its links cannot be shown again.</source>
        <translation>Vor dem Schließen speichern oder drucken: die Links werden nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Save or print it before you close it: its keys cannot be shown again.</source>
        <translation>Vor dem Schließen speichern oder drucken: die Schlüssel werden nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>No font on this computer has all letters of “{name}”: they print as boxes.</source>
        <translation>Keine Schrift auf diesem Computer hat alle Buchstaben von „{name}“: sie drucken als Kästchen.</translation>
    </message>
    <message>
        <source>No font on this computer has all letters of “{name}” and {more} more: they print as boxes.</source>
        <translation>Keine Schrift auf diesem Computer hat alle Buchstaben von „{name}“ und {more} weiteren: sie drucken als Kästchen.</translation>
    </message>
    <message>
        <source>name or key</source>
        <translation>Name oder Schlüssel</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>im Dokument</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>F&amp;ind</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Layout</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>Pa&amp;per</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save the document as PDF to print it elsewhere.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Das Dokument als PDF speichern, um es anderswo zu drucken.</translation>
    </message>
    <message>
        <source>The printer does not answer. Nothing was printed, and nothing is lost.</source>
        <translation>Der Drucker antwortet nicht. Nichts wurde gedruckt, und nichts ist verloren.</translation>
    </message>
    <message>
        <source>TMPDIR</source>
        <translation>TMPDIR</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>The keys are made already and are kept here until you close this.</source>
        <translation>Die Schlüssel sind schon erstellt und bleiben hier, bis dies geschlossen wird.</translation>
    </message>
    <message>
        <source>Putting the pages together</source>
        <translation>Setzt die Seiten zusammen</translation>
    </message>
    <message>
        <source>Making {done} of {of} handouts</source>
        <translation>Erstellt {done} von {of} Handzetteln</translation>
    </message>
    <message>
        <source>Making the handout</source>
        <translation>Erstellt den Handzettel</translation>
    </message>
    <message>
        <source>There is no document yet</source>
        <translation>Noch gibt es kein Dokument</translation>
    </message>
    <message>
        <source>The document could not be made</source>
        <translation>Das Dokument konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Make the document</source>
        <translation>Dokument erstellen</translation>
    </message>
    <message>
        <source>Fit width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Ganze Seite</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Smaller (Ctrl+-)</source>
        <translation>Kleiner (Strg+-)</translation>
    </message>
    <message>
        <source>Larger (Ctrl++)</source>
        <translation>Größer (Strg++)</translation>
    </message>
    <message>
        <source>Page {current} of {pages}</source>
        <translation>Seite {current} von {pages}</translation>
    </message>
    <message>
        <source>To try it at once, run this in a terminal:</source>
        <translation>Um es gleich auszuprobieren, dies in einem Terminal ausführen:</translation>
    </message>
    <message>
        <source>To try it at once in Python, with the openai package:</source>
        <translation>Um es gleich in Python auszuprobieren, mit dem Paket openai:</translation>
    </message>
    <message>
        <source>For OpenCode, this goes into ~/.config/opencode/opencode.json:</source>
        <translation>Für OpenCode kommt dies in ~/.config/opencode/opencode.json:</translation>
    </message>
    <message>
        <source>For Claude Code, run this in a terminal:</source>
        <translation>Für Claude Code dies in einem Terminal ausführen:</translation>
    </message>
    <message>
        <source>For a program that reads a .env file, this goes into it:</source>
        <translation>Für ein Programm, das eine .env-Datei liest, kommt dies hinein:</translation>
    </message>
    <message>
        <source>To try it at once, run this in a terminal, with your key in place of {place_of_key}:</source>
        <translation>Um es gleich auszuprobieren, dies in einem Terminal ausführen, mit dem eigenen Schlüssel anstelle von {place_of_key}:</translation>
    </message>
    <message>
        <source>To try it at once in Python, with the openai package, with your key in place of {place_of_key}:</source>
        <translation>Um es gleich in Python auszuprobieren, mit dem Paket openai und dem eigenen Schlüssel anstelle von {place_of_key}:</translation>
    </message>
    <message>
        <source>For OpenCode, this goes into ~/.config/opencode/opencode.json, with your key in place of {place_of_key}:</source>
        <translation>Für OpenCode kommt dies in ~/.config/opencode/opencode.json, mit dem eigenen Schlüssel anstelle von {place_of_key}:</translation>
    </message>
    <message>
        <source>For Claude Code, run this in a terminal, with your key in place of {place_of_key}:</source>
        <translation>Für Claude Code dies in einem Terminal ausführen, mit dem eigenen Schlüssel anstelle von {place_of_key}:</translation>
    </message>
    <message>
        <source>For a program that reads a .env file, this goes into it, with your key in place of {place_of_key}:</source>
        <translation>Für ein Programm, das eine .env-Datei liest, kommt dies hinein, mit dem eigenen Schlüssel anstelle von {place_of_key}:</translation>
    </message>
    <message>
        <source>In Python: OpenAI(base_url=…, api_key=…) from the openai package, with the two above.</source>
        <translation>In Python: OpenAI(base_url=…, api_key=…) aus dem Paket openai, mit den beiden oben.</translation>
    </message>
    <message>
        <source>In OpenCode: a provider @ai-sdk/openai-compatible with baseURL and apiKey as above.</source>
        <translation>In OpenCode: ein Anbieter @ai-sdk/openai-compatible mit baseURL und apiKey wie oben.</translation>
    </message>
    <message>
        <source>Claude Code: ANTHROPIC_BASE_URL is the base URL without /v1, ANTHROPIC_AUTH_TOKEN the key.</source>
        <translation>Claude Code: ANTHROPIC_BASE_URL ist die Basis-URL ohne /v1, ANTHROPIC_AUTH_TOKEN der Schlüssel.</translation>
    </message>
    <message>
        <source>In a .env file: OPENAI_BASE_URL is the base URL, OPENAI_API_KEY the key.</source>
        <translation>In einer .env-Datei: OPENAI_BASE_URL ist die Basis-URL, OPENAI_API_KEY der Schlüssel.</translation>
    </message>
    <message>
        <source>From {begins} ({zone}), without end</source>
        <translation>Ab {begins} ({zone}), ohne Ende</translation>
    </message>
    <message>
        <source>{begins} to {ends} ({zone})</source>
        <translation>{begins} bis {ends} ({zone})</translation>
    </message>
    <message>
        <source>until {ends} ({zone})</source>
        <translation>bis {ends} ({zone})</translation>
    </message>
    <message>
        <source>{place} time</source>
        <translation>Zeit von {place}</translation>
    </message>
    <message>
        <source>Link to your key: the key is shown there once</source>
        <translation>Link zum Schlüssel: er wird dort einmal gezeigt</translation>
    </message>
    <message>
        <source>Set the base URL and the key in any OpenAI-compatible tool.</source>
        <translation>Basis-URL und Schlüssel in einem Werkzeug eintragen, das OpenAI-kompatibel ist.</translation>
    </message>
    <message>
        <source>Scan to read the key</source>
        <translation>Scannen, um den Schlüssel zu lesen</translation>
    </message>
    <message>
        <source>Scan to open the link</source>
        <translation>Scannen, um den Link zu öffnen</translation>
    </message>
    <message>
        <source>The link works once: open it yourself, and keep the key as you keep a password.</source>
        <translation>Der Link geht einmal: selbst öffnen und den Schlüssel wie ein Passwort aufbewahren.</translation>
    </message>
    <message>
        <source>Whoever has this can use the key, so keep it as you keep a password.</source>
        <translation>Wer dies hat, kann den Schlüssel benutzen; also wie ein Passwort aufbewahren.</translation>
    </message>
    <message>
        <source>All models</source>
        <translation>Alle Modelle</translation>
    </message>
    <message>
        <source>From {begins}</source>
        <translation>Ab {begins}</translation>
    </message>
    <message>
        <source>Start a gateway</source>
        <translation>Ein Gateway starten</translation>
    </message>
    <message>
        <source>Choose Connect to another gateway in the menu File or in the switcher at the top left, and paste the admin token you were given. Test shows each step, from the name to the clock. More options has your organisation&apos;s certificates, a proxy and how long to wait. Mark the one that matters as Production: it then says so everywhere. Manage connections changes, duplicates and forgets them.</source>
        <translation>Im Menü „Datei“ oder im Umschalter oben links „Mit einem anderen Gateway verbinden“ wählen und das erhaltene Admin-Token einfügen. „Testen“ zeigt jeden Schritt, vom Namen bis zur Uhr. „Weitere Optionen“ hat die Zertifikate der Organisation, einen Proxy und wie lange zu warten ist. Das wichtige als Produktion kennzeichnen: es steht dann überall. „Verbindungen verwalten“ ändert, dupliziert und vergisst sie.</translation>
    </message>
    <message>
        <source>When a gateway is away</source>
        <translation>Wenn ein Gateway weg ist</translation>
    </message>
    <message>
        <source>A line above the page says since when. What is shown is the last that is known, and can be read and copied. What you typed stays, and trying again never does it twice. KeyDesk finds back by itself; Try now asks at once. Whatever is greyed says why.</source>
        <translation>Eine Zeile über der Seite sagt, seit wann. Gezeigt wird der letzte bekannte Stand, der gelesen und kopiert werden kann. Eingetipptes bleibt, und ein neuer Versuch tut nie etwas zweimal. KeyDesk findet von selbst zurück; „Jetzt versuchen“ fragt sofort. Was ausgegraut ist, sagt, warum.</translation>
    </message>
    <message>
        <source>Add a provider</source>
        <translation>Einen Anbieter hinzufügen</translation>
    </message>
    <message>
        <source>Programs that speak to OpenAI work with it: set their base URL to the one at the top of the window, and their API key to the key. The page Connection and the panel that shows a key have snippets for curl, Python, OpenCode, Claude Code and environment files; a PDF has the first steps with one. The local gateway&apos;s keydesk-demo answers without any provider.</source>
        <translation>OpenAI-kompatible Programme funktionieren damit: als Basis-URL die oben im Fenster eintragen und als API-Schlüssel den Schlüssel. Die Seite „Verbindung“ und das Feld, das einen Schlüssel zeigt, haben Bausteine für curl, Python, OpenCode, Claude Code und Umgebungsdateien; ein PDF hat die ersten Schritte mit einem davon. keydesk-demo des lokalen Gateways antwortet ohne Anbieter.</translation>
    </message>
    <message>
        <source>On the page Providers, choose Add provider, pick yours and paste its API key, which is stored encrypted. It is tested at once, and says what is wrong. Discover models leads on to what keys call.</source>
        <translation>Auf der Seite „Anbieter“ „Anbieter hinzufügen“ wählen, den eigenen auswählen und seinen API-Schlüssel einfügen, der verschlüsselt gespeichert wird. Er wird sofort getestet und sagt, was nicht stimmt. „Modelle entdecken“ führt weiter zu dem, was Schlüssel aufrufen.</translation>
    </message>
    <message>
        <source>Create a key</source>
        <translation>Einen Schlüssel erstellen</translation>
    </message>
    <message>
        <source>On the welcome page, choose Start the local gateway. It runs on this computer, with a demo model, and needs neither provider nor network. The page Gateway shares it with a room, keeps it running when KeyDesk is closed, and shows its log.</source>
        <translation>Auf der Willkommensseite „Lokales Gateway starten“ wählen. Es läuft auf diesem Computer, mit einem Demo-Modell, und braucht weder Anbieter noch Netz. Auf der Seite „Gateway“ lässt es sich für einen Raum freigeben und so einstellen, dass es weiterläuft, wenn KeyDesk geschlossen ist; dort steht auch sein Protokoll.</translation>
    </message>
    <message>
        <source>On the page Keys, choose Create key, give it a name and say how long it is valid. A key without chosen models may use all of them. Save as template keeps the settings for other keys, and Ctrl+D makes a key like the selected one.</source>
        <translation>Auf der Seite „Schlüssel“ „Schlüssel erstellen“ wählen, einen Namen geben und sagen, wie lange er gilt. Ein Schlüssel ohne ausgewählte Modelle darf alle benutzen. „Als Vorlage speichern“ behält die Einstellungen für andere Schlüssel, und Strg+D erstellt einen wie den ausgewählten.</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Einen Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>The key is shown once. Copy it, or save it as a PDF to give away; afterwards KeyDesk knows only its beginning and its end. A copied key leaves the clipboard after 30 seconds.</source>
        <translation>Der Schlüssel wird einmal gezeigt. Kopieren oder als PDF zum Weitergeben speichern; danach kennt KeyDesk nur Anfang und Ende. Ein kopierter Schlüssel verlässt die Zwischenablage nach 30 Sekunden.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Einen Schlüssel benutzen</translation>
    </message>
    <message>
        <source>Find and change keys</source>
        <translation>Schlüssel finden und ändern</translation>
    </message>
    <message>
        <source>Search as you type, or narrow the list down with Status, Owner, Location and Filter. Enter shows all about a key beside the table: its usage, its last requests, what was changed. Ctrl+E changes it, F2 renames it. The menu Keys assigns models, sets the expiry and exports, also for many keys.</source>
        <translation>Beim Tippen suchen oder die Liste mit Status, Inhaber, Standort und Filter eingrenzen. Enter zeigt alles über einen Schlüssel neben der Tabelle: Nutzung, letzte Anfragen, was geändert wurde. Strg+E ändert ihn, F2 benennt ihn um. Das Menü „Schlüssel“ weist Modelle zu, legt den Ablauf fest und exportiert, auch für viele Schlüssel.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Einen Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>Deactivate switches a key off until you switch it on again. Revoke ends it for good: the next call with it is refused. Rotate gives it another secret. Identify a key, in the menu Keys, tells whose a key is that turned up somewhere. What can be undone says so for eight seconds: Ctrl+Z.</source>
        <translation>„Deaktivieren“ schaltet einen Schlüssel aus, bis er wieder eingeschaltet wird. „Widerrufen“ beendet ihn endgültig: der nächste Aufruf wird abgewiesen. „Erneuern“ gibt ihm ein anderes Geheimnis. „Schlüssel identifizieren“ im Menü „Schlüssel“ sagt, wem ein irgendwo gefundener Schlüssel gehört. Was rückgängig gemacht werden kann, sagt es acht Sekunden lang: Strg+Z.</translation>
    </message>
    <message>
        <source>Say what keys reach</source>
        <translation>Festlegen, was Schlüssel erreichen</translation>
    </message>
    <message>
        <source>On the page Deployments, give chosen models an address of their own and attach the keys it admits. On the page MCP servers, add a server, and in the form of a key say which of its tools the key may use. What does a key see? lists what a key is shown, and why not.</source>
        <translation>Auf der Seite „Deployments“ ausgewählten Modellen eine eigene Adresse geben und die zugelassenen Schlüssel zuordnen. Auf der Seite „MCP-Server“ einen Server hinzufügen und im Formular eines Schlüssels sagen, welche seiner Tools er benutzen darf. „Was sieht ein Schlüssel?“ führt auf, was ein Schlüssel sieht, und warum nicht.</translation>
    </message>
    <message>
        <source>Hold a workshop</source>
        <translation>Einen Workshop halten</translation>
    </message>
    <message>
        <source>On the page People, import a list or drop it there; whoever has no linked account gets no key. Create for a location (Ctrl+Shift+N) asks who, what and how, and opens a document with all keys or claim links: print or save it, because it cannot be made again. On the page Batches, Ctrl+L shows the workshop live for the projector; there you also give it more time, hand out one more key, replace a lost one, and in the end revoke all of them by typing its name.</source>
        <translation>Auf der Seite „Personen“ eine Liste importieren oder dort ablegen; wer kein verknüpftes Konto hat, bekommt keinen Schlüssel. „Für einen Standort erstellen“ (Strg+Umschalt+N) fragt wer, was und wie und öffnet ein Dokument mit allen Schlüsseln oder Abhollinks: drucken oder speichern, denn es kann nicht noch einmal erstellt werden. Auf der Seite „Serien“ zeigt Strg+L den Workshop live für den Projektor; dort bekommt er auch mehr Zeit, ein weiterer Schlüssel wird ausgegeben, ein verlorener ersetzt, und am Ende werden alle widerrufen, indem man den Namen eintippt.</translation>
    </message>
    <message>
        <source>Hand out claim links instead of keys</source>
        <translation>Abhollinks statt Schlüssel ausgeben</translation>
    </message>
    <message>
        <source>In Create for a location, choose claim links: a card then carries a short link and a QR code in place of the key. Whoever opens it presses a button, sees the key once and copies it. A link works once and within the window of the keys, and is of no use to whoever reads the database. The page Batches counts who has come, and gives a new link for one that was lost. Attendees have to reach the gateway: share it with the room first, on the page Gateway.</source>
        <translation>Unter „Für einen Standort erstellen“ Abhollinks wählen: eine Karte trägt dann einen kurzen Link und einen QR-Code anstelle des Schlüssels. Wer ihn öffnet, drückt einen Knopf, sieht den Schlüssel einmal und kopiert ihn. Ein Link geht einmal und im Zeitfenster der Schlüssel und nützt niemandem, der die Datenbank liest. Die Seite „Serien“ zählt, wer gekommen ist, und gibt für einen verlorenen einen neuen Link. Teilnehmende müssen das Gateway erreichen: es zuerst auf der Seite „Gateway“ für den Raum freigeben.</translation>
    </message>
    <message>
        <source>See what was used</source>
        <translation>Sehen, was benutzt wurde</translation>
    </message>
    <message>
        <source>On the page Usage, the period and the filters at the top hold for all its tabs: the overview, every request, and the chats that requests belong to. Requests, tokens and cost are split by person, key, location, batch, model or provider. Enter on a line goes into it, Esc comes back; in the chart, arrows go from bar to bar, + and - zoom. Export writes what is shown as CSV, or a report of one page as PDF. Where a location keeps what is said, the page says so.</source>
        <translation>Auf der Seite „Nutzung“ gelten Zeitraum und Filter oben für alle Reiter: die Übersicht, jede Anfrage und die Chats, zu denen Anfragen gehören. Anfragen, Tokens und Kosten sind nach Person, Schlüssel, Standort, Serie, Modell oder Anbieter aufgeteilt. Enter auf einer Zeile geht hinein, Esc zurück; im Diagramm gehen Pfeile von Balken zu Balken, + und - zoomen. „Exportieren“ schreibt das Gezeigte als CSV oder einen einseitigen Bericht als PDF. Wo ein Standort aufbewahrt, was gesagt wird, sagt es die Seite.</translation>
    </message>
    <message>
        <source>Gateways that share a database of PostgreSQL serve the same keys: what is made, changed or revoked at one of them holds at all. The page Connection lists them with their state and version. It takes no more than to start each with the same database and the same master key.</source>
        <translation>Gateways, die sich eine PostgreSQL-Datenbank teilen, bedienen dieselben Schlüssel: was an einem erstellt, geändert oder widerrufen wird, gilt an allen. Die Seite „Verbindung“ führt sie mit Zustand und Version auf. Dazu braucht es nur, jedes mit derselben Datenbank und demselben Hauptschlüssel zu starten.</translation>
    </message>
    <message>
        <source>Ctrl+K finds any command, page, key or person by typing some of its name. Ctrl+1, Ctrl+2 and so on show the pages, Ctrl+F searches, F5 refreshes. Enter shows details, F6 goes to them and back, Esc closes them. F10 opens the menus and Shift+F10 the menu of a row; every command is in one of them, with its keys beside it.</source>
        <translation>Strg+K findet jeden Befehl, jede Seite, jeden Schlüssel und jede Person, wenn man etwas vom Namen tippt. Strg+1, Strg+2 und so weiter zeigen die Seiten, Strg+F sucht, F5 aktualisiert. Enter zeigt Details, F6 geht hin und zurück, Esc schließt sie. F10 öffnet die Menüs und Umschalt+F10 das Menü einer Zeile; jeder Befehl steht in einem davon, mit seinen Tasten daneben.</translation>
    </message>
    <message>
        <source>Choose language, colours and text size</source>
        <translation>Sprache, Farben und Textgröße wählen</translation>
    </message>
    <message>
        <source>Preferences (Ctrl+,) has the language (English, Dutch, German), light or dark, high contrast, the size of the text, and what happens at the start and at the end. Without a choice KeyDesk follows the system. Columns, filters and windows come back as you left them.</source>
        <translation>Einstellungen (Strg+,) haben die Sprache (Englisch, Niederländisch, Deutsch), hell oder dunkel, hohen Kontrast, die Textgröße und was beim Start und am Ende geschieht. Ohne Wahl folgt KeyDesk dem System. Spalten, Filter und Fenster kommen wieder, wie sie verlassen wurden.</translation>
    </message>
    <message>
        <source>When something goes wrong</source>
        <translation>Wenn etwas schiefgeht</translation>
    </message>
    <message>
        <source>A crash of KeyDesk is said at the next start; keys and gateways are not affected by it. Copy diagnostics, in the menu Help, shows what whoever helps you needs to know, without keys and names, and copies it when you say so.</source>
        <translation>Ein Absturz von KeyDesk wird beim nächsten Start gemeldet; Schlüssel und Gateways sind davon nicht betroffen. „Diagnose kopieren“ im Menü „Hilfe“ zeigt, was Helfende wissen müssen, ohne Schlüssel und Namen, und kopiert es auf Wunsch.</translation>
    </message>
    <message>
        <source>Hear of what matters</source>
        <translation>Über Wichtiges informiert werden</translation>
    </message>
    <message>
        <source>The bell at the top counts the alerts that nobody has acknowledged: budgets that reach a threshold, keys that expire, providers that fail, a gateway that ended suddenly or is away. The page Alerts lists them, leads to what each is about, and has the webhooks that they are sent to. While another program is in front, the system shows them, unless Notify me is off.</source>
        <translation>Die Glocke oben zählt die Warnungen, die niemand bestätigt hat: Budgets an einer Schwelle, ablaufende Schlüssel, scheiternde Anbieter, ein Gateway, das plötzlich endete oder weg ist. Die Seite „Warnungen“ führt sie auf, führt zu dem, worum es geht, und hat die Webhooks, an die sie gesendet werden. Während ein anderes Programm vorn ist, zeigt sie das System, außer „Benachrichtigen“ ist aus.</translation>
    </message>
    <message>
        <source>See who did what</source>
        <translation>Sehen, wer was getan hat</translation>
    </message>
    <message>
        <source>The page Audit lists what admins did, in plain words; Enter shows what changed, field by field. Verify says whether the log is as it was written; keep its end elsewhere, and hold the log against it later. On the page Admins, an owner adds others: owners, admins and viewers, for all locations or some. A token is shown once; rotating or revoking it takes effect at once.</source>
        <translation>Die Seite „Audit“ führt auf, was Admins taten, in einfachen Worten; Enter zeigt, was sich änderte, Feld für Feld. „Prüfen“ sagt, ob das Protokoll ist, wie es geschrieben wurde; sein Ende anderswo aufbewahren und das Protokoll später daran messen. Auf der Seite „Admins“ fügt ein Inhaber andere hinzu: Inhaber, Admins und Betrachter, für alle Standorte oder einige. Ein Token wird einmal gezeigt; Erneuern oder Widerrufen wirkt sofort.</translation>
    </message>
    <message>
        <source>Connect to a gateway elsewhere</source>
        <translation>Mit einem Gateway anderswo verbinden</translation>
    </message>
    <message>
        <source>Run several gateways</source>
        <translation>Mehrere Gateways betreiben</translation>
    </message>
    <message>
        <source>Where data lies</source>
        <translation>Wo Daten liegen</translation>
    </message>
    <message>
        <source>Keys, budgets, usage and the audit log belong to the gateway, not to this window. The local gateway keeps them in {data}; a key itself is nowhere, only a hash of it is. What this window remembers is in {config}, its log in {log}. Admin tokens are in the keyring of the system. Menu Help has Open the log folder.</source>
        <translation>Schlüssel, Budgets, Nutzung und das Audit-Protokoll gehören zum Gateway, nicht zu diesem Fenster. Das lokale Gateway bewahrt sie in {data} auf; ein Schlüssel selbst ist nirgends, nur sein Hash. Was dieses Fenster sich merkt, liegt in {config}, sein Protokoll in {log}. Admin-Token liegen im Schlüsselbund des Systems. Das Menü „Hilfe“ hat „Protokollordner öffnen“.</translation>
    </message>
    <message>
        <source>Back up the local gateway</source>
        <translation>Das lokale Gateway sichern</translation>
    </message>
    <message>
        <source>In a terminal, keydesk gateway backup FILE copies everything into one file, also while the gateway runs; keydesk gateway restore FILE puts it back while it is stopped. The file holds the master key: whoever has it has everything, so keep it as safe as the gateway.</source>
        <translation>In einem Terminal kopiert keydesk gateway backup DATEI alles in eine Datei, auch während das Gateway läuft; keydesk gateway restore DATEI spielt sie zurück, während es angehalten ist. Die Datei enthält den Hauptschlüssel: wer sie hat, hat alles, also so sicher wie das Gateway aufbewahren.</translation>
    </message>
    <message>
        <source>Work by keyboard</source>
        <translation>Mit der Tastatur arbeiten</translation>
    </message>
    <message>
        <source>This key is still being loaded. Try again in a moment.</source>
        <translation>Dieser Schlüssel wird noch geladen. Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>Select one key only.</source>
        <translation>Nur einen Schlüssel auswählen.</translation>
    </message>
    <message>
        <source>Identif&amp;y a key…</source>
        <translation>S&amp;chlüssel identifizieren…</translation>
    </message>
    <message>
        <source>Preview copied. The key itself cannot be shown again.</source>
        <translation>Vorschau kopiert. Der Schlüssel selbst kann nicht noch einmal gezeigt werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n ids copied</source>
        <translation>
            <numerusform>ID kopiert</numerusform>
            <numerusform>%n IDs kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If it was done all the same, the list shows it.</source>
        <translation>Abgebrochen, bevor das Gateway geantwortet hat. Falls es trotzdem geschehen ist, zeigt es die Liste.</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If the key was made, it is listed: revoke it.</source>
        <translation>Abgebrochen, bevor das Gateway geantwortet hat. Falls der Schlüssel erstellt wurde, steht er in der Liste: widerrufen.</translation>
    </message>
    <message>
        <source>audit trail</source>
        <translation>Änderungsverlauf</translation>
    </message>
    <message>
        <source>Copy number in the audit log</source>
        <translation>Nummer im Audit-Protokoll kopieren</translation>
    </message>
    <message>
        <source>Nothing is on record about this key</source>
        <translation>Über diesen Schlüssel ist nichts festgehalten</translation>
    </message>
    <message>
        <source>From {address}</source>
        <translation>Von {address}</translation>
    </message>
    <message>
        <source>Number {number} in the audit log</source>
        <translation>Nummer {number} im Audit-Protokoll</translation>
    </message>
    <message>
        <source>At the gateway&apos;s command line</source>
        <translation>Auf der Kommandozeile des Gateways</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Revoke…</source>
        <translation>Widerrufen…</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Show this key</source>
        <translation>Diesen Schlüssel zeigen</translation>
    </message>
    <message>
        <source>List the keys of this {label}</source>
        <translation>Schlüssel mit gleichem Wert auflisten: {label}</translation>
    </message>
    <message numerus="yes">
        <source>Show all %n</source>
        <comment>lines</comment>
        <translation>
            <numerusform>Alle %n zeigen</numerusform>
            <numerusform>Alle %n zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>None since it was created</source>
        <translation>Keine seit der Erstellung</translation>
    </message>
    <message numerus="yes">
        <source>%n requests per minute</source>
        <translation>
            <numerusform>%n Anfrage pro Minute</numerusform>
            <numerusform>%n Anfragen pro Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens per minute</source>
        <translation>
            <numerusform>%n Token pro Minute</numerusform>
            <numerusform>%n Tokens pro Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parallel requests</source>
        <translation>
            <numerusform>%n gleichzeitige Anfrage</numerusform>
            <numerusform>%n gleichzeitige Anfragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts at {percents}</source>
        <translation>Warnungen bei {percents}</translation>
    </message>
    <message>
        <source>Not opened yet; made {moment} by {admin}</source>
        <translation>Noch nicht geöffnet; {moment} von „{admin}“ erstellt</translation>
    </message>
    <message>
        <source>Opened {moment} from {address}</source>
        <translation>Geöffnet {moment} von {address}</translation>
    </message>
    <message>
        <source>Opened {moment}</source>
        <translation>Geöffnet {moment}</translation>
    </message>
    <message numerus="yes">
        <source>%n since it was created</source>
        <comment>changes</comment>
        <translation>
            <numerusform>%n seit der Erstellung</numerusform>
            <numerusform>%n seit der Erstellung</numerusform>
        </translation>
    </message>
    <message>
        <source>Never</source>
        <comment>ends</comment>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Rotated</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>Claim link</source>
        <translation>Abhollink</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>{requests} ({share} of all)</source>
        <translation>{requests} ({share} von allen)</translation>
    </message>
    <message>
        <source>Not used yet</source>
        <translation>Noch nicht benutzt</translation>
    </message>
    <message>
        <source>None</source>
        <comment>limits</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>All providers</source>
        <translation>Alle Anbieter</translation>
    </message>
    <message>
        <source>None</source>
        <comment>deployments</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Any address</source>
        <translation>Jede Adresse</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Tokens in</source>
        <translation>Eingabe-Tokens</translation>
    </message>
    <message>
        <source>Tokens out</source>
        <translation>Ausgabe-Tokens</translation>
    </message>
    <message numerus="yes">
        <source>%n of them the provider had at hand</source>
        <comment>tokens</comment>
        <translation>
            <numerusform>%n davon hatte der Anbieter zur Hand</numerusform>
            <numerusform>%n davon hatte der Anbieter zur Hand</numerusform>
        </translation>
    </message>
    <message>
        <source>Ephemeral keys</source>
        <translation>Kurzlebige Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>keys</comment>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires {moment}</source>
        <translation>Läuft ab {moment}</translation>
    </message>
    <message>
        <source>Could not be loaded. {error}</source>
        <translation>Konnte nicht geladen werden. {error}</translation>
    </message>
    <message>
        <source>Usage by model</source>
        <translation>Nutzung nach Modell</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Details of the key</source>
        <translation>Details des Schlüssels</translation>
    </message>
    <message>
        <source>Revoked {moment} by {admin}</source>
        <translation>Widerrufen {moment} von „{admin}“</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Load more</source>
        <translation>Mehr laden</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
    <message>
        <source>Not loaded. {error}</source>
        <translation>Nicht geladen. {error}</translation>
    </message>
    <message>
        <source>request log</source>
        <translation>Anfrageprotokoll</translation>
    </message>
    <message>
        <source>Copy request id</source>
        <translation>Anfrage-ID kopieren</translation>
    </message>
    <message>
        <source>Show in the request log</source>
        <translation>Im Anfrageprotokoll zeigen</translation>
    </message>
    <message>
        <source>Requests with this key will be listed here.</source>
        <translation>Anfragen mit diesem Schlüssel stehen dann hier.</translation>
    </message>
    <message>
        <source>{in} tokens in, {cached} of them cached, {out} out</source>
        <translation>{in} Eingabe-Tokens, {cached} davon gecacht, {out} Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>{in} tokens in, {out} out</source>
        <translation>{in} Eingabe-Tokens, {out} Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Request {id}</source>
        <translation>Anfrage {id}</translation>
    </message>
    <message>
        <source>The {what} is not available on this gateway</source>
        <translation>{What} ist auf diesem Gateway nicht verfügbar</translation>
    </message>
    <message>
        <source>It does not offer it.</source>
        <translation>Es bietet das nicht an.</translation>
    </message>
    <message>
        <source>The {what} is not available to you</source>
        <translation>{What} ist für Sie nicht verfügbar</translation>
    </message>
    <message>
        <source>The {what} could not be loaded</source>
        <translation>{What} konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>{error} Nothing else is affected.</source>
        <translation>{error} Sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>usage</source>
        <translation>Nutzung</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Show on the usage page</source>
        <translation>Auf der Seite „Nutzung“ zeigen</translation>
    </message>
    <message>
        <source>The models could not be loaded. Retry</source>
        <translation>Die Modelle konnten nicht geladen werden. Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>{measure} {period}</source>
        <comment>Requests in the last 7 days</comment>
        <translation>
            <numerusform>{measure} {period}</numerusform>
            <numerusform>{measure} {period}</numerusform>
        </translation>
    </message>
    <message>
        <source>No {measure} {period}</source>
        <translation>Keine {measure} {period}</translation>
    </message>
    <message>
        <source>Not used {period}</source>
        <translation>Nicht benutzt {period}</translation>
    </message>
    <message>
        <source>Days are those of {zone}.</source>
        <translation>Tage in der Zeitzone {zone}.</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>Whole life</source>
        <translation>Seit Erstellung</translation>
    </message>
    <message>
        <source>in the last 24 hours</source>
        <translation>in den letzten 24 Stunden</translation>
    </message>
    <message>
        <source>in the last 7 days</source>
        <translation>in den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>in the last 30 days</source>
        <translation>in den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>in the last 90 days</source>
        <translation>in den letzten 90 Tagen</translation>
    </message>
    <message>
        <source>since the key was created</source>
        <translation>seit der Erstellung des Schlüssels</translation>
    </message>
    <message>
        <source>Create agent key</source>
        <translation>Agent-Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Creating…</source>
        <translation>Wird erstellt…</translation>
    </message>
    <message>
        <source>Must differ from every agent key that is not revoked.</source>
        <translation>Kein anderer Agent-Schlüssel, der nicht widerrufen ist, darf so heißen.</translation>
    </message>
    <message>
        <source>Valid from now until {end} · all models</source>
        <translation>Gültig ab jetzt bis {end} · alle Modelle</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message numerus="yes">
        <source>Assign to %n keys</source>
        <translation>
            <numerusform>%n Schlüssel zuweisen</numerusform>
            <numerusform>%n Schlüsseln zuweisen</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign models</source>
        <translation>Modelle zuweisen</translation>
    </message>
    <message>
        <source>&amp;Allow all models, also those that are added later</source>
        <translation>&amp;Alle Modelle erlauben, auch später hinzugefügte</translation>
    </message>
    <message>
        <source>Loading models…</source>
        <translation>Modelle werden geladen…</translation>
    </message>
    <message>
        <source>{model} copied</source>
        <translation>{model} kopiert</translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n selected</source>
        <comment>models</comment>
        <translation>
            <numerusform>{picked} von %n ausgewählt</numerusform>
            <numerusform>{picked} von %n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” may use:</source>
        <translation>„{key}“ darf benutzen:</translation>
    </message>
    <message numerus="yes">
        <source>%n keys may use:</source>
        <translation>
            <numerusform>%n Schlüssel darf benutzen:</numerusform>
            <numerusform>%n Schlüssel dürfen benutzen:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys, which may use different models now. What you choose replaces all of that.</source>
        <translation>
            <numerusform>%n Schlüssel. Die Auswahl ersetzt, was er jetzt benutzen darf.</numerusform>
            <numerusform>%n Schlüssel, die jetzt verschiedene Modelle benutzen dürfen. Die Auswahl ersetzt das alles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pick at least one, or allow all models.</source>
        <translation>Mindestens eines auswählen oder alle Modelle erlauben.</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>8 hours</source>
        <translation>8 Stunden</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>Create ephemeral key</source>
        <translation>Kurzlebigen Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Another time…</source>
        <translation>Andere Dauer…</translation>
    </message>
    <message>
        <source>&amp;Lasts</source>
        <translation>&amp;Gilt</translation>
    </message>
    <message>
        <source>If empty, it gets the name of the key it comes from.</source>
        <translation>Bleibt das Feld leer, heißt er wie der Schlüssel, von dem er stammt.</translation>
    </message>
    <message>
        <source>It may do what “{key}” may and no more, spends from the same budget, and ends with it.</source>
        <translation>Er darf, was „{key}“ darf, und nicht mehr, gibt aus demselben Budget aus und endet mit ihm.</translation>
    </message>
    <message>
        <source>Valid from now until {end}</source>
        <translation>Gültig ab jetzt bis {end}</translation>
    </message>
    <message>
        <source>Valid from {begin} until {end}</source>
        <translation>Gültig ab {begin} bis {end}</translation>
    </message>
    <message>
        <source>That is sooner: “{key}” ends then, and this key with it.</source>
        <translation>Das ist früher: „{key}“ endet dann, und dieser Schlüssel mit ihm.</translation>
    </message>
    <message>
        <source>Set expiry</source>
        <translation>Ablauf festlegen</translation>
    </message>
    <message numerus="yes">
        <source>Set expiry of %n keys</source>
        <translation>
            <numerusform>Ablauf von %n Schlüssel festlegen</numerusform>
            <numerusform>Ablauf von %n Schlüsseln festlegen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Expires</source>
        <translation>Läuft &amp;ab</translation>
    </message>
    <message>
        <source>This is over already</source>
        <translation>Das ist schon vorbei</translation>
    </message>
    <message>
        <source>After the start of validity ({moment})</source>
        <translation>Nach dem Beginn der Gültigkeit ({moment})</translation>
    </message>
    <message numerus="yes">
        <source>%n more selected keys keep theirs: revoked keys are final, and agent keys always end after 90 days.</source>
        <translation>
            <numerusform>%n weiterer ausgewählter Schlüssel behält sein Ende: widerrufene Schlüssel sind endgültig, und Agent-Schlüssel enden immer nach 90 Tagen.</numerusform>
            <numerusform>%n weitere ausgewählte Schlüssel behalten ihres: widerrufene Schlüssel sind endgültig, und Agent-Schlüssel enden immer nach 90 Tagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them would end sooner than they do now.</source>
        <translation>Alle würden früher enden als jetzt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them would end sooner than they do now.</source>
        <translation>
            <numerusform>%n davon würde früher enden als jetzt.</numerusform>
            <numerusform>%n davon würden früher enden als jetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys are selected; all of them end at the same moment then.</source>
        <translation>
            <numerusform>%n Schlüssel ist ausgewählt; er endet dann zu diesem Zeitpunkt.</numerusform>
            <numerusform>%n Schlüssel sind ausgewählt; alle enden dann zum selben Zeitpunkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” currently never expires.</source>
        <translation>„{key}“ läuft jetzt nie ab.</translation>
    </message>
    <message>
        <source>“{key}” currently expires on {moment}.</source>
        <translation>„{key}“ läuft jetzt am {moment} ab.</translation>
    </message>
    <message>
        <source>Valid until {until}</source>
        <translation>Gültig bis {until}</translation>
    </message>
    <message>
        <source>Valid without end</source>
        <translation>Gültig ohne Ende</translation>
    </message>
    <message>
        <source>It would end sooner than it does now.</source>
        <translation>Er würde früher enden als jetzt.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>the key</source>
        <comment>Show the key, Hide the key</comment>
        <translation>den Schlüssel</translation>
    </message>
    <message>
        <source>Found key</source>
        <translation>Gefundener Schlüssel</translation>
    </message>
    <message>
        <source>Several keys stand there; paste one of them</source>
        <translation>Da stehen mehrere Schlüssel; einen davon einfügen</translation>
    </message>
    <message>
        <source>An admin token (kda_), not a key; it was sent nowhere</source>
        <translation>Ein Admin-Token (kda_), kein Schlüssel; es wurde nirgendwohin gesendet</translation>
    </message>
    <message>
        <source>A key has {length} characters; this one is incomplete or mistyped</source>
        <translation>Ein Schlüssel hat {length} Zeichen; dieser ist unvollständig oder vertippt</translation>
    </message>
    <message>
        <source>A key of a KeyDesk gateway begins with kdk_; this is something else</source>
        <translation>Ein Schlüssel eines KeyDesk-Gateways beginnt mit kdk_; das ist etwas anderes</translation>
    </message>
    <message>
        <source>seconds</source>
        <comment>so many</comment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <comment>so many</comment>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <comment>so many</comment>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <comment>so many</comment>
        <translation>Tage</translation>
    </message>
    <message>
        <source>{says}: how many</source>
        <translation>{says}: wie viele</translation>
    </message>
    <message>
        <source>{says}: of what</source>
        <translation>{says}: wovon</translation>
    </message>
    <message>
        <source>Not one of this gateway&apos;s keys</source>
        <translation>Keiner der Schlüssel dieses Gateways</translation>
    </message>
    <message>
        <source>Show in list</source>
        <translation>In der Liste zeigen</translation>
    </message>
    <message>
        <source>Not one of this gateway&apos;s keys, as far as you may see them</source>
        <translation>Keiner der Schlüssel dieses Gateways, soweit Sie sie sehen dürfen</translation>
    </message>
    <message>
        <source>No key here has this secret, nor had it before it was last rotated.</source>
        <translation>Kein Schlüssel hier hat dieses Geheimnis oder hatte es vor der letzten Erneuerung.</translation>
    </message>
    <message>
        <source>Last used {moment}</source>
        <translation>Zuletzt benutzt {moment}</translation>
    </message>
    <message>
        <source>Belongs to {owner}</source>
        <translation>Gehört {owner}</translation>
    </message>
    <message>
        <source>Created {moment} by {admin}</source>
        <translation>Erstellt am {moment} von „{admin}“</translation>
    </message>
    <message>
        <source>What you found is its secret from before it was rotated. It stays good until {moment}.</source>
        <translation>Gefunden wurde sein Geheimnis von vor der Erneuerung. Es gilt noch bis {moment}.</translation>
    </message>
    <message>
        <source>What you found is its secret from before it was rotated. It is refused.</source>
        <translation>Gefunden wurde sein Geheimnis von vor der Erneuerung. Es wird abgewiesen.</translation>
    </message>
    <message>
        <source>Revoked {moment} by {admin}; whoever uses it is refused</source>
        <translation>Widerrufen am {moment} von „{admin}“; wer ihn benutzt, wird abgewiesen</translation>
    </message>
    <message>
        <source>Belongs to nobody</source>
        <translation>Gehört niemandem</translation>
    </message>
    <message>
        <source>It is sent to the gateway only, and only if it looks like a key. It is not stored.</source>
        <translation>Er wird nur an das Gateway gesendet, und nur, wenn es wie ein Schlüssel aussieht. Er wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Identify a key</source>
        <translation>Schlüssel identifizieren</translation>
    </message>
    <message>
        <source>Identify</source>
        <translation>Identifizieren</translation>
    </message>
    <message>
        <source>&amp;Found key</source>
        <translation>&amp;Gefundener Schlüssel</translation>
    </message>
    <message>
        <source>Paste a key that turned up somewhere, to learn whose it is.</source>
        <translation>Einen irgendwo aufgetauchten Schlüssel einfügen, um zu erfahren, wem er gehört.</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Wird gefragt…</translation>
    </message>
    <message numerus="yes">
        <source>%n keys were not changed</source>
        <translation>
            <numerusform>%n Schlüssel wurde nicht geändert</numerusform>
            <numerusform>%n Schlüssel wurden nicht geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys that were not changed, and why</source>
        <translation>Schlüssel, die nicht geändert wurden, und warum</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Liste kopieren</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>After 5 minutes</source>
        <translation>Nach 5 Minuten</translation>
    </message>
    <message>
        <source>After 1 hour</source>
        <translation>Nach 1 Stunde</translation>
    </message>
    <message>
        <source>After 1 day</source>
        <translation>Nach 1 Tag</translation>
    </message>
    <message>
        <source>After 7 days</source>
        <translation>Nach 7 Tagen</translation>
    </message>
    <message>
        <source>The key gets a new secret, which is shown once. Its name, limits, budget and history stay as they are. This cannot be undone.</source>
        <translation>Der Schlüssel bekommt ein neues Geheimnis, das einmal gezeigt wird. Name, Grenzen, Budget und Verlauf bleiben. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Rotate “{key}”?</source>
        <translation>„{key}“ erneuern?</translation>
    </message>
    <message>
        <source>Rotate key</source>
        <translation>Schlüssel erneuern</translation>
    </message>
    <message>
        <source>Trying again never rotates the key twice.</source>
        <translation>Ein neuer Versuch erneuert den Schlüssel nie zweimal.</translation>
    </message>
    <message>
        <source>The secret before it, which would be good until {until}, stops at once.</source>
        <translation>Das Geheimnis davor, das bis {until} gälte, endet sofort.</translation>
    </message>
    <message>
        <source>Present secret stops</source>
        <translation>Jetziges Geheimnis endet</translation>
    </message>
    <message>
        <source>After another time…</source>
        <translation>Nach anderer Zeit…</translation>
    </message>
    <message>
        <source>Present secret &amp;stops</source>
        <translation>Jetziges Geheimnis &amp;endet</translation>
    </message>
    <message>
        <source>Whoever uses the present secret is refused from the next request on.</source>
        <translation>Wer das jetzige Geheimnis benutzt, wird ab der nächsten Anfrage abgewiesen.</translation>
    </message>
    <message>
        <source>The present secret stays good until {until}, beside the new one.</source>
        <translation>Das jetzige Geheimnis gilt noch bis {until}, neben dem neuen.</translation>
    </message>
    <message>
        <source>Top up a budget</source>
        <translation>Budget aufstocken</translation>
    </message>
    <message>
        <source>Top up</source>
        <translation>Aufstocken</translation>
    </message>
    <message>
        <source>&amp;Add, in US dollars</source>
        <translation>&amp;Hinzufügen, in US-Dollar</translation>
    </message>
    <message>
        <source>Added once; the budget itself stays as it is. This cannot be undone.</source>
        <translation>Einmalig; die Budgetregel bleibt. Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>{error} Trying again never adds it twice.</source>
        <translation>{error} Ein neuer Versuch fügt es nie zweimal hinzu.</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Then {left} can be spent until {moment}.</source>
        <translation>Dann sind {left} verfügbar, bis {moment}.</translation>
    </message>
    <message>
        <source>Then {left} can be spent until the budget is renewed.</source>
        <translation>Dann sind {left} verfügbar, bis das Budget erneuert wird.</translation>
    </message>
    <message>
        <source>Then {left} can still be spent.</source>
        <translation>Dann sind noch {left} verfügbar.</translation>
    </message>
    <message>
        <source>There is no key to export.</source>
        <translation>Es gibt keinen Schlüssel zu exportieren.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Copying %n rows…</source>
        <translation>
            <numerusform>%n Zeile wird kopiert…</numerusform>
            <numerusform>%n Zeilen werden kopiert…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys exported to {file}</source>
        <translation>
            <numerusform>%n Schlüssel nach {file} exportiert</numerusform>
            <numerusform>%n Schlüssel nach {file} exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>None is picked; deployments that need a key do not admit it.</source>
        <translation>Keines ist ausgewählt; Deployments, die einen Schlüssel verlangen, lassen ihn nicht zu.</translation>
    </message>
    <message>
        <source>Addresses or CIDR blocks; blank: from anywhere</source>
        <translation>Adressen oder CIDR-Blöcke; leer: von überall</translation>
    </message>
    <message>
        <source>A JSON object, echoed in the gateway&apos;s log</source>
        <translation>Ein JSON-Objekt, im Protokoll des Gateways wiedergegeben</translation>
    </message>
    <message>
        <source>M&amp;etadata</source>
        <translation>Me&amp;tadaten</translation>
    </message>
    <message>
        <source>{what}: {not_here}.</source>
        <translation>{what}: {not_here}.</translation>
    </message>
    <message numerus="yes">
        <source>%n picked; they admit the key.</source>
        <comment>deployments</comment>
        <translation>
            <numerusform>%n ausgewählt; es lässt den Schlüssel zu.</numerusform>
            <numerusform>%n ausgewählt; sie lassen den Schlüssel zu.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Deployments</source>
        <translation>Dep&amp;loyments</translation>
    </message>
    <message>
        <source>IP &amp;allowlist</source>
        <translation>IP-&amp;Erlaubnisliste</translation>
    </message>
    <message>
        <source>The models could not be listed. {reason}</source>
        <translation>Die Modelle konnten nicht gelesen werden. {reason}</translation>
    </message>
    <message>
        <source>All providers: none is picked, so those that are added later are included.</source>
        <translation>Alle Anbieter: keiner ist ausgewählt, also auch später hinzugefügte.</translation>
    </message>
    <message>
        <source>That of the key it was minted from</source>
        <translation>Der des Schlüssels, aus dem er ausgestellt wurde</translation>
    </message>
    <message>
        <source>Who or what uses it</source>
        <translation>Wer oder was ihn benutzt</translation>
    </message>
    <message>
        <source>Optional, for admins</source>
        <translation>Optional, für Admins</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Keine Grenze</translation>
    </message>
    <message>
        <source>The providers could not be listed.</source>
        <translation>Die Anbieter konnten nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n picked; the key reaches no other.</source>
        <comment>providers</comment>
        <translation>
            <numerusform>{picked} von %n ausgewählt; der Schlüssel erreicht keinen anderen.</numerusform>
            <numerusform>{picked} von %n ausgewählt; der Schlüssel erreicht keinen anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Owner</source>
        <translation>&amp;Inhaber</translation>
    </message>
    <message>
        <source>&amp;Location</source>
        <translation>&amp;Standort</translation>
    </message>
    <message>
        <source>Valid &amp;from</source>
        <translation>Gü&amp;ltig ab</translation>
    </message>
    <message>
        <source>&amp;Requests per minute</source>
        <translation>An&amp;fragen pro Minute</translation>
    </message>
    <message>
        <source>&amp;Tokens per minute</source>
        <translation>&amp;Tokens pro Minute</translation>
    </message>
    <message>
        <source>&amp;Parallel requests</source>
        <translation>Gleich&amp;zeitige Anfragen</translation>
    </message>
    <message>
        <source>Pro&amp;viders</source>
        <translation>Anbi&amp;eter</translation>
    </message>
    <message>
        <source>Loading providers…</source>
        <translation>Anbieter werden geladen…</translation>
    </message>
    <message>
        <source>Somebody with a linked account</source>
        <translation>Mit verknüpftem Konto</translation>
    </message>
    <message>
        <source>Counts towards its budget.</source>
        <translation>Zählt zu dessen Budget.</translation>
    </message>
    <message>
        <source>That of the owner</source>
        <translation>Der des Inhabers</translation>
    </message>
    <message>
        <source>None</source>
        <comment>location</comment>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Not renewed</source>
        <translation>Nicht erneuert</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message>
        <source>When used up</source>
        <translation>Wenn aufgebraucht</translation>
    </message>
    <message>
        <source>At 00:00 in the time zone of {location}</source>
        <translation>Um 00:00 in der Zeitzone von {location}</translation>
    </message>
    <message>
        <source>On Mondays at 00:00 in the time zone of {location}</source>
        <translation>Montags um 00:00 in der Zeitzone von {location}</translation>
    </message>
    <message>
        <source>On the 1st at 00:00 in the time zone of {location}</source>
        <translation>Am 1. um 00:00 in der Zeitzone von {location}</translation>
    </message>
    <message>
        <source>At once, with the next call</source>
        <translation>Sofort, mit dem nächsten Aufruf</translation>
    </message>
    <message>
        <source>At 00:00 UTC</source>
        <translation>Um 00:00 UTC</translation>
    </message>
    <message>
        <source>On Mondays at 00:00 UTC</source>
        <translation>Montags um 00:00 UTC</translation>
    </message>
    <message>
        <source>On the 1st at 00:00 UTC</source>
        <translation>Am 1. um 00:00 UTC</translation>
    </message>
    <message>
        <source>Each once, until the budget begins anew</source>
        <translation>Je einmal, bis das Budget neu beginnt</translation>
    </message>
    <message>
        <source>Renewal</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Kein Ende</translation>
    </message>
    <message>
        <source>Alert at these percentages of the bud&amp;get</source>
        <translation>&amp;Warnungen bei Prozent des Budgets</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Warnungen</translation>
    </message>
    <message>
        <source>&amp;Budget in US$</source>
        <translation>Budget in &amp;US$</translation>
    </message>
    <message>
        <source>Rene&amp;wal</source>
        <translation>E&amp;rneuerung</translation>
    </message>
    <message>
        <source>Renewals at &amp;most</source>
        <translation>Erneuert &amp;höchstens</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If the template was saved, it is among the templates.</source>
        <translation>Abgebrochen, bevor das Gateway geantwortet hat. Falls die Vorlage gespeichert wurde, steht sie unter den Vorlagen.</translation>
    </message>
    <message>
        <source>Create key</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message>
        <source>Save as template…</source>
        <translation>Als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Manage templates</source>
        <translation>Vorlagen verwalten</translation>
    </message>
    <message>
        <source>Template “{template}” saved</source>
        <translation>Vorlage „{template}“ gespeichert</translation>
    </message>
    <message>
        <source>{error} Nothing you typed is lost; trying again never makes the key twice.</source>
        <translation>{error} Nichts Eingetipptes ist verloren; ein neuer Versuch erstellt den Schlüssel nie zweimal.</translation>
    </message>
    <message>
        <source>60 days</source>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>180 days</source>
        <translation>180 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>On a date…</source>
        <translation>An einem Datum…</translation>
    </message>
    <message>
        <source>At a date and time…</source>
        <translation>An Datum und Uhrzeit…</translation>
    </message>
    <message>
        <source>30 days from now</source>
        <translation>30 Tage ab jetzt</translation>
    </message>
    <message>
        <source>60 days from now</source>
        <translation>60 Tage ab jetzt</translation>
    </message>
    <message>
        <source>90 days from now</source>
        <translation>90 Tage ab jetzt</translation>
    </message>
    <message>
        <source>180 days from now</source>
        <translation>180 Tage ab jetzt</translation>
    </message>
    <message>
        <source>1 year from now</source>
        <translation>1 Jahr ab jetzt</translation>
    </message>
    <message>
        <source>In your time zone ({zone})</source>
        <translation>In Ihrer Zeitzone ({zone})</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>“{typed}” is not picked; choose from the list, or clear the field</source>
        <translation>„{typed}“ ist nicht ausgewählt; aus der Liste wählen oder das Feld leeren</translation>
    </message>
    <message>
        <source>After the start of validity</source>
        <translation>Nach dem Beginn der Gültigkeit</translation>
    </message>
    <message>
        <source>Pick at least one server or tool, or allow none of them</source>
        <translation>Mindestens einen Server oder ein Tool auswählen oder keine erlauben</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s)</source>
        <translation>
            <numerusform>%n Deployment</numerusform>
            <numerusform>%n Deployments</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid from {begin}, without end</source>
        <translation>Gültig ab {begin}, ohne Ende</translation>
    </message>
    <message>
        <source>Valid from now, without end</source>
        <translation>Gültig ab jetzt, ohne Ende</translation>
    </message>
    <message>
        <source>Expired on {moment}</source>
        <translation>Abgelaufen am {moment}</translation>
    </message>
    <message>
        <source>Valid until {end}</source>
        <translation>Gültig bis {end}</translation>
    </message>
    <message>
        <source>For {owner}, {location}</source>
        <translation>Für {owner}, {location}</translation>
    </message>
    <message>
        <source>For {owner}</source>
        <translation>Für {owner}</translation>
    </message>
    <message>
        <source>For {location}</source>
        <translation>Für {location}</translation>
    </message>
    <message>
        <source>{provider} only</source>
        <translation>nur {provider}</translation>
    </message>
    <message numerus="yes">
        <source>%n providers only</source>
        <translation>
            <numerusform>nur %n Anbieter</numerusform>
            <numerusform>nur %n Anbieter</numerusform>
        </translation>
    </message>
    <message>
        <source>from {address} only</source>
        <translation>nur von {address}</translation>
    </message>
    <message numerus="yes">
        <source>from %n addresses only</source>
        <translation>
            <numerusform>nur von %n Adresse</numerusform>
            <numerusform>nur von %n Adressen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all MCP servers, but for what is denied of %n</source>
        <comment>MCP servers</comment>
        <translation>
            <numerusform>alle MCP-Server, außer was bei %n verboten ist</numerusform>
            <numerusform>alle MCP-Server, außer was bei %n verboten ist</numerusform>
        </translation>
    </message>
    <message>
        <source>all MCP servers</source>
        <translation>alle MCP-Server</translation>
    </message>
    <message numerus="yes">
        <source>%n MCP servers</source>
        <translation>
            <numerusform>%n MCP-Server</numerusform>
            <numerusform>%n MCP-Server</numerusform>
        </translation>
    </message>
    <message>
        <source>Your changes are kept. Saving now puts them on top.</source>
        <translation>Die eigenen Änderungen sind noch da; beim erneuten Speichern haben sie Vorrang.</translation>
    </message>
    <message>
        <source>Edit key</source>
        <translation>Schlüssel bearbeiten</translation>
    </message>
    <message>
        <source>Somebody else changed this key</source>
        <translation>Jemand anders hat diesen Schlüssel geändert</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>The key was revoked meanwhile; a revoked key cannot be changed.</source>
        <translation>Der Schlüssel wurde inzwischen widerrufen; ein widerrufener Schlüssel kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>model {name}</source>
        <translation>Modell {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n provider(s)</source>
        <translation>
            <numerusform>%n Anbieter</numerusform>
            <numerusform>%n Anbieter</numerusform>
        </translation>
    </message>
    <message>
        <source>MCP server {name}</source>
        <translation>MCP-Server {name}</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>{what}: {not_here}</source>
        <translation>{what}: {not_here}</translation>
    </message>
    <message>
        <source>This gateway has no MCP server yet</source>
        <translation>Dieses Gateway hat noch keinen MCP-Server</translation>
    </message>
    <message>
        <source>Something here has to be changed</source>
        <translation>Hier muss etwas geändert werden</translation>
    </message>
    <message>
        <source>All servers and tools</source>
        <translation>Alle Server und Tools</translation>
    </message>
    <message>
        <source>Only those picked below</source>
        <translation>Nur die unten ausgewählten</translation>
    </message>
    <message>
        <source>All but those picked below</source>
        <translation>Alle außer den unten ausgewählten</translation>
    </message>
    <message>
        <source>Off: the key reaches no MCP server.</source>
        <translation>Aus: der Schlüssel erreicht keinen MCP-Server.</translation>
    </message>
    <message>
        <source>Their addresses are those of the gateway, with /mcp/ and the server&apos;s name.</source>
        <translation>Ihre Adressen sind die des Gateways, mit /mcp/ und dem Namen des Servers.</translation>
    </message>
    <message>
        <source>&amp;Allow MCP servers</source>
        <translation>&amp;MCP-Server erlauben</translation>
    </message>
    <message>
        <source>A&amp;llowed</source>
        <translation>&amp;Erlaubt</translation>
    </message>
    <message>
        <source>&amp;Servers and tools</source>
        <translation>&amp;Server und Tools</translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) picked.</source>
        <translation>
            <numerusform>%n Tool ausgewählt.</numerusform>
            <numerusform>%n Tools ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>None is picked.</source>
        <comment>MCP servers</comment>
        <translation>Keiner ist ausgewählt.</translation>
    </message>
    <message numerus="yes">
        <source>%n whole server(s) picked.</source>
        <translation>
            <numerusform>%n ganzer Server ausgewählt.</numerusform>
            <numerusform>%n ganze Server ausgewählt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s)</source>
        <translation>
            <numerusform>%n Tool</numerusform>
            <numerusform>%n Tools</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n whole server(s), {tools} picked.</source>
        <translation>
            <numerusform>%n ganzer Server, {tools} ausgewählt.</numerusform>
            <numerusform>%n ganze Server, {tools} ausgewählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>All models. There is none yet; those that are added later are included.</source>
        <translation>Alle Modelle. Noch gibt es keines; später hinzugefügte gehören dazu.</translation>
    </message>
    <message>
        <source>All models: none is picked, so those that are added later are included.</source>
        <translation>Alle Modelle: keines ist ausgewählt, also auch später hinzugefügte.</translation>
    </message>
    <message numerus="yes">
        <source>{picked} of %n picked; the key may use no other.</source>
        <comment>models</comment>
        <translation>
            <numerusform>{picked} von %n ausgewählt; der Schlüssel darf kein anderes benutzen.</numerusform>
            <numerusform>{picked} von %n ausgewählt; der Schlüssel darf kein anderes benutzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name, owner and location belong to each key and are not kept.</source>
        <translation>Name, Inhaber und Standort gehören zum einzelnen Schlüssel und werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Workshop</translation>
    </message>
    <message>
        <source>There is a template “{name}” already, made by {admin} on {day}. Replacing it leaves all keys as they are.</source>
        <translation>Es gibt schon eine Vorlage „{name}“, am {day} von „{admin}“ erstellt. Sie zu ersetzen lässt alle Schlüssel, wie sie sind.</translation>
    </message>
    <message>
        <source>Somebody changed it meanwhile.</source>
        <translation>Jemand hat sie inzwischen geändert.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Copy of </source>
        <translation>Kopie von </translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>for so long</comment>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>60 days</source>
        <comment>for so long</comment>
        <translation>60 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <comment>for so long</comment>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>180 days</source>
        <comment>for so long</comment>
        <translation>180 Tage</translation>
    </message>
    <message>
        <source>1 year</source>
        <comment>for so long</comment>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>valid for {time}</source>
        <translation>gültig für {time}</translation>
    </message>
    <message>
        <source>valid without end</source>
        <translation>gültig ohne Ende</translation>
    </message>
    <message>
        <source>valid until {end}</source>
        <translation>gültig bis {end}</translation>
    </message>
    <message>
        <source>valid for {time}, from {start}</source>
        <translation>gültig für {time}, ab {start}</translation>
    </message>
    <message>
        <source>valid until {end}, from {start}</source>
        <translation>gültig bis {end}, ab {start}</translation>
    </message>
    <message>
        <source>valid without end, from {start}</source>
        <translation>gültig ohne Ende, ab {start}</translation>
    </message>
    <message>
        <source>No template</source>
        <translation>Keine Vorlage</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>No longer there: {gone}. It is marked as deleted; take it out.</source>
        <translation>Nicht mehr da: {gone}. Es ist als gelöscht gekennzeichnet; herausnehmen.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Filled in from “{template}”: {words}</source>
        <translation>Ausgefüllt aus „{template}“: {words}</translation>
    </message>
    <message>
        <source>Closed before the gateway answered. Look at the templates again to see what became of it.</source>
        <translation>Geschlossen, bevor das Gateway geantwortet hat. Die Vorlagen noch einmal ansehen, um zu sehen, was daraus wurde.</translation>
    </message>
    <message>
        <source>There is none yet. Save one in the form of a new key.</source>
        <translation>Noch gibt es keine. Eine im Formular eines neuen Schlüssels speichern.</translation>
    </message>
    <message>
        <source>Key templates</source>
        <translation>Schlüsselvorlagen</translation>
    </message>
    <message>
        <source>Loading templates…</source>
        <translation>Vorlagen werden geladen…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>The templates could not be listed. {error}</source>
        <translation>Die Vorlagen konnten nicht gelesen werden. {error}</translation>
    </message>
    <message>
        <source>Made by {admin} on {day}.</source>
        <translation>Erstellt am {day} von „{admin}“.</translation>
    </message>
    <message>
        <source>Not renamed. {why}.</source>
        <translation>Nicht umbenannt. {why}.</translation>
    </message>
    <message>
        <source>“{template}” was not renamed. {why}</source>
        <translation>„{template}“ wurde nicht umbenannt. {why}</translation>
    </message>
    <message>
        <source>“{template}” was deleted meanwhile.</source>
        <translation>„{template}“ wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else gave it another name meanwhile.</source>
        <translation>Jemand anders hat ihr inzwischen einen anderen Namen gegeben.</translation>
    </message>
    <message>
        <source>“{template}” was not deleted. {error}</source>
        <translation>„{template}“ wurde nicht gelöscht. {error}</translation>
    </message>
    <message>
        <source>“{template}” deleted. Keys that were made of it stay as they are.</source>
        <translation>„{template}“ gelöscht. Damit erstellte Schlüssel bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>“{template}” is not back. {error}</source>
        <translation>„{template}“ ist nicht zurück. {error}</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>nicht mehr da</translation>
    </message>
    <message>
        <source>Search servers and tools…</source>
        <translation>Server und Tools suchen…</translation>
    </message>
    <message>
        <source>Search servers and tools</source>
        <translation>Server und Tools suchen</translation>
    </message>
    <message>
        <source>MCP servers and tools</source>
        <translation>MCP-Server und Tools</translation>
    </message>
    <message>
        <source>its tools are not known</source>
        <translation>seine Tools sind nicht bekannt</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>hat ein Problem</translation>
    </message>
    <message>
        <source>a name in double quotes has to stand here</source>
        <translation>hier muss ein Name in doppelten Anführungszeichen stehen</translation>
    </message>
    <message>
        <source>a value has to stand here</source>
        <translation>hier muss ein Wert stehen</translation>
    </message>
    <message>
        <source>a comma is missing, or the closing bracket</source>
        <translation>ein Komma oder die schließende Klammer fehlt</translation>
    </message>
    <message>
        <source>a colon has to stand between name and value</source>
        <translation>zwischen Name und Wert muss ein Doppelpunkt stehen</translation>
    </message>
    <message>
        <source>the text that begins here has no closing quote</source>
        <translation>dem Text, der hier beginnt, fehlt das schließende Anführungszeichen</translation>
    </message>
    <message>
        <source>a text has no line breaks or tabs; write \n or \t</source>
        <translation>ein Text hat keine Zeilenumbrüche oder Tabs; \n oder \t schreiben</translation>
    </message>
    <message>
        <source>a backslash in a text is written twice</source>
        <translation>ein Backslash in einem Text wird zweimal geschrieben</translation>
    </message>
    <message>
        <source>a comma too many</source>
        <translation>ein Komma zu viel</translation>
    </message>
    <message>
        <source>nothing can follow the object</source>
        <translation>nach dem Objekt kann nichts folgen</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: {mistake}</source>
        <translation>Zeile {line}, Spalte {column}: {mistake}</translation>
    </message>
    <message>
        <source>An object such as {example}</source>
        <translation>Ein Objekt wie {example}</translation>
    </message>
    <message>
        <source>“{name}” is there twice</source>
        <translation>„{name}“ steht zweimal da</translation>
    </message>
    <message>
        <source>Too deep</source>
        <translation>Zu tief</translation>
    </message>
    <message>
        <source>“{path}” cannot be changed to null; leave it out, or write false or 0</source>
        <translation>„{path}“ kann nicht zu null werden; weglassen, oder false oder 0 schreiben</translation>
    </message>
    <message>
        <source>{text} is no number in JSON</source>
        <translation>{text} ist in JSON keine Zahl</translation>
    </message>
    <message>
        <source>At 00:00 UTC that day</source>
        <translation>Um 00:00 UTC an jenem Tag</translation>
    </message>
    <message>
        <source>Expiry date</source>
        <translation>Ablaufdatum</translation>
    </message>
    <message>
        <source>Moment of expiry</source>
        <translation>Zeitpunkt des Ablaufs</translation>
    </message>
    <message>
        <source>Start of validity</source>
        <translation>Beginn der Gültigkeit</translation>
    </message>
    <message>
        <source>No change ({day})</source>
        <translation>Bleibt: {day}</translation>
    </message>
    <message>
        <source>&amp;Go to the details or back to the rows</source>
        <translation>Zu den De&amp;tails oder zurück zu den Zeilen</translation>
    </message>
    <message>
        <source>The key could not be shown. {error}</source>
        <translation>Der Schlüssel konnte nicht gezeigt werden. {error}</translation>
    </message>
    <message>
        <source>“{shown}” is not there any more</source>
        <translation>„{shown}“ ist nicht mehr da</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys?</source>
        <translation>
            <numerusform>%n Schlüssel widerrufen?</numerusform>
            <numerusform>%n Schlüssel widerrufen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke “{key}”?</source>
        <translation>„{key}“ widerrufen?</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys</source>
        <translation>
            <numerusform>%n Schlüssel widerrufen</numerusform>
            <numerusform>%n Schlüssel widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whoever uses them is refused from the next request on. They stay listed as revoked and cannot be activated again.</source>
        <comment>%n keys that are revoked</comment>
        <translation>
            <numerusform>Wer ihn benutzt, wird ab der nächsten Anfrage abgewiesen. Er bleibt als widerrufen aufgeführt und kann nicht wieder aktiviert werden.</numerusform>
            <numerusform>Wer sie benutzt, wird ab der nächsten Anfrage abgewiesen. Sie bleiben als widerrufen aufgeführt und können nicht wieder aktiviert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ephemeral keys made from them end at the same moment.</source>
        <comment>of %n keys</comment>
        <translation>
            <numerusform>Daraus erstellte kurzlebige Schlüssel enden im selben Augenblick.</numerusform>
            <numerusform>Daraus erstellte kurzlebige Schlüssel enden im selben Augenblick.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only this o&amp;wner</source>
        <translation>Nur diesen Inhaber &amp;zeigen</translation>
    </message>
    <message>
        <source>Show only this &amp;location</source>
        <translation>Nur diesen &amp;Standort zeigen</translation>
    </message>
    <message>
        <source>Show only this &amp;batch</source>
        <translation>Nur diese Seri&amp;e zeigen</translation>
    </message>
    <message>
        <source>Filter b&amp;y…</source>
        <translation>&amp;Filtern nach…</translation>
    </message>
    <message>
        <source>S&amp;ort by…</source>
        <translation>S&amp;ortieren nach…</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>S&amp;palten…</translation>
    </message>
    <message>
        <source>Expo&amp;rt…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Copied from “{key}”.</source>
        <translation>Kopiert von „{key}“.</translation>
    </message>
    <message>
        <source>Copied from “{key}”, which is an agent key; the copy is a standard key.</source>
        <translation>Kopiert von „{key}“, einem Agent-Schlüssel; die Kopie ist ein Standardschlüssel.</translation>
    </message>
    <message>
        <source>Copied from “{key}”, which is ephemeral; the copy is a standard key.</source>
        <translation>Kopiert von „{key}“, einem kurzlebigen Schlüssel; die Kopie ist ein Standardschlüssel.</translation>
    </message>
    <message>
        <source>&amp;Key templates…</source>
        <translation>Schlüssel&amp;vorlagen…</translation>
    </message>
    <message>
        <source>It was refused.</source>
        <translation>Es wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Cancelled before the gateway answered. If “{key}” was rotated, rotate it once more.</source>
        <translation>Abgebrochen, bevor das Gateway geantwortet hat. Falls „{key}“ erneuert wurde, noch einmal erneuern.</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details zeigen</translation>
    </message>
    <message>
        <source>Stopped. {done}</source>
        <translation>Angehalten. {done}</translation>
    </message>
    <message>
        <source>Other keys to create</source>
        <translation>Weitere Schlüssel zum Erstellen</translation>
    </message>
    <message>
        <source>The list could not be read again. {error}</source>
        <translation>Die Liste konnte nicht neu gelesen werden. {error}</translation>
    </message>
    <message>
        <source>&amp;Create key…</source>
        <translation>Sc&amp;hlüssel erstellen…</translation>
    </message>
    <message>
        <source>Create &amp;agent key…</source>
        <translation>A&amp;gent-Schlüssel erstellen…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Umbe&amp;nennen</translation>
    </message>
    <message>
        <source>Assign &amp;models…</source>
        <translation>&amp;Modelle zuweisen…</translation>
    </message>
    <message>
        <source>Set e&amp;xpiry…</source>
        <translation>Ab&amp;lauf festlegen…</translation>
    </message>
    <message>
        <source>&amp;Top up budget…</source>
        <translation>Budget a&amp;ufstocken…</translation>
    </message>
    <message>
        <source>R&amp;otate…</source>
        <translation>E&amp;rneuern…</translation>
    </message>
    <message>
        <source>Create e&amp;phemeral key…</source>
        <translation>Kurzlebigen Schl&amp;üssel erstellen…</translation>
    </message>
    <message>
        <source>Copy pre&amp;view</source>
        <translation>V&amp;orschau kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;id</source>
        <translation>&amp;ID kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Deactivate %n keys</source>
        <translation>
            <numerusform>%n Schlüssel deaktivieren</numerusform>
            <numerusform>%n Schlüssel deaktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Deactivate</source>
        <comment>a key</comment>
        <translation>Deaktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Activate %n keys</source>
        <translation>
            <numerusform>%n Schlüssel aktivieren</numerusform>
            <numerusform>%n Schlüssel aktivieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Activate</source>
        <comment>a key</comment>
        <translation>Aktivieren</translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n keys…</source>
        <translation>
            <numerusform>%n Schlüssel widerrufen…</numerusform>
            <numerusform>%n Schlüssel widerrufen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the key in the list to rename it there.</source>
        <translation>Den Schlüssel in der Liste zeigen, um ihn dort umzubenennen.</translation>
    </message>
    <message>
        <source>Show the column Name to rename it there.</source>
        <translation>Die Spalte „Name“ zeigen, um ihn dort umzubenennen.</translation>
    </message>
    <message>
        <source>Not renamed. {error}</source>
        <translation>Nicht umbenannt. {error}</translation>
    </message>
    <message>
        <source>“{before}” is now called “{after}”</source>
        <translation>„{before}“ heißt jetzt „{after}“</translation>
    </message>
    <message>
        <source>Somebody else named it “{name}” meanwhile. Enter names it anew, Esc leaves it so.</source>
        <translation>Jemand anders nannte ihn inzwischen „{name}“. Enter benennt ihn neu, Esc lässt es so.</translation>
    </message>
    <message>
        <source>Copy the key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>QR</source>
        <translation>QR</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Hide the key</source>
        <translation>Schlüssel verbergen</translation>
    </message>
    <message>
        <source>Show the key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Hide QR code</source>
        <translation>QR-Code verbergen</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation>QR-Code zeigen</translation>
    </message>
    <message>
        <source>Key rotated</source>
        <translation>Schlüssel erneuert</translation>
    </message>
    <message>
        <source>Agent key created</source>
        <translation>Agent-Schlüssel erstellt</translation>
    </message>
    <message>
        <source>Ephemeral key created</source>
        <translation>Kurzlebiger Schlüssel erstellt</translation>
    </message>
    <message>
        <source>Key created</source>
        <translation>Schlüssel erstellt</translation>
    </message>
    <message>
        <source>The old one stays good until {moment}.</source>
        <translation>Der alte gilt noch bis {moment}.</translation>
    </message>
    <message>
        <source>Valid from {begin}, without end.</source>
        <translation>Gültig ab {begin}, ohne Ende.</translation>
    </message>
    <message>
        <source>Valid from now, without end.</source>
        <translation>Gültig ab jetzt, ohne Ende.</translation>
    </message>
    <message>
        <source>Valid from {begin} until {end}.</source>
        <translation>Gültig ab {begin} bis {end}.</translation>
    </message>
    <message>
        <source>Valid from now until {end}.</source>
        <translation>Gültig ab jetzt bis {end}.</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <comment>in so many</comment>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Ended at {moment}.</source>
        <translation>Endete {moment}.</translation>
    </message>
    <message>
        <source>Ends at {moment}, in {time_left}.</source>
        <translation>Endet {moment}, in {time_left}.</translation>
    </message>
    <message>
        <source>The handout is saved, but the gateway could not be told: its audit log does not show it.</source>
        <translation>Der Handzettel ist gespeichert, aber das Gateway konnte es nicht erfahren: im Audit-Protokoll steht es nicht.</translation>
    </message>
    <message>
        <source>The gateway answered with a key that cannot be read. Revoke it and create another one.</source>
        <translation>Das Gateway antwortete mit einem Schlüssel, der nicht lesbar ist. Ihn widerrufen und einen anderen erstellen.</translation>
    </message>
    <message>
        <source>QR code of the key</source>
        <translation>QR-Code des Schlüssels</translation>
    </message>
    <message>
        <source>Close without copying the key?</source>
        <translation>Schließen, ohne den Schlüssel zu kopieren?</translation>
    </message>
    <message>
        <source>It cannot be shown again. Whoever needs it will need another key.</source>
        <translation>Er kann nicht noch einmal gezeigt werden. Wer ihn braucht, braucht einen anderen Schlüssel.</translation>
    </message>
    <message>
        <source>Close without copying</source>
        <translation>Schließen ohne Kopieren</translation>
    </message>
    <message>
        <source>I have copied the key</source>
        <translation>Ich habe den Schlüssel kopiert</translation>
    </message>
    <message>
        <source>One page with the key, how to use it, and a QR code.</source>
        <translation>Eine Seite mit dem Schlüssel, wie man ihn benutzt und einem QR-Code.</translation>
    </message>
    <message>
        <source>The key will not be shown again. The list shows only {preview}.</source>
        <translation>Der Schlüssel wird nicht noch einmal gezeigt. Die Liste zeigt nur {preview}.</translation>
    </message>
    <message>
        <source>It is revoked already.</source>
        <translation>Er ist schon widerrufen.</translation>
    </message>
    <message>
        <source>An expired key lets nobody in anyway.</source>
        <translation>Ein abgelaufener Schlüssel lässt ohnehin niemanden ein.</translation>
    </message>
    <message>
        <source>It is inactive already.</source>
        <translation>Er ist schon inaktiv.</translation>
    </message>
    <message>
        <source>An expired key needs another expiry.</source>
        <translation>Ein abgelaufener Schlüssel braucht einen anderen Ablauf.</translation>
    </message>
    <message>
        <source>It is switched on already.</source>
        <translation>Er ist schon eingeschaltet.</translation>
    </message>
    <message>
        <source>An agent key always ends 90 days after its creation.</source>
        <translation>Ein Agent-Schlüssel endet immer 90 Tage nach seiner Erstellung.</translation>
    </message>
    <message>
        <source>This key is ephemeral itself; create one from the key that it comes from.</source>
        <translation>Dieser Schlüssel ist selbst kurzlebig; einen aus dem Schlüssel erstellen, von dem er stammt.</translation>
    </message>
    <message>
        <source>No key can be made from one that is {status}.</source>
        <translation>Aus einem Schlüssel mit dem Status „{status}“ kann keiner erstellt werden.</translation>
    </message>
    <message>
        <source>It has no budget; edit the key to give it one.</source>
        <translation>Er hat kein Budget; beim Bearbeiten eines geben.</translation>
    </message>
    <message>
        <source>The key is not loaded yet.</source>
        <translation>Der Schlüssel ist noch nicht geladen.</translation>
    </message>
    <message>
        <source>W&amp;hat it sees on MCP servers…</source>
        <translation>&amp;Was er auf MCP-Servern sieht…</translation>
    </message>
    <message>
        <source>All</source>
        <comment>models</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>{figure} since it was created on {day}</source>
        <translation>{figure} seit der Erstellung am {day}</translation>
    </message>
    <message>
        <source>Nobody&apos;s</source>
        <translation>Von niemandem</translation>
    </message>
    <message>
        <source>No location</source>
        <translation>Kein Standort</translation>
    </message>
    <message>
        <source>Click to copy the preview</source>
        <translation>Klicken kopiert die Vorschau</translation>
    </message>
    <message>
        <source>{share} of all requests that you may see, since it was created on {day}</source>
        <translation>{share} aller Anfragen, die Sie sehen dürfen, seit der Erstellung am {day}</translation>
    </message>
    <message>
        <source>Sorts by the whole budget, not by what is left.
A top-up that ends when the budget renews does not count.
Keys without a budget come last.</source>
        <translation>Sortiert nach dem ganzen Budget, nicht nach dem Rest.
Eine Aufstockung, die mit der Erneuerung endet, zählt nicht.
Schlüssel ohne Budget kommen zuletzt.</translation>
    </message>
    <message>
        <source>No budget</source>
        <translation>Kein Budget</translation>
    </message>
    <message>
        <source>Not made in a batch</source>
        <translation>Nicht in einer Serie erstellt</translation>
    </message>
    <message>
        <source>No key yet</source>
        <translation>Noch kein Schlüssel</translation>
    </message>
    <message>
        <source>A key lets a person or a program call the models of this gateway.</source>
        <translation>Mit einem Schlüssel ruft eine Person oder ein Programm die Modelle dieses Gateways auf.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not create keys.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Schlüssel erstellen.</translation>
    </message>
    <message>
        <source>All keys are revoked</source>
        <translation>Alle Schlüssel sind widerrufen</translation>
    </message>
    <message>
        <source>Show revoked lists them.</source>
        <translation>„Widerrufene zeigen“ führt sie auf.</translation>
    </message>
    <message>
        <source>Export keys</source>
        <translation>Schlüssel exportieren</translation>
    </message>
    <message>
        <source>Which keys</source>
        <translation>Welche Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>All %n keys listed</source>
        <translation>
            <numerusform>Den aufgeführten Schlüssel</numerusform>
            <numerusform>Alle %n aufgeführten Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n keys selected</source>
        <translation>
            <numerusform>Nur den ausgewählten Schlüssel</numerusform>
            <numerusform>Die %n ausgewählten Schlüssel</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>CSV, for spreadsheets</source>
        <translation>CSV, für Tabellenprogramme</translation>
    </message>
    <message>
        <source>JSON, with every field, for programs</source>
        <translation>JSON, mit allen Feldern, für Programme</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Those on screen, in their order</source>
        <translation>Die gezeigten, in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys</source>
        <translation>
            <numerusform>{done} von %n Schlüssel</numerusform>
            <numerusform>{done} von %n Schlüsseln</numerusform>
        </translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Wird exportiert…</translation>
    </message>
    <message>
        <source>There is a file of this name. It stays as it is until the export is complete.</source>
        <translation>Es gibt eine Datei dieses Namens. Sie bleibt, wie sie ist, bis der Export fertig ist.</translation>
    </message>
    <message>
        <source>Replace “{path}”?</source>
        <translation>„{path}“ ersetzen?</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>Deployment</translation>
    </message>
    <message>
        <source>locations</source>
        <translation>Standorte</translation>
    </message>
    <message>
        <source>Show revoked</source>
        <translation>Widerrufene zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n gezeigt</numerusform>
            <numerusform>%n gezeigt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n ausgewählt</numerusform>
            <numerusform>%n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Name of “{key}”</source>
        <translation>Name von „{key}“</translation>
    </message>
    <message>
        <source>There is no template of this name any more.</source>
        <translation>Es gibt keine Vorlage dieses Namens mehr.</translation>
    </message>
    <message>
        <source>It was deleted meanwhile.</source>
        <translation>Sie wurde inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Show its usage</source>
        <translation>Nutzung zeigen</translation>
    </message>
    <message>
        <source>Show their usage</source>
        <translation>Nutzung zeigen</translation>
    </message>
    <message>
        <source>Show its requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Show their requests</source>
        <translation>Anfragen zeigen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle Filter aufheben</translation>
    </message>
    <message>
        <source>Clear all filters: {many}</source>
        <translation>Alle Filter aufheben: {many}</translation>
    </message>
    <message>
        <source>Filter by {title}</source>
        <translation>Filtern nach {title}</translation>
    </message>
    <message>
        <source>{title} — not available on this gateway</source>
        <translation>{title} — auf diesem Gateway nicht verfügbar</translation>
    </message>
    <message>
        <source>Restore defaults</source>
        <translation>Standard wiederherstellen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Space shows or hides a column, Alt+Up and Alt+Down move it.</source>
        <translation>Leertaste zeigt oder verbirgt eine Spalte, Alt+Auf und Alt+Ab verschieben sie.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>It does not offer them to its admins. Another version of it may.</source>
        <translation>Es bietet sie seinen Admins nicht an. Eine andere Version vielleicht.</translation>
    </message>
    <message>
        <source>No {one} matches the search and filters</source>
        <translation>Keine {many} passen zu Suche und Filtern</translation>
    </message>
    <message>
        <source>No {one} matches the filters</source>
        <translation>Keine {many} passen zu den Filtern</translation>
    </message>
    <message>
        <source>{Many} are not available on this gateway</source>
        <translation>{Many} sind auf diesem Gateway nicht verfügbar</translation>
    </message>
    <message>
        <source>{Many} are not available to you</source>
        <translation>{Many} sind für Sie nicht verfügbar</translation>
    </message>
    <message>
        <source>The {many} could not be loaded</source>
        <translation>{Many} konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>{error} Nothing was changed.</source>
        <translation>{error} Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>More {many} than are counted</source>
        <translation>Mehr {many}, als gezählt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n {many}</source>
        <translation>
            <numerusform>%n {one}</numerusform>
            <numerusform>%n {many}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; search to find the others</source>
        <translation>
            <numerusform>die erste ist aufgeführt; suchen, um die anderen zu finden</numerusform>
            <numerusform>die ersten %n sind aufgeführt; suchen, um die anderen zu finden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %n are listed; filter to find the others</source>
        <translation>
            <numerusform>die erste ist aufgeführt; filtern, um die anderen zu finden</numerusform>
            <numerusform>die ersten %n sind aufgeführt; filtern, um die anderen zu finden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more new {many}</source>
        <translation>
            <numerusform>Neu: %n {one} oder mehr</numerusform>
            <numerusform>Neu: %n {many} oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new {many}</source>
        <translation>
            <numerusform>Neu: %n {one}</numerusform>
            <numerusform>Neu: %n {many}</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no rows in view.</source>
        <translation>Es sind keine Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>This list has one order.</source>
        <translation>Diese Liste hat eine Reihenfolge.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows</source>
        <translation>
            <numerusform>Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Search {what}…</source>
        <translation>{What} suchen…</translation>
    </message>
    <message>
        <source>Search {many}</source>
        <translation>{Many} suchen</translation>
    </message>
    <message>
        <source>No key in PEM form, or one with a password</source>
        <translation>Kein Schlüssel in PEM-Form, oder einer mit Passwort</translation>
    </message>
    <message>
        <source>Not the key of this certificate</source>
        <translation>Nicht der Schlüssel dieses Zertifikats</translation>
    </message>
    <message>
        <source>it cannot be used</source>
        <translation>er ist nicht benutzbar</translation>
    </message>
    <message>
        <source>an unknown cause</source>
        <translation>eine unbekannte Ursache</translation>
    </message>
    <message>
        <source>exit code {exit_code}</source>
        <translation>Exit-Code {exit_code}</translation>
    </message>
    <message>
        <source>signal {name}</source>
        <translation>Signal {name}</translation>
    </message>
    <message>
        <source>ended by the system ({exit_code})</source>
        <translation>vom System beendet ({exit_code})</translation>
    </message>
    <message>
        <source>process {pid} at {base_url}</source>
        <translation>Prozess {pid} auf {base_url}</translation>
    </message>
    <message>
        <source>KeyDesk could not make itself an admin token. Install it again.</source>
        <translation>KeyDesk konnte sich kein Admin-Token erstellen. Neu installieren.</translation>
    </message>
    <message>
        <source>Another KeyDesk window already uses this gateway.</source>
        <translation>Ein anderes KeyDesk-Fenster benutzt dieses Gateway schon.</translation>
    </message>
    <message>
        <source>Another program uses the gateway&apos;s port. Stop that program, or start the gateway on a free port.</source>
        <translation>Ein anderes Programm benutzt den Port des Gateways. Das Programm beenden oder das Gateway auf einem freien Port starten.</translation>
    </message>
    <message>
        <source>Another gateway already serves this folder. KeyDesk did not start it and leaves it alone; connect to it with an admin token.</source>
        <translation>Ein anderes Gateway bedient diesen Ordner schon. KeyDesk hat es nicht gestartet und lässt es in Ruhe; mit einem Admin-Token damit verbinden.</translation>
    </message>
    <message>
        <source>The gateway cannot write to its folder. Check who may write there, then start it again.</source>
        <translation>Das Gateway kann nicht in seinen Ordner schreiben. Prüfen, wer dort schreiben darf, dann wieder starten.</translation>
    </message>
    <message>
        <source>The gateway&apos;s database was made by a newer KeyDesk. Nothing was changed; update KeyDesk to use it.</source>
        <translation>Die Datenbank des Gateways stammt von einem neueren KeyDesk. Nichts wurde geändert; KeyDesk aktualisieren, um sie zu benutzen.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space, then start it again.</source>
        <translation>Die Festplatte ist voll. Nichts ging verloren; Platz schaffen, dann wieder starten.</translation>
    </message>
    <message>
        <source>The address that the gateway is shared on cannot be used now. Start it for this computer alone, or join the network again.</source>
        <translation>Die Adresse, unter der das Gateway freigegeben ist, geht jetzt nicht. Nur für diesen Computer starten oder dem Netz wieder beitreten.</translation>
    </message>
    <message>
        <source>The system could not start the gateway&apos;s program. Install KeyDesk again.</source>
        <translation>Das System konnte das Programm des Gateways nicht starten. KeyDesk neu installieren.</translation>
    </message>
    <message>
        <source>The gateway did not get ready in time and was stopped. Its log may say why.</source>
        <translation>Das Gateway wurde nicht rechtzeitig bereit und angehalten. Sein Protokoll sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>The gateway was stopped from outside KeyDesk. Nothing was lost; start it again.</source>
        <translation>Das Gateway wurde von außerhalb von KeyDesk angehalten. Nichts ging verloren; wieder starten.</translation>
    </message>
    <message>
        <source>The gateway keeps crashing, so it is not started again. Its log may say why.</source>
        <translation>Das Gateway stürzt immer wieder ab, also wird es nicht mehr gestartet. Sein Protokoll sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>The gateway could not start. Its log may say why.</source>
        <translation>Das Gateway konnte nicht starten. Sein Protokoll sagt vielleicht, warum.</translation>
    </message>
    <message>
        <source>This desktop</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Last lines before it ended</source>
        <translation>Letzte Zeilen vor dem Ende</translation>
    </message>
    <message>
        <source>Show last lines</source>
        <translation>Letzte Zeilen zeigen</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Copy the crash report</source>
        <translation>Absturzbericht kopieren</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the first time within a minute; after {most} times it is left alone.</source>
        <translation>Es wird in {seconds} s wieder gestartet, zum ersten Mal binnen einer Minute; nach {most} Neustarts nicht mehr.</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the second time within a minute; after {most} times it is left alone.</source>
        <translation>Es wird in {seconds} s wieder gestartet, zum zweiten Mal binnen einer Minute; nach {most} Neustarts nicht mehr.</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the third time within a minute; after {most} times it is left alone.</source>
        <translation>Es wird in {seconds} s wieder gestartet, zum dritten Mal binnen einer Minute; nach {most} Neustarts nicht mehr.</translation>
    </message>
    <message>
        <source>It is started again in {seconds} s, for the fourth time within a minute; after {most} times it is left alone.</source>
        <translation>Es wird in {seconds} s wieder gestartet, zum vierten Mal binnen einer Minute; nach {most} Neustarts nicht mehr.</translation>
    </message>
    <message>
        <source>It is being started again.</source>
        <translation>Es wird wieder gestartet.</translation>
    </message>
    <message>
        <source>It was started again, and serves. Nothing that was acknowledged is lost.</source>
        <translation>Es wurde wieder gestartet und ist in Betrieb. Nichts Bestätigtes ist verloren.</translation>
    </message>
    <message>
        <source>It crashed too often, and is not started again by itself.</source>
        <translation>Es stürzte zu oft ab und wird nicht von selbst wieder gestartet.</translation>
    </message>
    <message>
        <source>Hide last lines</source>
        <translation>Letzte Zeilen verbergen</translation>
    </message>
    <message>
        <source>The gateway ended unexpectedly</source>
        <translation>Das Gateway endete unerwartet</translation>
    </message>
    <message>
        <source>At {time}, by {how}.</source>
        <translation>Um {time}, durch {how}.</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Every level</source>
        <translation>Jede Stufe</translation>
    </message>
    <message>
        <source>Without calls</source>
        <translation>Ohne Aufrufe</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>the log</source>
        <translation>im Protokoll</translation>
    </message>
    <message>
        <source>Which lines are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line in view</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>Copy the lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>The log is saved as “{path}”.</source>
        <translation>Das Protokoll ist als „{path}“ gespeichert.</translation>
    </message>
    <message>
        <source>Export the log</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>Log (*.log)</source>
        <translation>Protokoll (*.log)</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n lines</source>
        <translation>
            <numerusform>{shown} von %n Zeile</numerusform>
            <numerusform>{shown} von %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>The gateway&apos;s log</source>
        <translation>Das Protokoll des Gateways</translation>
    </message>
    <message>
        <source>Only this computer reaches the gateway. Share it when people in the room are to use their keys.</source>
        <translation>Nur dieser Computer erreicht das Gateway. Freigeben, wenn Personen im Raum ihre Schlüssel benutzen sollen.</translation>
    </message>
    <message>
        <source>The admin API answers this computer alone. Snippets, handouts and claim links made from now on can be used in the room.</source>
        <translation>Die Admin-API antwortet nur diesem Computer. Von jetzt an erstellte Bausteine, Handzettel und Abhollinks sind im Raum benutzbar.</translation>
    </message>
    <message>
        <source>&amp;Share on the network</source>
        <translation>Im &amp;Netzwerk freigeben</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Shared at {address}, encrypted with your certificate.</source>
        <translation>Freigegeben unter {address}, mit eigenem Zertifikat verschlüsselt.</translation>
    </message>
    <message>
        <source>Shared at {address}, unencrypted: whoever listens on the network can read keys and what is asked.</source>
        <translation>Freigegeben unter {address}, unverschlüsselt: wer im Netz mithört, kann Schlüssel und Fragen lesen.</translation>
    </message>
    <message>
        <source>Everybody who reaches this computer on the network can then call the gateway, with a key. The admin API stays on this computer. The gateway restarts, which ends calls under way.</source>
        <translation>Alle, die diesen Computer im Netz erreichen, können dann mit einem Schlüssel das Gateway aufrufen. Die Admin-API bleibt auf diesem Computer. Das Gateway startet neu, was laufende Aufrufe beendet.</translation>
    </message>
    <message>
        <source>A PEM file; leave both empty for none.</source>
        <translation>Eine PEM-Datei; beide leer lassen für keines.</translation>
    </message>
    <message>
        <source>A PEM file without a password</source>
        <translation>Eine PEM-Datei ohne Passwort</translation>
    </message>
    <message>
        <source>Certificate and key go together.</source>
        <translation>Zertifikat und Schlüssel gehören zusammen.</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This computer is on no network. Connect it to one, then try again.</source>
        <translation>Dieser Computer ist in keinem Netz. Mit einem verbinden, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Share the gateway on the network?</source>
        <translation>Das Gateway im Netzwerk freigeben?</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Share</source>
        <comment>verb</comment>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>The base URL becomes {url}; the certificate holds until {day}.</source>
        <translation>Die Basis-URL wird {url}; das Zertifikat gilt bis {day}.</translation>
    </message>
    <message>
        <source>Choose the certificate</source>
        <translation>Zertifikat auswählen</translation>
    </message>
    <message>
        <source>Choose the key</source>
        <translation>Schlüssel auswählen</translation>
    </message>
    <message>
        <source>The one in the network that people are in</source>
        <translation>Die in dem Netz, in dem die Personen sind</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>Its &amp;key</source>
        <translation>Sein &amp;Schlüssel</translation>
    </message>
    <message>
        <source>How clients call the gateway; the certificate is for it.</source>
        <translation>Wie Clients das Gateway nennen; das Zertifikat ist dafür.</translation>
    </message>
    <message>
        <source>The base URL becomes {url}. Keys cross the network unencrypted: others on it can read them.</source>
        <translation>Die Basis-URL wird {url}. Schlüssel gehen unverschlüsselt durchs Netz: andere darin können sie lesen.</translation>
    </message>
    <message>
        <source>The base URL becomes {url}. The certificate is not for {host}: clients will refuse it.</source>
        <translation>Die Basis-URL wird {url}. Das Zertifikat ist nicht für {host}: Clients werden es ablehnen.</translation>
    </message>
    <message>
        <source>A number from {lowest} to {highest}</source>
        <translation>Eine Zahl von {lowest} bis {highest}</translation>
    </message>
    <message>
        <source>Ask what to do with the gateway</source>
        <translation>Fragen, was mit dem Gateway geschieht</translation>
    </message>
    <message>
        <source>Keep the gateway running</source>
        <translation>Gateway weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Start the local gateway when KeyDesk starts</source>
        <translation>Das lokale Gateway mit KeyDesk starten</translation>
    </message>
    <message>
        <source>Restart on this port</source>
        <translation>Auf diesem Port neu starten</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Clients have it in their base URL: change it before keys are handed out.</source>
        <translation>Clients haben ihn in ihrer Basis-URL: vor dem Ausgeben von Schlüsseln ändern.</translation>
    </message>
    <message>
        <source>The base URL changes with it. Documents and snippets that were handed out keep the old one.</source>
        <translation>Die Basis-URL ändert sich damit. Ausgegebene Dokumente und Bausteine behalten die alte.</translation>
    </message>
    <message>
        <source>Use this port</source>
        <translation>Diesen Port nehmen</translation>
    </message>
    <message>
        <source>Start and end</source>
        <translation>Start und Ende</translation>
    </message>
    <message>
        <source>When KeyDesk is &amp;closed</source>
        <translation>Wenn KeyDesk &amp;geschlossen wird</translation>
    </message>
    <message>
        <source>A gateway that keeps running serves its keys in the background, until it is stopped here.</source>
        <translation>Ein Gateway, das weiterläuft, bedient seine Schlüssel im Hintergrund, bis es hier angehalten wird.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu starten</translation>
    </message>
    <message>
        <source>No server</source>
        <translation>Kein Server</translation>
    </message>
    <message>
        <source>{server}: all tools</source>
        <translation>{server}: alle Tools</translation>
    </message>
    <message>
        <source>Nothing but</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>{server}: no tool</source>
        <translation>{server}: kein Tool</translation>
    </message>
    <message>
        <source>{server}: not {names}</source>
        <translation>{server}: nicht {names}</translation>
    </message>
    <message>
        <source>All servers and tools, except</source>
        <translation>Alle Server und Tools, außer</translation>
    </message>
    <message>
        <source>no server</source>
        <translation>kein Server</translation>
    </message>
    <message>
        <source>nothing but</source>
        <translation>nur</translation>
    </message>
    <message>
        <source>all servers and tools</source>
        <translation>alle Server und Tools</translation>
    </message>
    <message>
        <source>all servers and tools, except</source>
        <translation>alle Server und Tools, außer</translation>
    </message>
    <message>
        <source>Search models…</source>
        <translation>Modelle suchen…</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>gelöscht</translation>
    </message>
    <message>
        <source>{read} in, {written} out</source>
        <translation>{read} Eingabe, {written} Ausgabe</translation>
    </message>
    <message>
        <source>not available on this gateway</source>
        <translation>auf diesem Gateway nicht verfügbar</translation>
    </message>
    <message>
        <source>Ctrl+{number}</source>
        <translation>Strg+{number}</translation>
    </message>
    <message>
        <source>The local gateway does not accept the admin token that KeyDesk gave it</source>
        <translation>Das lokale Gateway nimmt das Admin-Token nicht an, das KeyDesk ihm gab</translation>
    </message>
    <message>
        <source>Restart the local gateway</source>
        <translation>Lokales Gateway neu starten</translation>
    </message>
    <message>
        <source>The gateway does not accept this admin token</source>
        <translation>Das Gateway nimmt dieses Admin-Token nicht an</translation>
    </message>
    <message>
        <source>Enter another token…</source>
        <translation>Anderes Token eingeben…</translation>
    </message>
    <message>
        <source>{session} does not answer</source>
        <translation>{session} antwortet nicht</translation>
    </message>
    <message>
        <source>{gateway} (KeyDesk {version}) does not offer this. Another version may.</source>
        <translation>{gateway} (KeyDesk {version}) bietet das nicht an. Eine andere Version vielleicht.</translation>
    </message>
    <message>
        <source>{gateway} does not offer this. Another version may.</source>
        <translation>{gateway} bietet das nicht an. Eine andere Version vielleicht.</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>Serien</translation>
    </message>
    <message>
        <source>Admins</source>
        <translation>Admins</translation>
    </message>
    <message>
        <source>Copy base URL</source>
        <translation>Basis-URL kopieren</translation>
    </message>
    <message>
        <source>Not possible now.</source>
        <translation>Jetzt nicht möglich.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was getan werden kann</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What to do, or the name of a key, person, model or batch</source>
        <translation>Was zu tun ist, oder der Name von Schlüssel, Person, Modell oder Serie</translation>
    </message>
    <message>
        <source>Command or name</source>
        <translation>Befehl oder Name</translation>
    </message>
    <message>
        <source>Names could not be searched for. {problem}</source>
        <translation>Namen konnten nicht gesucht werden. {problem}</translation>
    </message>
    <message>
        <source>Enter does it, Esc closes.</source>
        <translation>Enter führt aus, Esc schließt.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nothing found for “{text}”.</source>
        <translation>Nichts gefunden für „{text}“.</translation>
    </message>
    <message>
        <source>&amp;Renewal</source>
        <translation>E&amp;rneuerung</translation>
    </message>
    <message>
        <source>Lists of people (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>Listen von Personen (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <source>Save an example file</source>
        <translation>Beispieldatei speichern</translation>
    </message>
    <message>
        <source>people.csv</source>
        <translation>Personen.csv</translation>
    </message>
    <message>
        <source>Trying again never imports anybody twice.</source>
        <translation>Ein neuer Versuch importiert nie jemanden zweimal.</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Andere Datei wählen…</translation>
    </message>
    <message>
        <source>&amp;Only refused lines</source>
        <translation>&amp;Nur abgelehnte Zeilen</translation>
    </message>
    <message>
        <source>Copy refused</source>
        <translation>Abgelehnte kopieren</translation>
    </message>
    <message>
        <source>Save refused…</source>
        <translation>Abgelehnte speichern…</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Save an example file…</source>
        <translation>Beispieldatei speichern…</translation>
    </message>
    <message>
        <source>Left out of the file: {left_out}.</source>
        <translation>Aus der Datei ausgelassen: {left_out}.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n people</source>
        <translation>
            <numerusform>%n Person importieren</numerusform>
            <numerusform>%n Personen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the refused lines</source>
        <translation>Abgelehnte Zeilen kopiert</translation>
    </message>
    <message>
        <source>Save refused lines</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>The first line names the columns: name, email, location, account. The name is needed.</source>
        <translation>Die erste Zeile nennt die Spalten: name, email, location, account. Nötig ist name.</translation>
    </message>
    <message>
        <source>No column is called name.</source>
        <translation>Keine Spalte heißt name.</translation>
    </message>
    <message>
        <source>Two columns say the {column}; the second is “{title}”.</source>
        <translation>Zwei Spalten sagen {column}; die zweite ist „{title}“.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>At most {max_import_lines} people at once; split the file.</source>
        <translation>Höchstens {max_import_lines} Personen auf einmal; die Datei teilen.</translation>
    </message>
    <message>
        <source>There is nobody in the file: only the line with the names of the columns.</source>
        <translation>In der Datei steht niemand: nur die Zeile mit den Namen der Spalten.</translation>
    </message>
    <message>
        <source>{path} is not a file that can be read.</source>
        <translation>{path} ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>the system refused</source>
        <translation>das System hat abgelehnt</translation>
    </message>
    <message>
        <source>{path} could not be read: {reason}.</source>
        <translation>{path} konnte nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>{path} is larger than 16 MiB; split the file.</source>
        <translation>{path} ist größer als 16 MiB; die Datei teilen.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the list as CSV first.</source>
        <translation>Das ist keine Textdatei. Die Liste zuerst als CSV speichern.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be read. Save it as CSV in UTF-8.</source>
        <translation>Die Buchstaben dieser Datei sind nicht lesbar. Als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is not CSV: {why}, from line {line} on.</source>
        <translation>Die Datei ist kein CSV: {why}, ab Zeile {line}.</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>ein Anführungszeichen wird geöffnet und nie geschlossen</translation>
    </message>
    <message>
        <source>a cell goes on without end</source>
        <translation>eine Zelle geht ohne Ende weiter</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message numerus="yes">
        <source>%n people unchanged</source>
        <translation>
            <numerusform>%n Person unverändert</numerusform>
            <numerusform>%n Personen unverändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be added</source>
        <translation>
            <numerusform>%n Person wird hinzugefügt</numerusform>
            <numerusform>%n Personen werden hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people added</source>
        <translation>
            <numerusform>%n Person hinzugefügt</numerusform>
            <numerusform>%n Personen hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people will be changed</source>
        <translation>
            <numerusform>%n Person wird geändert</numerusform>
            <numerusform>%n Personen werden geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people changed</source>
        <translation>
            <numerusform>%n Person geändert</numerusform>
            <numerusform>%n Personen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines will be refused</source>
        <translation>
            <numerusform>%n Zeile wird abgelehnt</numerusform>
            <numerusform>%n Zeilen werden abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines refused</source>
        <translation>
            <numerusform>%n Zeile abgelehnt</numerusform>
            <numerusform>%n Zeilen abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new locations will be added, in the time zone UTC: {named}.</source>
        <translation>
            <numerusform>%n neuer Standort wird hinzugefügt, in der Zeitzone UTC: {named}.</numerusform>
            <numerusform>%n neue Standorte werden hinzugefügt, in der Zeitzone UTC: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new locations were added, in the time zone UTC: {named}.</source>
        <translation>
            <numerusform>%n neuer Standort wurde hinzugefügt, in der Zeitzone UTC: {named}.</numerusform>
            <numerusform>%n neue Standorte wurden hinzugefügt, in der Zeitzone UTC: {named}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>refused because</source>
        <translation>abgelehnt, weil</translation>
    </message>
    <message>
        <source>Select a location first.</source>
        <translation>Zuerst einen Standort auswählen.</translation>
    </message>
    <message>
        <source>Select one location only.</source>
        <translation>Nur einen Standort auswählen.</translation>
    </message>
    <message>
        <source>It has no key that is not revoked.</source>
        <translation>Er hat keinen Schlüssel, der nicht widerrufen ist.</translation>
    </message>
    <message>
        <source>“{location}” added</source>
        <translation>„{location}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{location}” saved</source>
        <translation>„{location}“ gespeichert</translation>
    </message>
    <message>
        <source>Delete “{location}”?</source>
        <translation>„{location}“ löschen?</translation>
    </message>
    <message>
        <source>What was used there stays in the records. A location that people, keys or admins belong to is not deleted.</source>
        <translation>Was dort benutzt wurde, bleibt in den Aufzeichnungen. Ein Standort, zu dem Personen, Schlüssel oder Admins gehören, wird nicht gelöscht.</translation>
    </message>
    <message>
        <source>“{location}” deleted</source>
        <translation>„{location}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>%n people belong to it. Move them to another location or delete them first.</source>
        <translation>
            <numerusform>%n Person gehört dazu. Zuerst einem anderen Standort zuordnen oder löschen.</numerusform>
            <numerusform>%n Personen gehören dazu. Zuerst einem anderen Standort zuordnen oder löschen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %n keys that are not revoked. Revoke them first.</source>
        <translation>
            <numerusform>Es gibt %n Schlüssel, der nicht widerrufen ist. Zuerst widerrufen.</numerusform>
            <numerusform>Es gibt %n Schlüssel, die nicht widerrufen sind. Zuerst widerrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“{location}” cannot be deleted</source>
        <translation>„{location}“ kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>Show people</source>
        <translation>Personen zeigen</translation>
    </message>
    <message>
        <source>&amp;Type the name of the location to confirm</source>
        <translation>Zum Bestätigen den Namen des Standorts &amp;eingeben</translation>
    </message>
    <message>
        <source>The location itself stays.</source>
        <translation>Der Standort selbst bleibt.</translation>
    </message>
    <message>
        <source>Prompts and answers of all its keys are kept for so many days, and admins can read them.</source>
        <translation>Prompts und Antworten aller seiner Schlüssel werden so viele Tage aufbewahrt, und Admins können sie lesen.</translation>
    </message>
    <message>
        <source>Prompts and answers are not kept.</source>
        <translation>Prompts und Antworten werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Add location</source>
        <translation>Standort hinzufügen</translation>
    </message>
    <message>
        <source>Edit location</source>
        <translation>Standort bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second location.</source>
        <translation>Ein neuer Versuch fügt nie einen zweiten Standort hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this location</source>
        <translation>Jemand anders hat diesen Standort geändert</translation>
    </message>
    <message>
        <source>Not kept</source>
        <translation>Nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Only an owner changes that.</source>
        <translation>Nur ein Inhaber ändert das.</translation>
    </message>
    <message>
        <source>pick a time zone from the list</source>
        <translation>eine Zeitzone aus der Liste auswählen</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Keep &amp;prompts and answers, in days</source>
        <translation>&amp;Prompts und Antworten aufbewahren, in Tagen</translation>
    </message>
    <message>
        <source>Prompts kept</source>
        <translation>Prompts aufbewahrt</translation>
    </message>
    <message>
        <source>It is {minute} there now.</source>
        <translation>Dort ist es jetzt {minute}.</translation>
    </message>
    <message>
        <source>Prompts and answers are not kept</source>
        <translation>Prompts und Antworten werden nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Prompts and answers of all its keys are kept for {content_text}</source>
        <translation>Prompts und Antworten aller seiner Schlüssel werden {content_text} aufbewahrt</translation>
    </message>
    <message>
        <source>{location}
Added {exact}</source>
        <translation>{location}
Hinzugefügt {exact}</translation>
    </message>
    <message>
        <source>Those that are not revoked</source>
        <translation>Die nicht widerrufenen</translation>
    </message>
    <message>
        <source>No location yet</source>
        <translation>Noch kein Standort</translation>
    </message>
    <message>
        <source>A location is a site or a group that people belong to. Keys are made, counted and revoked together by it.</source>
        <translation>Ein Standort ist ein Ort oder eine Gruppe, zu der Personen gehören. Danach werden Schlüssel gemeinsam erstellt, gezählt und widerrufen.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add locations.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Standorte hinzufügen.</translation>
    </message>
    <message>
        <source>People and locations</source>
        <translation>Personen und Standorte</translation>
    </message>
    <message>
        <source>Drop the file to import people</source>
        <translation>Die Datei ablegen, um Personen zu importieren</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV importieren…</translation>
    </message>
    <message>
        <source>More about people</source>
        <translation>Mehr zu Personen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Add person…</source>
        <translation>&amp;Person hinzufügen…</translation>
    </message>
    <message>
        <source>Add loca&amp;tion…</source>
        <translation>&amp;Standort hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Import CSV…</source>
        <translation>CSV &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport people as CSV…</source>
        <translation>Personen als CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Save a&amp;n example file…</source>
        <translation>Beispieldatei speicher&amp;n…</translation>
    </message>
    <message>
        <source>Create &amp;key for this person…</source>
        <translation>Schlüssel &amp;für diese Person erstellen…</translation>
    </message>
    <message>
        <source>&amp;Show keys of this person</source>
        <translation>Schlüssel dieser Person &amp;zeigen</translation>
    </message>
    <message>
        <source>Create keys for this location…</source>
        <translation>Schlüssel für diesen Standort erstellen…</translation>
    </message>
    <message>
        <source>Show people of this location</source>
        <translation>Personen dieses Standorts zeigen</translation>
    </message>
    <message>
        <source>Show keys of this location</source>
        <translation>Schlüssel dieses Standorts zeigen</translation>
    </message>
    <message>
        <source>Revoke all keys of this location…</source>
        <translation>Alle Schlüssel dieses Standorts widerrufen…</translation>
    </message>
    <message>
        <source>Select one person first.</source>
        <translation>Zuerst eine Person auswählen.</translation>
    </message>
    <message>
        <source>Select one location first.</source>
        <translation>Zuerst einen Standort auswählen.</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>Show &amp;people</source>
        <translation>P&amp;ersonen zeigen</translation>
    </message>
    <message>
        <source>Show l&amp;ocations</source>
        <translation>Stand&amp;orte zeigen</translation>
    </message>
    <message>
        <source>No email address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>No linked account: no key can be created for them</source>
        <translation>Kein verknüpftes Konto: es kann kein Schlüssel erstellt werden</translation>
    </message>
    <message>
        <source>Nobody is here yet</source>
        <translation>Noch ist niemand hier</translation>
    </message>
    <message>
        <source>Import a CSV file with names, email addresses, locations and accounts, or add people one by one.</source>
        <translation>Eine CSV-Datei mit Namen, E-Mail-Adressen, Standorten und Konten importieren oder Personen einzeln hinzufügen.</translation>
    </message>
    <message>
        <source>Your admin token may look, but not add people.</source>
        <translation>Ihr Admin-Token darf ansehen, aber keine Personen hinzufügen.</translation>
    </message>
    <message>
        <source>name or email</source>
        <translation>Name oder E-Mail</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>Select a person first.</source>
        <translation>Zuerst eine Person auswählen.</translation>
    </message>
    <message>
        <source>Select one person only.</source>
        <translation>Nur eine Person auswählen.</translation>
    </message>
    <message>
        <source>{person} has no linked account; without one no key can be created for them.</source>
        <translation>{person} hat kein verknüpftes Konto; ohne eines kann kein Schlüssel erstellt werden.</translation>
    </message>
    <message>
        <source>“{person}” added</source>
        <translation>„{person}“ hinzugefügt</translation>
    </message>
    <message>
        <source>“{person}” saved</source>
        <translation>„{person}“ gespeichert</translation>
    </message>
    <message>
        <source>Delete “{person}”?</source>
        <translation>„{person}“ löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people?</source>
        <translation>
            <numerusform>%n Person löschen?</numerusform>
            <numerusform>%n Personen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What they used stays in the records, under the name that they have now. Whoever has keys that are not revoked stays.</source>
        <translation>Was sie benutzt haben, bleibt in den Aufzeichnungen, unter ihrem jetzigen Namen. Wer nicht widerrufene Schlüssel hat, wird nicht gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people</source>
        <translation>
            <numerusform>%n Person löschen</numerusform>
            <numerusform>%n Personen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleting %n people</source>
        <translation>
            <numerusform>%n Person wird gelöscht</numerusform>
            <numerusform>%n Personen werden gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people deleted</source>
        <translation>
            <numerusform>%n Person gelöscht</numerusform>
            <numerusform>%n Personen gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>“{person}” deleted</source>
        <translation>„{person}“ gelöscht</translation>
    </message>
    <message numerus="yes">
        <source>{person} has %n keys that are not revoked. Revoke them first.</source>
        <translation>
            <numerusform>{person} hat %n Schlüssel, der nicht widerrufen ist. Zuerst widerrufen.</numerusform>
            <numerusform>{person} hat %n Schlüssel, die nicht widerrufen sind. Zuerst widerrufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show keys</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>“{person}” cannot be deleted</source>
        <translation>„{person}“ kann nicht gelöscht werden</translation>
    </message>
    <message>
        <source>Without one no key can be created for this person.</source>
        <translation>Ohne eines kann für diese Person kein Schlüssel erstellt werden.</translation>
    </message>
    <message>
        <source>Edit person</source>
        <translation>Person bearbeiten</translation>
    </message>
    <message>
        <source>Trying again never adds a second person.</source>
        <translation>Ein neuer Versuch fügt nie eine zweite Person hinzu.</translation>
    </message>
    <message>
        <source>Somebody else changed this person</source>
        <translation>Jemand anders hat diese Person geändert</translation>
    </message>
    <message>
        <source>None</source>
        <comment>account</comment>
        <translation>Keines</translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>Linked &amp;account</source>
        <translation>Verknüpftes &amp;Konto</translation>
    </message>
    <message>
        <source>pick a location from the list</source>
        <translation>einen Standort aus der Liste auswählen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>Befehl &amp;finden…</translation>
    </message>
    <message>
        <source>{done} so far</source>
        <translation>bisher {done}</translation>
    </message>
    <message>
        <source>The gateway has not answered yet.</source>
        <translation>Das Gateway hat noch nicht geantwortet.</translation>
    </message>
    <message>
        <source>Stop here</source>
        <translation>Hier anhalten</translation>
    </message>
    <message>
        <source>Client gone</source>
        <translation>Client weg</translation>
    </message>
    <message>
        <source>Key ended</source>
        <translation>Schlüssel endete</translation>
    </message>
    <message>
        <source>Provider error</source>
        <translation>Anbieterfehler</translation>
    </message>
    <message>
        <source>Provider away</source>
        <translation>Anbieter weg</translation>
    </message>
    <message>
        <source>Provider too slow</source>
        <translation>Anbieter zu langsam</translation>
    </message>
    <message>
        <source>Gateway stopped</source>
        <translation>Gateway angehalten</translation>
    </message>
    <message>
        <source>Gateway crashed</source>
        <translation>Gateway abgestürzt</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Nicht beantwortet</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>less than 1 ms</source>
        <translation>weniger als 1 ms</translation>
    </message>
    <message>
        <source>Revoke all keys of “{name}”?</source>
        <translation>Alle Schlüssel von „{name}“ widerrufen?</translation>
    </message>
    <message>
        <source>Revoking…</source>
        <translation>Wird widerrufen…</translation>
    </message>
    <message>
        <source>Trying again never revokes anything else.</source>
        <translation>Ein neuer Versuch widerruft nie etwas anderes.</translation>
    </message>
    <message numerus="yes">
        <source>All %n keys end at once, with the ephemeral keys made from them. Whoever uses one is refused from the next request on. Claim and join links stop working. The keys stay listed as revoked and cannot be activated again.</source>
        <translation>
            <numerusform>Der %n Schlüssel endet sofort, mit den kurzlebigen, die aus ihm erstellt wurden. Wer ihn benutzt, wird ab der nächsten Anfrage abgewiesen. Abhol- und Beitrittslinks funktionieren nicht mehr. Der Schlüssel bleibt als widerrufen aufgeführt und kann nicht wieder aktiviert werden.</numerusform>
            <numerusform>Alle %n Schlüssel enden sofort, mit den kurzlebigen, die aus ihnen erstellt wurden. Wer einen benutzt, wird ab der nächsten Anfrage abgewiesen. Abhol- und Beitrittslinks funktionieren nicht mehr. Die Schlüssel bleiben als widerrufen aufgeführt und können nicht wieder aktiviert werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your admin token may look, but not change.</source>
        <translation>Ihr Admin-Token darf ansehen, aber nicht ändern.</translation>
    </message>
    <message>
        <source>The gateway does not accept your admin token any more.</source>
        <translation>Das Gateway nimmt Ihr Admin-Token nicht mehr an.</translation>
    </message>
    <message>
        <source>You are limited to some locations; ask an admin of all.</source>
        <translation>Ihr Admin-Token ist auf einige Standorte beschränkt; einen Admin für alle fragen.</translation>
    </message>
    <message>
        <source>Your admin token is limited to some locations; templates are not.</source>
        <translation>Ihr Admin-Token ist auf einige Standorte beschränkt; Vorlagen sind es nicht.</translation>
    </message>
    <message>
        <source>Only owners manage admins; ask one of them.</source>
        <translation>Nur Inhaber verwalten Admins; einen von ihnen fragen.</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in Qt&apos;s format: 21 Nov 2027</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date in Qt&apos;s format, for a field: 21 Nov 2027</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date in Qt&apos;s format: 21 Nov</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>gleich</translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n min</numerusform>
            <numerusform>in %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n min</numerusform>
            <numerusform>vor %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n h</numerusform>
            <numerusform>in %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n h</numerusform>
            <numerusform>vor %n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n month(s)</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) ago</source>
        <translation>
            <numerusform>vor %n Monat</numerusform>
            <numerusform>vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n year(s)</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) ago</source>
        <translation>
            <numerusform>vor %n Jahr</numerusform>
            <numerusform>vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>ddd, d MMM yyyy</source>
        <comment>a date in Qt&apos;s format: Sun, 21 Nov 2027</comment>
        <translation>ddd, d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a date in Qt&apos;s format: 21 November</comment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>The gateway does not answer, though its address does.</source>
        <translation>Das Gateway antwortet nicht, nur seine Adresse.</translation>
    </message>
    <message>
        <source>{word} · {latency} ms</source>
        <translation>{word} · {latency} ms</translation>
    </message>
    <message>
        <source>Something went wrong inside KeyDesk. Nothing else is affected; try again.</source>
        <translation>In KeyDesk ging etwas schief. Sonst ist nichts betroffen; erneut versuchen.</translation>
    </message>
    <message>
        <source>&amp;Usual text size</source>
        <translation>&amp;Übliche Textgröße</translation>
    </message>
    <message>
        <source>Larger &amp;text</source>
        <translation>Größerer &amp;Text</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Kleinerer Text</translation>
    </message>
    <message>
        <source>A whole number</source>
        <translation>Eine ganze Zahl</translation>
    </message>
    <message>
        <source>From {least} to {most}</source>
        <translation>Von {least} bis {most}</translation>
    </message>
    <message>
        <source>More than nothing</source>
        <translation>Mehr als nichts</translation>
    </message>
    <message>
        <source>At most {most} addresses</source>
        <translation>Höchstens {most} Adressen</translation>
    </message>
    <message numerus="yes">
        <source>At most {most}</source>
        <comment>of percents</comment>
        <translation>
            <numerusform>Höchstens {most}</numerusform>
            <numerusform>Höchstens {most}</numerusform>
        </translation>
    </message>
    <message>
        <source>Percents such as 50, 80, 100</source>
        <translation>Prozente wie 50, 80, 100</translation>
    </message>
    <message>
        <source>“{text}” is no address; write such as 192.0.2.7 or 192.0.2.0/24</source>
        <translation>„{text}“ ist keine Adresse; etwa 192.0.2.7 oder 192.0.2.0/24 schreiben</translation>
    </message>
    <message>
        <source>“{text}” has bits behind its prefix; {meant} is the block</source>
        <translation>„{text}“ hat Bits hinter seinem Präfix; {meant} ist der Block</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rückg&amp;ängig</translation>
    </message>
    <message>
        <source>Nothing to undo now.</source>
        <translation>Jetzt gibt es nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>No chat in this period</source>
        <translation>Kein Chat in diesem Zeitraum</translation>
    </message>
    <message>
        <source>Requests of one key that continue one conversation are listed here as a chat.</source>
        <translation>Anfragen eines Schlüssels, die ein Gespräch fortsetzen, stehen hier als Chat.</translation>
    </message>
    <message>
        <source>Chats are not filtered by model and provider: one chat may go from one to another.</source>
        <translation>Chats werden nicht nach Modell und Anbieter gefiltert: ein Chat kann von einem zum anderen gehen.</translation>
    </message>
    <message>
        <source>E&amp;xport chats as CSV…</source>
        <translation>Chats als CS&amp;V exportieren…</translation>
    </message>
    <message>
        <source>&amp;Search chats</source>
        <translation>Chats &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Show its requests</source>
        <translation>Seine &amp;Anfragen zeigen</translation>
    </message>
    <message>
        <source>Show its ke&amp;y</source>
        <translation>Zugehörigen &amp;Schlüssel zeigen</translation>
    </message>
    <message>
        <source>There is no chat to export.</source>
        <translation>Es gibt keinen Chat zu exportieren.</translation>
    </message>
    <message>
        <source>A key of nobody</source>
        <translation>Ein Schlüssel von niemandem</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begann</translation>
    </message>
    <message>
        <source>Last request</source>
        <translation>Letzte Anfrage</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>Owners may read what was said in requests of this chat</source>
        <translation>Inhaber dürfen lesen, was in Anfragen dieses Chats gesagt wurde</translation>
    </message>
    <message>
        <source>What was said is not kept</source>
        <translation>Was gesagt wurde, wird nicht aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%n chats</source>
        <translation>
            <numerusform>%n Chat</numerusform>
            <numerusform>%n Chats</numerusform>
        </translation>
    </message>
    <message>
        <source>chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>No key needed</source>
        <translation>Kein Schlüssel nötig</translation>
    </message>
    <message>
        <source>Keys of nobody</source>
        <translation>Schlüssel von niemandem</translation>
    </message>
    <message>
        <source>Keys of no batch</source>
        <translation>Schlüssel ohne Serie</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>No provider</source>
        <translation>Kein Anbieter</translation>
    </message>
    <message numerus="yes">
        <source>%n other locations</source>
        <translation>
            <numerusform>%n weiterer Standort</numerusform>
            <numerusform>%n weitere Standorte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{some} and {last}</source>
        <comment>places</comment>
        <translation>
            <numerusform>{some} und {last}</numerusform>
            <numerusform>{some} und {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Prompts and answers are kept at {places}. Owners may read them.</source>
        <translation>Prompts und Antworten werden aufbewahrt bei {places}. Inhaber dürfen sie lesen.</translation>
    </message>
    <message>
        <source>Find a request by its &amp;id</source>
        <translation>Anfrage nach &amp;ID finden</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>{measure} by hour and {title}, {period}. {summary}</source>
        <translation>{measure} nach Stunde und {title}, {period}. {summary}</translation>
    </message>
    <message>
        <source>{measure} by day and {title}, {period}. {summary}</source>
        <translation>{measure} nach Tag und {title}, {period}. {summary}</translation>
    </message>
    <message>
        <source>{sum} in all, most in {moment}: {most}</source>
        <translation>{sum} insgesamt, am meisten {moment}: {most}</translation>
    </message>
    <message>
        <source>Everything is switched off</source>
        <translation>Alles ist ausgeschaltet</translation>
    </message>
    <message>
        <source>No {measure} in this period</source>
        <translation>Keine {measure} in diesem Zeitraum</translation>
    </message>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>From cache</source>
        <translation>Aus Cache</translation>
    </message>
    <message>
        <source>{figure} in the same time before</source>
        <translation>{figure} in derselben Zeit davor</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>None before</source>
        <translation>Zuvor keine</translation>
    </message>
    <message numerus="yes">
        <source>%n times as much</source>
        <translation>
            <numerusform>%n-mal so viel</numerusform>
            <numerusform>%n-mal so viel</numerusform>
        </translation>
    </message>
    <message>
        <source>Up under {percent}</source>
        <translation>Unter {percent} mehr</translation>
    </message>
    <message>
        <source>Down under {percent}</source>
        <translation>Unter {percent} weniger</translation>
    </message>
    <message>
        <source>Up {percent}</source>
        <translation>{percent} mehr</translation>
    </message>
    <message>
        <source>Down {percent}</source>
        <translation>{percent} weniger</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Sum {figure}</source>
        <translation>Summe {figure}</translation>
    </message>
    <message>
        <source>Other {many}</source>
        <translation>Andere {many}</translation>
    </message>
    <message>
        <source>usage figures</source>
        <translation>Nutzungszahlen</translation>
    </message>
    <message>
        <source>No request in this period</source>
        <translation>Keine Anfrage in diesem Zeitraum</translation>
    </message>
    <message>
        <source>As soon as a program calls a model with a key, its usage is here.</source>
        <translation>Sobald ein Programm mit einem Schlüssel ein Modell aufruft, steht hier seine Nutzung.</translation>
    </message>
    <message>
        <source>Show how to connect</source>
        <translation>Zeigen, wie man sich verbindet</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message numerus="yes">
        <source>By {title}</source>
        <comment>usage</comment>
        <translation>
            <numerusform>Nach {title}</numerusform>
            <numerusform>Nach {title}</numerusform>
        </translation>
    </message>
    <message>
        <source>{period} ({zone}), so far, compared with the same time of {before}</source>
        <translation>{period} ({zone}), bisher, verglichen mit derselben Zeit vom {before}</translation>
    </message>
    <message>
        <source>{period} ({zone}), compared with {before}</source>
        <translation>{period} ({zone}), verglichen mit {before}</translation>
    </message>
    <message numerus="yes">
        <source>Hours are told of up to %n days.</source>
        <translation>
            <numerusform>Stunden gibt es für bis zu %n Tag.</numerusform>
            <numerusform>Stunden gibt es für bis zu %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Nach Tag</translation>
    </message>
    <message>
        <source>By hour</source>
        <translation>Nach Stunde</translation>
    </message>
    <message>
        <source>{member}: there is nobody to go into.</source>
        <translation>{member}: dazu gibt es keine weiteren Zahlen.</translation>
    </message>
    <message>
        <source>There is no usage to export.</source>
        <translation>Es gibt keine Nutzung zu exportieren.</translation>
    </message>
    <message>
        <source>Usage could not be read again. {error}</source>
        <translation>Die Nutzung konnte nicht neu gelesen werden. {error}</translation>
    </message>
    <message>
        <source>Share of cost</source>
        <translation>Kostenanteil</translation>
    </message>
    <message>
        <source>Usage by {title}</source>
        <translation>Nutzung nach {title}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>This is the last period there is.</source>
        <translation>Das ist der letzte Zeitraum, den es gibt.</translation>
    </message>
    <message>
        <source>Previ&amp;ous period</source>
        <translation>Voriger Zei&amp;traum</translation>
    </message>
    <message>
        <source>&amp;Next period</source>
        <translation>&amp;Nächster Zeitraum</translation>
    </message>
    <message>
        <source>Choose &amp;period…</source>
        <translation>Zeitraum &amp;wählen…</translation>
    </message>
    <message>
        <source>Custo&amp;m period…</source>
        <translation>&amp;Eigener Zeitraum…</translation>
    </message>
    <message>
        <source>Nothing was filtered.</source>
        <translation>Nichts war gefiltert.</translation>
    </message>
    <message>
        <source>Fi&amp;lter…</source>
        <translation>&amp;Filtern…</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Clear all fil&amp;ters</source>
        <translation>A&amp;lle Filter aufheben</translation>
    </message>
    <message>
        <source>Save &amp;report as PDF…</source>
        <translation>Beric&amp;ht als PDF speichern…</translation>
    </message>
    <message>
        <source>Export t&amp;able as CSV…</source>
        <translation>Tabelle als CSV ex&amp;portieren…</translation>
    </message>
    <message>
        <source>&amp;Export chart as CSV…</source>
        <translation>Diagra&amp;mm als CSV exportieren…</translation>
    </message>
    <message>
        <source>Show o&amp;verview</source>
        <translation>Ü&amp;bersicht zeigen</translation>
    </message>
    <message>
        <source>Sho&amp;w requests</source>
        <translation>Anfra&amp;gen zeigen</translation>
    </message>
    <message>
        <source>Show c&amp;hats</source>
        <translation>&amp;Chats zeigen</translation>
    </message>
    <message numerus="yes">
        <source>{number}</source>
        <comment>a day of the month, before another one</comment>
        <translation>
            <numerusform>{number}.</numerusform>
            <numerusform>{number}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{first} – {last}</source>
        <comment>days</comment>
        <translation>
            <numerusform>{first} – {last}</numerusform>
            <numerusform>{first} – {last}</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Show period</source>
        <translation>Zeitraum zeigen</translation>
    </message>
    <message>
        <source>Custom period</source>
        <translation>Eigener Zeitraum</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>It ends before it begins</source>
        <translation>Es endet, bevor es beginnt</translation>
    </message>
    <message numerus="yes">
        <source>No more than %n days</source>
        <translation>
            <numerusform>Nicht mehr als %n Tag</numerusform>
            <numerusform>Nicht mehr als %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, in {zone}</source>
        <translation>
            <numerusform>%n Tag, in {zone}</numerusform>
            <numerusform>%n Tage, in {zone}</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous period (Alt+PgUp)</source>
        <translation>Voriger Zeitraum (Alt+Bild auf)</translation>
    </message>
    <message>
        <source>Next period (Alt+PgDown)</source>
        <translation>Nächster Zeitraum (Alt+Bild ab)</translation>
    </message>
    <message>
        <source>Period: {period}</source>
        <translation>Zeitraum: {period}</translation>
    </message>
    <message>
        <source>Custom period…</source>
        <translation>Eigener Zeitraum…</translation>
    </message>
    <message>
        <source>Usage of {place}</source>
        <translation>Nutzung von {place}</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>what a button does</comment>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Report saved as {path}</source>
        <translation>Bericht gespeichert als {path}</translation>
    </message>
    <message>
        <source>{error} No report was saved.</source>
        <translation>{error} Es wurde kein Bericht gespeichert.</translation>
    </message>
    <message>
        <source>usage {location} {first} to {last}</source>
        <translation>Nutzung {location} {first} bis {last}</translation>
    </message>
    <message>
        <source>usage {first} to {last}</source>
        <translation>Nutzung {first} bis {last}</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>KeyDesk usage report</source>
        <translation>KeyDesk-Nutzungsbericht</translation>
    </message>
    <message>
        <source>HTTP status {code}</source>
        <translation>HTTP-Status {code}</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Of the tokens in, those that the provider had at hand</source>
        <translation>Von den Eingabe-Tokens die, die der Anbieter zur Hand hatte</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>&lt; 1 ms</source>
        <translation>&lt; 1 ms</translation>
    </message>
    <message>
        <source>Of no batch</source>
        <translation>Ohne Serie</translation>
    </message>
    <message>
        <source>Through none</source>
        <translation>Über keines</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Part of no chat</source>
        <translation>Teil keines Chats</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwickler</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistent</translation>
    </message>
    <message>
        <source>[calls {name} {arguments}]</source>
        <translation>[ruft {name} auf {arguments}]</translation>
    </message>
    <message>
        <source>Details of the request</source>
        <translation>Details der Anfrage</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Schlüssel zeigen</translation>
    </message>
    <message>
        <source>Show its chat</source>
        <translation>Chat zeigen</translation>
    </message>
    <message>
        <source>No key was needed.</source>
        <translation>Es war kein Schlüssel nötig.</translation>
    </message>
    <message>
        <source>It is part of no chat.</source>
        <translation>Sie ist Teil keines Chats.</translation>
    </message>
    <message>
        <source>{tokens}, {cached} of them cached</source>
        <translation>{tokens}, {cached} davon gecacht</translation>
    </message>
    <message>
        <source>No answer was sent</source>
        <translation>Es wurde keine Antwort gesendet</translation>
    </message>
    <message>
        <source>the provider refused it</source>
        <translation>der Anbieter lehnte ab</translation>
    </message>
    <message>
        <source>the provider had too many</source>
        <translation>der Anbieter hatte zu viele</translation>
    </message>
    <message>
        <source>the client was gone</source>
        <translation>der Client war weg</translation>
    </message>
    <message>
        <source>something failed inside the gateway</source>
        <translation>im Gateway scheiterte etwas</translation>
    </message>
    <message>
        <source>the provider failed</source>
        <translation>der Anbieter scheiterte</translation>
    </message>
    <message>
        <source>the provider or the gateway was away</source>
        <translation>der Anbieter oder das Gateway war weg</translation>
    </message>
    <message>
        <source>the provider was too slow</source>
        <translation>der Anbieter war zu langsam</translation>
    </message>
    <message>
        <source>the gateway was killed meanwhile</source>
        <translation>das Gateway wurde währenddessen beendet</translation>
    </message>
    <message>
        <source>status {code}</source>
        <translation>Status {code}</translation>
    </message>
    <message numerus="yes">
        <source>over {number} s</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>über {number} s</numerusform>
            <numerusform>über {number} s</numerusform>
        </translation>
    </message>
    <message>
        <source>over {amount}</source>
        <translation>über {amount}</translation>
    </message>
    <message numerus="yes">
        <source>with {key}</source>
        <comment>a chat</comment>
        <translation>
            <numerusform>mit {key}</numerusform>
            <numerusform>mit {key}</numerusform>
        </translation>
    </message>
    <message>
        <source>whatever the code</source>
        <translation>gleich welcher Code</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>requests</comment>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>or type a code</source>
        <translation>oder einen Code eintippen</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>or type seconds</source>
        <translation>oder Sekunden eintippen</translation>
    </message>
    <message>
        <source>Costly</source>
        <translation>Teuer</translation>
    </message>
    <message>
        <source>or type an amount</source>
        <translation>oder einen Betrag eintippen</translation>
    </message>
    <message>
        <source>Each request with a key is listed here. A longer period may have some, or fewer filters above.</source>
        <translation>Jede Anfrage mit einem Schlüssel steht hier. Ein längerer Zeitraum hat vielleicht welche, oder weniger Filter oben.</translation>
    </message>
    <message>
        <source>request id</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Show new re&amp;quests</source>
        <translation>Ne&amp;ue Anfragen zeigen</translation>
    </message>
    <message>
        <source>E&amp;xport requests as CSV…</source>
        <translation>Anfragen als CSV e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Copy req&amp;uest id</source>
        <translation>Anfrage-ID k&amp;opieren</translation>
    </message>
    <message>
        <source>&amp;Show the requests of its chat</source>
        <translation>&amp;Anfragen des Chats zeigen</translation>
    </message>
    <message>
        <source>There is no request to export.</source>
        <translation>Es gibt keine Anfrage zu exportieren.</translation>
    </message>
    <message>
        <source>Copied the request id</source>
        <translation>Anfrage-ID kopiert</translation>
    </message>
    <message>
        <source>What was said is not kept. It is kept only where an owner turns that on for a location, and for as many days as they choose.</source>
        <translation>Was gesagt wurde, wird nicht aufbewahrt. Das geschieht nur, wo ein Admin mit der Rolle Inhaber es für einen Standort einschaltet, und für so viele Tage, wie er wählt.</translation>
    </message>
    <message>
        <source>What was said is kept. Owners may read it; your admin token may not.</source>
        <translation>Was gesagt wurde, wird aufbewahrt. Inhaber dürfen es lesen; Ihr Admin-Token nicht.</translation>
    </message>
    <message>
        <source>What was said is kept, sealed. Owners may read it. That you read it is put on record, in the audit log, with your name and the time.</source>
        <translation>Was gesagt wurde, wird versiegelt aufbewahrt. Inhaber dürfen es lesen. Dass Sie es lesen, wird im Audit-Protokoll festgehalten, mit Ihrem Namen und der Zeit.</translation>
    </message>
    <message>
        <source>The prompt or the answer was longer than what is kept: its end is missing.</source>
        <translation>Der Prompt oder die Antwort war länger als das, was aufbewahrt wird: das Ende fehlt.</translation>
    </message>
    <message>
        <source>Show what was said</source>
        <translation>Zeigen, was gesagt wurde</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>As it was &amp;sent</source>
        <translation>Wie es ge&amp;sendet wurde</translation>
    </message>
    <message>
        <source>It could not be read. {error}</source>
        <translation>Es konnte nicht gelesen werden. {error}</translation>
    </message>
    <message>
        <source>Copy the {title}</source>
        <translation>Kopieren: {title}</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>keine Anfrage</translation>
    </message>
    <message>
        <source>{requests}, {failed} failed</source>
        <translation>{requests}, {failed} gescheitert</translation>
    </message>
    <message>
        <source>{input_tokens} tokens in, {output_tokens} out</source>
        <translation>{input_tokens} Eingabe-Tokens, {output_tokens} Ausgabe-Tokens</translation>
    </message>
    <message>
        <source>Remove filter {text}</source>
        <translation>Filter {text} entfernen</translation>
    </message>
    <message>
        <source>{title} snippet</source>
        <translation>Baustein für {title}</translation>
    </message>
    <message>
        <source>Copy the {title} snippet</source>
        <translation>Baustein für {title} kopieren</translation>
    </message>
    <message>
        <source>Nothing that is shown here.</source>
        <translation>Nichts, was hier gezeigt wird.</translation>
    </message>
    <message>
        <source>{label}: theirs {theirs}, yours {mine}</source>
        <translation>{label}: dort {theirs}, hier {mine}</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Dortigen Wert übernehmen</translation>
    </message>
    <message>
        <source>Use their {label}: {theirs}</source>
        <translation>Dortigen Wert übernehmen, {label}: {theirs}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>{name} kopieren</translation>
    </message>
    <message>
        <source>Show {what}</source>
        <translation>{what} zeigen</translation>
    </message>
    <message>
        <source>Hide {what}</source>
        <translation>{what} verbergen</translation>
    </message>
    <message>
        <source>Del takes it out</source>
        <translation>Entf nimmt es heraus</translation>
    </message>
    <message>
        <source>What this file in {parent} holds now is lost.</source>
        <translation>Was diese Datei in {parent} jetzt enthält, geht verloren.</translation>
    </message>
    <message>
        <source>The search did not work. {error}</source>
        <translation>Die Suche ging nicht. {error}</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch gibt es keine.</translation>
    </message>
    <message>
        <source>{shown} of {total} shown. Type to find others.</source>
        <translation>{shown} von {total} gezeigt. Tippen, um andere zu finden.</translation>
    </message>
    <message>
        <source>Choose at least one location</source>
        <translation>Mindestens einen Standort auswählen</translation>
    </message>
    <message>
        <source>Choose at least one person</source>
        <translation>Mindestens eine Person auswählen</translation>
    </message>
    <message>
        <source>Extra keys are paid from the budget that all keys share: set one above</source>
        <translation>Zusätzliche Schlüssel werden aus dem Budget bezahlt, das sich alle teilen: oben eines festlegen</translation>
    </message>
    <message>
        <source>At most {max_batch} at once; these are {wanted_ids}</source>
        <translation>Höchstens {max_batch} auf einmal; das sind {wanted_ids}</translation>
    </message>
    <message>
        <source>A time before the year 10000</source>
        <translation>Eine Zeit vor dem Jahr 10000</translation>
    </message>
    <message>
        <source>The gateway answered with a key that cannot be read. Revoke the batch, and create it again.</source>
        <translation>Das Gateway antwortete mit einem Schlüssel, der nicht lesbar ist. Die Serie widerrufen und noch einmal erstellen.</translation>
    </message>
    <message>
        <source>People pick their name from a list</source>
        <translation>Personen wählen ihren Namen aus einer Liste</translation>
    </message>
    <message>
        <source>People type their name</source>
        <translation>Personen tippen ihren Namen ein</translation>
    </message>
    <message>
        <source>Whoever has the paper has the key.</source>
        <translation>Wer das Papier hat, hat den Schlüssel.</translation>
    </message>
    <message>
        <source>A link and a QR code that show the key once, within the window.</source>
        <translation>Ein Link und ein QR-Code, die den Schlüssel einmal zeigen, im Zeitfenster.</translation>
    </message>
    <message>
        <source>Claim links are not available on this gateway.</source>
        <translation>Abhollinks sind auf diesem Gateway nicht verfügbar.</translation>
    </message>
    <message>
        <source>One address for the projector or the door; it stands on a cover page.</source>
        <translation>Eine Adresse für den Projektor oder die Tür; sie steht auf einem Deckblatt.</translation>
    </message>
    <message>
        <source>This gateway can be reached from this computer only, so nobody else can open a link or use a key. Share it on the network first.</source>
        <translation>Dieses Gateway ist nur von diesem Computer erreichbar, also kann sonst niemand einen Link öffnen oder einen Schlüssel benutzen. Zuerst im Netzwerk freigeben.</translation>
    </message>
    <message>
        <source>Handouts</source>
        <translation>Handzettel</translation>
    </message>
    <message>
        <source>The ke&amp;y itself</source>
        <translation>Der Sc&amp;hlüssel selbst</translation>
    </message>
    <message>
        <source>A claim l&amp;ink</source>
        <translation>Ein Abhol&amp;link</translation>
    </message>
    <message>
        <source>A &amp;join link too</source>
        <translation>Auch ein Bei&amp;trittslink</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Name&amp;s on its page</source>
        <translation>&amp;Namen auf der Seite</translation>
    </message>
    <message>
        <source>E&amp;xtra keys</source>
        <translation>&amp;Zusätzliche Schlüssel</translation>
    </message>
    <message>
        <source>On each handout</source>
        <translation>Auf dem Zettel</translation>
    </message>
    <message>
        <source>How it is handed out</source>
        <translation>Wie die Schlüssel ausgegeben werden</translation>
    </message>
    <message>
        <source>Han&amp;douts</source>
        <translation>Hand&amp;zettel</translation>
    </message>
    <message>
        <source>The gateway answered without the batch that it made.</source>
        <translation>Das Gateway antwortete ohne die erstellte Serie.</translation>
    </message>
    <message>
        <source>The handouts are saved, but the gateway could not be told: its audit log does not show it.</source>
        <translation>Die Handzettel sind gespeichert, aber das Gateway konnte es nicht erfahren: im Audit-Protokoll steht es nicht.</translation>
    </message>
    <message>
        <source>The keys are made, the join link is not. {reason} It can be made on the page of the batch.</source>
        <translation>Die Schlüssel sind erstellt, der Beitrittslink nicht. {reason} Er kann auf der Seite der Serie erstellt werden.</translation>
    </message>
    <message>
        <source>If the keys were made, the batch “{label}” has them: rotate them all there, or revoke it.</source>
        <translation>Falls die Schlüssel erstellt wurden, hat sie die Serie „{label}“: dort alle erneuern oder widerrufen.</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>Noch ist niemand ausgewählt.</translation>
    </message>
    <message>
        <source>gets a key</source>
        <translation>bekommt einen Schlüssel</translation>
    </message>
    <message>
        <source>Who gets a key, and who is skipped</source>
        <translation>Wer einen Schlüssel bekommt und wer ausgelassen wird</translation>
    </message>
    <message>
        <source>Who gets a key could not be found out. {problem}</source>
        <translation>Wer einen Schlüssel bekommt, ließ sich nicht feststellen. {problem}</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt…</translation>
    </message>
    <message>
        <source>What the batch is called. Nobody gets a second key under the same label.</source>
        <translation>Wie die Serie heißt. Niemand bekommt unter derselben Bezeichnung einen zweiten Schlüssel.</translation>
    </message>
    <message>
        <source>Once it is spent, none of the keys works.</source>
        <translation>Ist es aufgebraucht, funktioniert keiner der Schlüssel mehr.</translation>
    </message>
    <message>
        <source>What the batch is called</source>
        <translation>Wie die Serie heißt</translation>
    </message>
    <message>
        <source>B&amp;udget of each key in US$</source>
        <translation>B&amp;udget je Schlüssel in US$</translation>
    </message>
    <message>
        <source>&amp;Total budget in US$</source>
        <translation>&amp;Gemeinsames Budget in US$</translation>
    </message>
    <message>
        <source>To&amp;kens per minute</source>
        <translation>To&amp;kens pro Minute</translation>
    </message>
    <message>
        <source>Parallel re&amp;quests</source>
        <translation>Anfragen zugle&amp;ich</translation>
    </message>
    <message>
        <source>What they get</source>
        <translation>Was sie bekommen</translation>
    </message>
    <message>
        <source>One or several; everybody there with a linked account gets a key.</source>
        <translation>Einer oder mehrere; alle dort mit verknüpftem Konto bekommen einen Schlüssel.</translation>
    </message>
    <message>
        <source>People with a linked account, wherever they belong</source>
        <translation>Personen mit verknüpftem Konto, wohin sie auch gehören</translation>
    </message>
    <message>
        <source>E&amp;verybody at a location</source>
        <translation>&amp;Alle an einem Standort</translation>
    </message>
    <message>
        <source>&amp;People that I pick</source>
        <translation>Ausgewählte &amp;Personen</translation>
    </message>
    <message>
        <source>Search for a location…</source>
        <translation>Standort suchen…</translation>
    </message>
    <message>
        <source>Search for people…</source>
        <translation>Personen suchen…</translation>
    </message>
    <message>
        <source>Picked people</source>
        <translation>Ausgewählte Personen</translation>
    </message>
    <message>
        <source>L&amp;ocations</source>
        <translation>Stand&amp;orte</translation>
    </message>
    <message>
        <source>P&amp;eople</source>
        <translation>P&amp;ersonen</translation>
    </message>
    <message>
        <source>Who gets a key</source>
        <translation>Wer einen Schlüssel bekommt</translation>
    </message>
    <message>
        <source>The end has to be after the start</source>
        <translation>Das Ende muss nach dem Beginn sein</translation>
    </message>
    <message>
        <source>This is over already; choose tomorrow, or other times</source>
        <translation>Das ist schon vorbei; morgen oder andere Zeiten wählen</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>&amp;Wann</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeitzo&amp;ne</translation>
    </message>
    <message>
        <source>{shown} (this computer)</source>
        <translation>{shown} (dieser Computer)</translation>
    </message>
    <message>
        <source>Be&amp;gins</source>
        <translation>Be&amp;ginnt</translation>
    </message>
    <message>
        <source>E&amp;nds</source>
        <translation>Ende&amp;t</translation>
    </message>
    <message>
        <source>Today, from now on</source>
        <translation>Heute, ab jetzt</translation>
    </message>
    <message>
        <source>This week, from now on</source>
        <translation>Diese Woche, ab jetzt</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>{window} (over)</source>
        <translation>{window} (vorbei)</translation>
    </message>
    <message>
        <source>now until {end}</source>
        <translation>jetzt bis {end}</translation>
    </message>
    <message>
        <source>Keys valid on {window} ({place})</source>
        <translation>Schlüssel gültig am {window} ({place})</translation>
    </message>
    <message>
        <source>Keys valid from {window} ({place})</source>
        <translation>Schlüssel gültig von {window} ({place})</translation>
    </message>
    <message numerus="yes">
        <source>%n keys valid on {window} ({place})</source>
        <translation>
            <numerusform>%n Schlüssel gültig am {window} ({place})</numerusform>
            <numerusform>%n Schlüssel gültig am {window} ({place})</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys valid from {window} ({place})</source>
        <translation>
            <numerusform>%n Schlüssel gültig von {window} ({place})</numerusform>
            <numerusform>%n Schlüssel gültig von {window} ({place})</numerusform>
        </translation>
    </message>
    <message>
        <source>{window} on this computer ({place})</source>
        <translation>{window} auf diesem Computer ({place})</translation>
    </message>
    <message>
        <source>{window}, as on this computer</source>
        <translation>{window}, wie auf diesem Computer</translation>
    </message>
    <message>
        <source>That is {windows}.</source>
        <translation>Das ist {windows}.</translation>
    </message>
    <message>
        <source>{time} comes twice then; the first one is meant.</source>
        <translation>{time} kommt dann zweimal vor; gemeint ist das erste.</translation>
    </message>
    <message>
        <source>{time} comes twice then; the second one is meant.</source>
        <translation>{time} kommt dann zweimal vor; gemeint ist das zweite.</translation>
    </message>
    <message>
        <source>Clocks skip {time} then; it begins at {other}.</source>
        <translation>Uhren überspringen {time} dann; es beginnt um {other}.</translation>
    </message>
    <message>
        <source>Clocks skip {time} then; it ends at {other}.</source>
        <translation>Uhren überspringen {time} dann; es endet um {other}.</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>until {end}</source>
        <translation>bis {end}</translation>
    </message>
    <message>
        <source>{amount} together</source>
        <translation>{amount} zusammen</translation>
    </message>
    <message>
        <source>Nobody is there to get a key</source>
        <translation>Es ist niemand da, der einen Schlüssel bekommt</translation>
    </message>
    <message>
        <source>Nobody gets a key</source>
        <translation>Niemand bekommt einen Schlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n people get a key</source>
        <translation>
            <numerusform>%n Person bekommt einen Schlüssel</numerusform>
            <numerusform>%n Personen bekommen einen Schlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are skipped</source>
        <translation>
            <numerusform>%n wird ausgelassen</numerusform>
            <numerusform>%n werden ausgelassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Workshop of {day}</source>
        <translation>Workshop vom {day}</translation>
    </message>
    <message>
        <source>{amount} each</source>
        <translation>je {amount}</translation>
    </message>
    <message>
        <source>each {budget}</source>
        <translation>je {budget}</translation>
    </message>
    <message>
        <source>by claim link and join link</source>
        <translation>per Abhollink und Beitrittslink</translation>
    </message>
    <message>
        <source>by claim link</source>
        <translation>per Abhollink</translation>
    </message>
    <message>
        <source>Nothing you chose is lost. Trying again gives the same keys, never others besides.</source>
        <translation>Nichts Gewähltes ist verloren. Ein neuer Versuch gibt dieselben Schlüssel, nie andere dazu.</translation>
    </message>
    <message>
        <source>These keys were asked for before, and the gateway&apos;s answer was never seen. Trying again gives the same keys, never others besides.</source>
        <translation>Um diese Schlüssel wurde schon gebeten, und die Antwort des Gateways kam nie an. Ein neuer Versuch gibt dieselben Schlüssel, nie andere dazu.</translation>
    </message>
    <message>
        <source>Stopped before the gateway answered, so the keys may be there already.</source>
        <translation>Angehalten, bevor das Gateway geantwortet hat, also sind die Schlüssel vielleicht schon da.</translation>
    </message>
    <message>
        <source>With these changes other keys are made. Those of the first try, if they were made, are in the batch “{label}”: revoke it.</source>
        <translation>Mit diesen Änderungen entstehen andere Schlüssel. Die des ersten Versuchs, falls erstellt, stehen in der Serie „{label}“: widerrufen.</translation>
    </message>
    <message>
        <source>The keys were made at the first try, but the gateway keeps its answer for ten minutes only, and these are over. The keys are in the batch “{label}”: rotate them all there to get a new document.</source>
        <translation>Die Schlüssel wurden beim ersten Versuch erstellt, aber das Gateway behält seine Antwort nur zehn Minuten, und die sind um. Die Schlüssel stehen in der Serie „{label}“: dort alle erneuern, um ein neues Dokument zu bekommen.</translation>
    </message>
    <message>
        <source>Create for a location</source>
        <translation>Für einen Standort erstellen</translation>
    </message>
    <message>
        <source>Create keys</source>
        <translation>Schlüssel erstellen</translation>
    </message>
    <message numerus="yes">
        <source>Create %n keys</source>
        <translation>
            <numerusform>%n Schlüssel erstellen</numerusform>
            <numerusform>%n Schlüssel erstellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Creating %n keys…</source>
        <translation>
            <numerusform>%n Schlüssel wird erstellt…</numerusform>
            <numerusform>%n Schlüssel werden erstellt…</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating keys…</source>
        <translation>Schlüssel werden erstellt…</translation>
    </message>
    <message>
        <source>{error} Nothing you chose is lost.</source>
        <translation>{error} Nichts Gewähltes ist verloren.</translation>
    </message>
    <message>
        <source>Leave without the keys?</source>
        <translation>Ohne die Schlüssel verlassen?</translation>
    </message>
    <message>
        <source>They may be made already, and are shown to nobody else. If they were, the batch “{label}” lists them: rotate them all there to get them, or revoke it.</source>
        <translation>Sie sind vielleicht schon erstellt und werden sonst niemandem gezeigt. Falls ja, führt die Serie „{label}“ sie auf: dort alle erneuern, um sie zu bekommen, oder widerrufen.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message numerus="yes">
        <source>Alerts: %n not acknowledged</source>
        <translation>
            <numerusform>Warnungen: %n nicht bestätigt</numerusform>
            <numerusform>Warnungen: %n nicht bestätigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Alerts: nothing new</source>
        <translation>Warnungen: nichts Neues</translation>
    </message>
    <message>
        <source>Noticed here at {time}</source>
        <translation>Hier bemerkt um {time}</translation>
    </message>
    <message>
        <source>Noticed here at {time}, over since {end}</source>
        <translation>Hier bemerkt um {time}, vorbei seit {end}</translation>
    </message>
    <message>
        <source>Dismiss: {what}</source>
        <translation>Schließen: {what}</translation>
    </message>
    <message>
        <source>{name}, not there any more</source>
        <translation>{name}, nicht mehr da</translation>
    </message>
    <message>
        <source>Show the {kind}</source>
        <translation>Zeigen: {kind}</translation>
    </message>
    <message>
        <source>added {things}</source>
        <translation>hinzugefügt {things}</translation>
    </message>
    <message>
        <source>removed {things}</source>
        <translation>entfernt {things}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Person {number}</source>
        <translation>Person {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n models imported</source>
        <translation>
            <numerusform>%n Modell importiert</numerusform>
            <numerusform>%n Modelle importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Test</source>
        <comment>what a gateway is for</comment>
        <translation>Test</translation>
    </message>
    <message>
        <source>&amp;First steps</source>
        <translation>&amp;Erste Schritte</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics…</source>
        <translation>&amp;Diagnose kopieren…</translation>
    </message>
    <message>
        <source>Open the &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;About KeyDesk</source>
        <translation>&amp;Über KeyDesk</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>In der Hilfe suchen</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>More in the user guide…</source>
        <translation>Mehr im Handbuch…</translation>
    </message>
    <message>
        <source>No task has these words. Fewer of them find more.</source>
        <translation>Keine Aufgabe hat diese Wörter. Weniger davon finden mehr.</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>Die Aufgabe</translation>
    </message>
    <message>
        <source>Nothing on this computer opens folders. This one is {folder}.</source>
        <translation>Nichts auf diesem Computer öffnet Ordner. Dieser ist {folder}.</translation>
    </message>
    <message>
        <source>Active</source>
        <comment>a key</comment>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <comment>a key</comment>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Inactive</source>
        <comment>a key</comment>
        <translation>Inaktiv</translation>
    </message>
    <message>
        <source>Expired</source>
        <comment>a key</comment>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <comment>a key</comment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>active</source>
        <comment>a key</comment>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>scheduled</source>
        <comment>a key</comment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>inactive</source>
        <comment>a key</comment>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>expired</source>
        <comment>a key</comment>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <comment>a key</comment>
        <translation>widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n active</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n aktiv</numerusform>
            <numerusform>%n aktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scheduled</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n geplant</numerusform>
            <numerusform>%n geplant</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n inactive</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n inaktiv</numerusform>
            <numerusform>%n inaktiv</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n abgelaufen</numerusform>
            <numerusform>%n abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked</source>
        <comment>keys</comment>
        <translation>
            <numerusform>%n widerrufen</numerusform>
            <numerusform>%n widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard</source>
        <comment>kind of key</comment>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Agent</source>
        <comment>kind of key</comment>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Ephemeral</source>
        <comment>kind of key</comment>
        <translation>Kurzlebig</translation>
    </message>
    <message>
        <source>{done} so far. {error} Trying again goes on with the rest and does nothing twice.</source>
        <translation>Bisher: {done}. {error} Ein neuer Versuch macht mit dem Rest weiter und tut nichts zweimal.</translation>
    </message>
    <message numerus="yes">
        <source>Activating %n keys</source>
        <translation>
            <numerusform>%n Schlüssel wird aktiviert</numerusform>
            <numerusform>%n Schlüssel werden aktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” activated</source>
        <translation>„{key}“ aktiviert</translation>
    </message>
    <message numerus="yes">
        <source>%n keys activated</source>
        <translation>
            <numerusform>%n Schlüssel aktiviert</numerusform>
            <numerusform>%n Schlüssel aktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys activated</source>
        <translation>
            <numerusform>{done} von %n Schlüssel aktiviert</numerusform>
            <numerusform>{done} von %n Schlüsseln aktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>Not activated. {why}</source>
        <translation>Nicht aktiviert. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Deactivating %n keys</source>
        <translation>
            <numerusform>%n Schlüssel wird deaktiviert</numerusform>
            <numerusform>%n Schlüssel werden deaktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” deactivated</source>
        <translation>„{key}“ deaktiviert</translation>
    </message>
    <message numerus="yes">
        <source>%n keys deactivated</source>
        <translation>
            <numerusform>%n Schlüssel deaktiviert</numerusform>
            <numerusform>%n Schlüssel deaktiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys deactivated</source>
        <translation>
            <numerusform>{done} von %n Schlüssel deaktiviert</numerusform>
            <numerusform>{done} von %n Schlüsseln deaktiviert</numerusform>
        </translation>
    </message>
    <message>
        <source>Not deactivated. {why}</source>
        <translation>Nicht deaktiviert. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Revoking %n keys</source>
        <translation>
            <numerusform>%n Schlüssel wird widerrufen</numerusform>
            <numerusform>%n Schlüssel werden widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” revoked</source>
        <translation>„{key}“ widerrufen</translation>
    </message>
    <message numerus="yes">
        <source>%n keys revoked</source>
        <translation>
            <numerusform>%n Schlüssel widerrufen</numerusform>
            <numerusform>%n Schlüssel widerrufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys revoked</source>
        <translation>
            <numerusform>{done} von %n Schlüssel widerrufen</numerusform>
            <numerusform>{done} von %n Schlüsseln widerrufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not revoked. {why}</source>
        <translation>Nicht widerrufen. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Restoring %n keys</source>
        <translation>
            <numerusform>%n Schlüssel wird wiederhergestellt</numerusform>
            <numerusform>%n Schlüssel werden wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” restored</source>
        <translation>„{key}“ wiederhergestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n keys restored</source>
        <translation>
            <numerusform>%n Schlüssel wiederhergestellt</numerusform>
            <numerusform>%n Schlüssel wiederhergestellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys restored</source>
        <translation>
            <numerusform>{done} von %n Schlüssel wiederhergestellt</numerusform>
            <numerusform>{done} von %n Schlüsseln wiederhergestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Not restored. {why}</source>
        <translation>Nicht wiederhergestellt. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n keys</source>
        <translation>
            <numerusform>%n Schlüssel wird gelesen</numerusform>
            <numerusform>%n Schlüssel werden gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{key}” read</source>
        <comment>done</comment>
        <translation>
            <numerusform>„{key}“ gelesen</numerusform>
            <numerusform>„{key}“ gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keys read</source>
        <comment>done</comment>
        <translation>
            <numerusform>%n Schlüssel gelesen</numerusform>
            <numerusform>%n Schlüssel gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys read</source>
        <comment>done</comment>
        <translation>
            <numerusform>{done} von %n Schlüssel gelesen</numerusform>
            <numerusform>{done} von %n Schlüsseln gelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read. {why}</source>
        <translation>Nicht gelesen. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Assigning models to %n keys</source>
        <translation>
            <numerusform>%n Schlüssel bekommt Modelle zugewiesen</numerusform>
            <numerusform>%n Schlüssel bekommen Modelle zugewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Models of “{key}” changed</source>
        <translation>„{key}“ hat andere Modelle</translation>
    </message>
    <message numerus="yes">
        <source>Models of %n keys changed</source>
        <translation>
            <numerusform>%n Schlüssel hat andere Modelle</numerusform>
            <numerusform>%n Schlüssel haben andere Modelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Models of {done} of %n keys changed</source>
        <translation>
            <numerusform>{done} von %n Schlüssel mit anderen Modellen</numerusform>
            <numerusform>{done} von %n Schlüsseln mit anderen Modellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Models not changed. {why}</source>
        <translation>Keine anderen Modelle zugewiesen. {why}</translation>
    </message>
    <message numerus="yes">
        <source>Setting the expiry of %n keys</source>
        <translation>
            <numerusform>Ablauf von %n Schlüssel wird festgelegt</numerusform>
            <numerusform>Ablauf von %n Schlüsseln wird festgelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>“{key}” given another expiry</source>
        <translation>„{key}“ hat einen anderen Ablauf</translation>
    </message>
    <message numerus="yes">
        <source>%n keys given another expiry</source>
        <translation>
            <numerusform>%n Schlüssel hat einen anderen Ablauf</numerusform>
            <numerusform>%n Schlüssel haben einen anderen Ablauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n keys given another expiry</source>
        <translation>
            <numerusform>{done} von %n Schlüssel mit anderem Ablauf</numerusform>
            <numerusform>{done} von %n Schlüsseln mit anderem Ablauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Not given another expiry. {why}</source>
        <translation>Kein anderer Ablauf festgelegt. {why}</translation>
    </message>
    <message>
        <source>overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>{amount} added to the budget of “{key}”</source>
        <translation>{amount} zum Budget von „{key}“ hinzugefügt</translation>
    </message>
    <message>
        <source>none</source>
        <comment>budget</comment>
        <translation>keines</translation>
    </message>
    <message>
        <source>none</source>
        <comment>alerts</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <comment>location</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>none</source>
        <comment>deployments</comment>
        <translation>keine</translation>
    </message>
    <message>
        <source>{id} (deleted)</source>
        <translation>{id} (gelöscht)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>things that a key may</comment>
        <translation>
            <numerusform>%n mehr</numerusform>
            <numerusform>%n mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>{requests} and {tokens} a minute</source>
        <translation>{requests} und {tokens} pro Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n requests a minute</source>
        <translation>
            <numerusform>%n Anfrage pro Minute</numerusform>
            <numerusform>%n Anfragen pro Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tokens a minute</source>
        <translation>
            <numerusform>%n Token pro Minute</numerusform>
            <numerusform>%n Tokens pro Minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <comment>requests</comment>
        <translation>
            <numerusform>%n gleichzeitig</numerusform>
            <numerusform>%n gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>KeyDesk keys {day}.{ending}</source>
        <translation>KeyDesk-Schlüssel {day}.{ending}</translation>
    </message>
    <message>
        <source>Select one key first.</source>
        <translation>Zuerst einen Schlüssel auswählen.</translation>
    </message>
    <message>
        <source>{amount} in all</source>
        <translation>{amount} insgesamt</translation>
    </message>
    <message>
        <source>{amount} a day</source>
        <translation>{amount} pro Tag</translation>
    </message>
    <message>
        <source>{amount} a week</source>
        <translation>{amount} pro Woche</translation>
    </message>
    <message>
        <source>{amount} a month</source>
        <translation>{amount} pro Monat</translation>
    </message>
    <message>
        <source>{amount} at a time</source>
        <translation>jeweils {amount}</translation>
    </message>
    <message>
        <source>&lt; {amount}</source>
        <translation>&lt; {amount}</translation>
    </message>
    <message>
        <source>{budget}, renewed never</source>
        <translation>{budget}, nie erneuert</translation>
    </message>
    <message>
        <source>{budget}, renewed twice</source>
        <translation>{budget}, zweimal erneuert</translation>
    </message>
    <message numerus="yes">
        <source>{budget}, renewed %n times</source>
        <translation>
            <numerusform>{budget}, einmal erneuert</numerusform>
            <numerusform>{budget}, %n-mal erneuert</numerusform>
        </translation>
    </message>
    <message>
        <source>{budget}, renewed when used up</source>
        <translation>{budget}, erneuert, wenn aufgebraucht</translation>
    </message>
    <message>
        <source>{budget}, renewed never when used up</source>
        <translation>{budget}, nie erneuert, wenn aufgebraucht</translation>
    </message>
    <message>
        <source>{budget}, renewed twice when used up</source>
        <translation>{budget}, zweimal erneuert, wenn aufgebraucht</translation>
    </message>
    <message numerus="yes">
        <source>{budget}, renewed %n times when used up</source>
        <translation>
            <numerusform>{budget}, einmal erneuert, wenn aufgebraucht</numerusform>
            <numerusform>{budget}, %n-mal erneuert, wenn aufgebraucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>${amount}</source>
        <comment>US dollars</comment>
        <translation>
            <numerusform>{amount} $</numerusform>
            <numerusform>{amount} $</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{spent} of {granted}</source>
        <comment>money</comment>
        <translation>
            <numerusform>{spent} von {granted}</numerusform>
            <numerusform>{spent} von {granted}</numerusform>
        </translation>
    </message>
    <message>
        <source>{spent} spent, {left} left</source>
        <translation>{spent} ausgegeben, {left} übrig</translation>
    </message>
    <message>
        <source>Topped up by {amount}</source>
        <translation>Aufgestockt um {amount}</translation>
    </message>
    <message>
        <source>Renews on {moment}</source>
        <translation>Wird am {moment} erneuert</translation>
    </message>
    <message>
        <source>KeyDesk is open already, and does not answer.</source>
        <translation>KeyDesk ist schon offen und antwortet nicht.</translation>
    </message>
    <message>
        <source>Wait a moment and start it again, or end it first. No key is affected.</source>
        <translation>Kurz warten und wieder starten, oder es zuerst beenden. Kein Schlüssel ist betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were refused.</source>
        <translation>
            <numerusform>%n weiterer wurde abgelehnt.</numerusform>
            <numerusform>%n weitere wurden abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show alerts</source>
        <translation>Warnungen zeigen</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring does not have it.</source>
        <translation>Der Schlüsselbund dieses Computers hat es nicht.</translation>
    </message>
    <message>
        <source>The keyring did not answer; it may be locked.</source>
        <translation>Der Schlüsselbund antwortete nicht; vielleicht ist er gesperrt.</translation>
    </message>
    <message>
        <source>The keyring could not be reached.</source>
        <translation>Der Schlüsselbund war nicht erreichbar.</translation>
    </message>
    <message>
        <source>{what} could not be saved in {folder}: {reason}. Nothing is lost.</source>
        <translation>{what} konnte nicht in {folder} gespeichert werden: {reason}. Nichts ist verloren.</translation>
    </message>
    <message>
        <source>One of KeyDesk&apos;s own commands did not end in time. Try again.</source>
        <translation>Einer von KeyDesks eigenen Befehlen endete nicht rechtzeitig. Erneut versuchen.</translation>
    </message>
    <message>
        <source>KeyDesk could not run one of its own commands. Install it again.</source>
        <translation>KeyDesk konnte einen eigenen Befehl nicht ausführen. Neu installieren.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Gateway and tray</source>
        <translation>Gateway, Infobereich</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>Standard &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>All preferences are as at the beginning.</source>
        <translation>Alle Einstellungen sind wie am Anfang.</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>C&amp;ontrast</source>
        <translation>&amp;Kontrast</translation>
    </message>
    <message>
        <source>As much as the system asks for</source>
        <translation>So viel, wie das System verlangt</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Text &amp;size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Of the system&apos;s text size</source>
        <translation>In Prozent der Textgröße des Systems</translation>
    </message>
    <message>
        <source>A copied key or token is removed then, and when KeyDesk closes.</source>
        <translation>Ein kopierter Schlüssel oder ein kopiertes Token wird dann aus der Zwischenablage entfernt, ebenso beim Beenden von KeyDesk.</translation>
    </message>
    <message>
        <source>Restart &amp;now</source>
        <translation>&amp;Jetzt neu starten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>A new language is used from the next start of KeyDesk.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start von KeyDesk.</translation>
    </message>
    <message>
        <source>Ends KeyDesk as Quit does, and opens it again in the language that is chosen</source>
        <translation>Beendet KeyDesk, wie Beenden es tut, und öffnet es wieder in der gewählten Sprache</translation>
    </message>
    <message>
        <source>&amp;Keep KeyDesk in the tray when its window is closed</source>
        <translation>KeyDesk im &amp;Infobereich behalten, wenn das Fenster geschlossen wird</translation>
    </message>
    <message>
        <source>Its icon there shows how the gateway is, and opens the window again.</source>
        <translation>Das Symbol dort zeigt, wie es dem Gateway geht, und öffnet das Fenster wieder.</translation>
    </message>
    <message>
        <source>&amp;Notify me of alerts while another program is in front</source>
        <translation>&amp;Benachrichtigen, während ein anderes Programm vorn ist</translation>
    </message>
    <message>
        <source>The system shows them; the bell at the top of the window counts them in any case.</source>
        <translation>Das System zeigt sie; die Glocke oben im Fenster zählt sie auf jeden Fall.</translation>
    </message>
    <message>
        <source>&amp;Clear the clipboard after</source>
        <translation>&amp;Zwischenablage leeren nach</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>viewer</source>
        <translation>Betrachter</translation>
    </message>
    <message>
        <source>Copy the token</source>
        <translation>Token kopieren</translation>
    </message>
    <message>
        <source>I have copied the token</source>
        <translation>Ich habe das Token kopiert</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <source>Hide the token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <source>Close without copying the token?</source>
        <translation>Schließen, ohne das Token zu kopieren?</translation>
    </message>
    <message>
        <source>The token will not be shown again.</source>
        <translation>Das Token wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>Signing secret</source>
        <translation>Signaturgeheimnis</translation>
    </message>
    <message>
        <source>Copy the signing secret</source>
        <translation>Signaturgeheimnis kopieren</translation>
    </message>
    <message>
        <source>I have copied the signing secret</source>
        <translation>Ich habe das Signaturgeheimnis kopiert</translation>
    </message>
    <message>
        <source>Show the signing secret</source>
        <translation>Signaturgeheimnis zeigen</translation>
    </message>
    <message>
        <source>Hide the signing secret</source>
        <translation>Signaturgeheimnis verbergen</translation>
    </message>
    <message>
        <source>Close without copying the signing secret?</source>
        <translation>Schließen, ohne das Signaturgeheimnis zu kopieren?</translation>
    </message>
    <message>
        <source>The signing secret will not be shown again.</source>
        <translation>Das Signaturgeheimnis wird nicht noch einmal gezeigt.</translation>
    </message>
    <message>
        <source>It cannot be shown again.</source>
        <translation>Es kann nicht noch einmal gezeigt werden.</translation>
    </message>
    <message>
        <source>Show &amp;KeyDesk</source>
        <translation>KeyDesk &amp;zeigen</translation>
    </message>
    <message>
        <source>KeyDesk: {name}, {state}</source>
        <translation>KeyDesk: {name}, {state}</translation>
    </message>
    <message>
        <source>KeyDesk goes on here. Quit, in this menu, ends it.</source>
        <translation>KeyDesk läuft hier weiter. „Beenden“ in diesem Menü beendet es.</translation>
    </message>
    <message>
        <source>usage by {title}</source>
        <translation>Nutzung nach {title}</translation>
    </message>
    <message>
        <source>usage by hour and {title}</source>
        <translation>Nutzung nach Stunde und {title}</translation>
    </message>
    <message>
        <source>usage by day and {title}</source>
        <translation>Nutzung nach Tag und {title}</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>{measure} by hour and {title}</source>
        <translation>{measure} nach Stunde und {title}</translation>
    </message>
    <message>
        <source>{measure} by day and {title}</source>
        <translation>{measure} nach Tag und {title}</translation>
    </message>
    <message>
        <source>Made {moment} with KeyDesk</source>
        <translation>Erstellt {moment} mit KeyDesk</translation>
    </message>
    <message>
        <source>{period} (days of {zone})</source>
        <translation>{period} (Tage von {zone})</translation>
    </message>
    <message>
        <source>Compared with {period}</source>
        <translation>Verglichen mit {period}</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Budget: {figure}</source>
        <translation>Budget: {figure}</translation>
    </message>
    <message>
        <source>{what}, hidden</source>
        <translation>{what}, verborgen</translation>
    </message>
    <message>
        <source>Ctrl+Z takes it back.</source>
        <translation>Strg+Z nimmt es zurück.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by what it does, or by keys</source>
        <translation>Nach Funktion oder Tasten suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Kürzel suchen</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>Add one</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Create keys for a location</source>
        <translation>Schlüssel für einen Standort erstellen</translation>
    </message>
    <message>
        <source>Make one like it</source>
        <translation>Ein gleiches erstellen</translation>
    </message>
    <message>
        <source>Revoke; asks first</source>
        <translation>Widerrufen; fragt zuerst</translation>
    </message>
    <message>
        <source>Delete; asks first</source>
        <translation>Löschen; fragt zuerst</translation>
    </message>
    <message>
        <source>Live workshop view</source>
        <translation>Live-Ansicht des Workshops</translation>
    </message>
    <message>
        <source>Try the model</source>
        <translation>Modell ausprobieren</translation>
    </message>
    <message>
        <source>Test the provider</source>
        <translation>Anbieter testen</translation>
    </message>
    <message>
        <source>What a key sees</source>
        <translation>Was ein Schlüssel sieht</translation>
    </message>
    <message>
        <source>Fetch the tools again</source>
        <translation>Tools neu holen</translation>
    </message>
    <message>
        <source>Copy the id</source>
        <translation>ID kopieren</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Der vorige Zeitraum</translation>
    </message>
    <message>
        <source>The next period</source>
        <translation>Der nächste Zeitraum</translation>
    </message>
    <message>
        <source>Back out of a filter</source>
        <translation>Aus einem Filter zurück</translation>
    </message>
    <message>
        <source>Save a report as PDF</source>
        <translation>Bericht als PDF speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Ausgewählte Zeilen kopieren</translation>
    </message>
    <message>
        <source>Undo what the message in the corner offers</source>
        <translation>Rückgängig machen, was die Meldung in der Ecke anbietet</translation>
    </message>
    <message>
        <source>To the details, and back to the rows</source>
        <translation>Zu den Details und zurück zu den Zeilen</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>Show all about the row</source>
        <translation>Alles über die Zeile zeigen</translation>
    </message>
    <message>
        <source>Rename a key in its row; edit anything else</source>
        <translation>Einen Schlüssel in der Zeile umbenennen; alles andere bearbeiten</translation>
    </message>
    <message>
        <source>Back out of the details, the search or the selection</source>
        <translation>Aus Details, Suche oder Auswahl zurück</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Alle Zeilen auswählen</translation>
    </message>
    <message>
        <source>In dialogs</source>
        <translation>In Dialogen</translation>
    </message>
    <message>
        <source>Do what the dialog is for</source>
        <translation>Ausführen, wofür der Dialog da ist</translation>
    </message>
    <message>
        <source>Close it without doing anything</source>
        <translation>Schließen, ohne etwas zu tun</translation>
    </message>
    <message>
        <source>Send the prompt in Try it</source>
        <translation>Den Prompt unter „Ausprobieren“ senden</translation>
    </message>
    <message>
        <source>Move a column or a fallback up</source>
        <translation>Spalte oder Ausweichmodell nach oben</translation>
    </message>
    <message>
        <source>Move a column or a fallback down</source>
        <translation>Spalte oder Ausweichmodell nach unten</translation>
    </message>
    <message>
        <source>Save the document that is shown</source>
        <translation>Das gezeigte Dokument speichern</translation>
    </message>
    <message>
        <source>Print it</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Let the live workshop view fill the screen</source>
        <translation>Live-Ansicht den Bildschirm füllen lassen</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>Open the menu bar</source>
        <translation>Menüleiste öffnen</translation>
    </message>
    <message>
        <source>Open the menu of what has the keyboard</source>
        <translation>Menü dessen öffnen, was die Tastatur hat</translation>
    </message>
    <message>
        <source>--tls-cert and --tls-key go together; give both</source>
        <translation>--tls-cert und --tls-key gehören zusammen; beide angeben</translation>
    </message>
    <message>
        <source>1 key there is not revoked</source>
        <translation>1 Schlüssel dort ist nicht widerrufen</translation>
    </message>
    <message>
        <source>1 person belongs to it</source>
        <translation>1 Person gehört dazu</translation>
    </message>
    <message>
        <source>1 to {most} characters.</source>
        <translation>1 bis {most} Zeichen.</translation>
    </message>
    <message>
        <source>A JSON object.</source>
        <translation>Ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A credential goes to one address only, and its providers are at {count}: {providers}. Give all but one of them a credential of its own first.</source>
        <translation>Zugangsdaten gehen nur an eine Adresse, und ihre Anbieter sind an {count}: {providers}. Geben Sie zuerst allen bis auf einem eigene Zugangsdaten.</translation>
    </message>
    <message>
        <source>A list.</source>
        <translation>Eine Liste.</translation>
    </message>
    <message>
        <source>A message has a method, or it answers a request.</source>
        <translation>Eine Nachricht hat eine Methode, oder sie beantwortet eine Anfrage.</translation>
    </message>
    <message>
        <source>A message is a JSON object.</source>
        <translation>Eine Nachricht ist ein JSON-Objekt.</translation>
    </message>
    <message>
        <source>A method is text, and stands in no answer.</source>
        <translation>Eine Methode ist Text und steht in keiner Antwort.</translation>
    </message>
    <message>
        <source>A part of the form is encoded; send it as it is.</source>
        <translation>Ein Teil des Formulars ist kodiert; senden, wie er ist.</translation>
    </message>
    <message>
        <source>A price, 0 for a model that costs nothing.</source>
        <translation>Ein Preis, 0 für ein Modell, das nichts kostet.</translation>
    </message>
    <message>
        <source>A smaller number.</source>
        <translation>Eine kleinere Zahl.</translation>
    </message>
    <message>
        <source>A start before the year 9999.</source>
        <translation>Ein Beginn vor dem Jahr 9999.</translation>
    </message>
    <message>
        <source>A viewer may look, and change nothing. Ask an owner for more rights.</source>
        <translation>Ein Betrachter darf ansehen und nichts ändern. Einen Inhaber um mehr Rechte bitten.</translation>
    </message>
    <message>
        <source>A web page answers there, such as a login page, and no API. Check the base URL, which ends in /v1 for most.</source>
        <translation>Dort antwortet eine Webseite, etwa eine Anmeldeseite, und keine API. Prüfen Sie die Basis-URL; bei den meisten endet sie auf /v1.</translation>
    </message>
    <message>
        <source>A web page answers there, such as a login page, and no API. Check the base URL.</source>
        <translation>Dort antwortet eine Webseite, etwa eine Anmeldeseite, und keine API. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Eine ganze Zahl.</translation>
    </message>
    <message>
        <source>An admin token begins with kda_ and is 66 characters long; this one is incomplete or mistyped.</source>
        <translation>Ein Admin-Token beginnt mit kda_ und hat 66 Zeichen; dieses ist unvollständig oder vertippt.</translation>
    </message>
    <message>
        <source>An amount in dollars.</source>
        <translation>Ein Betrag in Dollar.</translation>
    </message>
    <message>
        <source>An earlier line is about the same person.</source>
        <translation>Eine frühere Zeile betrifft dieselbe Person.</translation>
    </message>
    <message>
        <source>An ephemeral key has no claim link; give one to the key that it comes from.</source>
        <translation>Ein kurzlebiger Schlüssel hat keinen Abhollink; dem Schlüssel einen geben, von dem er stammt.</translation>
    </message>
    <message>
        <source>An ephemeral key&apos;s are its parent&apos;s.</source>
        <translation>Die eines kurzlebigen Schlüssels sind die seines Ursprungs.</translation>
    </message>
    <message>
        <source>An id is text or a whole number.</source>
        <translation>Eine ID ist Text oder eine ganze Zahl.</translation>
    </message>
    <message>
        <source>At least one character.</source>
        <translation>Mindestens ein Zeichen.</translation>
    </message>
    <message>
        <source>At least one in the list, or null for no limit.</source>
        <translation>Mindestens ein Eintrag in der Liste, oder null für keine Grenze.</translation>
    </message>
    <message>
        <source>At least {ge}.</source>
        <translation>Mindestens {ge}.</translation>
    </message>
    <message>
        <source>At least {min_length} characters.</source>
        <translation>Mindestens {min_length} Zeichen.</translation>
    </message>
    <message>
        <source>At least {min_length} in the list.</source>
        <translation>Mindestens {min_length} in der Liste.</translation>
    </message>
    <message>
        <source>At most 1,000,000,000 dollars in all.</source>
        <translation>Höchstens 1.000.000.000 Dollar insgesamt.</translation>
    </message>
    <message>
        <source>At most {le}.</source>
        <translation>Höchstens {le}.</translation>
    </message>
    <message>
        <source>At most {max_length} characters.</source>
        <translation>Höchstens {max_length} Zeichen.</translation>
    </message>
    <message>
        <source>At most {max_length} in the list.</source>
        <translation>Höchstens {max_length} in der Liste.</translation>
    </message>
    <message>
        <source>At most {most} keys at once; narrow it.</source>
        <translation>Höchstens {most} Schlüssel auf einmal; grenzen Sie die Auswahl ein.</translation>
    </message>
    <message>
        <source>At most {most} keys at once; these are {count} people.</source>
        <translation>Höchstens {most} Schlüssel auf einmal; das sind {count} Personen.</translation>
    </message>
    <message>
        <source>At most {most} keys at once; this batch has {count} in use.</source>
        <translation>Höchstens {most} Schlüssel auf einmal; in dieser Serie sind {count} in Gebrauch.</translation>
    </message>
    <message>
        <source>At most {most} people at once; split the file.</source>
        <translation>Höchstens {most} Personen auf einmal; teilen Sie die Datei.</translation>
    </message>
    <message>
        <source>Claude Code</source>
        <translation>Claude Code</translation>
    </message>
    <message>
        <source>Each model once.</source>
        <translation>Jedes Modell einmal.</translation>
    </message>
    <message>
        <source>Enter {names} again, or take it off: it was meant for {address}.</source>
        <translation>Geben Sie {names} erneut ein oder entfernen Sie es: Es war für {address} bestimmt.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Every key of this batch is revoked or has expired.</source>
        <translation>Jeder Schlüssel dieser Serie ist widerrufen oder abgelaufen.</translation>
    </message>
    <message>
        <source>Every key of this batch is revoked; none is left that another could be like.</source>
        <translation>Jeder Schlüssel dieser Serie ist widerrufen; keiner bleibt, dem ein anderer gleichen könnte.</translation>
    </message>
    <message>
        <source>Give the batch a budget first: extra keys are paid from it.</source>
        <translation>Der Serie zuerst ein Budget geben: zusätzliche Schlüssel werden daraus bezahlt.</translation>
    </message>
    <message>
        <source>In .mcp.json, or where your client keeps its servers</source>
        <translation>In .mcp.json, oder wo der Client seine Server aufbewahrt</translation>
    </message>
    <message>
        <source>In a .env file</source>
        <translation>In einer .env-Datei</translation>
    </message>
    <message>
        <source>In a terminal</source>
        <translation>In einem Terminal</translation>
    </message>
    <message>
        <source>In ~/.config/opencode/opencode.json</source>
        <translation>In ~/.config/opencode/opencode.json</translation>
    </message>
    <message>
        <source>It has expired.</source>
        <translation>Er ist abgelaufen.</translation>
    </message>
    <message>
        <source>It is revoked.</source>
        <translation>Er ist widerrufen.</translation>
    </message>
    <message>
        <source>Keys that can be attached: {told}.</source>
        <translation>Schlüssel, die sich anhängen lassen: {told}.</translation>
    </message>
    <message>
        <source>Letters, digits and signs only, without blanks.</source>
        <translation>Nur Buchstaben, Ziffern und Zeichen, ohne Leerzeichen.</translation>
    </message>
    <message>
        <source>MCP client</source>
        <translation>MCP-Client</translation>
    </message>
    <message>
        <source>Meanwhile {told}. Nothing was changed; look at it again.</source>
        <translation>Inzwischen: {told}. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>More than nothing.</source>
        <translation>Mehr als nichts.</translation>
    </message>
    <message>
        <source>Name the session that ends, in the header mcp-session-id.</source>
        <translation>Die endende Sitzung nennen, im Header mcp-session-id.</translation>
    </message>
    <message>
        <source>No secure connection to {address} could be made. Check whether it is served over https.</source>
        <translation>Keine sichere Verbindung zu {address} möglich. Prüfen, ob dort https gesprochen wird.</translation>
    </message>
    <message>
        <source>Nobody answers at the proxy {proxy}. Check its address and that it runs.</source>
        <translation>Am Proxy {proxy} antwortet niemand. Adresse prüfen, und ob er läuft.</translation>
    </message>
    <message>
        <source>Nobody answers at {address}. Check that the gateway runs and that the address is right.</source>
        <translation>Unter {address} antwortet niemand. Prüfen, ob das Gateway läuft und die Adresse stimmt.</translation>
    </message>
    <message>
        <source>Nobody answers at {address}. Check the address and that it runs.</source>
        <translation>Unter {address} antwortet niemand. Adresse prüfen, und ob es läuft.</translation>
    </message>
    <message>
        <source>Nobody of them gets a key; a dry run tells why.</source>
        <translation>Niemand von ihnen bekommt einen Schlüssel; ein Probelauf sagt, warum.</translation>
    </message>
    <message>
        <source>Not known here: {names}.</source>
        <translation>Hier nicht bekannt: {names}.</translation>
    </message>
    <message>
        <source>Nothing answers at {place}: the connection is refused. Check the port, and that it is running.</source>
        <translation>An {place} antwortet nichts: Die Verbindung wird abgewiesen. Prüfen Sie den Port und ob dort etwas läuft.</translation>
    </message>
    <message>
        <source>Nothing: the demo provider is built in.</source>
        <translation>Nichts: der Demo-Anbieter ist eingebaut.</translation>
    </message>
    <message>
        <source>One of your locations.</source>
        <translation>Einer der eigenen Standorte.</translation>
    </message>
    <message>
        <source>One of {expected}.</source>
        <translation>Eines von {expected}.</translation>
    </message>
    <message>
        <source>Only an owner may change this. Ask one of them.</source>
        <translation>Nur ein Inhaber darf das ändern. Einen von ihnen fragen.</translation>
    </message>
    <message>
        <source>Only an owner may read what was said.</source>
        <translation>Nur ein Inhaber darf lesen, was gesagt wurde.</translation>
    </message>
    <message>
        <source>Only an owner may say for how long prompts and answers are kept.</source>
        <translation>Nur ein Inhaber darf sagen, wie lange Prompts und Antworten aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Open the link in a browser, and press the button there.</source>
        <translation>Den Link in einem Browser öffnen und dort den Knopf drücken.</translation>
    </message>
    <message>
        <source>OpenCode</source>
        <translation>OpenCode</translation>
    </message>
    <message>
        <source>Other models than this one.</source>
        <translation>Andere Modelle als dieses.</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Responses in the background are not served here: their usage could not be counted. Leave &apos;background&apos; out.</source>
        <translation>Antworten im Hintergrund gibt es hier nicht: ihre Nutzung ließe sich nicht zählen. „background“ weglassen.</translation>
    </message>
    <message>
        <source>Settings, {} for none.</source>
        <translation>Einstellungen, {} für keine.</translation>
    </message>
    <message>
        <source>Several fields cannot be taken as they are.</source>
        <translation>Mehrere Felder können so nicht übernommen werden.</translation>
    </message>
    <message>
        <source>Several models cannot be added as they are.</source>
        <translation>Mehrere Modelle können so nicht hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Somebody changed this MCP server meanwhile. Refresh it again.</source>
        <translation>Jemand hat diesen MCP-Server inzwischen geändert. Noch einmal aktualisieren.</translation>
    </message>
    <message>
        <source>Somebody else changed this MCP server. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diesen MCP-Server geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this admin. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diesen Admin geändert. Nichts wurde geändert; noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Somebody else changed this batch. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diese Serie geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this credential. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diese Zugangsdaten geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this deployment. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat dieses Deployment geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this key. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diesen Schlüssel geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this location. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diesen Standort geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this model. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat dieses Modell geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this person. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diese Person geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this provider. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diesen Anbieter geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this template. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat diese Vorlage geändert. Nichts wurde geändert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>Somebody else changed this. Nothing was changed; look at it again.</source>
        <translation>Jemand anders hat dies geändert. Nichts wurde geändert; noch einmal ansehen.</translation>
    </message>
    <message>
        <source>Something answers at {address}, but it is not a KeyDesk gateway. Check the address.</source>
        <translation>Unter {address} antwortet etwas, aber kein KeyDesk-Gateway. Die Adresse prüfen.</translation>
    </message>
    <message>
        <source>Something went wrong in the gateway. Try again; its log says more.</source>
        <translation>Im Gateway ist etwas schiefgegangen. Versuchen Sie es noch einmal; sein Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>Text.</source>
        <translation>Text.</translation>
    </message>
    <message>
        <source>The MCP server did not answer within {seconds} seconds. Check that it is running, and its URL.</source>
        <translation>Der MCP-Server hat nicht innerhalb von {seconds} Sekunden geantwortet. Prüfen Sie, ob er läuft, und seine URL.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with an error.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Er antwortet mit einem Fehler.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with something else than JSON-RPC. Check its URL, which ends in /mcp for most.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Er antwortet mit etwas anderem als JSON-RPC. Prüfen Sie seine URL; bei den meisten endet sie auf /mcp.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with status {status}. Check its URL, which ends in /mcp for most.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Er antwortet mit Status {status}. Prüfen Sie seine URL; bei den meisten endet sie auf /mcp.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it answers with status {status}. The fault is its own: try again later.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Er antwortet mit Status {status}. Der Fehler liegt bei ihm: Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it ended without an answer.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Er endete ohne Antwort.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it lists more than {most} of them.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Es sind mehr als {most}.</translation>
    </message>
    <message>
        <source>The MCP server did not list its tools: it lists them on more than {most} pages.</source>
        <translation>Der MCP-Server hat seine Werkzeuge nicht aufgelistet: Sie stehen auf mehr als {most} Seiten.</translation>
    </message>
    <message>
        <source>The admin token does not allow this. Ask an owner for more rights.</source>
        <translation>Das Admin-Token erlaubt das nicht. Einen Inhaber um mehr Rechte bitten.</translation>
    </message>
    <message>
        <source>The answer is longer than can be shown here. It was ended.</source>
        <translation>Die Antwort ist länger, als hier gezeigt werden kann. Sie wurde beendet.</translation>
    </message>
    <message>
        <source>The body has an object in which a name stands twice.</source>
        <translation>Der Inhalt hat ein Objekt, in dem ein Name zweimal steht.</translation>
    </message>
    <message>
        <source>The body is larger than {most} KiB.</source>
        <translation>Der Inhalt ist größer als {most} KiB.</translation>
    </message>
    <message>
        <source>The body is nested deeper than {most} levels.</source>
        <translation>Der Inhalt ist tiefer als {most} Ebenen verschachtelt.</translation>
    </message>
    <message>
        <source>The body is no form as multipart/form-data defines it.</source>
        <translation>Der Inhalt ist kein Formular, wie multipart/form-data es festlegt.</translation>
    </message>
    <message>
        <source>The body is not JSON: line {line}, column {column}.</source>
        <translation>Der Inhalt ist kein JSON: Zeile {line}, Spalte {column}.</translation>
    </message>
    <message>
        <source>The body is not valid JSON in UTF-8.</source>
        <translation>Der Inhalt ist kein gültiges JSON in UTF-8.</translation>
    </message>
    <message>
        <source>The body names no model.</source>
        <translation>Der Inhalt nennt kein Modell.</translation>
    </message>
    <message>
        <source>The call ended with status {status}.</source>
        <translation>Der Aufruf endete mit Status {status}.</translation>
    </message>
    <message>
        <source>The call names no tool.</source>
        <translation>Der Aufruf nennt kein Tool.</translation>
    </message>
    <message>
        <source>The certificate of {address} is not trusted ({why}). Nothing was sent. Check the address, or have the certificate&apos;s authority installed on this computer.</source>
        <translation>Dem Zertifikat von {address} wird nicht vertraut ({why}). Nichts wurde gesendet. Die Adresse prüfen oder die Zertifizierungsstelle auf diesem Computer installieren lassen.</translation>
    </message>
    <message>
        <source>The certificate of {host} cannot be trusted. Whoever runs it has to look at it.</source>
        <translation>Dem Zertifikat von {host} kann nicht vertraut werden. Wer den Server betreibt, muss danach sehen.</translation>
    </message>
    <message>
        <source>The certificate of {host} comes from an authority that this computer does not know. Add that authority to the certificates of the gateway&apos;s system.</source>
        <translation>Das Zertifikat von {host} stammt von einer Stelle, die dieser Computer nicht kennt. Nehmen Sie diese Stelle in die Zertifikate des Systems auf, auf dem das Gateway läuft.</translation>
    </message>
    <message>
        <source>The certificate of {host} has expired. Whoever runs it has to renew it.</source>
        <translation>Das Zertifikat von {host} ist abgelaufen. Wer den Server betreibt, muss es erneuern.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid yet. Check the clock of the gateway&apos;s computer.</source>
        <translation>Das Zertifikat von {host} gilt noch nicht. Prüfen Sie die Uhr des Computers, auf dem das Gateway läuft.</translation>
    </message>
    <message>
        <source>The certificate of {host} is signed by itself, or by an authority that this computer does not know. Add that authority to the certificates of the gateway&apos;s system.</source>
        <translation>Das Zertifikat von {host} ist von ihm selbst unterschrieben oder von einer Stelle, die dieser Computer nicht kennt. Nehmen Sie diese Stelle in die Zertifikate des Systems auf, auf dem das Gateway läuft.</translation>
    </message>
    <message>
        <source>The certificate that answers there is not for {host}. Enter the name that it is for.</source>
        <translation>Das Zertifikat, das dort antwortet, gilt nicht für {host}. Geben Sie den Namen ein, für den es gilt.</translation>
    </message>
    <message>
        <source>The connection to {address} broke off before the answer came. The change may have been made or not; refresh to see.</source>
        <translation>Die Verbindung zu {address} brach ab, bevor die Antwort kam. Die Änderung geschah oder nicht; aktualisieren, um es zu sehen.</translation>
    </message>
    <message>
        <source>The connection to {address} broke off. Check that the gateway runs, then try again.</source>
        <translation>Die Verbindung zu {address} brach ab. Prüfen, ob das Gateway läuft, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The credential holds characters that cannot be sent. Enter it again.</source>
        <translation>Die Zugangsdaten enthalten Zeichen, die nicht gesendet werden können. Geben Sie sie erneut ein.</translation>
    </message>
    <message>
        <source>The credential {name} cannot be read any more. Enter its value again.</source>
        <translation>Die Zugangsdaten {name} sind nicht mehr lesbar. Geben Sie ihren Wert erneut ein.</translation>
    </message>
    <message>
        <source>The credential {name} may be sent to {address} only. Choose another one, none, or create one for this address.</source>
        <translation>Die Zugangsdaten {name} dürfen nur an {address} gesendet werden. Wählen Sie andere, keine, oder legen Sie welche für diese Adresse an.</translation>
    </message>
    <message>
        <source>The database is busy. Nothing was changed; try again in a moment.</source>
        <translation>Die Datenbank ist beschäftigt. Nichts wurde geändert; gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>The database is older than this program; start the gateway once to migrate it.</source>
        <translation>Die Datenbank ist älter als dieses Programm; das Gateway einmal starten, um sie umzustellen.</translation>
    </message>
    <message>
        <source>The extra keys were given out meanwhile.</source>
        <translation>Die zusätzlichen Schlüssel wurden inzwischen vergeben.</translation>
    </message>
    <message>
        <source>The file is not CSV: {error}, in line {line}.</source>
        <translation>Die Datei ist kein CSV: {error}, in Zeile {line}.</translation>
    </message>
    <message>
        <source>The file is not UTF-8; save it as CSV in UTF-8.</source>
        <translation>Die Datei ist nicht UTF-8; als CSV in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The first line names the columns, each once: {columns}. The name is needed.</source>
        <translation>Die erste Zeile nennt die Spalten, jede einmal: {columns}. Der Name (name) ist nötig.</translation>
    </message>
    <message>
        <source>The form names no model.</source>
        <translation>Das Formular nennt kein Modell.</translation>
    </message>
    <message>
        <source>The form&apos;s model is not valid UTF-8.</source>
        <translation>Das Modell des Formulars ist kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>The gateway answered with an admin token that cannot be read. Another owner can rotate it again.</source>
        <translation>Das Gateway antwortete mit einem Admin-Token, das nicht lesbar ist. Ein anderer Inhaber kann es noch einmal erneuern.</translation>
    </message>
    <message>
        <source>The gateway at {address} answers in a form that this KeyDesk does not know. One of the two is of another version; update the older one.</source>
        <translation>Das Gateway unter {address} antwortet in einer Form, die dieses KeyDesk nicht kennt. Eines von beiden hat eine andere Version; das ältere aktualisieren.</translation>
    </message>
    <message>
        <source>The gateway cannot do this as things stand. Look at what is there now.</source>
        <translation>Das Gateway kann das beim jetzigen Stand nicht tun. Ansehen, was jetzt da ist.</translation>
    </message>
    <message>
        <source>The gateway could not do this now. Try again in a moment.</source>
        <translation>Das Gateway konnte das jetzt nicht tun. Gleich erneut versuchen.</translation>
    </message>
    <message>
        <source>The gateway does not accept the admin token; it may have been revoked. Connect again with another one.</source>
        <translation>Das Gateway nimmt das Admin-Token nicht an; vielleicht wurde es widerrufen. Mit einem anderen neu verbinden.</translation>
    </message>
    <message>
        <source>The gateway does not take this as it is.</source>
        <translation>Das Gateway nimmt dies so nicht an.</translation>
    </message>
    <message>
        <source>The header Content-Type names no boundary of the form.</source>
        <translation>Der Header Content-Type nennt keine Grenze des Formulars.</translation>
    </message>
    <message>
        <source>The list of models is larger than {most} MB. Check the base URL.</source>
        <translation>Die Liste der Modelle ist größer als {most} MB. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>The model {name} is in use: {uses}. Take it out there first, or disable it.</source>
        <translation>Das Modell {name} ist in Gebrauch: {uses}. Nehmen Sie es zuerst dort heraus, oder schalten Sie es ab.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>The name service did not tell the address of {host} in time. Check the network of the gateway, and try again.</source>
        <translation>Der Namensdienst hat die Adresse von {host} nicht rechtzeitig genannt. Prüfen Sie das Netz des Gateways und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The name {host} is not known. Check its spelling and this computer&apos;s network.</source>
        <translation>Der Name {host} ist nicht bekannt. Schreibweise und Netz dieses Computers prüfen.</translation>
    </message>
    <message>
        <source>The provider asks for a credential (status {status}). Choose or enter one.</source>
        <translation>Der Anbieter verlangt Zugangsdaten (Status {status}). Wählen Sie welche oder geben Sie sie ein.</translation>
    </message>
    <message>
        <source>The provider broke the connection off before its answer was whole. Test again; check the port too.</source>
        <translation>Der Anbieter hat die Verbindung abgebrochen, bevor seine Antwort vollständig war. Testen Sie noch einmal; prüfen Sie auch den Port.</translation>
    </message>
    <message>
        <source>The provider cannot be connected to within {seconds} seconds. Check the address, and test again.</source>
        <translation>Zum Anbieter kam innerhalb von {seconds} Sekunden keine Verbindung zustande. Prüfen Sie die Adresse und testen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The provider does not accept the question (status {status}). Check the kind and the base URL; some answer so for a wrong credential too.</source>
        <translation>Der Anbieter nimmt die Anfrage nicht an (Status {status}). Prüfen Sie die Art und die Basis-URL; manche antworten so auch bei falschen Zugangsdaten.</translation>
    </message>
    <message>
        <source>The provider has a fault of its own (status {status}). Test again later.</source>
        <translation>Der Anbieter hat selbst eine Störung (Status {status}). Testen Sie später noch einmal.</translation>
    </message>
    <message>
        <source>The provider refuses the credential (status 403): it may not list models. Check what it is allowed, and from which networks.</source>
        <translation>Der Anbieter weist die Zugangsdaten ab (Status 403): Sie dürfen keine Modelle auflisten. Prüfen Sie, was sie dürfen und aus welchen Netzen.</translation>
    </message>
    <message>
        <source>The provider refuses the credential (status {status}). Check that it is whole, still valid, and meant for this provider.</source>
        <translation>Der Anbieter weist die Zugangsdaten ab (Status {status}). Prüfen Sie, ob sie vollständig, noch gültig und für diesen Anbieter bestimmt sind.</translation>
    </message>
    <message>
        <source>The provider takes connections, but did not answer within {seconds} seconds. It may be overloaded, or something else listens there.</source>
        <translation>Der Anbieter nimmt Verbindungen an, hat aber nicht innerhalb von {seconds} Sekunden geantwortet. Vielleicht ist er überlastet, oder dort lauscht etwas anderes.</translation>
    </message>
    <message>
        <source>The provider was asked too often, or its account has no credit left (status 429). Wait a minute and test again; then look at the account.</source>
        <translation>Der Anbieter wurde zu oft gefragt, oder sein Konto hat kein Guthaben mehr (Status 429). Warten Sie eine Minute und testen Sie noch einmal; sehen Sie dann nach dem Konto.</translation>
    </message>
    <message>
        <source>The provider {name} is in use: {uses}. Take it out there first, or disable it.</source>
        <translation>Der Anbieter {name} ist in Gebrauch: {uses}. Nehmen Sie ihn zuerst dort heraus, oder schalten Sie ihn ab.</translation>
    </message>
    <message>
        <source>The provider&apos;s answer is empty. Check the base URL.</source>
        <translation>Die Antwort des Anbieters ist leer. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>The providers&apos; public list prices as they were known on that day: US dollars per million tokens at the standard rate, without taxes, batch or volume discounts. Providers change them without notice. A model of open weights costs something else wherever else it is served.</source>
        <translation>Die öffentlichen Listenpreise der Anbieter, wie sie an jenem Tag bekannt waren: US-Dollar je Million Tokens zum Standardtarif, ohne Steuern, Stapel- oder Mengenrabatte. Anbieter ändern sie ohne Ankündigung. Ein Modell mit offenen Gewichten kostet anderswo etwas anderes.</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not answer in time. Check its address, or try again.</source>
        <translation>Der Proxy {proxy} antwortete nicht rechtzeitig. Seine Adresse prüfen oder erneut versuchen.</translation>
    </message>
    <message>
        <source>The proxy {proxy} does not let this through ({error}). Ask whoever runs it, or do without it.</source>
        <translation>Der Proxy {proxy} lässt das nicht durch ({error}). Seinen Betreiber fragen oder ohne ihn auskommen.</translation>
    </message>
    <message>
        <source>The receiver answered with status {status}.</source>
        <translation>Der Empfänger hat mit Status {status} geantwortet.</translation>
    </message>
    <message>
        <source>The receiver broke the connection off before its answer was whole.</source>
        <translation>Der Empfänger hat die Verbindung abgebrochen, bevor seine Antwort vollständig war.</translation>
    </message>
    <message>
        <source>The receiver did not answer in time.</source>
        <translation>Der Empfänger hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The server at {address} answers, but the gateway behind it does not. Check that the gateway runs.</source>
        <translation>Der Server unter {address} antwortet, aber nicht das Gateway dahinter. Prüfen, ob das Gateway läuft.</translation>
    </message>
    <message>
        <source>The server at {address} did not answer in time. Check the network, then try again.</source>
        <translation>Der Server unter {address} antwortete nicht rechtzeitig. Das Netz prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server at {address} points to another address. KeyDesk does not follow, since that would pass on the admin token. Connect to the final address.</source>
        <translation>Der Server unter {address} verweist auf eine andere Adresse. KeyDesk folgt nicht, da das das Admin-Token weitergäbe. Mit der endgültigen Adresse verbinden.</translation>
    </message>
    <message>
        <source>The server at {address} points to another address. KeyDesk does not follow, since that would pass on the key. Whoever runs the gateway can set the base URL to the final address.</source>
        <translation>Der Server unter {address} verweist auf eine andere Adresse. KeyDesk folgt nicht, da das den Schlüssel weitergäbe. Der Betreiber des Gateways kann die Basis-URL auf die endgültige Adresse setzen.</translation>
    </message>
    <message>
        <source>The window of this batch is over. Give it a later end first.</source>
        <translation>Das Zeitfenster dieser Serie ist vorbei. Ihr zuerst ein späteres Ende geben.</translation>
    </message>
    <message>
        <source>The {what} points from http to https. Enter the {field} with https.</source>
        <translation>Der {what} leitet von http zu https. Geben Sie die {field} mit https ein.</translation>
    </message>
    <message>
        <source>The {what} points to another path of its own, which is not followed. Check the {field}.</source>
        <translation>Der {what} leitet auf einen anderen eigenen Pfad; dem wird nicht gefolgt. Prüfen Sie die {field}.</translation>
    </message>
    <message>
        <source>The {what} points to {host}, and that is not followed, because what is secret would go along. If that is the right place, enter it as the {field}.</source>
        <translation>Der {what} leitet zu {host}; dem wird nicht gefolgt, weil Geheimes mitginge. Wenn das der richtige Ort ist, geben Sie ihn als {field} ein.</translation>
    </message>
    <message>
        <source>There are more cells than columns.</source>
        <translation>Es gibt mehr Zellen als Spalten.</translation>
    </message>
    <message>
        <source>There are {count} people of this name; say who by an email address.</source>
        <translation>Es gibt {count} Personen dieses Namens; sagen Sie mit einer E-Mail-Adresse, wer gemeint ist.</translation>
    </message>
    <message>
        <source>There are {most} webhooks already, which is as many as there can be.</source>
        <translation>Es gibt schon {most} Webhooks; mehr können es nicht sein.</translation>
    </message>
    <message>
        <source>There is already a credential called {name}.</source>
        <translation>Es gibt schon Zugangsdaten namens {name}.</translation>
    </message>
    <message>
        <source>There is already a deployment called {name}.</source>
        <translation>Es gibt schon ein Deployment namens {name}.</translation>
    </message>
    <message>
        <source>There is already a location called {name}.</source>
        <translation>Es gibt schon einen Standort namens {name}.</translation>
    </message>
    <message>
        <source>There is already a model called {name}.</source>
        <translation>Es gibt schon ein Modell namens {name}.</translation>
    </message>
    <message>
        <source>There is already a person with the address {email}.</source>
        <translation>Es gibt schon eine Person mit der Adresse {email}.</translation>
    </message>
    <message>
        <source>There is already a provider called {name}.</source>
        <translation>Es gibt schon einen Anbieter namens {name}.</translation>
    </message>
    <message>
        <source>There is already a template called {name}.</source>
        <translation>Es gibt schon eine Vorlage namens {name}.</translation>
    </message>
    <message>
        <source>There is already a webhook called {name}.</source>
        <translation>Es gibt schon einen Webhook namens {name}.</translation>
    </message>
    <message>
        <source>There is already an MCP server called {name}.</source>
        <translation>Es gibt schon einen MCP-Server namens {name}.</translation>
    </message>
    <message>
        <source>There is already an agent key called {name}.</source>
        <translation>Es gibt schon einen Agent-Schlüssel namens {name}.</translation>
    </message>
    <message>
        <source>There is no address for the host {host}. Check how it is written in the {field}; if it is right, the gateway&apos;s network or its name service is at fault.</source>
        <translation>Für den Host {host} gibt es keine Adresse. Prüfen Sie die {field}; stimmt sie, liegt es am Netz des Gateways oder an dessen Namensdienst.</translation>
    </message>
    <message>
        <source>There is no list of models at this address (status {status}). Check the base URL and the kind; if the provider lists none, add its models by hand.</source>
        <translation>An dieser Adresse gibt es keine Liste von Modellen (Status {status}). Prüfen Sie die Basis-URL und die Art; wenn der Anbieter keine auflistet, fügen Sie seine Modelle von Hand hinzu.</translation>
    </message>
    <message>
        <source>There is no list of models at this address (status {status}). For Azure the base URL is https://NAME.openai.azure.com, without a path.</source>
        <translation>An dieser Adresse gibt es keine Liste von Modellen (Status {status}). Für Azure ist die Basis-URL https://NAME.openai.azure.com, ohne Pfad.</translation>
    </message>
    <message>
        <source>There is no list of models at this address (status {status}). Most base URLs end in /v1: try {address}/v1.</source>
        <translation>An dieser Adresse gibt es keine Liste von Modellen (Status {status}). Die meisten Basis-URLs enden auf /v1: Versuchen Sie {address}/v1.</translation>
    </message>
    <message>
        <source>There is no location {ids}.</source>
        <translation>Es gibt keinen Standort {ids}.</translation>
    </message>
    <message>
        <source>There is no model {names}.</source>
        <translation>Es gibt kein Modell {names}.</translation>
    </message>
    <message>
        <source>There is no person {ids}.</source>
        <translation>Es gibt keine Person {ids}.</translation>
    </message>
    <message>
        <source>There is no such MCP server.</source>
        <translation>Diesen MCP-Server gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such admin.</source>
        <translation>Es gibt keinen solchen Admin.</translation>
    </message>
    <message>
        <source>There is no such alert.</source>
        <translation>Es gibt keine solche Warnung.</translation>
    </message>
    <message>
        <source>There is no such batch.</source>
        <translation>Es gibt keine solche Serie.</translation>
    </message>
    <message>
        <source>There is no such credential.</source>
        <translation>Es gibt keine solchen Zugangsdaten.</translation>
    </message>
    <message>
        <source>There is no such deployment.</source>
        <translation>Dieses Deployment gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such field.</source>
        <translation>Dieses Feld gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such key.</source>
        <translation>Es gibt keinen solchen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no such location.</source>
        <translation>Es gibt keinen solchen Standort.</translation>
    </message>
    <message>
        <source>There is no such model.</source>
        <translation>Es gibt kein solches Modell.</translation>
    </message>
    <message>
        <source>There is no such person.</source>
        <translation>Es gibt keine solche Person.</translation>
    </message>
    <message>
        <source>There is no such provider.</source>
        <translation>Es gibt keinen solchen Anbieter.</translation>
    </message>
    <message>
        <source>There is no such template.</source>
        <translation>Diese Vorlage gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such webhook.</source>
        <translation>Diesen Webhook gibt es nicht.</translation>
    </message>
    <message>
        <source>There is nothing at this address.</source>
        <translation>An dieser Adresse ist nichts.</translation>
    </message>
    <message>
        <source>There is nothing with this id.</source>
        <translation>Es gibt nichts mit dieser ID.</translation>
    </message>
    <message>
        <source>These models lead to this provider: {models}. Delete or move them first.</source>
        <translation>Diese Modelle führen zu diesem Anbieter: {models}. Löschen oder verlegen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>They already have a usable key of a batch with this label.</source>
        <translation>Hat schon einen benutzbaren Schlüssel einer Serie mit dieser Bezeichnung.</translation>
    </message>
    <message>
        <source>They have no linked account.</source>
        <translation>Kein verknüpftes Konto.</translation>
    </message>
    <message>
        <source>This Idempotency-Key came with another request in the last ten minutes.</source>
        <translation>Dieser Idempotency-Key kam in den letzten zehn Minuten mit einer anderen Anfrage.</translation>
    </message>
    <message>
        <source>This address belongs to somebody at another location.</source>
        <translation>Diese Adresse gehört jemandem an einem anderen Standort.</translation>
    </message>
    <message>
        <source>This address does not take that method.</source>
        <translation>Diese Adresse nimmt diese Methode nicht an.</translation>
    </message>
    <message>
        <source>This admin is revoked; a revoked admin cannot be changed.</source>
        <translation>Dieser Admin ist widerrufen; ein widerrufener Admin kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>This batch has no join link.</source>
        <translation>Diese Serie hat keinen Beitrittslink.</translation>
    </message>
    <message>
        <source>This credential is used by {names}. Take it off there first.</source>
        <translation>Diese Zugangsdaten nutzt {names}. Nehmen Sie sie zuerst dort weg.</translation>
    </message>
    <message>
        <source>This cursor does not belong to this list.</source>
        <translation>Dieser Cursor gehört nicht zu dieser Liste.</translation>
    </message>
    <message>
        <source>This field is needed.</source>
        <translation>Dieses Feld ist nötig.</translation>
    </message>
    <message>
        <source>This is a gateway, but of another kind ({product}), not a KeyDesk gateway.</source>
        <translation>Das ist ein Gateway, aber anderer Art ({product}), kein KeyDesk-Gateway.</translation>
    </message>
    <message>
        <source>This is a key for calling models (kdk_). An admin token begins with kda_.</source>
        <translation>Das ist ein Schlüssel zum Aufrufen von Modellen (kdk_). Ein Admin-Token beginnt mit kda_.</translation>
    </message>
    <message>
        <source>This is a key for calling models. The admin API takes admin tokens only.</source>
        <translation>Das ist ein Schlüssel zum Aufrufen von Modellen. Die Admin-API nimmt nur Admin-Token.</translation>
    </message>
    <message>
        <source>This is not there, or not any more.</source>
        <translation>Das gibt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>This is not what the form of the page sends.</source>
        <translation>Das ist nicht, was das Formular der Seite sendet.</translation>
    </message>
    <message>
        <source>This is shared by all locations; you are limited to some of them. Ask an admin of all.</source>
        <translation>Das teilen sich alle Standorte; Sie sind auf einige beschränkt. Einen Admin für alle fragen.</translation>
    </message>
    <message>
        <source>This key has no budget; there is nothing to add to.</source>
        <translation>Dieser Schlüssel hat kein Budget; es gibt nichts aufzustocken.</translation>
    </message>
    <message>
        <source>This key has no claim link that is still to be opened.</source>
        <translation>Dieser Schlüssel hat keinen Abhollink, der noch zu öffnen wäre.</translation>
    </message>
    <message>
        <source>This key is ephemeral itself; mint from the key that it comes from.</source>
        <translation>Dieser Schlüssel ist selbst kurzlebig; aus dem ausstellen, von dem er stammt.</translation>
    </message>
    <message>
        <source>This key is {status}; no key can be minted from it.</source>
        <translation>Dieser Schlüssel ist {status}; aus ihm lässt sich kein anderer ausstellen.</translation>
    </message>
    <message>
        <source>This value cannot be used here.</source>
        <translation>Dieser Wert passt hier nicht.</translation>
    </message>
    <message>
        <source>Too many links are opened at once.</source>
        <translation>Zu viele Links werden auf einmal geöffnet.</translation>
    </message>
    <message>
        <source>Two requests of the batch have the same id.</source>
        <translation>Zwei Anfragen des Stapels haben dieselbe ID.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>What answers there does not list models as this kind of API does. Check kind and base URL.</source>
        <translation>Was dort antwortet, listet Modelle nicht so auf wie eine API dieser Art. Prüfen Sie Art und Basis-URL.</translation>
    </message>
    <message>
        <source>What answers there does not speak HTTP. Check the port, and whether it is https that is spoken.</source>
        <translation>Was dort antwortet, spricht kein HTTP. Prüfen Sie den Port und ob dort https gesprochen wird.</translation>
    </message>
    <message>
        <source>What answers there is no API of this kind: it is not JSON. Check the base URL.</source>
        <translation>Was dort antwortet, ist keine API dieser Art: Es ist kein JSON. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>What was said in this call is not kept, or not any more.</source>
        <translation>Was in diesem Aufruf gesagt wurde, wird nicht oder nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>Where its API begins, such as {example}.</source>
        <translation>Wo seine API beginnt, etwa {example}.</translation>
    </message>
    <message>
        <source>With the openai package</source>
        <translation>Mit dem Paket openai</translation>
    </message>
    <message>
        <source>Within the 90 days that an agent key lasts.</source>
        <translation>Innerhalb der 90 Tage, die ein Agent-Schlüssel gilt.</translation>
    </message>
    <message>
        <source>You are limited to some locations, and this is not one of them.</source>
        <translation>Ihr Admin-Token ist auf einige Standorte beschränkt, und dieser gehört nicht dazu.</translation>
    </message>
    <message>
        <source>You are limited to some locations; only an admin of all adds or deletes one.</source>
        <translation>Ihr Admin-Token ist auf einige Standorte beschränkt; nur ein Admin für alle fügt einen hinzu oder löscht ihn.</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>ein JSON-Objekt</translation>
    </message>
    <message>
        <source>a key has a start of validity</source>
        <translation>ein Schlüssel hat einen Beginn der Gültigkeit</translation>
    </message>
    <message>
        <source>a port from 0 to 65535</source>
        <translation>ein Port von 0 bis 65535</translation>
    </message>
    <message>
        <source>a time such as 2026-11-21T10:00:00Z</source>
        <translation>eine Zeit wie 2026-11-21T10:00:00Z</translation>
    </message>
    <message>
        <source>a time that exists, such as 2026-11-21T10:00:00Z</source>
        <translation>eine Zeit, die es gibt, wie 2026-11-21T10:00:00Z</translation>
    </message>
    <message>
        <source>a time with its zone</source>
        <translation>eine Zeit mit ihrer Zone</translation>
    </message>
    <message>
        <source>a time, as there is a compare_to</source>
        <translation>eine Zeit, da es ein compare_to gibt</translation>
    </message>
    <message>
        <source>a time, unless there is a from</source>
        <translation>eine Zeit, außer es gibt ein from</translation>
    </message>
    <message>
        <source>a to z, digits and . _ - only, a letter or digit first, at most 64</source>
        <translation>nur a bis z, Ziffern und . _ -, zuerst Buchstabe oder Ziffer, höchstens 64</translation>
    </message>
    <message>
        <source>after the beginning</source>
        <translation>nach dem Beginn</translation>
    </message>
    <message>
        <source>after the start of validity</source>
        <translation>nach dem Beginn der Gültigkeit</translation>
    </message>
    <message>
        <source>an address or a CIDR block, such as 192.0.2.7 or 192.0.2.0/24</source>
        <translation>eine Adresse oder ein CIDR-Block, wie 192.0.2.7 oder 192.0.2.0/24</translation>
    </message>
    <message>
        <source>an address such as https://keys.example.org</source>
        <translation>eine Adresse wie https://keys.example.org</translation>
    </message>
    <message>
        <source>an amount in dollars</source>
        <translation>ein Betrag in Dollar</translation>
    </message>
    <message>
        <source>an amount in dollars such as &quot;12.50&quot;, with up to 9 decimals</source>
        <translation>ein Betrag in Dollar wie „12.50“, mit bis zu 9 Nachkommastellen</translation>
    </message>
    <message>
        <source>an email address, such as ada@example.org</source>
        <translation>eine E-Mail-Adresse, wie ada@example.org</translation>
    </message>
    <message>
        <source>another gateway is running on {path}; stop it first</source>
        <translation>ein anderes Gateway läuft mit {path}; halten Sie es zuerst an</translation>
    </message>
    <message>
        <source>as a fallback of {names}</source>
        <translation>als Ausweichmodell von {names}</translation>
    </message>
    <message>
        <source>at least one character</source>
        <translation>mindestens ein Zeichen</translation>
    </message>
    <message>
        <source>at least one server, or deny all</source>
        <translation>mindestens ein Server, oder alle verbieten</translation>
    </message>
    <message>
        <source>at most 1,000,000,000 dollars</source>
        <translation>höchstens 1.000.000.000 Dollar</translation>
    </message>
    <message>
        <source>at most {most} KiB as JSON</source>
        <translation>höchstens {most} KiB als JSON</translation>
    </message>
    <message>
        <source>at most {most} characters</source>
        <translation>höchstens {most} Zeichen</translation>
    </message>
    <message>
        <source>at most {most} levels deep</source>
        <translation>höchstens {most} Ebenen tief</translation>
    </message>
    <message>
        <source>base URL</source>
        <translation>Basis-URL</translation>
    </message>
    <message>
        <source>by the deployments {names}</source>
        <translation>in den Deployments {names}</translation>
    </message>
    <message>
        <source>by the list of models of the keys {names}</source>
        <translation>in der Liste der Modelle der Schlüssel {names}</translation>
    </message>
    <message>
        <source>by the list of models of the templates {names}</source>
        <translation>in der Liste der Modelle der Vorlagen {names}</translation>
    </message>
    <message>
        <source>by the list of providers of the keys {names}</source>
        <translation>in der Liste der Anbieter der Schlüssel {names}</translation>
    </message>
    <message>
        <source>by the list of providers of the templates {names}</source>
        <translation>in der Liste der Anbieter der Vorlagen {names}</translation>
    </message>
    <message>
        <source>cannot listen on {host}, port {port}: {why}</source>
        <translation>an {host}, Port {port}, kann nicht gelauscht werden: {why}</translation>
    </message>
    <message>
        <source>curl</source>
        <translation>curl</translation>
    </message>
    <message>
        <source>each header once; case does not count</source>
        <translation>jeder Header einmal; Groß- und Kleinschreibung zählt nicht</translation>
    </message>
    <message>
        <source>either a patch or an action</source>
        <translation>entweder ein Patch oder eine Aktion</translation>
    </message>
    <message>
        <source>either a person_id or a name</source>
        <translation>entweder person_id oder Name</translation>
    </message>
    <message>
        <source>either an offset or a cursor</source>
        <translation>entweder Offset oder Cursor</translation>
    </message>
    <message>
        <source>either ids or a filter</source>
        <translation>entweder IDs oder ein Filter</translation>
    </message>
    <message>
        <source>either person_ids or location_ids</source>
        <translation>entweder person_ids oder location_ids</translation>
    </message>
    <message>
        <source>either valid_days or expires_at</source>
        <translation>entweder valid_days oder expires_at</translation>
    </message>
    <message>
        <source>it belongs to a cloud&apos;s metadata service</source>
        <translation>sie gehört zum Metadatendienst einer Cloud</translation>
    </message>
    <message>
        <source>it is no address of a server</source>
        <translation>sie ist keine Adresse eines Servers</translation>
    </message>
    <message>
        <source>it is private, which is not allowed here</source>
        <translation>sie ist privat, und das ist hier nicht erlaubt</translation>
    </message>
    <message>
        <source>letters, digits and . _ : @ + / - only, at most 200 characters, no blanks</source>
        <translation>nur Buchstaben, Ziffern und . _ : @ + / -, höchstens 200 Zeichen, keine Leerzeichen</translation>
    </message>
    <message>
        <source>letters, digits, signs and inner blanks only</source>
        <translation>nur Buchstaben, Ziffern, Zeichen und innere Leerzeichen</translation>
    </message>
    <message>
        <source>limited to it: {names}</source>
        <translation>darauf beschränkt: {names}</translation>
    </message>
    <message>
        <source>no control or formatting characters</source>
        <translation>keine Steuer- oder Formatierungszeichen</translation>
    </message>
    <message>
        <source>no line came on stdin, which --stdin-guard waits for</source>
        <translation>auf stdin kam keine Zeile, auf die --stdin-guard wartet</translation>
    </message>
    <message>
        <source>nothing, unless grouped by day or hour</source>
        <translation>nichts, außer nach Tag oder Stunde gruppiert</translation>
    </message>
    <message>
        <source>nothing, unless something is split</source>
        <translation>nichts, außer etwas ist aufgeteilt</translation>
    </message>
    <message>
        <source>nothing, unless there is a top</source>
        <translation>nichts, außer es gibt ein top</translation>
    </message>
    <message>
        <source>null: an owner sees every location</source>
        <translation>null: ein Inhaber sieht jeden Standort</translation>
    </message>
    <message>
        <source>null: an owner sees every location.</source>
        <translation>null: ein Inhaber sieht jeden Standort.</translation>
    </message>
    <message>
        <source>numbers of at most 64 bits</source>
        <translation>Zahlen von höchstens 64 Bit</translation>
    </message>
    <message>
        <source>only characters that are seen; character {place} is {character}</source>
        <translation>nur sichtbare Zeichen; Zeichen {place} ist {character}</translation>
    </message>
    <message>
        <source>only gateways that share a database count together; give --database, too</source>
        <translation>nur Gateways mit gemeinsamer Datenbank zählen zusammen; auch --database angeben</translation>
    </message>
    <message>
        <source>port {port} on {host} is taken</source>
        <translation>Port {port} an {host} ist belegt</translation>
    </message>
    <message>
        <source>receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>standard or agent; an ephemeral key is minted from a key</source>
        <translation>Standard oder Agent; ein kurzlebiger Schlüssel wird aus einem Schlüssel ausgestellt</translation>
    </message>
    <message>
        <source>the MCP server refuses the headers that it is sent (status {status}); check them</source>
        <translation>der MCP-Server weist die Header ab, die er bekommt (Status {status}); prüfen Sie sie</translation>
    </message>
    <message>
        <source>the MCP server wants to know who asks (status {status}); enter the header that it takes, such as Authorization</source>
        <translation>der MCP-Server will wissen, wer fragt (Status {status}); geben Sie den Header ein, den er nimmt, etwa Authorization</translation>
    </message>
    <message>
        <source>the MCP server&apos;s answer is too large</source>
        <translation>die Antwort des MCP-Servers ist zu groß</translation>
    </message>
    <message>
        <source>the admin token on stdin is none</source>
        <translation>das Admin-Token auf stdin ist keines</translation>
    </message>
    <message>
        <source>the disk is full where {path} is; make room and try again</source>
        <translation>der Datenträger mit {path} ist voll; schaffen Sie Platz und versuchen Sie es noch einmal</translation>
    </message>
    <message>
        <source>the headers of the MCP server have to be entered again</source>
        <translation>die Header des MCP-Servers müssen erneut eingegeben werden</translation>
    </message>
    <message>
        <source>the host {host} cannot be resolved</source>
        <translation>der Host {host} hat keine auffindbare Adresse</translation>
    </message>
    <message>
        <source>the host {host} leads to {address}, where no call may go: {reason}</source>
        <translation>der Host {host} führt zu {address}, und dorthin darf kein Aufruf gehen: {reason}</translation>
    </message>
    <message>
        <source>the line on stdin is not the JSON object that it should be</source>
        <translation>die Zeile auf stdin ist nicht das JSON-Objekt, das sie sein sollte</translation>
    </message>
    <message>
        <source>the name of a header, such as Authorization</source>
        <translation>der Name eines Headers, wie Authorization</translation>
    </message>
    <message>
        <source>the name of a time zone, such as Europe/Amsterdam</source>
        <translation>der Name einer Zeitzone, wie Europe/Amsterdam</translation>
    </message>
    <message>
        <source>the provider cannot be connected to</source>
        <translation>zum Anbieter ist keine Verbindung möglich</translation>
    </message>
    <message>
        <source>the provider has no address</source>
        <translation>der Anbieter hat keine Adresse</translation>
    </message>
    <message>
        <source>the provider&apos;s certificate cannot be trusted</source>
        <translation>dem Zertifikat des Anbieters kann nicht vertraut werden</translation>
    </message>
    <message>
        <source>the provider&apos;s credential holds characters that no header may</source>
        <translation>die Zugangsdaten des Anbieters enthalten Zeichen, die kein Header haben darf</translation>
    </message>
    <message>
        <source>this key is revoked; a revoked key cannot be changed</source>
        <translation>dieser Schlüssel ist widerrufen; ein widerrufener Schlüssel kann nicht geändert werden</translation>
    </message>
    <message>
        <source>true or false.</source>
        <translation>true oder false.</translation>
    </message>
    <message>
        <source>whole characters only</source>
        <translation>nur ganze Zeichen</translation>
    </message>
    <message>
        <source>with the other: both tell an end</source>
        <translation>mit dem anderen: beide nennen ein Ende</translation>
    </message>
    <message>
        <source>{address} did not answer in time. Check the network, then try again.</source>
        <translation>{address} antwortete nicht rechtzeitig. Das Netz prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>{address} shows another certificate than the one that you trusted. Nothing was sent. Ask who runs the gateway whether it was replaced; if so, trust the new one.</source>
        <translation>{address} zeigt ein anderes Zertifikat als das, dem vertraut wurde. Nichts wurde gesendet. Den Betreiber des Gateways fragen, ob es ersetzt wurde; falls ja, dem neuen vertrauen.</translation>
    </message>
    <message>
        <source>{count} keys there are not revoked</source>
        <translation>{count} Schlüssel dort sind nicht widerrufen</translation>
    </message>
    <message>
        <source>{count} people belong to it</source>
        <translation>{count} Personen gehören dazu</translation>
    </message>
    <message>
        <source>{host} and the gateway do not agree on TLS. The server may be too old, or want a certificate.</source>
        <translation>{host} und das Gateway einigen sich nicht auf TLS. Vielleicht ist der Server zu alt oder will ein Zertifikat.</translation>
    </message>
    <message>
        <source>{id} is ephemeral (attach the key that it comes from)</source>
        <translation>{id} ist kurzlebig (hängen Sie den Schlüssel an, von dem er stammt)</translation>
    </message>
    <message>
        <source>{id} is revoked</source>
        <translation>{id} ist widerrufen</translation>
    </message>
    <message>
        <source>{id} is unknown</source>
        <translation>{id} ist unbekannt</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{name} activated it</source>
        <translation>{name} hat ihn aktiviert</translation>
    </message>
    <message>
        <source>{name} changed {fields}</source>
        <translation>{name} hat {fields} geändert</translation>
    </message>
    <message>
        <source>{name} deactivated it</source>
        <translation>{name} hat ihn deaktiviert</translation>
    </message>
    <message>
        <source>{name} has no linked account, so no key can be created for them. Enter their account first.</source>
        <translation>{name} hat kein verknüpftes Konto; deshalb lässt sich kein Schlüssel erstellen. Tragen Sie zuerst das Konto ein.</translation>
    </message>
    <message>
        <source>{name} is in use: {uses}.</source>
        <translation>{name} ist in Gebrauch: {uses}.</translation>
    </message>
    <message>
        <source>{name} is no number here.</source>
        <translation>{name} ist hier keine Zahl.</translation>
    </message>
    <message>
        <source>{name} made a claim link</source>
        <translation>{name} hat einen Abhollink erstellt</translation>
    </message>
    <message>
        <source>{name} opened its claim link</source>
        <translation>{name} hat seinen Abhollink geöffnet</translation>
    </message>
    <message>
        <source>{name} revoked it</source>
        <translation>{name} hat ihn widerrufen</translation>
    </message>
    <message>
        <source>{name} rotated its secret</source>
        <translation>{name} hat sein Geheimnis erneuert</translation>
    </message>
    <message>
        <source>{name} topped up its budget</source>
        <translation>{name} hat sein Budget aufgestockt</translation>
    </message>
    <message>
        <source>{name} withdrew its claim link</source>
        <translation>{name} hat seinen Abhollink zurückgezogen</translation>
    </message>
    <message>
        <source>{path} belongs to another user; choose a folder of your own</source>
        <translation>{path} gehört einem anderen Benutzer; wählen Sie einen eigenen Ordner</translation>
    </message>
    <message>
        <source>{path} can be written by everybody; choose a folder of your own</source>
        <translation>{path} kann von allen beschrieben werden; wählen Sie einen eigenen Ordner</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} kann nicht beschrieben werden: {why}</translation>
    </message>
    <message>
        <source>{path} is missing; put it back from a copy</source>
        <translation>{path} fehlt; legen Sie es aus einer Kopie zurück</translation>
    </message>
    <message>
        <source>{place} cannot be connected to. Check the address, and that the network leads there.</source>
        <translation>Zu {place} kommt keine Verbindung zustande. Prüfen Sie die Adresse und ob das Netz dorthin führt.</translation>
    </message>
    <message>
        <source>{place} does not speak TLS. If it is meant to be reached without, enter the {field} with http in place of https.</source>
        <translation>{place} spricht kein TLS. Wenn es ohne gehen soll, geben Sie die {field} mit http statt https ein.</translation>
    </message>
    <message>
        <source>{place} does not take connections in time. Check the address; a firewall may stand between it and the gateway.</source>
        <translation>{place} nimmt Verbindungen nicht rechtzeitig an. Prüfen Sie die Adresse; vielleicht steht eine Firewall zwischen ihr und dem Gateway.</translation>
    </message>
    <message>
        <source>{place} was reached, but broke off or kept silent when TLS was to begin. Check the port.</source>
        <translation>{place} wurde erreicht, brach aber ab oder schwieg, als TLS beginnen sollte. Prüfen Sie den Port.</translation>
    </message>
    <message>
        <source>{reason}. Check the base URL.</source>
        <translation>{reason}. Prüfen Sie die Basis-URL.</translation>
    </message>
    <message>
        <source>{reason}. Enter another {field}.</source>
        <translation>{reason}. Geben Sie eine andere {field} ein.</translation>
    </message>
    <message>
        <source>{reason}. If that is what you want, allow private addresses for this {what}.</source>
        <translation>{reason}. Wenn das so gewollt ist, erlauben Sie private Adressen für diesen {what}.</translation>
    </message>
    <message>
        <source>{text} is set by the gateway itself</source>
        <translation>{text} setzt das Gateway selbst</translation>
    </message>
    <message>
        <source>Something went wrong inside KeyDesk. Nothing else is affected.</source>
        <translation>In KeyDesk ging etwas schief. Sonst ist nichts betroffen.</translation>
    </message>
    <message>
        <source>A report without secrets is in {report}.</source>
        <translation>Ein Bericht ohne Geheimnisse liegt in {report}.</translation>
    </message>
    <message>
        <source>Same as the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Start the local gateway</source>
        <translation>Lokales Gateway &amp;starten</translation>
    </message>
    <message>
        <source>S&amp;top the local gateway</source>
        <translation>&amp;Lokales Gateway anhalten</translation>
    </message>
    <message>
        <source>&amp;Connect to another gateway…</source>
        <translation>Mit einem anderen Gateway &amp;verbinden…</translation>
    </message>
    <message>
        <source>&amp;Manage connections…</source>
        <translation>Verbindungen ver&amp;walten…</translation>
    </message>
    <message>
        <source>&amp;Disconnect</source>
        <translation>&amp;Trennen</translation>
    </message>
    <message>
        <source>Prompts over 200,000 tokens cost more.</source>
        <translation>Eingaben von mehr als 200.000 Tokens kosten mehr.</translation>
    </message>
    <message>
        <source>Prompts over 128,000 tokens cost more.</source>
        <translation>Eingaben von mehr als 128.000 Tokens kosten mehr.</translation>
    </message>
    <message>
        <source>Audio input costs more.</source>
        <translation>Eingaben als Ton kosten mehr.</translation>
    </message>
    <message>
        <source>Listed by</source>
        <translation>Liste von</translation>
    </message>
    <message>
        <source>This desktop has no tray. On GNOME an extension adds one.</source>
        <translation>Dieser Desktop hat keinen Infobereich. Unter GNOME fügt eine Erweiterung einen hinzu.</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Suchen in:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Datei&amp;typ:</translation>
    </message>
</context>
</TS>
