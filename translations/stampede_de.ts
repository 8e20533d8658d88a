<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>stampede::criteria::Grammar</name>
    <message>
        <source>metric, comparison, limit: p95(response) &lt; 500ms
Metrics: p50 … p99.99, mean, min, max of response, service, lateness, stage:rcpt; count, rate of accepted, temporary, permanent, error, skipped, code:421, fault:timeout; accepted.rate is a second; active, cpu, memory
With tracking: lost, duplicates, corrupted, unknown, queue; p95(delivery), p95(transit)
over 30s: over the last 30 s, once a second
for 10s: broken only after 10 bad seconds in a row
in 99% of seconds: each second by itself
after 10s, after ramp: leaves out the start
, abort or , abort after 5s: ends the run once broken
warn: in front: told, but no failure</source>
        <translation>Messgröße, Vergleich, Grenze: p95(response) &lt; 500ms
Messgrößen: p50 … p99.99, mean, min, max von response, service, lateness, stage:rcpt; count, rate von accepted, temporary, permanent, error, skipped, code:421, fault:timeout; accepted.rate ist pro Sekunde; active, cpu, memory
Mit Nachverfolgung: lost, duplicates, corrupted, unknown, queue; p95(delivery), p95(transit)
over 30s: über die letzten 30 s, einmal pro Sekunde
for 10s: erst nach 10 schlechten Sekunden in Folge verletzt
in 99% of seconds: jede Sekunde für sich
after 10s, after ramp: lässt den Anfang aus
, abort oder , abort after 5s: beendet den Lauf, sobald verletzt
warn: davor: wird gemeldet, gilt aber nicht als Fehlschlag</translation>
    </message>
</context>
<context>
    <name>stampede::criteria::Judge</name>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>genau %1</translation>
    </message>
    <message>
        <source>anything but %1</source>
        <translation>ungleich %1</translation>
    </message>
    <message numerus="yes">
        <source>only %1 of %n second(s) met it, not %2</source>
        <translation>
            <numerusform>nur %1 von %n Sekunde erfüllten es, nicht %2</numerusform>
            <numerusform>nur %1 von %n Sekunden erfüllten es, nicht %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not %2 for %3; at last it was %4</source>
        <translation>%1 war %3 lang nicht %2; zuletzt war es %4</translation>
    </message>
    <message>
        <source>%1 was %2 over %3, not %4</source>
        <translation>%1 war %2 im Fenster von %3, nicht %4</translation>
    </message>
    <message>
        <source>%1 was %2, not %3</source>
        <translation>%1 war %2, nicht %3</translation>
    </message>
    <message>
        <source>the system does not tell it</source>
        <translation>das System gibt keine Auskunft darüber</translation>
    </message>
    <message>
        <source>no message was started</source>
        <translation>keine Nachricht wurde begonnen</translation>
    </message>
    <message>
        <source>no message got its final reply</source>
        <translation>keine Nachricht erhielt ihre endgültige Antwort</translation>
    </message>
    <message>
        <source>no message got a reply at stage %1</source>
        <translation>keine Nachricht erhielt eine Antwort in der Phase %1</translation>
    </message>
    <message>
        <source>no message was scheduled</source>
        <translation>keine Nachricht war geplant</translation>
    </message>
    <message>
        <source>no message has ended</source>
        <translation>keine Nachricht wurde beendet</translation>
    </message>
    <message>
        <source>the run ended within the first %1, which do not count</source>
        <translation>der Lauf endete innerhalb der ersten %1, die nicht zählen</translation>
    </message>
    <message>
        <source>the first %1 do not count</source>
        <translation>die ersten %1 zählen nicht</translation>
    </message>
    <message>
        <source>nothing was measured yet</source>
        <translation>noch wurde nichts gemessen</translation>
    </message>
    <message>
        <source>the run was shorter than the window of %1</source>
        <translation>der Lauf war kürzer als das Fenster von %1</translation>
    </message>
    <message>
        <source>the window of %1 is not full yet</source>
        <translation>das Fenster von %1 ist noch nicht voll</translation>
    </message>
    <message>
        <source>in no whole second: %1</source>
        <translation>in keiner ganzen Sekunde: %1</translation>
    </message>
    <message>
        <source>the run gave less than %1 to judge</source>
        <translation>der Lauf ergab weniger als %1 zum Beurteilen</translation>
    </message>
    <message>
        <source>there are not %1 with data yet</source>
        <translation>es gibt noch keine %1 mit Daten</translation>
    </message>
    <message>
        <source>judged at the end of the run</source>
        <translation>wird am Ende des Laufs beurteilt</translation>
    </message>
    <message>
        <source>%1 is not reached yet</source>
        <translation>%1 ist noch nicht erreicht</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>messages were not followed to the sink</source>
        <translation>die Nachrichten wurden nicht bis zur Senke verfolgt</translation>
    </message>
    <message>
        <source>no message arrived at the sink</source>
        <translation>keine Nachricht kam an der Senke an</translation>
    </message>
    <message>
        <source>no message was handed over that could arrive at the sink</source>
        <translation>keine Nachricht wurde übergeben, die an der Senke ankommen könnte</translation>
    </message>
    <message>
        <source>the ledger&apos;s account is not complete: %1</source>
        <translation>die Bilanz des Zustellbuchs ist nicht vollständig: %1</translation>
    </message>
    <message>
        <source>known when the run is over</source>
        <translation>bekannt, wenn der Lauf zu Ende ist</translation>
    </message>
</context>
<context>
    <name>stampede::criteria::Parser</name>
    <message>
        <source>%1 can never be judged: in the closed model nothing is planned ahead, so nothing is late or skipped</source>
        <translation>%1 kann nie beurteilt werden: im geschlossenen Modell wird nichts vorausgeplant, also ist nichts verspätet oder ausgelassen</translation>
    </message>
    <message>
        <source>%1 can never be judged: the job uses no TLS</source>
        <translation>%1 kann nie beurteilt werden: der Job verwendet kein TLS</translation>
    </message>
    <message>
        <source>%1 can never be judged: the job does not authenticate</source>
        <translation>%1 kann nie beurteilt werden: der Job authentifiziert sich nicht</translation>
    </message>
    <message>
        <source>nothing is left to judge: the run lasts %1 and is looked at after %2</source>
        <translation>es bleibt nichts zu beurteilen: der Lauf dauert %1 und wird erst nach %2 betrachtet</translation>
    </message>
    <message>
        <source>%1 is longer than what is left of the run of %2 after %3</source>
        <translation>%1 ist länger als das, was vom Lauf von %2 nach %3 noch bleibt</translation>
    </message>
    <message>
        <source>%1 is longer than the run, which lasts %2</source>
        <translation>%1 ist länger als der Lauf, der %2 dauert</translation>
    </message>
    <message>
        <source>says the same as criterion %1</source>
        <translation>besagt dasselbe wie Kriterium %1</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>there are %1; at most %2 are judged</source>
        <translation>es sind %1; höchstens %2 werden beurteilt</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; war %1 gemeint?</translation>
    </message>
    <message>
        <source>expected abort or another clause after &apos;,&apos;</source>
        <translation>nach &apos;,&apos; wird abort oder eine weitere Klausel erwartet</translation>
    </message>
    <message>
        <source>expected over, for, in, after or abort, found %1%2</source>
        <translation>erwartet wird over, for, in, after oder abort, gefunden wurde %1%2</translation>
    </message>
    <message>
        <source>%1 is there twice</source>
        <translation>%1 ist doppelt angegeben</translation>
    </message>
    <message>
        <source>expected a time after %1, such as 10s</source>
        <translation>nach %1 wird eine Zeit wie 10s erwartet</translation>
    </message>
    <message>
        <source>%1 is no time: expected one such as 10s or 2min after %2</source>
        <translation>%1 ist keine Zeit: nach %2 wird eine Zeit wie 10s oder 2min erwartet</translation>
    </message>
    <message>
        <source>the time after %1 must be from %2 to %3</source>
        <translation>die Zeit nach %1 muss zwischen %2 und %3 liegen</translation>
    </message>
    <message>
        <source>expected a part of the seconds above 0 and up to 100 %, written like in 99% of seconds</source>
        <translation>erwartet wird ein Anteil der Sekunden über 0 und bis zu 100 %, Schreibweise wie in 99% of seconds</translation>
    </message>
    <message>
        <source>an abort waits for a time such as 5s; to leave out the ramp, write &apos;after ramp&apos; before the abort</source>
        <translation>ein abort wartet eine Zeit wie 5s; um die Rampe auszulassen, &apos;after ramp&apos; vor das abort schreiben</translation>
    </message>
    <message>
        <source>for and in do not go together: the one counts seconds in a row, the other all of them</source>
        <translation>for und in passen nicht zusammen: das eine zählt Sekunden in Folge, das andere alle</translation>
    </message>
    <message>
        <source>abort does not go with in … of seconds, which is judged at the end</source>
        <translation>abort passt nicht zu in … of seconds, das erst am Ende beurteilt wird</translation>
    </message>
    <message>
        <source>abort does not go with warn:, after which the run still passes</source>
        <translation>abort passt nicht zu warn:, nach dem der Lauf trotzdem bestanden ist</translation>
    </message>
    <message>
        <source>a time such as 500ms or 1.5s</source>
        <translation>eine Zeit wie 500ms oder 1.5s</translation>
    </message>
    <message>
        <source>a share such as 0.1%</source>
        <translation>ein Anteil wie 0.1%</translation>
    </message>
    <message>
        <source>a rate such as 950/s or 3k/min</source>
        <translation>eine Rate wie 950/s oder 3k/min</translation>
    </message>
    <message>
        <source>a size such as 500M or 2GiB</source>
        <translation>eine Größe wie 500M oder 2GiB</translation>
    </message>
    <message>
        <source>a number such as 0 or 10k</source>
        <translation>eine Zahl wie 0 oder 10k</translation>
    </message>
    <message>
        <source>%1 is at most 100 %, and %2 is more%3</source>
        <translation>%1 ist höchstens 100 %, und %2 ist mehr%3</translation>
    </message>
    <message>
        <source>; did you mean %1%?</source>
        <translation>; war %1% gemeint?</translation>
    </message>
    <message>
        <source>nothing is below 0: this could never be met; write == 0</source>
        <translation>nichts liegt unter 0: das könnte nie erfüllt werden; == 0 schreiben</translation>
    </message>
    <message>
        <source>nothing is above 100 %: this could never be met; write &gt;= 100%</source>
        <translation>nichts liegt über 100 %: das könnte nie erfüllt werden; &gt;= 100% schreiben</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet wird %1</translation>
    </message>
    <message>
        <source>expected a limit</source>
        <translation>erwartet wird eine Grenze</translation>
    </message>
    <message>
        <source>%1 has a sign; limits are 0 or more, without one</source>
        <translation>%1 hat ein Vorzeichen; Grenzen sind 0 oder größer und haben keines</translation>
    </message>
    <message>
        <source>%1 does not fit %2: expected %3</source>
        <translation>%1 passt nicht zu %2: erwartet wird %3</translation>
    </message>
    <message>
        <source>expected what to sum up before &apos;(&apos;, such as p95 or rate</source>
        <translation>vor &apos;(&apos; wird erwartet, wie zusammengefasst wird, etwa p95 oder rate</translation>
    </message>
    <message>
        <source>expected &apos;)&apos;</source>
        <translation>erwartet wird &apos;)&apos;</translation>
    </message>
    <message>
        <source>expected what to sum up after &apos;.&apos;, such as p95 or rate</source>
        <translation>nach &apos;.&apos; wird erwartet, wie zusammengefasst wird, etwa p95 oder rate</translation>
    </message>
    <message>
        <source>expected a metric, such as response or accepted</source>
        <translation>erwartet wird eine Messgröße wie response oder accepted</translation>
    </message>
    <message>
        <source>%1 is no reply code; write it like 421, 550 5.1.1, 4xx or 5xx</source>
        <translation>%1 ist kein Antwortcode; Schreibweise wie 421, 550 5.1.1, 4xx oder 5xx</translation>
    </message>
    <message>
        <source>expected an enhanced code such as 5.1.1</source>
        <translation>erwartet wird ein erweiterter Code wie 5.1.1</translation>
    </message>
    <message>
        <source>%1 is no %2; there are %3%4</source>
        <translation>%1 ist kein Wert für %2; es gibt %3%4</translation>
    </message>
    <message>
        <source>there is no metric %1%2</source>
        <translation>es gibt keine Messgröße %1%2</translation>
    </message>
    <message>
        <source>%1 takes no &apos;:&apos; and what follows</source>
        <translation>nach %1 steht kein &apos;:&apos; mit einer weiteren Angabe</translation>
    </message>
    <message>
        <source>say which: code:421, code:550 5.1.1, code:4xx</source>
        <translation>angeben, welcher Code: code:421, code:550 5.1.1, code:4xx</translation>
    </message>
    <message>
        <source>%1 is no fault; there are %2%3</source>
        <translation>%1 ist keine Fehlerart; es gibt %2%3</translation>
    </message>
    <message>
        <source>%1 is many times: say which, such as p95(%1), mean(%1) or max(%1)</source>
        <translation>%1 besteht aus vielen Zeiten: angeben, welche gemeint ist, etwa p95(%1), mean(%1) oder max(%1)</translation>
    </message>
    <message>
        <source>%1 is no percentile: they go from p0 to p100</source>
        <translation>%1 ist kein Perzentil: sie reichen von p0 bis p100</translation>
    </message>
    <message>
        <source>%1 does not sum up %2, which is a time; there are p50 … p99.99, %3%4</source>
        <translation>%1 fasst %2 nicht zusammen, das eine Zeit ist; es gibt p50 … p99.99, %3%4</translation>
    </message>
    <message>
        <source>%1 does not sum up %2; there are %3%4</source>
        <translation>%1 fasst %2 nicht zusammen; es gibt %3%4</translation>
    </message>
    <message>
        <source>there is no share of %1; for how many a second write %1.rate</source>
        <translation>es gibt keinen Anteil von %1; für die Zahl pro Sekunde %1.rate schreiben</translation>
    </message>
    <message>
        <source>the line is empty; write a criterion such as p95(response) &lt; 500ms</source>
        <translation>die Zeile ist leer; ein Kriterium wie p95(response) &lt; 500ms schreiben</translation>
    </message>
    <message>
        <source>the line is longer than %1 characters</source>
        <translation>die Zeile ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>the character U+%1 does not belong here</source>
        <translation>das Zeichen U+%1 gehört nicht hierher</translation>
    </message>
    <message>
        <source>%1 is no severity; write warn: or fail:%2</source>
        <translation>%1 ist kein Schweregrad; warn: oder fail: schreiben%2</translation>
    </message>
    <message>
        <source>expected a comparison: %1</source>
        <translation>erwartet wird ein Vergleich: %1</translation>
    </message>
    <message>
        <source>%1 is no comparison%2; there are %3</source>
        <translation>%1 ist kein Vergleich%2; es gibt %3</translation>
    </message>
    <message>
        <source>%1 needs tracking.enabled: only the sink behind the server knows it</source>
        <translation>%1 braucht tracking.enabled: nur die Senke hinter dem Server kennt es</translation>
    </message>
    <message>
        <source>%1 is known when the run is over, and of the whole run</source>
        <translation>%1 ist erst bekannt, wenn der Lauf zu Ende ist, und gilt für den ganzen Lauf</translation>
    </message>
    <message>
        <source>%1 is known when the run is over: there is none a second</source>
        <translation>%1 ist erst bekannt, wenn der Lauf zu Ende ist: pro Sekunde gibt es das nicht</translation>
    </message>
    <message>
        <source>; most used are response, accepted, error, delivery, lost and queue</source>
        <translation>; am häufigsten sind response, accepted, error, delivery, lost und queue</translation>
    </message>
</context>
<context>
    <name>stampede::desktop::Options</name>
    <message>
        <source>The workbench for load tests of SMTP servers. For scripts there is stampede-cli.</source>
        <translation>Die Werkbank für Lasttests von SMTP-Servern. Für Skripte gibt es stampede-cli.</translation>
    </message>
    <message>
        <source>A job file to open.</source>
        <translation>Eine Job-Datei, die geöffnet wird.</translation>
    </message>
    <message>
        <source>Start the run at once.</source>
        <translation>Den Lauf sofort starten.</translation>
    </message>
    <message>
        <source>With --start: after the run, write its summary and the delays of the window to this file, and quit.</source>
        <translation>Mit --start: nach dem Lauf seine Zusammenfassung und die Verzögerungen des Fensters in diese Datei schreiben und beenden.</translation>
    </message>
    <message>
        <source>Neither read nor keep settings and history.</source>
        <translation>Einstellungen und Verlauf weder lesen noch speichern.</translation>
    </message>
    <message>
        <source>Keep the history in this file.</source>
        <translation>Den Verlauf in dieser Datei führen.</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::Draft</name>
    <message>
        <source>&quot;%1&quot; is not a whole number from %2 to %3</source>
        <translation>&quot;%1&quot; ist keine ganze Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a header such as Subject: hello</source>
        <translation>&quot;%1&quot; ist keine Kopfzeile wie Subject: hello</translation>
    </message>
    <message>
        <source>%1 is looked up when the run begins. Should it have a public address, the run is refused unless &quot;%1&quot; stands in target.allow_targets; add it there only if this server is yours to load.</source>
        <translation>%1 wird zu Beginn des Laufs aufgelöst. Ergibt sich eine öffentliche Adresse, wird der Lauf abgelehnt, sofern &quot;%1&quot; nicht in target.allow_targets steht; tragen Sie es dort nur ein, wenn Sie diesen Server belasten dürfen.</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::Hammer</name>
    <message>
        <source>is not a key that is known here</source>
        <translation>ist hier kein bekannter Schlüssel</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>jobs of type %1 load an HTTP API; only smtp can be imported</source>
        <translation>Jobs des Typs %1 belasten eine HTTP-API; nur smtp kann importiert werden</translation>
    </message>
    <message>
        <source>smtp</source>
        <translation>smtp</translation>
    </message>
    <message>
        <source>a time up to a day, such as &quot;10s&quot;</source>
        <translation>eine Zeit bis zu einem Tag, etwa &quot;10s&quot;</translation>
    </message>
    <message>
        <source>%1 0 sets no limit; the job has the times that RFC 5321 asks for.</source>
        <translation>%1 0 setzt keine Grenze; der Job hat die Zeiten, die RFC 5321 verlangt.</translation>
    </message>
    <message>
        <source>plain, tls or starttls</source>
        <translation>plain, tls oder starttls</translation>
    </message>
    <message>
        <source>passwords are never kept in a job; set the environment variable %1 to it before the run</source>
        <translation>Passwörter stehen nie in einem Job; vor dem Lauf die Umgebungsvariable %1 darauf setzen</translation>
    </message>
    <message>
        <source>a list of addresses</source>
        <translation>eine Liste von Adressen</translation>
    </message>
    <message>
        <source>a server such as host or host:port</source>
        <translation>ein Server wie host oder host:port</translation>
    </message>
    <message>
        <source>put the message into an .eml file and name it as message.template</source>
        <translation>die Nachricht in eine .eml-Datei legen und diese als message.template nennen</translation>
    </message>
    <message>
        <source>give the values as a table, message.variables_csv, and {column} in the headers</source>
        <translation>die Werte als Tabelle in message.variables_csv angeben und {column} in den Kopfzeilen verwenden</translation>
    </message>
    <message>
        <source>is missing: how many messages to send</source>
        <translation>fehlt: wie viele Nachrichten gesendet werden</translation>
    </message>
    <message>
        <source>The password comes from the environment variable %1.</source>
        <translation>Das Passwort kommt aus der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>The job names no user: set auth.username.</source>
        <translation>Der Job nennt keinen Benutzer: auth.username setzen.</translation>
    </message>
    <message>
        <source>Without TLS the password is readable by anyone on the way: auth.allow_plaintext is set.</source>
        <translation>Ohne TLS ist das Passwort unterwegs für alle lesbar: auth.allow_plaintext ist gesetzt.</translation>
    </message>
    <message>
        <source>The hammer job names no server, because Timecop knows its own: set target.host and target.port, which are %1 and %2 now.</source>
        <translation>Der Hammer-Job nennt keinen Server, weil Timecop den eigenen kennt: target.host und target.port setzen, die jetzt %1 und %2 sind.</translation>
    </message>
    <message>
        <source>Each message goes to one of the recipients, in turn.</source>
        <translation>Jede Nachricht geht an einen der Empfänger, reihum.</translation>
    </message>
    <message>
        <source>tells of a run that was, not of the job</source>
        <translation>beschreibt einen vergangenen Lauf, nicht den Job</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>this is a list of jobs; import one of them at a time</source>
        <translation>dies ist eine Liste von Jobs; jeweils nur einen davon importieren</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::Import</name>
    <message>
        <source>variables of the environment are no part of a job</source>
        <translation>Umgebungsvariablen sind nicht Teil eines Jobs</translation>
    </message>
    <message>
        <source>where output goes is no part of a job</source>
        <translation>wohin Ausgaben gehen, ist nicht Teil eines Jobs</translation>
    </message>
    <message>
        <source>what happens to the output is no part of a job</source>
        <translation>was mit der Ausgabe geschieht, ist nicht Teil eines Jobs</translation>
    </message>
    <message>
        <source>another command; only one is imported</source>
        <translation>ein weiterer Befehl; nur einer wird importiert</translation>
    </message>
    <message>
        <source>there is no command line of smtp-source, swaks or traffic-gen here, and no JSON of a hammer job</source>
        <translation>hier steht keine Befehlszeile von smtp-source, swaks oder traffic-gen und kein JSON eines Hammer-Jobs</translation>
    </message>
    <message>
        <source>this is too long for a command line or a hammer job: more than a million characters</source>
        <translation>dies ist zu lang für eine Befehlszeile oder einen Hammer-Job: mehr als eine Million Zeichen</translation>
    </message>
    <message>
        <source>this is not text</source>
        <translation>dies ist kein Text</translation>
    </message>
    <message>
        <source>there is nothing to import</source>
        <translation>es gibt nichts zu importieren</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::Option</name>
    <message>
        <source>there is more that makes no sense</source>
        <translation>es folgt noch mehr, das keinen Sinn ergibt</translation>
    </message>
    <message>
        <source>only the shell knows what stands here; write the value itself</source>
        <translation>nur die Shell weiß, was hier steht; den Wert selbst schreiben</translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation>nimmt keinen Wert</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>braucht einen Wert</translation>
    </message>
    <message>
        <source>is not an option of this program</source>
        <translation>ist keine Option dieses Programms</translation>
    </message>
    <message>
        <source>is not an option of this program; is %1 meant?</source>
        <translation>ist keine Option dieses Programms; ist %1 gemeint?</translation>
    </message>
    <message>
        <source>every run shows how far it is</source>
        <translation>jeder Lauf zeigt, wie weit er ist</translation>
    </message>
    <message>
        <source>a connection that failed is opened again after session.reconnect_initial</source>
        <translation>eine fehlgeschlagene Verbindung wird nach session.reconnect_initial neu geöffnet</translation>
    </message>
    <message>
        <source>sessions always say EHLO and messages always have headers</source>
        <translation>Sitzungen sagen immer EHLO, und Nachrichten haben immer Kopfzeilen</translation>
    </message>
    <message>
        <source>the system chooses the TCP window</source>
        <translation>das System wählt das TCP-Fenster</translation>
    </message>
    <message>
        <source>how much is shown is no part of a job</source>
        <translation>wie viel angezeigt wird, ist nicht Teil eines Jobs</translation>
    </message>
    <message>
        <source>belongs to no option</source>
        <translation>gehört zu keiner Option</translation>
    </message>
    <message>
        <source>what is shown is no part of a job</source>
        <translation>was angezeigt wird, ist nicht Teil eines Jobs</translation>
    </message>
    <message>
        <source>shows a text and sends nothing</source>
        <translation>zeigt einen Text und sendet nichts</translation>
    </message>
    <message>
        <source>a load test sends whole messages; Test connection stops before mail</source>
        <translation>ein Lasttest sendet ganze Nachrichten; „Verbindung testen“ hört vor der Mail auf</translation>
    </message>
    <message>
        <source>XCLIENT is not spoken</source>
        <translation>XCLIENT wird nicht unterstützt</translation>
    </message>
    <message>
        <source>the PROXY protocol is not spoken</source>
        <translation>das PROXY-Protokoll wird nicht unterstützt</translation>
    </message>
    <message>
        <source>parts of a message are made by size; give an .eml file as message.template</source>
        <translation>Teile einer Nachricht werden nach Größe erzeugt; eine .eml-Datei als message.template angeben</translation>
    </message>
    <message>
        <source>only the mechanisms of auth.mechanism are known, by their own names</source>
        <translation>nur die Verfahren von auth.mechanism sind bekannt, unter ihren eigenen Namen</translation>
    </message>
    <message>
        <source>mail exchangers are not looked up; name the server</source>
        <translation>Mail-Exchanger werden nicht nachgeschlagen; den Server nennen</translation>
    </message>
    <message>
        <source>the system chooses the port of each connection</source>
        <translation>das System wählt den Port jeder Verbindung</translation>
    </message>
    <message>
        <source>PRDR is not spoken</source>
        <translation>PRDR wird nicht unterstützt</translation>
    </message>
    <message>
        <source>Test connection shows the server&apos;s certificate</source>
        <translation>„Verbindung testen“ zeigt das Zertifikat des Servers</translation>
    </message>
    <message>
        <source>the sender is that of the job, not of this machine</source>
        <translation>der Absender ist der des Jobs, nicht der dieses Rechners</translation>
    </message>
    <message>
        <source>messages always have the line ends and dots of SMTP</source>
        <translation>Nachrichten haben immer die Zeilenenden und Punkte von SMTP</translation>
    </message>
    <message>
        <source>files of options are not read; import their options</source>
        <translation>Dateien mit Optionen werden nicht gelesen; deren Optionen importieren</translation>
    </message>
    <message>
        <source>belongs to HTTP injection</source>
        <translation>gehört zur HTTP-Injektion</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::Shell</name>
    <message>
        <source>the quote %1 is never closed</source>
        <translation>das Anführungszeichen %1 wird nicht geschlossen</translation>
    </message>
    <message>
        <source>column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::SmtpSource</name>
    <message>
        <source>%1 is read when the run begins; its path starts from the job&apos;s folder.</source>
        <translation>%1 wird zu Beginn des Laufs gelesen; der Pfad gilt ab dem Ordner des Jobs.</translation>
    </message>
    <message numerus="yes">
        <source>%1 waits a random time from 0 to %n second(s) between messages; the job waits half of it each time.</source>
        <translation>
            <numerusform>%1 wartet zwischen Nachrichten eine zufällige Zeit von 0 bis %n Sekunde; der Job wartet jedes Mal die Hälfte davon.</numerusform>
            <numerusform>%1 wartet zwischen Nachrichten eine zufällige Zeit von 0 bis %n Sekunden; der Job wartet jedes Mal die Hälfte davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>the server is missing: host or host:port at the end</source>
        <translation>der Server fehlt: host oder host:port am Ende</translation>
    </message>
    <message>
        <source>there can be one server only</source>
        <translation>es kann nur einen Server geben</translation>
    </message>
    <message>
        <source>Unix sockets cannot be loaded; name a host and a port</source>
        <translation>Unix-Sockets können nicht belastet werden; einen Host und einen Port nennen</translation>
    </message>
    <message>
        <source>is no server such as host or host:port</source>
        <translation>ist kein Server wie host oder host:port</translation>
    </message>
    <message>
        <source>Without -M smtp-source calls itself, the sender and the recipients after this machine; the job says %1, a name that nobody has.</source>
        <translation>Ohne -M benennt smtp-source sich selbst, den Absender und die Empfänger nach diesem Rechner; der Job verwendet %1, einen Namen, den niemand hat.</translation>
    </message>
    <message>
        <source>The numbers in front of the recipients go on from message to message instead of starting again with each.</source>
        <translation>Die Nummern vor den Empfängern laufen von Nachricht zu Nachricht weiter, statt bei jeder neu zu beginnen.</translation>
    </message>
    <message>
        <source>smtp-source gives up at the first reply it does not expect; a run counts it and goes on. limits.error_budget stops a run after so many errors.</source>
        <translation>smtp-source gibt bei der ersten unerwarteten Antwort auf; ein Lauf zählt sie und macht weiter. limits.error_budget beendet einen Lauf nach so vielen Fehlern.</translation>
    </message>
    <message>
        <source>smtp-source says HELO; the job says EHLO, and uses neither PIPELINING nor BDAT.</source>
        <translation>smtp-source sagt HELO; der Job sagt EHLO und verwendet weder PIPELINING noch BDAT.</translation>
    </message>
    <message>
        <source>LMTP must not be spoken on port 25: set target.port to that of the LMTP service.</source>
        <translation>LMTP darf nicht auf Port 25 gesprochen werden: target.port auf den Port des LMTP-Dienstes setzen.</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::Swaks</name>
    <message>
        <source>&quot;%1&quot; is no server such as host or host:port</source>
        <translation>&quot;%1&quot; ist kein Server wie host oder host:port</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no port: a number from 1 to 65535, or a service such as smtp or submission</source>
        <translation>&quot;%1&quot; ist kein Port: eine Zahl von 1 bis 65535 oder ein Dienst wie smtp oder submission</translation>
    </message>
    <message>
        <source>The job says EHLO where swaks would say HELO.</source>
        <translation>Der Job sagt EHLO, wo swaks HELO sagen würde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no protocol of swaks such as SMTP, ESMTP, SSMTP or LMTP</source>
        <translation>&quot;%1&quot; ist kein Protokoll von swaks wie SMTP, ESMTP, SSMTP oder LMTP</translation>
    </message>
    <message>
        <source>Unix sockets and programs cannot be loaded; name a host and a port</source>
        <translation>Unix-Sockets und Programme können nicht belastet werden; einen Host und einen Port nennen</translation>
    </message>
    <message>
        <source>only addresses can be connected from, not names</source>
        <translation>Verbindungen können nur von Adressen ausgehen, nicht von Namen</translation>
    </message>
    <message>
        <source>the system chooses the port of each connection</source>
        <translation>das System wählt den Port jeder Verbindung</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no time up to a day, such as 30, 30s, 3m or 1h</source>
        <translation>&quot;%1&quot; ist keine Zeit bis zu einem Tag wie 30, 30s, 3m oder 1h</translation>
    </message>
    <message>
        <source>%1 0 waits for ever; the job waits a day for each reply.</source>
        <translation>%1 0 wartet unbegrenzt; der Job wartet einen Tag auf jede Antwort.</translation>
    </message>
    <message>
        <source>is missing: swaks would look up the mail exchanger of the recipient; name the server to load</source>
        <translation>fehlt: swaks würde den Mail-Exchanger des Empfängers nachschlagen; den Server nennen, der belastet wird</translation>
    </message>
    <message>
        <source>is missing: swaks would ask for the recipient</source>
        <translation>fehlt: swaks würde nach dem Empfänger fragen</translation>
    </message>
    <message>
        <source>swaks sends one message; the job does, too, until load.messages, load.duration or load.connections say more. With messages_per_connection at 1 each message has a connection of its own.</source>
        <translation>swaks sendet eine Nachricht; das tut auch der Job, bis load.messages, load.duration oder load.connections mehr verlangen. Mit messages_per_connection gleich 1 hat jede Nachricht eine eigene Verbindung.</translation>
    </message>
    <message>
        <source>%1 goes on without TLS where the server has none; in the job that is an error.</source>
        <translation>%1 macht ohne TLS weiter, wo der Server keines hat; im Job ist das ein Fehler.</translation>
    </message>
    <message>
        <source>only versions of TLS from one to another can be chosen, without a gap</source>
        <translation>TLS-Versionen können nur von einer bis zu einer anderen gewählt werden, ohne Lücke</translation>
    </message>
    <message>
        <source>Of several mechanisms the job takes the strongest that the server offers: auth.mechanism auto.</source>
        <translation>Von mehreren Verfahren nimmt der Job das stärkste, das der Server anbietet: auth.mechanism auto.</translation>
    </message>
    <message>
        <source>there is no mechanism %1 here</source>
        <translation>ein Verfahren %1 gibt es hier nicht</translation>
    </message>
    <message>
        <source>%1 goes on without authentication where it fails; in the job that is an error.</source>
        <translation>%1 macht ohne Authentifizierung weiter, wo sie fehlschlägt; im Job ist das ein Fehler.</translation>
    </message>
    <message>
        <source>passwords are never kept in a job; set the environment variable %1 to it before the run</source>
        <translation>Passwörter stehen nie in einem Job; vor dem Lauf die Umgebungsvariable %1 darauf setzen</translation>
    </message>
    <message>
        <source>The password comes from the environment variable %1.</source>
        <translation>Das Passwort kommt aus der Umgebungsvariablen %1.</translation>
    </message>
    <message>
        <source>swaks would ask for the user or find it in .netrc: set auth.username.</source>
        <translation>swaks würde nach dem Benutzer fragen oder ihn in .netrc finden: auth.username setzen.</translation>
    </message>
    <message>
        <source>Without TLS the password is readable by anyone on the way, as it is with swaks: auth.allow_plaintext is set.</source>
        <translation>Ohne TLS ist das Passwort unterwegs für alle lesbar, wie bei swaks: auth.allow_plaintext ist gesetzt.</translation>
    </message>
    <message>
        <source>names no recipient</source>
        <translation>nennt keinen Empfänger</translation>
    </message>
    <message>
        <source>put the message into an .eml file and name it as message.template</source>
        <translation>die Nachricht in eine .eml-Datei legen und diese als message.template nennen</translation>
    </message>
    <message>
        <source>%1 is read when the run begins; its path starts from the job&apos;s folder. Words such as %FROM_ADDRESS% are not filled in.</source>
        <translation>%1 wird zu Beginn des Laufs gelesen; der Pfad gilt ab dem Ordner des Jobs. Wörter wie %FROM_ADDRESS% werden nicht ersetzt.</translation>
    </message>
    <message>
        <source>bodies are made by size: set message.size, or give an .eml file as message.template</source>
        <translation>Inhalte werden nach Größe erzeugt: message.size setzen oder eine .eml-Datei als message.template angeben</translation>
    </message>
    <message>
        <source>Bodies are made by size: those of the job are as long as this text, but have words of their own.</source>
        <translation>Inhalte werden nach Größe erzeugt: die des Jobs sind so lang wie dieser Text, haben aber eigene Wörter.</translation>
    </message>
    <message>
        <source>attachments are made by size: add the size of the file to message.attachments</source>
        <translation>Anhänge werden nach Größe erzeugt: die Größe der Datei zu message.attachments hinzufügen</translation>
    </message>
    <message>
        <source>Attachments are made by size: those of the job are as long as this text, but have other content.</source>
        <translation>Anhänge werden nach Größe erzeugt: die des Jobs sind so lang wie dieser Text, haben aber anderen Inhalt.</translation>
    </message>
    <message>
        <source>Words such as %TO_ADDRESS% in headers are sent as they are written.</source>
        <translation>Wörter wie %TO_ADDRESS% in Kopfzeilen werden so gesendet, wie sie geschrieben sind.</translation>
    </message>
