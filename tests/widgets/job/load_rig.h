// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_rig.h"
#include "widgets/job/load_canvas.h"
#include "widgets/job/load_editor.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMouseEvent>
#include <QPushButton>
#include <QTableView>

inline QJsonArray stagesFrom(const char* json)
{
    return QJsonDocument::fromJson(json).array();
}
inline constexpr const char* rampAndHold = R"([{"kind":"ramp","duration":"30s","from":"0/s","to":"500/s"},
                                        {"kind":"hold","duration":"60s","level":"500/s"}])";

/// The page with an open load of these stages on the screen.
struct EditorRig : PageRig {
    explicit EditorRig(const char* stages = rampAndHold, bool open = true)
    {
        if (open)
            document.setValue(QStringLiteral("load.model"), QStringLiteral("open"));
        if (stages)
            document.setValue(QStringLiteral("load.stages"), stagesFrom(stages),
                              stampede::widgets::JobDocument::Edit::Step);
        page.goTo(QStringLiteral("load.stages"));
        editor = page.findChild<stampede::widgets::LoadEditor*>();
        canvas = page.findChild<stampede::widgets::LoadCanvas*>();
        table = page.findChild<QTableView*>(QStringLiteral("load.stages"));
        (void)QTest::qWaitForWindowActive(&page);
    }
    QJsonArray stages() const { return at(QStringLiteral("load.stages")).toArray(); }
    QString value(int stage, const QString& key) const
    {
        return stages()[stage].toObject().value(key).toVariant().toString();
    }
    QPoint place(int handle) const
    {
        return canvas->placeOf(canvas->handles()[std::size_t(handle)]).toPoint();
    }
    /// One press, some moves and a release.
    void drag(int handle, QPoint by, Qt::KeyboardModifiers modifiers = {}, bool release = true)
    {
        const QPoint from = place(handle);
        QTest::mousePress(canvas, Qt::LeftButton, modifiers, from);
        for (int i = 1; i <= 5; ++i)
            moveTo(from + by * i / 5, modifiers);
        if (release)
            QTest::mouseRelease(canvas, Qt::LeftButton, modifiers, from + by);
    }
    void moveTo(QPoint to, Qt::KeyboardModifiers modifiers) const
    {
        QMouseEvent move(QEvent::MouseMove, to, canvas->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                         modifiers);
        QApplication::sendEvent(canvas, &move);
    }
    void click(const char* name)
    {
        auto* button = page.findChild<QPushButton*>(QStringLiteral("stages.") + QString::fromLatin1(name));
        QVERIFY(button && button->isVisibleTo(&page) && button->isEnabled());
        button->click();
    }
    QString summary() { return child<QLabel>(QStringLiteral("loadSummary"))->text(); }

    stampede::widgets::LoadEditor* editor;
    stampede::widgets::LoadCanvas* canvas;
    QTableView* table;
};
