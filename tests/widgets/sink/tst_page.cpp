// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp_client.h"
#include "widgets/base/message_bar.h"
#include "widgets/base/preferences.h"
#include "widgets/base/tile.h"
#include "widgets/sink/sink_charts.h"
#include "widgets/sink/sink_page.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;
using stampede::test::SmtpClient;
using State = SinkHost::State;

namespace {
constexpr int patience = 20'000;
}

/// The page as a person uses it, with a real sink and a real client.
class TestSinkPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void startsAndStopsByItsButton();
    void startsAndStopsByItsKey();
    void showsWhatComesIn();
    void tellsThatThePortIsTaken();
    void tellsEverythingThatIsWrong();
    void isTheTargetOfAJob();
    void startsAnewWithEmptyFigures();
    void answersAsItsBehaviourSays();
    void remembersItsTab();
    void fitsAndIsNamed();

private:
    template <typename Widget>
    Widget* part(const char* name) const
    {
        auto* found = m_page->findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    void press(const char* name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    bool becomes(State state) const
    {
        return QTest::qWaitFor([&] { return m_host->state() == state; }, patience);
    }
    QString status() const { return part<QLabel>("sinkStatus")->text(); }

    SystemClock m_clock;
    QTemporaryDir m_folder;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<SinkHost> m_host;
    std::unique_ptr<SinkPage> m_page;
};

void TestSinkPage::init()
{
    const QString file = m_folder.filePath(QStringLiteral("a.ini"));
    QFile::remove(file);
    m_preferences = std::make_unique<Preferences>(std::make_unique<QSettings>(file, QSettings::IniFormat));
    m_host = std::make_unique<SinkHost>(m_clock);
    m_page = std::make_unique<SinkPage>(*m_host, *m_preferences);
    m_page->resize(1130, 720);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    part<QSpinBox>("sinkPort")->setValue(0);
    part<QSpinBox>("sinkWorkers")->setValue(1);
}

void TestSinkPage::cleanup()
{
    m_page.reset();
    m_host.reset();
    m_preferences.reset();
}

void TestSinkPage::startsAndStopsByItsButton()
{
    QVERIFY(m_page->startAction()->isEnabled());
    QVERIFY(!m_page->stopAction()->isEnabled());
    QCOMPARE(part<QPushButton>("sinkToggle")->text(), QStringLiteral("Start sink"));
    press("sinkToggle");
    QVERIFY(becomes(State::Running));
    QVERIFY(!m_page->startAction()->isEnabled());
    QVERIFY(m_page->stopAction()->isEnabled());
    QCOMPARE(part<QPushButton>("sinkToggle")->text(), QStringLiteral("Stop sink"));
    QVERIFY(!part<QSpinBox>("sinkPort")->isEnabled());
    QVERIFY2(status().contains(QStringLiteral("127.0.0.1:%1").arg(m_host->port())), qPrintable(status()));
    press("sinkToggle");
    QVERIFY(becomes(State::Idle));
    QVERIFY(part<QSpinBox>("sinkPort")->isEnabled());
    QVERIFY(m_page->startAction()->isEnabled());
    QVERIFY2(status().startsWith(QStringLiteral("Stopped")), qPrintable(status()));
}

void TestSinkPage::startsAndStopsByItsKey()
{
    QCOMPARE(m_page->startAction()->shortcut(), m_page->stopAction()->shortcut());
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QCOMPARE(m_host->state(), State::Starting);
    QVERIFY(becomes(State::Running));
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QCOMPARE(m_host->state(), State::Stopping);
    QVERIFY(becomes(State::Idle));
}

void TestSinkPage::showsWhatComesIn()
{
    press("sinkToggle");
    QVERIFY(becomes(State::Running));
    SmtpClient client(m_host->port());
    QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.say("EHLO me").startsWith("250"));
    for (int i = 0; i < 5; ++i)
        QVERIFY(client.sendMessage("Subject: x\r\n\r\nhello"));
    QVERIFY(client.say("NONSENSE").startsWith("500"));
    QTRY_COMPARE_WITH_TIMEOUT(part<Tile>("sinkMessagesTile")->value(), QStringLiteral("5"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(part<Tile>("sinkErrorsTile")->value(), QStringLiteral("1"), patience);
    QCOMPARE(part<Tile>("sinkConnectionsTile")->value(), QStringLiteral("1"));
    const auto* table = part<QTableView>("sinkCounters");
    QCOMPARE(table->model()->index(0, SinkCountersModel::Total).data().toString(), QStringLiteral("5"));
    const auto* charts = m_page->findChild<SinkCharts*>();
    const auto charted = [charts] {
        quint64 messages = 0;
        for (std::size_t i = 0; i < charts->history().at(0).size(); ++i)
            messages += charts->history().at(0).at(i).messages;
        return messages;
    };
    QTRY_COMPARE_WITH_TIMEOUT(charted(), quint64(5), patience);
    client.close();
    QTRY_COMPARE_WITH_TIMEOUT(part<Tile>("sinkConnectionsTile")->value(), QStringLiteral("0"), patience);
    press("sinkToggle");
    QVERIFY(becomes(State::Idle));
    // The figures stay to be read.
    QCOMPARE(part<Tile>("sinkMessagesTile")->value(), QStringLiteral("5"));
}

void TestSinkPage::tellsThatThePortIsTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    part<QSpinBox>("sinkPort")->setValue(other.serverPort());
    press("sinkToggle");
    auto* bar = m_page->findChild<MessageBar*>(QString(), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    QCOMPARE(bar->severity(), MessageBar::Severity::Error);
    QVERIFY2(bar->text().contains(QStringLiteral("listens there already")), qPrintable(bar->text()));
    QVERIFY(becomes(State::Idle));
    QVERIFY(part<QSpinBox>("sinkPort")->isEnabled());
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    other.close();
    press("sinkToggle");
    QVERIFY(becomes(State::Running));
    QVERIFY(bar->isHidden());
}

void TestSinkPage::tellsEverythingThatIsWrong()
{
    part<QComboBox>("sinkAddress")->setEditText(QStringLiteral("nowhere"));
    part<QLineEdit>("sinkSizeLimit")->setText(QStringLiteral("huge"));
    press("sinkToggle");
    QCOMPARE(m_host->state(), State::Idle);
    const auto* bar = m_page->findChild<MessageBar*>(QString(), Qt::FindDirectChildrenOnly);
    QVERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(QStringLiteral("\"nowhere\" is no IP address")), qPrintable(bar->text()));
    QVERIFY2(bar->text().contains(QStringLiteral("Largest message")), qPrintable(bar->text()));
}

void TestSinkPage::isTheTargetOfAJob()
{
    QSignalSpy target(m_page.get(), &SinkPage::useAsTarget);
    auto* use = part<QPushButton>("sinkUseForJob");
    QVERIFY(!use->isEnabled()); // which port it will be nobody knows
    part<QSpinBox>("sinkPort")->setValue(2599);
    QVERIFY(use->isEnabled());
    press("sinkUseForJob");
    QCOMPARE(target.takeFirst(),
             (QVariantList{QStringLiteral("127.0.0.1"), QVariant::fromValue(quint16(2599))}));
    QCOMPARE(m_page->port(), quint16(2599));
    part<QComboBox>("sinkAddress")->setEditText(QStringLiteral("[::]"));
    press("sinkUseForJob");
    QCOMPARE(target.takeFirst().first().toString(), QStringLiteral("::1"));
    part<QComboBox>("sinkAddress")->setEditText(QStringLiteral("no address"));
    QVERIFY(!use->isEnabled());
    part<QComboBox>("sinkAddress")->setEditText(QStringLiteral("localhost"));
    part<QSpinBox>("sinkPort")->setValue(0);
    press("sinkToggle");
    QVERIFY(becomes(State::Running));
    press("sinkUseForJob");
    QCOMPARE(target.takeFirst(),
             (QVariantList{QStringLiteral("127.0.0.1"), QVariant::fromValue(m_host->port())}));
}

void TestSinkPage::startsAnewWithEmptyFigures()
{
    press("sinkToggle");
    QVERIFY(becomes(State::Running));
    SmtpClient client(m_host->port());
    QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.say("EHLO me").startsWith("250"));
    QVERIFY(client.sendMessage("x"));
    QTRY_COMPARE_WITH_TIMEOUT(part<Tile>("sinkMessagesTile")->value(), QStringLiteral("1"), patience);
    press("sinkToggle");
    QVERIFY(becomes(State::Idle));
    press("sinkToggle");
    QCOMPARE(part<Tile>("sinkMessagesTile")->value(), QStringLiteral("0"));
    QVERIFY(becomes(State::Running));
    QCOMPARE(part<Tile>("sinkMessagesTile")->value(), QStringLiteral("0"));
}