</context>
<context>
    <name>stampede::exchange::TrafficGen</name>
    <message>
        <source>&quot;%1&quot; is no server such as host:port</source>
        <translation>&quot;%1&quot; ist kein Server wie host:port</translation>
    </message>
    <message>
        <source>%1 names no port; the job uses 25.</source>
        <translation>%1 nennt keinen Port; der Job verwendet 25.</translation>
    </message>
    <message>
        <source>%1 is read when the run begins; its path starts from the job&apos;s folder.</source>
        <translation>%1 wird zu Beginn des Laufs gelesen; der Pfad gilt ab dem Ordner des Jobs.</translation>
    </message>
    <message>
        <source>--starttls goes on without TLS where the server has none, and takes any certificate; the job takes any certificate, too, but a server without STARTTLS is an error.</source>
        <translation>--starttls macht ohne TLS weiter, wo der Server keines hat, und nimmt jedes Zertifikat; auch der Job nimmt jedes Zertifikat, aber ein Server ohne STARTTLS ist ein Fehler.</translation>
    </message>
    <message>
        <source>the HTTP injection of KumoMTA cannot be loaded; only SMTP can</source>
        <translation>die HTTP-Injektion von KumoMTA kann nicht belastet werden; nur SMTP ist möglich</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not domain or domain:weight with a weight above 0</source>
        <translation>&quot;%1&quot; ist nicht domain oder domain:weight mit einem Gewicht über 0</translation>
    </message>
    <message>
        <source>max_burst: messages arrive evenly</source>
        <translation>max_burst: Nachrichten treffen gleichmäßig ein</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rate such as 500/s, 1000/min or 20000/hr</source>
        <translation>&quot;%1&quot; ist keine Rate wie 500/s, 1000/min oder 20000/hr</translation>
    </message>
    <message>
        <source>--throttle holds connections back; the job has the open model: messages arrive at the rate whether or not the server keeps up, and what waits is counted as waiting.</source>
        <translation>--throttle hält Verbindungen zurück; der Job hat das offene Modell: Nachrichten treffen mit der Rate ein, ob der Server mithält oder nicht, und was wartet, wird als wartend gezählt.</translation>
    </message>
    <message>
        <source>traffic-gen draws a domain for the sender, too; all senders of the job are under %1.</source>
        <translation>traffic-gen lost auch für den Absender eine Domain aus; alle Absender des Jobs liegen unter %1.</translation>
    </message>
    <message numerus="yes">
        <source>Without --concurrency traffic-gen opens ten connections a core; the job has %n, as on this machine.</source>
        <translation>
            <numerusform>Ohne --concurrency öffnet traffic-gen zehn Verbindungen pro Kern; der Job hat %n, wie auf diesem Rechner.</numerusform>
            <numerusform>Ohne --concurrency öffnet traffic-gen zehn Verbindungen pro Kern; der Job hat %n, wie auf diesem Rechner.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connections of a run never pause: like traffic-gen, it finds out what the server can do.</source>
        <translation>Die Verbindungen eines Laufs pausieren nie: wie traffic-gen findet er heraus, was der Server leisten kann.</translation>
    </message>
</context>
<context>
    <name>stampede::job::Codecs</name>
    <message>
        <source>must not be empty</source>
        <translation>darf nicht leer sein</translation>
    </message>
    <message>
        <source>text such as &quot;abc&quot;</source>
        <translation>Text wie &quot;abc&quot;</translation>
    </message>
    <message>
        <source>a list of texts such as [&quot;abc&quot;]</source>
        <translation>eine Liste von Texten wie [&quot;abc&quot;]</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a number such as 1.5</source>
        <translation>eine Zahl wie 1.5</translation>
    </message>
    <message>
        <source>a whole number such as 10</source>
        <translation>eine ganze Zahl wie 10</translation>
    </message>
    <message>
        <source>must be at least %1, found %2</source>
        <translation>muss mindestens %1 sein, gefunden: %2</translation>
    </message>
    <message>
        <source>must be from %1 to %2, found %3</source>
        <translation>muss zwischen %1 und %2 liegen, gefunden: %3</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>weights by domain such as {&quot;example.test&quot;: 60}</source>
        <translation>Gewichte nach Domain wie {&quot;example.test&quot;: 60}</translation>
    </message>
    <message>
        <source>texts by name such as {&quot;Subject&quot;: &quot;abc&quot;}</source>
        <translation>Texte nach Namen wie {&quot;Subject&quot;: &quot;abc&quot;}</translation>
    </message>
    <message>
        <source>a port such as 2525 or a name</source>
        <translation>ein Port wie 2525 oder ein Name</translation>
    </message>
</context>
<context>
    <name>stampede::job::Describe</name>
    <message>
        <source>%1 messages a minute</source>
        <translation>%1 Nachrichten pro Minute</translation>
    </message>
    <message>
        <source>%1 messages an hour</source>
        <translation>%1 Nachrichten pro Stunde</translation>
    </message>
    <message>
        <source>%1 messages a second (%2 MMH)</source>
        <translation>%1 Nachrichten pro Sekunde (%2 MMH)</translation>
    </message>
    <message>
        <source>messages of %1</source>
        <translation>Nachrichten mit je %1</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1 port %2</source>
        <translation>%1 Port %2</translation>
    </message>
    <message>
        <source>%1 by LMTP</source>
        <translation>%1 per LMTP</translation>
    </message>
    <message>
        <source>up to %1 within %2</source>
        <translation>innerhalb von %2 bis zu %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%2 lang %1</translation>
    </message>
    <message>
        <source>one connection</source>
        <translation>eine Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>Sends %1 to %2 over %3, as fast as the server answers.</source>
        <translation>Sendet %1 an %2 über %3, so schnell der Server antwortet.</translation>
    </message>
    <message>
        <source>The connections start evenly over %1.</source>
        <translation>Die Verbindungen starten gleichmäßig verteilt über %1.</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>%1 lang</translation>
    </message>
    <message>
        <source>until %1 are sent</source>
        <translation>bis %1 gesendet sind</translation>
    </message>
    <message>
        <source>Sends %1 to %2</source>
        <translation>Sendet %1 an %2</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>, evenly spaced, whether or not the server keeps up.</source>
        <translation>, in gleichmäßigen Abständen, ob der Server mithält oder nicht.</translation>
    </message>
    <message>
        <source>, at random (Poisson), whether or not the server keeps up.</source>
        <translation>, in zufälligen Abständen (Poisson), ob der Server mithält oder nicht.</translation>
    </message>
    <message>
        <source>At most one connection is open;</source>
        <translation>Höchstens eine Verbindung ist offen;</translation>
    </message>
    <message>
        <source>At most %1 connections are open;</source>
        <translation>Höchstens %1 Verbindungen sind offen;</translation>
    </message>
    <message>
        <source>a message that finds none free waits, and its wait counts as response time.</source>
        <translation>eine Nachricht, die keine freie findet, wartet, und ihre Wartezeit zählt zur Antwortzeit.</translation>
    </message>
    <message>
        <source>a message that finds none free is skipped and counted.</source>
        <translation>eine Nachricht, die keine freie findet, wird ausgelassen und gezählt.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source> (%1)</source>
        <translation> (%1)</translation>
    </message>
    <message>
        <source>Bodies have %1.</source>
        <translation>Inhalte haben %1.</translation>
    </message>
    <message>
        <source>Bodies have from %1 to %2, evenly spread.</source>
        <translation>Inhalte haben %1 bis %2, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>Bodies are normally distributed around %1 with a deviation of %2</source>
        <translation>Inhalte sind normalverteilt um %1 mit einer Abweichung von %2</translation>
    </message>
    <message>
        <source>Bodies are log-normally distributed around a median of %1 with sigma %2</source>
        <translation>Inhalte sind logarithmisch normalverteilt um einen Median von %1 mit Sigma %2</translation>
    </message>
    <message>
        <source>, at least %1</source>
        <translation>, mindestens %1</translation>
    </message>
    <message>
        <source>, at most %1</source>
        <translation>, höchstens %1</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>always %1</source>
        <translation>immer %1</translation>
    </message>
    <message>
        <source>taken in turn from a list of %1</source>
        <translation>reihum aus einer Liste von %1</translation>
    </message>
    <message>
        <source>taken in turn from the file %1</source>
        <translation>reihum aus der Datei %1</translation>
    </message>
    <message>
        <source>with random names in %1</source>
        <translation>mit zufälligen Namen in %1</translation>
    </message>
    <message>
        <source>named %1</source>
        <translation>namens %1</translation>
    </message>
    <message>
        <source>They are made from %1.</source>
        <translation>Sie werden aus %1 erzeugt.</translation>
    </message>
    <message>
        <source>Each carries an attachment of %1.</source>
        <translation>Jede trägt einen Anhang von %1.</translation>
    </message>
    <message>
        <source>Each carries attachments of %1.</source>
        <translation>Jede trägt Anhänge von %1.</translation>
    </message>
    <message>
        <source>Variables come from %1.</source>
        <translation>Variablen kommen aus %1.</translation>
    </message>
    <message>
        <source>Each goes to one recipient</source>
        <translation>Jede geht an einen Empfänger</translation>
    </message>
    <message>
        <source>Each goes to %1 recipients</source>
        <translation>Jede geht an %1 Empfänger</translation>
    </message>
    <message>
        <source>, with .%1 appended to every domain</source>
        <translation>, mit .%1 am Ende jeder Domain</translation>
    </message>
    <message>
        <source>; the sender is empty (&lt;&gt;).</source>
        <translation>; der Absender ist leer (&lt;&gt;).</translation>
    </message>
    <message>
        <source>; the sender is %1.</source>
        <translation>; der Absender ist %1.</translation>
    </message>
    <message>
        <source>TLS %1 only</source>
        <translation>nur TLS %1</translation>
    </message>
    <message>
        <source>TLS %1 to %2</source>
        <translation>TLS %1 bis %2</translation>
    </message>
    <message>
        <source>TLS %1 or later</source>
        <translation>TLS %1 oder neuer</translation>
    </message>
    <message>
        <source>TLS up to %1</source>
        <translation>TLS bis %1</translation>
    </message>
    <message>
        <source>the strongest mechanism that is offered</source>
        <translation>dem stärksten angebotenen Verfahren</translation>
    </message>
    <message>
        <source>Only %1 addresses of the target are used.</source>
        <translation>Nur %1-Adressen des Ziels werden verwendet.</translation>
    </message>
    <message>
        <source>Connects from %1 in rotation.</source>
        <translation>Verbindet sich reihum von %1 aus.</translation>
    </message>
    <message>
        <source>Public targets allowed: %1.</source>
        <translation>Erlaubte öffentliche Ziele: %1.</translation>
    </message>
    <message>
        <source>Connections are not encrypted.</source>
        <translation>Verbindungen sind nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Connections are encrypted by STARTTLS</source>
        <translation>Verbindungen sind per STARTTLS verschlüsselt</translation>
    </message>
    <message>
        <source>Connections are encrypted from the start</source>
        <translation>Verbindungen sind von Anfang an verschlüsselt</translation>
    </message>
    <message>
        <source>ciphers %1</source>
        <translation>Cipher %1</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is not verified</source>
        <translation>das Zertifikat des Servers wird nicht geprüft</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is verified</source>
        <translation>das Zertifikat des Servers wird geprüft</translation>
    </message>
    <message>
        <source>the server&apos;s certificate is verified against %1</source>
        <translation>das Zertifikat des Servers wird gegen %1 geprüft</translation>
    </message>
    <message>
        <source>its name is %1</source>
        <translation>sein Name ist %1</translation>
    </message>
    <message>
        <source>the client&apos;s certificate is %1</source>
        <translation>das Client-Zertifikat ist %1</translation>
    </message>
    <message>
        <source>sessions are resumed</source>
        <translation>TLS-Sitzungen werden wiederaufgenommen</translation>
    </message>
    <message>
        <source>sessions are not resumed</source>
        <translation>TLS-Sitzungen werden nicht wiederaufgenommen</translation>
    </message>
    <message>
        <source>Authenticates by the client&apos;s certificate (EXTERNAL).</source>
        <translation>Authentifiziert sich mit dem Client-Zertifikat (EXTERNAL).</translation>
    </message>
    <message>
        <source>Authenticates as %1 by the client&apos;s certificate (EXTERNAL).</source>
        <translation>Authentifiziert sich als %1 mit dem Client-Zertifikat (EXTERNAL).</translation>
    </message>
    <message>
        <source>Authenticates as %1 with %2; the password comes from %3</source>
        <translation>Authentifiziert sich als %1 mit %2; das Passwort kommt aus %3</translation>
    </message>
    <message>
        <source> and may be sent unencrypted</source>
        <translation> und darf unverschlüsselt gesendet werden</translation>
    </message>
    <message>
        <source>Uses PIPELINING and CHUNKING where offered.</source>
        <translation>Nutzt PIPELINING und CHUNKING, wo angeboten.</translation>
    </message>
    <message>
        <source>Uses PIPELINING where offered, not CHUNKING.</source>
        <translation>Nutzt PIPELINING, wo angeboten, nicht CHUNKING.</translation>
    </message>
    <message>
        <source>Uses CHUNKING where offered, not PIPELINING.</source>
        <translation>Nutzt CHUNKING, wo angeboten, nicht PIPELINING.</translation>
    </message>
    <message>
        <source>Uses neither PIPELINING nor CHUNKING.</source>
        <translation>Nutzt weder PIPELINING noch CHUNKING.</translation>
    </message>
    <message>
        <source>Each message gets a connection of its own.</source>
        <translation>Jede Nachricht bekommt eine eigene Verbindung.</translation>
    </message>
    <message>
        <source>Each connection is closed after %1 messages and a new one is opened.</source>
        <translation>Jede Verbindung wird nach %1 Nachrichten geschlossen und eine neue geöffnet.</translation>
    </message>
    <message>
        <source>Each connection pauses for %1 between messages.</source>
        <translation>Jede Verbindung pausiert %1 zwischen Nachrichten.</translation>
    </message>
    <message>
        <source>Stops as failed at the first error.</source>
        <translation>Endet beim ersten Fehler als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Stops as failed after more than %1 errors.</source>
        <translation>Endet nach mehr als %1 Fehlern als fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Stops as failed when more than %1 % of 100 messages or more end in errors.</source>
        <translation>Endet als fehlgeschlagen, wenn mehr als %1 % von mindestens 100 Nachrichten mit Fehlern enden.</translation>
    </message>
    <message>
        <source>Keeps trying when the target cannot be reached.</source>
        <translation>Versucht es weiter, wenn das Ziel nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Runs on one thread.</source>
        <translation>Läuft auf einem Thread.</translation>
    </message>
    <message>
        <source>Runs on %1 threads.</source>
        <translation>Läuft auf %1 Threads.</translation>
    </message>
    <message>
        <source>Sends %1 to %2, each connection as fast as the server answers.</source>
        <translation>Sendet %1 an %2, jede Verbindung so schnell, wie der Server antwortet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 mit je %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 auf %2</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>auf %1</translation>
    </message>
    <message>
        <source>a ramp %1 over %2</source>
        <translation>eine Rampe %1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) %1 over %2</source>
        <translation>
            <numerusform>%n Stufe %1 in %2</numerusform>
            <numerusform>%n Stufen %1 in %2</numerusform>
        </translation>
    </message>
    <message>
        <source>a spike of %1 for %2</source>
        <translation>%2 lang eine Spitze von %1</translation>
    </message>
    <message>
        <source>waves of %1 around %2, one every %3, for %4</source>
        <translation>%4 lang Wellen von %1 um %2, eine alle %3</translation>
    </message>
    <message>
        <source>the curve of a day up to %1 in %2</source>
        <translation>die Kurve eines Tages bis %1 in %2</translation>
    </message>
    <message>
        <source>a pause of %1</source>
        <translation>eine Pause von %1</translation>
    </message>
    <message>
        <source>what %1 says</source>
        <translation>was in %1 steht</translation>
    </message>
    <message numerus="yes">
        <source>%n more stage(s)</source>
        <translation>
            <numerusform>%n weiterer Abschnitt</numerusform>
            <numerusform>%n weitere Abschnitte</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages a second over time: %1.</source>
        <translation>Nachrichten pro Sekunde im Zeitverlauf: %1.</translation>
    </message>
    <message>
        <source>Connections over time: %1.</source>
        <translation>Verbindungen im Zeitverlauf: %1.</translation>
    </message>
    <message>
        <source>, then </source>
        <translation>, dann </translation>
    </message>
    <message>
        <source>It passes when %1.</source>
        <translation>Der Lauf ist bestanden, wenn %1.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>Marks every message so that it can be followed to the sink afterwards.</source>
        <translation>Kennzeichnet jede Nachricht, damit sie sich hinterher bis zur Senke verfolgen lässt.</translation>
    </message>
    <message>
        <source>Follows every message to the sink &quot;%1&quot; and waits up to %2 for the last ones.</source>
        <translation>Verfolgt jede Nachricht bis zur Senke &quot;%1&quot; und wartet bis zu %2 auf die letzten.</translation>
    </message>
    <message numerus="yes">
        <source>Besides, a probe sends %n message(s) every %1, late when delivered after more than %2.</source>
        <translation>
            <numerusform>Daneben sendet eine Sonde alle %1 %n Nachricht; nach mehr als %2 gilt die Zustellung als verspätet.</numerusform>
            <numerusform>Daneben sendet eine Sonde alle %1 %n Nachrichten; nach mehr als %2 gilt die Zustellung als verspätet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::job::Found</name>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>expected %1, found %2</source>
        <translation>erwartet wird %1, gefunden wurde %2</translation>
    </message>
</context>
<context>
    <name>stampede::job::JobFields</name>
    <message>
        <source>belongs to the closed model; the open model has rate, arrivals, max_connections and overrun</source>
        <translation>gehört zum geschlossenen Modell; das offene Modell hat rate, arrivals, max_connections und overrun</translation>
    </message>
    <message>
        <source>belongs to the open model; write &quot;model&quot;: &quot;open&quot;, or use connections and ramp_up</source>
        <translation>gehört zum offenen Modell; &quot;model&quot;: &quot;open&quot; schreiben oder connections und ramp_up verwenden</translation>
    </message>
    <message>
        <source>does not belong to a stage of this kind</source>
        <translation>gehört nicht zu einem Abschnitt dieser Art</translation>
    </message>
</context>
<context>
    <name>stampede::job::JobJson</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>this job was written for a newer Stampede: its version is %1, the newest known here is %2</source>
        <translation>dieser Job wurde für ein neueres Stampede geschrieben: seine Version ist %1, die neueste hier bekannte ist %2</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>a job, an object such as {&quot;target&quot;: {…}, &quot;load&quot;: {…}}</source>
        <translation>ein Job, ein Objekt wie {&quot;target&quot;: {…}, &quot;load&quot;: {…}}</translation>
    </message>
</context>
<context>
    <name>stampede::job::RateTable</name>
    <message numerus="yes">
        <source>expected time,level such as 30s,500; found %n column(s)</source>
        <translation>
            <numerusform>erwartet wird time,level wie 30s,500; gefunden wurde %n Spalte</numerusform>
            <numerusform>erwartet wird time,level wie 30s,500; gefunden wurden %n Spalten</numerusform>
        </translation>
    </message>
    <message>
        <source>column 1: expected a time such as 90 or 1m30s, found &quot;%1&quot;</source>
        <translation>Spalte 1: erwartet wird eine Zeit wie 90 oder 1m30s, gefunden wurde &quot;%1&quot;</translation>
    </message>
    <message>
        <source>column 1: %1 is before the row above</source>
        <translation>Spalte 1: %1 liegt vor der Zeile darüber</translation>
    </message>
    <message>
        <source>column 2: expected a rate such as 500 or 500/s, found &quot;%1&quot;</source>
        <translation>Spalte 2: erwartet wird eine Rate wie 500 oder 500/s, gefunden wurde &quot;%1&quot;</translation>
    </message>
    <message>
        <source>column 2: expected a number of connections, found &quot;%1&quot;</source>
        <translation>Spalte 2: erwartet wird eine Anzahl Verbindungen, gefunden wurde &quot;%1&quot;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs at least two rows time,level, the last later than the first</source>
        <translation>&apos;%1&apos; braucht mindestens zwei Zeilen time,level, die letzte später als die erste</translation>
    </message>
</context>
<context>
    <name>stampede::job::Reader</name>
    <message>
        <source>an object such as {…}</source>
        <translation>ein Objekt wie {…}</translation>
    </message>
    <message>
        <source>needs exactly one of %1</source>
        <translation>braucht genau eines von %1</translation>
    </message>
    <message>
        <source>passwords are not kept in job files; put it into an environment variable and name that in auth.password_env</source>
        <translation>Passwörter stehen nicht in Job-Dateien; in eine Umgebungsvariable schreiben und diese in auth.password_env nennen</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;</source>
        <translation>unbekannter Schlüssel &apos;%1&apos;</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>unbekannter Schlüssel &apos;%1&apos;; war &apos;%2&apos; gemeint?</translation>
    </message>
    <message>
        <source>a list of objects such as [{…}]</source>
        <translation>eine Liste von Objekten wie [{…}]</translation>
    </message>
</context>
<context>
    <name>stampede::job::UnitCodecs</name>
    <message>
        <source>&apos;%1&apos; needs a size and a weight such as 20k:25</source>
        <translation>&apos;%1&apos; braucht eine Größe und ein Gewicht wie 20k:25</translation>
    </message>
    <message>
        <source>a duration such as &quot;10s&quot; or a number of seconds</source>
        <translation>eine Dauer wie &quot;10s&quot; oder eine Anzahl Sekunden</translation>
    </message>
    <message>
        <source>a duration must be between 0 and 290 years, found %1 s</source>
        <translation>eine Dauer muss zwischen 0 und 290 Jahren liegen, gefunden: %1 s</translation>
    </message>
    <message>
        <source>a size such as &quot;100k&quot; or a whole number of octets</source>
        <translation>eine Größe wie &quot;100k&quot; oder eine ganze Anzahl Oktette</translation>
    </message>
    <message>
        <source>a list of sizes such as [&quot;100k&quot;]</source>
        <translation>eine Liste von Größen wie [&quot;100k&quot;]</translation>
    </message>
    <message>
        <source>two sizes such as [&quot;1k&quot;, &quot;20k&quot;]</source>
        <translation>zwei Größen wie [&quot;1k&quot;, &quot;20k&quot;]</translation>
    </message>
    <message>
        <source>a rate such as &quot;5000/s&quot; or a number of messages a second</source>
        <translation>eine Rate wie &quot;5000/s&quot; oder eine Anzahl Nachrichten pro Sekunde</translation>
    </message>
</context>
<context>
    <name>stampede::job::Validate</name>
    <message>
        <source>there is no file &apos;%1&apos;</source>
        <translation>es gibt keine Datei &apos;%1&apos;</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is a folder, not a file</source>
        <translation>&apos;%1&apos; ist ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>the folder &apos;%1&apos; cannot be read</source>
        <translation>der Ordner &apos;%1&apos; kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>&apos;%1&apos; cannot be read: %2</source>
        <translation>&apos;%1&apos; kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>needs messages, duration or both: how much to send or for how long</source>
        <translation>braucht messages, duration oder beides: wie viel oder wie lange gesendet wird</translation>
    </message>
    <message>
        <source>must be from 1 to %1</source>
        <translation>muss zwischen 1 und %1 liegen</translation>
    </message>
    <message>
        <source>must be above 0 and at most 366 days</source>
        <translation>muss über 0 und darf höchstens 366 Tage sein</translation>
    </message>
    <message>
        <source>must be above 0 and at most %1 a second, such as 500/s</source>
        <translation>muss über 0 und darf höchstens %1 pro Sekunde sein, etwa 500/s</translation>
    </message>
    <message>
        <source>must not be negative</source>
        <translation>darf nicht negativ sein</translation>
    </message>
    <message>
        <source>must not be longer than load.duration: the last connections would never start</source>
        <translation>darf nicht länger als load.duration sein: die letzten Verbindungen würden nie starten</translation>
    </message>
    <message>
        <source>must be from 0 (one a core) to %1</source>
        <translation>muss zwischen 0 (einer pro Kern) und %1 liegen</translation>
    </message>
    <message>
        <source>must be above 0 and at most 1, such as 0.05 for 5 %</source>
        <translation>muss über 0 und darf höchstens 1 sein, etwa 0.05 für 5 %</translation>
    </message>
    <message>
        <source>must be from 0 to 24 h</source>
        <translation>muss zwischen 0 und 24 h liegen</translation>
    </message>
    <message>
        <source>must be at most %1</source>
        <translation>darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>must be above 0 and at most %1</source>
        <translation>muss über 0 und darf höchstens %1 sein</translation>
    </message>
    <message>
        <source>must be from 0 to %1</source>
        <translation>muss zwischen 0 und %1 liegen</translation>
    </message>
    <message>
        <source>must not be above max</source>
        <translation>darf nicht über max liegen</translation>
    </message>
    <message>
        <source>the first size must not be above the second</source>
        <translation>die erste Größe darf nicht über der zweiten liegen</translation>
    </message>
    <message>
        <source>needs at least one size with its weight</source>
        <translation>braucht mindestens eine Größe mit ihrem Gewicht</translation>
    </message>
    <message>
        <source>the weight of %1 must be above 0, found %2</source>
        <translation>das Gewicht von %1 muss über 0 liegen, gefunden: %2</translation>
    </message>
    <message>
        <source>needs exactly one of %1</source>
        <translation>braucht genau eines von %1</translation>
    </message>
    <message>
        <source>the name of a domain must not be empty</source>
        <translation>der Name einer Domain darf nicht leer sein</translation>
    </message>
    <message>
        <source>the weight must be above 0, found %1</source>
        <translation>das Gewicht muss über 0 liegen, gefunden: %1</translation>
    </message>
    <message>
        <source>must be below 2^63</source>
        <translation>muss unter 2^63 liegen</translation>
    </message>
    <message>
        <source>has no effect beside message.template; leave one of them out</source>
        <translation>hat neben message.template keine Wirkung; eines von beiden weglassen</translation>
    </message>
    <message>
        <source>must name the server to send to</source>
        <translation>muss den Server nennen, an den gesendet wird</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a host name nor an IP address</source>
        <translation>&apos;%1&apos; ist weder ein Hostname noch eine IP-Adresse</translation>
    </message>
    <message>
        <source>must be from 1 to 65535</source>
        <translation>muss zwischen 1 und 65535 liegen</translation>
    </message>
    <message>
        <source>LMTP must not be spoken on port 25, which belongs to SMTP; give the port of the LMTP service</source>
        <translation>LMTP darf nicht auf Port 25 gesprochen werden, der zu SMTP gehört; den Port des LMTP-Dienstes angeben</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address of this family</source>
        <translation>&apos;%1&apos; ist keine Adresse dieser Familie</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not an address, a network such as 203.0.113.0/24 or a host name</source>
        <translation>&apos;%1&apos; ist weder eine Adresse noch ein Netz wie 203.0.113.0/24 noch ein Hostname</translation>
    </message>
    <message>
        <source>a user name is given, but auth.mechanism is none; choose a mechanism such as auto</source>
        <translation>ein Benutzername ist angegeben, aber auth.mechanism ist none; ein Verfahren wie auto wählen</translation>
    </message>
    <message>
        <source>external needs TLS with a client certificate; set tls.mode and tls.client_certificate</source>
        <translation>external braucht TLS mit einem Client-Zertifikat; tls.mode und tls.client_certificate setzen</translation>
    </message>
    <message>
        <source>authentication needs a user name</source>
        <translation>die Authentifizierung braucht einen Benutzernamen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the name of an environment variable</source>
        <translation>&apos;%1&apos; ist kein Name einer Umgebungsvariablen</translation>
    </message>
    <message>
        <source>would send the password readable by anyone on the way; use TLS, or set auth.allow_plaintext to accept that</source>
        <translation>würde das Passwort unterwegs für alle lesbar senden; TLS verwenden oder auth.allow_plaintext setzen, um das hinzunehmen</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither a host name nor an address literal such as [192.0.2.1]</source>
        <translation>&apos;%1&apos; ist weder ein Hostname noch ein Adressliteral wie [192.0.2.1]</translation>
    </message>
    <message>
        <source>makes no sense in the open model, where messages come at load.rate</source>
        <translation>ergibt im offenen Modell keinen Sinn, wo Nachrichten mit load.rate kommen</translation>
    </message>
    <message>
        <source>must be above 0</source>
        <translation>muss über 0 liegen</translation>
    </message>
    <message>
        <source>must not be below session.reconnect_initial</source>
        <translation>darf nicht unter session.reconnect_initial liegen</translation>
    </message>
    <message>
        <source>must be above 0 and at most 24 h</source>
        <translation>muss über 0 und darf höchstens 24 h sein</translation>
    </message>
    <message>
        <source>goes without stages only; begin them with a ramp</source>
        <translation>geht nur ohne Abschnitte; diese mit einer Rampe beginnen</translation>
    </message>
    <message>
        <source>a search for the number of connections needs at least one, such as p95(response) &lt; 500ms</source>
        <translation>eine Suche nach der Anzahl der Verbindungen braucht mindestens eines, etwa p95(response) &lt; 500ms</translation>
    </message>
    <message>
        <source>must not be below search.from</source>
        <translation>darf nicht unter search.from liegen</translation>
    </message>
    <message>
        <source>must be from 0.001 to 1, such as 0.05 for 5 %</source>
        <translation>muss zwischen 0.001 und 1 liegen, etwa 0.05 für 5 %</translation>
    </message>
    <message>
        <source>must be from 0 to 1 h</source>
        <translation>muss zwischen 0 und 1 h liegen</translation>
    </message>
    <message>
        <source>must be from 1 s to 24 h</source>
        <translation>muss zwischen 1 s und 24 h liegen</translation>
    </message>
    <message>
        <source>must be above 0 and at most 366 days: a stage without length does nothing</source>
        <translation>muss über 0 und darf höchstens 366 Tage sein: ein Abschnitt ohne Länge bewirkt nichts</translation>
    </message>
    <message>
        <source>must be from 1 to 10,000</source>
        <translation>muss zwischen 1 und 10.000 liegen</translation>
    </message>
    <message>
        <source>must be from 0 to the level: a load below nothing cannot be</source>
        <translation>muss zwischen 0 und level liegen: eine Last unter null kann es nicht geben</translation>
    </message>
    <message>
        <source>must be 100 ms or longer</source>
        <translation>muss mindestens 100 ms sein</translation>
    </message>
    <message>
        <source>needs the name of a CSV file with rows time,level</source>
        <translation>braucht den Namen einer CSV-Datei mit Zeilen time,level</translation>
    </message>
    <message>
        <source>has more than %1 stages</source>
        <translation>hat mehr als %1 Abschnitte</translation>
    </message>
    <message>
        <source>never rise above 0: nothing would be sent</source>
        <translation>steigen nie über 0: es würde nichts gesendet</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not the port of a sink, such as 2525, or the name of its channel (letters, digits, dots, hyphens and underscores)</source>
        <translation>&apos;%1&apos; ist weder der Port einer Senke, etwa 2525, noch der Name ihres Kanals (Buchstaben, Ziffern, Punkte, Bindestriche und Unterstriche)</translation>
    </message>
    <message>
        <source>at most %1 can be followed; send fewer or turn tracking off</source>
        <translation>höchstens %1 können verfolgt werden; weniger senden oder die Nachverfolgung ausschalten</translation>
    </message>
    <message>
        <source>a probe sends at most %1 messages a second</source>
        <translation>eine Sonde sendet höchstens %1 Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>must not be below probe.threshold and at most 24 h</source>
        <translation>darf nicht unter probe.threshold liegen und höchstens 24 h sein</translation>
    </message>
    <message>
        <source>a probe needs the sink that tells of its messages; give the port it listens on</source>
        <translation>eine Sonde braucht die Senke, die ihre Nachrichten meldet; den Port angeben, auf dem diese lauscht</translation>
    </message>
</context>
<context>
    <name>stampede::ledger::ChannelClient</name>
    <message>
        <source>What serves the ledger under &quot;%1&quot; does not answer: start that sink again.</source>
        <translation>Die Gegenstelle des Zustellbuchs &quot;%1&quot; antwortet nicht: diese Senke neu starten.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a ledger: 1 to 64 letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;. Correct tracking.sink.</source>
        <translation>&quot;%1&quot; ist kein Name eines Zustellbuchs: 1 bis 64 Buchstaben, Ziffern, &apos;-&apos;, &apos;_&apos; und &apos;.&apos;. tracking.sink berichtigen.</translation>
    </message>
    <message>
        <source>The ledger under &quot;%1&quot; is served by another user; only one&apos;s own sink can be followed.</source>
        <translation>Das Zustellbuch &quot;%1&quot; gehört zu einem anderen Benutzer; nur der eigenen Senke lässt sich folgen.</translation>
    </message>
    <message>
        <source>The sink under &quot;%1&quot; has closed its ledger, or this engine read too slowly; what arrives until it is there again is missed.</source>
        <translation>Die Senke &quot;%1&quot; hat ihr Zustellbuch geschlossen, oder diese Engine las zu langsam; was ankommt, bis es wieder da ist, fehlt.</translation>
    </message>
    <message>
        <source>No sink serves a ledger under &quot;%1&quot;: start one with stampede-cli sink, or name its channel in tracking.sink.</source>
        <translation>Keine Senke bietet ein Zustellbuch &quot;%1&quot; an: eine mit stampede-cli sink starten oder ihren Kanal in tracking.sink nennen.</translation>
    </message>
    <message>
        <source>What answers under &quot;%1&quot; is no ledger of this version: use the same version of engine and sink.</source>
        <translation>Was unter &quot;%1&quot; antwortet, ist kein Zustellbuch dieser Version: Engine und Senke in derselben Version verwenden.</translation>
    </message>
    <message>
        <source>The sink under &quot;%1&quot; sent something that is no ledger: use the same version of engine and sink.</source>
        <translation>Die Senke &quot;%1&quot; sendete etwas, das kein Zustellbuch ist: Engine und Senke in derselben Version verwenden.</translation>
    </message>
</context>
<context>
    <name>stampede::ledger::ChannelServer</name>
    <message>
        <source>a ledger&apos;s name has 1 to 64 letters, digits, &apos;-&apos;, &apos;_&apos; and &apos;.&apos;</source>
        <translation>der Name eines Zustellbuchs hat 1 bis 64 Buchstaben, Ziffern, &apos;-&apos;, &apos;_&apos; und &apos;.&apos;</translation>
    </message>
    <message>
        <source>another sink serves a ledger under this name; give this one another</source>
        <translation>eine andere Senke bietet unter diesem Namen schon ein Zustellbuch an; dieser einen anderen Namen geben</translation>
    </message>
    <message>
        <source>this file belongs to another user and is in the way of the ledger</source>
        <translation>diese Datei gehört einem anderen Benutzer und ist dem Zustellbuch im Weg</translation>
    </message>
    <message>
        <source>the ledger cannot be served: %1</source>
        <translation>das Zustellbuch kann nicht angeboten werden: %1</translation>
    </message>
</context>
<context>
    <name>stampede::ledger::Journal</name>
    <message>
        <source>this file is there already and is no journal of arrivals; name another</source>
        <translation>diese Datei gibt es schon, und sie ist kein Eingangsjournal; eine andere nennen</translation>
    </message>
</context>
<context>
    <name>stampede::ledger::Ledger</name>
    <message numerus="yes">
        <source>%Ln messages are not in the books: their numbers lie too far apart, or they have too many recipients.</source>
        <translation>
            <numerusform>%Ln Nachricht steht nicht in den Büchern: ihre Nummer liegt zu weit abseits, oder sie hat zu viele Empfänger.</numerusform>
            <numerusform>%Ln Nachrichten stehen nicht in den Büchern: ihre Nummern liegen zu weit auseinander, oder sie haben zu viele Empfänger.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::ledger::Reconcile</name>
    <message>
        <source>this journal is of another version; expected &quot;%1&quot;</source>
        <translation>dieses Journal hat eine andere Version; erwartet wird &quot;%1&quot;</translation>
    </message>
    <message>
        <source>no such journal: its first line is not &quot;%1&quot;</source>
        <translation>kein solches Journal: seine erste Zeile ist nicht &quot;%1&quot;</translation>
    </message>
    <message>
        <source>this line does not end</source>
        <translation>diese Zeile hat kein Ende</translation>
    </message>
    <message>
        <source>a line &quot;# run&quot; with the run&apos;s name is missing</source>
        <translation>eine Zeile &quot;# run&quot; mit dem Namen des Laufs fehlt</translation>
    </message>
    <message>
        <source>expected &quot;accepted&quot;, &quot;uncertain&quot; or &quot;refused&quot;, and four numbers behind it, separated by tabs</source>
        <translation>erwartet wird &quot;accepted&quot;, &quot;uncertain&quot; oder &quot;refused&quot; und dahinter vier Zahlen, durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <source>expected run, number, recipient, two times, number of recipients and 0 or 1, separated by tabs</source>
        <translation>erwartet werden Lauf, Nummer, Empfänger, zwei Zeiten, Anzahl der Empfänger und 0 oder 1, durch Tabulatoren getrennt</translation>
    </message>
