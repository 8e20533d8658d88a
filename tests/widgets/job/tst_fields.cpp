// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rig.h"
#include "widgets/job/field_row.h"
#include "widgets/job/field_table.h"
#include "widgets/job/form_field.h"
#include "widgets/job/job_keys.h"
#include "widgets/job/json_path.h"
#include "widgets/job/rows_editor.h"
#include "widgets/job/step_edit.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGridLayout>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace stampede::widgets;
using namespace Qt::StringLiterals;

class TestFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyFieldIsNamedAndExplained();
    void everyFieldShowsItsDefault();
    void typedTextBecomesAValue_data();
    void typedTextBecomesAValue();
    void strangeValuesStayUntilEdited_data();
    void strangeValuesStayUntilEdited();
    void arrowsStep();
    void theWheelNeedsTheFocus();
    void choicesAndFlags();
    void listsAreLines();
    void aRowSaysItsProblem();
    void aRowHidesWhatMakesNoSense();
    void undoKeysGoToThePage();
};

void TestFields::everyFieldIsNamedAndExplained()
{
    QStringList paths;
    for (const SectionSpec& section : jobSections()) {
        QVERIFY(!section.title.isEmpty() && !section.intro.isEmpty());
        QString mnemonics;
        for (const FieldSpec& spec : section.fields) {
            QVERIFY2(!paths.contains(spec.path), qPrintable(spec.path));
            paths += spec.path;
            QVERIFY2(!spec.help.isEmpty(), qPrintable(spec.path));
            const qsizetype mark = spec.label.indexOf(u'&');
            if (mark >= 0) {
                const QChar key = spec.label.at(mark + 1).toLower();
                QVERIFY2(!mnemonics.contains(key), qPrintable(spec.path + u" repeats "_s + key));
                mnemonics += key;
            }
            QWidget window;
            FormField* field = makeField(spec, {[] {
                                             return QString();
                                         }},
                                         &window);
            QWidget* control = field->focusProxy();
            QVERIFY2(control, qPrintable(spec.path));
            while (control->focusProxy())
                control = control->focusProxy();
            QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(spec.path));
            QVERIFY2(!control->objectName().isEmpty(), qPrintable(spec.path));
        }
    }
}

void TestFields::everyFieldShowsItsDefault()
{
    for (const bool open : {false, true}) {
        const QJsonObject json = defaultJob(open);
        for (const SectionSpec& section : jobSections())
            for (const FieldSpec& spec : section.fields) {
                const QJsonValue value = valueAt(json, spec.path);
                if (value.isUndefined())
                    continue;
                QWidget window;
                FormField* field = makeField(spec, {[] {
                                                 return QString();
                                             }},
                                             &window);
                QSignalSpy edited(field, &FormField::edited);
                field->setValue(value);
                QVERIFY2(field->value() == value, qPrintable(spec.path));
                QVERIFY2(edited.isEmpty(), qPrintable(spec.path));
            }
    }
}

void TestFields::typedTextBecomesAValue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const QString& path, const QString& typed, const QJsonValue& value) {
        QTest::newRow(qPrintable(path)) << path << typed << value;
    };
    row(u"target.host"_s, u"mx.example.test"_s, u"mx.example.test"_s);
    row(u"target.port"_s, u"25"_s, 25);
    row(u"load.connections"_s, u"12x"_s, u"12x"_s);
    row(u"load.rate"_s, u"1.2MMH"_s, u"1.2MMH"_s);
    row(u"load.duration"_s, u"10s"_s, u"10s"_s);
    row(u"limits.error_share"_s, u"0.05"_s, 0.05);
    row(u"message.attachments"_s, u"1k,2M"_s, QJsonArray{u"1k"_s, u"2M"_s});
    row(u"tls.ca_file"_s, u"ca.pem"_s, u"ca.pem"_s);
    row(u"auth.password"_s, u"secret"_s, u"secret"_s);
}

