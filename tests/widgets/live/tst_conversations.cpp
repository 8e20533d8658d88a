// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made_up.h"
#include "widgets/charts/value_table.h"
#include "widgets/live/conversation_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using namespace std::chrono_literals;
using test::madeUpSample;

namespace {

QList<load::ConversationSamplePtr> accepted(quint64 from, quint64 count)
{
    QList<load::ConversationSamplePtr> list;
    for (quint64 i = from; i < from + count; ++i)
        list += madeUpSample(i, Outcome::Accepted, Stage::Body, 250);
    return list;
}

} // namespace

class TestConversations : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void keepsTheNewestAccepted();
    void keepsTheNewestOfEachKind();
    void keepsAThousandInAll();
    void replyDoesNotSplitTheAccepted();
    void modelShowsThem();
    void filters_data();
    void filters();
    void faultsAreFoundWhateverTheReply();
    void linesAsText();
    void hostileLines();
    void viewShowsTheChosen();
    void chosenStaysReadable();
};

void TestConversations::keepsTheNewestAccepted()
{
    ConversationModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(accepted(0, 120));
    QCOMPARE(model.rowCount(), 50);
    QCOMPARE(model.sampleAt(0)->sequence, quint64(70));
    QCOMPARE(model.sampleAt(49)->sequence, quint64(119));
    QVERIFY(!model.sampleAt(50) && !model.sampleAt(-1));
}

void TestConversations::keepsTheNewestOfEachKind()
{
    ConversationModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.add(accepted(0, 10));
    for (quint64 i = 10; i < 60; ++i)
        model.add({madeUpSample(i, Outcome::Permanent, Stage::Rcpt, 550),
                   madeUpSample(i, Outcome::Permanent, Stage::Mail, 550),
                   madeUpSample(i, Outcome::Temporary, Stage::Rcpt, 451)});
    QCOMPARE(model.rowCount(), 10 + 3 * 20);
    QCOMPARE(model.sampleAt(0)->sequence, quint64(0));
    QCOMPARE(model.sampleAt(10)->sequence, quint64(40));
}

void TestConversations::keepsAThousandInAll()
{
    ConversationModel model;
    for (quint16 code = 500; code < 600; ++code)
        for (quint64 i = 0; i < 15; ++i)
            model.add({madeUpSample(i, Outcome::Permanent, Stage::Rcpt, code)});
    QCOMPARE(model.rowCount(), 1000);
    QCOMPARE(model.sampleAt(999)->status.code, quint16(599));
    QVERIFY(model.sampleAt(0)->status.code > 530);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.add({nullptr});
    QCOMPARE(model.rowCount(), 0);
}

void TestConversations::replyDoesNotSplitTheAccepted()
{
    ConversationStore store;
    for (quint16 code = 200; code < 300; ++code) {
        const auto sample = madeUpSample(code, Outcome::Accepted, Stage::Body, code);
        if (const auto place = store.placeToFree(*sample))
            store.removeAt(*place);
        store.append(sample);
    }
    QCOMPARE(store.list().size(), ConversationStore::mostAccepted);
}

void TestConversations::modelShowsThem()
{
    ConversationModel model;
    model.add({madeUpSample(6543, Outcome::Error, Stage::Body, 0, Fault::Timeout)});
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(0, column).data().toString();
    QCOMPARE(cells.join(u'|'), QStringLiteral("1:05.4|6,543|Error|timeout|Body|5.00 ms"));
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), QStringLiteral("Time"));
}

void TestConversations::filters_data()
{
    using Show = ConversationFilter::Show;
    QTest::addColumn<Show>("show");
    QTest::addColumn<OutcomeKey>("outcome");
    QTest::addColumn<int>("rows");
    OutcomeKey key;
    QTest::newRow("all") << Show::All << key << 7;
    QTest::newRow("failed") << Show::Failed << key << 4;
    key.stage = Stage::Rcpt;
    key.status.code = 550;
    QTest::newRow("one outcome") << Show::Outcome << key << 2;
    key.stage = Stage::Mail;
    QTest::newRow("same code, other stage") << Show::Outcome << key << 1;
    key.status.enhancedClass = 5;
    QTest::newRow("other enhanced code") << Show::Outcome << key << 0;
    key = {};
    key.status.code = 250;
    QTest::newRow("accepted ones") << Show::Outcome << key << 2;
    key.stage = Stage::Rcpt; // said in every conversation that got so far, and decided none
    key.status = {250, 2, 1, 5};
    QTest::newRow("a reply that decided nothing") << Show::Outcome << key << 1;
}