void TestSinkPage::answersAsItsBehaviourSays()
{
    m_preferences->setChoice(QStringLiteral("sink/behaviour"), QStringLiteral("preset:greylisting"));
    m_page.reset();
    m_page = std::make_unique<SinkPage>(*m_host, *m_preferences);
    m_page->show();
    m_page->startAction()->trigger(); // as F5 does, before anybody has looked at the page
    QVERIFY(becomes(State::Running));
    auto* tabs = part<QTabWidget>("sinkTabs");
    tabs->setCurrentIndex(2);
    SmtpClient client(m_host->port());
    QVERIFY(client.reply().startsWith("220"));
    QVERIFY(client.say("EHLO me").startsWith("250"));
    QVERIFY(client.say("MAIL FROM:<a@example.test>").startsWith("250"));
    for (int i = 0; i < 3; ++i)
        QVERIFY(client.say("RCPT TO:<b@example.test>").startsWith("451 4.7.1"));
    const auto text = [this](const char* table) {
        const auto* model = part<QTableView>(table)->model();
        return QString(model->index(0, 0).data().toString() + u' ' + model->index(0, 1).data().toString());
    };
    QTRY_COMPARE_WITH_TIMEOUT(text("sinkRuleCounts"), QStringLiteral("greylist 3"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(text("sinkReplyCounts"), QStringLiteral("451 4.7.1 3"), patience);
    QVERIFY(client.say("RSET").startsWith("250"));
    QVERIFY(!client.sendMessage("x"));
    press("sinkToggle");
    QVERIFY(becomes(State::Idle));
    // The counts stay to be read.
    QVERIFY(text("sinkRuleCounts").startsWith(QStringLiteral("greylist ")));
}

void TestSinkPage::remembersItsTab()
{
    auto* tabs = part<QTabWidget>("sinkTabs");
    QCOMPARE(tabs->currentIndex(), 0);
    tabs->setCurrentIndex(3);
    QVERIFY(part<QLabel>("sinkLedgerNote")->isVisible());
    m_page = std::make_unique<SinkPage>(*m_host, *m_preferences);
    QCOMPARE(part<QTabWidget>("sinkTabs")->currentIndex(), 3);
    m_preferences->setChoice(QStringLiteral("sink/tab"), QStringLiteral("99"));
    m_page = std::make_unique<SinkPage>(*m_host, *m_preferences);
    QCOMPARE(part<QTabWidget>("sinkTabs")->currentIndex(), 3);
}

void TestSinkPage::fitsAndIsNamed()
{
    QVERIFY2(m_page->minimumSizeHint().width() <= 1130,
             qPrintable(QString::number(m_page->minimumSizeHint().width())));
    QVERIFY2(m_page->minimumSizeHint().height() <= 720,
             qPrintable(QString::number(m_page->minimumSizeHint().height())));
    for (const QAction* action : {m_page->startAction(), m_page->stopAction()})
        QVERIFY(!action->shortcut().isEmpty() && !action->text().isEmpty());
    for (const QPushButton* button : m_page->findChildren<QPushButton*>()) {
        if (button->parentWidget()->inherits("stampede::widgets::MessageBar"))
            continue;
        QVERIFY2(!button->objectName().isEmpty() && !button->accessibleName().isEmpty() &&
                     !button->toolTip().isEmpty(),
                 qPrintable(button->text()));
    }
}

QTEST_MAIN(TestSinkPage)
#include "tst_page.moc"
