// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/problems.h"
#include "job/job.h"
#include "load/shape.h"

#include <QMetaType>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace stampede::widgets {

/// The planned load over time: x in seconds from the start, y connections (closed) or messages a second
/// (open).
struct LoadPlan {
    bool open = false;
    std::vector<QPointF> points; ///< to be joined by lines; empty: nothing can be planned
    bool endKnown = false;       ///< else the run ends when its messages are sent, which the server decides
    double most = 0;             ///< largest y
    std::vector<load::StageSpan> spans; ///< of the stages of a timeline
    double planned = 0;                 ///< messages of a timeline of the open model
};
/// `baseDir`: where CSV files of stages are looked for.
LoadPlan planOf(const job::Load& load, const QString& baseDir = {});

/// How the sizes of bodies are spread over bars of equal width, on a logarithmic axis when they differ by
/// much.
struct SizeHistogram {
    struct Bar {
        double from = 0; ///< octets
        double to = 0;
        int count = 0;
    };
    std::vector<Bar> bars; ///< empty: no sizes
    bool logarithmic = false;
    int sampled = 0;
    quint64 least = 0;
    quint64 median = 0;
    quint64 most = 0;
    double mean = 0;
};
SizeHistogram histogramOf(std::vector<quint64> sizes);

/// Message number `number` as it would go out.
struct SampleMessage {
    quint64 number = 0;
    QString sender;
    QStringList recipients; ///< the first few
    quint64 recipientCount = 0;
    QString header;
    QString body;       ///< the first 2 KB
    quint64 octets = 0; ///< of the whole message
};

/// Everything known about a state of the document.
struct JobFindings {
    quint64 serial = 0;
    std::optional<job::Job> job;        ///< only without problems
    Problems problems;                  ///< places are JSON paths
    std::optional<job::Job> searchable; ///< without searchProblems; a run may need more
    Problems searchProblems;            ///< what speaks against a search for the ceiling
    QString description;                ///< job::describe(); empty with problems
    LoadPlan plan;                      ///< as far as "load" can be read
    SizeHistogram sizes;                ///< as far as "message" can be read
    quint64 meanMessage = 0;            ///< octets with headers; 0: not known
    quint64 largestMessage = 0;
    std::optional<SampleMessage> sample;
};

} // namespace stampede::widgets

Q_DECLARE_METATYPE(stampede::widgets::JobFindings)
