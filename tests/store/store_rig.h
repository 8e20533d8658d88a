// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run_maker.h"
#include "store/store.h"

#include <QTemporaryDir>

namespace stampede::test {

/// A history in a folder of its own.
struct StoreRig {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("sub/history.sqlite"));

    std::unique_ptr<store::Store> open() const
    {
        Result<std::unique_ptr<store::Store>> store = store::Store::open(file);
        if (store)
            return std::move(*store);
        qWarning("%s", qPrintable(store.error().toString()));
        return nullptr;
    }
    /// Writes a run of so many seconds; without an end it is left as by a program that went away.
    MadeUpRun record(const store::RunHead& head, int seconds, bool ended = true, int messages = 20) const
    {
        MadeUpRun run(messages);
        Result<std::unique_ptr<store::RunWriter>> writer = store::RunWriter::begin(file, head);
        if (!writer)
            qFatal("%s", qPrintable(writer.error().toString()));
        for (int i = 0; i < seconds; ++i) {
            MadeUpRun::Second second = run.next();
            store::Batch batch;
            batch.points = std::move(second.points);
            batch.rows.push_back(std::move(second.row));
            if (!(*writer)->write(batch))
                qFatal("not written");
        }
        if (ended && !(*writer)->finish(madeUpResult(head, run)))
            qFatal("not finished");
        return run;
    }
};

} // namespace stampede::test
