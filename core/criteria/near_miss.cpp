// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "criteria/near_miss.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>
#include <vector>

namespace stampede::criteria {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(stampede::criteria::Parser)
};

/// How many letters must be put in, taken out, changed, or swapped with their neighbours.
int distance(QStringView a, QStringView b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        row[0] = static_cast<int>(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            row[at + 1] = std::min({last[at] + (a[i] == b[j] ? 0 : 1), row[at] + 1, last[at + 1] + 1});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                row[at + 1] = std::min(row[at + 1], before[at - 1] + 1);
        }
        before.swap(last);
        last.swap(row);
    }
    return last.back();
}

} // namespace

QString nearest(QStringView word, const QStringList& candidates)
{
    constexpr qsizetype longest = 30;
    if (word.size() < 2 || word.size() > longest)
        return {};
    const QString lower = word.toString().toLower();
    QString best;
    int least = lower.size() <= 4 ? 2 : 3; // from here on it is another word
    for (const QString& candidate : candidates) {
        const int far = distance(lower, candidate);
        if (far < least && far < candidate.size()) {
            least = far;
            best = candidate;
        }
    }
    if (!best.isEmpty())
        return best;
    for (const QString& candidate : candidates)
        if (lower.size() >= 3 && (candidate.startsWith(lower) || lower.startsWith(candidate)))
            return candidate;
    return {};
}

QString didYouMean(const QString& meant)
{
    return Text::tr("; did you mean %1?").arg(meant);
}

QString suggestion(QStringView word, const QStringList& candidates)
{
    const QString meant = nearest(word, candidates);
    return meant.isEmpty() ? QString() : didYouMean(meant);
}

QString quoted(QStringView text)
{
    constexpr qsizetype longest = 40;
    QString shown = text.first(std::min(text.size(), longest)).toString();
    for (QChar& c : shown)
        if (!c.isPrint())
            c = u'\ufffd';
    if (text.size() > longest)
        shown += u'…';
    return u'\'' + shown + u'\'';
}

} // namespace stampede::criteria