void TestConversations::filters()
{
    QFETCH(ConversationFilter::Show, show);
    QFETCH(OutcomeKey, outcome);
    ConversationModel model;
    ConversationFilter filter;
    QAbstractItemModelTester tester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
    filter.setSourceModel(&model);
    model.add(accepted(0, 2));
    filter.setShown(show, outcome);
    load::ConversationSample told = *accepted(7, 1).first();
    told.status = {250, 2, 0, 0};
    told.lines = {{load::ConversationLine::From::Server, Nanos(1), "250 2.1.5 recipient ok"}};
    model.add({madeUpSample(2, Outcome::Permanent, Stage::Rcpt, 550),
               madeUpSample(3, Outcome::Permanent, Stage::Rcpt, 550),
               madeUpSample(4, Outcome::Permanent, Stage::Mail, 550),
               madeUpSample(5, Outcome::Error, Stage::Body, 0, Fault::Disconnect),
               std::make_shared<const load::ConversationSample>(told)});
    QTEST(filter.rowCount(), "rows");
}

void TestConversations::faultsAreFoundWhateverTheReply()
{
    ConversationModel model;
    ConversationFilter filter;
    filter.setSourceModel(&model);
    model.add({madeUpSample(1, Outcome::Error, Stage::Body, 999, Fault::Protocol)});
    OutcomeKey key;
    key.fault = Fault::Protocol;
    filter.setShown(ConversationFilter::Show::Outcome, key);
    QCOMPARE(filter.rowCount(), 1);
}

void TestConversations::linesAsText()
{
    auto sample =
        std::make_shared<load::ConversationSample>(*madeUpSample(3, Outcome::Accepted, Stage::Body, 250));
    sample->lines.push_back({load::ConversationLine::From::Note, 35ms, "closed"});
    sample->cut = true;
    QCOMPARE(conversationText(*sample), QStringLiteral("   0.0000  C: MAIL FROM:<a@example.test>\n"
                                                       "   0.0050  S: 250 answer\n"
                                                       "   0.0050  *  closed\n"
                                                       "(longer than is kept)"));
    QCOMPARE(durationOf(*sample), Nanos(5ms));
    QCOMPARE(conversationText({}), QString());
    QCOMPARE(durationOf({}), Nanos(0));
}

void TestConversations::hostileLines()
{
    const load::ConversationLine line{load::ConversationLine::From::Server, 0ns,
                                      std::string("250 \x1b[31m\0<b>\x7f\xff", 15)};
    const QString text = lineText(line, 0ns);
    for (const QChar c : text)
        QVERIFY(c.unicode() >= 0x20 && c.unicode() != 0x7f);
    QVERIFY(text.contains(QStringLiteral("<b>")));
    QVERIFY(lineText(line, 5s).startsWith(QStringLiteral("   0.0000")));
}

void TestConversations::viewShowsTheChosen()
{
    ConversationView view;
    view.resize(900, 300);
    view.show();
    view.add(accepted(0, 3));
    view.add({madeUpSample(7, Outcome::Permanent, Stage::Rcpt, 550)});
    auto* lines = view.findChild<QPlainTextEdit*>(QStringLiteral("conversationLines"));
    auto* choice = view.findChild<QComboBox*>(QStringLiteral("conversationChoice"));
    auto* table = view.findChild<ValueTable*>(QStringLiteral("conversations"));
    QVERIFY(lines && choice && table);
    QCOMPARE(table->model()->rowCount(), 4);

    OutcomeKey key;
    key.stage = Stage::Rcpt;
    key.status.code = 550;
    view.showOutcome(key, QStringLiteral("RCPT: 550"));
    QCOMPARE(choice->currentText(), QStringLiteral("RCPT: 550"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY2(lines->toPlainText().contains(QStringLiteral("S: 550 answer")),
             qPrintable(lines->toPlainText()));
    view.showAll();
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(choice->currentIndex(), 0);
    view.clear();
    QCOMPARE(choice->count(), 2);
    QVERIFY(lines->toPlainText().isEmpty());
}

void TestConversations::chosenStaysReadable()
{
    ConversationView view;
    view.show();
    view.add(accepted(0, 1));
    view.findChild<ValueTable*>(QStringLiteral("conversations"))->selectRow(0);
    auto* lines = view.findChild<QPlainTextEdit*>(QStringLiteral("conversationLines"));
    const QString text = lines->toPlainText();
    QVERIFY(!text.isEmpty());
    view.add(accepted(1, 1));
    QCOMPARE(lines->toPlainText(), text);
}

QTEST_MAIN(TestConversations)
#include "tst_conversations.moc"