void TestFields::typedTextBecomesAValue()
{
    QFETCH(QString, path);
    QFETCH(QString, typed);
    QFETCH(QJsonValue, value);
    Rig rig(path);
    QTest::keyClicks(rig.field->focusProxy(), typed);
    QCOMPARE(rig.last(), value);
    QCOMPARE(rig.edited.size(), typed.size());
    QCOMPARE(rig.edited.last().at(1).value<JobDocument::Edit>(), JobDocument::Edit::Typing);
    QCOMPARE(rig.field->value(), value);
}

void TestFields::strangeValuesStayUntilEdited_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("choice") << u"tls.mode"_s << QJsonValue(u"ssl"_s);
    QTest::newRow("choice, a number") << u"tls.mode"_s << QJsonValue(3);
    QTest::newRow("flag") << u"tls.verify"_s << QJsonValue(u"yes"_s);
    QTest::newRow("recipients, two") << u"envelope.recipients"_s
                                     << QJsonValue(QJsonObject{{u"file"_s, u"f"_s},
                                                               {u"list"_s, QJsonArray{u"a"_s}}});
    QTest::newRow("recipients, none") << u"envelope.recipients"_s << QJsonValue(QJsonObject());
    QTest::newRow("recipients, text") << u"envelope.recipients"_s << QJsonValue(u"a@b"_s);
    QTest::newRow("size, a list") << u"message.size"_s << QJsonValue(QJsonArray{1, 2});
    QTest::newRow("size, unknown") << u"message.size"_s << QJsonValue(QJsonObject{{u"gauss"_s, 1}});
    QTest::newRow("size, half a curve")
        << u"message.size"_s << QJsonValue(QJsonObject{{u"normal"_s, QJsonObject{{u"mean"_s, u"5k"_s}}}});
    QTest::newRow("size, nothing") << u"message.size"_s << QJsonValue(QJsonValue::Null);
}

void TestFields::strangeValuesStayUntilEdited()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    Rig rig(path);
    rig.field->setValue(value);
    QCOMPARE(rig.field->value(), value);
    QVERIFY(rig.edited.isEmpty());
    if (auto* box = qobject_cast<QComboBox*>(rig.field->focusProxy()))
        QTest::keyClick(box, box->currentIndex() == 0 ? Qt::Key_Down : Qt::Key_Home);
    else
        QTest::keyClick(rig.field->focusProxy(), Qt::Key_Space);
    QVERIFY(rig.field->value() != value);
}

void TestFields::arrowsStep()
{
    Rig rig(u"load.duration"_s);
    rig.field->setValue(u"10s"_s);
    QTest::keyClick(rig.field->focusProxy(), Qt::Key_Up);
    QCOMPARE(rig.last(), QJsonValue(u"15s"_s));
    QTest::keyClick(rig.field->focusProxy(), Qt::Key_Down);
    QTest::keyClick(rig.field->focusProxy(), Qt::Key_Down);
    QCOMPARE(rig.last(), QJsonValue(u"5s"_s));
    rig.field->setValue(u"soon"_s);
    rig.edited.clear();
    QTest::keyClick(rig.field->focusProxy(), Qt::Key_Up);
    QVERIFY(rig.edited.isEmpty());
    QCOMPARE(rig.field->value(), QJsonValue(u"soon"_s));
    // Enter and leaving the field keep the text.
    QTest::keyClick(rig.field->focusProxy(), Qt::Key_Return);
    rig.field->focusProxy()->clearFocus();
    QCOMPARE(rig.field->value(), QJsonValue(u"soon"_s));
}

