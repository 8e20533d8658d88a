// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp_client.h"
#include "widgets/base/message_bar.h"
#include "widgets/base/preferences.h"
#include "widgets/charts/value_table.h"
#include "widgets/sink/behaviour_chooser.h"
#include "widgets/sink/behaviour_view.h"
#include "widgets/sink/json_editor.h"
#include "widgets/sink/sink_behaviour.h"
#include "widgets/sink/sink_host.h"

#include <QFile>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

#include <memory>

namespace stampede::test {

using namespace widgets;

constexpr int patience = 20'000;

inline QString refusing(const char* reply)
{
    return QStringLiteral("{\n  \"rules\": [\n    {\"name\": \"refuse\", \"stage\": \"mail\", \"reply\": "
                          "\"%1\"}\n  ]\n}")
        .arg(QLatin1StringView(reply));
}

/// The view on the screen, with a real sink that is started where a test wants one.
struct BehaviourRig {
    BehaviourRig() { reopen(); }

    /// As with the next start of the program.
    void reopen()
    {
        view.reset();
        host.reset();
        host = std::make_unique<SinkHost>(clock);
        view = std::make_unique<BehaviourView>(host->behaviour(), preferences);
        QObject::connect(host.get(), &SinkHost::statsTaken, view.get(), &BehaviourView::setStats);
        QObject::connect(host.get(), &SinkHost::stateChanged, view.get(),
                         [this] { view->setSink(host->state() != SinkHost::State::Idle, false); });
        view->resize(800, 600);
        view->show();
        view->activateWindow();
    }
    template <typename T>
    T* part(const char* name) const
    {
        auto* found = view->findChild<T*>(QString::fromLatin1(name));
        if (found == nullptr)
            qFatal("no %s", name);
        return found;
    }
    JsonEditor& editor() const { return *part<JsonEditor>("behaviourText"); }
    QString state() const { return part<QLabel>("behaviourState")->text(); }
    BehaviourChooser& chooser() const { return *part<BehaviourChooser>("behaviourChooser"); }
    bool says(const QString& start) const
    {
        return QTest::qWaitFor([&] { return state().startsWith(start); }, patience);
    }
    bool isSettled() const
    {
        return QTest::qWaitFor([&] { return !editor().isReadOnly(); }, patience);
    }
    void press(const char* name) const { QTest::mouseClick(part<QPushButton>(name), Qt::LeftButton); }
    bool start()
    {
        sink::SinkSettings settings;
        settings.port = 0;
        settings.workers = 1;
        host->start(settings);
        return QTest::qWaitFor([this] { return host->isRunning(); }, patience);
    }
    /// What a new client hears to MAIL.
    QByteArray answer() const
    {
        SmtpClient client(host->port());
        if (!client.reply().startsWith("220") || !client.say("EHLO me").startsWith("250"))
            return {};
        return client.say("MAIL FROM:<a@example.test>");
    }
    QString file(const QString& name, const QString& content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0)
            qFatal("cannot write");
        return file.fileName();
    }
    MessageBar& bar() const { return *view->findChild<MessageBar*>(); }
    QMessageBox* question() const
    {
        auto* box = view->findChild<QMessageBox*>(QStringLiteral("behaviourQuestion"));
        return box != nullptr && box->isVisible() ? box : nullptr;
    }

    QTemporaryDir folder;
    SystemClock clock;
    Preferences preferences{
        std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)};
    std::unique_ptr<SinkHost> host;
    std::unique_ptr<BehaviourView> view;
};

} // namespace stampede::test