</context>
<context>
    <name>stampede::load::CeilingDriver</name>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>this machine could not keep up: messages started %1 ms late (p99)</source>
        <translation>dieser Rechner konnte nicht mithalten: Nachrichten begannen %1 ms verspätet (p99)</translation>
    </message>
    <message>
        <source>%1 of %2 msg/s were done; %3 messages found no free connection</source>
        <translation>%1 von %2 Nachr./s wurden geschafft; %3 Nachrichten fanden keine freie Verbindung</translation>
    </message>
    <message>
        <source>%1 of %2 msg/s were done</source>
        <translation>%1 von %2 Nachr./s wurden geschafft</translation>
    </message>
    <message>
        <source>%1 of %2 messages were not accepted</source>
        <translation>%1 von %2 Nachrichten wurden nicht angenommen</translation>
    </message>
    <message>
        <source>no message ended</source>
        <translation>keine Nachricht wurde beendet</translation>
    </message>
    <message>
        <source>No level that holds was found: %1</source>
        <translation>Es wurde keine Last gefunden, die gehalten wird: %1</translation>
    </message>
    <message>
        <source>nothing was measured</source>
        <translation>nichts wurde gemessen</translation>
    </message>
    <message>
        <source>%1 hold, the most that was allowed: the ceiling is higher.</source>
        <translation>%1 werden gehalten, mehr war nicht erlaubt: die Obergrenze liegt höher.</translation>
    </message>
    <message>
        <source>The ceiling is %1; beyond it, at %2: %3.</source>
        <translation>Die Obergrenze ist %1; darüber, bei %2: %3.</translation>
    </message>
    <message>
        <source>the run ended before the step did</source>
        <translation>der Lauf endete vor der Stufe</translation>
    </message>
    <message>
        <source>The search was ended early; %1 held so far.</source>
        <translation>Die Suche wurde vorzeitig beendet; bis dahin wurden %1 gehalten.</translation>
    </message>
    <message>
        <source>The search was ended before any level held.</source>
        <translation>Die Suche wurde beendet, bevor eine Last gehalten wurde.</translation>
    </message>
</context>
<context>
    <name>stampede::load::Conductor</name>
    <message>
        <source>stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was broken.</source>
        <translation>&quot;%1&quot; wurde verletzt.</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>broken: %1</source>
        <translation>verletzt: %1</translation>
    </message>
    <message>
        <source>proof: %1</source>
        <translation>Nachweis: %1</translation>
    </message>
    <message>
        <source>the sink tells of arrivals again</source>
        <translation>die Senke meldet wieder Eingänge</translation>
    </message>
    <message>
        <source>the sink does not tell of arrivals any more</source>
        <translation>die Senke meldet keine Eingänge mehr</translation>
    </message>
</context>
<context>
    <name>stampede::load::ConnectionTest</name>
    <message>
        <source>what follows is not shown</source>
        <translation>was folgt, wird nicht gezeigt</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>Begrüßung</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>EHLO</source>
        <translation>EHLO</translation>
    </message>
    <message>
        <source>AUTH</source>
        <translation>AUTH</translation>
    </message>
    <message>
        <source>QUIT</source>
        <translation>QUIT</translation>
    </message>
</context>
<context>
    <name>stampede::load::ConnectionTestSession</name>
    <message>
        <source>connected to %1</source>
        <translation>verbunden mit %1</translation>
    </message>
    <message>
        <source>the server closed the connection</source>
        <translation>der Server hat die Verbindung geschlossen</translation>
    </message>
    <message>
        <source>the server said %1 %2</source>
        <translation>der Server antwortete %1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a stage and what happened in it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>resolved to %1</source>
        <translation>aufgelöst zu %1</translation>
    </message>
    <message>
        <source>The target guard lets it through: loopback or private.</source>
        <translation>Der Zielschutz lässt es durch: Loopback oder privat.</translation>
    </message>
    <message>
        <source>The target guard lets it through: a public address that the job allows.</source>
        <translation>Der Zielschutz lässt es durch: eine öffentliche Adresse, die der Job erlaubt.</translation>
    </message>
    <message>
        <source>connecting to %1</source>
        <translation>verbinde mit %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>no answer about the name within %1 s</source>
        <translation>keine Antwort zum Namen innerhalb von %1 s</translation>
    </message>
    <message>
        <source>no connection within %1 s</source>
        <translation>keine Verbindung innerhalb von %1 s</translation>
    </message>
    <message>
        <source>no reply within %1 s</source>
        <translation>keine Antwort innerhalb von %1 s</translation>
    </message>
</context>
<context>
    <name>stampede::load::Probe</name>
    <message>
        <source>not delivered</source>
        <translation>nicht zugestellt</translation>
    </message>
</context>
<context>
    <name>stampede::load::Run</name>
    <message>
        <source>probe: delivered again</source>
        <translation>Sonde: wieder zugestellt</translation>
    </message>
    <message>
        <source>probe: late</source>
        <translation>Sonde: verspätet</translation>
    </message>
    <message>
        <source>probe: lost</source>
        <translation>Sonde: verloren</translation>
    </message>
    <message>
        <source>probe: refused</source>
        <translation>Sonde: abgelehnt</translation>
    </message>
    <message>
        <source>probe: failed</source>
        <translation>Sonde: fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>stampede::load::RunLedger</name>
    <message>
        <source>The run has no channel to a sink; join its journal with the sink&apos;s.</source>
        <translation>Der Lauf hat keinen Kanal zu einer Senke; sein Journal mit dem der Senke zusammenführen.</translation>
    </message>
</context>
<context>
    <name>stampede::load::StopRule</name>
    <message>
        <source>%1 messages ended in an error; the job allows %2.</source>
        <translation>%1 Nachrichten endeten mit einem Fehler; der Job erlaubt %2.</translation>
    </message>
    <message>
        <source>%1 of %2 messages ended in an error; the job allows %3 %.</source>
        <translation>%1 von %2 Nachrichten endeten mit einem Fehler; der Job erlaubt %3 %.</translation>
    </message>
    <message>
        <source>This machine is the limit: check target.source_addresses, free ports and open files.</source>
        <translation>Dieser Rechner ist die Grenze: target.source_addresses, freie Ports und offene Dateien prüfen.</translation>
    </message>
    <message>
        <source>Check that the server runs there and that no firewall is in between.</source>
        <translation>Prüfen, ob der Server dort läuft und keine Firewall dazwischen ist.</translation>
    </message>
    <message>
        <source>Nothing was said there: a server that speaks TLS from the first byte needs tls.mode &quot;implicit&quot;.</source>
        <translation>Dort kam nichts: ein Server, der ab dem ersten Byte TLS spricht, braucht tls.mode &quot;implicit&quot;.</translation>
    </message>
    <message>
        <source>The server turns clients away; see its log.</source>
        <translation>Der Server weist Clients ab; siehe sein Log.</translation>
    </message>
    <message>
        <source>Give the issuing certificate in tls.ca_file, or set tls.verify to false for a test server; tls.mode says how TLS is started.</source>
        <translation>Das ausstellende Zertifikat in tls.ca_file angeben oder für einen Testserver tls.verify auf false setzen; tls.mode legt fest, wie TLS beginnt.</translation>
    </message>
    <message>
        <source>Check tls.mode, tls.min_version and tls.ciphers against what the server speaks.</source>
        <translation>tls.mode, tls.min_version und tls.ciphers mit dem abgleichen, was der Server spricht.</translation>
    </message>
    <message>
        <source>Choose another auth.mechanism, use TLS, or allow it with auth.allow_plaintext.</source>
        <translation>Ein anderes auth.mechanism wählen, TLS verwenden oder es mit auth.allow_plaintext erlauben.</translation>
    </message>
    <message>
        <source>Check auth.username and the password in the environment variable %1.</source>
        <translation>auth.username und das Passwort in der Umgebungsvariablen %1 prüfen.</translation>
    </message>
    <message>
        <source>See the server&apos;s log.</source>
        <translation>Siehe Log des Servers.</translation>
    </message>
    <message>
        <source>no session became ready.</source>
        <translation>keine Sitzung wurde bereit.</translation>
    </message>
    <message>
        <source>the server said &quot;%1 %2&quot;</source>
        <translation>der Server antwortete &quot;%1 %2&quot;</translation>
    </message>
    <message>
        <source>no session became ready; at stage %1: %2. %3</source>
        <translation>keine Sitzung wurde bereit; in der Phase %1: %2. %3</translation>
    </message>
</context>
<context>
    <name>stampede::message::Address</name>
    <message>
        <source>the address is empty</source>
        <translation>die Adresse ist leer</translation>
    </message>
    <message>
        <source>blanks, control characters, &lt; and &gt; cannot stand in an address</source>
        <translation>Leerzeichen, Steuerzeichen, &lt; und &gt; dürfen nicht in einer Adresse stehen</translation>
    </message>
    <message>
        <source>the address is not UTF-8</source>
        <translation>die Adresse ist kein UTF-8</translation>
    </message>
    <message>
        <source>an address has exactly one @</source>
        <translation>eine Adresse hat genau ein @</translation>
    </message>
    <message>
        <source>the part before the @ is not valid</source>
        <translation>der Teil vor dem @ ist ungültig</translation>
    </message>
    <message>
        <source>the part before the @ has more than 64 octets</source>
        <translation>der Teil vor dem @ hat mehr als 64 Oktette</translation>
    </message>
    <message>
        <source>the domain is not valid</source>
        <translation>die Domain ist ungültig</translation>
    </message>
    <message>
        <source>the domain has more than 255 octets</source>
        <translation>die Domain hat mehr als 255 Oktette</translation>
    </message>
    <message>
        <source>the address has more than 254 octets</source>
        <translation>die Adresse hat mehr als 254 Oktette</translation>
    </message>
</context>
<context>
    <name>stampede::message::CsvTable</name>
    <message>
        <source>a quotation mark in the middle of a field; the whole field has to be quoted, and quotation marks in it doubled</source>
        <translation>ein Anführungszeichen mitten in einem Feld; das ganze Feld muss in Anführungszeichen stehen, und die darin müssen verdoppelt sein</translation>
    </message>
    <message>
        <source>a quoted field is never closed</source>
        <translation>ein Feld in Anführungszeichen wird nicht geschlossen</translation>
    </message>
    <message>
        <source>the table is empty; its first row has to name the columns</source>
        <translation>die Tabelle ist leer; ihre erste Zeile muss die Spalten benennen</translation>
    </message>
    <message>
        <source>two columns are named %1</source>
        <translation>zwei Spalten heißen %1</translation>
    </message>
    <message>
        <source>%1 fields where the first row names %2 columns</source>
        <translation>%1 Felder, obwohl die erste Zeile %2 Spalten benennt</translation>
    </message>
    <message>
        <source>the table has more than 4 GB</source>
        <translation>die Tabelle hat mehr als 4 GB</translation>
    </message>
    <message>
        <source>the table has no row below the names of its columns</source>
        <translation>die Tabelle hat keine Zeile unter den Spaltennamen</translation>
    </message>
    <message>
        <source>column %1: line breaks and control characters cannot stand in a header</source>
        <translation>Spalte %1: Zeilenumbrüche und Steuerzeichen dürfen nicht in einer Kopfzeile stehen</translation>
    </message>
    <message>
        <source>column %1: not UTF-8</source>
        <translation>Spalte %1: kein UTF-8</translation>
    </message>
</context>
<context>
    <name>stampede::message::DomainRecipients</name>
    <message>
        <source>weights have to be zero or more, and one above zero</source>
        <translation>Gewichte müssen null oder größer sein, eines davon größer als null</translation>
    </message>
</context>
<context>
    <name>stampede::message::EmlTemplate</name>
    <message>
        <source>NUL octets cannot be sent</source>
        <translation>NUL-Oktette können nicht gesendet werden</translation>
    </message>
    <message>
        <source>the line has %1 octets; at most 998 can be sent</source>
        <translation>die Zeile hat %1 Oktette; höchstens 998 können gesendet werden</translation>
    </message>
    <message>
        <source>a header name cannot start with a dot</source>
        <translation>der Name einer Kopfzeile darf nicht mit einem Punkt beginnen</translation>
    </message>
    <message>
        <source>octets above 127 in the header have to be UTF-8</source>
        <translation>Oktette über 127 in den Kopfzeilen müssen UTF-8 sein</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>die Datei ist leer</translation>
    </message>
    <message>
        <source>there is no .eml file in the folder %1</source>
        <translation>im Ordner %1 gibt es keine .eml-Datei</translation>
    </message>
</context>
<context>
    <name>stampede::message::HeaderFields</name>
    <message>
        <source>the header has no name</source>
        <translation>die Kopfzeile hat keinen Namen</translation>
    </message>
    <message>
        <source>%1 is not a header name: printable ASCII without blanks and colons, and no dot in front</source>
        <translation>%1 ist kein Name einer Kopfzeile: druckbares ASCII ohne Leerzeichen und Doppelpunkte, am Anfang kein Punkt</translation>
    </message>
    <message>
        <source>the header name has more than %1 characters</source>
        <translation>der Name der Kopfzeile hat mehr als %1 Zeichen</translation>
    </message>
    <message>
        <source>%1 is how messages are recognised and cannot be set</source>
        <translation>an %1 werden Nachrichten wiedererkannt; es kann nicht gesetzt werden</translation>
    </message>
    <message>
        <source>%1 cannot be set together with attachments</source>
        <translation>%1 kann nicht zusammen mit Anhängen gesetzt werden</translation>
    </message>
    <message>
        <source>text of more than 998 octets without a blank cannot be folded</source>
        <translation>Text mit mehr als 998 Oktetten ohne Leerzeichen kann nicht umbrochen werden</translation>
    </message>
    <message>
        <source>%1 can only have ASCII characters</source>
        <translation>%1 darf nur ASCII-Zeichen enthalten</translation>
    </message>
    <message>
        <source>%1 cannot be empty</source>
        <translation>%1 darf nicht leer sein</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 ist doppelt angegeben</translation>
    </message>
</context>
<context>
    <name>stampede::message::LineProblems</name>
    <message numerus="yes">
        <source>%n more line(s) have problems</source>
        <translation>
            <numerusform>%n weitere Zeile hat Probleme</numerusform>
            <numerusform>%n weitere Zeilen haben Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>cannot read the file %1: %2</source>
        <translation>die Datei %1 kann nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>stampede::message::MessageFactory</name>
    <message>
        <source>run id</source>
        <translation>Lauf-ID</translation>
    </message>
    <message>
        <source>%1 is not up to %2 printable ASCII characters without blanks</source>
        <translation>%1 besteht nicht aus höchstens %2 druckbaren ASCII-Zeichen ohne Leerzeichen</translation>
    </message>
    <message>
        <source>domain of message ids</source>
        <translation>Domain der Message-IDs</translation>
    </message>
    <message>
        <source>at most %1 attachments are possible</source>
        <translation>höchstens %1 Anhänge sind möglich</translation>
    </message>
    <message>
        <source>sizes above 1 TiB are not possible</source>
        <translation>Größen über 1 TiB sind nicht möglich</translation>
    </message>
    <message>
        <source>a template brings its own size; give only one of them</source>
        <translation>eine Vorlage bringt ihre eigene Größe mit; nur eines von beiden angeben</translation>
    </message>
    <message>
        <source>a template brings its own content; give only one of them</source>
        <translation>eine Vorlage bringt ihren eigenen Inhalt mit; nur eines von beiden angeben</translation>
    </message>
</context>
<context>
    <name>stampede::message::RecipientSource</name>
    <message>
        <source>a message has at least one recipient</source>
        <translation>eine Nachricht hat mindestens einen Empfänger</translation>
    </message>
    <message>
        <source>there are no recipients; give one of list, file, pattern, domains</source>
        <translation>es gibt keine Empfänger; eines von list, file, pattern, domains angeben</translation>
    </message>
    <message>
        <source>give only one of list, file, pattern, domains</source>
        <translation>nur eines von list, file, pattern, domains angeben</translation>
    </message>
</context>
<context>
    <name>stampede::message::RotatingRecipients</name>
    <message>
        <source>the addresses have more than 4 GB</source>
        <translation>die Adressen haben mehr als 4 GB</translation>
    </message>
    <message>
        <source>there is no address in %1</source>
        <translation>in %1 gibt es keine Adresse</translation>
    </message>
</context>
<context>
    <name>stampede::message::SizeSampler</name>
    <message>
        <source>sizes above 1 TiB are not possible</source>
        <translation>Größen über 1 TiB sind nicht möglich</translation>
    </message>
    <message>
        <source>the minimum is above the maximum</source>
        <translation>das Minimum liegt über dem Maximum</translation>
    </message>
    <message>
        <source>the mean has to be above zero</source>
        <translation>der Mittelwert muss größer als null sein</translation>
    </message>
    <message>
        <source>the median has to be above zero</source>
        <translation>der Median muss größer als null sein</translation>
    </message>
    <message>
        <source>the deviation has to be zero or more</source>
        <translation>die Abweichung muss null oder größer sein</translation>
    </message>
    <message>
        <source>sigma has to be zero or more</source>
        <translation>Sigma muss null oder größer sein</translation>
    </message>
    <message>
        <source>the list of sizes is empty</source>
        <translation>die Liste der Größen ist leer</translation>
    </message>
    <message>
        <source>weights have to be zero or more, and one above zero</source>
        <translation>Gewichte müssen null oder größer sein, eines davon größer als null</translation>
    </message>
