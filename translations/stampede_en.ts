<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>stampede::criteria::Judge</name>
    <message numerus="yes">
        <source>only %1 of %n second(s) met it, not %2</source>
        <translation>
            <numerusform>only %1 of %n second met it, not %2</numerusform>
            <numerusform>only %1 of %n seconds met it, not %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::exchange::SmtpSource</name>
    <message numerus="yes">
        <source>%1 waits a random time from 0 to %n second(s) between messages; the job waits half of it each time.</source>
        <translation>
            <numerusform>%1 waits a random time from 0 to %n second between messages; the job waits half of it each time.</numerusform>
            <numerusform>%1 waits a random time from 0 to %n seconds between messages; the job waits half of it each time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::exchange::TrafficGen</name>
    <message numerus="yes">
        <source>Without --concurrency traffic-gen opens ten connections a core; the job has %n, as on this machine.</source>
        <translation>
            <numerusform>Without --concurrency traffic-gen opens ten connections a core; the job has %n, as on this machine.</numerusform>
            <numerusform>Without --concurrency traffic-gen opens ten connections a core; the job has %n, as on this machine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::job::Describe</name>
    <message numerus="yes">
        <source>%n step(s) %1 over %2</source>
        <translation>
            <numerusform>%n step %1 over %2</numerusform>
            <numerusform>%n steps %1 over %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more stage(s)</source>
        <translation>
            <numerusform>%n more stage</numerusform>
            <numerusform>%n more stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Besides, a probe sends %n message(s) every %1, late when delivered after more than %2.</source>
        <translation>
            <numerusform>Besides, a probe sends %n message every %1, late when delivered after more than %2.</numerusform>
            <numerusform>Besides, a probe sends %n messages every %1, late when delivered after more than %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::job::RateTable</name>
    <message numerus="yes">
        <source>expected time,level such as 30s,500; found %n column(s)</source>
        <translation>
            <numerusform>expected time,level such as 30s,500; found %n column</numerusform>
            <numerusform>expected time,level such as 30s,500; found %n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::ledger::Ledger</name>
    <message numerus="yes">
        <source>%Ln messages are not in the books: their numbers lie too far apart, or they have too many recipients.</source>
        <translation>
            <numerusform>%Ln message is not in the books: its number lies too far from the others, or it has too many recipients.</numerusform>
            <numerusform>%Ln messages are not in the books: their numbers lie too far apart, or they have too many recipients.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::load::CeilingDriver</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::load::Conductor</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::message::LineProblems</name>
    <message numerus="yes">
        <source>%n more line(s) have problems</source>
        <translation>
            <numerusform>%n more line has problems</numerusform>
            <numerusform>%n more lines have problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::report::Summary</name>
    <message numerus="yes">
        <source>a timeline of %n stage(s)</source>
        <translation>
            <numerusform>a timeline of %n stage</numerusform>
            <numerusform>a timeline of %n stages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::report::Verdict</name>
    <message numerus="yes">
        <source>The network was the limit: half of the messages took %1, most of it on the way (%n round trip(s) of %2); more connections would get more through.</source>
        <translation>
            <numerusform>The network was the limit: half of the messages took %1, most of it on the way (%n round trip of %2); more connections would get more through.</numerusform>
            <numerusform>The network was the limit: half of the messages took %1, most of it on the way (%n round trips of %2); more connections would get more through.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::sink::LedgerReport</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::BehaviourView</name>
    <message numerus="yes">
        <source>⚠ Refused: %n problem(s).</source>
        <translation>
            <numerusform>⚠ Refused: %n problem.</numerusform>
            <numerusform>⚠ Refused: %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ConversationView</name>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::HistoryPage</name>
    <message numerus="yes">
        <source>%n run(s) deleted.</source>
        <translation>
            <numerusform>%n run deleted.</numerusform>
            <numerusform>%n runs deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ImportDialog</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n part(s) could not be carried over.</source>
        <translation>
            <numerusform>%n part could not be carried over.</numerusform>
            <numerusform>%n parts could not be carried over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobForm</name>
    <message numerus="yes">
        <source>%n criterion/criteria cannot be judged as written</source>
        <translation>
            <numerusform>%n criterion cannot be judged as written</numerusform>
            <numerusform>%n criteria cannot be judged as written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Beside the load the probe sends %n message(s) every %1 through the server to the sink that the section Tracking names (%2), over a connection of its own: late when delivered after more than %3, lost when not delivered after %4.</source>
        <translation>
            <numerusform>Beside the load the probe sends %n message every %1 through the server to the sink that the section Tracking names (%2), over a connection of its own: late when delivered after more than %3, lost when not delivered after %4.</numerusform>
            <numerusform>Beside the load the probe sends %n messages every %1 through the server to the sink that the section Tracking names (%2), over a connection of its own: late when delivered after more than %3, lost when not delivered after %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::JobPage</name>
    <message numerus="yes">
        <source>%n problem(s) in the job: %1</source>
        <translation>
            <numerusform>%n problem in the job: %1</numerusform>
            <numerusform>%n problems in the job: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadCanvas</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadEditor</name>
    <message numerus="yes">
        <source>; at most %n connection(s).</source>
        <translation>
            <numerusform>; at most %n connection.</numerusform>
            <numerusform>; at most %n connections.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::LoadPicture</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::MainWindow</name>
    <message numerus="yes">
        <source>Saved %n picture(s) in %1</source>
        <translation>
            <numerusform>Saved %n picture in %1</numerusform>
            <numerusform>Saved %n pictures in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2, %n connection(s)</source>
        <translation>
            <numerusform>%1: %2, %n connection</numerusform>
            <numerusform>%1: %2, %n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sink on %1:%2, %n connection(s)</source>
        <translation>
            <numerusform>Sink on %1:%2, %n connection</numerusform>
            <numerusform>Sink on %1:%2, %n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ProblemList</name>
    <message numerus="yes">
        <source>⚠ %n problem(s) to mend before the job can be started</source>
        <translation>
            <numerusform>⚠ %n problem to mend before the job can be started</numerusform>
            <numerusform>⚠ %n problems to mend before the job can be started</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::ResultBar</name>
    <message numerus="yes">
        <source>Failed: %1 of %n criteria broken</source>
        <translation>
            <numerusform>Failed: %1 of %n criterion broken</numerusform>
            <numerusform>Failed: %1 of %n criteria broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not proved: %1 of %n criteria had no data</source>
        <translation>
            <numerusform>Not proved: %1 of %n criterion had no data</numerusform>
            <numerusform>Not proved: %1 of %n criteria had no data</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Passed: %n criteria met</source>
        <translation>
            <numerusform>Passed: %n criterion met</numerusform>
            <numerusform>Passed: %n criteria met</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::RuleText</name>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SearchModel</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SearchText</name>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With about %n step(s) of %1 and the proof that takes about %2.</source>
        <translation>
            <numerusform>With about %n step of %1 and the proof that takes about %2.</numerusform>
            <numerusform>With about %n steps of %1 and the proof that takes about %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With about %1 to %n step(s) of %2 and the proof that takes about %3 to %4.</source>
        <translation>
            <numerusform>With about %1 to %n step of %2 and the proof that takes about %3 to %4.</numerusform>
            <numerusform>With about %1 to %n steps of %2 and the proof that takes about %3 to %4.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SectionList</name>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <translation>
            <numerusform>%1, %n problem</numerusform>
            <numerusform>%1, %n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stampede::widgets::SidePanel</name>
    <message numerus="yes">
        <source>%n problem(s) left. They are listed below and beside the fields.</source>
        <translation>
            <numerusform>%n problem left. They are listed below and beside the fields.</numerusform>
            <numerusform>%n problems left. They are listed below and beside the fields.</numerusform>
        </translation>
    </message>
</context>
</TS>
