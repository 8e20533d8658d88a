// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/sink/sink_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace stampede;
using namespace stampede::widgets;

class TestSinkForm : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void beginsOnLoopback();
    void saysWhatIsChosen();
    void judgesTheAddress_data();
    void judgesTheAddress();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void switchesOffWhatDoesNotCount();
    void isRemembered();
    void neverKeepsThePassword();
    void survivesStrangeMemories();
    void everyControlIsNamed();

private:
    std::unique_ptr<Preferences> open() const
    {
        return std::make_unique<Preferences>(std::make_unique<QSettings>(file(), QSettings::IniFormat));
    }
    QString file() const { return m_folder.filePath(QStringLiteral("a.ini")); }
    template <typename Widget>
    static Widget* part(const SinkForm& form, const char* name)
    {
        auto* found = form.findChild<Widget*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    static sink::SinkSettings read(const SinkForm& form)
    {
        Problems problems;
        const sink::SinkSettings settings = form.settings(problems);
        if (!problems.isEmpty())
            qFatal("%s", qPrintable(problems.list().first().toString()));
        return settings;
    }

    QTemporaryDir m_folder;
};

void TestSinkForm::init()
{
    QFile::remove(file());
}

void TestSinkForm::beginsOnLoopback()
{
    const auto preferences = open();
    const SinkForm form(*preferences);
    const sink::SinkSettings settings = read(form);
    QVERIFY(settings.address.isLoopback());
    QCOMPARE(settings.port, quint16(2525));
    QCOMPARE(settings.tls, sink::SinkTls::None);
    QVERIFY(settings.server.auth.empty());
    QVERIFY(settings.server.pipelining && settings.server.chunking && settings.server.size);
    QVERIFY(form.startsWithRun());
    QCOMPARE(form.port(), quint16(2525));
}

void TestSinkForm::saysWhatIsChosen()
{
    const auto preferences = open();
    const SinkForm form(*preferences);
    QSignalSpy edited(&form, &SinkForm::edited);
    part<QComboBox>(form, "sinkAddress")->setEditText(QStringLiteral("::1"));
    part<QSpinBox>(form, "sinkPort")->setValue(2600);
    part<QComboBox>(form, "sinkProtocol")->setCurrentIndex(1);
    part<QComboBox>(form, "sinkTls")->setCurrentIndex(2);
    part<QLineEdit>(form, "sinkCertificate")->setText(QStringLiteral("/c.pem"));
    part<QLineEdit>(form, "sinkKey")->setText(QStringLiteral("/k.pem"));
    part<QLineEdit>(form, "sinkSizeLimit")->setText(QStringLiteral("10M"));
    part<QComboBox>(form, "sinkAuth")->setCurrentIndex(2);
    part<QLineEdit>(form, "sinkUsername")->setText(QStringLiteral("alice"));
    part<QLineEdit>(form, "sinkPassword")->setText(QStringLiteral("s3cret"));
    part<QCheckBox>(form, "sinkRequireAuth")->setChecked(true);
    part<QSpinBox>(form, "sinkRecipients")->setValue(50);
    part<QSpinBox>(form, "sinkConnections")->setValue(400);
    part<QSpinBox>(form, "sinkWorkers")->setValue(3);
    QVERIFY(edited.count() >= 14);
    const sink::SinkSettings settings = read(form);
    QCOMPARE(settings.address, QHostAddress(QHostAddress::LocalHostIPv6));
    QCOMPARE(settings.port, quint16(2600));
    QVERIFY(settings.server.lmtp);
    QCOMPARE(settings.tls, sink::SinkTls::Implicit);
    QCOMPARE(settings.certificateFile, QStringLiteral("/c.pem"));
    QCOMPARE(settings.keyFile, QStringLiteral("/k.pem"));
    QCOMPARE(settings.server.sizeLimit, quint64(10'000'000));
    QCOMPARE(settings.server.auth.size(), std::size_t(5));
    QCOMPARE(settings.server.username, std::string("alice"));
    QCOMPARE(settings.server.password, std::string("s3cret"));
    QVERIFY(settings.server.requireAuth);
    QCOMPARE(settings.server.maxRecipients, 50);
    QCOMPARE(settings.maxConnections, 400);
    QCOMPARE(settings.workers, 3);
    const QList<std::pair<const char*, bool smtp::ServerSettings::*>> extensions{
        {"sinkPipelining", &smtp::ServerSettings::pipelining},
        {"sinkChunking", &smtp::ServerSettings::chunking},
        {"sinkEightBitMime", &smtp::ServerSettings::eightBitMime},
        {"sinkSmtpUtf8", &smtp::ServerSettings::smtpUtf8},
        {"sinkEnhanced", &smtp::ServerSettings::enhancedStatusCodes},
        {"sinkSize", &smtp::ServerSettings::size}};
    for (const auto& [name, extension] : extensions) {
        QVERIFY(read(form).server.*extension);
        part<QCheckBox>(form, name)->setChecked(false);
        for (const auto& [other, offered] : extensions)
            QCOMPARE(read(form).server.*offered, offered != extension);
        part<QCheckBox>(form, name)->setChecked(true);
    }
    // Anyone may sign in: a pair that was typed before does not count.
    part<QComboBox>(form, "sinkAuth")->setCurrentIndex(1);
    QVERIFY(read(form).server.username.empty() && read(form).server.password.empty());
    QVERIFY(!read(form).server.auth.empty());
}

