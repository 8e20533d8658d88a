// SPDX-FileCopyrightText: 2026 The Stampede developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/journal.h"

#include "ledger/journal_file.h"

#include <QCoreApplication>

#include <vector>

namespace stampede::ledger {
namespace {

struct Journal {
    Q_DECLARE_TR_FUNCTIONS(stampede::ledger::Journal)
};

std::string_view view(const QByteArray& octets)
{
    return {octets.data(), static_cast<std::size_t>(octets.size())};
}

std::string_view wordOf(Departure::Fate fate)
{
    switch (fate) {
    case Departure::Fate::Accepted: return "accepted";
    case Departure::Fate::Uncertain: return "uncertain";
    case Departure::Fate::Refused: break;
    }
    return "refused";
}

/// A program that was killed may have left half a line at the end: nothing is to be written behind it.
bool dropHalfLine(QFile& file)
{
    constexpr qint64 longestLine = 1 << 16;
    const qint64 size = file.size();
    if (!file.seek(std::max<qint64>(0, size - longestLine)))
        return false;
    const QByteArray end = file.readAll();
    const qint64 keep = size - end.size() + end.lastIndexOf('\n') + 1;
    return (keep == size || file.resize(keep)) && file.seek(keep);
}

} // namespace

struct DepartureWriter::Private {
    JournalFile file;
};

DepartureWriter::DepartureWriter() : d(std::make_unique<Private>()) {}
DepartureWriter::~DepartureWriter()
{
    d->file.flush();
}

Status DepartureWriter::open(const QString& path, const QString& run, const QByteArray& job)
{
    const Status opened = d->file.open(path, QIODevice::WriteOnly | QIODevice::Truncate);
    if (!opened)
        return opened;
    d->file.text(departuresFormat);
    d->file.text("\n# run ");
    d->file.text(view(columnText(run)));
    d->file.text("\n# job ");
    QByteArray line = job;
    line.replace('\n', ' ');
    d->file.text(view(line));
    d->file.endLine();
    // So that the file says what it is from the beginning.
    d->file.flush();
    return success();
}

void DepartureWriter::write(std::span<const Departure> departures)
{
    JournalFile& file = d->file;
    for (const Departure& departure : departures) {
        file.text(wordOf(departure.fate));
        file.text("\t");
        file.number(departure.sequence);
        file.text("\t");
        file.number(departure.at);
        file.text("\t");
        file.number(departure.recipients);
        file.text("\t");
        file.number(departure.recipient);
        file.endLine();
    }
}

Status DepartureWriter::finish()
{
    return d->file.finish();
}

struct ArrivalWriter::Private {
    JournalFile file;
    std::vector<QByteArray> domains; ///< as they stand in a column

    std::string_view domain(quint16 number, const QStringList& names)
    {
        while (domains.size() <= number && static_cast<qsizetype>(domains.size()) < names.size())
            domains.push_back(columnText(names.at(static_cast<qsizetype>(domains.size()))));
        return number < domains.size() ? view(domains[number]) : std::string_view();
    }
};

ArrivalWriter::ArrivalWriter() : d(std::make_unique<Private>()) {}
ArrivalWriter::~ArrivalWriter()
{
    d->file.flush();
}

Status ArrivalWriter::open(const QString& path)
{
    d->domains.clear();
    const Status opened = d->file.open(path, QIODevice::ReadWrite);
    if (!opened)
        return opened;
    QFile& file = d->file.file();
    const QByteArray first = file.read(static_cast<qint64>(arrivalsFormat.size()) + 2);
    const QByteArray format(arrivalsFormat.data(), arrivalsFormat.size());
    const QByteArray end = first.mid(format.size());
    const bool ours = first.startsWith(format) && (end.startsWith('\n') || end == "\r\n");
    if (first.isEmpty()) {
        d->file.text(arrivalsFormat);
        d->file.endLine();
        d->file.flush();
    } else if (!ours) {
        file.close();
        return Error{path,
                     Journal::tr("this file is there already and is no journal of arrivals; name another")};
    } else if (!dropHalfLine(file)) {
        return Error{path, file.errorString()};
    }
    return success();
}

void ArrivalWriter::write(const QString& run, std::span<const Arrival> arrivals, const QStringList& domains)
{
    JournalFile& file = d->file;
    const QByteArray name = columnText(run);
    for (const Arrival& arrival : arrivals) {
        file.text(view(name));
        file.text("\t");
        file.number(arrival.sequence);
        file.text("\t");
        file.number(arrival.recipient);
        file.text("@");
        file.text(d->domain(arrival.domain, domains));
        file.text("\t");
        file.number(arrival.sent);
        file.text("\t");
        file.number(arrival.arrived);
        file.text("\t");
        file.number(arrival.recipients);
        file.text(arrival.intact ? "\t1" : "\t0");
        file.endLine();
    }
}

void ArrivalWriter::flush()
{
    d->file.flush();
}

Status ArrivalWriter::finish()
{
    return d->file.finish();
}

} // namespace stampede::ledger
