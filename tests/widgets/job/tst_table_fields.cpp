// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "field_rig.h"
#include "widgets/job/step_edit.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <initializer_list>

using namespace stampede::widgets;
using namespace Qt::StringLiterals;

/// The fields that are tables or change their shape.
class TestTableFields : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void headers();
    void recipientsKeepEachKind();
    void domainsFromTheClipboard();
    void sizesOfAllKinds();
};

void TestTableFields::headers()
{
    Rig rig(u"message.headers"_s);
    rig.field->setValue(QJsonObject{{u"Subject"_s, u"hi {seq}"_s}});
    auto* table = rig.child<QTableView>("message.headers.table");
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::mouseClick(rig.child<QPushButton>("message.headers.add"), Qt::LeftButton);
    auto* cell = table->findChild<QLineEdit*>();
    QVERIFY(cell);
    QTest::keyClicks(cell, u"X-Test"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(table->model()->index(1, 0).data().toString(), u"X-Test"_s);
    QVERIFY(table->model()->setData(table->model()->index(1, 1), u"1"_s));
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"Subject"_s, u"hi {seq}"_s}, {u"X-Test"_s, u"1"_s}}));
    table->selectRow(0);
    QTest::mouseClick(rig.child<QPushButton>("message.headers.remove"), Qt::LeftButton);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"X-Test"_s, u"1"_s}}));
}

void TestTableFields::recipientsKeepEachKind()
{
    Rig rig(u"envelope.recipients"_s);
    auto* kind = rig.child<QComboBox>("envelope.recipients.kind");
    auto* pattern = rig.child<QLineEdit>("envelope.recipients.pattern");
    rig.field->setValue(QJsonObject{{u"pattern"_s, u"a{seq}@a.test"_s}});
    QCOMPARE(pattern->text(), u"a{seq}@a.test"_s);
    choose(kind, 2);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"file"_s, QString()}}));
    QTest::keyClicks(rig.child<QLineEdit>("envelope.recipients.file.edit"), u"people.txt"_s);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"file"_s, u"people.txt"_s}}));
    choose(kind, 1);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"list"_s, QJsonArray()}}));
    choose(kind, 0);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"pattern"_s, u"a{seq}@a.test"_s}}));
    choose(kind, 2);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"file"_s, u"people.txt"_s}}));
}

void TestTableFields::domainsFromTheClipboard()
{
    Rig rig(u"envelope.recipients"_s);
    rig.field->setValue(QJsonObject{{u"domains"_s, QJsonObject{{u"a.test"_s, 10}}}});
    QApplication::clipboard()->setText(u"gmail.com\t67.4\ngmail.com\t0.6\nbad.test\tmany\n"_s);
    auto* table = rig.child<QTableView>("envelope.recipients.domains.table");
    table->setFocus();
    QTest::keySequence(table, QKeySequence::Paste);
    QCOMPARE(table->model()->rowCount(), 4);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"domains"_s, QJsonObject{{u"a.test"_s, 10},
                                                                           {u"gmail.com"_s, 68},
                                                                           {u"bad.test"_s, u"many"_s}}}}));
    table->clearSelection();
    table->selectRow(0);
    QTest::keySequence(table, QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"a.test\t10\n"_s);
    QTest::keyClick(table, Qt::Key_Delete);
    QCOMPARE(table->model()->rowCount(), 3);
}

void TestTableFields::sizesOfAllKinds()
{
    Rig rig(u"message.size"_s);
    auto* kind = rig.child<QComboBox>("message.size.kind");
    for (const QJsonValue& value : std::initializer_list<QJsonValue>{
             u"64KiB"_s, u"1k:70,20k:25"_s, QJsonObject{{u"uniform"_s, QJsonArray{u"1k"_s, u"2k"_s}}},
             QJsonObject{{u"normal"_s, QJsonObject{{u"mean"_s, u"9k"_s},
                                                   {u"deviation"_s, u"1k"_s},
                                                   {u"min"_s, u"0"_s},
                                                   {u"max"_s, u"1M"_s}}}},
             QJsonObject{{u"lognormal"_s, QJsonObject{{u"median"_s, u"9k"_s},
                                                      {u"sigma"_s, 1.5},
                                                      {u"min"_s, u"0"_s},
                                                      {u"max"_s, u"1M"_s}}}}}) {
        rig.field->setValue(value);
        QCOMPARE(rig.field->value(), value);
    }
    QVERIFY(rig.edited.isEmpty());
    QCOMPARE(kind->currentIndex(), 4);
    choose(kind, 2);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"uniform"_s, QJsonArray{u"1k"_s, u"2k"_s}}}));
    QTest::keyClick(rig.child<StepEdit>("message.size.2.to"), Qt::Key_Up);
    QCOMPARE(rig.last(), QJsonValue(QJsonObject{{u"uniform"_s, QJsonArray{u"1k"_s, u"3k"_s}}}));
    choose(kind, 0);
    QCOMPARE(rig.last(), QJsonValue(u"64KiB"_s));
}

QTEST_MAIN(TestTableFields)
#include "tst_table_fields.moc"