void TestSinkForm::judgesTheAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty: none
    QTest::addColumn<bool>("warns");
    QTest::newRow("localhost") << QStringLiteral(" LocalHost ") << QStringLiteral("127.0.0.1") << false;
    QTest::newRow("loopback net") << QStringLiteral("127.0.0.9") << QStringLiteral("127.0.0.9") << false;
    QTest::newRow("bracketed") << QStringLiteral("[::1]") << QStringLiteral("::1") << false;
    QTest::newRow("all") << QStringLiteral("0.0.0.0") << QStringLiteral("0.0.0.0") << true;
    QTest::newRow("all, IPv6") << QStringLiteral("::") << QStringLiteral("::") << true;
    QTest::newRow("private") << QStringLiteral("10.1.2.3") << QStringLiteral("10.1.2.3") << true;
    QTest::newRow("name") << QStringLiteral("mail.example.test") << QString() << true;
    QTest::newRow("number") << QStringLiteral("127") << QString() << true;
    QTest::newRow("nothing") << QString() << QString() << true;
    QTest::newRow("too many") << QStringLiteral("1.2.3.4.5") << QString() << true;
    QTest::newRow("too large") << QStringLiteral("1.2.3.444") << QString() << true;
}

void TestSinkForm::judgesTheAddress()
{
    QFETCH(const QString, text);
    QFETCH(const QString, address);
    QFETCH(const bool, warns);
    const auto preferences = open();
    const SinkForm form(*preferences);
    part<QComboBox>(form, "sinkAddress")->setEditText(text);
    Problems problems;
    const sink::SinkSettings settings = form.settings(problems);
    QCOMPARE(problems.isEmpty(), !address.isEmpty());
    QCOMPARE(settings.address.toString(), address);
    const auto* note = part<NoteLabel>(form, "sinkAddressNote");
    QCOMPARE(!note->isHidden(), warns);
    if (warns)
        QCOMPARE(note->tone(), address.isEmpty() ? NoteLabel::Tone::Bad : NoteLabel::Tone::Warning);
}

void TestSinkForm::namesWhatIsWrong_data()
{
    QTest::addColumn<std::function<void(const SinkForm&)>>("spoil");
    QTest::addColumn<QString>("note");
    using Spoil = std::function<void(const SinkForm&)>;
    QTest::newRow("size") << Spoil([](const SinkForm& form) {
        part<QLineEdit>(form, "sinkSizeLimit")->setText(QStringLiteral("10 elephants"));
    }) << QStringLiteral("sinkSizeNote");
    QTest::newRow("negative size") << Spoil([](const SinkForm& form) {
        part<QLineEdit>(form, "sinkSizeLimit")->setText(QStringLiteral("-1"));
    }) << QStringLiteral("sinkSizeNote");
    QTest::newRow("certificate without key") << Spoil([](const SinkForm& form) {
        part<QComboBox>(form, "sinkTls")->setCurrentIndex(1);
        part<QLineEdit>(form, "sinkCertificate")->setText(QStringLiteral("/c.pem"));
    }) << QStringLiteral("sinkTlsNote");
    QTest::newRow("user without password") << Spoil([](const SinkForm& form) {
        part<QComboBox>(form, "sinkAuth")->setCurrentIndex(2);
        part<QLineEdit>(form, "sinkUsername")->setText(QStringLiteral("alice"));
    }) << QStringLiteral("sinkAuthNote");
}

void TestSinkForm::namesWhatIsWrong()
{
    QFETCH(const std::function<void(const SinkForm&)>, spoil);
    QFETCH(const QString, note);
    const auto preferences = open();
    const SinkForm form(*preferences);
    const auto* label = form.findChild<NoteLabel*>(note);
    QVERIFY(label != nullptr && label->isHidden());
    spoil(form);
    QVERIFY(!label->isHidden());
    QCOMPARE(label->tone(), NoteLabel::Tone::Bad);
    Problems problems;
    (void)form.settings(problems);
    QCOMPARE(problems.list().size(), 1);
    QCOMPARE(label->text(), problems.list().first().text);
}