void TestFields::theWheelNeedsTheFocus()
{
    Rig rig(u"target.port"_s);
    rig.field->setValue(25);
    QWidget* edit = rig.field->focusProxy();
    const auto turn = [edit] {
        QWheelEvent event(QPointF(5, 5), edit->mapToGlobal(QPointF(5, 5)), {}, {0, 120}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(edit, &event);
    };
    edit->clearFocus();
    turn();
    QCOMPARE(rig.field->value(), QJsonValue(25));
}

void TestFields::choicesAndFlags()
{
    Rig mode(u"tls.mode"_s);
    choose(qobject_cast<QComboBox*>(mode.field->focusProxy()), 1);
    QCOMPARE(mode.last(), QJsonValue(u"starttls"_s));
    QCOMPARE(mode.edited.last().at(1).value<JobDocument::Edit>(), JobDocument::Edit::Step);
    Rig flag(u"tls.verify"_s);
    flag.field->setValue(true);
    QTest::keyClick(flag.field->focusProxy(), Qt::Key_Space);
    QCOMPARE(flag.last(), QJsonValue(false));
}

void TestFields::listsAreLines()
{
    Rig rig(u"target.allow_targets"_s);
    auto* edit = qobject_cast<QPlainTextEdit*>(rig.field->focusProxy());
    QVERIFY(edit);
    QTest::keyClicks(edit, u"10.0.0.1"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::keyClicks(edit, u" mx.test "_s);
    QCOMPARE(rig.last(), QJsonValue(QJsonArray{u"10.0.0.1"_s, u"mx.test"_s}));
    rig.edited.clear();
    rig.field->setValue(QJsonArray{u"a"_s, u"b"_s});
    QCOMPARE(edit->toPlainText(), u"a\nb"_s);
    QVERIFY(rig.edited.isEmpty());
}

void TestFields::aRowSaysItsProblem()
{
    QWidget page;
    auto* grid = new QGridLayout(&page);
    FieldRow row(specOf(u"target.port"_s), {}, *grid, 0, page);
    row.show(newJob());
    auto* note = page.findChild<NoteLabel*>(u"target.port.note"_s);
    const QString help = note->text();
    QCOMPARE(note->tone(), NoteLabel::Tone::Quiet);
    row.setProblems({u"must be from 1 to 65535"_s, u"second"_s});
    QVERIFY(row.hasProblem());
    QVERIFY(note->text().contains(u"65535"_s) && note->text().contains(u"second"_s));
    QVERIFY(row.field().focusProxy()->accessibleDescription().contains(u"65535"_s));
    row.setProblems({});
    QCOMPARE(note->text(), help);
    QCOMPARE(row.field().focusProxy()->accessibleDescription(), help);
    QCOMPARE(note->tone(), NoteLabel::Tone::Quiet);
}

void TestFields::aRowHidesWhatMakesNoSense()
{
    QWidget page;
    auto* grid = new QGridLayout(&page);
    FieldRow row(specOf(u"tls.ca_file"_s), {[] {
                     return QString();
                 }},
                 *grid, 0, page);
    QWidget* box = row.field().parentWidget();
    row.show(newJob());
    QVERIFY(box->isHidden());
    row.setProblems({u"there is no file"_s});
    QVERIFY(!box->isHidden());
    row.setProblems({});
    QVERIFY(box->isHidden());
    row.show(withValue(newJob(), u"tls.mode"_s, u"starttls"_s));
    QVERIFY(!box->isHidden());
}

void TestFields::undoKeysGoToThePage()
{
    Rig rig(u"target.host"_s);
    auto* edit = qobject_cast<QLineEdit*>(rig.field->focusProxy());
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    rig.window.addAction(&undo);
    QSignalSpy undone(&undo, &QAction::triggered);
    rig.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&rig.window));
    QTest::keyClicks(edit, u"abc"_s);
    QTest::keySequence(edit, QKeySequence::Undo);
    QCOMPARE(undone.size(), 1);
    QCOMPARE(edit->text(), u"abc"_s);
    undo.setEnabled(false);
    QTest::keySequence(edit, QKeySequence::Undo);
    QCOMPARE(edit->text(), u"abc"_s);
}

QTEST_MAIN(TestFields)
#include "tst_fields.moc"

#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QStringList>
#include <QWheelEvent>
#include <QWidget>

#include <initializer_list>
