// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/manual_clock.h"
#include "widgets/base/preferences.h"
#include "widgets/job/job_page.h"
#include "widgets/job/json_path.h"

#include <QByteArray>
#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

#include <memory>

/// A job page on the screen, with settings and files of its own.
struct PageRig {
    PageRig()
    {
        preferences.setJobFolder(folder.path());
        page.resize(1130, 720);
        page.show();
        page.activateWindow();
    }
    /// Waits for the check of what is in the document now.
    bool checked()
    {
        return QTest::qWaitFor([this] { return page.isChecked(); });
    }
    template <typename T = QWidget>
    T* child(const QString& name)
    {
        return page.findChild<T*>(name);
    }
    QJsonValue at(const QString& path) const { return stampede::widgets::valueAt(document.json(), path); }
    QString file(const QString& name, const QByteArray& content) const
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }
    QByteArray read(const QString& name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The question about unsaved changes; null while none is asked.
    QMessageBox* question()
    {
        for (QMessageBox* box : page.findChildren<QMessageBox*>(QStringLiteral("unsavedQuestion")))
            if (box->isVisible())
                return box;
        return nullptr;
    }
    QString barText()
    {
        auto* text = child<QLabel>(QStringLiteral("messageText"));
        return text->isVisible() ? text->text() : QString();
    }

    QTemporaryDir folder;
    stampede::test::ManualClock clock;
    stampede::widgets::JobDocument document;
    stampede::widgets::Preferences preferences{
        std::make_unique<QSettings>(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat)};
    stampede::widgets::JobPage page{document, preferences, clock};
};
