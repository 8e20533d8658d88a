// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/json_editor.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTextBlock>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QtTest>

using namespace stampede::widgets;

class TestJsonEditor : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatStandsThere_data();
    void keepsWhatStandsThere();
    void goesOnWithTheIndent_data();
    void goesOnWithTheIndent();
    void undoesARefill();
    void tellsOnlyOfEdits();
    void coloursKeysAndValues();
    void marksLines();
    void tabLeavesIt();
    void makesRoomForItsNumbers();
};

void TestJsonEditor::keepsWhatStandsThere_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kept");
    QTest::newRow("plain") << "{\n  \"a\": 1\n}\n"
                           << "{\n  \"a\": 1\n}\n";
    QTest::newRow("no-break space") << QStringLiteral("{\"a\": \"x\u00a0y\"}")
                                    << QStringLiteral("{\"a\": \"x\u00a0y\"}");
    QTest::newRow("line ends of Windows") << "{\r\n}\r\n"
                                          << "{\n}\n";
    QTest::newRow("beyond the BMP") << QStringLiteral("\"\U0001F41B\"") << QStringLiteral("\"\U0001F41B\"");
    QTest::newRow("empty") << ""
                           << "";
}

void TestJsonEditor::keepsWhatStandsThere()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kept);
    JsonEditor editor;
    editor.setText(text);
    QCOMPARE(editor.text(), kept);
    QVERIFY(!editor.document()->isUndoAvailable());
}

void TestJsonEditor::goesOnWithTheIndent_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("same") << "  \"a\": 1,"
                          << "  \"a\": 1,\n  ";
    QTest::newRow("object") << "  \"a\": {"
                            << "  \"a\": {\n    ";
    QTest::newRow("list") << "["
                          << "[\n  ";
    QTest::newRow("none") << "}"
                          << "}\n";
}

void TestJsonEditor::goesOnWithTheIndent()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    JsonEditor editor;
    editor.setText(before);
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(), after);
    editor.undo();
    QCOMPARE(editor.text(), before);
}

void TestJsonEditor::undoesARefill()
{
    JsonEditor editor;
    editor.setText(QStringLiteral("one"));
    editor.replaceText(QStringLiteral("two\nlines"));
    editor.insert(3, QStringLiteral("!"));
    QCOMPARE(editor.text(), QStringLiteral("two!\nlines"));
    editor.undo();
    QCOMPARE(editor.text(), QStringLiteral("two\nlines"));
    editor.undo();
    QCOMPARE(editor.text(), QStringLiteral("one"));
    editor.redo();
    QCOMPARE(editor.text(), QStringLiteral("two\nlines"));
}

void TestJsonEditor::tellsOnlyOfEdits()
{
    JsonEditor editor;
    editor.show();
    QSignalSpy edited(&editor, &JsonEditor::edited);
    editor.setText(QStringLiteral("{\"a\": 1}"));
    edited.clear();
    QPalette dark = editor.palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    editor.setPalette(dark);
    editor.setMarkedLines({1});
    QCoreApplication::processEvents();
    QCOMPARE(edited.count(), 0);
    QTest::keyClicks(&editor, QStringLiteral("x"));
    QCOMPARE(edited.count(), 1);
}

void TestJsonEditor::coloursKeysAndValues()
{
    JsonEditor editor;
    editor.setText(QStringLiteral(R"("a\"b" : "c:", 12, true)"));
    QCoreApplication::processEvents();
    const auto colourAt = [&editor](int at) {
        for (const QTextLayout::FormatRange& range : editor.document()->firstBlock().layout()->formats())
            if (at >= range.start && at < range.start + range.length)
                return range.format.foreground().color();
        return QColor();
    };
    const QColor key = colourAt(1);
    const QColor text = colourAt(10);
    const QColor number = colourAt(15);
    QVERIFY(key.isValid() && text.isValid() && number.isValid());
    QVERIFY(key != text && text != number && key != number);
    QCOMPARE(colourAt(4), key); // behind the escaped quotation mark
    QCOMPARE(colourAt(20), number);
    QTest::keyClicks(&editor, QStringLiteral("\"")); // an open text is no reason to stop
    QCOMPARE(editor.text().size(), 24);
}

void TestJsonEditor::marksLines()
{
    JsonEditor editor;
    editor.setText(QStringLiteral("1\n2\n3\n"));
    const auto before = editor.extraSelections().size();
    editor.setMarkedLines({2, 3, 77});
    QCOMPARE(editor.extraSelections().size(), before + 2);
    editor.jumpTo(4);
    QCOMPARE(editor.textCursor().blockNumber(), 2);
    editor.jumpTo(4000);
    QCOMPARE(editor.textCursor().position(), 6);
    editor.jumpTo(-5);
    QCOMPARE(editor.textCursor().position(), 0);
    editor.setMarkedLines({});
    QCOMPARE(editor.extraSelections().size(), before);
}

void TestJsonEditor::tabLeavesIt()
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* editor = new JsonEditor(&window);
    auto* next = new QPushButton(&window);
    layout->addWidget(editor);
    layout->addWidget(next);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(editor->text(), QString());
    QVERIFY(next->hasFocus());
}

void TestJsonEditor::makesRoomForItsNumbers()
{
    JsonEditor editor;
    editor.resize(400, 300);
    editor.show();
    editor.setText(QStringLiteral("1\n2"));
    const int narrow = editor.viewport()->x();
    QVERIFY(narrow > 0);
    editor.setText(QString(12'000, u'\n'));
    QVERIFY(editor.viewport()->x() > narrow);
    editor.setMarkedLines({1, 5, 12'000});
    QVERIFY(!editor.grab().isNull());
}

QTEST_MAIN(TestJsonEditor)
#include "tst_json_editor.moc"