void TestSinkForm::switchesOffWhatDoesNotCount()
{
    const auto preferences = open();
    const SinkForm form(*preferences);
    QVERIFY(!part<QLineEdit>(form, "sinkCertificate")->isEnabled());
    QVERIFY(!part<QPushButton>(form, "sinkKeyBrowse")->isEnabled());
    QVERIFY(!part<QLineEdit>(form, "sinkPassword")->isEnabled());
    QVERIFY(!part<QCheckBox>(form, "sinkRequireAuth")->isEnabled());
    part<QComboBox>(form, "sinkTls")->setCurrentIndex(1);
    part<QComboBox>(form, "sinkAuth")->setCurrentIndex(1);
    QVERIFY(part<QLineEdit>(form, "sinkCertificate")->isEnabled());
    QVERIFY(part<QPushButton>(form, "sinkKeyBrowse")->isEnabled());
    QVERIFY(part<QCheckBox>(form, "sinkRequireAuth")->isEnabled());
    QVERIFY(!part<QLineEdit>(form, "sinkPassword")->isEnabled());
    part<QComboBox>(form, "sinkAuth")->setCurrentIndex(2);
    QVERIFY(part<QLineEdit>(form, "sinkPassword")->isEnabled());
    // A file that is switched off with TLS is not used.
    part<QLineEdit>(form, "sinkCertificate")->setText(QStringLiteral("/c.pem"));
    part<QComboBox>(form, "sinkTls")->setCurrentIndex(0);
    part<QComboBox>(form, "sinkAuth")->setCurrentIndex(0);
    QVERIFY(read(form).certificateFile.isEmpty());
    QVERIFY(!read(form).server.requireAuth);
}

void TestSinkForm::isRemembered()
{
    {
        const auto preferences = open();
        const SinkForm form(*preferences);
        part<QComboBox>(form, "sinkAddress")->setEditText(QStringLiteral("127.0.0.5"));
        part<QSpinBox>(form, "sinkPort")->setValue(2600);
        part<QComboBox>(form, "sinkTls")->setCurrentIndex(1);
        part<QCheckBox>(form, "sinkChunking")->setChecked(false);
        part<QCheckBox>(form, "sinkWithRun")->setChecked(false);
        part<QLineEdit>(form, "sinkSizeLimit")->setText(QStringLiteral("5k"));
        part<QSpinBox>(form, "sinkWorkers")->setValue(2);
    }
    const auto preferences = open();
    const SinkForm form(*preferences);
    const sink::SinkSettings settings = read(form);
    QCOMPARE(settings.address, QHostAddress(QStringLiteral("127.0.0.5")));
    QCOMPARE(settings.port, quint16(2600));
    QCOMPARE(settings.tls, sink::SinkTls::StartTls);
    QVERIFY(!settings.server.chunking);
    QVERIFY(settings.server.pipelining);
    QVERIFY(!form.startsWithRun());
    QCOMPARE(settings.server.sizeLimit, quint64(5000));
    QCOMPARE(settings.workers, 2);
}

void TestSinkForm::neverKeepsThePassword()
{
    {
        const auto preferences = open();
        const SinkForm form(*preferences);
        part<QComboBox>(form, "sinkAuth")->setCurrentIndex(2);
        part<QLineEdit>(form, "sinkUsername")->setText(QStringLiteral("alice"));
        part<QLineEdit>(form, "sinkPassword")->setText(QStringLiteral("s3cret-w0rd"));
        part<QSpinBox>(form, "sinkPort")->setValue(2600);
    }
    QFile kept(file());
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QByteArray text = kept.readAll();
    QVERIFY(text.contains("alice"));
    QVERIFY(!text.contains("s3cret-w0rd"));
    QVERIFY(!text.contains(QByteArray("s3cret-w0rd").toBase64()));
}

void TestSinkForm::survivesStrangeMemories()
{
    const auto preferences = open();
    for (const char* name : {"sinkAddress", "sinkPort", "sinkTls", "sinkAuth", "sinkProtocol", "sinkWorkers",
                             "sinkSizeLimit", "sinkRecipients", "sinkPipelining"})
        preferences->setChoice(QStringLiteral("sink/") + QString::fromLatin1(name),
                               QStringLiteral("-99999999999"));
    const SinkForm form(*preferences);
    Problems problems;
    const sink::SinkSettings settings = form.settings(problems);
    QCOMPARE(problems.list().size(), 2); // the address and the size
    QCOMPARE(settings.tls, sink::SinkTls::None);
    QVERIFY(settings.server.maxRecipients >= 1);
    QVERIFY(settings.workers >= 0);
}

void TestSinkForm::everyControlIsNamed()
{
    const auto preferences = open();
    const SinkForm form(*preferences);
    int controls = 0;
    for (const QWidget* control : form.findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QComboBox*>(control) ||
                               qobject_cast<const QAbstractSpinBox*>(control) ||
                               qobject_cast<const QAbstractButton*>(control) ||
                               (qobject_cast<const QLineEdit*>(control) &&
                                qobject_cast<const QAbstractSpinBox*>(control->parentWidget()) == nullptr &&
                                qobject_cast<const QComboBox*>(control->parentWidget()) == nullptr);
        if (!isControl)
            continue;
        ++controls;
        QVERIFY2(!control->objectName().isEmpty(), control->metaObject()->className());
        QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        QVERIFY2(!control->toolTip().isEmpty(), qPrintable(control->objectName()));
    }
    QVERIFY(controls >= 22);
    for (const QLabel* label : form.findChildren<QLabel*>())
        if (label->text().contains(u'&'))
            QVERIFY2(label->buddy() != nullptr, qPrintable(label->text()));
}

QTEST_MAIN(TestSinkForm)
#include "tst_form.moc"