</context>
<context>
    <name>stampede::message::TextTemplate</name>
    <message>
        <source>%1: write {random:n} with n from 1 to %2</source>
        <translation>%1: {random:n} mit n von 1 bis %2 schreiben</translation>
    </message>
    <message>
        <source>unknown variable %1; known are %2</source>
        <translation>unbekannte Variable %1; bekannt sind %2</translation>
    </message>
    <message>
        <source>line breaks and control characters cannot stand here</source>
        <translation>Zeilenumbrüche und Steuerzeichen dürfen hier nicht stehen</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>kein UTF-8</translation>
    </message>
    <message>
        <source>a } without its {; write }} for the character itself</source>
        <translation>ein } ohne sein {; für das Zeichen selbst }} schreiben</translation>
    </message>
    <message>
        <source>a { without its }; write {{ for the character itself</source>
        <translation>ein { ohne sein }; für das Zeichen selbst {{ schreiben</translation>
    </message>
</context>
<context>
    <name>stampede::net::DescriptorLimit</name>
    <message>
        <source>%1 sockets are needed, but this process may open %2 files and has %3 open already. Use fewer connections, or raise the limit to %4 or more: ulimit -n in the shell, LimitNOFILE= of a service, or /etc/security/limits.conf.</source>
        <translation>%1 Sockets sind nötig, aber dieser Prozess darf %2 Dateien öffnen und hat schon %3 offen. Weniger Verbindungen verwenden oder die Grenze auf %4 oder mehr anheben: ulimit -n in der Shell, LimitNOFILE= eines Dienstes oder /etc/security/limits.conf.</translation>
    </message>
</context>
<context>
    <name>stampede::net::Resolver</name>
    <message>
        <source>The name has no address.</source>
        <translation>Der Name hat keine Adresse.</translation>
    </message>
    <message>
        <source>The target has no IPv4 address.</source>
        <translation>Das Ziel hat keine IPv4-Adresse.</translation>
    </message>
    <message>
        <source>The target has no IPv6 address.</source>
        <translation>Das Ziel hat keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>There is no host name.</source>
        <translation>Es gibt keinen Hostnamen.</translation>
    </message>
    <message>
        <source>The name cannot be resolved: %1.</source>
        <translation>Der Name kann nicht aufgelöst werden: %1.</translation>
    </message>
</context>
<context>
    <name>stampede::net::SelfSigned</name>
    <message>
        <source>OpenSSL cannot make a certificate: %1.</source>
        <translation>OpenSSL kann kein Zertifikat erzeugen: %1.</translation>
    </message>
</context>
<context>
    <name>stampede::net::ServerTls</name>
    <message>
        <source>A certificate and its key go together: give both files or neither.</source>
        <translation>Ein Zertifikat und sein Schlüssel gehören zusammen: beide Dateien oder keine angeben.</translation>
    </message>
    <message>
        <source>The key does not belong to the first certificate of %1.</source>
        <translation>Der Schlüssel gehört nicht zum ersten Zertifikat von %1.</translation>
    </message>
</context>
<context>
    <name>stampede::net::Socket</name>
    <message>
        <source>%1: raise the limit of open files (ulimit -n) or use fewer connections.</source>
        <translation>%1: die Grenze offener Dateien anheben (ulimit -n) oder weniger Verbindungen verwenden.</translation>
    </message>
    <message>
        <source>The source address is not one of this machine&apos;s: add it to an interface or take it from the job.</source>
        <translation>Die Quelladresse gehört nicht zu diesem Rechner: einer Schnittstelle hinzufügen oder aus dem Job nehmen.</translation>
    </message>
    <message>
        <source>No local port is free: add source addresses, keep connections open for more messages, or widen net.ipv4.ip_local_port_range.</source>
        <translation>Kein lokaler Port ist frei: Quelladressen hinzufügen, Verbindungen für mehr Nachrichten offen halten oder net.ipv4.ip_local_port_range erweitern.</translation>
    </message>
</context>
<context>
    <name>stampede::net::SourcePool</name>
    <message>
        <source>&quot;%1&quot; is not an address (127.0.0.2), a range of one family (127.0.0.2-127.0.0.20) or a network (127.0.1.0/28).</source>
        <translation>&quot;%1&quot; ist weder eine Adresse (127.0.0.2) noch ein Bereich einer Familie (127.0.0.2-127.0.0.20) noch ein Netz (127.0.1.0/28).</translation>
    </message>
    <message>
        <source>No connection can come from &quot;%1&quot;.</source>
        <translation>Von &quot;%1&quot; kann keine Verbindung ausgehen.</translation>
    </message>
    <message>
        <source>The range &quot;%1&quot; ends before it begins.</source>
        <translation>Der Bereich &quot;%1&quot; endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>With &quot;%1&quot; there are more than 65,536 source addresses.</source>
        <translation>Mit &quot;%1&quot; sind es mehr als 65.536 Quelladressen.</translation>
    </message>
</context>
<context>
    <name>stampede::net::TargetGuard</name>
    <message>
        <source>The target has no address.</source>
        <translation>Das Ziel hat keine Adresse.</translation>
    </message>
    <message>
        <source>%1 is not the address of one host (unspecified, multicast, broadcast or reserved): name the server itself.</source>
        <translation>%1 ist nicht die Adresse eines einzelnen Hosts (unspezifiziert, Multicast, Broadcast oder reserviert): den Server selbst nennen.</translation>
    </message>
    <message>
        <source>%1 is a public address. Bulk mail leaves for one only where the job says so: if this server is yours to load, add &quot;%2&quot; to target.allow_targets.</source>
        <translation>%1 ist eine öffentliche Adresse. Massenmail geht an eine solche nur, wo der Job es sagt: Wenn Sie diesen Server belasten dürfen, &quot;%2&quot; in target.allow_targets eintragen.</translation>
    </message>
</context>
<context>
    <name>stampede::net::Tls</name>
    <message>
        <source>it has expired</source>
        <translation>es ist abgelaufen</translation>
    </message>
    <message>
        <source>it is not valid yet</source>
        <translation>es ist noch nicht gültig</translation>
    </message>
    <message>
        <source>it is not for the name %1</source>
        <translation>es gilt nicht für den Namen %1</translation>
    </message>
    <message>
        <source>it is self-signed</source>
        <translation>es ist selbstsigniert</translation>
    </message>
    <message>
        <source>its issuer is not trusted</source>
        <translation>sein Aussteller ist nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>it is revoked</source>
        <translation>es ist widerrufen</translation>
    </message>
    <message>
        <source>the server sent none</source>
        <translation>der Server hat keines gesendet</translation>
    </message>
    <message>
        <source>The certificate of the server does not verify: %1. Give the certificate of its issuer as tls.ca_file, or set tls.verify to false.</source>
        <translation>Die Prüfung des Serverzertifikats schlägt fehl: %1. Das Zertifikat seines Ausstellers als tls.ca_file angeben oder tls.verify auf false setzen.</translation>
    </message>
    <message>
        <source>The TLS handshake failed: %1</source>
        <translation>Der TLS-Handshake ist fehlgeschlagen: %1</translation>
    </message>
</context>
<context>
    <name>stampede::net::TlsFiles</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei kann nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>There is no certificate in PEM form in the file.</source>
        <translation>In der Datei ist kein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>There is no private key in PEM form in the file, or it is protected by a passphrase.</source>
        <translation>In der Datei ist kein privater Schlüssel im PEM-Format, oder er ist durch eine Passphrase geschützt.</translation>
    </message>
</context>
<context>
    <name>stampede::net::TlsSettings</name>
    <message>
        <source>It is above tls.max_version.</source>
        <translation>Sie liegt über tls.max_version.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a TLS 1.3 suite that OpenSSL does not know (&quot;openssl ciphers -tls1_3&quot; lists them).</source>
        <translation>&quot;%1&quot; enthält eine TLS-1.3-Suite, die OpenSSL nicht kennt (&quot;openssl ciphers -tls1_3&quot; listet sie auf).</translation>
    </message>
    <message>
        <source>&quot;%1&quot; matches no cipher (&quot;openssl ciphers&quot; lists them).</source>
        <translation>&quot;%1&quot; passt auf keinen Cipher (&quot;openssl ciphers&quot; listet sie auf).</translation>
    </message>
    <message>
        <source>tls.client_certificate and tls.client_key go together: give both or neither.</source>
        <translation>tls.client_certificate und tls.client_key gehören zusammen: beide oder keines angeben.</translation>
    </message>
    <message>
        <source>The key does not belong to tls.client_certificate.</source>
        <translation>Der Schlüssel gehört nicht zu tls.client_certificate.</translation>
    </message>
</context>
<context>
    <name>stampede::net::TlsStream</name>
    <message>
        <source>TLS was asked for on a connection that has no settings for it.</source>
        <translation>TLS wurde auf einer Verbindung verlangt, die keine Einstellungen dafür hat.</translation>
    </message>
    <message>
        <source>The peer closed the connection during the TLS handshake.</source>
        <translation>Die Gegenseite hat die Verbindung während des TLS-Handshakes geschlossen.</translation>
    </message>
</context>
<context>
    <name>stampede::report::Compare</name>
    <message>
        <source>service</source>
        <translation>Servicezeit</translation>
    </message>
    <message>
        <source>response</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>accepted a second</source>
        <translation>angenommen pro Sekunde</translation>
    </message>
    <message>
        <source>messages a second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>error share</source>
        <translation>Fehleranteil</translation>
    </message>
    <message>
        <source>processor, of a core</source>
        <translation>Prozessor, Anteil eines Kerns</translation>
    </message>
    <message>
        <source>There are no seconds to compare.</source>
        <translation>Es gibt keine Sekunden zum Vergleichen.</translation>
    </message>
    <message>
        <source>It is too short to tell differences from noise: seconds: %1.</source>
        <translation>Der Lauf ist zu kurz, um Unterschiede von Streuung zu trennen; Sekunden: %1.</translation>
    </message>
    <message>
        <source>It was interrupted.</source>
        <translation>Der Lauf wurde unterbrochen.</translation>
    </message>
    <message>
        <source>It did not complete.</source>
        <translation>Der Lauf wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1: %2, here %3</source>
        <extracomment>A value of the baseline, then of the run compared with it</extracomment>
        <translation>%1: %2, hier %3</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (Vergleichslauf)</translation>
    </message>
    <message>
        <source>Response time by percentile</source>
        <translation>Antwortzeit nach Perzentil</translation>
    </message>
    <message>
        <source>Accepted a second</source>
        <translation>Angenommen pro Sekunde</translation>
    </message>
    <message>
        <source>The jobs differ; the first value is the baseline&apos;s:</source>
        <translation>Die Jobs unterscheiden sich; der erste Wert ist der des Vergleichslaufs:</translation>
    </message>
    <message>
        <source>The environments differ; the first value is the baseline&apos;s:</source>
        <translation>Die Umgebungen unterscheiden sich; der erste Wert ist der des Vergleichslaufs:</translation>
    </message>
    <message>
        <source>%1 against the baseline</source>
        <translation>%1 gegenüber dem Vergleichslauf</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Fail if</source>
        <translation>Fehlschlag, wenn</translation>
    </message>
    <message>
        <source>Comparison with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>%1 – Stampede</source>
        <translation>%1 – Stampede</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Prozentpunkte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>%1 compared</source>
        <translation>%1 verglichen</translation>
    </message>
    <message>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <source>WORSE</source>
        <translation>SCHLECHTER</translation>
    </message>
    <message>
        <source>more than noise</source>
        <translation>mehr als Streuung</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Streuung</translation>
    </message>
    <message>
        <source>too short to tell</source>
        <translation>zu kurz für ein Urteil</translation>
    </message>
    <message>
        <source>metric</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>this run</source>
        <translation>dieser Lauf</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>Left out at the start of each: %1</source>
        <translation>Am Anfang jedes Laufs ausgelassen: %1</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>%1  %2 (%3): %4</source>
        <translation>%1  %2 (%3): %4</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>Zustellzeit</translation>
    </message>
    <message>
        <source>transit</source>
        <translation>Transitzeit</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>queue, at most</source>
        <translation>Warteschlange, höchstens</translation>
    </message>
    <message>
        <source>Its account of what was delivered is not complete.</source>
        <translation>Die Bilanz der Zustellung ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Delivery time by percentile</source>
        <translation>Zustellzeit nach Perzentil</translation>
    </message>
</context>
<context>
    <name>stampede::report::FailIf</name>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>expected a difference such as +10%</source>
        <translation>erwartet wird ein Unterschied wie +10%</translation>
    </message>
    <message>
        <source>expected &quot;%&quot; after the number: differences are relative</source>
        <translation>nach der Zahl wird &quot;%&quot; erwartet: Unterschiede sind relativ</translation>
    </message>
    <message>
        <source>nothing is expected after the difference</source>
        <translation>nach dem Unterschied wird nichts mehr erwartet</translation>
    </message>
    <message>
        <source>expected &quot;&gt;&quot; or &quot;&lt;&quot; and a difference, as in &quot;p95(response) &gt; +10%&quot;</source>
        <translation>erwartet wird &quot;&gt;&quot; oder &quot;&lt;&quot; und ein Unterschied, wie in &quot;p95(response) &gt; +10%&quot;</translation>
    </message>
    <message>
        <source>expected &quot;&gt;&quot; or &quot;&lt;&quot;</source>
        <translation>erwartet wird &quot;&gt;&quot; oder &quot;&lt;&quot;</translation>
    </message>
    <message>
        <source>one of the runs has no data for it</source>
        <translation>einer der Läufe hat keine Daten dafür</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegenüber %2</translation>
    </message>
    <message>
        <source>%1: the baseline is zero</source>
        <translation>%1: der Wert des Vergleichslaufs ist null</translation>
    </message>
    <message>
        <source>%1: too few seconds to tell it from noise</source>
        <translation>%1: zu wenige Sekunden, um es von Streuung zu unterscheiden</translation>
    </message>
    <message>
        <source>%1: beyond the limit, but no more than noise (%2)</source>
        <translation>%1: jenseits der Grenze, aber nicht mehr als Streuung (%2)</translation>
    </message>
    <message>
        <source>%1: beyond the limit and more than noise (%2)</source>
        <translation>%1: jenseits der Grenze und mehr als Streuung (%2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared; there are accepted.rate, message.rate, rate(error), cpu, and mean, p50, p95, p99 of response, service or a stage, as in p95(stage:rcpt); p90 and p99.9 of response and service; p99(lateness); of tracked runs rate(lost), rate(duplicates), max(queue), and of delivery and transit what there is of response and of a stage</source>
        <translation>&quot;%1&quot; kann nicht verglichen werden; es gibt accepted.rate, message.rate, rate(error), cpu sowie mean, p50, p95, p99 von response, service oder einer Phase, wie in p95(stage:rcpt); p90 und p99.9 von response und service; p99(lateness); von verfolgten Läufen rate(lost), rate(duplicates), max(queue) und von delivery und transit, was es von response und einer Phase gibt</translation>
    </message>
</context>
<context>
    <name>stampede::report::Html</name>
    <message>
        <source>%1 UTC, for %2</source>
        <translation>%1 UTC, Dauer %2</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Interrupted: the program ended before the run did. What is told here is as far as it was kept.</source>
        <translation>Unterbrochen: Das Programm endete vor dem Lauf. Was hier steht, reicht so weit, wie es aufgezeichnet wurde.</translation>
    </message>
    <message>
        <source>messages started</source>
        <translation>begonnene Nachrichten</translation>
    </message>
    <message>
        <source>accepted a second</source>
        <translation>angenommen pro Sekunde</translation>
    </message>
    <message>
        <source>million messages an hour</source>
        <translation>Millionen Nachrichten pro Stunde</translation>
    </message>
    <message>
        <source>response p50</source>
        <translation>Antwortzeit p50</translation>
    </message>
    <message>
        <source>response p95</source>
        <translation>Antwortzeit p95</translation>
    </message>
    <message>
        <source>response p99</source>
        <translation>Antwortzeit p99</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Steps of the search for the ceiling</source>
        <translation>Stufen der Suche nach der Obergrenze</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Show the job as JSON</source>
        <translation>Job als JSON zeigen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Latency by stage</source>
        <translation>Latenz nach Phase</translation>
    </message>
    <message>
        <source>Replies and failures</source>
        <translation>Antworten und Fehlschläge</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>%1 – Stampede</source>
        <translation>%1 – Stampede</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>messages a second</source>
        <translation>Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Temporary failure</source>
        <translation>Vorübergehend fehlgeschlagen</translation>
    </message>
    <message>
        <source>Permanent failure</source>
        <translation>Dauerhaft fehlgeschlagen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Setup</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Im Abbau</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>by state</source>
        <translation>nach Zustand</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Servicezeit</translation>
    </message>
    <message>
        <source>planned start to final reply</source>
        <translation>vom geplanten Beginn bis zur abschließenden Antwort</translation>
    </message>
    <message>
        <source>start to final reply</source>
        <translation>vom Beginn bis zur abschließenden Antwort</translation>
    </message>
    <message>
        <source>Latency by percentile</source>
        <translation>Latenz nach Perzentil</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>ganzer Lauf</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Made by Stampede %1, load testing for SMTP.</source>
        <translation>Erstellt mit Stampede %1, Lasttests für SMTP.</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 bis %3</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>delivery p95</source>
        <translation>Zustellzeit p95</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Delivered, by domain of the recipient</source>
        <translation>Zugestellt, nach Domain des Empfängers</translation>
    </message>
    <message>
        <source>Lost, duplicated, corrupted and unknown messages</source>
        <translation>Verlorene, doppelte, beschädigte und unbekannte Nachrichten</translation>
    </message>
    <message>
        <source>Queue of the server</source>
        <translation>Warteschlange des Servers</translation>
    </message>
    <message>
        <source>accepted and not arrived at the sink</source>
        <translation>angenommen und noch nicht an der Senke</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Delivery time</source>
        <translation>Zustellzeit</translation>
    </message>
    <message>
        <source>start of sending to arrival at the sink</source>
        <translation>vom Beginn des Sendens bis zur Ankunft an der Senke</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>Lauf %1</translation>
    </message>
</context>
<context>
    <name>stampede::report::Ledger</name>
    <message>
        <source>expected %1 = delivered %2</source>
        <translation>erwartet %1 = zugestellt %2</translation>
    </message>
    <message>
        <source>+ lost %1</source>
        <translation>+ verloren %1</translation>
    </message>
    <message>
        <source>+ on their way %1</source>
        <translation>+ unterwegs %1</translation>
    </message>
    <message>
        <source>duplicated %1</source>
        <translation>doppelt %1</translation>
    </message>
    <message>
        <source>corrupted %1</source>
        <translation>beschädigt %1</translation>
    </message>
    <message>
        <source>out of order %1</source>
        <translation>außer der Reihe %1</translation>
    </message>
    <message>
        <source>unknown %1</source>
        <translation>unbekannt %1</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>zugestellt %1</translation>
    </message>
    <message>
        <source>not delivered %1</source>
        <translation>nicht zugestellt %1</translation>
    </message>
    <message>
        <source>p%1 %2</source>
        <translation>p%1 %2</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>uncertain, not delivered</source>
        <translation>ungewiss, nicht zugestellt</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellzeit</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>Transitzeit</translation>
    </message>
    <message>
        <source>Drain</source>
        <translation>Nachlauf</translation>
    </message>
    <message>
        <source>the last arrived %1 after the last message</source>
        <translation>die letzte kam %1 nach der letzten Nachricht an</translation>
    </message>
    <message>
        <source>The account is not complete, so what did not arrive may only not have been seen: %1</source>
        <translation>Die Bilanz ist nicht vollständig; was nicht ankam, wurde vielleicht nur nicht gesehen: %1</translation>
    </message>
    <message>
        <source>The wait for the rest was given up: what had not arrived by then (%1) counts as lost.</source>
        <translation>Das Warten auf den Rest wurde aufgegeben: Was bis dahin nicht angekommen war (%1), gilt als verloren.</translation>
    </message>
    <message>
        <source>The ledger was not closed: what is on its way may still arrive.</source>
        <translation>Das Zustellbuch wurde nicht geschlossen: Was unterwegs ist, kann noch ankommen.</translation>
    </message>
    <message>
        <source>domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>alle anderen</translation>
    </message>
    <message>
        <source>and %1 delivered to %2 more domains</source>
        <translation>und %1 zugestellt an %2 weitere Domains</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>and %1 more that are listed</source>
        <translation>und %1 weitere aufgeführte</translation>
    </message>
    <message>
        <source>Only uncertain messages were waited for at the end: %1 had not arrived by then. The server never said that it had them.</source>
        <translation>Am Ende wurde nur auf ungewisse Nachrichten gewartet: %1 waren bis dahin nicht angekommen. Der Server hat nie gesagt, dass er sie hat.</translation>
    </message>
</context>
<context>
    <name>stampede::report::ProbeText</name>
    <message>
        <source>delivered in %1, %2 after it was accepted</source>
        <translation>zugestellt in %1, %2 nach der Annahme</translation>
    </message>
    <message>
        <source>LATE: delivered in %1, %2 after it was accepted</source>
        <translation>VERSPÄTET: zugestellt in %1, %2 nach der Annahme</translation>
    </message>
    <message>
        <source>LOST: not delivered</source>
        <translation>VERLOREN: nicht zugestellt</translation>
    </message>
    <message>
        <source>REFUSED: %1</source>
        <translation>ABGELEHNT: %1</translation>
    </message>
    <message>
        <source>FAILED: %1</source>
        <translation>FEHLGESCHLAGEN: %1</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 delivered</source>
        <translation>%1 zugestellt</translation>
    </message>
    <message>
        <source>%1 of them after more than %2</source>
        <translation>%1 davon nach mehr als %2</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>längste %1</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
</context>
<context>
    <name>stampede::report::Progress</name>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>p50 %1  p99 %2</source>
        <translation>p50 %1  p99 %2</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>%1 Fehler</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>1 connection</source>
        <translation>1 Verbindung</translation>
    </message>
    <message>
        <source>%1 connections</source>
        <translation>%1 Verbindungen</translation>
    </message>
    <message>
        <source>ETA %1</source>
        <translation>ETA %1</translation>
    </message>
    <message>
        <source>%1 in the queue</source>
        <translation>%1 in der Warteschlange</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>delivered %1 of %2</source>
        <translation>%1 von %2 zugestellt</translation>
    </message>
    <message>
        <source>%1 on their way</source>
        <translation>%1 unterwegs</translation>
    </message>
</context>
<context>
    <name>stampede::report::Reason</name>
    <message>
        <source>Completed.</source>
        <translation>Abgeschlossen.</translation>
    </message>
    <message>
        <source>Stopped on request; open transactions were finished.</source>
        <translation>Auf Wunsch beendet; offene Transaktionen wurden abgeschlossen.</translation>
    </message>
    <message>
        <source>Aborted; messages under way were given up.</source>
        <translation>Abgebrochen; Nachrichten unterwegs wurden aufgegeben.</translation>
    </message>
    <message>
        <source>Failed, too many errors</source>
        <translation>Fehlgeschlagen, zu viele Fehler</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Ended by a broken criterion</source>
        <translation>Durch ein verletztes Kriterium beendet</translation>
    </message>
</context>
<context>
    <name>stampede::report::Summary</name>
    <message>
        <source>SIZE up to %1</source>
        <translation>SIZE bis %1</translation>
    </message>
    <message>
        <source>no extensions</source>
        <translation>keine Erweiterungen</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>handshakes %1, resumed %2</source>
        <translation>Handshakes %1, wiederaufgenommen %2</translation>
    </message>
    <message>
        <source>CPU user %1 + system %2</source>
        <translation>CPU User %1 + System %2</translation>
    </message>
    <message>
        <source> = %1 % of one core</source>
        <translation> = %1 % eines Kerns</translation>
    </message>
    <message>
        <source>%1 µs a message</source>
        <translation>%1 µs pro Nachricht</translation>
    </message>
    <message>
        <source>workers %1</source>
        <translation>Worker %1</translation>
    </message>
    <message>
        <source>%1 of memory</source>
        <translation>%1 Speicher</translation>
    </message>
    <message>
        <source>descriptors %1 of %2</source>
        <translation>Deskriptoren %1 von %2</translation>
    </message>
    <message>
        <source>descriptors %1</source>
        <translation>Deskriptoren %1</translation>
    </message>
    <message>
        <source>p50 %1</source>
        <translation>p50 %1</translation>
    </message>
    <message>
        <source>p99 %1</source>
        <translation>p99 %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Lateness</source>
        <translation>Verspätung</translation>
    </message>
    <message>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>first</source>
        <translation>zuerst</translation>
    </message>
    <message>
        <source>last</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>sample</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>and %1 in %2 more kinds</source>
        <translation>und %1 in %2 weiteren Arten</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>closed model, connections: %1</source>
        <translation>geschlossenes Modell, Verbindungen: %1</translation>
    </message>
    <message>
        <source>open model, %1, at most %2 connections</source>
        <translation>offenes Modell, %1, höchstens %2 Verbindungen</translation>
    </message>
    <message>
        <source>%1 port %2, %3, workers: %4</source>
        <translation>%1 Port %2, %3, Worker: %4</translation>
    </message>
    <message>
        <source>started %1 = accepted %2</source>
        <translation>begonnen %1 = angenommen %2</translation>
    </message>
    <message>
        <source>+ temporary %1</source>
        <translation>+ vorübergehend %1</translation>
    </message>
    <message>
        <source>+ permanent %1</source>
        <translation>+ dauerhaft %1</translation>
    </message>
    <message>
        <source>+ error %1</source>
        <translation>+ Fehler %1</translation>
    </message>
    <message>
        <source>+ in flight %1</source>
        <translation>+ unterwegs %1</translation>
    </message>
    <message>
        <source>accepted %1</source>
        <translation>angenommen %1</translation>
    </message>
    <message>
        <source>temporary %1</source>
        <translation>vorübergehend %1</translation>
    </message>
    <message>
        <source>permanent %1</source>
        <translation>dauerhaft %1</translation>
    </message>
    <message>
        <source>%1 out</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 empfangen</translation>
    </message>
    <message>
        <source>connects %1</source>
        <translation>Verbindungsaufbauten %1</translation>
    </message>
    <message>
        <source>ready %1</source>
        <translation>bereit %1</translation>
    </message>
    <message>
        <source>reconnects %1</source>
        <translation>Neuverbindungen %1</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>Lauf %1</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message>
        <source>%1 MMH</source>
        <translation>%1 MMH</translation>
    </message>
    <message>
        <source>%1/s of content</source>
        <translation>%1/s Inhalt</translation>
    </message>
    <message>
        <source>sending for %1</source>
        <translation>Sendedauer %1</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>scheduled %1 = started %2 + skipped %3</source>
        <translation>geplant %1 = begonnen %2 + ausgelassen %3</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Traffic</source>
        <translation>Datenverkehr</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>first broken at %1</source>
        <translation>zuerst verletzt bei %1</translation>
    </message>
    <message>
        <source>rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>halving</source>
        <translation>Halbierung</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FEHLGESCHLAGEN</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>BROKEN</source>
        <translation>VERLETZT</translation>
    </message>
    <message>
        <source>Passed: criteria met: %1 of %2.</source>
        <translation>Bestanden: erfüllte Kriterien: %1 von %2.</translation>
    </message>
    <message>
        <source>Failed: criteria broken: %1 of %2.</source>
        <translation>Nicht bestanden: verletzte Kriterien: %1 von %2.</translation>
    </message>
    <message>
        <source>Inconclusive: criteria without enough data: %1 of %2.</source>
        <translation>Nicht entscheidbar: Kriterien ohne genügend Daten: %1 von %2.</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>seconds met</source>
        <translation>Sekunden erfüllt</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>msg/s</source>
        <translation>Nachr./s</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>at</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>accepted/s</source>
        <translation>angenommen/s</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message numerus="yes">
        <source>a timeline of %n stage(s)</source>
        <translation>
            <numerusform>ein Zeitplan mit %n Abschnitt</numerusform>
            <numerusform>ein Zeitplan mit %n Abschnitten</numerusform>
        </translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Ceiling</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>a search</source>
        <translation>eine Suche</translation>
    </message>
    <message>
        <source>closed model, %1</source>
        <translation>geschlossenes Modell, %1</translation>
    </message>
    <message>
        <source>of these %1 uncertain: all content was handed over, no final reply came</source>
        <translation>davon %1 ungewiss: der ganze Inhalt wurde übergeben, eine endgültige Antwort kam nicht</translation>
    </message>
    <message>
        <source>%1 sent once more after an unclear end</source>
        <translation>%1 nach unklarem Ende noch einmal gesendet</translation>
    </message>
</context>
<context>
    <name>stampede::report::Verdict</name>
    <message>
        <source>The run was too short to say what limited it.</source>
        <translation>Der Lauf war zu kurz, um zu sagen, was ihn begrenzte.</translation>
    </message>
    <message>
        <source>This machine was the limit: Stampede kept all its processors busy (%1 %).</source>
        <translation>Dieser Rechner war die Grenze: Stampede hat alle seine Prozessoren ausgelastet (%1 %).</translation>
    </message>
    <message>
        <source>The generator was the limit: its busiest worker used %1 % of a core.</source>
        <translation>Der Generator war die Grenze: sein am stärksten ausgelasteter Worker nutzte %1 % eines Kerns.</translation>
    </message>
    <message>
        <source>The generator was the limit: one send in a hundred was later than %1.</source>
        <translation>Der Generator war die Grenze: eine von hundert Sendungen war später als %1.</translation>
    </message>
    <message>
        <source>No limit was reached: the server kept up with the schedule; the generator&apos;s busiest worker used %1 % of a core.</source>
        <translation>Keine Grenze wurde erreicht: der Server hielt mit dem Zeitplan mit; der am stärksten ausgelastete Worker des Generators nutzte %1 % eines Kerns.</translation>
    </message>
    <message>
        <source>The server was the limit: the generator waited for it; its busiest worker used %1 % of a core.</source>
        <translation>Der Server war die Grenze: der Generator wartete auf ihn; sein am stärksten ausgelasteter Worker nutzte %1 % eines Kerns.</translation>
    </message>
    <message>
        <source>This machine was the limit: %1 messages failed because it was out of ports, addresses or open files.</source>
        <translation>Dieser Rechner war die Grenze: %1 Nachrichten scheiterten, weil ihm Ports, Adressen oder offene Dateien fehlten.</translation>
    </message>
    <message>
        <source>This machine was the limit: %1 of %2 open files were in use.</source>
        <translation>Dieser Rechner war die Grenze: %1 von %2 offenen Dateien waren in Gebrauch.</translation>
    </message>
    <message>
        <source>The generator was the limit: messages were skipped although only %1 % of the connections were in use; arrivals come in bursts that need more connections, or this machine was held up.</source>
        <translation>Der Generator war die Grenze: Nachrichten wurden ausgelassen, obwohl nur %1 % der Verbindungen in Gebrauch waren; die Ankünfte häufen sich und brauchen mehr Verbindungen, oder dieser Rechner wurde aufgehalten.</translation>
    </message>
    <message numerus="yes">
        <source>The network was the limit: half of the messages took %1, most of it on the way (%n round trip(s) of %2); more connections would get more through.</source>
        <translation>
            <numerusform>Das Netz war die Grenze: Die Hälfte der Nachrichten dauerte %1, das meiste davon unterwegs (%n Umlauf von %2); mehr Verbindungen brächten mehr durch.</numerusform>
            <numerusform>Das Netz war die Grenze: Die Hälfte der Nachrichten dauerte %1, das meiste davon unterwegs (%n Umläufe von %2); mehr Verbindungen brächten mehr durch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server accepts faster than it delivers: its queue grew by about %1 a second.</source>
        <translation>Der Server nimmt schneller an, als er zustellt: Seine Warteschlange wuchs um etwa %1 pro Sekunde.</translation>
    </message>
    <message>
        <source>The server was the limit: the schedule was kept, but not without errors (%1); the generator&apos;s busiest worker used %2 % of a core.</source>
        <translation>Der Server war die Grenze: Der Plan wurde eingehalten, aber nicht ohne Fehler (%1); der am stärksten ausgelastete Worker des Generators nutzte %2 % eines Kerns.</translation>
    </message>
</context>
<context>
    <name>stampede::sink::Acceptor</name>
    <message>
        <source>Something listens there already: stop it or choose another port.</source>
        <translation>Dort lauscht schon etwas: beenden oder einen anderen Port wählen.</translation>
    </message>
    <message>
        <source>Not permitted: ports below 1024 are for privileged programs, choose another.</source>
        <translation>Nicht erlaubt: Ports unter 1024 sind privilegierten Programmen vorbehalten, einen anderen wählen.</translation>
    </message>
    <message>
        <source>This machine has no such address.</source>
        <translation>Dieser Rechner hat keine solche Adresse.</translation>
    </message>
    <message>
        <source>Cannot listen there: %1.</source>
        <translation>Dort kann nicht gelauscht werden: %1.</translation>
    </message>
</context>
<context>
    <name>stampede::sink::BehaviourFile</name>
    <message>
        <source>expected an address, a port or both, such as &quot;127.0.0.1:2525&quot; or &quot;:25&quot;</source>
        <translation>erwartet wird eine Adresse, ein Port oder beides, etwa &quot;127.0.0.1:2525&quot; oder &quot;:25&quot;</translation>
    </message>
    <message>
        <source>expected an address or a network such as &quot;10.0.0.0/8&quot;, found &quot;%1&quot;</source>
        <translation>erwartet wird eine Adresse oder ein Netz wie &quot;10.0.0.0/8&quot;, gefunden: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>is below from: no number lies between them</source>
        <translation>liegt unter from: dazwischen liegt keine Zahl</translation>
    </message>
    <message>
        <source>is not known at this stage yet, only from %1 on</source>
        <translation>ist in dieser Phase noch nicht bekannt, erst ab %1</translation>
    </message>
    <message>
        <source>QUIT belongs to no message</source>
        <translation>QUIT gehört zu keiner Nachricht</translation>
    </message>
    <message>
        <source>no size is over size_over and under this</source>
        <translation>keine Größe liegt über size_over und unter diesem Wert</translation>
    </message>
    <message>
        <source>this file was written for a newer Stampede: the newest version known here is 1</source>
        <translation>diese Datei wurde für ein neueres Stampede geschrieben: die neueste hier bekannte Version ist 1</translation>
    </message>
    <message>
        <source>the behaviour of a sink</source>
        <translation>das Verhalten einer Senke</translation>
    </message>
    <message>
        <source>there is no such preset; there are %1</source>
        <translation>eine solche Voreinstellung gibt es nicht; es gibt %1</translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <translation>%1; war &apos;%2&apos; gemeint?</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>the file is larger than 16 MiB</source>
        <translation>die Datei ist größer als 16 MiB</translation>
    </message>
    <message>
        <source>a refusal for now is needed, with 4xx, not %1</source>
        <translation>nötig ist eine vorübergehende Ablehnung mit 4xx, nicht %1</translation>
    </message>
    <message>
        <source>bounce and defer together are more than 1</source>
        <translation>bounce und defer sind zusammen mehr als 1</translation>
    </message>
    <message>
        <source>needs messages_per_minute or messages_per_hour</source>
        <translation>braucht messages_per_minute oder messages_per_hour</translation>
    </message>
    <message>
        <source>needs connections or lag</source>
        <translation>braucht connections oder lag</translation>
    </message>
    <message>
        <source>100000 at most</source>
        <translation>höchstens 100000</translation>
    </message>
    <message>
        <source>needs the service time of a message</source>
        <translation>braucht die Bedienzeit einer Nachricht (service)</translation>
    </message>
    <message>
        <source>a message must be served in the end</source>
        <translation>eine Nachricht muss irgendwann fertig bedient sein</translation>
    </message>
    <message>
        <source>needs waiting: without it the queue is never full</source>
        <translation>braucht waiting: ohne das ist die Warteschlange nie voll</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>can never strike: its probability is 0</source>
        <translation>kann nie greifen: ihre Wahrscheinlichkeit ist 0</translation>
    </message>
    <message>
        <source>can never strike: rules[%1] always takes what it fits; put the more particular rule first</source>
        <translation>kann nie greifen: rules[%1] nimmt alles, worauf es passt; die speziellere Regel voranstellen</translation>
    </message>
    <message>
        <source>has no meaning at this stage, only at %1</source>
        <translation>hat in dieser Phase keine Bedeutung, nur bei %1</translation>
    </message>
    <message>
        <source>in the middle of the content only a refusal can be said, not %1</source>
        <translation>mitten im Inhalt ist nur eine Ablehnung möglich, nicht %1</translation>
    </message>
    <message>
        <source>%1 is no answer to DATA: 354 goes on, 4xx and 5xx refuse</source>
        <translation>%1 ist keine Antwort auf DATA: 354 macht weiter, 4xx und 5xx lehnen ab</translation>
    </message>
    <message>
        <source>%1 is no answer here: 2xx goes on, 4xx and 5xx refuse</source>
        <translation>%1 ist hier keine Antwort: 2xx macht weiter, 4xx und 5xx lehnen ab</translation>
    </message>
    <message>
        <source>needs file and key, both PEM files</source>
        <translation>braucht file und key, beides PEM-Dateien</translation>
    </message>
    <message>
        <source>the lifetime must be longer than the delay</source>
        <translation>lifetime muss länger sein als delay</translation>
    </message>
    <message>
        <source>greylisting refuses for now, with 4xx, not %1</source>
        <translation>Greylisting lehnt vorübergehend ab, mit 4xx, nicht %1</translation>
    </message>
    <message>
        <source>does nothing: give it a reply, a delay, a drop or another action</source>
        <translation>tut nichts: eine Antwort, eine Verzögerung, einen Abbruch oder eine andere Aktion angeben</translation>
    </message>
    <message>
        <source>nothing comes after &quot;forever&quot;: leave out reply and drop</source>
        <translation>nach &quot;forever&quot; kommt nichts mehr: reply und drop weglassen</translation>
    </message>
    <message>
        <source>dribble and malformed need a reply where the connection drops</source>
        <translation>dribble und malformed brauchen eine Antwort, wo die Verbindung abgebrochen wird</translation>
    </message>
    <message>
        <source>a TLS alert has no meaning at this stage, only at handshake</source>
        <translation>ein TLS-Alert hat in dieser Phase keine Bedeutung, nur bei handshake</translation>
    </message>
    <message>
        <source>a reply in the middle of the content needs a drop behind it</source>
        <translation>eine Antwort mitten im Inhalt braucht dahinter ein drop</translation>
    </message>
    <message>
        <source>greylist has a reply of its own</source>
        <translation>greylist hat eine eigene Antwort</translation>
    </message>
    <message>
        <source>a line of printable ASCII is needed</source>
        <translation>nötig ist eine Zeile aus druckbarem ASCII</translation>
    </message>
    <message>
        <source>a tarpit answers in the end: &quot;forever&quot; is for delay</source>
        <translation>ein Tarpit antwortet am Ende: &quot;forever&quot; gibt es nur bei delay</translation>
    </message>
    <message>
        <source>at least one action is needed</source>
        <translation>mindestens eine Aktion ist nötig</translation>
    </message>
    <message>
        <source>the weights are all 0: none could ever be chosen</source>
        <translation>die Gewichte sind alle 0: nichts könnte je gewählt werden</translation>
    </message>
    <message>
        <source>stands beside one_of: put it into each of its actions</source>
        <translation>steht neben one_of: in jede von dessen Aktionen schreiben</translation>
    </message>
    <message>
        <source>needs a stage</source>
        <translation>braucht eine Phase (stage)</translation>
    </message>
</context>
<context>
    <name>stampede::sink::Catalogue</name>
    <message>
        <source>needs a reply</source>
        <translation>braucht eine Antwort (reply)</translation>
    </message>
    <message>
        <source>%1 is in a list of %2xx replies</source>
        <translation>%1 steht in einer Liste von %2xx-Antworten</translation>
    </message>
    <message>
        <source>at least one reply is needed</source>
        <translation>mindestens eine Antwort ist nötig</translation>
    </message>
    <message>
        <source>the weights are all 0: none could ever be chosen</source>
        <translation>die Gewichte sind alle 0: nichts könnte je gewählt werden</translation>
    </message>
    <message>
        <source>needs domains</source>
        <translation>braucht domains</translation>
    </message>
    <message>
        <source>bounce and defer together are more than 1</source>
        <translation>bounce und defer sind zusammen mehr als 1</translation>
    </message>
    <message>
        <source>a catalogue of providers</source>
        <translation>ein Katalog von Providern</translation>
    </message>
    <message>
        <source>the last provider must take every domain: &quot;domains&quot;: [&quot;*&quot;]</source>
        <translation>der letzte Provider muss jede Domain nehmen: &quot;domains&quot;: [&quot;*&quot;]</translation>
    </message>
</context>
<context>
    <name>stampede::sink::JsonObject</name>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>a number from %1</source>
        <translation>eine Zahl ab %1</translation>
    </message>
    <message>
        <source>a whole number from %1</source>
        <translation>eine ganze Zahl ab %1</translation>
    </message>
    <message>
        <source>a duration such as &quot;250ms&quot; or seconds</source>
        <translation>eine Dauer wie &quot;250ms&quot; oder Sekunden</translation>
    </message>
    <message>
        <source>a size such as &quot;100k&quot; or octets</source>
        <translation>eine Größe wie &quot;100k&quot; oder Oktette</translation>
    </message>
    <message>
        <source>a rate such as &quot;100/s&quot;</source>
        <translation>eine Rate wie &quot;100/s&quot;</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>%1; did you mean &apos;%2&apos;?</source>
        <translation>%1; war &apos;%2&apos; gemeint?</translation>
    </message>
    <message>
        <source>a text or a list of texts, none of them empty</source>
        <translation>ein Text oder eine Liste von Texten, keiner davon leer</translation>
    </message>
    <message>
        <source>an object such as {…}</source>
        <translation>ein Objekt wie {…}</translation>
    </message>
    <message>
        <source>a list of objects such as [{…}]</source>
        <translation>eine Liste von Objekten wie [{…}]</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;</source>
        <translation>unbekannter Schlüssel &apos;%1&apos;</translation>
    </message>
    <message>
        <source>unknown key &apos;%1&apos;; did you mean &apos;%2&apos;?</source>
        <translation>unbekannter Schlüssel &apos;%1&apos;; war &apos;%2&apos; gemeint?</translation>
    </message>
    <message>
        <source>needs exactly one of uniform, exponential</source>
        <translation>braucht genau eines von uniform, exponential</translation>
    </message>
    <message>
        <source>a mean above 0 is needed</source>
        <translation>nötig ist ein Mittelwert über 0</translation>
    </message>
    <message>
        <source>two durations are needed, the lesser first: [&quot;1s&quot;, &quot;5s&quot;]</source>
        <translation>nötig sind zwei Zeiten, die kleinere zuerst: [&quot;1s&quot;, &quot;5s&quot;]</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>not valid JSON: %1</source>
        <translation>kein gültiges JSON: %1</translation>
    </message>
    <message>
        <source>expected %1, an object such as {…}</source>
        <translation>erwartet wird %1, ein Objekt wie {…}</translation>
    </message>
</context>
<context>
    <name>stampede::sink::LedgerReport</name>
    <message>
        <source>run %1: %2 delivered, %3 duplicates, %4 out of order, %5 corrupted</source>
        <translation>Lauf %1: %2 zugestellt, %3 Doppel, %4 außer der Reihe, %5 beschädigt</translation>
    </message>
    <message>
        <source>; delivery p50 %1, p95 %2, p99 %3, longest %4</source>
        <translation>; Zustellzeit p50 %1, p95 %2, p99 %3, längste %4</translation>
    </message>
    <message>
        <source> (p95 %1)</source>
        <translation> (p95 %1)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>  domains: %1</source>
        <translation>  Domains: %1</translation>
    </message>
    <message>
        <source>untracked: %1 messages</source>
        <translation>nicht verfolgt: %1 Nachrichten</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>stampede::sink::ReplyText</name>
    <message>
        <source>expected a reply such as &quot;450 4.2.1 mailbox busy&quot;, found &quot;%1&quot;</source>
        <translation>erwartet wird eine Antwort wie &quot;450 4.2.1 mailbox busy&quot;, gefunden: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the enhanced code %1 is of another class than %2</source>
        <translation>der erweiterte Code %1 gehört zu einer anderen Klasse als %2</translation>
    </message>
    <message>
        <source>a line of a reply is printable ASCII of %1 octets at most</source>
        <translation>eine Zeile einer Antwort besteht aus druckbarem ASCII, höchstens %1 Oktette</translation>
    </message>
</context>
<context>
    <name>stampede::sink::Report</name>
    <message>
        <source>%1 active, %2 in all, peak %3</source>
        <translation>%1 aktiv, %2 insgesamt, Spitze %3</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 lost in transaction</source>
        <translation>%1 in Transaktion verloren</translation>
    </message>
    <message>
        <source>%1 TLS failures</source>
        <translation>%1 TLS-Fehler</translation>
    </message>
    <message>
        <source>%1 idle timeouts</source>
        <translation>%1 Leerlauf-Timeouts</translation>
    </message>
    <message>
        <source>%1 connections refused</source>
        <translation>%1 Verbindungen abgewiesen</translation>
    </message>
    <message>
        <source>%1 msg/s, %2 MB/s</source>
        <translation>%1 Nachr./s, %2 MB/s</translation>
    </message>
    <message>
        <source>connections %1; messages %2; %3; errors %4</source>
        <translation>Verbindungen %1; Nachrichten %2; %3; Fehler %4</translation>
    </message>
    <message>
        <source>%1 messages for %2 recipients, %3 MB, in %4 s: %5; connections %6; errors %7</source>
        <translation>%1 Nachrichten für %2 Empfänger, %3 MB, in %4 s: %5; Verbindungen %6; Fehler %7</translation>
    </message>
    <message>
        <source>rules: %1</source>
        <translation>Regeln: %1</translation>
    </message>
    <message>
        <source>replies: %1</source>
        <translation>Antworten: %1</translation>
    </message>
</context>
<context>
    <name>stampede::sink::Sink</name>
    <message>
        <source>The sink is running already.</source>
        <translation>Die Senke läuft schon.</translation>
    </message>
    <message>
        <source>Nobody can follow the ledger under &quot;%1&quot;: %2.</source>
        <translation>Niemand kann dem Zustellbuch &quot;%1&quot; folgen: %2.</translation>
    </message>
    <message>
        <source>The file of the ledger is not whole: %1.</source>
        <translation>Die Datei des Zustellbuchs ist nicht vollständig: %1.</translation>
    </message>
</context>
<context>
    <name>stampede::store::Database</name>
    <message>
        <source>The folder of the history cannot be made.</source>
        <translation>Der Ordner des Verlaufs kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>This is a folder; the history needs a file.</source>
        <translation>Dies ist ein Ordner; der Verlauf braucht eine Datei.</translation>
    </message>
    <message>
        <source>This is a database of another program; it was left as it is.</source>
        <translation>Dies ist eine Datenbank eines anderen Programms; sie wurde unverändert gelassen.</translation>
    </message>
    <message>
        <source>This history was written by a newer Stampede: its version is %1, the newest known here is %2. Use that Stampede, or another file.</source>
        <translation>Dieser Verlauf wurde von einem neueren Stampede geschrieben: seine Version ist %1, die neueste hier bekannte ist %2. Verwenden Sie jenes Stampede oder eine andere Datei.</translation>
    </message>
    <message>
        <source>The history is damaged (%1) and cannot be set aside.</source>
        <translation>Der Verlauf ist beschädigt (%1) und kann nicht beiseitegelegt werden.</translation>
    </message>
    <message>
        <source>The history was damaged (%1). It was kept as %2, and a new one was begun.</source>
        <translation>Der Verlauf war beschädigt (%1). Er wurde als %2 aufgehoben, und ein neuer wurde begonnen.</translation>
    </message>
</context>
<context>
    <name>stampede::store::RunWriter</name>
    <message>
        <source>A run with the id %1 is in the history already.</source>
        <translation>Ein Lauf mit der ID %1 ist schon im Verlauf.</translation>
    </message>
    <message>
        <source>The run cannot be recorded: its lock file cannot be made.</source>
        <translation>Der Lauf kann nicht aufgezeichnet werden: seine Sperrdatei kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>stampede::store::Store</name>
    <message>
        <source>The run is being recorded; it can be removed once it has ended.</source>
        <translation>Der Lauf wird gerade aufgezeichnet; er kann entfernt werden, sobald er beendet ist.</translation>
    </message>
    <message>
        <source>There is no such run in the history any more.</source>
        <translation>Diesen Lauf gibt es im Verlauf nicht mehr.</translation>
    </message>
    <message>
        <source>No run is named.</source>
        <translation>Es ist kein Lauf angegeben.</translation>
    </message>
    <message>
        <source>Several runs begin like this: %1. More of the id is needed.</source>
        <translation>Mehrere Läufe beginnen so: %1. Es sind mehr Zeichen der ID nötig.</translation>
    </message>
    <message>
        <source>There is no such run in the history %1: neither an id, nor the beginning of one, nor a name.</source>
        <translation>Einen solchen Lauf gibt es im Verlauf %1 nicht: weder als ID noch als Anfang einer ID noch als Name.</translation>
    </message>
    <message>
        <source>What the history %1 holds of this run is damaged.</source>
        <translation>Was der Verlauf %1 von diesem Lauf enthält, ist beschädigt.</translation>
    </message>
    <message>
        <source>The job of this run cannot be read: %1</source>
        <translation>Der Job dieses Laufs kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>The program ended before the run did.</source>
        <translation>Das Programm endete vor dem Lauf.</translation>
    </message>
</context>
<context>
    <name>stampede::units</name>
    <message>
        <source>&apos;%1&apos; is not a duration; write it like 250ms, 10s, 1m30s or 2h</source>
        <translation>&apos;%1&apos; ist keine Dauer; Schreibweise wie 250ms, 10s, 1m30s oder 2h</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is too long for a duration</source>
        <translation>&apos;%1&apos; ist zu lang für eine Dauer</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a size; write it like 512, 100k, 64KiB, 5M or 1G</source>
        <translation>&apos;%1&apos; ist keine Größe; Schreibweise wie 512, 100k, 64KiB, 5M oder 1G</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number of octets below 2^64</source>
        <translation>&apos;%1&apos; ist keine ganze Anzahl Oktette unter 2^64</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a rate; write it like 5000/s, 300/min, 100/h or 1.2MMH</source>
        <translation>&apos;%1&apos; ist keine Rate; Schreibweise wie 5000/s, 300/min, 100/h oder 1.2MMH</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::AccountModel</name>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppel</translation>
    </message>
    <message>
        <source>Corrupted</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>– of these delivered</source>
        <translation>– davon zugestellt</translation>
    </message>
    <message>
        <source>– of these not arrived</source>
        <translation>– davon nicht angekommen</translation>
    </message>
    <message>
        <source>Drain time</source>
        <translation>Nachlaufzeit</translation>
    </message>
    <message>
        <source>Recipients of the messages that the server accepted</source>
        <translation>Empfänger der Nachrichten, die der Server angenommen hat</translation>
    </message>
    <message>
        <source>Of the expected ones, arrived at the sink</source>
        <translation>Von den erwarteten an der Senke angekommen</translation>
    </message>
    <message>
        <source>Accepted by the server, not at the sink yet</source>
        <translation>Vom Server angenommen, noch nicht an der Senke</translation>
    </message>
    <message>
        <source>Accepted by the server and not arrived when the waiting ended</source>
        <translation>Vom Server angenommen und am Ende des Wartens nicht angekommen</translation>
    </message>
    <message>
        <source>Arrived once more</source>
        <translation>Noch einmal angekommen</translation>
    </message>
    <message>
        <source>Arrived with a body that is not the one sent</source>
        <translation>Mit einem anderen Inhalt angekommen, als gesendet wurde</translation>
    </message>
    <message>
        <source>Arrived after one that was sent later</source>
        <translation>Nach einer angekommen, die später gesendet wurde</translation>
    </message>
    <message>
        <source>Arrived, although the server had refused it or was never given it</source>
        <translation>Angekommen, obwohl der Server sie abgelehnt oder nie bekommen hat</translation>
    </message>
    <message>
        <source>Messages handed over whole whose final reply never came</source>
        <translation>Vollständig übergebene Nachrichten, deren abschließende Antwort nie kam</translation>
    </message>
    <message>
        <source>The server had taken them after all</source>
        <translation>Der Server hatte sie doch angenommen</translation>
    </message>
    <message>
        <source>They did not arrive; the server never said it had them</source>
        <translation>Sie kamen nicht an; der Server hat ihren Empfang nie bestätigt</translation>
    </message>
    <message>
        <source>From the end of the last message to the last arrival</source>
        <translation>Vom Ende der letzten Nachricht bis zur letzten Ankunft</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>One recipient of one message counts as one</source>
        <translation>Ein Empfänger einer Nachricht zählt als eins</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of what is expected</source>
        <translation>Anteil an den erwarteten</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::AnswersView</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rules, limits, the queue and the catalogue of providers</source>
        <translation>Regeln, Grenzen, die Warteschlange und der Katalog der Provider</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Codes that a behaviour said; ordinary replies are not counted</source>
        <translation>Codes, die ein Verhalten gegeben hat; gewöhnliche Antworten zählen nicht</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By reply</source>
        <translation>Nach Antwort</translation>
    </message>
    <message>
        <source>Nothing but plain acceptance so far. A behaviour with rules, limits or providers is counted here.</source>
        <translation>Bisher wurde alles einfach angenommen. Ein Verhalten mit Regeln, Grenzen oder Providern wird hier gezählt.</translation>
    </message>
    <message>
        <source>Since the start of the sink, over all behaviours that were in force.</source>
        <translation>Seit dem Start der Senke, über alle Verhalten, die galten.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::BehaviourDesk</name>
    <message>
        <source>it is larger than 2 MiB</source>
        <translation>sie ist größer als 2 MiB</translation>
    </message>
    <message>
        <source>it is no UTF-8 text</source>
        <translation>sie ist kein UTF-8-Text</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::BehaviourProblemsModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>The path of it in the JSON</source>
        <translation>Der Pfad der Stelle im JSON</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::BehaviourRulesModel</name>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The name it is counted under</source>
        <translation>Der Name, unter dem sie gezählt wird</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Where in a session it strikes; the first rule that fits does</source>
        <translation>Wo sie in einer Sitzung greift; die erste passende Regel gilt</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What must be true besides</source>
        <translation>Was außerdem zutreffen muss</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What is done then</source>
        <translation>Was dann geschieht</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Chance</translation>
    </message>
    <message>
        <source>How often it strikes where it fits</source>
        <translation>Wie oft sie greift, wo sie passt</translation>
    </message>
    <message>
        <source>Strikes</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>How often rules of this name were carried out since the start of the sink</source>
        <translation>Wie oft Regeln dieses Namens seit dem Start der Senke ausgeführt wurden</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::BehaviourView</name>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1 (geändert)</translation>
    </message>
    <message>
        <source>There is no place for a rule: the text is not the JSON of a behaviour now.</source>
        <translation>Für eine Regel ist kein Platz: Der Text ist gerade nicht das JSON eines Verhaltens.</translation>
    </message>
    <message>
        <source>%1 can no longer be read: %2. What is in force stays.</source>
        <translation>%1 kann nicht mehr gelesen werden: %2. Was gilt, bleibt.</translation>
    </message>
    <message>
        <source>%1 was changed by another program. Your changes here are not saved.</source>
        <translation>%1 wurde von einem anderen Programm geändert. Die Änderungen hier sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Datei neu lesen</translation>
    </message>
    <message>
        <source>%1 was changed by another program and has been read again.</source>
        <translation>%1 wurde von einem anderen Programm geändert und neu gelesen.</translation>
    </message>
    <message>
        <source>The running sink goes on with %1.</source>
        <translation>Für die laufende Senke gilt weiter: %1.</translation>
    </message>
    <message>
        <source>The running sink goes on accepting all.</source>
        <translation>Die laufende Senke nimmt weiter alles an.</translation>
    </message>
    <message>
        <source>The next start uses %1.</source>
        <translation>Der nächste Start verwendet: %1.</translation>
    </message>
    <message>
        <source>The next start accepts all.</source>
        <translation>Der nächste Start nimmt alles an.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>⚠ Refused: %n problem(s).</source>
        <translation>
            <numerusform>⚠ Abgelehnt: %n Problem.</numerusform>
            <numerusform>⚠ Abgelehnt: %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed, not yet applied (%1 applies it).</source>
        <translation>Geändert, noch nicht angewendet (%1 wendet es an).</translation>
    </message>
    <message>
        <source>✓ In force: %1.</source>
        <translation>✓ In Kraft: %1.</translation>
    </message>
    <message>
        <source>Its rules for TLS never strike: the sink offers neither STARTTLS nor implicit TLS.</source>
        <translation>Die Regeln für TLS greifen nie: Die Senke bietet weder STARTTLS noch implizites TLS an.</translation>
    </message>
    <message>
        <source>State of the behaviour</source>
        <translation>Zustand des Verhaltens</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Verhalten</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Datei &amp;öffnen…</translation>
    </message>
    <message>
        <source>Reads a behaviour from a JSON file and puts it in force</source>
        <translation>Liest ein Verhalten aus einer JSON-Datei und setzt es in Kraft</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Zur&amp;ücksetzen</translation>
    </message>
    <message>
        <source>Puts the text back to what the file or the preset says</source>
        <translation>Setzt den Text auf das zurück, was in der Datei oder der Voreinstellung steht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>S&amp;peichern</translation>
    </message>
    <message>
        <source>Writes the file and puts it in force if nothing is wrong with it</source>
        <translation>Schreibt die Datei und setzt sie in Kraft, wenn nichts daran falsch ist</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Writes another file, which is used from then on</source>
        <translation>Schreibt eine andere Datei, die von da an verwendet wird</translation>
    </message>
    <message>
        <source>Rules of the behaviour</source>
        <translation>Regeln des Verhaltens</translation>
    </message>
    <message>
        <source>A click shows the rule in the text below, Enter goes there</source>
        <translation>Ein Klick zeigt die Regel unten im Text, die Eingabetaste geht dorthin</translation>
    </message>
    <message>
        <source>Text of the behaviour</source>
        <translation>Text des Verhaltens</translation>
    </message>
    <message>
        <source>JSON. It is checked while it is typed; %1 puts it in force; Tab leaves the field.</source>
        <translation>JSON. Es wird beim Tippen geprüft; %1 setzt es in Kraft; Tab verlässt das Feld.</translation>
    </message>
    <message>
        <source>Problems of the behaviour</source>
        <translation>Probleme des Verhaltens</translation>
    </message>
    <message>
        <source>A click or Enter goes to the line</source>
        <translation>Ein Klick oder die Eingabetaste geht zur Zeile</translation>
    </message>
    <message>
        <source>Add ru&amp;le</source>
        <translation>Re&amp;gel hinzufügen</translation>
    </message>
    <message>
        <source>Puts a ready-made fault behind the rules that are there; undo takes it back</source>
        <translation>Setzt eine fertige Störung hinter die vorhandenen Regeln; Rückgängig nimmt sie zurück</translation>
    </message>
    <message>
        <source>Puts the text in force (%1): at once for new connections, for open ones from their next message on</source>
        <translation>Setzt den Text in Kraft (%1): für neue Verbindungen sofort, für offene ab ihrer nächsten Nachricht</translation>
    </message>
    <message>
        <source>How the sink answers: one of the presets or a file. %1</source>
        <translation>Wie die Senke antwortet: eine der Voreinstellungen oder eine Datei. %1</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>Open a behaviour</source>
        <translation>Verhalten öffnen</translation>
    </message>
    <message>
        <source>Behaviours (*.json);;All files (*)</source>
        <translation>Verhalten (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the behaviour</source>
        <translation>Verhalten speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Behaviour of the sink</source>
        <translation>Verhalten der Senke</translation>
    </message>
    <message>
        <source>The changes to %1 are not saved. Give them up?</source>
        <translation>Die Änderungen an %1 sind nicht gespeichert. Verwerfen?</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ChartActions</name>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG-Bilder (*.png)</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>SVG-Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Copy &amp;picture</source>
        <translation>&amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;values</source>
        <translation>&amp;Werte kopieren</translation>
    </message>
    <message>
        <source>Save as P&amp;NG…</source>
        <translation>Als P&amp;NG speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;SVG…</source>
        <translation>Als &amp;SVG speichern…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern…</translation>
    </message>
    <message>
        <source>Save values as &amp;CSV…</source>
        <translation>Werte als &amp;CSV speichern…</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>&amp;Reset zoom</source>
        <translation>&amp;Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Show &amp;everything</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ChartBase</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Chart. Left and Right move the crosshair; the context menu has its numbers as a table.</source>
        <translation>Diagramm. Links und Rechts bewegen das Fadenkreuz; das Kontextmenü bietet die Zahlen als Tabelle.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Restore (Esc)</source>
        <translation>Wiederherstellen (Esc)</translation>
    </message>
    <message>
        <source>Maximise</source>
        <translation>Maximieren</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ChartExport</name>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ChartHeader</name>
    <message>
        <source>Click to show or hide %1</source>
        <translation>Klicken, um %1 ein- oder auszublenden</translation>
    </message>
    <message>
        <source>Double click to maximise or restore</source>
        <translation>Doppelklicken zum Maximieren oder Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ChartTableDialog</name>
    <message>
        <source>%1 as a table</source>
        <translation>%1 als Tabelle</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alles &amp;kopieren</translation>
    </message>
    <message>
        <source>Puts all rows on the clipboard, for a spreadsheet</source>
        <translation>Legt alle Zeilen in die Zwischenablage, für eine Tabellenkalkulation</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::CompareDesk</name>
    <message>
        <source>There is no other run to compare with: choose two, or pin a baseline.</source>
        <translation>Es gibt keinen anderen Lauf zum Vergleichen: Wählen Sie zwei, oder legen Sie einen Vergleichslauf fest.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::CompareModel</name>
    <message>
        <source>%1: with 95 % confidence the difference is within %2.</source>
        <translation>%1: mit 95 % Konfidenz liegt der Unterschied im Bereich %2.</translation>
    </message>
    <message>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>This run</source>
        <translation>Dieser Lauf</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::CompareView</name>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Response time, p95</source>
        <translation>Antwortzeit, p95</translation>
    </message>
    <message>
        <source>Response time by percentile</source>
        <translation>Antwortzeit nach Perzentil</translation>
    </message>
    <message>
        <source>msg/s</source>
        <translation>Nachr./s</translation>
    </message>
    <message>
        <source>Run compared with the baseline:</source>
        <translation>Mit dem &amp;Vergleichslauf verglichener Lauf:</translation>
    </message>
    <message>
        <source>Run compared with the baseline</source>
        <translation>Mit dem Vergleichslauf verglichener Lauf</translation>
    </message>
    <message>
        <source>Which of the runs the table shows against the baseline.</source>
        <translation>Welchen der Läufe die Tabelle dem Vergleichslauf gegenüberstellt.</translation>
    </message>
    <message>
        <source>Save as HTML…</source>
        <translation>Als HT&amp;ML speichern…</translation>
    </message>
    <message>
        <source>Saves the comparison as one file that any browser shows.</source>
        <translation>Speichert den Vergleich als eine Datei, die jeder Browser zeigt.</translation>
    </message>
    <message>
        <source>Save the comparison</source>
        <translation>Vergleich speichern</translation>
    </message>
    <message>
        <source>Save &amp;picture…</source>
        <translation>Bild s&amp;peichern…</translation>
    </message>
    <message>
        <source>Saves this page as a picture.</source>
        <translation>Speichert diese Seite als Bild.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Choose two runs, or one and a baseline.</source>
        <translation>Wählen Sie zwei Läufe oder einen und einen Vergleichslauf.</translation>
    </message>
    <message>
        <source>Differences from the baseline</source>
        <translation>Unterschiede zum Vergleichslauf</translation>
    </message>
    <message>
        <source>Each metric of both runs, and whether its difference is more than noise.</source>
        <translation>Jede Metrik beider Läufe und ob ihr Unterschied mehr als Streuung ist.</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (Vergleichslauf)</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleicht…</translation>
    </message>
    <message>
        <source>Against %1: differences are told with the interval that chance leaves; what is more than noise is marked.</source>
        <translation>Gegenüber %1: Unterschiede sind mit dem Intervall angegeben, das der Zufall offenlässt; was mehr als Streuung ist, ist hervorgehoben.</translation>
    </message>
    <message>
        <source>The jobs differ (the first value is the baseline&apos;s): %1</source>
        <translation>Die Jobs unterscheiden sich (der erste Wert ist der des Vergleichslaufs): %1</translation>
    </message>
    <message>
        <source>The environments differ: %1</source>
        <translation>Die Umgebungen unterscheiden sich: %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ConnectionDialog</name>
    <message>
        <source>Test connection: %1 port %2</source>
        <translation>Verbindung testen: %1 Port %2</translation>
    </message>
    <message>
        <source>Conversation with the server</source>
        <translation>Konversation mit dem Server</translation>
    </message>
    <message>
        <source>C&amp;ancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Ends the session at once.</source>
        <translation>Beendet die Sitzung sofort.</translation>
    </message>
    <message>
        <source>&amp;Repeat</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Connects once more.</source>
        <translation>Verbindet noch einmal.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Puts the conversation and the facts on the clipboard.</source>
        <translation>Legt die Konversation und die Fakten in die Zwischenablage.</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindungsaufbau…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>yes, chain and name</source>
        <translation>ja, Kette und Name</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Target guard</source>
        <translation>Zielschutz</translation>
    </message>
    <message>
        <source>Capabilities</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>The session was ready to send mail: a run of this job can begin.</source>
        <translation>Die Sitzung war sendebereit: ein Lauf dieses Jobs kann beginnen.</translation>
    </message>
    <message>
        <source>Nothing was sent. %1</source>
        <translation>Es wurde nichts gesendet. %1</translation>
    </message>
    <message>
        <source>The session did not become ready.</source>
        <translation>Die Sitzung wurde nicht bereit.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ConversationModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>(longer than is kept)</source>
        <translation>(länger als aufbewahrt wird)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ConversationView</name>
    <message>
        <source>Lines of the chosen conversation</source>
        <translation>Zeilen der gewählten Konversation</translation>
    </message>
    <message>
        <source>Choose a conversation to read it line by line.</source>
        <translation>Eine Konversation wählen, um sie Zeile für Zeile zu lesen.</translation>
    </message>
    <message>
        <source>Which conversations are listed</source>
        <translation>Welche Konversationen aufgelistet werden</translation>
    </message>
    <message>
        <source>All that are kept, the failed ones, or those of the outcome chosen in the other table</source>
        <translation>Alle aufbewahrten, die fehlgeschlagenen oder die mit dem Ergebnis, das in der anderen Tabelle gewählt ist</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Konversationen</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n Konversation</numerusform>
            <numerusform>%n Konversationen</numerusform>
        </translation>
    </message>
    <message>
        <source>none was kept</source>
        <translation>keine wurde aufbewahrt</translation>
    </message>
    <message>
        <source>(longer than is kept)</source>
        <translation>(länger als aufbewahrt wird)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::CriteriaField</name>
    <message>
        <source>A&amp;dd a criterion</source>
        <translation>Kriterium hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Adds a line below the others.</source>
        <translation>Fügt unter den anderen eine Zeile hinzu.</translation>
    </message>
    <message>
        <source>Without criteria a run has figures but no verdict: say what it must keep to, and it passes or fails by itself. Begin with one of these:</source>
        <translation>Ohne Kriterien hat ein Lauf Kennzahlen, aber kein Urteil: Geben Sie an, was er einhalten muss, dann entscheidet sich von selbst, ob er besteht. Beginnen Sie mit einem von diesen:</translation>
    </message>
    <message>
        <source>Add the criterion %1</source>
        <translation>Kriterium %1 hinzufügen</translation>
    </message>
    <message>
        <source>Adds this line, to be changed as needed.</source>
        <translation>Fügt diese Zeile hinzu; sie lässt sich nach Bedarf ändern.</translation>
    </message>
    <message>
        <source>Add a criterion</source>
        <translation>Kriterium hinzufügen</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::CriteriaModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>broken (warning)</source>
        <translation>verletzt (Warnung)</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>verletzt</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>As the job has it</source>
        <translation>Wie es im Job steht</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How it stands now; without data it is not known</source>
        <translation>Wie es jetzt darum steht; ohne Daten ist das nicht bekannt</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What was judged last</source>
        <translation>Was zuletzt beurteilt wurde</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>How far the value is on the good side, as a part of the limit; below 0: beyond it</source>
        <translation>Wie weit der Wert auf der guten Seite liegt, als Anteil der Grenze; unter 0: jenseits davon</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>In how many of the seconds that were judged it was met</source>
        <translation>In wie vielen der beurteilten Sekunden es erfüllt war</translation>
    </message>
    <message>
        <source>Broken at</source>
        <translation>Verletzt bei</translation>
    </message>
    <message>
        <source>When it was broken for the first time</source>
        <translation>Wann es zum ersten Mal verletzt wurde</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What broke it, or what is missing</source>
        <translation>Was es verletzt hat oder was fehlt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::CriterionRow</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Criterion %1</source>
        <translation>Kriterium %1</translation>
    </message>
    <message>
        <source>Move criterion %1 up</source>
        <translation>Kriterium %1 nach oben verschieben</translation>
    </message>
    <message>
        <source>Move criterion %1 down</source>
        <translation>Kriterium %1 nach unten verschieben</translation>
    </message>
    <message>
        <source>Duplicate criterion %1</source>
        <translation>Kriterium %1 duplizieren</translation>
    </message>
    <message>
        <source>Remove criterion %1</source>
        <translation>Kriterium %1 entfernen</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::DeliveryFacts</name>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>uncertain and not arrived: %1</source>
        <translation>ungewiss und nicht angekommen: %1</translation>
    </message>
    <message>
        <source>duplicates: %1</source>
        <translation>Doppel: %1</translation>
    </message>
    <message>
        <source>corrupted: %1</source>
        <translation>beschädigt: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>Nobody can say what was lost, for arrivals may have been missed: %1</source>
        <translation>Niemand kann sagen, was verloren ging, denn Eingänge können übersehen worden sein: %1</translation>
    </message>
    <message>
        <source>the sink&apos;s ledger has a gap.</source>
        <translation>das Zustellbuch der Senke hat eine Lücke.</translation>
    </message>
    <message>
        <source>%1 Seen all the same – %2.</source>
        <translation>%1 Trotzdem gesehen – %2.</translation>
    </message>
    <message>
        <source>The waiting ended before all had arrived – %1.</source>
        <translation>Das Warten endete, bevor alle angekommen waren – %1.</translation>
    </message>
    <message>
        <source>nothing that was accepted is missing</source>
        <translation>von dem, was angenommen wurde, fehlt nichts</translation>
    </message>
    <message>
        <source>Not all arrived once and as sent – %1.</source>
        <translation>Nicht alle kamen einmal und wie gesendet an – %1.</translation>
    </message>
    <message>
        <source>The server accepted nothing that could arrive.</source>
        <translation>Der Server nahm nichts an, was hätte ankommen können.</translation>
    </message>
    <message>
        <source>Everything the server accepted arrived, once and as it was sent.</source>
        <translation>Alles, was der Server annahm, kam an, einmal und wie gesendet.</translation>
    </message>
    <message>
        <source>Everything the server accepted has arrived (%1); waiting for messages whose end was unclear</source>
        <translation>Alles, was der Server annahm, ist angekommen (%1); Warten auf Nachrichten, deren Ende unklar war</translation>
    </message>
    <message>
        <source>Waiting for the rest: %1 of %2 delivered, %3 on their way</source>
        <translation>Warten auf den Rest: %1 von %2 zugestellt, %3 unterwegs</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::DeliveryView</name>
    <message>
        <source>Everything is sent. What has not arrived when the waiting ends counts as lost.</source>
        <translation>Alles ist gesendet. Was am Ende des Wartens nicht angekommen ist, gilt als verloren.</translation>
    </message>
    <message>
        <source>The run goes on. What is lost, and the lists, are known once it has waited for the last messages.</source>
        <translation>Der Lauf ist noch im Gange. Was verloren ging und die Listen sind bekannt, sobald er auf die letzten Nachrichten gewartet hat.</translation>
    </message>
    <message>
        <source>%1 listed, of each kind the first %2 at most</source>
        <translation>%1 aufgeführt, von jeder Art höchstens die ersten %2</translation>
    </message>
    <message>
        <source>E&amp;xport the list…</source>
        <translation>Liste e&amp;xportieren…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>This run does not follow its messages: tracking shows the server&apos;s queue and finds lost, duplicated and corrupted mail when the server passes it on to the sink.</source>
        <translation>Dieser Lauf verfolgt seine Nachrichten nicht: Die Nachverfolgung zeigt die Warteschlange des Servers und findet verlorene, doppelte und beschädigte Mail, wenn der Server sie an die Senke weitergibt.</translation>
    </message>
    <message>
        <source>&amp;Turn tracking on…</source>
        <translation>Nachverfolgung &amp;einschalten…</translation>
    </message>
    <message>
        <source>Goes to the section Tracking of the job</source>
        <translation>Geht zum Abschnitt Nachverfolgung des Jobs</translation>
    </message>
    <message>
        <source>Figures of the ledger</source>
        <translation>Zahlen des Zustellbuchs</translation>
    </message>
    <message>
        <source>Delivery by domain</source>
        <translation>Zustellung nach Domain</translation>
    </message>
    <message>
        <source>Lost, duplicated and corrupted</source>
        <translation>Verloren, doppelt und beschädigt</translation>
    </message>
    <message>
        <source>Which messages are listed</source>
        <translation>Welche Nachrichten aufgeführt sind</translation>
    </message>
    <message>
        <source>Lists all messages that did not go as they should, or those of one kind</source>
        <translation>Führt alle Nachrichten auf, mit denen etwas nicht stimmt, oder die einer Art</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen messages, or all that are listed, as text</source>
        <translation>Kopiert die gewählten Nachrichten oder alle aufgeführten als Text</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Saves the list of all these messages as CSV</source>
        <translation>Speichert die Liste all dieser Nachrichten als CSV</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>Aus&amp;wahl</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::DomainModel</name>
    <message>
        <source>(all others)</source>
        <translation>(alle anderen)</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Of the recipients</source>
        <translation>Der Empfänger</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Arrived at the sink</source>
        <translation>An der Senke angekommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppel</translation>
    </message>
    <message>
        <source>Arrived once more</source>
        <translation>Noch einmal angekommen</translation>
    </message>
    <message>
        <source>Corrupted</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Arrived with a body that is not the one sent</source>
        <translation>Mit einem anderen Inhalt angekommen, als gesendet wurde</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Accepted by the server and not arrived when the waiting ended</source>
        <translation>Vom Server angenommen und am Ende des Wartens nicht angekommen</translation>
    </message>
    <message>
        <source>%1 % arrived within this time of the start of sending</source>
        <translation>%1 % kamen innerhalb dieser Zeit nach dem Beginn des Sendens an</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
    <message>
        <source>The slowest delivery</source>
        <translation>Die langsamste Zustellung</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::DrainStrip</name>
    <message>
        <source>Stop &amp;waiting</source>
        <translation>Warten &amp;jetzt beenden</translation>
    </message>
    <message>
        <source>Delivered so far</source>
        <translation>Bisher zugestellt</translation>
    </message>
    <message>
        <source>How much of what the server accepted has arrived at the sink</source>
        <translation>Wie viel von dem, was der Server annahm, an der Senke angekommen ist</translation>
    </message>
    <message>
        <source>The longest time the job waits for what is on its way</source>
        <translation>Wie lange der Job höchstens auf das wartet, was noch unterwegs ist</translation>
    </message>
    <message>
        <source>Ends the run now; what has not arrived counts as lost</source>
        <translation>Beendet den Lauf jetzt; was nicht angekommen ist, gilt als verloren</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The load is over; the probe waits for its last messages to arrive</source>
        <translation>Die Last ist vorbei; die Sonde wartet, bis ihre letzten Nachrichten ankommen</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ExportActions</name>
    <message>
        <source>E&amp;xport results</source>
        <translation>Ergebnisse e&amp;xportieren</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>&amp;Charts as pictures…</source>
        <translation>&amp;Diagramme als Bilder…</translation>
    </message>
    <message>
        <source>Folder for the charts</source>
        <translation>Ordner für die Diagramme</translation>
    </message>
    <message>
        <source>Report as &amp;PDF…</source>
        <translation>Bericht als &amp;PDF…</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::FieldRow</name>
    <message>
        <source>Problem: %1</source>
        <translation>Problem: %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::FileField</name>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Ordner…</translation>
    </message>
    <message>
        <source>Choose a file for: %1</source>
        <translation>Datei wählen für: %1</translation>
    </message>
    <message>
        <source>Choose the file in a dialog.</source>
        <translation>Die Datei in einem Dialog wählen.</translation>
    </message>
    <message>
        <source>Choose a folder for: %1</source>
        <translation>Ordner wählen für: %1</translation>
    </message>
    <message>
        <source>Choose a folder in a dialog.</source>
        <translation>Einen Ordner in einem Dialog wählen.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::FileTasks</name>
    <message>
        <source>it is too large for a job</source>
        <translation>sie ist zu groß für einen Job</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HeadersField</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HealthModel</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Send lateness p99</source>
        <translation>Sendeverspätung p99</translation>
    </message>
    <message>
        <source>Messages are sent later than planned</source>
        <translation>Nachrichten werden später als geplant gesendet</translation>
    </message>
    <message>
        <source>Open files</source>
        <translation>Offene Dateien</translation>
    </message>
    <message>
        <source>limit %1</source>
        <translation>Grenze %1</translation>
    </message>
    <message>
        <source>No room for many more connections: raise the limit (ulimit -n)</source>
        <translation>Kein Platz für viele weitere Verbindungen: die Grenze anheben (ulimit -n)</translation>
    </message>
    <message>
        <source>This worker is at its limit: the generator may be what you measure</source>
        <translation>Dieser Worker ist am Limit: vielleicht wird der Generator gemessen</translation>
    </message>
    <message>
        <source>Processor, worker %1</source>
        <translation>Prozessor, Worker %1</translation>
    </message>
    <message>
        <source>Skipped messages</source>
        <translation>Ausgelassene Nachrichten</translation>
    </message>
    <message>
        <source>The generator or the target could not keep up with the plan</source>
        <translation>Der Generator oder das Ziel konnte nicht mit dem Plan mithalten</translation>
    </message>
    <message>
        <source>Processor, whole program</source>
        <translation>Prozessor, ganzes Programm</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Octets sent</source>
        <translation>Gesendete Oktette</translation>
    </message>
    <message>
        <source>Octets received</source>
        <translation>Empfangene Oktette</translation>
    </message>
    <message>
        <source>Attempts to connect</source>
        <translation>Verbindungsversuche</translation>
    </message>
    <message>
        <source>Reconnects</source>
        <translation>Neuverbindungen</translation>
    </message>
    <message>
        <source>Failed set-ups</source>
        <translation>Fehlgeschlagene Aufbauten</translation>
    </message>
    <message>
        <source>TLS handshakes</source>
        <translation>TLS-Handshakes</translation>
    </message>
    <message>
        <source>TLS sessions resumed</source>
        <translation>Wiederaufgenommene TLS-Sitzungen</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Over the last second</source>
        <translation>In der letzten Sekunde</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Ganzer Lauf</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>What it means for the results</source>
        <translation>Was das für die Ergebnisse bedeutet</translation>
    </message>
    <message>
        <source>Since the start of the run; of processors, while there was something to send</source>
        <translation>Seit Beginn des Laufs; bei Prozessoren, solange es etwas zu senden gab</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HeatMapChart</name>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>%1–%2 (%3 of %4)</source>
        <translation>%1–%2 (%3 von %4)</translation>
    </message>
    <message>
        <source>few</source>
        <translation>wenige</translation>
    </message>
    <message>
        <source>many</source>
        <translation>viele</translation>
    </message>
    <message>
        <source>most:</source>
        <translation>am meisten:</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HistoryActions</name>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Find runs</source>
        <translation>Läufe &amp;suchen</translation>
    </message>
    <message>
        <source>Goes to the search field</source>
        <translation>Geht zum Suchfeld</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Opens the run as on the Live page</source>
        <translation>Öffnet den Lauf wie auf der Seite Live</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Compares the chosen runs, or the chosen one with the baseline</source>
        <translation>Vergleicht die gewählten Läufe oder den gewählten mit dem Vergleichslauf</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>&amp;Erneut ausführen</translation>
    </message>
    <message>
        <source>Starts a new run of the same job</source>
        <translation>Startet einen neuen Lauf desselben Jobs</translation>
    </message>
    <message>
        <source>&amp;Pin as baseline</source>
        <translation>Als Ver&amp;gleichslauf festlegen</translation>
    </message>
    <message>
        <source>Other runs are compared with it</source>
        <translation>Andere Läufe werden damit verglichen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Takes the chosen runs out of the history; this can be undone</source>
        <translation>Nimmt die gewählten Läufe aus dem Verlauf; das lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Undo delete</source>
        <translation>Löschen &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>Brings back what was deleted last</source>
        <translation>Holt zurück, was zuletzt gelöscht wurde</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Ak&amp;tualisieren</translation>
    </message>
    <message>
        <source>Reads the history anew</source>
        <translation>Liest den Verlauf neu ein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Compare with baseline</source>
        <translation>Mit Vergleichslauf &amp;vergleichen</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HistoryDesk</name>
    <message>
        <source>%1 cannot be written: the history cannot be opened</source>
        <translation>%1 kann nicht geschrieben werden: der Verlauf kann nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HistoryModel</name>
    <message>
        <source>▶ running</source>
        <translation>▶ läuft</translation>
    </message>
    <message>
        <source>⚠ interrupted</source>
        <translation>⚠ unterbrochen</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>⚠ too many errors</source>
        <translation>⚠ zu viele Fehler</translation>
    </message>
    <message>
        <source>⚠ not carried out</source>
        <translation>⚠ nicht ausgeführt</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>✓ met</source>
        <translation>✓ erfüllt</translation>
    </message>
    <message>
        <source>✗ broken</source>
        <translation>✗ verletzt</translation>
    </message>
    <message>
        <source>? inconclusive</source>
        <translation>? nicht entscheidbar</translation>
    </message>
    <message>
        <source>★</source>
        <translation>★</translation>
    </message>
    <message>
        <source>Baseline: what other runs are compared with</source>
        <translation>Vergleichslauf: womit andere Läufe verglichen werden</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of the job</source>
        <translation>Des Jobs</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>In this machine&apos;s time zone</source>
        <translation>In der Zeitzone dieses Rechners</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>How the run ended</source>
        <translation>Wie der Lauf endete</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>That ended, in whatever way</source>
        <translation>Die beendet wurden, gleich auf welche Weise</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Angenommen/s</translation>
    </message>
    <message>
        <source>Messages accepted a second, over the time of sending</source>
        <translation>Angenommene Nachrichten pro Sekunde, über die Sendedauer</translation>
    </message>
    <message>
        <source>p95 response</source>
        <translation>p95 Antwortzeit</translation>
    </message>
    <message>
        <source>95 % of the messages had their final reply within this time of their intended start</source>
        <translation>95 % der Nachrichten erhielten ihre abschließende Antwort innerhalb dieser Zeit nach ihrem vorgesehenen Beginn</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Share of the messages that ended otherwise than accepted</source>
        <translation>Anteil der Nachrichten, die anders als angenommen endeten</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>Whether the job&apos;s criteria were met</source>
        <translation>Ob die Kriterien des Jobs erfüllt wurden</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>The baseline</source>
        <translation>Der Vergleichslauf</translation>
    </message>
    <message>
        <source>Run %1 on %2, %3 in the history</source>
        <translation>Lauf %1 auf %2, %3 im Verlauf</translation>
    </message>
    <message>
        <source>Its program ended before the run did; all but its last second is here</source>
        <translation>Sein Programm endete vor dem Lauf; bis auf die letzte Sekunde ist alles hier</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Vergleichslauf</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Accepted by the server and not arrived at the sink when the waiting ended</source>
        <translation>Vom Server angenommen und am Ende des Wartens nicht an der Senke angekommen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppel</translation>
    </message>
    <message>
        <source>Arrived at the sink once more</source>
        <translation>Noch einmal an der Senke angekommen</translation>
    </message>
    <message>
        <source>p95 delivery</source>
        <translation>p95 Zustellzeit</translation>
    </message>
    <message>
        <source>95 % arrived at the sink within this time of the start of sending</source>
        <translation>95 % kamen innerhalb dieser Zeit nach dem Beginn des Sendens an der Senke an</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HistoryPage</name>
    <message>
        <source>Search the history</source>
        <translation>Verlauf durchsuchen</translation>
    </message>
    <message>
        <source>Search name, target, machine, tags, note or id</source>
        <translation>Name, Ziel, Rechner, Schlagwörter, Notiz oder ID suchen</translation>
    </message>
    <message>
        <source>Shows the runs in which all of these words are found (%1)</source>
        <translation>Zeigt die Läufe, in denen alle diese Wörter vorkommen (%1)</translation>
    </message>
    <message>
        <source>Writes the chosen run to a file</source>
        <translation>Schreibt den gewählten Lauf in eine Datei</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>No runs yet: every run that you start is kept here.</source>
        <translation>Noch keine Läufe: Jeder Lauf, den Sie starten, wird hier aufgehoben.</translation>
    </message>
    <message>
        <source>No run matches the search.</source>
        <translation>Kein Lauf passt zur Suche.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>%n Lauf gelöscht.</numerusform>
            <numerusform>%n Läufe gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HistorySection</name>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Zurück zur Liste</translation>
    </message>
    <message>
        <source>Shows the list of runs again (%1)</source>
        <translation>Zeigt wieder die Liste der Läufe (%1)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ImportDialog</name>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>smtp-source (Postfix)</source>
        <translation>smtp-source (Postfix)</translation>
    </message>
    <message>
        <source>swaks</source>
        <translation>swaks</translation>
    </message>
    <message>
        <source>traffic-gen (KumoMTA)</source>
        <translation>traffic-gen (KumoMTA)</translation>
    </message>
    <message>
        <source>hammer, JSON (Timecop)</source>
        <translation>hammer, JSON (Timecop)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Paste the command line of another load test, or open a script or a file that has it. It becomes a new job, not yet saved.</source>
        <translation>Fügen Sie die Befehlszeile eines anderen Lasttests ein, oder öffnen Sie ein Skript oder eine Datei, die sie enthält. Daraus wird ein neuer, noch nicht gespeicherter Job.</translation>
    </message>
    <message>
        <source>&amp;Written for:</source>
        <translation>&amp;Geschrieben für:</translation>
    </message>
    <message>
        <source>Written for</source>
        <translation>Geschrieben für</translation>
    </message>
    <message>
        <source>The program whose words these are. Automatic finds out by its name.</source>
        <translation>Das Programm, zu dem diese Wörter gehören. Automatisch erkennt es an seinem Namen.</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Datei ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Reads the text from a file, such as a shell script.</source>
        <translation>Liest den Text aus einer Datei, etwa einem Shell-Skript.</translation>
    </message>
    <message>
        <source>Command line or JSON</source>
        <translation>Befehlszeile oder JSON</translation>
    </message>
    <message>
        <source>A command line, a script that has one, or the JSON of a hammer job.</source>
        <translation>Eine Befehlszeile, ein Skript, das eine enthält, oder das JSON eines hammer-Jobs.</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>The job in words, what is not carried over, and what differs.</source>
        <translation>Der Job in Worten, was nicht übernommen wird und was anders ist.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Puts the job into the form, as a new one.</source>
        <translation>Übernimmt den Job als neuen in das Formular.</translation>
    </message>
    <message>
        <source>Open a command line</source>
        <translation>Befehlszeile öffnen</translation>
    </message>
    <message>
        <source>Scripts, texts and JSON (*.sh *.txt *.json);;All files (*)</source>
        <translation>Skripte, Texte und JSON (*.sh *.txt *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>is no command line and no hammer job</source>
        <translation>ist keine Befehlszeile und kein hammer-Job</translation>
    </message>
    <message>
        <source>Here you see what becomes of it.</source>
        <translation>Hier sehen Sie, was daraus wird.</translation>
    </message>
    <message>
        <source>Read as %1.</source>
        <translation>Gelesen als %1.</translation>
    </message>
    <message>
        <source>Not carried over</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>This cannot be imported yet</source>
        <translation>Dies kann noch nicht importiert werden</translation>
    </message>
    <message>
        <source>Imported from %1.</source>
        <translation>Importiert aus %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) could not be carried over.</source>
        <translation>
            <numerusform>%n Teil konnte nicht übernommen werden.</numerusform>
            <numerusform>%n Teile konnten nicht übernommen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ItemModel</name>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>uncertain, not arrived</source>
        <translation>ungewiss, nicht angekommen</translation>
    </message>
    <message>
        <source>duplicated</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>beschädigt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Of the message, counted from 0 in the order of sending</source>
        <translation>Der Nachricht, ab 0 in der Reihenfolge des Sendens gezählt</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Exemplare</translation>
    </message>
    <message>
        <source>How many arrived</source>
        <translation>Wie viele ankamen</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>(nicht bekannt)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobActions</name>
    <message>
        <source>&amp;Demo</source>
        <translation>&amp;Demo</translation>
    </message>
    <message>
        <source>&amp;Smoke test</source>
        <translation>&amp;Smoke-Test</translation>
    </message>
    <message>
        <source>&amp;9 am rush</source>
        <translation>Ansturm um &amp;9 Uhr</translation>
    </message>
    <message>
        <source>S&amp;oak</source>
        <translation>Da&amp;uerlast</translation>
    </message>
    <message>
        <source>S&amp;pike</source>
        <translation>Lasts&amp;pitze</translation>
    </message>
    <message>
        <source>&amp;Large attachments</source>
        <translation>&amp;Große Anhänge</translation>
    </message>
    <message>
        <source>Provider &amp;mix</source>
        <translation>Provider-&amp;Mix</translation>
    </message>
    <message>
        <source>&amp;One message a connection</source>
        <translation>&amp;Eine Nachricht pro Verbindung</translation>
    </message>
    <message>
        <source>Many &amp;idle connections</source>
        <translation>&amp;Viele untätige Verbindungen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Examples</source>
        <translation>&amp;Beispiele</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Starts a new job.</source>
        <translation>Beginnt einen neuen Job.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Opens a job from a file.</source>
        <translation>Öffnet einen Job aus einer Datei.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Saves the job to its file.</source>
        <translation>Speichert den Job in seine Datei.</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Saves the job to another file.</source>
        <translation>Speichert den Job in eine andere Datei.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Takes back the last change.</source>
        <translation>Nimmt die letzte Änderung zurück.</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back.</source>
        <translation>Führt die zurückgenommene Änderung wieder aus.</translation>
    </message>
    <message>
        <source>&amp;Copy as command line</source>
        <translation>Als Befehlszeile &amp;kopieren</translation>
    </message>
    <message>
        <source>Puts the line that runs this job on the clipboard.</source>
        <translation>Legt die Zeile, die diesen Job ausführt, in die Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>Verbindung &amp;testen…</translation>
    </message>
    <message>
        <source>Opens one session to the target and shows what is said. Sends no mail.</source>
        <translation>Öffnet eine Sitzung zum Ziel und zeigt, was gesprochen wird. Sendet keine Mail.</translation>
    </message>
    <message>
        <source>Show &amp;problems</source>
        <translation>&amp;Probleme zeigen</translation>
    </message>
    <message>
        <source>Goes to the list of problems.</source>
        <translation>Geht zur Liste der Probleme.</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Makes a job of a command line of smtp-source, swaks or traffic-gen.</source>
        <translation>Macht aus einer Befehlszeile von smtp-source, swaks oder traffic-gen einen Job.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Unbenannt</translation>
    </message>
    <message>
        <source>change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>removal of %1</source>
        <translation>Entfernen von %1</translation>
    </message>
    <message>
        <source>not a job</source>
        <translation>kein Job</translation>
    </message>
    <message>
        <source>Not objects, so the defaults took their place: %1</source>
        <translation>Keine Objekte, daher durch die Vorgaben ersetzt: %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobFiles</name>
    <message>
        <source>Open a job</source>
        <translation>Job öffnen</translation>
    </message>
    <message>
        <source>Jobs (*.json);;All files (*)</source>
        <translation>Jobs (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>There is no example named &quot;%1&quot;.</source>
        <translation>Es gibt kein Beispiel namens &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2</source>
        <translation>%1 konnte nicht geöffnet werden: %2</translation>
    </message>
    <message>
        <source>%1 is not a job that can be read: %2</source>
        <translation>%1 ist kein lesbarer Job: %2</translation>
    </message>
    <message>
        <source>Save the job</source>
        <translation>Job speichern</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2</source>
        <translation>%1 konnte nicht gespeichert werden: %2</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>The job &quot;%1&quot; has changes that are not saved.</source>
        <translation>Der Job &quot;%1&quot; hat nicht gespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>They are lost unless you save them.</source>
        <translation>Sie gehen verloren, wenn sie nicht gespeichert werden.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobForm</name>
    <message>
        <source>TLS %1</source>
        <translation>TLS %1</translation>
    </message>
    <message>
        <source>The library&apos;s default</source>
        <translation>Vorgabe der Bibliothek</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>The server under test, and where the connections come from.</source>
        <translation>Der getestete Server und woher die Verbindungen kommen.</translation>
    </message>
    <message>
        <source>&amp;Name of the job</source>
        <translation>&amp;Name des Jobs</translation>
    </message>
    <message>
        <source>Shown in results and in the title.</source>
        <translation>Erscheint in den Ergebnissen und im Titel.</translation>
    </message>
    <message>
        <source>such as nightly smoke test</source>
        <translation>etwa nächtlicher Smoke-Test</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>H&amp;ost</translation>
    </message>
    <message>
        <source>A name or an address. It is resolved once, before the run.</source>
        <translation>Ein Name oder eine Adresse. Wird einmal vor dem Lauf aufgelöst.</translation>
    </message>
    <message>
        <source>127.0.0.1</source>
        <translation>127.0.0.1</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>25 for mail between servers, 587 for submission, 465 with TLS from the start.</source>
        <translation>25 für Mail zwischen Servern, 587 für die Einlieferung, 465 mit TLS von Anfang an.</translation>
    </message>
    <message>
        <source>Protoco&amp;l</source>
        <translation>Pro&amp;tokoll</translation>
    </message>
    <message>
        <source>LMTP answers for every recipient by itself.</source>
        <translation>LMTP antwortet für jeden Empfänger einzeln.</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>LMTP</source>
        <translation>LMTP</translation>
    </message>
    <message>
        <source>A&amp;ddress family</source>
        <translation>Adress&amp;familie</translation>
    </message>
    <message>
        <source>Which of the host&apos;s addresses are used.</source>
        <translation>Welche Adressen des Hosts verwendet werden.</translation>
    </message>
    <message>
        <source>IPv4 and IPv6</source>
        <translation>IPv4 und IPv6</translation>
    </message>
    <message>
        <source>Only IPv4</source>
        <translation>Nur IPv4</translation>
    </message>
    <message>
        <source>Only IPv6</source>
        <translation>Nur IPv6</translation>
    </message>
    <message>
        <source>&amp;Allowed public targets</source>
        <translation>&amp;Erlaubte öffentliche Ziele</translation>
    </message>
    <message>
        <source>Addresses, networks or host names that may be sent to although they are public, one a line. Loopback and private addresses always may.</source>
        <translation>Adressen, Netze oder Hostnamen, an die trotz öffentlicher Adresse gesendet werden darf, je Zeile ein Eintrag. Loopback- und private Adressen sind immer erlaubt.</translation>
    </message>
    <message>
        <source>203.0.113.0/24</source>
        <translation>203.0.113.0/24</translation>
    </message>
    <message>
        <source>&amp;Source addresses</source>
        <translation>&amp;Quelladressen</translation>
    </message>
    <message>
        <source>Addresses of this machine, ranges (a-b) or networks to connect from in rotation, one a line.</source>
        <translation>Adressen dieses Rechners, Bereiche (a-b) oder Netze, von denen reihum verbunden wird, je Zeile ein Eintrag.</translation>
    </message>
    <message>
        <source>chosen by the system</source>
        <translation>vom System gewählt</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>&amp;Modus</translation>
    </message>
    <message>
        <source>A server that does not offer STARTTLS is an error then, not a reason to go on in the clear.</source>
        <translation>Bietet ein Server kein STARTTLS an, ist das dann ein Fehler und kein Grund, im Klartext fortzufahren.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>From the start (implicit)</source>
        <translation>Von Anfang an (implizit)</translation>
    </message>
    <message>
        <source>&amp;Check the server&apos;s certificate</source>
        <translation>Zertifikat des Servers &amp;prüfen</translation>
    </message>
    <message>
        <source>Its chain and its name. Without it any certificate will do.</source>
        <translation>Kette und Name. Ohne Prüfung genügt jedes Zertifikat.</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>&amp;Vertrauenswürdige Zertifikate</translation>
    </message>
    <message>
        <source>PEM file of the authorities to trust.</source>
        <translation>PEM-Datei mit den vertrauenswürdigen Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>die des Systems</translation>
    </message>
    <message>
        <source>&amp;Server name</source>
        <translation>Server&amp;name</translation>
    </message>
    <message>
        <source>Said in the handshake (SNI) and looked for in the certificate.</source>
        <translation>Wird im Handshake genannt (SNI) und im Zertifikat gesucht.</translation>
    </message>
    <message>
        <source>the host</source>
        <translation>der Host</translation>
    </message>
    <message>
        <source>&amp;Lowest version</source>
        <translation>N&amp;iedrigste Version</translation>
    </message>
    <message>
        <source>Older versions are refused.</source>
        <translation>Ältere Versionen werden abgelehnt.</translation>
    </message>
    <message>
        <source>Hi&amp;ghest version</source>
        <translation>Höch&amp;ste Version</translation>
    </message>
    <message>
        <source>Newer versions are not offered.</source>
        <translation>Neuere Versionen werden nicht angeboten.</translation>
    </message>
    <message>
        <source>Ciphers</source>
        <translation>&amp;Chiffren</translation>
    </message>
    <message>
        <source>OpenSSL cipher list; suites of TLS 1.3 by name.</source>
        <translation>Chiffrenliste im OpenSSL-Format; Suiten von TLS 1.3 mit Namen.</translation>
    </message>
    <message>
        <source>the library&apos;s default</source>
        <translation>Vorgabe der Bibliothek</translation>
    </message>
    <message>
        <source>Client certifica&amp;te</source>
        <translation>Client-&amp;Zertifikat</translation>
    </message>
    <message>
        <source>PEM file with which this side names itself.</source>
        <translation>PEM-Datei, mit der sich diese Seite ausweist.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Client &amp;key</source>
        <translation>Client-Schlüss&amp;el</translation>
    </message>
    <message>
        <source>PEM file with the certificate&apos;s private key, not encrypted.</source>
        <translation>PEM-Datei mit dem privaten Schlüssel des Zertifikats, unverschlüsselt.</translation>
    </message>
    <message>
        <source>Resume earlier TLS sessions</source>
        <translation>&amp;Frühere TLS-Sitzungen wiederaufnehmen</translation>
    </message>
    <message>
        <source>Later connections take up the session of an earlier one, as mail servers do; without it each pays for a full handshake.</source>
        <translation>Spätere Verbindungen übernehmen die Sitzung einer früheren, wie es Mailserver tun; sonst braucht jede einen vollen Handshake.</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Encryption of the connections, and whom to trust.</source>
        <translation>Verschlüsselung der Verbindungen und wem vertraut wird.</translation>
    </message>
    <message>
        <source>Identity &amp;&amp; Auth</source>
        <translation>Identität &amp;&amp; Auth</translation>
    </message>
    <message>
        <source>Who the engine says it is, and how it proves that.</source>
        <translation>Als wer sich die Engine meldet und wie sie das nachweist.</translation>
    </message>
    <message>
        <source>&amp;Name in EHLO</source>
        <translation>&amp;Name im EHLO</translation>
    </message>
    <message>
        <source>A host name, or an address in brackets.</source>
        <translation>Ein Hostname oder eine Adresse in eckigen Klammern.</translation>
    </message>
    <message>
        <source>&amp;Mechanism</source>
        <translation>&amp;Mechanismus</translation>
    </message>
    <message>
        <source>Automatic takes the strongest that both sides know.</source>
        <translation>Automatisch nimmt den stärksten, den beide Seiten kennen.</translation>
    </message>
    <message>
        <source>No authentication</source>
        <translation>Keine Authentifizierung</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>&amp;User name</source>
        <translation>Benut&amp;zername</translation>
    </message>
    <message>
        <source>As the server knows it.</source>
        <translation>Wie der Server ihn kennt.</translation>
    </message>
    <message>
        <source>&amp;Password or token</source>
        <translation>&amp;Passwort oder Token</translation>
    </message>
    <message>
        <source>Kept in memory until the window closes. It is never saved: not in the job, not in logs, not in results.</source>
        <translation>Bleibt im Speicher, bis das Fenster geschlossen wird. Es wird nie gespeichert: nicht im Job, nicht in Protokollen, nicht in Ergebnissen.</translation>
    </message>
    <message>
        <source>from the environment variable below</source>
        <translation>aus der Umgebungsvariablen darunter</translation>
    </message>
    <message>
        <source>Environment variable</source>
        <translation>Umgebungsvariable</translation>
    </message>
    <message>
        <source>Where the password comes from when none is typed here, as on the command line.</source>
        <translation>Woher das Passwort kommt, wenn hier keines eingegeben ist, wie auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>&amp;Allow readable passwords without TLS</source>
        <translation>Lesbare Passwörter &amp;ohne TLS erlauben</translation>
    </message>
    <message>
        <source>PLAIN, LOGIN and XOAUTH2 show the password to anyone on the way when nothing is encrypted.</source>
        <translation>PLAIN, LOGIN und XOAUTH2 zeigen das Passwort unverschlüsselt jedem auf dem Weg.</translation>
    </message>
    <message>
        <source>Envelope &amp;&amp; Recipients</source>
        <translation>Umschlag &amp;&amp; Empfänger</translation>
    </message>
    <message>
        <source>What is said in MAIL and RCPT. Patterns may hold {seq}, {random:8} and other variables.</source>
        <translation>Was in MAIL und RCPT steht. Muster dürfen {seq}, {random:8} und andere Variablen enthalten.</translation>
    </message>
    <message>
        <source>&amp;Sender</source>
        <translation>Ab&amp;sender</translation>
    </message>
    <message>
        <source>A pattern; {seq} is the number of the message. Empty: the null sender.</source>
        <translation>Ein Muster; {seq} ist die Nummer der Nachricht. Leer: der leere Absender.</translation>
    </message>
    <message>
        <source>the null sender &lt;&gt;</source>
        <translation>der leere Absender &lt;&gt;</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>&amp;Empfänger</translation>
    </message>
    <message>
        <source>Addresses under example.test and other reserved names can never reach anyone.</source>
        <translation>Adressen unter example.test und anderen reservierten Namen können nie jemanden erreichen.</translation>
    </message>
    <message>
        <source>Recipients a &amp;message</source>
        <translation>Empfänger je &amp;Nachricht</translation>
    </message>
    <message>
        <source>One RCPT command each.</source>
        <translation>Je ein RCPT-Befehl.</translation>
    </message>
    <message>
        <source>&amp;Domain suffix</source>
        <translation>D&amp;omain-Suffix</translation>
    </message>
    <message>
        <source>Appended to every recipient&apos;s domain, so that mail for gmail.com goes to gmail.com.sink.example.test.</source>
        <translation>Wird an die Domain jedes Empfängers angehängt, sodass Mail für gmail.com an gmail.com.sink.example.test geht.</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Every message is made from the seed and its number, so the same job sends the same mail.</source>
        <translation>Jede Nachricht entsteht aus dem Startwert und ihrer Nummer; derselbe Job sendet also dieselbe Mail.</translation>
    </message>
    <message>
        <source>&amp;Size of the body</source>
        <translation>&amp;Größe des Inhalts</translation>
    </message>
    <message>
        <source>Without headers and attachments. Sizes are written like 512, 100k, 64KiB or 5M.</source>
        <translation>Ohne Kopfzeilen und Anhänge. Schreibweise der Größen: 512, 100k, 64KiB oder 5M.</translation>
    </message>
    <message>
        <source>&amp;Attachments</source>
        <translation>A&amp;nhänge</translation>
    </message>
    <message>
        <source>Sizes before base64, separated by commas.</source>
        <translation>Größen vor base64, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>none; such as 100k, 2M</source>
        <translation>keine; etwa 100k, 2M</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>An .eml file, or a folder of them taken in turn, in place of made-up text.</source>
        <translation>Eine .eml-Datei oder ein Ordner davon, reihum verwendet, anstelle von erzeugtem Text.</translation>
    </message>
    <message>
        <source>none: text is made up</source>
        <translation>keine: Text wird erzeugt</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>&amp;Kopfzeilen</translation>
    </message>
    <message>
        <source>Added, or replacing those of the same name. Values may hold variables.</source>
        <translation>Kommen hinzu oder ersetzen gleichnamige. Werte dürfen Variablen enthalten.</translation>
    </message>
    <message>
        <source>Table of variables</source>
        <translation>Tabelle der Va&amp;riablen</translation>
    </message>
    <message>
        <source>A CSV file. Its first row names the columns, which become variables such as {name}.</source>
        <translation>Eine CSV-Datei. Die erste Zeile benennt die Spalten; sie werden zu Variablen wie {name}.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <source>Another number gives other sizes, texts and recipients.</source>
        <translation>Eine andere Zahl ergibt andere Größen, Texte und Empfänger.</translation>
    </message>
    <message>
        <source>How long connecting may take.</source>
        <translation>Wie lange der Verbindungsaufbau dauern darf.</translation>
    </message>
    <message>
        <source>How long the server&apos;s greeting may take.</source>
        <translation>Wie lange die Begrüßung des Servers dauern darf.</translation>
    </message>
    <message>
        <source>How long the TLS handshake may take.</source>
        <translation>Wie lange der TLS-Handshake dauern darf.</translation>
    </message>
    <message>
        <source>How long the reply to EHLO may take.</source>
        <translation>Wie lange die Antwort auf EHLO dauern darf.</translation>
    </message>
    <message>
        <source>How long each reply to AUTH may take.</source>
        <translation>Wie lange jede Antwort auf AUTH dauern darf.</translation>
    </message>
    <message>
        <source>How long the reply to MAIL may take.</source>
        <translation>Wie lange die Antwort auf MAIL dauern darf.</translation>
    </message>
    <message>
        <source>How long the reply to RCPT may take.</source>
        <translation>Wie lange die Antwort auf RCPT dauern darf.</translation>
    </message>
    <message>
        <source>How long the reply to DATA may take.</source>
        <translation>Wie lange die Antwort auf DATA dauern darf.</translation>
    </message>
    <message>
        <source>How long the final reply to a message may take.</source>
        <translation>Wie lange die abschließende Antwort auf eine Nachricht dauern darf.</translation>
    </message>
    <message>
        <source>How long the reply to QUIT may take.</source>
        <translation>Wie lange die Antwort auf QUIT dauern darf.</translation>
    </message>
    <message>
        <source>Time for connecting</source>
        <translation>Zeit für den Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Time for the greeting</source>
        <translation>Zeit für die Begrüßung</translation>
    </message>
    <message>
        <source>Time for TLS</source>
        <translation>Zeit für TLS</translation>
    </message>
    <message>
        <source>Time for EHLO</source>
        <translation>Zeit für EHLO</translation>
    </message>
    <message>
        <source>Time for AUTH</source>
        <translation>Zeit für AUTH</translation>
    </message>
    <message>
        <source>Time for MAIL</source>
        <translation>Zeit für MAIL</translation>
    </message>
    <message>
        <source>Time for RCPT</source>
        <translation>Zeit für RCPT</translation>
    </message>
    <message>
        <source>Time for DATA</source>
        <translation>Zeit für DATA</translation>
    </message>
    <message>
        <source>Time for the final reply</source>
        <translation>Zeit für die abschließende Antwort</translation>
    </message>
    <message>
        <source>Time for QUIT</source>
        <translation>Zeit für QUIT</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>How one connection behaves. Times are written like 250ms, 10s or 1m30s.</source>
        <translation>Wie sich eine Verbindung verhält. Schreibweise der Zeiten: 250ms, 10s oder 1m30s.</translation>
    </message>
    <message>
        <source>&amp;Pipelining</source>
        <translation>&amp;Pipelining</translation>
    </message>
    <message>
        <source>Commands go out in groups where the server offers it.</source>
        <translation>Befehle werden gruppenweise gesendet, wo der Server es anbietet.</translation>
    </message>
    <message>
        <source>&amp;Chunking</source>
        <translation>&amp;Chunking</translation>
    </message>
    <message>
        <source>BDAT in place of DATA where the server offers it.</source>
        <translation>BDAT statt DATA, wo der Server es anbietet.</translation>
    </message>
    <message>
        <source>&amp;Messages a connection</source>
        <translation>&amp;Nachrichten je Verbindung</translation>
    </message>
    <message>
        <source>Then the connection is closed and a new one opened. 0: no limit.</source>
        <translation>Danach wird die Verbindung geschlossen und eine neue geöffnet. 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>&amp;Think time</source>
        <translation>Den&amp;kzeit</translation>
    </message>
    <message>
        <source>Rest between the messages of a connection.</source>
        <translation>Ruhe zwischen den Nachrichten einer Verbindung.</translation>
    </message>
    <message>
        <source>First &amp;wait to reconnect</source>
        <translation>Erste &amp;Wartezeit bis zur Neuverbindung</translation>
    </message>
    <message>
        <source>After a connection that failed; doubles up to the longest.</source>
        <translation>Nach einer fehlgeschlagenen Verbindung; verdoppelt sich bis zur längsten.</translation>
    </message>
    <message>
        <source>&amp;Longest wait to reconnect</source>
        <translation>Län&amp;gste Wartezeit bis zur Neuverbindung</translation>
    </message>
    <message>
        <source>The waiting between attempts grows no further.</source>
        <translation>Weiter wächst die Wartezeit zwischen Versuchen nicht.</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>How much is sent, how fast and for how long. Give a number of messages, a duration or both.</source>
        <translation>Wie viel, wie schnell und wie lange gesendet wird. Anzahl der Nachrichten, Dauer oder beides angeben.</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Connections find out what the server can do; a rate finds out whether it keeps up.</source>
        <translation>Verbindungen zeigen, was der Server leisten kann; eine Rate zeigt, ob er mithält.</translation>
    </message>
    <message>
        <source>Closed: connections send as fast as they can</source>
        <translation>Geschlossen: Verbindungen senden so schnell sie können</translation>
    </message>
    <message>
        <source>Open: messages arrive at a rate</source>
        <translation>Offen: Nachrichten treffen mit einer Rate ein</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source>Each sends its next message when the last one has ended.</source>
        <translation>Jede sendet ihre nächste Nachricht, wenn die vorige beendet ist.</translation>
    </message>
    <message>
        <source>Ramp-&amp;up</source>
        <translation>Anlau&amp;fzeit</translation>
    </message>
    <message>
        <source>The connections start evenly over this time.</source>
        <translation>Die Verbindungen starten gleichmäßig über diese Zeit verteilt.</translation>
    </message>
    <message>
        <source>Ra&amp;te</source>
        <translation>Rat&amp;e</translation>
    </message>
    <message>
        <source>Written like 5000/s, 300/min, 100/h or 1.2MMH (million messages an hour).</source>
        <translation>Schreibweise: 5000/s, 300/min, 100/h oder 1.2MMH (Millionen Nachrichten pro Stunde).</translation>
    </message>
    <message>
        <source>&amp;Arrivals</source>
        <translation>An&amp;künfte</translation>
    </message>
    <message>
        <source>Real users come at random: bursts and gaps around the rate.</source>
        <translation>Echte Benutzer kommen zufällig: Häufungen und Lücken um die Rate herum.</translation>
    </message>
    <message>
        <source>Evenly spaced</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>At random (Poisson)</source>
        <translation>Zufällig (Poisson)</translation>
    </message>
    <message>
        <source>Most co&amp;nnections</source>
        <translation>Höchst&amp;zahl der Verbindungen</translation>
    </message>
    <message>
        <source>No more than these are open at once.</source>
        <translation>Mehr sind nicht gleichzeitig offen.</translation>
    </message>
    <message>
        <source>When none is free</source>
        <translation>Wenn keine f&amp;rei ist</translation>
    </message>
    <message>
        <source>What happens to a message whose time has come while all connections are busy.</source>
        <translation>Was mit einer fälligen Nachricht geschieht, während alle Verbindungen belegt sind.</translation>
    </message>
    <message>
        <source>The message waits, and the wait counts</source>
        <translation>Die Nachricht wartet, und die Wartezeit zählt</translation>
    </message>
    <message>
        <source>The message is skipped and counted</source>
        <translation>Die Nachricht wird ausgelassen und gezählt</translation>
    </message>
    <message>
        <source>Messa&amp;ges in all</source>
        <translation>Nachrichten ins&amp;gesamt</translation>
    </message>
    <message>
        <source>The run ends after so many.</source>
        <translation>Nach so vielen endet der Lauf.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>No message starts later than this.</source>
        <translation>Später beginnt keine Nachricht mehr.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>When to stop early, and what this machine may spend.</source>
        <translation>Wann vorzeitig beendet wird und was dieser Rechner aufwenden darf.</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>&amp;Worker</translation>
    </message>
    <message>
        <source>Threads of the engine. 0: one a processor core.</source>
        <translation>Threads der Engine. 0: einer je Prozessorkern.</translation>
    </message>
    <message>
        <source>Errors allowed</source>
        <translation>&amp;Erlaubte Fehler</translation>
    </message>
    <message>
        <source>One more stops the run as failed. Replies of the server, good or bad, are no errors.</source>
        <translation>Einer mehr beendet den Lauf als fehlgeschlagen. Antworten des Servers, ob gut oder schlecht, sind keine Fehler.</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>&amp;Share of errors allowed</source>
        <translation>Erlaubter &amp;Fehleranteil</translation>
    </message>
    <message>
        <source>Of the messages that ended, judged from 100 on: 0.05 is 5 %.</source>
        <translation>An den beendeten Nachrichten, beurteilt ab 100: 0.05 sind 5 %.</translation>
    </message>
    <message>
        <source>any share</source>
        <translation>beliebiger Anteil</translation>
    </message>
    <message>
        <source>&amp;Grace of a stop</source>
        <translation>Frist beim Bee&amp;nden</translation>
    </message>
    <message>
        <source>A stop lets open messages finish; after this time it becomes an abort.</source>
        <translation>Beenden lässt offene Nachrichten fertig werden; nach dieser Zeit wird abgebrochen.</translation>
    </message>
    <message>
        <source>&amp;Keep trying</source>
        <translation>Weiter &amp;versuchen</translation>
    </message>
    <message>
        <source>Go on although the first connections all fail, such as while the server restarts.</source>
        <translation>Weitermachen, obwohl die ersten Verbindungen alle fehlschlagen, etwa während der Server neu startet.</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>What the run must keep to, a line each. They are judged while it runs and decide whether it passes.</source>
        <translation>Was der Lauf einhalten muss, je Zeile ein Kriterium. Die Kriterien werden während des Laufs beurteilt und entscheiden, ob er besteht.</translation>
    </message>
    <message>
        <source>&amp;Criteria</source>
        <translation>&amp;Kriterien</translation>
    </message>
    <message>
        <source>A metric, a comparison and a limit, such as p95(response) &lt; 500ms; over 30s, for 10s, after ramp or abort may follow, and warn: may stand in front.</source>
        <translation>Eine Metrik, ein Vergleich und eine Grenze wie p95(response) &lt; 500ms; over 30s, for 10s, after ramp oder abort dürfen folgen, und warn: darf davor stehen.</translation>
    </message>
    <message>
        <source>Time&amp;line</source>
        <translation>Zei&amp;tplan</translation>
    </message>
    <message>
        <source>Stages one after the other, in place of a constant load; they also say how long the run lasts.</source>
        <translation>Abschnitte nacheinander, anstelle einer gleichbleibenden Last; sie legen auch fest, wie lange der Lauf dauert.</translation>
    </message>
    <message>
        <source>Find the ceiling</source>
        <translation>Obergrenze finden</translation>
    </message>
    <message>
        <source>How the highest load that the server holds is looked for, when that is asked for in place of a run. A step passes when it meets the criteria and, with a rate, the server keeps up.</source>
        <translation>Wie die höchste Last gesucht wird, die der Server hält, wenn das anstelle eines Laufs verlangt wird. Eine Stufe besteht, wenn sie die Kriterien erfüllt und bei einer Rate der Server mithält.</translation>
    </message>
    <message>
        <source>First level</source>
        <translation>&amp;Erste Last</translation>
    </message>
    <message>
        <source>Messages a second, or connections in the closed model. 0: the load&apos;s own.</source>
        <translation>Nachrichten pro Sekunde, im geschlossenen Modell Verbindungen. 0: wie unter „Last“ angegeben.</translation>
    </message>
    <message>
        <source>Highest level</source>
        <translation>Höch&amp;ste Last</translation>
    </message>
    <message>
        <source>No step goes above it. 0: no bound.</source>
        <translation>Keine Stufe geht darüber hinaus. 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>&amp;Precision</source>
        <translation>&amp;Genauigkeit</translation>
    </message>
    <message>
        <source>The search ends when what failed is above what passed by no more than this share: 0.05 is 5 %.</source>
        <translation>Die Suche endet, wenn das, was nicht bestanden hat, höchstens um diesen Anteil über dem liegt, was bestanden hat: 0.05 sind 5 %.</translation>
    </message>
    <message>
        <source>&amp;Settling</source>
        <translation>E&amp;inschwingen</translation>
    </message>
    <message>
        <source>At the begin of each step, not judged.</source>
        <translation>Am Anfang jeder Stufe, nicht beurteilt.</translation>
    </message>
    <message>
        <source>S&amp;tep</source>
        <translation>S&amp;tufe</translation>
    </message>
    <message>
        <source>How long each step is judged.</source>
        <translation>Wie lange jede Stufe beurteilt wird.</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>&amp;Nachweis</translation>
    </message>
    <message>
        <source>How long the level found is judged in the end.</source>
        <translation>Wie lange die gefundene Last am Ende beurteilt wird.</translation>
    </message>
    <message numerus="yes">
        <source>%n criterion/criteria cannot be judged as written</source>
        <translation>
            <numerusform>%n Kriterium kann so, wie es geschrieben ist, nicht beurteilt werden</numerusform>
            <numerusform>%n Kriterien können so, wie sie geschrieben sind, nicht beurteilt werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Send again after an unclear end</source>
        <translation>Nach unklarem &amp;Ende erneut senden</translation>
    </message>
    <message>
        <source>How often, when a connection ends after the whole message and before its final reply. The server may have taken it: duplicates may arise.</source>
        <translation>Wie oft, wenn eine Verbindung nach der ganzen Nachricht und vor ihrer abschließenden Antwort endet. Der Server kann sie angenommen haben: Doppel können entstehen.</translation>
    </message>
    <message>
        <source>Messages are not followed: what the server replies is all that is known of them.</source>
        <translation>Nachrichten werden nicht verfolgt: Von ihnen ist nur bekannt, was der Server antwortet.</translation>
    </message>
    <message>
        <source>No sink is asked while the run goes on: what was sent is written down, to be joined afterwards with what the sink wrote down.</source>
        <translation>Während des Laufs wird keine Senke gefragt: Was gesendet wurde, wird aufgezeichnet, um es hinterher mit den Aufzeichnungen der Senke zusammenzuführen.</translation>
    </message>
    <message>
        <source>the sink on port %1</source>
        <translation>zur Senke auf Port %1</translation>
    </message>
    <message>
        <source>the sink &quot;%1&quot;</source>
        <translation>zur Senke &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Every message is followed to %1: the run shows the server&apos;s queue and the time of delivery, waits up to %2 for the last ones, and lists what was lost, duplicated or corrupted.</source>
        <translation>Jede Nachricht wird bis %1 verfolgt: Der Lauf zeigt die Warteschlange des Servers und die Zustellzeit, wartet bis zu %2 auf die letzten und führt auf, was verloren, doppelt oder beschädigt war.</translation>
    </message>
    <message>
        <source>Tracking</source>
        <translation>Nachverfolgung</translation>
    </message>
    <message>
        <source>For a server that passes mail on to a sink on this machine: what it accepted is followed until it arrives there. Messages then begin with a header field of their own.</source>
        <translation>Für einen Server, der Mail an eine Senke auf diesem Rechner weitergibt: Was er angenommen hat, wird verfolgt, bis es dort ankommt. Die Nachrichten beginnen dann mit einer eigenen Kopfzeile.</translation>
    </message>
    <message>
        <source>Follow messages to the sink</source>
        <translation>Nachrichten bis zur Senke &amp;verfolgen</translation>
    </message>
    <message>
        <source>The sink tells which messages arrive, when, and whether they are as they were sent.</source>
        <translation>Die Senke meldet, welche Nachrichten ankommen, wann, und ob sie so sind, wie sie gesendet wurden.</translation>
    </message>
    <message>
        <source>&amp;Sink&apos;s ledger</source>
        <translation>&amp;Zustellbuch der Senke</translation>
    </message>
    <message>
        <source>The port the sink listens on, or the name its ledger was given, on this machine. Empty: none is asked, and what both sides wrote down is joined afterwards.</source>
        <translation>Der Port, auf dem die Senke lauscht, oder der Name, den ihr Zustellbuch bekam, auf diesem Rechner. Leer: keine wird gefragt; was beide Seiten aufgezeichnet haben, wird hinterher zusammengeführt.</translation>
    </message>
    <message>
        <source>&amp;Wait for the drain up to</source>
        <translation>Auf den &amp;Nachlauf warten, höchstens</translation>
    </message>
    <message>
        <source>After the last message the run goes on until all have arrived, but not longer than this. What has not arrived then counts as lost.</source>
        <translation>Nach der letzten Nachricht geht der Lauf weiter, bis alle angekommen sind, aber nicht länger als so. Was dann nicht angekommen ist, gilt als verloren.</translation>
    </message>
    <message>
        <source>No probe runs beside the load: how long a single mail takes meanwhile is not seen.</source>
        <translation>Neben der Last läuft keine Sonde: Wie lange eine einzelne Mail währenddessen braucht, ist nicht zu sehen.</translation>
    </message>
    <message>
        <source>A probe needs the sink that tells of its messages: name it in the section Tracking.</source>
        <translation>Eine Sonde braucht die Senke, die ihre Nachrichten meldet: diese im Abschnitt Nachverfolgung nennen.</translation>
    </message>
    <message numerus="yes">
        <source>Beside the load the probe sends %n message(s) every %1 through the server to the sink that the section Tracking names (%2), over a connection of its own: late when delivered after more than %3, lost when not delivered after %4.</source>
        <translation>
            <numerusform>Neben der Last sendet die Sonde alle %1 %n Nachricht durch den Server an die Senke, die der Abschnitt Nachverfolgung nennt (%2), über eine eigene Verbindung: verspätet, wenn sie nach mehr als %3 zugestellt wird, verloren, wenn sie nach %4 nicht zugestellt ist.</numerusform>
            <numerusform>Neben der Last sendet die Sonde alle %1 %n Nachrichten durch den Server an die Senke, die der Abschnitt Nachverfolgung nennt (%2), über eine eigene Verbindung: verspätet, wenn sie nach mehr als %3 zugestellt werden, verloren, wenn sie nach %4 nicht zugestellt sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>How a user&apos;s mail fares while the load falls: a message now and then, followed through the server to the sink of the section Tracking. The load itself need not be tracked.</source>
        <translation>Wie es der Mail eines Benutzers ergeht, während die Last anliegt: hin und wieder eine Nachricht, durch den Server bis zur Senke des Abschnitts Nachverfolgung verfolgt. Die Last selbst braucht nicht verfolgt zu werden.</translation>
    </message>
    <message>
        <source>&amp;Beside the load, send a probe</source>
        <translation>&amp;Neben der Last eine Sonde laufen lassen</translation>
    </message>
    <message>
        <source>Its messages are neither counted nor timed with those of the load.</source>
        <translation>Ihre Nachrichten werden bei denen der Last weder mitgezählt noch mitgemessen.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In this time the messages below are sent, evenly.</source>
        <translation>In dieser Zeit werden die Nachrichten darunter gesendet, gleichmäßig verteilt.</translation>
    </message>
    <message>
        <source>&amp;Messages</source>
        <translation>Nachri&amp;chten</translation>
    </message>
    <message>
        <source>How many in that time; no more than ten a second.</source>
        <translation>Wie viele in dieser Zeit; höchstens zehn pro Sekunde.</translation>
    </message>
    <message>
        <source>&amp;Late after</source>
        <translation>&amp;Verspätet nach</translation>
    </message>
    <message>
        <source>A message that takes longer from the start of sending to the sink is late.</source>
        <translation>Eine Nachricht, die vom Beginn des Sendens bis zur Senke länger braucht, ist verspätet.</translation>
    </message>
    <message>
        <source>L&amp;ost after</source>
        <translation>Verloren nach</translation>
    </message>
    <message>
        <source>A message that has not arrived by then is given up. At the end the run waits so long for those on their way.</source>
        <translation>Eine Nachricht, die bis dahin nicht angekommen ist, wird aufgegeben. Am Ende wartet der Lauf so lange auf die, die noch unterwegs sind.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobPage</name>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>The job is being checked.</source>
        <translation>Der Job wird geprüft.</translation>
    </message>
    <message>
        <source>The job cannot be read.</source>
        <translation>Der Job kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) in the job: %1</source>
        <translation>
            <numerusform>%n Problem im Job: %1</numerusform>
            <numerusform>%n Probleme im Job: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The password of %1 is missing: type it under Identity &amp; Auth, or set the environment variable %2.</source>
        <translation>Das Passwort von %1 fehlt: unter Identität &amp; Auth eingeben oder die Umgebungsvariable %2 setzen.</translation>
    </message>
    <message>
        <source>No field shows &quot;%1&quot;, because nothing here knows what it means.</source>
        <translation>Kein Feld zeigt &quot;%1&quot;, weil hier nichts die Bedeutung kennt.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>The command line is on the clipboard.</source>
        <translation>Die Befehlszeile ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>It runs the saved file.</source>
        <translation>Sie führt die gespeicherte Datei aus.</translation>
    </message>
    <message>
        <source>The password is not part of it: set the environment variable %1 before.</source>
        <translation>Das Passwort ist nicht enthalten: vorher die Umgebungsvariable %1 setzen.</translation>
    </message>
    <message>
        <source>run again</source>
        <translation>erneut ausführen</translation>
    </message>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LedgerModel</name>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>The run that the messages name</source>
        <translation>Der Lauf, den die Nachrichten nennen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Recipients of messages that arrived for the first time</source>
        <translation>Empfänger von Nachrichten, die zum ersten Mal ankamen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doppel</translation>
    </message>
    <message>
        <source>Arrived once more</source>
        <translation>Noch einmal angekommen</translation>
    </message>
    <message>
        <source>Out of order</source>
        <translation>Außer der Reihe</translation>
    </message>
    <message>
        <source>Arrived behind a message that was sent later</source>
        <translation>Nach einer Nachricht angekommen, die später gesendet wurde</translation>
    </message>
    <message>
        <source>Corrupted</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Arrived with another body than was sent</source>
        <translation>Mit einem anderen Inhalt angekommen, als gesendet wurde</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Half of the deliveries took no longer, from the start of sending to the arrival</source>
        <translation>Die Hälfte der Zustellungen dauerte nicht länger, vom Beginn des Sendens bis zur Ankunft</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 of 100 deliveries took no longer</source>
        <translation>95 von 100 Zustellungen dauerten nicht länger</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>99 of 100 deliveries took no longer</source>
        <translation>99 von 100 Zustellungen dauerten nicht länger</translation>
    </message>
    <message>
        <source>Last arrival</source>
        <translation>Letzter Eingang</translation>
    </message>
    <message>
        <source>When the newest message came in</source>
        <translation>Wann die neueste Nachricht hereinkam</translation>
    </message>
    <message>
        <source>The longest delivery took %1</source>
        <translation>Die längste Zustellung dauerte %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LedgerView</name>
    <message>
        <source>Tracked messages by run</source>
        <translation>Verfolgte Nachrichten nach Lauf</translation>
    </message>
    <message>
        <source>Nothing that is tracked has arrived. A run with tracking marks its messages; the sink recognises them and counts here what came, twice or damaged.</source>
        <translation>Noch ist nichts angekommen, das verfolgt wird. Ein Lauf mit Nachverfolgung kennzeichnet seine Nachrichten; die Senke erkennt sie und zählt hier, was ankam, ob doppelt oder beschädigt.</translation>
    </message>
    <message>
        <source>Counted are recipients of tracked messages, the latest run first.</source>
        <translation>Gezählt werden Empfänger verfolgter Nachrichten, der jüngste Lauf zuerst.</translation>
    </message>
    <message>
        <source>Messages of no run: %1.</source>
        <translation>Nachrichten ohne Lauf: %1.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LiveActions</name>
    <message>
        <source>&amp;Pause</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Pauses the load; connections stay open</source>
        <translation>Hält die Last an; Verbindungen bleiben offen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>Finishes the messages under way, then ends the run</source>
        <translation>Schließt laufende Nachrichten ab und beendet dann den Lauf</translation>
    </message>
    <message>
        <source>A&amp;bort</source>
        <translation>Abbr&amp;echen</translation>
    </message>
    <message>
        <source>Ends the run at once; messages under way are given up</source>
        <translation>Bricht den Lauf sofort ab; laufende Nachrichten werden aufgegeben</translation>
    </message>
    <message>
        <source>Add &amp;marker</source>
        <translation>&amp;Markierung setzen</translation>
    </message>
    <message>
        <source>Marks this moment on all charts and in the results</source>
        <translation>Markiert diesen Moment in allen Diagrammen und in den Ergebnissen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>F&amp;ortsetzen</translation>
    </message>
    <message>
        <source>Abort the run?</source>
        <translation>Lauf abbrechen?</translation>
    </message>
    <message>
        <source>Messages under way are given up and counted as errors.</source>
        <translation>Laufende Nachrichten werden aufgegeben und als Fehler gezählt.</translation>
    </message>
    <message>
        <source>&amp;Abort the run</source>
        <translation>Lauf &amp;abbrechen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>Do not ask again</source>
        <translation>Nicht mehr fragen</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LiveCharts</name>
    <message>
        <source>Latency: %1</source>
        <translation>Latenz: %1</translation>
    </message>
    <message>
        <source>Heat map: %1</source>
        <translation>Heatmap: %1</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>&amp;Folgen</translation>
    </message>
    <message>
        <source>Keeps the newest in sight; off: the charts stand still while data go on</source>
        <translation>Hält das Neueste im Blick; aus: die Diagramme stehen still, die Daten laufen weiter</translation>
    </message>
    <message>
        <source>Last &amp;2 min</source>
        <translation>Letzte &amp;2 min</translation>
    </message>
    <message>
        <source>Shows the last two minutes and follows</source>
        <translation>Zeigt die letzten zwei Minuten und folgt</translation>
    </message>
    <message>
        <source>Whole run</source>
        <translation>Gan&amp;zer Lauf</translation>
    </message>
    <message>
        <source>Shows everything and follows</source>
        <translation>Zeigt alles und folgt</translation>
    </message>
    <message>
        <source>Latency of</source>
        <translation>Latenz von</translation>
    </message>
    <message>
        <source>What the latency chart and the tiles show: a whole message or one stage</source>
        <translation>Was das Latenzdiagramm und die Kacheln zeigen: eine ganze Nachricht oder eine Phase</translation>
    </message>
    <message>
        <source>&amp;Latency of</source>
        <translation>Latenz &amp;von</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Deliver&amp;y from</source>
        <translation>Zustellz&amp;eit ab</translation>
    </message>
    <message>
        <source>Queue of the server</source>
        <translation>Warteschlange des Servers</translation>
    </message>
    <message>
        <source>On their way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Delivery from</source>
        <translation>Zustellzeit ab</translation>
    </message>
    <message>
        <source>From where the time until the arrival at the sink counts</source>
        <translation>Ab wann die Zeit bis zur Ankunft an der Senke zählt</translation>
    </message>
    <message>
        <source>start of sending</source>
        <translation>Beginn des Sendens</translation>
    </message>
    <message>
        <source>acceptance</source>
        <translation>Annahme</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LiveFigures</name>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LivePage</name>
    <message>
        <source>Nothing has run yet</source>
        <translation>Noch nichts gelaufen</translation>
    </message>
    <message>
        <source>Press F5 to start the job. Rate, connections and latency appear here while it runs.</source>
        <translation>F5 startet den Job. Rate, Verbindungen und Latenz erscheinen hier, während er läuft.</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LiveTables</name>
    <message>
        <source>Tables of the run</source>
        <translation>Tabellen des Laufs</translation>
    </message>
    <message>
        <source>Sta&amp;ges</source>
        <translation>&amp;Phasen</translation>
    </message>
    <message>
        <source>&amp;Outcomes</source>
        <translation>Er&amp;gebnisse</translation>
    </message>
    <message>
        <source>A click on an outcome lists its conversations</source>
        <translation>Ein Klick auf ein Ergebnis listet seine Konversationen auf</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Konversat&amp;ionen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>&amp;Kriterien</translation>
    </message>
    <message>
        <source>Se&amp;arch</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>&amp;Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Of the errors, uncertain: %1. These messages were handed over whole, but no final reply came; the server may have taken them.</source>
        <translation>Von den Fehlern ungewiss: %1. Diese Nachrichten wurden vollständig übergeben, aber eine abschließende Antwort kam nicht; der Server kann sie angenommen haben.</translation>
    </message>
    <message>
        <source>Genera&amp;tor</source>
        <translation>Genera&amp;tor</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>S&amp;onde</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LiveTiles</name>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Messages ended a second, over the last second</source>
        <translation>Beendete Nachrichten pro Sekunde, über die letzte Sekunde</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Octets sent a second, over the last second</source>
        <translation>Gesendete Oktette pro Sekunde, über die letzte Sekunde</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connections that are established or being set up</source>
        <translation>Verbindungen, die bestehen oder aufgebaut werden</translation>
    </message>
    <message>
        <source>%1 % of the last second&apos;s messages took at most so long</source>
        <translation>%1 % der Nachrichten der letzten Sekunde dauerten höchstens so lange</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Share of the messages since the start that were refused (4xx, 5xx) or met an error</source>
        <translation>Anteil der Nachrichten seit dem Start, die abgelehnt wurden (4xx, 5xx) oder auf einen Fehler stießen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Messages that ended or were skipped</source>
        <translation>Nachrichten, die beendet oder ausgelassen wurden</translation>
    </message>
    <message>
        <source>run is over</source>
        <translation>Lauf ist zu Ende</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>%1, whole run</source>
        <translation>%1, ganzer Lauf</translation>
    </message>
    <message>
        <source>Rate, average</source>
        <translation>Rate, im Mittel</translation>
    </message>
    <message>
        <source>Sent, average</source>
        <translation>Gesendet, im Mittel</translation>
    </message>
    <message>
        <source>%1 MMH</source>
        <translation>%1 MMH</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>errors %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>5xx %1</source>
        <translation>5xx %1</translation>
    </message>
    <message>
        <source>4xx %1</source>
        <translation>4xx %1</translation>
    </message>
    <message>
        <source>skipped %1</source>
        <translation>ausgelassen %1</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>bisher keine</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <source>Accepted by the server and not at the sink yet</source>
        <translation>Vom Server angenommen und noch nicht an der Senke</translation>
    </message>
    <message>
        <source>Delivery p95</source>
        <translation>Zustellzeit p95</translation>
    </message>
    <message>
        <source>95 % arrived at the sink within this time of the start of sending</source>
        <translation>95 % kamen innerhalb dieser Zeit nach dem Beginn des Sendens an der Senke an</translation>
    </message>
    <message>
        <source>of these uncertain %1</source>
        <translation>davon ungewiss %1</translation>
    </message>
    <message>
        <source>on their way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>what was lost is not known</source>
        <translation>Verlust nicht bekannt</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>keine verloren</translation>
    </message>
    <message>
        <source>whole run</source>
        <translation>ganzer Lauf</translation>
    </message>
    <message>
        <source>last second</source>
        <translation>letzte Sekunde</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LiveWords</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>EHLO</source>
        <translation>EHLO</translation>
    </message>
    <message>
        <source>AUTH</source>
        <translation>AUTH</translation>
    </message>
    <message>
        <source>MAIL</source>
        <translation>MAIL</translation>
    </message>
    <message>
        <source>RCPT</source>
        <translation>RCPT</translation>
    </message>
    <message>
        <source>DATA</source>
        <translation>DATA</translation>
    </message>
    <message>
        <source>Body</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>QUIT</source>
        <translation>QUIT</translation>
    </message>
    <message>
        <source>Service time</source>
        <translation>Servicezeit</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>Send lateness</source>
        <translation>Sendeverspätung</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Temporary failure</source>
        <translation>Vorübergehend fehlgeschlagen</translation>
    </message>
    <message>
        <source>Permanent failure</source>
        <translation>Dauerhaft fehlgeschlagen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>timeout</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>protocol error</source>
        <translation>Protokollfehler</translation>
    </message>
    <message>
        <source>disconnected</source>
        <translation>Verbindung getrennt</translation>
    </message>
    <message>
        <source>no usable AUTH</source>
        <translation>kein nutzbares AUTH</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>aborted</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>fortgesetzt</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>wird beendet</translation>
    </message>
    <message>
        <source>connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>as planned</source>
        <translation>wie geplant</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>criterion broken</source>
        <translation>Kriterium verletzt</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellzeit</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>Transitzeit</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadCanvas</name>
    <message>
        <source>Timeline of the load</source>
        <translation>Zeitplan der Last</translation>
    </message>
    <message>
        <source>Drag a corner sideways for the duration, up and down for the level; Shift moves finely, Esc gives up. A double click splits a stage. Tab goes from corner to corner, the arrow keys move it, Delete removes its stage.</source>
        <translation>Eine Ecke seitwärts ziehen ändert die Dauer, auf- und abwärts die Höhe; mit der Umschalttaste geht es fein, Esc verwirft. Ein Doppelklick teilt einen Abschnitt. Tab führt von Ecke zu Ecke, die Pfeiltasten bewegen sie, Entf entfernt ihren Abschnitt.</translation>
    </message>
    <message>
        <source>%1 messages a second</source>
        <translation>%1 Nachrichten pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>start of stage %1, %2</source>
        <translation>Anfang von Abschnitt %1, %2</translation>
    </message>
    <message>
        <source>peak of stage %1, %2</source>
        <translation>Scheitel von Abschnitt %1, %2</translation>
    </message>
    <message>
        <source>end of stage %1, %2</source>
        <translation>Ende von Abschnitt %1, %2</translation>
    </message>
    <message>
        <source>Corner %1 of %2: %3: %4</source>
        <translation>Ecke %1 von %2: %3: %4</translation>
    </message>
    <message>
        <source>No load is planned yet.</source>
        <translation>Noch keine Last geplant.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadEditor</name>
    <message>
        <source>The load is the same all the time. A timeline lets it ramp, step, peak and pause.</source>
        <translation>Die Last ist die ganze Zeit gleich. Mit einem Zeitplan kann sie Rampen, Stufen, Spitzen und Pausen haben.</translation>
    </message>
    <message>
        <source>Lasts %1</source>
        <translation>Dauert %1</translation>
    </message>
    <message>
        <source>; %1 messages are planned, at most %2 a second.</source>
        <translation>; %1 Nachrichten sind geplant, höchstens %2 pro Sekunde.</translation>
    </message>
    <message numerus="yes">
        <source>; at most %n connection(s).</source>
        <translation>
            <numerusform>; höchstens %n Verbindung.</numerusform>
            <numerusform>; höchstens %n Verbindungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a timeline of this load</source>
        <translation>Aus dieser Last einen Zeitplan machen</translation>
    </message>
    <message>
        <source>Puts the present load into stages, to be changed one by one.</source>
        <translation>Überträgt die jetzige Last in Abschnitte, die einzeln geändert werden können.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Adds a stage after the chosen one.</source>
        <translation>Fügt nach dem gewählten Abschnitt einen weiteren hinzu.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removes the chosen stage (Delete).</source>
        <translation>Entfernt den gewählten Abschnitt (Entf).</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Puts the chosen stage there again.</source>
        <translation>Fügt den gewählten Abschnitt noch einmal ein.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Moves the chosen stage to an earlier time.</source>
        <translation>Verschiebt den gewählten Abschnitt auf eine frühere Zeit.</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Moves the chosen stage to a later time.</source>
        <translation>Verschiebt den gewählten Abschnitt auf eine spätere Zeit.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Puts a ready-made timeline there.</source>
        <translation>Setzt einen fertigen Zeitplan ein.</translation>
    </message>
    <message>
        <source>Back to a constant load</source>
        <translation>Zurück zu gleichbleibender Last</translation>
    </message>
    <message>
        <source>Takes all stages away: the same load all the time. Undo brings them back.</source>
        <translation>Nimmt alle Abschnitte weg: die ganze Zeit dieselbe Last. Rückgängig holt sie zurück.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadPicture</name>
    <message>
        <source>No load is planned yet.</source>
        <translation>Noch keine Last geplant.</translation>
    </message>
    <message>
        <source>%1 messages a second</source>
        <translation>%1 Nachrichten pro Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, reached after %2</source>
        <translation>%1, erreicht nach %2</translation>
    </message>
    <message>
        <source>%1 from the start</source>
        <translation>%1 von Anfang an</translation>
    </message>
    <message>
        <source>; the run ends after %1 at the latest.</source>
        <translation>; der Lauf endet spätestens nach %1.</translation>
    </message>
    <message>
        <source>; the run ends when all messages are sent.</source>
        <translation>; der Lauf endet, wenn alle Nachrichten gesendet sind.</translation>
    </message>
    <message>
        <source>Planned load over time</source>
        <translation>Geplante Last im Zeitverlauf</translation>
    </message>
    <message>
        <source>until all is sent</source>
        <translation>bis alles gesendet ist</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadStrip</name>
    <message>
        <source>Rate</source>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source>How many messages are planned from now on; applied at once and marked on the charts</source>
        <translation>Wie viele Nachrichten ab jetzt geplant werden; gilt sofort und wird in den Diagrammen markiert</translation>
    </message>
    <message>
        <source>Name of a marker</source>
        <translation>Name einer Markierung</translation>
    </message>
    <message>
        <source>What the marker on the charts is called; without a name it is numbered</source>
        <translation>Wie die Markierung in den Diagrammen heißt; ohne Namen wird sie nummeriert</translation>
    </message>
    <message>
        <source>Add &amp;marker</source>
        <translation>&amp;Markierung setzen</translation>
    </message>
    <message>
        <source>Marks this moment on all charts and in the results (Ctrl+M)</source>
        <translation>Markiert diesen Moment in allen Diagrammen und in den Ergebnissen (Strg+M)</translation>
    </message>
    <message>
        <source>Marker %1</source>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>&amp;At most</source>
        <translation>Hö&amp;chstens</translation>
    </message>
    <message>
        <source>&amp;Connections</source>
        <translation>&amp;Verbindungen</translation>
    </message>
    <message>
        <source> connections</source>
        <translation> Verbindungen</translation>
    </message>
    <message>
        <source>Most connections</source>
        <translation>Höchstzahl der Verbindungen</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>How many connections there may be; applied at once and marked on the charts</source>
        <translation>Wie viele Verbindungen es geben darf; gilt sofort und wird in den Diagrammen markiert</translation>
    </message>
    <message>
        <source>How many connections send; applied at once and marked on the charts</source>
        <translation>Wie viele Verbindungen senden; gilt sofort und wird in den Diagrammen markiert</translation>
    </message>
    <message>
        <source>A search for the ceiling goes on and sets the load itself</source>
        <translation>Eine Suche nach der Obergrenze ist im Gange und stellt die Last selbst ein</translation>
    </message>
    <message>
        <source>As pla&amp;nned</source>
        <translation>Wie gepla&amp;nt</translation>
    </message>
    <message>
        <source>Goes back to the load that the job has for this time of the run</source>
        <translation>Geht zurück zu der Last, die der Job für diesen Zeitpunkt des Laufs vorsieht</translation>
    </message>
    <message>
        <source>Everything is sent; the run only waits for the rest to arrive</source>
        <translation>Alles ist gesendet; der Lauf wartet nur noch, bis der Rest ankommt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::MainWindow</name>
    <message>
        <source>Stampede</source>
        <translation>Stampede</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Job</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Sink</source>
        <translation>Senke</translation>
    </message>
    <message>
        <source>The run was not started.</source>
        <translation>Der Lauf wurde nicht gestartet.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n picture(s) in %1</source>
        <translation>
            <numerusform>%n Bild in %1 gespeichert</numerusform>
            <numerusform>%n Bilder in %1 gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>%1[*] – Stampede</source>
        <translation>%1[*] – Stampede</translation>
    </message>
    <message>
        <source>Start the built-in sink and the run (F5)</source>
        <translation>Eingebaute Senke und Lauf starten (F5)</translation>
    </message>
    <message>
        <source>Start the run (F5)</source>
        <translation>Lauf starten (F5)</translation>
    </message>
    <message>
        <source>No run</source>
        <translation>Kein Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n connection(s)</source>
        <translation>
            <numerusform>%1: %2, %n Verbindung</numerusform>
            <numerusform>%1: %2, %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird beendet</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>The run has ended</source>
        <translation>Der Lauf ist zu Ende</translation>
    </message>
    <message numerus="yes">
        <source>Sink on %1:%2, %n connection(s)</source>
        <translation>
            <numerusform>Senke auf %1:%2, %n Verbindung</numerusform>
            <numerusform>Senke auf %1:%2, %n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Sink stopped</source>
        <translation>Senke angehalten</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>A run is going on. Quit and abort it?</source>
        <translation>Ein Lauf ist im Gange. Beenden und den Lauf abbrechen?</translation>
    </message>
    <message>
        <source>&amp;Abort and quit</source>
        <translation>Lauf &amp;abbrechen und beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Job</source>
        <translation>&amp;Job</translation>
    </message>
    <message>
        <source>&amp;Live</source>
        <translation>&amp;Live</translation>
    </message>
    <message>
        <source>Sin&amp;k</source>
        <translation>Sen&amp;ke</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Stampede</source>
        <translation>Übe&amp;r Stampede</translation>
    </message>
    <message>
        <source>About Stampede</source>
        <translation>Über Stampede</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Stampede %1&lt;/h3&gt;&lt;p&gt;Load testing for SMTP servers: what they sustain, where they break, and whether mail is lost.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Stampede %1&lt;/h3&gt;&lt;p&gt;Lasttests für SMTP-Server: was sie dauerhaft leisten, wo sie versagen und ob Mail verloren geht.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Search the highest load that meets the criteria (Shift+F5)</source>
        <translation>Die höchste Last suchen, die die Kriterien erfüllt (Umschalt+F5)</translation>
    </message>
    <message>
        <source>H&amp;istory</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>A run is going on; a run of the history can be opened when it has ended.</source>
        <translation>Ein Lauf ist im Gange; ein Lauf aus dem Verlauf kann geöffnet werden, wenn er zu Ende ist.</translation>
    </message>
    <message>
        <source>A run is going on.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>&amp;Find the ceiling</source>
        <translation>&amp;Obergrenze finden</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>Draining: %1</source>
        <translation>Nachlauf: %1</translation>
    </message>
    <message>
        <source>Waiting for the probe</source>
        <translation>Warten auf die Sonde</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::MessageBar</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Takes this message away</source>
        <translation>Blendet diese Meldung aus</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::NamedCountsModel</name>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Since the start of the sink</source>
        <translation>Seit dem Start der Senke</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>Over the last second</source>
        <translation>In der letzten Sekunde</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::OutcomeModel</name>
    <message>
        <source>Stage</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>The stage of the SMTP session that was answered or failed</source>
        <translation>Die Phase der SMTP-Sitzung, die beantwortet wurde oder fehlschlug</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reply code with enhanced code, or what went wrong</source>
        <translation>Antwortcode mit erweitertem Code oder was schiefging</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
    <message>
        <source>Over the last second</source>
        <translation>In der letzten Sekunde</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of everything this stage was answered</source>
        <translation>An allen Antworten auf diese Phase</translation>
    </message>
    <message>
        <source>First seen</source>
        <translation>Zuerst gesehen</translation>
    </message>
    <message>
        <source>Since the start of the run</source>
        <translation>Seit Beginn des Laufs</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt gesehen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The first text seen with it</source>
        <translation>Der erste dazu gesehene Text</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::PercentileChart</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Nines of the percentile</source>
        <translation>Neunen des Perzentils</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::Presets</name>
    <message>
        <source>Accept all</source>
        <translation>Alles annehmen</translation>
    </message>
    <message>
        <source>Takes every message at once.</source>
        <translation>Nimmt jede Nachricht sofort an.</translation>
    </message>
    <message>
        <source>Realistic providers</source>
        <translation>Realistische Provider</translation>
    </message>
    <message>
        <source>Refuses and defers a few percent of the recipients, with the codes of their mailbox providers.</source>
        <translation>Lehnt wenige Prozent der Empfänger ab oder stellt sie zurück, mit den Codes ihrer Mailbox-Provider.</translation>
    </message>
    <message>
        <source>Flaky</source>
        <translation>Unzuverlässig</translation>
    </message>
    <message>
        <source>Goes wrong now and then at every stage: drops, resets, delays, bad replies.</source>
        <translation>In jeder Phase geht gelegentlich etwas schief: Abbrüche, Resets, Verzögerungen, falsche Antworten.</translation>
    </message>
    <message>
        <source>Overloaded</source>
        <translation>Überlastet</translation>
    </message>
    <message>
        <source>A server at its limit: few at once, a queue in front of slow storage, 421 while busy.</source>
        <translation>Ein Server an seiner Grenze: wenige auf einmal, eine Warteschlange vor langsamem Speicher, 421 bei Überlast.</translation>
    </message>
    <message>
        <source>Broken TLS</source>
        <translation>TLS defekt</translation>
    </message>
    <message>
        <source>Every way a TLS session fails to come about; the sink has to offer TLS.</source>
        <translation>Jede Art, wie eine TLS-Sitzung nicht zustande kommt; die Senke muss TLS anbieten.</translation>
    </message>
    <message>
        <source>Greylisting</source>
        <translation>Greylisting</translation>
    </message>
    <message>
        <source>Defers every new combination of client network, sender and recipient for a minute.</source>
        <translation>Stellt jede neue Kombination aus Netz des Clients, Absender und Empfänger für eine Minute zurück.</translation>
    </message>
    <message>
        <source>Throttling</source>
        <translation>Drosselung</translation>
    </message>
    <message>
        <source>Takes 600 messages a minute from a client, 20 in a connection, 10 connections at a time.</source>
        <translation>Nimmt 600 Nachrichten pro Minute von einem Client, 20 je Verbindung, 10 Verbindungen gleichzeitig.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProbeChart</name>
    <message>
        <source>Delivery of the probe</source>
        <translation>Zustellzeit der Sonde</translation>
    </message>
    <message>
        <source>Each message at the time its fate was known: a triangle came late, a cross at the top did not arrive</source>
        <translation>Jede Nachricht zu der Zeit, als ihr Schicksal bekannt war: Ein Dreieck kam verspätet, ein Kreuz am oberen Rand kam nicht an</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>late after %1</source>
        <translation>verspätet nach %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProbeFacts</name>
    <message>
        <source>late: %1</source>
        <translation>verspätet: %1</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>late</source>
        <translation>verspätet</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>verloren</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>The probe could not be carried out: %1</source>
        <translation>Die Sonde konnte nicht ausgeführt werden: %1</translation>
    </message>
    <message>
        <source>Not every message of the probe arrived within %1 – %2.</source>
        <translation>Nicht jede Nachricht der Sonde kam innerhalb von %1 an – %2.</translation>
    </message>
    <message>
        <source>Not every message of the probe so far arrived within %1 – %2.</source>
        <translation>Bisher kam nicht jede Nachricht der Sonde innerhalb von %1 an – %2.</translation>
    </message>
    <message>
        <source>The run ended before a message of the probe was on its way.</source>
        <translation>Der Lauf endete, bevor eine Nachricht der Sonde unterwegs war.</translation>
    </message>
    <message>
        <source>Of no message of the probe it is known yet what became of it.</source>
        <translation>Noch von keiner Nachricht der Sonde ist bekannt, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Every message of the probe arrived within %1.</source>
        <translation>Jede Nachricht der Sonde kam innerhalb von %1 an.</translation>
    </message>
    <message>
        <source>Every message of the probe so far arrived within %1.</source>
        <translation>Bisher kam jede Nachricht der Sonde innerhalb von %1 an.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProbeFigures</name>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>– of these late</source>
        <translation>– davon verspätet</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Delivery p50</source>
        <translation>Zustellzeit p50</translation>
    </message>
    <message>
        <source>Delivery p95</source>
        <translation>Zustellzeit p95</translation>
    </message>
    <message>
        <source>Longest delivery</source>
        <translation>Längste Zustellzeit</translation>
    </message>
    <message>
        <source>Messages of the probe; while the run goes on, up to the last whose fate is known</source>
        <translation>Nachrichten der Sonde; während des Laufs bis zur letzten, deren Schicksal bekannt ist</translation>
    </message>
    <message>
        <source>Arrived at the sink, also late</source>
        <translation>An der Senke angekommen, auch verspätet</translation>
    </message>
    <message>
        <source>Arrived later than the probe&apos;s threshold</source>
        <translation>Später angekommen, als die Schwelle der Sonde erlaubt</translation>
    </message>
    <message>
        <source>Accepted or unclear, and not arrived when they were given up</source>
        <translation>Angenommen oder unklar, und nicht angekommen, als sie aufgegeben wurden</translation>
    </message>
    <message>
        <source>By the server, for now or for good</source>
        <translation>Vom Server, vorübergehend oder dauerhaft</translation>
    </message>
    <message>
        <source>Ended by an error: no connection, no reply, …</source>
        <translation>Endeten mit einem Fehler: keine Verbindung, keine Antwort, …</translation>
    </message>
    <message>
        <source>Half of those delivered arrived within this time of the start of sending</source>
        <translation>Die Hälfte der zugestellten kam innerhalb dieser Zeit nach dem Beginn des Sendens an</translation>
    </message>
    <message>
        <source>95 % of those delivered arrived within this time of the start of sending</source>
        <translation>95 % der zugestellten kamen innerhalb dieser Zeit nach dem Beginn des Sendens an</translation>
    </message>
    <message>
        <source>The slowest of those delivered, from the start of sending</source>
        <translation>Die langsamste der zugestellten, ab dem Beginn des Sendens</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Kennzahl</translation>
    </message>
    <message>
        <source>Of the messages of the probe, not of the load</source>
        <translation>Der Nachrichten der Sonde, nicht der Last</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Of those sent</source>
        <translation>Anteil an den gesendeten</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProbeModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>When its fate was known, since the start of the probe</source>
        <translation>Wann ihr Schicksal bekannt war, seit dem Start der Sonde</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Of the probe&apos;s messages, counted from 0</source>
        <translation>Der Nachrichten der Sonde, ab 0 gezählt</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus geworden ist</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellzeit</translation>
    </message>
    <message>
        <source>From the start of sending to the arrival at the sink</source>
        <translation>Vom Beginn des Sendens bis zur Ankunft an der Senke</translation>
    </message>
    <message>
        <source>Transit</source>
        <translation>Transitzeit</translation>
    </message>
    <message>
        <source>From the acceptance by the server to the arrival</source>
        <translation>Von der Annahme durch den Server bis zur Ankunft</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What stood behind a refusal or an error</source>
        <translation>Was hinter einer Ablehnung oder einem Fehler stand</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProbeView</name>
    <message>
        <source>E&amp;xport the messages of the probe…</source>
        <translation>Nachrichten der Sonde e&amp;xportieren…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>No probe runs beside this load: one sends a message now and then through the server to the sink and shows how a user&apos;s mail fares meanwhile.</source>
        <translation>Neben dieser Last läuft keine Sonde: Sie sendet hin und wieder eine Nachricht durch den Server an die Senke und zeigt, wie es der Mail eines Benutzers währenddessen ergeht.</translation>
    </message>
    <message>
        <source>&amp;Turn the probe on…</source>
        <translation>Sonde &amp;einschalten…</translation>
    </message>
    <message>
        <source>Goes to the section Probe of the job</source>
        <translation>Geht zum Abschnitt Sonde des Jobs</translation>
    </message>
    <message>
        <source>Figures of the probe</source>
        <translation>Zahlen der Sonde</translation>
    </message>
    <message>
        <source>Messages of the probe</source>
        <translation>Nachrichten der Sonde</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copies the chosen messages, or all of them, as text</source>
        <translation>Kopiert die gewählten Nachrichten oder alle als Text</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export the messages of the probe</source>
        <translation>Nachrichten der Sonde exportieren</translation>
    </message>
    <message>
        <source>Saves what became of each message of the probe as CSV, once the run is over</source>
        <translation>Speichert als CSV, was aus jeder Nachricht der Sonde wurde, sobald der Lauf zu Ende ist</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProblemList</name>
    <message>
        <source>Problems of the job</source>
        <translation>Probleme des Jobs</translation>
    </message>
    <message>
        <source>Enter or a double click goes to the field.</source>
        <translation>Eingabetaste oder Doppelklick führt zum Feld.</translation>
    </message>
    <message>
        <source>✓ No problems: the job can be started.</source>
        <translation>✓ Keine Probleme: der Job kann gestartet werden.</translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n problem(s) to mend before the job can be started</source>
        <translation>
            <numerusform>⚠ %n Problem zu beheben, bevor der Job gestartet werden kann</numerusform>
            <numerusform>⚠ %n Probleme zu beheben, bevor der Job gestartet werden kann</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProblemsModel</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RateText</name>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 G</source>
        <translation>%1 G</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 k</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a number and its unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>msg/s</source>
        <translation>Nachr./s</translation>
    </message>
    <message>
        <source>msg/min</source>
        <translation>Nachr./min</translation>
    </message>
    <message>
        <source>msg/h</source>
        <translation>Nachr./h</translation>
    </message>
    <message>
        <source>MMH</source>
        <translation>MMH</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RecipientsField</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>File of recipients</source>
        <translation>Datei mit Empfängern</translation>
    </message>
    <message>
        <source>one address a line, # for comments</source>
        <translation>eine Adresse je Zeile, # für Kommentare</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>A pattern</source>
        <translation>Ein Muster</translation>
    </message>
    <message>
        <source>A list of addresses</source>
        <translation>Eine Liste von Adressen</translation>
    </message>
    <message>
        <source>A file of addresses</source>
        <translation>Eine Datei mit Adressen</translation>
    </message>
    <message>
        <source>Domains with weights</source>
        <translation>Domains mit Gewichten</translation>
    </message>
    <message>
        <source>Where the recipients come from.</source>
        <translation>Woher die Empfänger kommen.</translation>
    </message>
    <message>
        <source>Pattern of the recipients</source>
        <translation>Muster der Empfänger</translation>
    </message>
    <message>
        <source>{seq} is the number of the recipient; {random:8} makes letters at random.</source>
        <translation>{seq} ist die Nummer des Empfängers; {random:8} erzeugt zufällige Buchstaben.</translation>
    </message>
    <message>
        <source>Addresses of the recipients</source>
        <translation>Adressen der Empfänger</translation>
    </message>
    <message>
        <source>Domains of the recipients with their weights</source>
        <translation>Domains der Empfänger mit ihren Gewichten</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ResultBar</name>
    <message>
        <source>%1 accepted</source>
        <translation>%1 angenommen</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Aborted</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Failed: too many errors</source>
        <translation>Fehlgeschlagen: zu viele Fehler</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Result of the run</source>
        <translation>Ergebnis des Laufs</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Save the results of this run</source>
        <translation>Ergebnisse dieses Laufs speichern</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Failed: %1 of %n criteria broken</source>
        <translation>
            <numerusform>Nicht bestanden: %1 von %n Kriterium verletzt</numerusform>
            <numerusform>Nicht bestanden: %1 von %n Kriterien verletzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not proved: %1 of %n criteria had no data</source>
        <translation>
            <numerusform>Nicht entscheidbar: %1 von %n Kriterium ohne Daten</numerusform>
            <numerusform>Nicht entscheidbar: %1 von %n Kriterien ohne Daten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed: %n criteria met</source>
        <translation>
            <numerusform>Bestanden: %n Kriterium erfüllt</numerusform>
            <numerusform>Bestanden: %n Kriterien erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Ceiling found</source>
        <translation>Obergrenze gefunden</translation>
    </message>
    <message>
        <source>No ceiling found</source>
        <translation>Keine Obergrenze gefunden</translation>
    </message>
    <message>
        <source>Failed: a criterion was broken</source>
        <translation>Nicht bestanden: ein Kriterium wurde verletzt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ResultKind</name>
    <message>
        <source>&amp;Report as HTML…</source>
        <translation>&amp;Bericht als HTML…</translation>
    </message>
    <message>
        <source>HTML files (*.html)</source>
        <translation>HTML-Dateien (*.html)</translation>
    </message>
    <message>
        <source>&amp;Seconds as CSV…</source>
        <translation>&amp;Sekunden als CSV…</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>S&amp;ummary as JSON…</source>
        <translation>&amp;Zusammenfassung als JSON…</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Criteria as &amp;JUnit XML…</source>
        <translation>Kriterien als &amp;JUnit-XML…</translation>
    </message>
    <message>
        <source>XML files (*.xml)</source>
        <translation>XML-Dateien (*.xml)</translation>
    </message>
    <message>
        <source>Seconds as J&amp;Meter JTL…</source>
        <translation>Sekunden als J&amp;Meter-JTL…</translation>
    </message>
    <message>
        <source>JMeter results (*.jtl)</source>
        <translation>JMeter-Ergebnisse (*.jtl)</translation>
    </message>
    <message>
        <source>&amp;Latency as HdrHistogram log…</source>
        <translation>&amp;Latenz als HdrHistogram-Log…</translation>
    </message>
    <message>
        <source>HdrHistogram logs (*.hlog)</source>
        <translation>HdrHistogram-Logs (*.hlog)</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ResultSpool</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>the results could not be kept in %1: %2</source>
        <translation>die Ergebnisse konnten nicht in %1 aufgehoben werden: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Adds a row.</source>
        <translation>Fügt eine Zeile hinzu.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removes the selected rows.</source>
        <translation>Entfernt die ausgewählten Zeilen.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Adds the rows on the clipboard, copied from a spreadsheet or a list.</source>
        <translation>Fügt die Zeilen aus der Zwischenablage hinzu, kopiert aus einer Tabellenkalkulation oder Liste.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Add a row: %1</source>
        <translation>Zeile hinzufügen: %1</translation>
    </message>
    <message>
        <source>Remove the selected rows: %1</source>
        <translation>Ausgewählte Zeilen entfernen: %1</translation>
    </message>
    <message>
        <source>Paste rows: %1</source>
        <translation>Zeilen einfügen: %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RowsModel</name>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RuleTemplates</name>
    <message>
        <source>&amp;Refuse connections</source>
        <translation>Verbindungen ab&amp;weisen</translation>
    </message>
    <message>
        <source>&amp;Slow replies (tarpit)</source>
        <translation>&amp;Langsame Antworten (Tarpit)</translation>
    </message>
    <message>
        <source>&amp;Bandwidth limit</source>
        <translation>&amp;Bandbreite begrenzen</translation>
    </message>
    <message>
        <source>Slow reading (back&amp;pressure)</source>
        <translation>Langsames Lesen (&amp;Rückstau)</translation>
    </message>
    <message>
        <source>&amp;421 in place of the banner</source>
        <translation>&amp;421 statt des Banners</translation>
    </message>
    <message>
        <source>&amp;Hide PIPELINING and CHUNKING</source>
        <translation>PIPELINING und CHUNKING &amp;verbergen</translation>
    </message>
    <message>
        <source>STARTTLS offered, &amp;then refused</source>
        <translation>STARTTLS anbieten, &amp;dann ablehnen</translation>
    </message>
    <message>
        <source>TLS handshake sta&amp;lled</source>
        <translation>TLS-&amp;Handshake bleibt hängen</translation>
    </message>
    <message>
        <source>E&amp;xpired certificate</source>
        <translation>Abgelaufenes &amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Malformed reply to MAIL, 5 %</source>
        <translation>&amp;Fehlerhafte Antwort auf MAIL, 5 %</translation>
    </message>
    <message>
        <source>&amp;Greylisting</source>
        <translation>&amp;Greylisting</translation>
    </message>
    <message>
        <source>Te&amp;mporary refusal (4xx) of 10 %</source>
        <translation>Vor&amp;übergehende Ablehnung (4xx), 10 %</translation>
    </message>
    <message>
        <source>&amp;Unknown recipients (5xx), 5 %</source>
        <translation>&amp;Unbekannte Empfänger (5xx), 5 %</translation>
    </message>
    <message>
        <source>Reset during the &amp;content</source>
        <translation>Reset während des &amp;Inhalts</translation>
    </message>
    <message>
        <source>L&amp;ate final reply</source>
        <translation>Späte &amp;endgültige Antwort</translation>
    </message>
    <message>
        <source>&amp;Drop after the final dot</source>
        <translation>Abbru&amp;ch nach dem letzten Punkt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RuleText</name>
    <message>
        <source>connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>banner</source>
        <translation>Banner</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS-Handshake</translation>
    </message>
    <message>
        <source>during the content</source>
        <translation>während des Inhalts</translation>
    </message>
    <message>
        <source>final reply</source>
        <translation>endgültige Antwort</translation>
    </message>
    <message>
        <source>listener %1</source>
        <translation>Listener %1</translation>
    </message>
    <message>
        <source>client %1</source>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>EHLO %1</source>
        <translation>EHLO %1</translation>
    </message>
    <message>
        <source>sender %1</source>
        <translation>Absender %1</translation>
    </message>
    <message>
        <source>domain %1</source>
        <translation>Domain %1</translation>
    </message>
    <message>
        <source>local part %1</source>
        <translation>lokaler Teil %1</translation>
    </message>
    <message>
        <source>larger than %1</source>
        <translation>größer als %1</translation>
    </message>
    <message>
        <source>smaller than %1</source>
        <translation>kleiner als %1</translation>
    </message>
    <message>
        <source>count %1</source>
        <translation>Zählung %1</translation>
    </message>
    <message>
        <source>after %1 of content</source>
        <translation>nach %1 Inhalt</translation>
    </message>
    <message>
        <source>delay %1</source>
        <translation>Verzögerung %1</translation>
    </message>
    <message>
        <source>reply %1</source>
        <translation>Antwort %1</translation>
    </message>
    <message>
        <source>greylisting %1</source>
        <translation>Greylisting %1</translation>
    </message>
    <message>
        <source>hide %1</source>
        <translation>verbirgt %1</translation>
    </message>
    <message>
        <source>offer %1</source>
        <translation>bietet %1 an</translation>
    </message>
    <message>
        <source>malformed %1</source>
        <translation>fehlerhaft %1</translation>
    </message>
    <message>
        <source>octet by octet, each %1</source>
        <translation>Oktett für Oktett, je %1</translation>
    </message>
    <message>
        <source>every later reply late by %1</source>
        <translation>jede weitere Antwort um %1 später</translation>
    </message>
    <message>
        <source>read at most %1 a second</source>
        <translation>liest höchstens %1 pro Sekunde</translation>
    </message>
    <message>
        <source>pause %1 between reads</source>
        <translation>Pause von %1 zwischen Lesevorgängen</translation>
    </message>
    <message>
        <source>certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
    <message>
        <source>drop by %1</source>
        <translation>Abbruch durch %1</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>one of: %1</source>
        <translation>eines von: %1</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n-mal</numerusform>
            <numerusform>%1, %n-mal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RunDesk</name>
    <message>
        <source>there is no run yet</source>
        <translation>es gibt noch keinen Lauf</translation>
    </message>
    <message>
        <source>The history stops here, the run goes on: %1</source>
        <translation>Der Verlauf endet hier, der Lauf geht weiter: %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RunDetails</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>nightly, release 2</source>
        <translation>nächtlich, Release 2</translation>
    </message>
    <message>
        <source>Words to find the run by, with commas between them</source>
        <translation>Wörter, unter denen der Lauf zu finden ist, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What you want to remember of this run</source>
        <translation>Was Sie sich zu diesem Lauf merken möchten</translation>
    </message>
    <message>
        <source>Summary of the run</source>
        <translation>Zusammenfassung des Laufs</translation>
    </message>
    <message>
        <source>&amp;Tags</source>
        <translation>Schlag&amp;wörter</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No run chosen</source>
        <translation>Kein Lauf gewählt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RunHeader</name>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Unnamed job</source>
        <translation>Unbenannter Job</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Startet…</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird beendet…</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Finished: stopped on request</source>
        <translation>Fertig: auf Wunsch vorzeitig beendet</translation>
    </message>
    <message>
        <source>Finished: aborted</source>
        <translation>Fertig: abgebrochen</translation>
    </message>
    <message>
        <source>Finished: too many errors</source>
        <translation>Fertig: zu viele Fehler</translation>
    </message>
    <message>
        <source>Not carried out</source>
        <translation>Nicht ausgeführt</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht gestartet</translation>
    </message>
    <message>
        <source>Finished: criteria broken</source>
        <translation>Fertig: Kriterien verletzt</translation>
    </message>
    <message>
        <source>Finished: a criterion was broken</source>
        <translation>Fertig: ein Kriterium wurde verletzt</translation>
    </message>
    <message>
        <source>Draining…</source>
        <translation>Nachlauf…</translation>
    </message>
    <message>
        <source>Waiting for the probe…</source>
        <translation>Warten auf die Sonde…</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RunStarter</name>
    <message>
        <source>A run is going on.</source>
        <translation>Ein Lauf ist im Gange.</translation>
    </message>
    <message>
        <source>The built-in sink was not started: %1 The run goes to what listens there.</source>
        <translation>Die eingebaute Senke wurde nicht gestartet: %1 Der Lauf geht an das, was dort lauscht.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SearchModel</name>
    <message>
        <source>rise</source>
        <translation>Anstieg</translation>
    </message>
    <message>
        <source>halving</source>
        <translation>Halbierung</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>ohne Aussage</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>The level rises until a step fails, is halved in between, and what holds is proved</source>
        <translation>Die Last steigt, bis eine Stufe nicht besteht, die Lücke wird halbiert, und was gehalten wird, wird nachgewiesen</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>What was asked of the server</source>
        <translation>Was vom Server verlangt wurde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Whether the level met the criteria; a step without data says nothing</source>
        <translation>Ob die Last die Kriterien erfüllte; eine Stufe ohne Daten bleibt ohne Aussage</translation>
    </message>
    <message>
        <source>Accepted/s</source>
        <translation>Angenommen/s</translation>
    </message>
    <message>
        <source>Messages accepted a second, after the step had settled</source>
        <translation>Angenommene Nachrichten pro Sekunde, nach dem Einschwingen der Stufe</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>Half of the messages were answered within this time</source>
        <translation>Die Hälfte der Nachrichten wurde innerhalb dieser Zeit beantwortet</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>95 % of the messages were answered within this time</source>
        <translation>95 % der Nachrichten wurden innerhalb dieser Zeit beantwortet</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>99 % of the messages were answered within this time</source>
        <translation>99 % der Nachrichten wurden innerhalb dieser Zeit beantwortet</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Since the start of the run; of the step that goes on, when it ends at the latest</source>
        <translation>Seit Beginn des Laufs; bei der laufenden Stufe, wann sie spätestens endet</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why the step failed, or why it says nothing</source>
        <translation>Warum die Stufe nicht bestand oder warum sie ohne Aussage bleibt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SearchText</name>
    <message>
        <source>%1 msg/s</source>
        <translation>%1 Nachr./s</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The first step is %1; the level doubles until a step fails, then the gap is halved until it is below %2 %, and what holds is proved for %3.</source>
        <translation>Die erste Stufe ist %1; die Last verdoppelt sich, bis eine Stufe nicht besteht, dann wird die Lücke halbiert, bis sie unter %2 % liegt, und was gehalten wird, wird %3 lang nachgewiesen.</translation>
    </message>
    <message>
        <source>No step goes above %1.</source>
        <translation>Keine Stufe geht über %1 hinaus.</translation>
    </message>
    <message numerus="yes">
        <source>With about %n step(s) of %1 and the proof that takes about %2.</source>
        <translation>
            <numerusform>Mit etwa %n Stufe zu %1 und dem Nachweis dauert das etwa %2.</numerusform>
            <numerusform>Mit etwa %n Stufen zu je %1 und dem Nachweis dauert das etwa %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With about %1 to %n step(s) of %2 and the proof that takes about %3 to %4.</source>
        <translation>
            <numerusform>Mit etwa %1 bis %n Stufe zu %2 und dem Nachweis dauert das etwa %3 bis %4.</numerusform>
            <numerusform>Mit etwa %1 bis %n Stufen zu je %2 und dem Nachweis dauert das etwa %3 bis %4.</numerusform>
        </translation>
    </message>
    <message>
        <source>It needs a criterion: more connections alone break nothing.</source>
        <translation>Sie braucht ein Kriterium: mehr Verbindungen allein verletzen nichts.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SearchView</name>
    <message>
        <source>Steps of the search</source>
        <translation>Stufen der Suche</translation>
    </message>
    <message>
        <source>Searching: %1 held so far.</source>
        <translation>Suche läuft: bisher gehalten: %1.</translation>
    </message>
    <message>
        <source>Searching: no level has held yet.</source>
        <translation>Suche läuft: noch wurde keine Last gehalten.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SectionList</name>
    <message>
        <source>Sections of the job</source>
        <translation>Abschnitte des Jobs</translation>
    </message>
    <message>
        <source>Choose which part of the job to edit.</source>
        <translation>Zu bearbeitenden Teil des Jobs wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <translation>
            <numerusform>%1, %n Problem</numerusform>
            <numerusform>%1, %n Probleme</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::Series</name>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Temporary failure</source>
        <translation>Vorübergehend fehlgeschlagen</translation>
    </message>
    <message>
        <source>Permanent failure</source>
        <translation>Dauerhaft fehlgeschlagen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>p50</source>
        <translation>p50</translation>
    </message>
    <message>
        <source>p95</source>
        <translation>p95</translation>
    </message>
    <message>
        <source>p99</source>
        <translation>p99</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>Setting up</source>
        <translation>Im Aufbau</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>Im Abbau</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Closes this window; everything is applied already.</source>
        <translation>Schließt dieses Fenster; alles ist bereits übernommen.</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>Light or dark; “as the system” follows the desktop.</source>
        <translation>Hell oder dunkel; „Wie das System“ folgt dem Desktop.</translation>
    </message>
    <message>
        <source>As the system</source>
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
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>The language of the window, from the next start on.</source>
        <translation>Die Sprache des Fensters, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>%1 (million messages an hour)</source>
        <translation>%1 (Millionen Nachrichten pro Stunde)</translation>
    </message>
    <message>
        <source>&amp;Rates in</source>
        <translation>&amp;Raten in</translation>
    </message>
    <message>
        <source>The unit of rates on tiles and charts; files always have messages a second.</source>
        <translation>Die Einheit der Raten auf Kacheln und in Diagrammen; in Dateien stehen immer Nachrichten pro Sekunde.</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Browse: %1</source>
        <translation>Durchsuchen: %1</translation>
    </message>
    <message>
        <source>Chooses the folder in a dialog.</source>
        <translation>Wählt den Ordner in einem Dialogfenster.</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Jobs</translation>
    </message>
    <message>
        <source>Where jobs are looked for and saved first.</source>
        <translation>Wo Jobs zuerst gesucht und gespeichert werden.</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>Where results and pictures are saved first.</source>
        <translation>Wo Ergebnisse und Bilder zuerst gespeichert werden.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <source>failed ones only</source>
        <translation>nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>failed ones and 1 in </source>
        <translation>fehlgeschlagene und 1 von </translation>
    </message>
    <message>
        <source>Keep samples of conversations</source>
        <translation>Stichproben von Konversationen aufheben</translation>
    </message>
    <message>
        <source>Conversations kept to be looked at: failed ones, and of accepted ones one in so many.</source>
        <translation>Konversationen, die zum Ansehen aufgehoben werden: fehlgeschlagene, und von angenommenen eine von so vielen.</translation>
    </message>
    <message>
        <source>&amp;Keep samples of</source>
        <translation>&amp;Konversationen aufheben</translation>
    </message>
    <message>
        <source>Ask before a run is &amp;aborted</source>
        <translation>Vor dem &amp;Abbrechen eines Laufs fragen</translation>
    </message>
    <message>
        <source>An abort counts the messages under way as errors.</source>
        <translation>Beim Abbrechen zählen laufende Nachrichten als Fehler.</translation>
    </message>
    <message>
        <source>Ask before &amp;quitting while a run goes on</source>
        <translation>Vor dem &amp;Beenden während eines Laufs fragen</translation>
    </message>
    <message>
        <source>Quitting aborts the run.</source>
        <translation>Beenden bricht den Lauf ab.</translation>
    </message>
    <message>
        <source>Ask before &amp;unsaved changes of a job are dropped</source>
        <translation>Vor dem &amp;Verwerfen ungespeicherter Änderungen eines Jobs fragen</translation>
    </message>
    <message>
        <source>Without it another job opens at once.</source>
        <translation>Sonst wird ein anderer Job sofort geöffnet.</translation>
    </message>
    <message>
        <source>Takes effect at the next start.</source>
        <translation>Wirkt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SidePanel</name>
    <message>
        <source>What the job comes to</source>
        <translation>Was der Job ergibt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>The job in words, and its load and sizes as pictures.</source>
        <translation>Der Job in Worten, Last und Größen als Bilder.</translation>
    </message>
    <message>
        <source>One of the messages that will be sent.</source>
        <translation>Eine der Nachrichten, die gesendet werden.</translation>
    </message>
    <message>
        <source>The job in words</source>
        <translation>Der Job in Worten</translation>
    </message>
    <message>
        <source>Planned load</source>
        <translation>Geplante Last</translation>
    </message>
    <message>
        <source>Sizes of the bodies</source>
        <translation>Größen der Inhalte</translation>
    </message>
    <message>
        <source>Headers and start of the body</source>
        <translation>Kopfzeilen und Anfang des Inhalts</translation>
    </message>
    <message>
        <source>Ne&amp;xt sample</source>
        <translation>Nä&amp;chstes Beispiel</translation>
    </message>
    <message>
        <source>Shows the message after this one.</source>
        <translation>Zeigt die Nachricht nach dieser.</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erstes</translation>
    </message>
    <message>
        <source>Goes back to the first message.</source>
        <translation>Geht zurück zur ersten Nachricht.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) left. They are listed below and beside the fields.</source>
        <translation>
            <numerusform>Noch %n Problem. Es steht unten und neben dem Feld.</numerusform>
            <numerusform>Noch %n Probleme. Sie stehen unten und neben den Feldern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned load: messages a second</source>
        <translation>Geplante Last: Nachrichten pro Sekunde</translation>
    </message>
    <message>
        <source>Planned load: connections</source>
        <translation>Geplante Last: Verbindungen</translation>
    </message>
    <message>
        <source>With headers a message has %1 on average and %2 at most.</source>
        <translation>Mit Kopfzeilen hat eine Nachricht im Mittel %1 und höchstens %2.</translation>
    </message>
    <message>
        <source>There is no message to show yet: the problems of the message and of the recipients come first.</source>
        <translation>Noch keine Nachricht zu zeigen: zuerst die Probleme der Nachricht und der Empfänger beheben.</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>Number %1, %2
MAIL FROM &lt;%3&gt;
RCPT TO %4</source>
        <translation>Nummer %1, %2
MAIL FROM &lt;%3&gt;
RCPT TO %4</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SinkCharts</name>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SinkCounters</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Accepted with a final reply</source>
        <translation>Mit einer endgültigen Antwort angenommen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Of accepted messages</source>
        <translation>Der angenommenen Nachrichten</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Octets of all messages, without dot-stuffing</source>
        <translation>Oktette aller Nachrichten, ohne Dot-Stuffing</translation>
    </message>
    <message>
        <source>Messages rejected</source>
        <translation>Nachrichten abgelehnt</translation>
    </message>
    <message>
        <source>Refused at DATA, at BDAT or after the content</source>
        <translation>Bei DATA, bei BDAT oder nach dem Inhalt abgelehnt</translation>
    </message>
    <message>
        <source>Messages broken off</source>
        <translation>Nachrichten abgerissen</translation>
    </message>
    <message>
        <source>Connections that went away in the middle of a transaction</source>
        <translation>Verbindungen, die mitten in einer Transaktion verschwanden</translation>
    </message>
    <message>
        <source>Protocol errors</source>
        <translation>Protokollfehler</translation>
    </message>
    <message>
        <source>Commands that the sink had to refuse as wrong</source>
        <translation>Befehle, die die Senke als falsch ablehnen musste</translation>
    </message>
    <message>
        <source>Connections open</source>
        <translation>Offene Verbindungen</translation>
    </message>
    <message>
        <source>At this moment</source>
        <translation>In diesem Moment</translation>
    </message>
    <message>
        <source>Connections at the peak</source>
        <translation>Verbindungen in der Spitze</translation>
    </message>
    <message>
        <source>The most that were ever open at once</source>
        <translation>Die meisten, die je gleichzeitig offen waren</translation>
    </message>
    <message>
        <source>Connections taken</source>
        <translation>Verbindungen angenommen</translation>
    </message>
    <message>
        <source>All since the start</source>
        <translation>Alle seit dem Start</translation>
    </message>
    <message>
        <source>Connections refused</source>
        <translation>Verbindungen abgewiesen</translation>
    </message>
    <message>
        <source>Beyond the limit of open connections: they got 421</source>
        <translation>Über der Grenze offener Verbindungen: sie erhielten 421</translation>
    </message>
    <message>
        <source>Idle timeouts</source>
        <translation>Leerlauf-Timeouts</translation>
    </message>
    <message>
        <source>Sessions ended because the client said nothing for too long</source>
        <translation>Sitzungen, die endeten, weil der Client zu lange nichts sagte</translation>
    </message>
    <message>
        <source>TLS handshakes</source>
        <translation>TLS-Handshakes</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>TLS failures</source>
        <translation>TLS-Fehler</translation>
    </message>
    <message>
        <source>Handshakes that failed</source>
        <translation>Fehlgeschlagene Handshakes</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SinkCountersModel</name>
    <message>
        <source>Since the start</source>
        <translation>Seit dem Start</translation>
    </message>
    <message>
        <source>Running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Per second</source>
        <translation>Pro Sekunde</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SinkForm</name>
    <message>
        <source>&quot;%1&quot; is no IP address: give for example 127.0.0.1 or ::1.</source>
        <translation>&quot;%1&quot; ist keine IP-Adresse: zum Beispiel 127.0.0.1 oder ::1 angeben.</translation>
    </message>
    <message>
        <source>Largest message: %1</source>
        <translation>Größte Nachricht: %1</translation>
    </message>
    <message>
        <source>A certificate and its key go together: give both, or neither for one made now.</source>
        <translation>Zertifikat und Schlüssel gehören zusammen: beide angeben oder keines, dann wird eines erzeugt.</translation>
    </message>
    <message>
        <source>One user&apos;s sign-in needs the name and the password.</source>
        <translation>Die Anmeldung eines einzelnen Benutzers braucht Name und Passwort.</translation>
    </message>
    <message>
        <source>Other machines can reach the sink at this address. It takes mail and passwords from anyone who connects; 127.0.0.1 keeps it to this machine.</source>
        <translation>Andere Rechner können die Senke unter dieser Adresse erreichen. Sie nimmt Mail und Passwörter von jedem an, der sich verbindet; 127.0.0.1 beschränkt sie auf diesen Rechner.</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Lauschen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>The address to listen on; loopback keeps the sink to this machine.</source>
        <translation>Die Adresse, auf der gelauscht wird; Loopback beschränkt die Senke auf diesen Rechner.</translation>
    </message>
    <message>
        <source>any free one</source>
        <translation>ein beliebiger freier</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>The port to listen on; 0 takes any free one.</source>
        <translation>Der Port, auf dem gelauscht wird; 0 nimmt einen beliebigen freien.</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>LMTP</source>
        <translation>LMTP</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Pr&amp;otokoll</translation>
    </message>
    <message>
        <source>LMTP answers once for each recipient after the content.</source>
        <translation>LMTP antwortet nach dem Inhalt einmal je Empfänger.</translation>
    </message>
    <message>
        <source>Start it &amp;with a run aimed at it</source>
        <translation>&amp;Mit einem Lauf starten, der auf sie zielt</translation>
    </message>
    <message>
        <source>Start the sink with a run aimed at it</source>
        <translation>Senke mit einem Lauf starten, der auf sie zielt</translation>
    </message>
    <message>
        <source>A job whose target is this port on this machine starts the sink first.</source>
        <translation>Ein Job, dessen Ziel dieser Port auf diesem Rechner ist, startet zuerst die Senke.</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Wählen: %1</translation>
    </message>
    <message>
        <source>Chooses the file in a dialog.</source>
        <translation>Wählt die Datei in einem Dialogfenster.</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbstsigniert</translation>
    </message>
    <message>
        <source>PEM files (*.pem *.crt *.cer *.key)</source>
        <translation>PEM-Dateien (*.pem *.crt *.cer *.key)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>Implicit</source>
        <translation>Implizit</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>&amp;Verschlüsselung</translation>
    </message>
    <message>
        <source>STARTTLS is offered and may be used; implicit starts every connection with a handshake.</source>
        <translation>STARTTLS wird angeboten und kann genutzt werden; implizit beginnt jede Verbindung mit einem Handshake.</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>PEM file with the certificate and its chain; empty: one is made and signed by itself.</source>
        <translation>PEM-Datei mit dem Zertifikat und seiner Kette; leer: ein selbstsigniertes wird erzeugt.</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>S&amp;chlüssel</translation>
    </message>
    <message>
        <source>PEM file with the certificate&apos;s private key.</source>
        <translation>PEM-Datei mit dem privaten Schlüssel des Zertifikats.</translation>
    </message>
    <message>
        <source>Offer %1</source>
        <translation>%1 anbieten</translation>
    </message>
    <message>
        <source>Extensions offered</source>
        <translation>Angebotene Erweiterungen</translation>
    </message>
    <message>
        <source>Clients may send several commands at once (RFC 2920).</source>
        <translation>Clients dürfen mehrere Befehle auf einmal senden (RFC 2920).</translation>
    </message>
    <message>
        <source>Clients may send content by BDAT (RFC 3030).</source>
        <translation>Clients dürfen Inhalt mit BDAT senden (RFC 3030).</translation>
    </message>
    <message>
        <source>Clients may send octets above 127 (RFC 6152).</source>
        <translation>Clients dürfen Oktette über 127 senden (RFC 6152).</translation>
    </message>
    <message>
        <source>Addresses and headers may be UTF-8 (RFC 6531).</source>
        <translation>Adressen und Kopfzeilen dürfen UTF-8 sein (RFC 6531).</translation>
    </message>
    <message>
        <source>Replies carry codes such as 2.1.5 (RFC 2034).</source>
        <translation>Antworten enthalten Codes wie 2.1.5 (RFC 2034).</translation>
    </message>
    <message>
        <source>Clients say how large a message is before they send it (RFC 1870).</source>
        <translation>Clients nennen die Größe einer Nachricht, bevor sie sie senden (RFC 1870).</translation>
    </message>
    <message>
        <source>&amp;Largest message</source>
        <translation>&amp;Größte Nachricht</translation>
    </message>
    <message>
        <source>Such as 10M; larger ones are refused. 0: no limit.</source>
        <translation>Etwa 10M; größere werden abgelehnt. 0: unbegrenzt.</translation>
    </message>
    <message>
        <source>AUTH</source>
        <translation>AUTH</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>Nicht angeboten</translation>
    </message>
    <message>
        <source>Any credentials</source>
        <translation>Beliebige Zugangsdaten</translation>
    </message>
    <message>
        <source>One user</source>
        <translation>Ein Benutzer</translation>
    </message>
    <message>
        <source>A&amp;UTH</source>
        <translation>AUTH</translation>
    </message>
    <message>
        <source>Whether clients may sign in, and who is let in.</source>
        <translation>Ob sich Clients anmelden dürfen und wer zugelassen wird.</translation>
    </message>
    <message>
        <source>User &amp;name</source>
        <translation>Benutzer&amp;name</translation>
    </message>
    <message>
        <source>The one user that is let in.</source>
        <translation>Der einzige Benutzer, der zugelassen wird.</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>The password of that user; it is not remembered.</source>
        <translation>Das Passwort dieses Benutzers; es wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Take mail only after AU&amp;TH</source>
        <translation>Mail nur nach AU&amp;TH annehmen</translation>
    </message>
    <message>
        <source>Take mail only after AUTH</source>
        <translation>Mail nur nach AUTH annehmen</translation>
    </message>
    <message>
        <source>MAIL before a sign-in gets 530.</source>
        <translation>MAIL vor einer Anmeldung erhält 530.</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Emp&amp;fänger</translation>
    </message>
    <message>
        <source>For one message; more get 452.</source>
        <translation>Für eine Nachricht; weitere erhalten 452.</translation>
    </message>
    <message>
        <source>Connecti&amp;ons</source>
        <translation>Verb&amp;indungen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>Open at once; more get 421 and are closed.</source>
        <translation>Gleichzeitig offen; weitere erhalten 421 und werden geschlossen.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Thr&amp;eads</translation>
    </message>
    <message>
        <source>one a core</source>
        <translation>einer je Kern</translation>
    </message>
    <message>
        <source>Threads that serve the connections.</source>
        <translation>Threads, die die Verbindungen bedienen.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SinkPage</name>
    <message>
        <source>&amp;Start sink</source>
        <translation>&amp;Senke starten</translation>
    </message>
    <message>
        <source>S&amp;top sink</source>
        <translation>Sen&amp;ke anhalten</translation>
    </message>
    <message>
        <source>&amp;Use for the job</source>
        <translation>Für den &amp;Job verwenden</translation>
    </message>
    <message>
        <source>The sink could not start. %1</source>
        <translation>Die Senke konnte nicht starten. %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Start sink</source>
        <translation>Senke starten</translation>
    </message>
    <message>
        <source>Stop sink</source>
        <translation>Senke anhalten</translation>
    </message>
    <message>
        <source>Listens with these settings (%1)</source>
        <translation>Lauscht mit diesen Einstellungen (%1)</translation>
    </message>
    <message>
        <source>Drops what is open and ends the sink (%1)</source>
        <translation>Trennt, was offen ist, und beendet die Senke (%1)</translation>
    </message>
    <message>
        <source>Stopped. It takes mail, counts it and throws it away.</source>
        <translation>Angehalten. Die Senke nimmt Mail an, zählt sie und wirft sie weg.</translation>
    </message>
    <message>
        <source>Starting …</source>
        <translation>Startet …</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Listening on %1</source>
        <translation>Lauscht auf %1</translation>
    </message>
    <message>
        <source>LMTP</source>
        <translation>LMTP</translation>
    </message>
    <message>
        <source>SMTP</source>
        <translation>SMTP</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>implicit TLS</source>
        <translation>implizites TLS</translation>
    </message>
    <message>
        <source>reachable from other machines</source>
        <translation>von anderen Rechnern erreichbar</translation>
    </message>
    <message>
        <source>Makes %1, port %2, the target of the job</source>
        <translation>Macht %1, Port %2, zum Ziel des Jobs</translation>
    </message>
    <message>
        <source>Start the sink first: its port is not known yet</source>
        <translation>Zuerst die Senke starten: ihr Port ist noch nicht bekannt</translation>
    </message>
    <message>
        <source>Starts the built-in sink with the settings of its page</source>
        <translation>Startet die eingebaute Senke mit den Einstellungen ihrer Seite</translation>
    </message>
    <message>
        <source>Ends the built-in sink</source>
        <translation>Beendet die eingebaute Senke</translation>
    </message>
    <message>
        <source>Settings of the sink</source>
        <translation>Einstellungen der Senke</translation>
    </message>
    <message>
        <source>Stop the sink to change its settings</source>
        <translation>Zum Ändern der Einstellungen die Senke anhalten</translation>
    </message>
    <message>
        <source>Sink</source>
        <translation>Senke</translation>
    </message>
    <message>
        <source>Use the sink as the target of the job</source>
        <translation>Senke als Ziel des Jobs verwenden</translation>
    </message>
    <message>
        <source>Counters of the sink</source>
        <translation>Zähler der Senke</translation>
    </message>
    <message>
        <source>Parts of the sink</source>
        <translation>Teile der Senke</translation>
    </message>
    <message>
        <source>&amp;Counters</source>
        <translation>Z&amp;ähler</translation>
    </message>
    <message>
        <source>Rate, connections and all counters of the sink</source>
        <translation>Rate, Verbindungen und alle Zähler der Senke</translation>
    </message>
    <message>
        <source>&amp;Behaviour</source>
        <translation>V&amp;erhalten</translation>
    </message>
    <message>
        <source>How the sink answers: presets, rules, faults and limits</source>
        <translation>Wie die Senke antwortet: Voreinstellungen, Regeln, Störungen und Grenzen</translation>
    </message>
    <message>
        <source>Rules a&amp;nd replies</source>
        <translation>Regeln u&amp;nd Antworten</translation>
    </message>
    <message>
        <source>How often each rule struck and each reply was said</source>
        <translation>Wie oft jede Regel griff und jede Antwort gegeben wurde</translation>
    </message>
    <message>
        <source>Led&amp;ger</source>
        <translation>Zustellbu&amp;ch</translation>
    </message>
    <message>
        <source>What arrived of each run whose messages are tracked</source>
        <translation>Was von jedem Lauf ankam, dessen Nachrichten verfolgt werden</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SinkTiles</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Open at this moment</source>
        <translation>Im Moment offen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Messages accepted over the last second</source>
        <translation>In der letzten Sekunde angenommene Nachrichten</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Empfangen</translation>
    </message>
    <message>
        <source>Content received over the last second</source>
        <translation>In der letzten Sekunde empfangener Inhalt</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Accepted since the start</source>
        <translation>Seit dem Start angenommen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Messages rejected or broken off, protocol errors, connections refused, TLS failures</source>
        <translation>Abgelehnte oder abgerissene Nachrichten, Protokollfehler, abgelehnte Verbindungen, TLS-Fehler</translation>
    </message>
    <message>
        <source>peak %1</source>
        <translation>Spitze %1</translation>
    </message>
    <message>
        <source>%1 MMH</source>
        <translation>%1 MMH</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 recipients</source>
        <translation>%1 Empfänger</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>bisher keine</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SizeField</name>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>All the same</source>
        <translation>Alle gleich</translation>
    </message>
    <message>
        <source>Several sizes with weights</source>
        <translation>Mehrere Größen mit Gewichten</translation>
    </message>
    <message>
        <source>Uniform between two sizes</source>
        <translation>Gleichverteilt zwischen zwei Größen</translation>
    </message>
    <message>
        <source>Normal distribution</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <source>Log-normal distribution, as in real mail</source>
        <translation>Log-Normalverteilung, wie bei echter Mail</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Deviation</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Sigma</source>
        <translation>Sigma</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größte</translation>
    </message>
    <message>
        <source>Larger sizes become this one. 0: 100 MiB.</source>
        <translation>Größere Werte werden auf diesen gekürzt. 0: 100 MiB.</translation>
    </message>
    <message>
        <source>Of the natural logarithm of the size: 1 spreads over about a factor of ten.</source>
        <translation>Des natürlichen Logarithmus der Größe: 1 streut etwa über den Faktor zehn.</translation>
    </message>
    <message>
        <source>How the sizes of the messages are spread.</source>
        <translation>Wie sich die Größen der Nachrichten verteilen.</translation>
    </message>
    <message>
        <source>Sizes of the body with their weights</source>
        <translation>Größen des Inhalts mit ihren Gewichten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SizePicture</name>
    <message>
        <source>The sizes are not known yet.</source>
        <translation>Die Größen sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Every body has %1.</source>
        <translation>Jeder Inhalt hat %1.</translation>
    </message>
    <message>
        <source>Bodies from %1 to %2, half of them up to %3, %4 on average.</source>
        <translation>Inhalte von %1 bis %2, die Hälfte davon bis %3, im Mittel %4.</translation>
    </message>
    <message>
        <source>How message sizes are spread</source>
        <translation>Wie sich die Nachrichtengrößen verteilen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::StageModel</name>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>A stage of the SMTP session, or the message as a whole</source>
        <translation>Eine Phase der SMTP-Sitzung oder die Nachricht als Ganzes</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many were measured</source>
        <translation>Wie viele gemessen wurden</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>%1 % took at most so long</source>
        <translation>%1 % dauerten höchstens so lange</translation>
    </message>
    <message>
        <source>Max</source>
        <translation>Max</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::StageTemplates</name>
    <message>
        <source>&amp;Ramp and hold</source>
        <translation>&amp;Rampe und Halten</translation>
    </message>
    <message>
        <source>Up from nothing, then the same for a minute, then down.</source>
        <translation>Von null hinauf, dann eine Minute lang gleich, dann hinunter.</translation>
    </message>
    <message>
        <source>&amp;Steps to find a limit</source>
        <translation>&amp;Stufen zum Finden einer Grenze</translation>
    </message>
    <message>
        <source>Ten steps up; the one where latency or errors rise is near the limit.</source>
        <translation>Zehn Stufen hinauf; die Stufe, bei der Latenz oder Fehler zunehmen, liegt nahe der Grenze.</translation>
    </message>
    <message>
        <source>S&amp;pike</source>
        <translation>Lasts&amp;pitze</translation>
    </message>
    <message>
        <source>A quiet load, a sudden peak, and time to recover.</source>
        <translation>Eine ruhige Last, eine plötzliche Spitze und Zeit zur Erholung.</translation>
    </message>
    <message>
        <source>&amp;9 am</source>
        <translation>&amp;9 Uhr</translation>
    </message>
    <message>
        <source>A day&apos;s curve with its rush in the morning, in ten minutes.</source>
        <translation>Der Verlauf eines Tages mit seinem Ansturm am Morgen, in zehn Minuten.</translation>
    </message>
    <message>
        <source>S&amp;oak</source>
        <translation>Da&amp;uerlast</translation>
    </message>
    <message>
        <source>Four hours of the same, to see what leaks and fills.</source>
        <translation>Vier Stunden lang dasselbe, um zu sehen, was leckt und vollläuft.</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::Stages</name>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>Ramp</source>
        <translation>Rampe</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Stufen</translation>
    </message>
    <message>
        <source>Spike</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Welle</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>CSV file</source>
        <translation>CSV-Datei</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::StagesModel</name>
    <message>
        <source>as before</source>
        <translation>wie zuvor</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Stufen</translation>
    </message>
    <message>
        <source>How far up and down, and how long one wave takes: 200/s, 30s</source>
        <translation>Wie weit auf und ab, und wie lange eine Welle dauert: 200/s, 30s</translation>
    </message>
    <message>
        <source>Empty: where the stage before ends.</source>
        <translation>Leer: wo der vorige Abschnitt endet.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To or level</source>
        <translation>Bis oder Höhe</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::TimeChart</name>
    <message>
        <source>Limit: %1</source>
        <translation>Grenze: %1</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::TrialLinesModel</name>
    <message>
        <source>Stampede</source>
        <translation>Stampede</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ValueTable</name>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
</context>
</TS>
