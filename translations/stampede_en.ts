<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
    <context>
        <name>LineProblems</name>
        <message numerus="yes">
            <source>%n more line(s) have problems</source>
            <translation>
                <numerusform>%n more line has problems</numerusform>
                <numerusform>%n more lines have problems</numerusform>
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
                <numerusform>%n problem left. It is listed below and beside the field.</numerusform>
                <numerusform>%n problems left. They are listed below and beside the fields.</numerusform>
            </translation>
        </message>
    </context>
</TS>
